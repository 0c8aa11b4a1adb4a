package routes

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
)

// keptAtOnce is how many routes are easy to look at beside each other. More can be kept.
const keptAtOnce = 3

// current is the station that a key is about: the one with the focus, else the one on show.
func (x *routes) current() stop {
	if i := x.focused(); i >= 0 {
		return x.stops[i]
	}
	return x.shown
}

// focused is the place of the station that has the focus; -1 when none has.
func (x *routes) focused() int {
	for i, c := range x.controls {
		if c.Focused() {
			return i
		}
	}
	return -1
}

// move gives the focus to the station above or below; from elsewhere, to the one on show or the first.
func (x *routes) move(by int) bool {
	i := x.focused()
	if i < 0 {
		return x.give(max(0, slices.Index(x.stops, x.shown)))
	}
	return x.give(i + by)
}

// line gives the focus to the first station of the route before or after.
func (x *routes) line(by int) bool {
	var starts []int
	here := -1
	for i, s := range x.stops {
		if i == 0 || x.stops[i-1].route != s.route {
			starts = append(starts, i)
		}
		if i == x.focused() {
			here = len(starts) - 1
		}
	}
	if here < 0 {
		return x.move(0)
	}
	if here+by < 0 || here+by >= len(starts) {
		return false
	}
	return x.give(starts[here+by])
}

// pickForm shows the list or the map.
func (x *routes) pickForm(form string) {
	x.form = form
	x.c.Shell.Rebuild()
}

func (x *routes) otherForm() bool {
	if x.c.Class == theme.Narrow {
		return false
	}
	if x.form == formMap {
		x.pickForm(formList)
	} else {
		x.pickForm(formMap)
	}
	return true
}

func (x *routes) give(i int) bool {
	if i < 0 || i >= len(x.controls) {
		return false
	}
	keys.Give(x.controls[i])
	return true
}

// show puts a station on show, beside the page or below it; where there is no panel, a second time opens the sheet of its details.
func (x *routes) show(s stop) {
	r, family, ok := x.view.find(s.route)
	if !ok || s.step < 0 || s.step >= len(r.steps) {
		return
	}
	if s == x.shown && !x.beside() {
		x.details(s)
		return
	}
	x.shown, x.family = s, family.ID
	x.c.Shell.Rebuild()
}

// pickFamily shows a family in a narrow window, and its first station.
func (x *routes) pickFamily(id string) {
	x.family = id
	for _, s := range x.view.sections {
		if s.family.ID == id && len(s.routes) > 0 {
			x.shown = s.routes[0].begin()
		}
	}
	x.c.Shell.Rebuild()
}

// compare goes to the routes that are kept.
func (x *routes) compare() { x.leave(screen.Place{Name: screen.Compare}) }

// grades goes to where grades are noted.
func (x *routes) grades() { x.c.Shell.Go(screen.Place{Name: screen.Options}) }

// choose takes another goal.
func (x *routes) choose(occupation string) {
	x.c.Shell.Go(screen.Place{Name: screen.Routes, Arg: occupation})
}

func (x *routes) ideas() { x.c.Shell.Go(screen.Place{Name: screen.Ideas}) }

// search opens the search of the window by its key, because a screen has no other way to it.
func (x *routes) search(from fyne.CanvasObject) {
	if d := keys.For(from); d != nil {
		d.Handle(keys.On(fyne.KeyK, keys.Ctrl))
	}
}

// showAll shows every route of a family, or the first of them again.
func (x *routes) showAll(family string) {
	x.more[family] = !x.more[family]
	x.c.Shell.Rebuild()
}

// keep keeps a route or lets it go; one let go is no longer a first choice or back-up either. It never refuses.
func (x *routes) keep(id string) {
	r, _, ok := x.view.find(id)
	if !ok {
		return
	}
	if r.kept {
		x.change(r.choice().LetGo())
		return
	}
	x.change([]learner.Edit{{Field: "routes." + id, Value: true}})
}

// role makes a route the first choice or the back-up, and keeps it; a second press takes that back. A route is never both.
func (x *routes) role(id, role string) {
	r, _, ok := x.view.find(id)
	if !ok {
		return
	}
	c := r.choice()
	if x.change(c.Take(role)) && c.Alone(role, x.view.backup) {
		x.c.Shell.Toast(message.New("routes.backup-too"), false)
	}
}

// change saves edits and shows the screen anew; it reports whether they were saved.
func (x *routes) change(edits []learner.Edit) bool {
	x.closeSheet()
	if err := x.c.Session.SetAll(edits...); err != nil {
		x.c.Shell.Failed(err)
		return false
	}
	x.c.Shell.Rebuild()
	return true
}
