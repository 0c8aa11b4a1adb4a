package routes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/core/guide"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The columns of the map: the levels, the highest two together, then what has no level, then the job.
const (
	highest = 7 // stands for 7 and 8
	noLevel = highest + 1
	jobs    = noLevel + 1
	columns = jobs + 1
)

// columnOf is the column of a step.
func columnOf(s step) int {
	if s.Level < 0 {
		return noLevel
	}
	return min(s.Level, highest)
}

// chart is the map form: levels across, families down, a line for each route. It shows what the list shows, with the facts in the panel.
func (x *routes) chart() fyne.CanvasObject {
	m := newMap(x.view.level, x.headings())
	more := widget.Flow(8)
	for _, s := range x.view.sections {
		m.lanes = append(m.lanes, x.lane(s, more))
	}
	m.use()
	note := widget.NewNote(x.c.Words.T("routes.map.own"))
	return widget.NewCard(widget.Column(12, m, note, x.ask(), more))
}

func (x *routes) headings() []string {
	w := x.c.Words
	heads := []string{w.T("routes.level.entry")}
	for n := 1; n < highest; n++ {
		heads = append(heads, strconv.Itoa(n))
	}
	return append(heads, "7–8", w.T("routes.level.short"), w.T("routes.map.job"))
}

// lane is a family on the map: its sign, and its first routes as lines.
func (x *routes) lane(s section, more *fyne.Container) *lane {
	w := x.c.Words
	l := &lane{family: theme.Family(s.family.ID), rule: canvas.NewRectangle(nil), sign: widget.NewFamilySign(theme.Family(s.family.ID), w.Text(s.family.Name), "")}
	if len(s.routes) == 0 {
		l.gap, l.tracks = widget.NewNote(w.T("routes.gap")), []*track{newTrack(true)}
		return l
	}
	for i, r := range s.routes {
		if i >= shownFirst && !x.more[s.family.ID] {
			more.Add(x.laneMore(s.family, len(s.routes)-i))
			break
		}
		l.tracks = append(l.tracks, x.track(r))
	}
	return l
}

func (x *routes) laneMore(f guide.Family, n int) fyne.CanvasObject {
	label := x.c.Words.T("routes.map.more", "Family", f.Name, "Number", n)
	button := widget.NewButton(label, widget.QuietButton, func() { x.showAll(f.ID) })
	x.Target("more."+f.ID, button)
	return button
}

// track is a route on the map: a row under each of its stations.
func (x *routes) track(r route) *track {
	t := newTrack(r.Own)
	for i, s := range r.steps {
		at := stop{r.ID, i}
		row := widget.NewListRow(widget.RowSpec{
			Title: x.c.Words.Text(s.Name), Sub: x.c.Words.T("state." + s.state), Selected: x.beside() && at == x.shown, OnTap: func() { x.show(at) },
			Leading: []fyne.CanvasObject{widget.NewGlyph(theme.State(s.state), 18)},
		}).Flat()
		x.stops, x.rows = append(x.stops, at), append(x.rows, row)
		x.Target(stopID(at), row)
		x.c.Cite(s.Sources...)
		t.marks = append(t.marks, &mark{column: columnOf(s), row: row})
	}
	return t
}
