package ui_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/core/message"
	"llwybr/ui/screen"
)

// used checks what stands in the window after each part of a page has been clicked once: what opens, lists that drop down, sheets, dialogs,
// answers and what follows on them. Each page begins with a fresh record.
func (p *proof) used(x *world, who string, l look) {
	for _, page := range pages(who) {
		p.t.Run(page.name+"-"+l.language, func(t *testing.T) {
			st := newStage(t, x, l).enter(who)
			page.show(st)
			for _, id := range ids(st) {
				st.clear(who)
				page.show(st)
				if st.click(id) {
					p.check(st, page.name+" after "+id)
				}
			}
		})
	}
}

// ids are the page's own parts.
func ids(st *stage) []string {
	var all []string
	for _, target := range st.Targets() {
		if !ofShell(target.ID) {
			all = append(all, target.ID)
		}
	}
	return all
}

// clear closes what lies over the page, and opens a record where the last click has left it.
func (st *stage) clear(who string) {
	for n := 0; st.Win().Canvas().Overlays().Top() != nil && n < 5; n++ {
		st.Press(fyne.KeyEscape)
	}
	if !st.Within() {
		st.enter(who)
	}
}

// click clicks a part; it answers whether there was one to click.
func (st *stage) click(id string) bool {
	all := st.Targets()
	i := slices.IndexFunc(all, func(t screen.Target) bool { return t.ID == id })
	if i < 0 || all[i].Object == nil {
		return false
	}
	part, ok := all[i].Object.(fyne.Tappable)
	if off, can := all[i].Object.(fyne.Disableable); !ok || can && off.Disabled() {
		return false
	}
	test.Tap(part)
	st.Settle()
	return true
}

// The layout holds after every click, in the language of the longer words and a window with little room.
func TestLayoutInUse(t *testing.T) {
	x, p := present(t, samples...), &proof{t: t}
	p.used(x, samples[0], look{1024, 700, 1.5, message.Welsh, "light"})
	p.done()
}
