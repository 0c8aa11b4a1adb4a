package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/tour"
)

// The looks of the layout proof. A theme changes the widths of edges alone, so that the usual run walks every page in light, and in high
// contrast, which has the widest edges, at the two ends of the sizes; dark and paper have the edges of light. One learner is walked in every
// size and text scale, the others in the corners and the middle. The whole product runs with the build tag prove.
var (
	sizes   = [][2]float32{{1024, 700}, {1366, 768}, {1920, 1080}}
	scales  = []float64{1, 1.5, 2}
	samples = []string{"owain-year11-apprenticeship", "elin-year9-welsh-medium"}
)

// looks are all sizes and text scales in a theme and a language.
func looks(language, theme string) []look {
	var all []look
	for _, size := range sizes {
		for _, scale := range scales {
			all = append(all, look{size[0], size[1], scale, language, theme})
		}
	}
	return all
}

// corners are the ends and the middle of looks.
func corners(language string) []look {
	all := looks(language, "light")
	return []look{all[0], all[2], all[4], all[6], all[8]}
}

// proof counts what a layout proof has looked at, and tells each fault once, with the first look that has it and how many have.
type proof struct {
	t        *testing.T
	showings int
	checked  tour.Checked
	found    map[string]int
	order    []string
	first    map[string]string
	allowed  string // a kind of fault that is none here
}

// check looks at what a window shows.
func (p *proof) check(st *stage, name string) {
	faults, checked := tour.Check(st.Win().Canvas())
	p.showings++
	p.checked.Add(checked)
	for _, f := range faults {
		if f.Kind == p.allowed {
			continue
		}
		p.tell(fmt.Sprintf("%s, %s %s", name, f.Kind, f.Part), fmt.Sprintf("%v: %s", st.look, f))
	}
	p.reach(st, name)
}

// tell notes a fault.
func (p *proof) tell(key, fault string) {
	if p.found == nil {
		p.found, p.first = map[string]int{}, map[string]string{}
	}
	if p.found[key]++; p.found[key] == 1 {
		p.order, p.first[key] = append(p.order, key), fault
	}
}

// reach holds the parts that a page names to those that Tab goes to: all of them, once, and the page's own in the same order. What lies over
// a page names no parts; there Tab must have somewhere to go.
func (p *proof) reach(st *stage, name string) {
	c := st.Win().Canvas()
	tabbed := tour.Focusables(c)
	if len(c.Overlays().List()) > 0 {
		if len(tabbed) == 0 {
			p.tell(name+", nothing to focus", fmt.Sprint(st.look))
		}
		return
	}
	at := map[fyne.Focusable]int{}
	for i, f := range tabbed {
		at[f] = i + 1
	}
	last := 0
	for _, target := range st.Targets() {
		if off, ok := target.Object.(fyne.Disableable); target.Object == nil || ok && off.Disabled() {
			continue
		}
		i := at[target.Object]
		if i == 0 && hidden(c.Content(), target.Object.(fyne.CanvasObject)) { // it comes when it is needed
			continue
		}
		if i == 0 {
			p.tell(name+", Tab does not reach "+target.ID, fmt.Sprint(st.look))
		}
		if !ofShell(target.ID) {
			if i < last {
				p.tell(name+", Tab comes too early to "+target.ID, fmt.Sprint(st.look))
			}
			last = i
		}
		delete(at, target.Object)
	}
	for f := range at {
		if label := labelOf(f); len([]rune(label)) != 1 && !ofToast(st, label) { // the letters under a field belong to the field
			p.tell(fmt.Sprintf("%s, not among the page's parts: %T %q", name, f, label), fmt.Sprint(st.look))
		}
	}
}

// hidden reports whether an object stands in a window, but it or what holds it is hidden.
func hidden(o, wanted fyne.CanvasObject) bool {
	var find func(o fyne.CanvasObject, shown bool) (found, seen bool)
	find = func(o fyne.CanvasObject, shown bool) (found, seen bool) {
		shown = shown && o.Visible()
		if o == wanted {
			return true, shown
		}
		var inside []fyne.CanvasObject
		switch x := o.(type) {
		case *fyne.Container:
			inside = x.Objects
		case fyne.Widget:
			inside = test.WidgetRenderer(x).Objects()
		}
		for _, child := range inside {
			if found, seen = find(child, shown); found {
				return found, seen
			}
		}
		return false, false
	}
	found, seen := find(o, true)
	return found && !seen
}

// ofShell tells the parts of the rail, the header, the footer and the start screen. Where they stand depends on the width, so that they are
// named in another order than Tab has.
func ofShell(id string) bool {
	return strings.HasPrefix(id, "shell.") || strings.HasPrefix(id, "rail.") || strings.HasPrefix(id, "start.")
}

// ofToast tells the buttons of a toast, which comes and goes and never takes the focus by itself.
func ofToast(st *stage, label string) bool {
	words := st.world.words.For(st.Language())
	return label == words.T("shell.close") || label == words.T("shell.undo")
}

func labelOf(f fyne.Focusable) string {
	if a, ok := f.(fyne.Accessible); ok {
		return a.AccessibilityLabel()
	}
	return ""
}

// done reports the count, and fails where there is a fault.
func (p *proof) done() {
	p.t.Helper()
	p.t.Logf("%d showings, %d texts, %d controls, %d pairs looked at: %d faults", p.showings, p.checked.Texts, p.checked.Controls, p.checked.Pairs, len(p.order))
	for _, key := range p.order {
		p.t.Errorf("%s (in %d looks)\n\t%s", key, p.found[key], p.first[key])
	}
}

// walk checks every page of a learner in the looks, in one window: as when a person changes its size and text.
func (p *proof) walk(x *world, who, language string, looks ...look) {
	p.t.Run(who+"-"+language, func(t *testing.T) {
		st := newStage(t, x, drawn.in(language)).enter(who)
		for _, l := range looks {
			st.wear(l)
			for _, page := range pages(who) {
				page.show(st)
				p.check(st, page.name)
			}
		}
	})
}

// once checks what is not a page, each in a window of its own.
func (p *proof) once(x *world, language string, showings []showing, looks ...look) {
	for _, s := range showings {
		for _, l := range looks {
			p.t.Run(s.name+"-"+language, func(t *testing.T) { p.check(s.open(t, x, l.in(language)), s.name) })
		}
	}
}

// Nothing is clipped, nothing lies on another thing, nothing scrolls sideways, everything can be hit and reached, on every page.
func TestLayout(t *testing.T) {
	x, p := present(t, samples...), &proof{t: t}
	for _, language := range languages {
		p.walk(x, samples[0], language, looks(language, "light")...)
		p.walk(x, samples[0], language, look{1024, 700, 2, language, "contrast"}, look{1366, 768, 1, language, "contrast"})
		p.walk(x, samples[1], language, corners(language)...)
		p.walk(x, nobody, language, corners(language)...)
		p.once(x, language, append(starts(), overs(samples[0])...), look{1024, 700, 2, "", "light"}, look{1366, 768, 1, "", "contrast"})
	}
	p.once(x, "", []showing{{name: "start-first"}}, drawn, look{1024, 700, 2, "", "light"})
	p.done()
}
