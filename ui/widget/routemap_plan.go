package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// The measures of the chart, in pixels of the drawings.
const (
	routeName    float32 = 72  // least room for the names of the families
	routeEmpty   float32 = 26  // least width of a column
	routeHere    float32 = 46  // room for the capsule
	routeSlot    float32 = 112 // least room for a station
	routeWide    float32 = 250 // most room that a long name asks for
	routeTop     float32 = 25  // from the top of a track to its line
	routeMarks   float32 = 38  // the same where signs for changing stand over a station
	routeWords   float32 = 20  // from the line to the words under it
	routeEnd     float32 = 4   // under the words
	routeFlag    float32 = 44  // height of the gorse mark
	routeJob     float32 = 48
	routeStretch float32 = 90 // most height that a family gains where there is room to spare
	routeBar     float32 = 12 // for the scroll bars
	routePad     float32 = 8
)

// routePlan is where everything of a chart stands at a size.
type routePlan struct {
	edges  []float32 // left edges of the columns, and the right edge of the last
	slots  [][]float32
	starts []float32 // of the first slot in each column
	here   float32   // the middle of the capsule
	lanes  []routeLanePlan
	jobs   float32 // top of the jobs' lane
	view   float32 // how much of the width can be seen
	size   fyne.Size
}

type routeLanePlan struct {
	top, bottom float32
	tracks      []routeTrackPlan
	more        float32
}

type routeTrackPlan struct {
	top, line, bottom float32
	xs                []float32 // the middles of the stations
	why               fyne.Position
	whyRoom           fyne.Size
}

// lay plans the chart for a view; a width of 0 asks for the least width at which names stand well.
func (c *routeChart) lay(width, height float32) *routePlan {
	th := theme.Of(c)
	key := routeKey{width, height, th.Scale()}
	if c.planned != nil && c.plannedFor == key {
		return c.planned
	}
	p := &routePlan{}
	c.layColumns(th, p, width)
	c.layLanes(th, p, height)
	c.planned, c.plannedFor = p, key
	return p
}

type routeKey struct{ width, height, scale float32 }

// layColumns gives every column the width that its stations ask for: three lines a name, or more where that saves scrolling.
func (c *routeChart) layColumns(th *theme.Theme, p *routePlan, width float32) {
	room := width - th.Px(routeBar)
	for _, most := range []int{3, 4, 5, 4} {
		c.layWidths(th, p, most)
		if p.edges[len(p.edges)-1] <= room || width == 0 {
			break
		}
	}
	if spare := room - p.edges[len(p.edges)-1]; spare > 0 {
		c.widen(p, spare)
	}
	c.layHere(th, p)
	p.size.Width = max(p.edges[len(p.edges)-1]+th.Px(routeBar), width)
	p.view = p.edges[len(p.edges)-1]
	if width > 0 {
		p.view = min(p.view, room)
	}
}

func (c *routeChart) layWidths(th *theme.Theme, p *routePlan, most int) {
	p.slots = make([][]float32, len(c.spec.Columns))
	for _, s := range c.stops {
		c.ask(th, p, s, most)
	}
	x := c.nameWidth(th)
	if c.spec.Here.Column < 0 {
		x += th.Px(routeHere)
	}
	p.edges, p.starts = nil, nil
	for i := range c.spec.Columns {
		p.edges = append(p.edges, x)
		own, start := float32(0), x
		if i == c.spec.Here.Column {
			own, start = th.Px(routeHere), x+th.Px(routeHere)
		}
		for _, slot := range p.slots[i] {
			own += slot
		}
		p.starts = append(p.starts, start)
		x += max(own, c.head(i)+th.Px(routePad+2), th.Px(routeEmpty))
	}
	p.edges = append(p.edges, x)
}

// ask makes a slot as wide as a station wants it.
func (c *routeChart) ask(th *theme.Theme, p *routePlan, s *routeStop, most int) {
	column := p.slots[s.spec.Column]
	for len(column) <= s.slot {
		column = append(column, th.Px(routeSlot))
	}
	column[s.slot] = max(column[s.slot], s.widthFor(th, most))
	p.slots[s.spec.Column] = column
}

// head is the width of a column's heading.
func (c *routeChart) head(i int) float32 { return c.of.head.words[i].Natural().Width }

// nameWidth is the room before the first column. The names of the families may reach into the columns before the learner's where no station
// stands in them; else they need room of their own, and the flag beside the capsule too.
func (c *routeChart) nameWidth(th *theme.Theme) float32 {
	width := max(th.Px(routeName), c.of.head.heading.Natural().Width+th.Px(2*routePad))
	names := c.namesWidth(th)
	if c.spec.Here.Column <= 0 {
		return max(width, names, c.flag.Natural().Width+th.Px(28))
	}
	for _, s := range c.stops {
		if s.spec.Column < c.spec.Here.Column {
			return max(width, names)
		}
	}
	return width
}

// namesWidth is the room that the names of the families ask for, each in two lines where it has two words.
func (c *routeChart) namesWidth(th *theme.Theme) float32 {
	width := float32(0)
	for _, l := range c.lanes {
		width = max(width, l.name.smallest().Width)
	}
	return width + th.Px(2*routePad)
}

