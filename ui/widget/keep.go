package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Keep is the star with which an idea is kept: an empty star, or a gorse one on a tint, with the word that says which.
type Keep struct {
	control
	back     *canvas.Rectangle
	star     *canvas.Image
	word     *Text
	yes, no  string
	kept     bool
	onChange func(kept bool)
}

// NewKeep returns a star. Kept and keep are its words when it is kept and when it is not.
func NewKeep(kept, keep string, now bool, onChange func(kept bool)) *Keep {
	k := &Keep{back: box(8), star: canvas.NewImageFromResource(nil), yes: kept, no: keep, onChange: onChange}
	k.word = NewSmallStrong(keep).Align(fyne.TextAlignCenter)
	k.setUp(k)
	k.SetKept(now)
	return k
}

// Kept tells whether it is kept.
func (k *Keep) Kept() bool { return k.kept }

// SetKept changes it without calling back.
func (k *Keep) SetKept(kept bool) {
	k.kept = kept
	word := k.no
	if kept {
		word = k.yes
	}
	k.word.SetText(word)
	k.Refresh()
}

func (k *Keep) toggle() {
	if k.off {
		return
	}
	k.SetKept(!k.kept)
	if k.onChange != nil {
		k.onChange(k.kept)
	}
}

// Twin implements Twin.
func (k *Keep) Twin() []string { return k.word.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (k *Keep) AccessibilityLabel() string { return k.word.String() }

// AccessibilityRole implements fyne.Accessible.
func (k *Keep) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (k *Keep) Tapped(*fyne.PointEvent) {
	k.grab(k)
	k.toggle()
}

// TypedKey implements fyne.Focusable.
func (k *Keep) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		k.toggle()
		return
	}
	k.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (k *Keep) CreateRenderer() fyne.WidgetRenderer { return render(k) }

// Children implements drawn.
func (k *Keep) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{k.back, k.star, k.word}, k.ring.parts()...)
}

func (k *Keep) paint() {
	th := theme.Of(k)
	p := th.Palette()
	inside, star := bare, theme.Icon(icons.Star, p.Ink2)
	switch {
	case k.kept:
		inside, star = p.GorseTint, theme.Icon2(icons.StarKept, p.Ink, p.Gorse)
	case k.hovered:
		inside = p.Tint
	}
	fill(k.back, inside, bare, 0, th.Px(8))
	show(k.star, star)
	k.ring.paint(th, k.Focused())
}

// The measures of a star.
const (
	keepStar   float32 = 22
	keepHeight float32 = 56
	keepPad    float32 = 8
)

// Natural implements Flexible: wide enough for both words, so that keeping moves nothing.
func (k *Keep) Natural() fyne.Size {
	th := theme.Of(k)
	width := max(NewSmallStrong(k.yes).Natural().Width, NewSmallStrong(k.no).Natural().Width) + th.Px(2*keepPad)
	return fyne.NewSize(max(width, th.Px(50)), th.Px(keepHeight))
}

// HeightFor implements Flexible.
func (k *Keep) HeightFor(width float32) float32 {
	th := theme.Of(k)
	return max(th.Px(8+keepStar+2+8)+k.word.HeightFor(width-th.Px(2*keepPad)), th.Px(keepHeight))
}

func (k *Keep) smallest() fyne.Size { return k.Natural() }

func (k *Keep) place(size fyne.Size) {
	th := theme.Of(k)
	k.back.Resize(size)
	k.ring.outside(fyne.Position{}, size, th.Px(8))
	side, width := th.Px(keepStar), size.Width-th.Px(2*keepPad)
	height := k.word.HeightFor(width)
	top := (size.Height - side - th.Px(2) - height) / 2
	place(k.star, (size.Width-side)/2, top, side, side)
	place(k.word, th.Px(keepPad), top+side+th.Px(2), width, height)
}
