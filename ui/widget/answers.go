package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Answer is one of the answers to a question about interests: the number key that gives it, a sign, and words.
type Answer struct {
	ID    string
	Key   string // "1" to "5"; empty for none
	Sign  string // "−−", "−", "~", "+", "++"; empty for none
	Words string
}

// Answers is the row of answer tiles: equal in size and weight. Arrows move, Enter or Space answers, and so does the number key while the
// tiles have the focus (elsewhere the screen's key map does it). Where there is no room for a row, the tiles stand under each other.
type Answers struct {
	group
	keys []string
}

// NewAnswers returns the answer tiles.
func NewAnswers(answers []Answer, chosen string, onPick func(id string)) *Answers {
	a := &Answers{}
	a.radius = 14
	for _, answer := range answers {
		a.ids, a.keys = append(a.ids, answer.ID), append(a.keys, answer.Key)
		a.faces = append(a.faces, newAnswerFace(answer))
	}
	a.start(a, chosen, onPick)
	return a
}

// TypedRune implements fyne.Focusable.
func (a *Answers) TypedRune(r rune) {
	for i, key := range a.keys {
		if key == string(r) {
			a.pickAt(i)
			return
		}
	}
	a.Focus.TypedRune(r)
}

const answerGap float32 = 14

// columns is how many tiles stand side by side at a width: all, or one.
func (a *Answers) columns(width float32) int {
	needed := px(a.objects(), answerGap) * float32(len(a.faces)-1)
	for _, f := range a.faces {
		needed += f.MinSize().Width
	}
	if width >= needed {
		return len(a.faces)
	}
	return 1
}

// grid lays the tiles out for a width, and tells them whether they are tall or flat.
func (a *Answers) grid(width float32) *grid {
	columns := a.columns(width)
	for _, f := range a.faces {
		f.(*answerFace).flat = columns == 1
	}
	gap := answerGap
	if columns == 1 {
		gap = 12
	}
	return &grid{columns: columns, gap: gap, width: width}
}

// Natural implements Flexible.
func (a *Answers) Natural() fyne.Size { return a.grid(unlimited).Natural(a.objects()) }

// HeightFor implements Flexible.
func (a *Answers) HeightFor(width float32) float32 {
	return a.grid(width).HeightFor(a.objects(), width)
}

func (a *Answers) smallest() fyne.Size {
	size := fyne.Size{}
	for _, f := range a.faces {
		size = size.Max(f.MinSize())
	}
	width := a.Size().Width
	if width == 0 {
		width = a.Natural().Width
	}
	return fyne.NewSize(size.Width, a.HeightFor(width))
}

func (a *Answers) place(size fyne.Size) {
	a.grid(size.Width).Layout(a.objects(), size)
	a.ringOn()
}

// answerFace is one tile: tall with the sign in the middle, or flat with everything on one line.
type answerFace struct {
	fw.BaseWidget
	back            *canvas.Rectangle
	key             *keyCap
	sign, words     *Text
	tick            *canvas.Image
	chosen, hovered bool
	flat            bool
}

func newAnswerFace(answer Answer) *answerFace {
	f := &answerFace{back: box(14), key: newKeyCap(answer.Key), tick: canvas.NewImageFromResource(nil)}
	f.sign = NewText(theme.Heading, answer.Sign).OneLine().Align(fyne.TextAlignCenter)
	f.words = NewStrong(answer.Words).Align(fyne.TextAlignCenter)
	f.key.Hidden = answer.Key == ""
	f.ExtendBaseWidget(f)
	return f
}

func (f *answerFace) look(chosen, hovered bool) {
	if f.chosen != chosen || f.hovered != hovered {
		f.chosen, f.hovered = chosen, hovered
		f.Refresh()
	}
}

func (f *answerFace) Twin() []string {
	return append(append(f.key.Twin(), f.sign.Twin()...), f.words.Twin()...)
}

func (f *answerFace) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *answerFace) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.back, f.key, f.sign, f.words, f.tick}
}

func (f *answerFace) paint() {
	th := theme.Of(f)
	p := th.Palette()
	inside, edge, width := p.Surface, p.Border, p.ControlEdge
	f.words.tone, f.sign.tone = Ink, Ink
	switch {
	case f.chosen:
		inside, edge, width = p.PrimaryTint, p.Primary, max(3, p.ControlEdge)
		f.words.tone, f.sign.tone = Primary, Primary
	case f.hovered:
		inside = p.Tint
	}
	fill(f.back, inside, edge, width, th.Px(14))
	f.tick.Hidden = !f.chosen
	show(f.tick, theme.Icon2(icons.StateMet, p.Primary, p.OnPrimary))
}

// The measures of a tile.
const (
	tilePad   float32 = 12
	tileTick  float32 = 22
	tileTall  float32 = 164
	tileFlat  float32 = 52
	tileWords float32 = 76 // where the words begin on a tall tile
)

func (f *answerFace) around(th *theme.Theme) float32 {
	if !f.flat {
		return th.Px(2 * tilePad)
	}
	return th.Px(4*tilePad+tileTick) + f.key.MinSize().Width + f.signWidth(th)
}

// signWidth is the room for the sign on a flat tile, the same on all.
func (f *answerFace) signWidth(th *theme.Theme) float32 { return th.Px(44) }

func (f *answerFace) Natural() fyne.Size {
	width := f.words.Natural().Width + f.around(theme.Of(f))
	return fyne.NewSize(width, f.HeightFor(width))
}

func (f *answerFace) HeightFor(width float32) float32 {
	th := theme.Of(f)
	words := f.words.HeightFor(width - f.around(th))
	if f.flat {
		return max(words+th.Px(2*tilePad), th.Px(tileFlat))
	}
	return max(words+th.Px(tileWords+tilePad), th.Px(tileTall))
}

func (f *answerFace) smallest() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(max(f.words.smallest().Width+th.Px(2*tilePad), th.Px(110)), th.Px(tileFlat))
}

func (f *answerFace) place(size fyne.Size) {
	fit(f.back, fyne.Position{}, size)
	if f.flat {
		f.placeFlat(size)
		return
	}
	th := theme.Of(f)
	pad, tick := th.Px(tilePad), th.Px(tileTick)
	key, sign := f.key.MinSize(), f.sign.Natural()
	place(f.key, pad, pad, key.Width, key.Height)
	place(f.tick, size.Width-pad-tick, pad+th.Px(3), tick, tick)
	place(f.sign, 0, th.Px(28), size.Width, sign.Height)
	width := size.Width - 2*pad
	f.words.turn(fyne.TextAlignCenter)
	place(f.words, pad, th.Px(tileWords), width, f.words.HeightFor(width))
}

func (f *answerFace) placeFlat(size fyne.Size) {
	th := theme.Of(f)
	pad, tick := th.Px(tilePad), th.Px(tileTick)
	key, sign := f.key.MinSize(), f.sign.Natural()
	place(f.key, pad, (size.Height-key.Height)/2, key.Width, key.Height)
	x := pad + key.Width
	place(f.sign, x, (size.Height-sign.Height)/2, f.signWidth(th), sign.Height)
	x += f.signWidth(th) + pad
	width := size.Width - f.around(th)
	height := f.words.HeightFor(width)
	f.words.turn(fyne.TextAlignLeading)
	place(f.words, x, (size.Height-height)/2, width, height)
	place(f.tick, size.Width-pad-tick, (size.Height-tick)/2, tick, tick)
}
