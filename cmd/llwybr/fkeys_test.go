package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/guide"
	"llwybr/core/vault"
	"llwybr/ui"
	"llwybr/ui/session"
)

// seed puts a sample learner's record and the machine's settings into a data folder.
func seed(t *testing.T, data, sample, settings string) {
	t.Helper()
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	defer cat.Close()
	file, err := assets.Samples.ReadFile("samples/" + sample + ".llwybr.json")
	if err != nil {
		t.Fatal(err)
	}
	rec, err := guide.New(cat).Read(sample, file)
	if err != nil {
		t.Fatal(err)
	}
	v, err := vault.Open(data, quickly)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	made, err := v.Create(context.Background(), "", ourWords)
	id := made.ID
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Open(v, id, time.Now)
	if err == nil {
		err = s.Import(rec)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(data, "settings.json"), []byte(settings), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// pages are the screens, and the key that leads to each.
var pages = []struct{ key, name string }{
	{"ctrl+h", "journey"}, {"ctrl+1", "about"}, {"ctrl+2", "interests"}, {"ctrl+3", "ideas"}, {"ctrl+4", "options"}, {"ctrl+5", "routes"}, {"ctrl+6", "plan"},
	{"ctrl+comma", "settings"},
}

// The function keys work whatever has the focus: F1 opens the keys, F2 changes the language in place, F6 goes to another region, and F12
// covers the record. Every kind of control is tried on the screen where it first stands; with LLWYBR_EVERY_PART=1, every control of every screen.
func TestFunctionKeysFromEveryControl(t *testing.T) {
	s := newStage(t)
	data := t.TempDir()
	seed(t, data, "owain-year11-apprenticeship", `{"language":"cy","text_size":1}`)
	w := s.launch(t.TempDir(), data)
	w.enter("cy")
	tried := map[string]bool{}
	count := 0
	for _, page := range pages {
		w.goTo(page.key, page.name)
		for _, part := range w.parts() {
			if tried[part.Kind] && os.Getenv("LLWYBR_EVERY_PART") == "" {
				continue
			}
			if !w.tabTo(part.ID) {
				t.Errorf("%s: Tab never comes to %s", page.name, part.ID)
				continue
			}
			tried[part.Kind] = true
			count++
			w.functionKeys(page.name, part)
			w.goTo(page.key, page.name)
		}
	}
	t.Logf("%d controls of %d kinds", count, len(tried))
	t.Logf("%v", tried)
	if len(tried) < 8 {
		t.Errorf("only %d kinds of control were met: %v", len(tried), tried)
	}
	w.quit()
}

// enter opens the first record from the start screen.
func (r *running) enter(language string) {
	r.t.Helper()
	r.open()
	r.page = "journey"
	if now := r.language(); now != language {
		r.key("F2")
		r.waitFor("journey  " + language)
	}
}

// language is that of the last line of the trace.
func (r *running) language() string {
	r.t.Helper()
	data, err := os.ReadFile(r.trace)
	if err != nil {
		r.t.Fatal(err)
	}
	lines := strings.Fields(strings.TrimSpace(string(data)))
	return lines[len(lines)-1]
}

// goTo shows a page by its key and waits for its parts: the file of parts follows the frame, which may take long where a page is drawn for the first time.
func (r *running) goTo(key, name string) {
	r.t.Helper()
	r.key(key)
	r.waitFor(name)
	r.page = name
	r.until("the parts of "+name, func(p []ui.Part) bool { return len(p) > 0 && p[0].Page == name })
	time.Sleep(400 * time.Millisecond) // a page may lay itself out once more
}

// tabTo presses Tab until a part has the focus; false when the focus comes round without having been there.
func (r *running) tabTo(id string) bool {
	r.t.Helper()
	seen := map[string]int{}
	for range 200 {
		now := focused(r.parts())
		if now == id {
			time.Sleep(100 * time.Millisecond) // a late key may still move it on
			if focused(r.parts()) == id {
				return true
			}
			continue
		}
		if seen[now]++; seen[now] > 2 {
			return false
		}
		r.xdotool("key", "Tab")
		for deadline := time.Now().Add(3 * time.Second); time.Now().Before(deadline) && focused(r.parts()) == now; {
			time.Sleep(8 * time.Millisecond)
		}
	}
	return false
}

func focused(parts []ui.Part) string {
	for _, p := range parts {
		if p.Focused {
			return p.ID
		}
	}
	return ""
}

func over(parts []ui.Part) bool { return len(parts) > 0 && strings.HasPrefix(parts[0].ID, "over.") }

// functionKeys tries the function keys from a part that has the focus; the record is open again afterwards.
func (r *running) functionKeys(page string, part ui.Part) {
	r.t.Helper()
	what := page + ", " + part.Kind + " " + part.ID
	r.key("F1")
	r.until("the keys from "+what, over)
	r.key("Escape")
	r.until("the page after the keys from "+what, func(p []ui.Part) bool { return !over(p) && focused(p) == part.ID })
	r.key("F2")
	r.waitFor(page)
	r.until("the focus after F2 from "+what, func(p []ui.Part) bool { return focused(p) == part.ID })
	r.key("F2")
	r.waitFor(page)
	r.key("F6")
	r.until("another region from "+what, func(p []ui.Part) bool { return focused(p) != part.ID })
	r.key("shift+F6")
	if !r.tabTo(part.ID) {
		r.t.Errorf("%s: not found again", what)
	}
	r.key("F12")
	r.waitFor("start")
	r.until("the start screen after "+what, func(p []ui.Part) bool { return len(p) > 0 && strings.HasPrefix(p[0].ID, "start.") })
	r.enter("cy")
}