// nameRoom is how wide a name may be.
func (c *routeChart) nameRoom(th *theme.Theme, p *routePlan) float32 {
	return max(min(p.edges[0], p.here-th.Px(routeHere/2)), c.namesWidth(th)) - th.Px(routePad)
}

// widen shares room to spare among the slots, and where there are none among the columns.
func (c *routeChart) widen(p *routePlan, spare float32) {
	n := 0
	for _, slots := range p.slots {
		n += len(slots)
	}
	if n == 0 {
		n, spare = 1, 0
	}
	each, moved := spare/float32(n), float32(0)
	for i, slots := range p.slots {
		p.edges[i] += moved
		p.starts[i] += moved
		for j := range slots {
			slots[j] += each
			moved += each
		}
	}
	p.edges[len(p.edges)-1] += moved
}

func (c *routeChart) layHere(th *theme.Theme, p *routePlan) {
	at := p.edges[0] - th.Px(routeHere)
	if column := c.spec.Here.Column; column >= 0 {
		at = p.edges[column]
	}
	p.here = at + th.Px(routeHere)/2
}

// middle is where a station stands.
func (p *routePlan) middle(s *routeStop) float32 {
	x := p.starts[s.spec.Column]
	for _, before := range p.slots[s.spec.Column][:s.slot] {
		x += before
	}
	return x + p.slots[s.spec.Column][s.slot]/2
}

// layLanes puts the families under each other; height to spare makes them higher, all by the same.
func (c *routeChart) layLanes(th *theme.Theme, p *routePlan, height float32) {
	p.size.Height = c.stack(th, p, 0)
	spare := height - p.size.Height
	if spare > 0 && len(c.lanes) > 0 {
		c.stack(th, p, min(spare/float32(len(c.lanes)), th.Px(routeStretch)))
		p.jobs = max(p.jobs, height-th.Px(routeJob))
		p.size.Height = height
	}
}

func (c *routeChart) stack(th *theme.Theme, p *routePlan, extra float32) float32 {
	p.lanes = nil
	y := float32(0)
	for i, l := range c.lanes {
		lane := c.layLane(th, p, l, y, extra)
		if i == c.before() {
			lane.bottom = max(lane.bottom, c.leftEnd(th, p, l, lane)+th.Px(routeFlag))
		}
		p.lanes = append(p.lanes, lane)
		y = lane.bottom
	}
	p.jobs = y + th.Px(routePad/2)
	return p.jobs + th.Px(routeJob)
}

// before is the lane at the end of which the mark of the learner stands.
func (c *routeChart) before() int { return max((len(c.lanes)-1)/2, 0) }

// leftEnd is where, left of the capsule, the words of a lane end.
func (c *routeChart) leftEnd(th *theme.Theme, p *routePlan, l *routeLane, lane routeLanePlan) float32 {
	end := lane.top + th.Px(routePad) + l.name.HeightFor(c.nameRoom(th, p))
	for i, t := range l.tracks {
		for j := range t.stops {
			if lane.tracks[i].xs[j] < p.here {
				end = max(end, lane.tracks[i].bottom)
			}
		}
	}
	return end
}

func (c *routeChart) layLane(th *theme.Theme, p *routePlan, l *routeLane, top, extra float32) routeLanePlan {
	lane := routeLanePlan{top: top}
	y := top
	half := extra / float32(2*len(l.tracks)) // over and under every line
	for _, t := range l.tracks {
		track := c.layTrack(th, p, t, y+half)
		lane.tracks = append(lane.tracks, track)
		y = track.bottom + half
	}
	if l.gap != nil {
		line := top + half + th.Px(routeTop)
		y = line + th.Px(routeWords) + l.gap.HeightFor(c.gapWidth(th, p)) + th.Px(routeEnd) + half
		lane.tracks = []routeTrackPlan{{top: top, line: line, bottom: y}}
	}
	if l.more != nil {
		lane.more = y
		y += th.Px(Target) + th.Px(routeEnd)
	}
	lane.bottom = max(y, top+th.Px(2*routePad)+l.name.HeightFor(c.nameRoom(th, p)))
	return lane
}

func (c *routeChart) gapWidth(th *theme.Theme, p *routePlan) float32 {
	return min(p.size.Width-p.here-th.Px(2*routeHere), th.Px(460))
}

func (c *routeChart) layTrack(th *theme.Theme, p *routePlan, t *routeTrack, top float32) routeTrackPlan {
	over, words := th.Px(routeTop), float32(0)
	for _, s := range t.stops {
		if len(s.changes) > 0 {
			over = th.Px(routeMarks)
		}
	}
	plan := routeTrackPlan{top: top, line: top + over}
	for _, s := range t.stops {
		plan.xs = append(plan.xs, p.middle(s))
		words = max(words, s.wordsHeight(th, p.slots[s.spec.Column][s.slot]))
	}
	c.layWhy(th, p, t, &plan)
	plan.bottom = plan.line + th.Px(routeWords) + words + th.Px(routeEnd+stopUnder)
	return plan
}
