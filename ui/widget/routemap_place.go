package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// see tells the chart how much of it can be seen, which is what it fills at least.
func (c *routeChart) see(view fyne.Size) {
	c.view = view
	c.plan = c.lay(view.Width, view.Height)
}

func (c *routeChart) place(size fyne.Size) {
	th := theme.Of(c)
	c.plan = c.lay(c.view.Width, c.view.Height)
	p := c.plan
	for i, b := range c.bands {
		place(b, p.edges[2*i], 0, p.edges[2*i+1]-p.edges[2*i], size.Height)
	}
	for i, l := range c.lanes {
		c.placeLane(th, l, p.lanes[i], i > 0)
	}
	c.placeHere(th)
	c.placeJob(th, size)
	c.placeNames(th)
	place(c.shade, c.pinned.X, 0, c.namesWidth(th), size.Height)
	c.shade.Hidden = c.pinned.X <= 0
}

// pin keeps the names of the families in sight when the map is scrolled: at the left, and as far down as their lanes go.
func (c *routeChart) pin(at fyne.Position) {
	if at == c.pinned || len(c.plan.lanes) < len(c.lanes) { // unchanged, or without room yet
		return
	}
	c.pinned = at
	c.shade.Hidden = at.X <= 0
	c.shade.Move(fyne.NewPos(at.X, 0))
	c.shade.Refresh()
	th := theme.Of(c)
	c.jobs.Move(fyne.NewPos(at.X+th.Px(routePad), c.jobs.Position().Y))
	c.placeNames(th)
}

// placeNames puts the names of the families where they can be seen.
func (c *routeChart) placeNames(th *theme.Theme) {
	pad, width := th.Px(routePad), c.nameRoom(th, c.plan)
	for i, l := range c.lanes {
		lane, height := c.plan.lanes[i], l.name.HeightFor(width)
		lowest := lane.bottom - height - pad
		if i == c.before() {
			lowest -= th.Px(routeFlag)
		}
		y := max(min(c.pinned.Y, lowest-pad), lane.top) + pad
		place(l.name, c.pinned.X+pad, y, width, height)
	}
}

func (c *routeChart) names() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, l := range c.lanes {
		all = append(all, l.name)
	}
	return all
}

func (c *routeChart) placeLane(th *theme.Theme, l *routeLane, at routeLanePlan, ruled bool) {
	p := c.plan
	l.rule.Hidden = !ruled
	place(l.rule, 0, at.top, p.size.Width, 1)
	for i, t := range l.tracks {
		c.placeTrack(th, l, t, at.tracks[i])
	}
	if l.gap != nil {
		width := c.gapWidth(th, p)
		place(l.gap, p.here+th.Px(routeHere), at.tracks[0].line+th.Px(routeWords-7), width, l.gap.HeightFor(width))
	}
	if l.more != nil {
		place(l.more, p.here+th.Px(routeHere/2), at.more, min(l.more.Natural().Width, p.size.Width-p.here), th.Px(Target))
	}
}

func (c *routeChart) placeTrack(th *theme.Theme, l *routeLane, t *routeTrack, at routeTrackPlan) {
	p := c.plan
	place(t.why, at.why.X, at.why.Y, at.whyRoom.Width, at.whyRoom.Height)
	t.home.put(p.here, at.line, th.Px(24))
	stretches, x := c.stretches(th, l, t, at)
	t.line.put(lookOf(th, l.spec.Family), x, at.line, stretches)
	for i, s := range t.stops {
		slot := p.slots[s.spec.Column][s.slot]
		s.over, s.middle = at.line-at.top, slot/2
		place(s, at.xs[i]-slot/2, at.top, slot, at.line-at.top+th.Px(routeWords+routeEnd+stopUnder)+s.wordsHeight(th, slot))
	}
	if n := len(at.xs); n > 0 {
		t.flag.put(at.xs[n-1]+th.Px(routeStub+7), at.line-th.Px(6), th.Px(18))
	}
}

// routeStub is how far a line goes on from its last station, to the flag of the job.
const routeStub float32 = 36

// stretches are the parts of a line, and where it begins: at the capsule, or at the first station where that lies further back.
func (c *routeChart) stretches(th *theme.Theme, l *routeLane, t *routeTrack, at routeTrackPlan) ([]stretch, float32) {
	p := c.plan
	if l.gap != nil {
		return []stretch{{0, p.edges[len(p.edges)-1] - p.here - th.Px(routePad), true}}, p.here
	}
	start := p.here
	if len(at.xs) > 0 {
		start = min(start, at.xs[0])
	}
	var all []stretch
	from := start
	for i, x := range at.xs {
		if x > from {
			all = append(all, stretch{from - start, x - start, t.stops[i].spec.Own})
			from = x
		}
	}
	end := from + th.Px(routeStub)
	if from < p.here {
		end = p.here + th.Px(routeHere/2)
	}
	return append(all, stretch{from - start, end - start, t.spec.Own}), start
}

// placeHere puts the capsule across all lines, with the gorse mark and its flag between the families.
func (c *routeChart) placeHere(th *theme.Theme) {
	p := c.plan
	if len(p.lanes) == 0 {
		return
	}
	first, last := p.lanes[0].tracks[0].line, p.lanes[len(p.lanes)-1].tracks
	top, bottom := first-th.Px(17), last[len(last)-1].line+th.Px(17)
	half := th.Px(15)
	fit(c.capsule, fyne.NewPos(p.here-half, top), fyne.NewSize(2*half, bottom-top))
	height := th.Px(routeFlag)
	y := p.lanes[c.before()].bottom - height + th.Px(4)
	place(c.mark, p.here-half, y, 2*half, height)
	fit(c.markRim, fyne.NewPos(p.here-half, y), fyne.NewSize(2*half, height))
	c.person.put(th, p.here, y+height/2)
	words := c.flag.Natural()
	width, high, tip := words.Width+th.Px(16), th.Px(30), th.Px(8)
	right := p.here - half - tip
	place(c.flagTip, right-1, y+height/2-tip*.75, tip, tip*1.5)
	place(c.flagBox, right-width, y+(height-high)/2, width, high)
	place(c.flag, right-width+th.Px(8), y+(height-words.Height)/2, words.Width, words.Height)
}

func (c *routeChart) placeJob(th *theme.Theme, size fyne.Size) {
	p := c.plan
	place(c.under, 0, p.jobs, size.Width, th.Px(1.5))
	height, pad := th.Px(34), th.Px(routePad)
	top := p.jobs + th.Px(8)
	natural := c.jobs.Natural()
	place(c.jobs, pad+c.pinned.X, top+(height-natural.Height)/2, c.nameRoom(th, p), natural.Height)
	left, right := p.edges[c.spec.Job.From]+pad/2, p.edges[c.spec.Job.To+1]-pad/2
	if c.spec.Job.From == c.spec.Here.Column {
		left = p.here + th.Px(routeHere/2)
	}
	words := c.job.Natural()
	if need := words.Width + th.Px(48); right-left < need { // a long name reaches beyond its levels
		right = min(p.size.Width-pad, left+need)
		left = min(left, right-need)
	}
	fit(c.jobBox, fyne.NewPos(left, top), fyne.NewSize(right-left, height))
	x := (left + right - words.Width) / 2
	c.jobFlag.put(th, x-th.Px(4), top+height/2)
	place(c.job, x+th.Px(10), top+(height-words.Height)/2, words.Width, words.Height)
}
