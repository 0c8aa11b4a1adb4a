package routes

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
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

// focused is the place of the row that has the focus; -1 when none has.
func (x *routes) focused() int {
	for i, row := range x.rows {
		if row.Focused() {
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

// along gives the focus to the station before or after on the same line of the map.
func (x *routes) along(by int) bool {
	i := x.focused()
	if i < 0 {
		return x.move(0)
	}
	if to := i + by; to < 0 || to >= len(x.stops) || x.stops[to].route != x.stops[i].route {
		return false
	}
	return x.give(i + by)
}

// level gives the focus to the line above or below on the map: to its station of the same place, or its last.
func (x *routes) level(by int) bool {
	i := x.focused()
	if i < 0 {
		return x.move(0)
	}
	at := x.stops[i]
	best, route := -1, ""
	for j := i + by; j >= 0 && j < len(x.stops); j += by {
		s := x.stops[j]
		if s.route == at.route || (route != "" && s.route != route) {
			continue
		}
		if route = s.route; best < 0 || abs(s.step-at.step) < abs(x.stops[best].step-at.step) {
			best = j
		}
	}
	return x.give(best)
}

func abs(n int) int { return max(n, -n) }

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
	if i < 0 || i >= len(x.rows) {
		return false
	}
	keys.Give(x.rows[i])
	return true
}

// show shows what a station asks for: in the side panel, or in a sheet where there is no room for one.
func (x *routes) show(s stop) {
	x.shown = s
	if x.beside() {
		x.c.Shell.Rebuild()
		return
	}
	r, _, _ := x.view.find(s.route)
	x.close = x.c.Shell.Sheet(x.c.Words.Text(r.steps[s.step].Name), x.panel(s))
}

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

// showAll shows every route of a family.
func (x *routes) showAll(family string) {
	x.more[family] = true
	x.c.Shell.Rebuild()
}

// keep keeps a route or lets it go; one let go is no longer a first choice or back-up either. It never refuses.
func (x *routes) keep(id string) {
	r, _, ok := x.view.find(id)
	if !ok {
		return
	}
	edits := []learner.Edit{{Field: "routes." + id, Value: !r.kept}}
	if r.kept && r.role != "" {
		edits = append([]learner.Edit{{Field: preference(r.role)}}, edits...)
	}
	x.change(edits)
}

func preference(role string) string {
	if role == first {
		return "preferences." + guide.FirstRoute
	}
	return "preferences." + guide.BackupRoute
}

// role makes a route the first choice or the back-up, and keeps it; a second press takes that back. A route is never both.
func (x *routes) role(id, role string) {
	r, f, ok := x.view.find(id)
	if !ok {
		return
	}
	if r.role == role {
		x.change([]learner.Edit{{Field: preference(role)}})
		return
	}
	var edits []learner.Edit
	if !r.kept {
		edits = append(edits, learner.Edit{Field: "routes." + id, Value: true})
	}
	if r.role != "" {
		edits = append(edits, learner.Edit{Field: preference(r.role)})
	}
	alone := role == first && f.ID == "apprenticeship" && (!x.view.backup || r.role == backup)
	if x.change(append(edits, learner.Edit{Field: preference(role), Value: id})) && alone {
		x.c.Shell.Toast(x.c.Words.T("routes.backup-too"), false)
	}
}

// change saves edits and shows the screen anew; it reports whether they were saved.
func (x *routes) change(edits []learner.Edit) bool {
	if x.close != nil {
		x.close()
		x.close = nil
	}
	if err := x.c.Session.SetAll(edits...); err != nil {
		x.c.Shell.Failed(err)
		return false
	}
	x.c.Shell.Rebuild()
	return true
}
