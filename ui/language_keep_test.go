package ui

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	record "llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// proving reports whether the long proofs run.
func proving() bool { return os.Getenv("LLWYBR_PROVE") != "" }

// leftNow is all that somebody left in the window: on the page what has a name, which is the same in both languages, and in full, in which the parts of a list
// in alphabetical order stand otherwise; and in what lies over it.
func leftNow(w *Window) (named, full string, over []string) {
	told := func(l *widget.Left) string { // but for the choice of the language itself
		return regexp.MustCompile(`(?m)^\S+ \S*language: .*$`).ReplaceAllString(l.String(), "")
	}
	head := fmt.Sprint(w.place, w.back, w.session == nil, w.toast != nil)
	named = head + "\n" + told(w.leftOnPage())
	full = head + "\n" + widget.LeftIn(w.root, w.focusUnder(), w.names(), true).String()
	all := widget.Over(w.win.Canvas())
	for i, o := range all {
		focused := w.win.Canvas().Focused()
		if i < len(all)-1 {
			focused = widget.Before(all[i+1])
		}
		left := widget.LeftIn(o, focused, nil, true)
		for _, known := range w.overs {
			if known.root == o {
				left.Since(known.given, focused)
			}
		}
		over = append(over, left.String())
	}
	return named, full, over
}

// bytesOf is the record as bytes, and how far it can be taken back.
func bytesOf(w *Window) []byte {
	if w.session == nil {
		return nil
	}
	return append(record.Format(w.session.Record()), fmt.Sprint(w.session.CanUndo(), w.session.Unsaved())...)
}

// differ gives the lines of two texts that are not in both.
func differ(one, two string) string {
	in := func(line, text string) bool { return strings.Contains("\n"+text+"\n", "\n"+line+"\n") }
	var all []string
	for _, line := range strings.Split(one, "\n") {
		if !in(line, two) {
			all = append(all, "- "+line)
		}
	}
	for _, line := range strings.Split(two, "\n") {
		if !in(line, one) {
			all = append(all, "+ "+line)
		}
	}
	return strings.Join(all, "\n")
}

// thereAndBack changes the language by its key and back, and compares what is left in the window and the record's bytes each time.
func thereAndBack(t *testing.T, w *Window, what string) {
	t.Helper()
	changes := 0
	if w.session != nil {
		defer w.session.Watch(func() { changes++ })()
	}
	saved := bytesOf(w)
	named, full, over := leftNow(w)
	for range 2 {
		w.run(cmdLanguage)
		if changes > 0 || !bytes.Equal(saved, bytesOf(w)) {
			t.Fatalf("%s: the language of the window changed the record", what)
		}
		now, fullNow, overNow := leftNow(w)
		if now != named {
			t.Errorf("%s, %s: on the page\n%s", what, w.Language(), differ(named, now))
		}
		if len(overNow) != len(over) {
			t.Errorf("%s, %s: %d things lie over the page, and before %d", what, w.Language(), len(overNow), len(over))
			continue
		}
		for i := range over {
			if one, two := over[i], overNow[i]; one != two && (w.Language() == "cy" || written(one) != written(two)) {
				t.Errorf("%s, %s: over the page\n%s", what, w.Language(), differ(one, two))
			}
		}
		if w.Language() == "cy" && fullNow != full {
			t.Errorf("%s: on the page, there and back\n%s", what, differ(full, fullNow))
		}
	}
}

// written are the focus and the fields to write in. What else lies over a page may be another part of a long list in another language.
func written(left string) string {
	return strings.Join(regexp.MustCompile(`(?m)^(focus=\S*|\*widget.Entry.*)`).FindAllString(left, -1), "\n")
}

// writeIn types half a text where the focus is, and selects a part of it backwards, where that is a field to write in.
func writeIn(w *Window) bool {
	f, ok := w.win.Canvas().Focused().(desktop.Keyable)
	field, typed := f.(interface{ SelectedText() string })
	if !ok || !typed {
		return false
	}
	focused := w.win.Canvas().Focused()
	for _, r := range "dŵr ab" {
		focused.TypedRune(r)
	}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	f.KeyDown(shift)
	for range 2 {
		focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	f.KeyUp(shift)
	return field.SelectedText() != ""
}

// Changing the language keeps everything in its place on every page: the focus, the caret and what is selected, text that is not saved, and how far everything
// is scrolled. It changes no byte of the record. The whole proof puts the focus on everything that takes it.
func TestLanguageKeepsThePage(t *testing.T) {
	w := learner(t, "cy", "elin-year9-welsh-medium")
	for _, name := range Screens {
		w.Go(screen.Place{Name: name})
		wrote := 0
		for i := range w.targets() {
			target := w.targets()[i]
			_, field := target.Object.(interface{ SelectedText() string })
			if !proving() && !field && i%17 != 3 {
				continue
			}
			w.win.Canvas().Focus(target.Object)
			if field && writeIn(w) {
				wrote++
			}
			w.scrollTo(float32(20*i), float32(10*i))
			thereAndBack(t, w, fmt.Sprintf("%s, %s", name, target.ID))
			if t.Failed() {
				break
			}
		}
	}
}

// opened checks what lies over the page now: with the focus on what takes it, half a text in each field, each of its lists dropped down.
func opened(t *testing.T, w *Window, what string) {
	t.Helper()
	for i := range len(focusables(top(w))) {
		all := focusables(top(w))
		if i >= len(all) {
			return
		}
		_, field := all[i].(interface{ SelectedText() string })
		_, list := all[i].(*widget.Select)
		if !proving() && !field && !list && i > 0 {
			continue
		}
		w.win.Canvas().Focus(all[i])
		writeIn(w)
		if list {
			all[i].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		thereAndBack(t, w, fmt.Sprintf("%s, %d", what, i))
		if list && len(widget.Over(w.win.Canvas())) > 1 {
			w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
		if t.Failed() {
			return
		}
	}
}

// pressable are the parts of the page that are pressed to see what they open.
func pressable(w *Window) []screen.Target {
	var all []screen.Target
	for _, target := range w.targets() {
		_, taps := target.Object.(fyne.Tappable)
		if taps && target.ID != "lock" && !strings.Contains(target.ID, "language") {
			all = append(all, target)
		}
	}
	return all
}

// Everything that opens over a page stays open when the language changes, with all that somebody left in it. The whole proof presses everything on every
// page of a learner, and does every command.
func TestLanguageKeepsWhatLiesOverThePage(t *testing.T) {
	for i, sample := range []string{"mared-year11-comparing", "elin-year9-welsh-medium"} {
		if i > 0 && !proving() {
			break
		}
		w := learner(t, "cy", sample)
		seen := map[string]bool{}
		for _, name := range Screens {
			w.Go(screen.Place{Name: name})
			for i := 0; i < len(pressable(w)); i++ {
				target := pressable(w)[i]
				kind := fmt.Sprintf("%T %s", target.Object, strings.SplitN(target.ID, ".", 2)[0])
				if !proving() && seen[kind] {
					continue
				}
				seen[kind] = true
				w.win.Canvas().Focus(target.Object)
				target.Object.(fyne.Tappable).Tapped(&fyne.PointEvent{})
				if len(widget.Over(w.win.Canvas())) > 0 {
					opened(t, w, fmt.Sprintf("%s, %s of %s", sample, target.ID, name))
				}
				if t.Failed() {
					return
				}
				widget.CloseAll(w.win.Canvas())
				if w.session == nil { // that closed the record
					w = learner(t, "cy", sample)
				}
				if w.Place().Name != name {
					w.Go(screen.Place{Name: name})
				}
			}
		}
	}
}
