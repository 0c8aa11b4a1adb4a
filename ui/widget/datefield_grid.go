package widget

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// monthGrid is the days of a month, week under week from Monday. Left and Right move by a day, Up and Down by a week, PageUp and PageDown by
// a month, Home and End to the ends of the week; Enter or Space takes the day.
type monthGrid struct {
	control
	spec   DateSpec
	heads  []*Text
	cells  []*dayCell
	cursor time.Time
	chosen string
	onMove func()
	onPick func(day string)
}

// dayCell is one day.
type dayCell struct {
	back   *canvas.Rectangle
	number *Text
	day    string // "": not of this month
}

const (
	weekDays   = 7
	monthWeeks = 6 // that a month can reach into, so that every month is equally high
	cellRadius = 8
)

func newMonthGrid(spec DateSpec, day string, onMove func(), onPick func(string)) *monthGrid {
	g := &monthGrid{spec: spec, chosen: day, onMove: func() {}, onPick: onPick}
	for _, name := range spec.Words.Weekdays {
		g.heads = append(g.heads, NewSmallStrong(name).In(Ink2).Align(fyne.TextAlignCenter))
	}
	for range weekDays * monthWeeks {
		g.cells = append(g.cells, &dayCell{back: box(cellRadius), number: NewBody("").Align(fyne.TextAlignCenter)})
	}
	g.setUp(g)
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		at, _ = time.Parse(time.DateOnly, spec.Today) // the caller's own day
	}
	g.moveTo(at)
	g.onMove = onMove
	return g
}

// moveTo puts the cursor on a day, in whose month the grid then is.
func (g *monthGrid) moveTo(at time.Time) {
	g.cursor = at
	first := time.Date(at.Year(), at.Month(), 1, 0, 0, 0, 0, time.UTC)
	start := first.AddDate(0, 0, -fromMonday(first))
	for i, c := range g.cells {
		day := start.AddDate(0, 0, i)
		c.day, c.number.Hidden = "", true
		if day.Month() == at.Month() {
			c.day, c.number.Hidden = day.Format(time.DateOnly), false
			c.number.SetText(strconv.Itoa(day.Day()))
		}
	}
	g.Refresh()
	g.onMove()
}

// fromMonday is how many days a day is after Monday.
func fromMonday(at time.Time) int { return (int(at.Weekday()) + weekDays - 1) % weekDays }

// turn goes to another month, to the same day of it as far as it has one.
func (g *monthGrid) turn(by int) {
	first := time.Date(g.cursor.Year(), g.cursor.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	g.moveTo(first.AddDate(0, 0, min(g.cursor.Day(), last)-1))
}

// TypedKey implements fyne.Focusable.
func (g *monthGrid) TypedKey(event *fyne.KeyEvent) {
	switch {
	case event.Name == fyne.KeyPageUp:
		g.turn(-1)
	case event.Name == fyne.KeyPageDown:
		g.turn(1)
	case activates(event):
		g.onPick(g.cursor.Format(time.DateOnly))
	default:
		by, moves := g.days(event.Name)
		if !moves {
			g.Focus.TypedKey(event)
			return
		}
		g.moveTo(g.cursor.AddDate(0, 0, by))
	}
}

// days is by how many days a key moves.
func (g *monthGrid) days(key fyne.KeyName) (by int, moves bool) {
	inWeek := fromMonday(g.cursor)
	by, moves = map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -weekDays, fyne.KeyDown: weekDays,
		fyne.KeyHome: -inWeek, fyne.KeyEnd: weekDays - 1 - inWeek}[key]
	return by, moves
}

// Tapped implements fyne.Tappable.
func (g *monthGrid) Tapped(event *fyne.PointEvent) {
	for _, c := range g.cells {
		at, size := c.back.Position(), c.back.Size()
		if in := event.Position.Subtract(at); c.day != "" && in.X >= 0 && in.Y >= 0 && in.X < size.Width && in.Y < size.Height {
			g.grab(g)
			g.onPick(c.day)
			return
		}
	}
}

// Twin implements Twin: the days of the week and of the month.
func (g *monthGrid) Twin() []string {
	var all []string
	for _, head := range g.heads {
		all = append(all, head.Twin()...)
	}
	for _, c := range g.cells {
		if c.day != "" {
			all = append(all, c.number.Twin()...)
		}
	}
	return all
}

// AccessibilityLabel implements fyne.Accessible: the day with the cursor.
func (g *monthGrid) AccessibilityLabel() string { return g.spec.Long(g.cursor.Format(time.DateOnly)) }

// AccessibilityRole implements fyne.Accessible.
func (g *monthGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (g *monthGrid) CreateRenderer() fyne.WidgetRenderer { return render(g) }

// Children implements drawn.
func (g *monthGrid) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, head := range g.heads {
		all = append(all, head)
	}
	for _, c := range g.cells {
		all = append(all, c.back, c.number)
	}
	return append(all, g.ring.parts()...)
}

func (g *monthGrid) paint() {
	th := theme.Of(g)
	for _, c := range g.cells {
		c.paint(th, c.day == g.chosen, c.day == g.spec.Today)
	}
	g.ring.paint(th, g.Focused())
}

// paint fills the chosen day and puts an edge round today.
func (c *dayCell) paint(th *theme.Theme, chosen, today bool) {
	p := th.Palette()
	c.back.Hidden = c.day == ""
	inside, edge, width, style, tone := bare, bare, float32(0), theme.Body, Tone(Ink)
	if today {
		edge, width, style = p.Border, 2, theme.Strong
	}
	if chosen {
		inside, style, tone = p.Primary, theme.Strong, OnPrimary
	}
	fill(c.back, inside, edge, width, th.Px(cellRadius))
	c.number.setStyle(style, tone)
}

// week is how high a week is: a target, or more where the type is large. It does not grow as fast as the type, so that a month stays in view.
func (g *monthGrid) week(th *theme.Theme) float32 { return max(Target, 1.3*th.LineHeight(theme.Body)) }

func (g *monthGrid) head(th *theme.Theme) float32 { return th.LineHeight(theme.Small) + th.Px(6) }

// Natural implements Flexible.
func (g *monthGrid) Natural() fyne.Size {
	th := theme.Of(g)
	width := th.Px(Target)
	for _, head := range g.heads {
		width = max(width, head.Natural().Width)
	}
	return fyne.NewSize(weekDays*width, g.HeightFor(0))
}

// HeightFor implements Flexible.
func (g *monthGrid) HeightFor(float32) float32 {
	th := theme.Of(g)
	return g.head(th) + monthWeeks*g.week(th)
}

func (g *monthGrid) smallest() fyne.Size { return g.Natural() }

func (g *monthGrid) place(size fyne.Size) {
	th := theme.Of(g)
	width, high, top := size.Width/weekDays, g.week(th), g.head(th)
	for i, head := range g.heads {
		place(head, float32(i)*width, 0, width, th.LineHeight(theme.Small))
	}
	line := th.LineHeight(theme.Body)
	for i, c := range g.cells {
		x, y := float32(i%weekDays)*width, top+float32(i/weekDays)*high
		fit(c.back, fyne.NewPos(x, y), fyne.NewSize(width, high))
		place(c.number, x, y+(high-line)/2, width, line)
		if c.day == g.cursor.Format(time.DateOnly) {
			g.ring.inside(fyne.NewPos(x, y), fyne.NewSize(width, high), th.Px(cellRadius))
		}
	}
}
