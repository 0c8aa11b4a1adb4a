package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// routeChart is what scrolls in a route map.
type routeChart struct {
	fw.BaseWidget
	of    *RouteMap
	spec  *RouteMapSpec
	lanes []*routeLane
	stops []*routeStop // in reading order

	bands   []*canvas.Rectangle
	under   *canvas.Rectangle // over the jobs
	capsule *canvas.Rectangle
	mark    *canvas.Rectangle
	markRim *canvas.Rectangle
	person  *picture
	flag    *Text
	flagBox *canvas.Rectangle
	flagTip *canvas.ArbitraryPolygon
	jobs    *Text
	job     *Text
	jobBox  *canvas.Rectangle
	jobFlag *picture

	shade      *canvas.Rectangle // behind the names where they stand over the lines
	pinned     fyne.Position     // how far the map is scrolled, and the names moved, so that they stay in sight
	view       fyne.Size
	plan       *routePlan
	planned    *routePlan
	plannedFor routeKey
}

// routeLane is a family of the chart.
type routeLane struct {
	spec   RouteLane
	name   *Text
	rule   *canvas.Rectangle
	tracks []*routeTrack
	gap    *Text
	more   *Button
}

// routeTrack is a line of the chart.
type routeTrack struct {
	spec  RouteTrack
	line  *metro
	why   *Text
	home  *stamp // the small station within the capsule
	flag  *stamp // of the job, at the end
	stops []*routeStop
}

func newRouteChart(of *RouteMap) *routeChart {
	c := &routeChart{of: of, spec: &of.spec, under: box(0), capsule: box(15), mark: box(0), markRim: box(0), flagBox: box(8), jobBox: box(9), shade: box(0)}
	for range (len(of.spec.Columns) + 1) / 2 {
		c.bands = append(c.bands, box(0))
	}
	c.person, c.jobFlag = newPicture(icons.User, 24, OnGorse), newPicture(icons.Flag, 18, Ink)
	c.flag = NewSmallStrong(of.spec.Here.Words).In(OnInk).OneLine()
	c.flagTip = canvas.NewArbitraryPolygon([]fyne.Position{{X: 0, Y: 0}, {X: 1, Y: .5}, {X: 0, Y: 1}}, bare)
	c.flagTip.NormalizedPoints = true
	c.jobs, c.job = NewStrong(of.spec.Job.Heading), NewSmallStrong(of.spec.Job.Name)
	for i, l := range of.spec.Lanes {
		c.lanes = append(c.lanes, c.lane(i, l))
	}
	c.plan = &routePlan{edges: make([]float32, len(of.spec.Columns)+1)}
	c.ExtendBaseWidget(c)
	return c
}

func (c *routeChart) lane(i int, spec RouteLane) *routeLane {
	l := &routeLane{spec: spec, name: NewStrong(spec.Name), rule: box(0)}
	for j, t := range spec.Tracks {
		l.tracks = append(l.tracks, c.track(i, j, spec.Family, t))
	}
	if len(spec.Tracks) == 0 {
		l.tracks, l.gap = []*routeTrack{c.track(i, 0, spec.Family, RouteTrack{Own: true})}, NewNote(spec.Gap)
	}
	if spec.More != "" {
		l.more = NewButton(spec.More, QuietButton, spec.OnMore).WithIcon(icons.ChevronDown)
	}
	return l
}

func (c *routeChart) track(lane, track int, family theme.Family, spec RouteTrack) *routeTrack {
	t := &routeTrack{spec: spec, line: newMetro(), why: NewSmall(spec.Why).In(Ink2), home: newStamp(), flag: newStamp()}
	t.why.Hidden = spec.Why == ""
	taken := map[int]int{}
	for _, station := range spec.Stations {
		s := newRouteStop(c.of, family, station)
		s.lane, s.track, s.slot = lane, track, taken[station.Column]
		taken[station.Column]++
		t.stops = append(t.stops, s)
		c.stops = append(c.stops, s)
	}
	return t
}

