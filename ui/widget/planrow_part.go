package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// PartCard is a card that opens and closes a part of the plan under it: what the part is called, what it says now, and an arrow.
type PartCard struct {
	control
	back    *canvas.Rectangle
	turn    *picture
	content *fyne.Container
	open    bool
	onTap   func()
}

// NewPartCard returns a card. Mark stands before the words; label is the small line over them and may be "".
func NewPartCard(mark fyne.CanvasObject, label, words string, open bool, onTap func()) *PartCard {
	p := &PartCard{back: box(cardRadius), open: open, onTap: onTap}
	p.turn = newPicture(icons.ChevronDown, 20, Ink)
	text := Column(0)
	if label != "" {
		text.Add(NewNote(label))
	}
	text.Add(NewStrong(words))
	p.content = Frame(nil, nil, Row(12, mark, Column(0)), nil, Column(0, Fill(), text, Fill()))
	p.setUp(p)
	return p
}

// Twin implements Twin.
func (p *PartCard) Twin() []string { return TwinOf(p.content) }

// AccessibilityLabel implements fyne.Accessible.
func (p *PartCard) AccessibilityLabel() string { return joinLines(p.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (p *PartCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (p *PartCard) Tapped(*fyne.PointEvent) {
	p.grab(p)
	p.onTap()
}

// TypedKey implements fyne.Focusable.
func (p *PartCard) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		p.onTap()
		return
	}
	p.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (p *PartCard) CreateRenderer() fyne.WidgetRenderer { return render(p) }

// Children implements drawn.
func (p *PartCard) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{p.back, p.content, p.turn.image}, p.ring.parts()...)
}

func (p *PartCard) paint() {
	th := theme.Of(p)
	colours := th.Palette()
	inside := colours.Surface
	if p.hovered {
		inside = colours.Tint
	}
	edge, width := colours.Line, colours.SurfaceEdge
	p.turn.name = icons.ChevronDown
	if p.open {
		edge, width, p.turn.name = colours.Primary, max(2, colours.SurfaceEdge), icons.ChevronUp
	}
	fill(p.back, inside, edge, width, th.Px(cardRadius))
	p.turn.paint(th)
	p.ring.paint(th, p.Focused())
}

// The measures of the card, in pixels of the drawings.
const (
	partPad  float32 = 14
	partHigh float32 = 52
)

func (p *PartCard) around(th *theme.Theme) float32 { return th.Px(2*partPad) + p.turn.width(th, 8) }

// Natural implements Flexible.
func (p *PartCard) Natural() fyne.Size {
	th, natural := theme.Of(p), NaturalOf(p.content)
	return fyne.NewSize(natural.Width+p.around(th), max(natural.Height+th.Px(12), th.Px(partHigh)))
}

// HeightFor implements Flexible.
func (p *PartCard) HeightFor(width float32) float32 {
	th := theme.Of(p)
	return max(HeightOf(p.content, width-p.around(th))+th.Px(12), th.Px(partHigh))
}

func (p *PartCard) smallest() fyne.Size {
	th := theme.Of(p)
	width := p.content.MinSize().Width + p.around(th)
	if own := p.Size().Width; own > 0 {
		return fyne.NewSize(width, p.HeightFor(own))
	}
	return fyne.NewSize(width, th.Px(partHigh))
}

func (p *PartCard) place(size fyne.Size) {
	th := theme.Of(p)
	fit(p.back, fyne.Position{}, size)
	p.ring.outside(fyne.Position{}, size, th.Px(cardRadius))
	p.turn.put(th, size.Width-th.Px(partPad+p.turn.side/2), size.Height/2)
	width := size.Width - p.around(th)
	height := HeightOf(p.content, width)
	place(p.content, th.Px(partPad), (size.Height-height)/2, width, height)
}
