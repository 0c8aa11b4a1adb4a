package widget

import (
	"fmt"
	"hash/fnv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Stop is a waymark on the path. The stop where the learner stands is Here; the path is drawn solid as far as there.
type Stop struct {
	Name  string
	Icon  icons.Name
	State Waymark
	Here  bool
}

// PathMap is the journey as a walked path over contour lines, with a flag where the learner stands. It is a picture; the rail is the control.
type PathMap struct {
	fw.BaseWidget
	stops    []Stop
	contours *canvas.Image
	path     *canvas.Image
	marks    []*stopMark
	flag     *Text
	flagBack *canvas.Rectangle
	flagTip  *canvas.ArbitraryPolygon
}

// stopMark is what is drawn at a stop.
type stopMark struct {
	disc  *canvas.Circle
	sign  *canvas.Image
	label *Text
	back  *canvas.Rectangle
}

// NewPathMap returns the path; here is the word of the flag.
func NewPathMap(here string, stops ...Stop) *PathMap {
	m := &PathMap{stops: stops, flagBack: box(7), flag: NewSmallStrong(here).In(OnInk).OneLine()}
	m.contours, m.path = canvas.NewImageFromResource(nil), canvas.NewImageFromResource(nil)
	m.flagTip = canvas.NewArbitraryPolygon([]fyne.Position{{X: 0, Y: 0}, {X: 1, Y: 0}, {X: 0.5, Y: 1}}, bare)
	m.flagTip.NormalizedPoints = true
	for _, stop := range stops {
		label := NewSmallStrong(stop.Name).Align(fyne.TextAlignCenter)
		m.marks = append(m.marks, &stopMark{canvas.NewCircle(bare), canvas.NewImageFromResource(nil), label, box(5)})
	}
	m.ExtendBaseWidget(m)
	return m
}

// Twin implements Twin: the stops in order, with the flag's word after the one where the learner stands.
func (m *PathMap) Twin() []string {
	var all []string
	for _, stop := range m.stops {
		all = append(all, stop.Name)
		if stop.Here {
			all = append(all, m.flag.Twin()...)
		}
	}
	return all
}

// AccessibilityLabel implements fyne.Accessible.
func (m *PathMap) AccessibilityLabel() string { return joinLines(m.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (m *PathMap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (m *PathMap) CreateRenderer() fyne.WidgetRenderer { return render(m) }

// Children implements drawn.
func (m *PathMap) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{m.contours, m.path}
	for _, mark := range m.marks {
		all = append(all, mark.disc, mark.sign, mark.back, mark.label)
	}
	return append(all, m.flagTip, m.flagBack, m.flag)
}

func (m *PathMap) paint() {
	th := theme.Of(m)
	p := th.Palette()
	m.contours.Hidden = th.Variant() == theme.Contrast
	show(m.contours, theme.Icon(icons.Contours, p.Line))
	for i, mark := range m.marks {
		m.paintStop(th, m.stops[i], mark)
		mark.back.FillColor = p.Surface
	}
	fill(m.flagBack, p.Ink, bare, 0, th.Px(7))
	m.flagTip.FillColor = p.Ink
	here := m.here() >= 0
	m.flagBack.Hidden, m.flagTip.Hidden, m.flag.Hidden = !here, !here, !here
}

// paintStop gives a waymark its fill level and sign.
func (m *PathMap) paintStop(th *theme.Theme, stop Stop, mark *stopMark) {
	p := th.Palette()
	d := mark.disc
	d.FillColor, d.StrokeColor, d.StrokeWidth = p.Surface, p.Ink, th.Px(3)
	mark.sign.Hidden = false
	switch {
	case stop.Here:
		d.FillColor = p.Gorse
		show(mark.sign, theme.Icon(stop.Icon, p.OnGorse))
	case stop.State == WaymarkDone:
		d.FillColor = p.Ink
		show(mark.sign, theme.Icon(icons.Tick, p.Surface))
	case stop.State == WaymarkPart:
		show(mark.sign, theme.Icon2(icons.StateLikely, p.Ink, p.Surface))
	default:
		d.StrokeColor, d.StrokeWidth = p.Border, th.Px(2.5)
		mark.sign.Hidden = true
	}
}

// here is the index of the stop where the learner stands, or -1.
func (m *PathMap) here() int {
	for i, stop := range m.stops {
		if stop.Here {
			return i
		}
	}
	return -1
}

// The measures of the path.
const (
	pathHeight float32 = 236
	pathStop   float32 = 100 // least width for one stop with its words
	pathDisc   float32 = 16
	pathHere   float32 = 21
)

func (m *PathMap) smallest() fyne.Size {
	th := theme.Of(m)
	return fyne.NewSize(th.Px(pathStop)*float32(len(m.stops)), th.Px(pathHeight))
}

// Natural implements Flexible.
func (m *PathMap) Natural() fyne.Size {
	th := theme.Of(m)
	return fyne.NewSize(th.Px(122)*float32(len(m.stops)), th.Px(pathHeight))
}

// HeightFor implements Flexible.
func (m *PathMap) HeightFor(float32) float32 { return theme.Of(m).Px(pathHeight) }

// rise is the course of the path: how far down each stop stands, from 0 to 1.
var rise = []float32{.77, .60, .71, .49, .60, .39}

// at is the middle of a stop.
func (m *PathMap) at(i int, size fyne.Size) fyne.Position {
	n := float32(len(m.stops))
	return fyne.NewPos(size.Width*(float32(i)+.55)/n, size.Height*rise[i%len(rise)])
}

func (m *PathMap) place(size fyne.Size) {
	th := theme.Of(m)
	m.contours.Resize(size)
	m.path.Resize(size)
	m.drawPath(th, size)
	for i := range m.marks {
		m.placeStop(th, i, size)
	}
	if i := m.here(); i >= 0 {
		m.placeFlag(th, m.at(i, size))
	}
}

func (m *PathMap) placeStop(th *theme.Theme, i int, size fyne.Size) {
	mark, at, radius := m.marks[i], m.at(i, size), th.Px(pathDisc)
	if m.stops[i].Here {
		radius = th.Px(pathHere)
	}
	edge := mark.disc.StrokeWidth
	place(mark.disc, at.X-radius+edge/2, at.Y-radius+edge/2, 2*radius-edge, 2*radius-edge)
	sign := th.Px(20)
	place(mark.sign, at.X-sign/2, at.Y-sign/2, sign, sign)
	room := size.Width/float32(len(m.stops)) - th.Px(8)
	width := min(mark.label.Natural().Width, room)
	height, y := mark.label.HeightFor(width), at.Y+radius+th.Px(6)
	place(mark.label, at.X-width/2, y, width, height)
	place(mark.back, at.X-width/2-th.Px(4), y-1, width+th.Px(8), height+2)
}

func (m *PathMap) placeFlag(th *theme.Theme, at fyne.Position) {
	words := m.flag.Natural()
	width, height := words.Width+th.Px(20), words.Height+th.Px(9)
	tip := th.Px(10)
	bottom := at.Y - th.Px(pathHere+8)
	place(m.flagTip, at.X-tip*.7, bottom-tip, tip*1.4, tip)
	left := min(at.X-width/2, m.Size().Width-width-th.Px(6)) // at the last stop it keeps inside the picture
	place(m.flagBack, left, bottom-tip-height+1, width, height)
	place(m.flag, left+(width-words.Width)/2, bottom-tip-height+1+th.Px(4.5), words.Width, words.Height)
}

// drawPath makes the picture of the path at this size: solid as far as the learner stands, dotted from there.
func (m *PathMap) drawPath(th *theme.Theme, size fyne.Size) {
	p := th.Palette()
	walked, ahead := m.course(size)
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f" fill="none" stroke-linecap="round">`, size.Width, size.Height)
	svg += fmt.Sprintf(`<path d="%s" stroke="%s" stroke-width="%.1f"/>`, ahead, theme.Hex(p.Surface), th.Px(13))
	svg += fmt.Sprintf(`<path d="%s" stroke="%s" stroke-width="%.1f" stroke-dasharray="%.1f %.1f"/>`,
		ahead, theme.Hex(p.Ink), th.Px(4), th.Px(2), th.Px(9))
	svg += fmt.Sprintf(`<path d="%s" stroke="%s" stroke-width="%.1f"/></svg>`, walked, theme.Hex(p.Ink), th.Px(4))
	if name := hashed(svg); m.path.Resource == nil || m.path.Resource.Name() != name {
		show(m.path, fyne.NewStaticResource(name, []byte(theme.Outlined(svg))))
	}
}

// course returns the path up to the learner, and from there on, as SVG.
func (m *PathMap) course(size fyne.Size) (walked, ahead string) {
	from := fyne.NewPos(2, size.Height*.86)
	walked, here := move(from), m.here()
	ahead = walked
	for i := range m.stops {
		to := m.at(i, size)
		if i <= here {
			walked += bend(from, to)
			ahead = move(to)
		} else {
			ahead += bend(from, to)
		}
		from = to
	}
	return walked, ahead + bend(from, fyne.NewPos(size.Width, size.Height*.28))
}

func move(to fyne.Position) string { return fmt.Sprintf("M%.1f %.1f", to.X, to.Y) }

// bend is a curve that leaves and arrives level.
func bend(from, to fyne.Position) string {
	pull := (to.X - from.X) * .45
	return fmt.Sprintf("C%.1f %.1f %.1f %.1f %.1f %.1f", from.X+pull, from.Y, to.X-pull, to.Y, to.X, to.Y)
}

// hashed names a picture that depends on sizes by its content, because the toolkit keeps pictures by name.
func hashed(svg string) string {
	hash := fnv.New64a()
	hash.Write([]byte(svg))
	return fmt.Sprintf("path-%x.svg", hash.Sum64())
}

// NewLockPath returns the picture of the lock screen: the path over contour lines, on the colour of the rail. It grows with its room.
func NewLockPath() *Icon {
	path := newIcon(496, 768, func(th *theme.Theme) fyne.Resource {
		p := th.Palette()
		lines := p.RailActive
		if th.Variant() == theme.Contrast {
			lines = p.Rail
		}
		return theme.Icon2(icons.LockPath, lines, p.Rail)
	})
	path.grows = true
	return path
}
