package routes

import (
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The columns of the map: the levels, the highest two together, then what has no level.
const (
	highest = 7 // stands for 7 and 8
	noLevel = highest + 1
)

// paneHeight is the least height of what scrolls within itself, in pixels of the drawings.
const paneHeight = 200

// columnOf is the column of a step.
func columnOf(s step) int {
	if s.Level < 0 {
		return noLevel
	}
	return min(s.Level, highest)
}

// chart is the map form: it says what the list says, and the panel shows what one station asks for.
func (x *routes) chart() fyne.CanvasObject {
	top := widget.Column(6, x.bar())
	x.notices(top)
	x.chartMap = widget.NewRouteMap(x.mapSpec())
	x.chartMap.SetZoom(x.zoom)
	x.chartMap.StartAt(x.offset)
	for _, s := range x.view.sections {
		for _, r := range x.shownOf(s) {
			x.c.Shows(r.records()...)
			for i, step := range r.steps {
				at := stop{r.ID, i}
				x.c.Cite(step.Sources...)
				x.station(at, x.chartMap.Stop(at.id()).(control))
			}
		}
		if more := x.chartMap.More(theme.Family(s.family.ID)); more != nil {
			x.Target("more."+s.family.ID, more)
		}
	}
	return widget.NewBareCard(widget.Inset(12, 8, widget.Frame(top, nil, nil, nil, widget.Pane(paneHeight, x.chartMap))))
}

func (x *routes) mapSpec() widget.RouteMapSpec {
	w := x.c.Words
	spec := widget.RouteMapSpec{
		Heading: w.T("routes.level.heading"), Columns: x.headings(), Selected: x.shown.id(),
		Here:   widget.RouteHere{Column: min(x.view.level, highest), Words: w.T("routes.here.flag"), Facts: []string{x.hereWords()}},
		OnShow: func(id string) { x.show(parseStop(id)) }, Job: x.job(), Legend: x.legend(),
	}
	for _, s := range x.view.sections {
		l := x.lane(s)
		x.c.Family(s.family.ID, drawnIn(l)...)
		spec.Lanes = append(spec.Lanes, l)
	}
	return spec
}

// headings are the levels; a map without a station that has none has no column for such.
func (x *routes) headings() []string {
	w := x.c.Words
	heads := []string{w.T("routes.level.entry")}
	for n := 1; n < highest; n++ {
		heads = append(heads, strconv.Itoa(n))
	}
	heads = append(heads, "7–8")
	for _, s := range x.view.sections {
		for _, r := range x.shownOf(s) {
			for _, step := range r.steps {
				if columnOf(step) == noLevel {
					return append(heads, w.T("routes.level.short"))
				}
			}
		}
	}
	return heads
}

// job is the goal, over the levels at which the routes end.
func (x *routes) job() widget.RouteJob {
	x.c.Shows(x.view.goal)
	j := widget.RouteJob{Heading: x.c.Words.T("routes.jobs"), Name: x.c.Words.Text(x.view.name), From: noLevel, To: 0}
	for _, s := range x.view.sections {
		for _, r := range x.shownOf(s) {
			last := columnOf(r.steps[len(r.steps)-1])
			j.From, j.To = min(j.From, last), max(j.To, last)
		}
	}
	if j.From > j.To {
		j.From, j.To = 0, highest
	}
	return j
}

// legend is what the signs mean, as far as the map has them.
func (x *routes) legend() widget.RouteLegend {
	w := x.c.Words
	l := widget.RouteLegend{Own: w.T("routes.legend.own")}
	for _, state := range []theme.State{theme.Met, theme.Likely, theme.NeedToKnow, theme.NotYet} {
		l.States = append(l.States, widget.RouteSign{State: state, Word: w.T("state." + string(state))})
	}
	for _, s := range x.view.sections {
		for _, r := range x.shownOf(s) {
			for _, step := range r.steps {
				for _, f := range step.changes {
					l.Change, l.Sign = w.T("routes.legend.change"), theme.Family(f.ID)
				}
			}
		}
	}
	return l
}

// lane is a family on the map: the routes that are shown, as lines.
func (x *routes) lane(s section) widget.RouteLane {
	w := x.c.Words
	x.c.ShowsOf("families", s.family.ID)
	l := widget.RouteLane{Family: theme.Family(s.family.ID), Name: w.Text(s.family.Name), Facts: []string{w.Text(s.family.What)}}
	if len(s.routes) == 0 {
		l.Facts, l.Gap = append(l.Facts, w.T("state.not-known")), w.T("routes.gap")+"\n"+x.askWords()
		return l
	}
	for _, r := range x.shownOf(s) {
		l.Tracks = append(l.Tracks, x.track(r))
	}
	l.More, l.OnMore = x.moreWords(s), func() { x.showAll(s.family.ID) }
	return l
}

// drawnIn are the words that stand in a lane of the map.
func drawnIn(l widget.RouteLane) []string {
	words := []string{l.Name, l.Gap, l.More}
	for _, t := range l.Tracks {
		words = append(words, t.Why)
		for _, s := range t.Stations {
			words = append(words, s.Name, s.Word)
		}
	}
	return words
}

// track is a route on the map.
func (x *routes) track(r route) widget.RouteTrack {
	w := x.c.Words
	t := widget.RouteTrack{Own: r.Own, Why: x.whyWords(r), Facts: x.facts(r)}
	for i, s := range r.steps {
		station := widget.RouteStation{
			ID: stop{r.ID, i}.id(), Name: w.Text(s.Name), Column: columnOf(s), State: theme.State(s.state), Word: w.T("state." + s.state),
			Own: s.Provenance.Own, Facts: x.lines(s),
		}
		for _, f := range s.changes {
			station.Change = append(station.Change, theme.Family(f.ID))
		}
		t.Stations = append(t.Stations, station)
	}
	return t
}

// station makes the control of a station one of the screen's parts.
func (x *routes) station(at stop, object control) {
	x.stops, x.controls = append(x.stops, at), append(x.controls, object)
	x.Target(stopID(at), object)
}

// notices are what must be said above all routes.
func (x *routes) notices(column *fyne.Container) {
	w := x.c.Words
	if x.view.kept > keptAtOnce {
		column.Add(widget.NewNotice(widget.NoticeInfo, w.N("routes.many-kept", x.view.kept)))
	}
	if x.view.unsourced() {
		column.Add(widget.RowTop(8, widget.NewIcon(icons.Info, 18, widget.Ink2), widget.Fill(widget.NewNote(w.T("routes.unsourced")))))
	}
	if len(x.view.barred) > 0 {
		column.Add(x.places())
	}
	if x.asMap() && x.view.level < 0 {
		column.Add(widget.NewNote(x.hereWords()))
	}
}
