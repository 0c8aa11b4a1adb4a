package ui_test

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/message"
	"llwybr/core/welsh"
	"llwybr/ui"
	"llwybr/ui/widget"
)

// everybody are all sample learners.
func everybody(t testing.TB) []string {
	t.Helper()
	entries, err := assets.Samples.ReadDir("samples")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".llwybr.json"))
	}
	return names
}

// englishNames are the texts of the facts that are the same in both languages, such as the official name of what has no Welsh one, and what the learners wrote.
func (x *world) englishNames() []string {
	seen := map[string]bool{}
	cat := reflect.ValueOf(x.guide.Catalogue)
	for i := range cat.NumMethod() {
		if m := cat.Method(i); m.Type().NumIn() == 0 && m.Type().NumOut() == 1 && m.Type().Out(0).Kind() == reflect.Slice {
			gather(m.Call(nil)[0], seen, false)
		}
	}
	for _, rec := range x.learners {
		gather(reflect.ValueOf(rec), seen, true)
	}
	var all []string
	for text := range seen {
		if len(text) > 3 {
			all = append(all, text)
		}
	}
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	return all
}

// gather collects the texts that are the same in both languages, and all strings where own is true.
func gather(v reflect.Value, seen map[string]bool, own bool) {
	switch v.Kind() {
	case reflect.Struct:
		if text, ok := v.Interface().(message.Text); ok {
			if text.CY == text.EN {
				seen[text.CY] = true
			}
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				gather(v.Field(i), seen, own || strings.Contains("Publisher Title URL Web Unit", v.Type().Field(i).Name))
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			gather(v.Index(i), seen, own)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			gather(v.MapIndex(key), seen, own)
		}
	case reflect.String:
		if own {
			seen[v.String()] = true
		}
	}
}

// keysAndNames are what stands on a Welsh screen as it is: the other language's own name, keys as they stand on keyboards, files and addresses.
var keysAndNames = regexp.MustCompile(`\b(English|Ctrl|Shift|Esc|Enter|Tab|Home|End|Page (Up|Down)|Backspace|Space|Delete|F\d+|AltGr)\b|https?://\S+|\S+\.(com|org|uk|wales|cymru|pdf|csv|json|llwybr)\S*|/\S+`)

// cited are titles and publishers of sources, which stand in their own language: a page in English says so, a plan has titles in quotes.
var cited = regexp.MustCompile(`(?m)^.*\(tudalen Saesneg\)$|^\[\d+\] [^.]*(\.|$)|City and( Guilds)?|“[^”]*”`)

// twins is all that stands in the window, as text.
func twins(st *stage) []string {
	all := widget.TwinOf(st.Win().Canvas().Content())
	for _, o := range st.Win().Canvas().Overlays().List() {
		all = append(all, widget.TwinOf(o)...)
	}
	return whole(all)
}

// whole puts the lines of a plan as text together that it breaks for their length.
func whole(lines []string) []string {
	var all []string
	for _, line := range lines {
		if more, broken := strings.CutPrefix(line, "    "); broken && len(all) > 0 {
			all[len(all)-1] += " " + more
			continue
		}
		all = append(all, line)
	}
	return all
}

// english are the English words in a Welsh line, but for names.
func english(line string, names []string) []string {
	line = cited.ReplaceAllString(line, " ")
	line = keysAndNames.ReplaceAllString(line, " ")
	for _, name := range names {
		if strings.Contains(line, name) {
			line = strings.ReplaceAll(line, name, " ")
		}
	}
	var found []string
	for _, fault := range welsh.CheckPair(line, "–") {
		if strings.HasPrefix(fault, "H7") {
			found = append(found, fault)
		}
	}
	return found
}

// Not an English word stands on a Welsh page, or in what lies over one, but for names: of what has no Welsh name, of the other language, of keys, and what
// learners wrote themselves.
func TestNoEnglishOnAWelshPage(t *testing.T) {
	names := []string{"owain-year11-apprenticeship", "jay-17-out-of-education"}
	if os.Getenv("LLWYBR_PROVE") != "" {
		names = everybody(t)
	}
	x := present(t, names...)
	allowed := x.englishNames()
	if len(english("Save the file and close it", allowed)) == 0 {
		t.Fatal("the scan sees no English")
	}
	told := map[string]bool{}
	check := func(st *stage, what string) {
		if st.Language() != message.Welsh {
			t.Fatalf("%s is in %s", what, st.Language())
		}
		for _, line := range twins(st) {
			if found := english(line, allowed); len(found) > 0 && !told[line] {
				told[line] = true
				t.Errorf("%s: %q: %v", what, line, found)
			}
		}
	}
	for _, who := range names {
		st := newStage(t, x, drawn.in(message.Welsh)).enter(who)
		for _, name := range ui.Screens {
			st.to(name, who)
			check(st, name+" of "+who)
			st.Do("sources")
			check(st, "the sources of "+name)
			st.Do("help")
			check(st, "the keys of "+name)
			st.CloseOver()
		}
	}
	for _, s := range overs(names[0]) {
		check(s.open(t, x, drawn.in(message.Welsh)), s.name)
	}
}
