package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Card is a rounded surface round its content.
type Card struct {
	block
	back     *canvas.Rectangle
	fills    Tone
	selected bool
	radius   float32
}

// The room a card leaves round its content, and its corners.
const (
	cardPadX   float32 = 18
	cardPadY   float32 = 16
	cardRadius float32 = 14
)

func surface(p theme.Palette) colour { return p.Surface }

// NewCard returns a card.
func NewCard(content fyne.CanvasObject) *Card { return newCard(Inset(cardPadX, cardPadY, content)) }

// NewBigCard returns the card of a page that asks one thing: more room, rounder corners.
func NewBigCard(content fyne.CanvasObject) *Card {
	c := newCard(Inset(44, 44, content))
	c.radius = 18
	return c
}

// NewBareCard returns a card without room round its content, for rows that reach the edge.
func NewBareCard(content fyne.CanvasObject) *Card { return newCard(content) }

func newCard(content fyne.CanvasObject) *Card {
	c := &Card{back: box(cardRadius), fills: surface, radius: cardRadius}
	c.hold(c, Layers(c.back, content))
	return c
}

// Tinted fills the card with the tint of the primary colour, for notes.
func (c *Card) Tinted() *Card {
	c.fills = func(p theme.Palette) colour { return p.PrimaryTint }
	return c
}

// SetSelected draws the edge of a chosen card.
func (c *Card) SetSelected(selected bool) {
	c.selected = selected
	c.Refresh()
}

func (c *Card) paint() {
	th := theme.Of(c)
	p := th.Palette()
	edge, width := p.Line, p.SurfaceEdge
	if c.selected {
		edge, width = p.Primary, 3
	}
	fill(c.back, c.fills(p), edge, width, th.Px(c.radius))
}

func (c *Card) place(size fyne.Size) {
	c.block.place(size)
	fit(c.back, fyne.Position{}, size)
}

// Notice is a tinted box with a drawing and a sentence: a note to weigh up, a hint, a fault in a form.
type Notice struct {
	block
	back *canvas.Rectangle
	mark *picture
	text *Text
	kind NoticeKind
}

// NoticeKind is what a notice is about.
type NoticeKind int

// The kinds of notice.
const (
	NoticeInfo  NoticeKind = iota // how something works
	NoticeWeigh                   // something to weigh up
	NoticeFault                   // what is wrong in a form, what was kept, what to do
)

// NewNotice returns a notice.
func NewNotice(kind NoticeKind, text string) *Notice {
	n := &Notice{back: box(10), text: NewBody(text), kind: kind}
	name, tone := icons.Info, Tone(Primary)
	switch kind {
	case NoticeWeigh:
		tone = StateTone(theme.NeedToKnow)
	case NoticeFault:
		name, tone = icons.Warn, FaultTone
	}
	n.mark = newPicture(name, 22, tone)
	n.hold(n, Layers(n.back, Inset(16, 12, RowTop(12, iconCell(n.mark), Fill(n.text)))))
	return n
}

// SetText changes the sentence.
func (n *Notice) SetText(text string) {
	n.text.SetText(text)
	n.Refresh()
}

func (n *Notice) paint() {
	th := theme.Of(n)
	p := th.Palette()
	inside := p.PrimaryTint
	switch n.kind {
	case NoticeWeigh:
		inside = p.NeedTint
	case NoticeFault:
		inside = p.FaultTint
	}
	fill(n.back, inside, p.Line, p.SurfaceEdge, th.Px(10))
	if p.SurfaceEdge < 2 {
		n.back.StrokeWidth = 0
	}
	n.mark.paint(th)
}

// Band is a tinted strip from edge to edge, for a note between other parts of a panel.
type Band struct {
	block
	back *canvas.Rectangle
}

// NewBand returns a strip.
func NewBand(content fyne.CanvasObject) *Band {
	b := &Band{back: box(0)}
	b.hold(b, Layers(b.back, Inset(22, 8, content)))
	return b
}

func (b *Band) paint() {
	p := theme.Of(b).Palette()
	fill(b.back, p.PrimaryTint, p.Line, p.SurfaceEdge-1, 0)
}

func (b *Band) place(size fyne.Size) {
	b.block.place(size)
	fit(b.back, fyne.Position{}, size)
}
