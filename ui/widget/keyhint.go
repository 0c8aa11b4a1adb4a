package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// keyCap is the drawing of a key with its word.
type keyCap struct {
	fw.BaseWidget
	back *canvas.Rectangle
	word *Text
}

func newKeyCap(word string) *keyCap {
	c := &keyCap{back: box(5), word: NewSmallStrong(word).In(Ink2).OneLine()}
	c.ExtendBaseWidget(c)
	return c
}

func (c *keyCap) Twin() []string { return c.word.Twin() }

func (c *keyCap) CreateRenderer() fyne.WidgetRenderer { return render(c) }

func (c *keyCap) Children() []fyne.CanvasObject { return []fyne.CanvasObject{c.back, c.word} }

func (c *keyCap) paint() {
	th := theme.Of(c)
	p := th.Palette()
	fill(c.back, p.Surface, p.Border, 1, th.Px(5))
}

func (c *keyCap) smallest() fyne.Size {
	th := theme.Of(c)
	natural := c.word.Natural()
	return fyne.NewSize(max(natural.Width+th.Px(14), th.Px(24)), th.Px(24))
}

func (c *keyCap) place(size fyne.Size) {
	fit(c.back, fyne.Position{}, size)
	natural := c.word.Natural()
	place(c.word, (size.Width-natural.Width)/2, (size.Height-natural.Height)/2, natural.Width, natural.Height)
}

// KeyHint shows one or more keys and what they do: [Enter] next. It is not a control.
type KeyHint struct{ block }

// NewKeyHint returns a hint. Keys come from keys.Chord.Caps, or are words such as "1–5".
func NewKeyHint(caps []string, word string) *KeyHint {
	h, content := &KeyHint{}, Row(6)
	for _, word := range caps {
		content.Add(newKeyCap(word))
	}
	if word != "" {
		content.Add(NewNote(word))
	}
	h.hold(h, content)
	return h
}
