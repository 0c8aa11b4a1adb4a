package widget

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// AgendaCard is one thing to talk about: what, and who put it there.
type AgendaCard struct {
	ID, Text, Author string
	Adviser          bool // the adviser put it there: the author's tag is filled
}

// AgendaSpec is what an agenda shows.
type AgendaSpec struct {
	Cards    []AgendaCard
	Remove   string // the word on the button of a card
	MoveHint string // what a screen reader says of moving a card
	OnMove   func(id string, by int)
	OnRemove func(id string)
}

// Agenda is a numbered list of cards. Up and Down go from card to card, Alt+Up and Alt+Down move the card that has the focus, Delete takes
// it away. A card can also be drawn by its handle.
type Agenda struct {
	block
	spec  AgendaSpec
	cards []*agendaCard
}

// NewAgenda returns an agenda.
func NewAgenda(spec AgendaSpec) *Agenda {
	a := &Agenda{spec: spec}
	column := Column(9)
	for i, card := range spec.Cards {
		c := newAgendaCard(a, i, card)
		a.cards = append(a.cards, c)
		column.Objects = append(column.Objects, c)
	}
	a.hold(a, column)
	return a
}

// Card returns what takes the focus for a card; nil where there is no such card.
func (a *Agenda) Card(id string) fyne.Focusable {
	if i := a.index(id); i >= 0 {
		return a.cards[i]
	}
	return nil
}

func (a *Agenda) index(id string) int {
	return slices.IndexFunc(a.cards, func(c *agendaCard) bool { return c.card.ID == id })
}

// step gives the focus to a neighbour; false at the ends.
func (a *Agenda) step(from *agendaCard, by int) bool {
	to := from.number + by
	if to < 0 || to >= len(a.cards) {
		return false
	}
	moveFocus(from, a.cards[to])
	return true
}

// move asks for a card to be moved; beyond the ends it goes to the end.
func (a *Agenda) move(card *agendaCard, by int) {
	to := max(0, min(card.number+by, len(a.cards)-1))
	if a.spec.OnMove != nil && to != card.number {
		a.spec.OnMove(card.card.ID, to-card.number)
	}
}

func (a *Agenda) take(card *agendaCard) {
	if a.spec.OnRemove != nil {
		a.spec.OnRemove(card.card.ID)
	}
}

// agendaCard is a card on show.
type agendaCard struct {
	control
	agenda  *Agenda
	card    AgendaCard
	number  int
	back    *canvas.Rectangle
	content *fyne.Container
	drawn   float32 // how far the handle has been drawn
}

func newAgendaCard(a *Agenda, number int, card AgendaCard) *agendaCard {
	c := &agendaCard{agenda: a, card: card, number: number, back: box(12)}
	remove := NewButton(a.spec.Remove, QuietButton, func() { a.take(c) })
	c.content = Row(12, NewIcon(icons.Drag, 20, Ink2), newDisc(strconv.Itoa(number+1)), Fill(NewStrong(card.Text)), newAuthor(card), remove)
	c.setUp(c)
	return c
}

// Twin implements Twin.
func (c *agendaCard) Twin() []string { return TwinOf(c.content) }

// AccessibilityLabel implements fyne.Accessible.
func (c *agendaCard) AccessibilityLabel() string {
	return joinLines(append([]string{strconv.Itoa(c.number + 1), c.card.Text, c.card.Author}, lines(c.agenda.spec.MoveHint)...))
}

// AccessibilityRole implements fyne.Accessible.
func (c *agendaCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped implements fyne.Tappable.
func (c *agendaCard) Tapped(*fyne.PointEvent) { c.grab(c) }

// TypedKey implements fyne.Focusable.
func (c *agendaCard) TypedKey(event *fyne.KeyEvent) {
	switch {
	case event.Name == fyne.KeyDelete:
		c.agenda.take(c)
	case event.Name == fyne.KeyDown && c.agenda.step(c, 1):
	case event.Name == fyne.KeyUp && c.agenda.step(c, -1):
	default:
		c.Focus.TypedKey(event)
	}
}

// TypedShortcut implements fyne.Shortcutable: keys with Alt arrive as shortcuts.
func (c *agendaCard) TypedShortcut(shortcut fyne.Shortcut) {
	switch chord, _ := keys.OfShortcut(shortcut); chord {
	case keys.On(fyne.KeyUp, keys.Alt):
		c.agenda.move(c, -1)
	case keys.On(fyne.KeyDown, keys.Alt):
		c.agenda.move(c, 1)
	default:
		c.Focus.TypedShortcut(shortcut)
	}
}

// Dragged implements fyne.Draggable. The card stays where it is until it is let go.
func (c *agendaCard) Dragged(event *fyne.DragEvent) { c.drawn += event.Dragged.DY }

// DragEnd implements fyne.Draggable.
func (c *agendaCard) DragEnd() {
	step := c.Size().Height + theme.Of(c).Px(9)
	by := int(c.drawn / step * 2)
	c.drawn = 0
	c.agenda.move(c, (by+sign(by))/2)
}

// sign is -1, 0 or 1.
func sign(n int) int { return max(-1, min(n, 1)) }

// Cursor implements desktop.Cursorable.
func (c *agendaCard) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// CreateRenderer implements fyne.Widget.
func (c *agendaCard) CreateRenderer() fyne.WidgetRenderer { return render(c) }

// Children implements drawn.
func (c *agendaCard) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{c.back, c.content}, c.ring.parts()...)
}