// Twin implements Twin.
func (c *routeChart) Twin() []string {
	var all []string
	for _, l := range c.lanes {
		all = append(append(all, l.name.Twin()...), l.spec.Facts...)
		if l.gap != nil {
			all = append(all, l.gap.Twin()...)
		}
		for _, t := range l.tracks {
			all = append(all, lines(t.spec.Why)...)
			for _, s := range t.stops {
				all = append(all, s.Twin()...)
			}
			all = append(all, t.spec.Facts...)
		}
		if l.more != nil {
			all = append(all, l.more.Twin()...)
		}
	}
	return append(append(all, c.jobs.Twin()...), c.job.Twin()...)
}

// along is the station before or after on the same line.
func (c *routeChart) along(from *routeStop, by int) *routeStop {
	stops := c.lanes[from.lane].tracks[from.track].stops
	for i, s := range stops {
		if s == from && i+by >= 0 && i+by < len(stops) {
			return stops[i+by]
		}
	}
	return nil
}

// across is the station of the next line up or down that lies nearest; lines without stations are passed by.
func (c *routeChart) across(from *routeStop, by int) *routeStop {
	var best *routeStop
	x := func(s *routeStop) float32 { return s.Position().X + s.middle }
	far := func(s *routeStop) float32 { return max(x(s)-x(from), x(from)-x(s)) }
	for i := c.indexOf(from); i >= 0 && i < len(c.stops); i += by {
		s := c.stops[i]
		switch {
		case s.lane == from.lane && s.track == from.track:
		case best != nil && (s.lane != best.lane || s.track != best.track):
			return best
		case best == nil || far(s) < far(best):
			best = s
		}
	}
	return best
}

func (c *routeChart) indexOf(wanted *routeStop) int {
	for i, s := range c.stops {
		if s == wanted {
			return i
		}
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (c *routeChart) CreateRenderer() fyne.WidgetRenderer { return render(c) }

// Children implements drawn: the ground, the lines, the capsule over them, and the stations in reading order.
func (c *routeChart) Children() []fyne.CanvasObject {
	var ground, lines, homes, words []fyne.CanvasObject
	for _, b := range c.bands {
		ground = append(ground, b)
	}
	for _, l := range c.lanes {
		ground = append(ground, l.rule)
		for _, t := range l.tracks {
			lines, homes, words = append(lines, t.line.raster, t.flag.Raster), append(homes, t.home.Raster), append(words, t.why)
			for _, s := range t.stops {
				words = append(words, s)
			}
		}
		if l.gap != nil {
			words = append(words, l.gap)
		}
		if l.more != nil {
			words = append(words, l.more)
		}
	}
	all := append(append(append(ground, c.under), lines...), c.capsule)
	all = append(append(all, homes...), c.mark, c.markRim, c.person.image, c.flagTip, c.flagBox, c.flag)
	all = append(append(all, words...), c.jobBox, c.jobFlag.image, c.job, c.shade)
	return append(append(all, c.names()...), c.jobs)
}

func (c *routeChart) paint() {
	th := theme.Of(c)
	p := th.Palette()
	for _, b := range c.bands {
		b.FillColor = p.Background
	}
	for _, l := range c.lanes {
		l.rule.FillColor = p.Line
		for _, t := range l.tracks {
			t.home.show(th.Station(l.spec.Family, false, p.Surface))
			t.flag.show(theme.Icon(icons.Flag, p.Ink))
			t.flag.Hidden = l.gap != nil
		}
	}
	c.under.FillColor, c.shade.FillColor = p.Border, p.Surface
	fill(c.capsule, p.Surface, p.Ink, th.Px(3), th.Px(13.5))
	fill(c.mark, p.Gorse, bare, 0, 0)
	fill(c.markRim, bare, p.Ink, th.Px(2), 0)
	fill(c.flagBox, p.Ink, bare, 0, th.Px(8))
	c.flagTip.FillColor = p.Ink
	fill(c.jobBox, p.Surface, p.Ink, th.Px(1.8), th.Px(9))
	c.person.paint(th)
	c.jobFlag.paint(th)
}

func (c *routeChart) smallest() fyne.Size { return c.lay(c.view.Width, c.view.Height).size }
