package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Waymark is how far a step of the journey is. Nothing is ever locked.
type Waymark int

// The waymarks. The one where the learner stands is drawn in gorse, whatever its state.
const (
	WaymarkOpen Waymark = iota // not begun
	WaymarkPart                // begun
	WaymarkDone
)

// RailItem is one step of the path in the rail: a waymark on the line, a title and a line that says how far it is.
type RailItem struct {
	control
	back         *canvas.Rectangle
	above, below *canvas.Rectangle
	disc         *canvas.Circle
	mark         *picture
	icon         icons.Name
	title, sub   *Text
	state        Waymark
	here         bool
	compact      bool
	first, last  bool
	onTap        func()
}

// NewRailItem returns a step of the path. Sub says in words what the waymark says by its fill: "Done", "33 of 48 answers".
func NewRailItem(icon icons.Name, title, sub string, state Waymark, onTap func()) *RailItem {
	r := &RailItem{back: box(10), above: box(0), below: box(0), disc: canvas.NewCircle(bare), icon: icon, state: state, onTap: onTap}
	r.title, r.sub = NewStrong(title).In(OnRail), NewSmall(sub).In(OnRail2)
	r.mark = newPicture(icon, 16, OnRail)
	r.setUp(r)
	return r
}

// AtEnds says whether the step is the first or the last of the path, where the line begins and ends.
func (r *RailItem) AtEnds(first, last bool) *RailItem {
	r.first, r.last = first, last
	return r
}

// Compact puts the title under the waymark and leaves the sub-line out, for the narrow rail of medium windows.
func (r *RailItem) Compact(compact bool) *RailItem {
	r.compact = compact
	style := theme.Strong
	if compact {
		style = theme.SmallStrong
	}
	r.title.setStyle(style, OnRail)
	return r
}

// SetState changes the waymark and the words that say the same.
func (r *RailItem) SetState(state Waymark, sub string) {
	r.state = state
	r.sub.SetText(sub)
	r.Refresh()
}

// SetHere says whether the learner stands at this step.
func (r *RailItem) SetHere(here bool) *RailItem {
	r.here = here
	r.Refresh()
	return r
}

// Twin implements Twin.
func (r *RailItem) Twin() []string {
	if r.compact {
		return r.title.Twin()
	}
	return append(r.title.Twin(), r.sub.Twin()...)
}

// AccessibilityLabel implements fyne.Accessible.
func (r *RailItem) AccessibilityLabel() string {
	return joinLines(append(r.title.Twin(), r.sub.Twin()...))
}

// AccessibilityRole implements fyne.Accessible.
func (r *RailItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// Tapped implements fyne.Tappable.
func (r *RailItem) Tapped(*fyne.PointEvent) {
	r.grab(r)
	r.press()
}

func (r *RailItem) press() {
	if r.onTap != nil {
		r.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (r *RailItem) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		r.press()
		return
	}
	r.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (r *RailItem) CreateRenderer() fyne.WidgetRenderer { return render(r) }

// Children implements drawn.
func (r *RailItem) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.back, r.above, r.below, r.disc, r.mark.image, r.title, r.sub}
	return append(all, r.ring.parts()...)
}

func (r *RailItem) paint() {
	th := theme.Of(r)
	p := th.Palette()
	inside, edge := bare, float32(0)
	if r.here || r.hovered {
		inside, edge = p.RailActive, p.SurfaceEdge-1
	}
	fill(r.back, inside, p.Line, edge, th.Px(10))
	r.above.FillColor, r.below.FillColor = p.RailLine, p.RailLine
	r.above.Hidden, r.below.Hidden = r.first || r.compact, r.last || r.compact
	r.sub.Hidden = r.compact
	r.paintDisc(th)
	r.mark.paint(th)
	r.ring.paint(th, r.Focused())
}

