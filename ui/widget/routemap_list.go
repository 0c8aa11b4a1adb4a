package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// RouteMark is the sign that stands on a line beside one of its parts.
type RouteMark int

// The marks of a line.
const (
	MarkStation RouteMark = iota
	MarkHere              // where the learner stands
	MarkJob               // the end
)

// RoutePart is what stands beside a line: a station, where the learner stands, the job.
type RoutePart struct {
	Mark   RouteMark
	Object fyne.CanvasObject
	Own    bool // no source says that the way here exists
}

// RouteLine is a route as a list: its line goes down the page, with a sign for every part beside it. It says in a column what RouteMap
// draws as a track.
type RouteLine struct {
	fw.BaseWidget
	family theme.Family
	parts  []RoutePart
	line   *metro
	signs  []*stamp
	discs  []*canvas.Circle
	column *fyne.Container
}

// NewRouteLine returns the line of a family with what stands beside it.
func NewRouteLine(family theme.Family, parts ...RoutePart) *RouteLine {
	l := &RouteLine{family: family, parts: parts, line: newMetro(), column: Column(routeLineGap)}
	l.line.down = true
	for _, part := range parts {
		l.signs, l.discs = append(l.signs, newStamp()), append(l.discs, canvas.NewCircle(bare))
		l.column.Objects = append(l.column.Objects, part.Object)
	}
	l.ExtendBaseWidget(l)
	return l
}

// Twin implements Twin.
func (l *RouteLine) Twin() []string { return TwinOf(l.column) }

// CreateRenderer implements fyne.Widget.
func (l *RouteLine) CreateRenderer() fyne.WidgetRenderer { return render(l) }

// Children implements drawn.
func (l *RouteLine) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{l.line.raster}
	for i := range l.parts {
		all = append(all, l.discs[i], l.signs[i].Raster)
	}
	return append(all, l.column)
}

func (l *RouteLine) paint() {
	th := theme.Of(l)
	p := th.Palette()
	for i, part := range l.parts {
		disc := l.discs[i]
		disc.Hidden = part.Mark == MarkStation
		disc.FillColor, disc.StrokeColor, disc.StrokeWidth = p.Surface, p.Surface, th.Px(2.5)
		switch part.Mark {
		case MarkStation:
			l.signs[i].show(th.Station(l.family, false, p.Surface))
		case MarkHere:
			disc.FillColor, disc.StrokeColor = p.Gorse, p.Ink
			l.signs[i].show(theme.Icon(icons.User, p.OnGorse))
		case MarkJob:
			l.signs[i].show(theme.Icon(icons.Flag, p.Ink))
		}
	}
}

// The measures of a line down the page.
const (
	routeLineRoom float32 = 52
	routeLineGap  float32 = 12
	routeLineSign float32 = 33
	routeLineDisc float32 = 14
)

// Natural implements Flexible.
func (l *RouteLine) Natural() fyne.Size {
	return NaturalOf(l.column).AddWidthHeight(theme.Of(l).Px(routeLineRoom), 0)
}

// HeightFor implements Flexible.
func (l *RouteLine) HeightFor(width float32) float32 {
	return HeightOf(l.column, width-theme.Of(l).Px(routeLineRoom))
}

func (l *RouteLine) smallest() fyne.Size {
	return l.column.MinSize().AddWidthHeight(theme.Of(l).Px(routeLineRoom), 0)
}

func (l *RouteLine) place(size fyne.Size) {
	th := theme.Of(l)
	room := th.Px(routeLineRoom)
	place(l.column, room, 0, size.Width-room, size.Height)
	x := room * .4
	var stretches []stretch
	first, from := float32(0), float32(0)
	for i, part := range l.parts {
		y := part.Object.Position().Y + min(part.Object.Size().Height/2, th.Px(28))
		if i == 0 {
			first = y
		} else {
			stretches = append(stretches, stretch{from - first, y - first, part.Own})
		}
		from = y
		l.placeMark(th, i, x, y)
	}
	l.line.put(lookOf(th, l.family), x, first, stretches)
}

func (l *RouteLine) placeMark(th *theme.Theme, i int, x, y float32) {
	radius, side := th.Px(routeLineDisc), th.Px(routeLineSign)
	place(l.discs[i], x-radius, y-radius, 2*radius, 2*radius)
	if l.parts[i].Mark != MarkStation {
		side = th.Px(18)
	}
	l.signs[i].put(x, y, side)
}
