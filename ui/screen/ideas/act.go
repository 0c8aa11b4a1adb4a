package ideas

import (
	"slices"
	"strconv"

	"llwybr/core/learner"
	"llwybr/core/matching"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

// current is the idea that a key is about: the one whose row has the focus, else the one on show.
func (x *ideas) current() string {
	if i := x.focused(); i >= 0 {
		return x.lines[i].id
	}
	return x.shown
}

// focused is the place of the row that has the focus, or whose Keep button has it; -1 when none has.
func (x *ideas) focused() int {
	return slices.IndexFunc(x.lines, func(l line) bool { return l.row.Focused() || l.keep.Focused() })
}

// step gives the focus to the row above or below; from elsewhere, to the idea on show or the first one.
func (x *ideas) step(by int) bool {
	if len(x.lines) == 0 {
		return false
	}
	to := x.focused() + by
	if x.focused() < 0 {
		to = max(0, slices.IndexFunc(x.lines, func(l line) bool { return l.id == x.shown }))
	}
	if to < 0 || to >= len(x.lines) {
		return false
	}
	keys.Give(x.lines[to].row)
	return true
}

// show opens the detail of an idea.
func (x *ideas) show(id string) {
	x.open = x.shown != id || !x.open || x.Beside != nil
	x.shown = id
	x.c.Shell.Rebuild()
}

// pick shows another tab.
func (x *ideas) pick(id string) {
	x.tab, x.open, x.shown = matching.Band(id), false, ""
	x.c.Shell.Rebuild()
}

func (x *ideas) pickNumber(number string) bool {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(tabs) {
		return false
	}
	keys.Give(x.tabs)
	x.pick(string(tabs[n-1]))
	return true
}

// keep keeps an idea or lets it go again. A kept idea is not one put aside.
func (x *ideas) keep(id string) {
	rec := x.c.Session.Record()
	edits := []learner.Edit{{Field: "liked." + id, Value: !slices.Contains(rec.Liked, id)}}
	if slices.Contains(rec.Struck, id) {
		edits = append([]learner.Edit{{Field: "struck." + id, Value: false}}, edits...)
	}
	x.change(edits)
}

// strike puts an idea aside: its row leaves the list, and undo is offered. The last edit is the one that undo takes back first.
func (x *ideas) strike(id string) {
	rec := x.c.Session.Record()
	if slices.Contains(rec.Struck, id) {
		x.restoreIdea(id)
		return
	}
	edits := []learner.Edit{{Field: "struck." + id, Value: true}}
	if slices.Contains(rec.Liked, id) {
		edits = append([]learner.Edit{{Field: "liked." + id, Value: false}}, edits...)
	}
	x.leaveRow(id)
	if x.change(edits) {
		x.c.Shell.Toast(message.New("ideas.struck", "Name", x.c.Guide.Name(id)), true)
	}
}

// leaveRow moves the focus and the detail on to the neighbour of a row that is about to go.
func (x *ideas) leaveRow(id string) {
	i := slices.IndexFunc(x.lines, func(l line) bool { return l.id == id })
	if i < 0 {
		return
	}
	next := i + 1
	if next == len(x.lines) {
		next = i - 1
	}
	if x.shown == id {
		x.shown, x.open = "", false
	}
	if next < 0 {
		keys.Give(x.tabs)
		return
	}
	if x.Beside != nil && x.shown == "" {
		x.shown = x.lines[next].id
	}
	keys.Give(x.lines[next].row)
}

// restoreIdea brings back an idea that was put aside.
func (x *ideas) restoreIdea(id string) {
	if x.change([]learner.Edit{{Field: "struck." + id, Value: false}}) {
		x.c.Shell.Toast(message.New("ideas.restored", "Name", x.c.Guide.Name(id)), true)
	}
}

// change saves edits and shows the screen anew; it reports whether they were saved.
func (x *ideas) change(edits []learner.Edit) bool {
	if err := x.c.Session.SetAll(edits...); err != nil {
		x.c.Shell.Failed(err)
		return false
	}
	x.c.Shell.Rebuild()
	return true
}

func (x *ideas) routes(id string) {
	x.c.Shell.Go(screen.Place{Name: screen.Routes, Arg: id})
}

func (x *ideas) questions() { x.c.Shell.Go(screen.Place{Name: screen.Interests}) }

// showAside shows or hides what was put aside.
func (x *ideas) showAside(on bool) {
	x.aside = on
	x.c.Shell.Rebuild()
}