// paintDisc sets fill level and drawing of the waymark.
func (r *RailItem) paintDisc(th *theme.Theme) {
	p := th.Palette()
	r.mark.name, r.mark.side = r.icon, 16
	r.disc.FillColor, r.disc.StrokeColor, r.disc.StrokeWidth = p.Rail, p.RailText, th.Px(3)
	r.mark.tone = OnRail
	switch {
	case r.here:
		r.disc.FillColor, r.disc.StrokeColor, r.disc.StrokeWidth = p.Gorse, nil, 0
		r.mark.tone, r.mark.side = OnGorse, 18
	case r.state == WaymarkDone:
		r.disc.FillColor, r.disc.StrokeColor, r.disc.StrokeWidth = p.RailText, nil, 0
		r.mark.name, r.mark.tone = icons.Tick, func(p theme.Palette) colour { return p.Rail }
	case r.state == WaymarkOpen:
		r.disc.StrokeColor, r.disc.StrokeWidth = p.RailLine, th.Px(2)
		r.mark.tone = OnRail2
	}
}

// The measures of a step in the rail.
const (
	railHeight  float32 = 58
	railPad     float32 = 10
	railDisc    float32 = 32
	railHere    float32 = 36
	railGap     float32 = 12
	railLine    float32 = 3
	compactPad  float32 = 5
	compactSide float32 = 2
	compactMark float32 = 38 // from the top to where the title begins
)

func (r *RailItem) words(width float32) float32 {
	return r.title.HeightFor(width) + r.sub.HeightFor(width)
}

func (r *RailItem) around(th *theme.Theme) float32 { return th.Px(2*railPad + railDisc + railGap) }

// Natural implements Flexible.
func (r *RailItem) Natural() fyne.Size {
	th := theme.Of(r)
	if r.compact {
		width := r.title.Natural().Width + th.Px(2*compactSide)
		return fyne.NewSize(width, r.HeightFor(width))
	}
	width := max(r.title.Natural().Width, r.sub.Natural().Width) + r.around(th)
	return fyne.NewSize(width, r.HeightFor(width))
}

// HeightFor implements Flexible.
func (r *RailItem) HeightFor(width float32) float32 {
	th := theme.Of(r)
	if r.compact {
		return th.Px(compactPad+compactMark+compactPad) + r.title.HeightFor(width-th.Px(2*compactSide))
	}
	return max(r.words(width-r.around(th))+th.Px(14), th.Px(railHeight))
}

func (r *RailItem) smallest() fyne.Size {
	th := theme.Of(r)
	if r.compact {
		return fyne.NewSize(th.Px(72), r.HeightFor(max(r.Size().Width, th.Px(72))))
	}
	width := r.title.smallest().Width + r.around(th)
	if own := r.Size().Width; own > 0 {
		return fyne.NewSize(width, r.HeightFor(own))
	}
	return fyne.NewSize(width, th.Px(railHeight))
}

func (r *RailItem) place(size fyne.Size) {
	th := theme.Of(r)
	fit(r.back, fyne.Position{}, size)
	r.ring.inside(fyne.Position{}, size, th.Px(10))
	if r.compact {
		r.placeCompact(th, size)
		return
	}
	x, y := th.Px(railPad+railDisc/2), size.Height/2
	r.placeDisc(th, x, y)
	line := th.Px(railLine)
	place(r.above, x-line/2, 0, line, y-th.Px(railDisc)/2)
	place(r.below, x-line/2, y+th.Px(railDisc)/2, line, size.Height-y-th.Px(railDisc)/2)
	left, width := th.Px(railPad+railDisc+railGap), size.Width-r.around(th)
	top, title := (size.Height-r.words(width))/2, r.title.HeightFor(width)
	r.title.turn(fyne.TextAlignLeading)
	place(r.title, left, top, width, title)
	place(r.sub, left, top+title, width, r.sub.HeightFor(width))
}

func (r *RailItem) placeCompact(th *theme.Theme, size fyne.Size) {
	r.placeDisc(th, size.Width/2, th.Px(compactPad+railHere/2))
	r.title.turn(fyne.TextAlignCenter)
	width := size.Width - th.Px(2*compactSide)
	place(r.title, th.Px(compactSide), th.Px(compactPad+compactMark), width, r.title.HeightFor(width))
}

func (r *RailItem) placeDisc(th *theme.Theme, x, y float32) {
	side := th.Px(railDisc)
	if r.here {
		side = th.Px(railHere)
	}
	edge := r.disc.StrokeWidth
	place(r.disc, x-side/2+edge/2, y-side/2+edge/2, side-edge, side-edge)
	r.mark.put(th, x, y)
}