func (c *agendaCard) paint() {
	th := theme.Of(c)
	p := th.Palette()
	fill(c.back, p.Surface, p.Border, p.ControlEdge, th.Px(12))
	c.ring.paint(th, c.Focused())
}

const (
	agendaX float32 = 12
	agendaY float32 = 5
)

// Natural implements Flexible.
func (c *agendaCard) Natural() fyne.Size {
	width := NaturalOf(c.content).Width + 2*theme.Of(c).Px(agendaX)
	return fyne.NewSize(width, c.HeightFor(width))
}

// HeightFor implements Flexible.
func (c *agendaCard) HeightFor(width float32) float32 {
	th := theme.Of(c)
	return HeightOf(c.content, width-2*th.Px(agendaX)) + 2*th.Px(agendaY)
}

func (c *agendaCard) smallest() fyne.Size {
	width := c.Natural().Width
	if own := c.Size().Width; own > 0 {
		width = own
	}
	return fyne.NewSize(c.content.MinSize().Width+2*theme.Of(c).Px(agendaX), c.HeightFor(width))
}

func (c *agendaCard) place(size fyne.Size) {
	th := theme.Of(c)
	x, y := th.Px(agendaX), th.Px(agendaY)
	fit(c.back, fyne.Position{}, size)
	place(c.content, x, y, size.Width-2*x, size.Height-2*y)
	c.ring.outside(fyne.Position{}, size, th.Px(12))
}

// AgendaTile is a further thing that could be talked about.
type AgendaTile struct {
	Icon  icons.Name // a plus; a pencil for own words; a clock for what waits
	Label string
	OnTap func() // nil: it rests
}

// NewAgendaTiles returns a grid of further things, so many beside each other.
func NewAgendaTiles(columns int, tiles ...AgendaTile) *fyne.Container {
	var all []fyne.CanvasObject
	for _, tile := range tiles {
		all = append(all, newTile(tile.Icon, tile.Label, tile.OnTap))
	}
	return Grid(columns, 8, all...)
}

// disc is a number on a disc of ink.
type disc struct {
	fw.BaseWidget
	round *canvas.Circle
	text  *Text
}

func newDisc(number string) *disc {
	d := &disc{round: canvas.NewCircle(bare), text: NewSmallStrong(number).In(OnInk).OneLine()}
	d.ExtendBaseWidget(d)
	return d
}

// Twin implements Twin.
func (d *disc) Twin() []string { return d.text.Twin() }

// CreateRenderer implements fyne.Widget.
func (d *disc) CreateRenderer() fyne.WidgetRenderer { return render(d) }

// Children implements drawn.
func (d *disc) Children() []fyne.CanvasObject { return []fyne.CanvasObject{d.round, d.text} }

func (d *disc) paint() { d.round.FillColor = theme.Of(d).Palette().Ink }

func (d *disc) smallest() fyne.Size { return fyne.NewSquareSize(theme.Of(d).Px(28)) }

func (d *disc) place(size fyne.Size) {
	side, natural := theme.Of(d).Px(28), d.text.Natural()
	place(d.round, (size.Width-side)/2, (size.Height-side)/2, side, side)
	place(d.text, (size.Width-natural.Width)/2, (size.Height-natural.Height)/2, natural.Width, natural.Height)
}

// author is the tag that says who put a card there: an edge, or filled for the adviser.
type author struct {
	Tag
	adviser bool
}

func newAuthor(card AgendaCard) *author {
	a := &author{adviser: card.Adviser}
	a.back, a.word = box(6), NewSmallStrong(card.Author).In(Ink2).OneLine()
	a.ExtendBaseWidget(a)
	return a
}

// CreateRenderer implements fyne.Widget.
func (a *author) CreateRenderer() fyne.WidgetRenderer { return render(a) }

func (a *author) paint() {
	th := theme.Of(a)
	p := th.Palette()
	a.Tag.paint()
	if a.adviser {
		fill(a.back, p.AdviserRail, p.Line, p.SurfaceEdge, th.Px(6))
		a.word.tone = OnRail
	}
}
