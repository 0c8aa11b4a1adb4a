package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// IconRow is a row with a drawing and a word that leads somewhere: Settings in the rail, or a section in a list on the page.
type IconRow struct {
	control
	back, bar *canvas.Rectangle
	mark      *picture
	label     *Text
	current   bool
	page      bool
	compact   bool
	onTap     func()
}

// NewIconRow returns a row for the rail.
func NewIconRow(icon icons.Name, label string, onTap func()) *IconRow {
	r := &IconRow{back: box(10), bar: box(0), label: NewBody(label), onTap: onTap}
	r.mark = newPicture(icon, 20, OnRail)
	r.setUp(r)
	return r
}

// OnPage gives the row the colours of the page in place of those of the rail.
func (r *IconRow) OnPage() *IconRow {
	r.page = true
	return r
}

// Compact puts the word under the drawing, for the narrow rail of medium windows.
func (r *IconRow) Compact(compact bool) *IconRow {
	r.compact = compact
	if compact {
		r.label.style = theme.SmallStrong
	}
	return r
}

// Strong makes the word bold, as My journey in the rail is.
func (r *IconRow) Strong() *IconRow {
	r.label.style = theme.Strong
	return r
}

// SetCurrent says whether this is where one is.
func (r *IconRow) SetCurrent(current bool) *IconRow {
	r.current = current
	r.Refresh()
	return r
}

// Twin implements Twin.
func (r *IconRow) Twin() []string { return r.label.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (r *IconRow) AccessibilityLabel() string { return r.label.String() }

// AccessibilityRole implements fyne.Accessible.
func (r *IconRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// Tapped implements fyne.Tappable.
func (r *IconRow) Tapped(*fyne.PointEvent) {
	r.grab(r)
	r.press()
}

func (r *IconRow) press() {
	if r.onTap != nil {
		r.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (r *IconRow) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		r.press()
		return
	}
	r.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (r *IconRow) CreateRenderer() fyne.WidgetRenderer { return render(r) }

// Children implements drawn.
func (r *IconRow) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.back, r.bar, r.mark.image, r.label}, r.ring.parts()...)
}

func (r *IconRow) paint() {
	th := theme.Of(r)
	r.paintBack(th)
	r.mark.tone = OnRail
	if r.page {
		r.mark.tone = Ink2
		if r.current {
			r.mark.tone = Ink
		}
	}
	r.label.tone = r.mark.tone
	r.mark.paint(th)
	r.ring.paint(th, r.Focused())
}

func (r *IconRow) paintBack(th *theme.Theme) {
	p := th.Palette()
	inside, edge := bare, float32(0)
	switch {
	case r.page && (r.current || r.hovered):
		inside, edge = p.Surface, p.SurfaceEdge
	case r.current || r.hovered:
		inside, edge = p.RailActive, p.SurfaceEdge-1
	}
	fill(r.back, inside, p.Line, edge, th.Px(10))
	r.bar.FillColor, r.bar.CornerRadius = p.Gorse, th.Px(2)
	r.bar.Hidden = !r.current || !r.page
}

// The measures of a row.
const (
	rowPad     float32 = 14
	rowGap     float32 = 12
	compactTop float32 = 4
)

func (r *IconRow) around(th *theme.Theme) float32 { return th.Px(2*rowPad) + r.mark.width(th, rowGap) }

// Natural implements Flexible.
func (r *IconRow) Natural() fyne.Size {
	th := theme.Of(r)
	if r.compact {
		return fyne.NewSize(max(r.label.Natural().Width+th.Px(2*compactSide), th.Px(Target)), r.HeightFor(unlimited))
	}
	return fyne.NewSize(r.label.Natural().Width+r.around(th), th.Px(Target))
}

// HeightFor implements Flexible.
func (r *IconRow) HeightFor(width float32) float32 {
	th := theme.Of(r)
	if r.compact {
		return th.Px(compactTop+20+3+compactTop) + r.label.HeightFor(width-th.Px(2*compactSide))
	}
	return max(r.label.HeightFor(width-r.around(th))+th.Px(14), th.Px(Target))
}

func (r *IconRow) smallest() fyne.Size {
	th := theme.Of(r)
	width := r.label.smallest().Width + r.around(th)
	if r.compact {
		width = th.Px(72)
	}
	if own := r.Size().Width; own > 0 {
		return fyne.NewSize(width, r.HeightFor(own))
	}
	return fyne.NewSize(width, max(th.Px(Target), r.HeightFor(width)))
}

func (r *IconRow) place(size fyne.Size) {
	th := theme.Of(r)
	fit(r.back, fyne.Position{}, size)
	place(r.bar, 0, 0, th.Px(5), size.Height)
	r.ring.inside(fyne.Position{}, size, th.Px(10))
	if r.compact {
		r.label.turn(fyne.TextAlignCenter)
		r.mark.put(th, size.Width/2, th.Px(compactTop+10))
		width := size.Width - th.Px(2*compactSide)
		place(r.label, th.Px(compactSide), th.Px(compactTop+20+3), width, r.label.HeightFor(width))
		return
	}
	r.label.turn(fyne.TextAlignLeading)
	r.mark.put(th, th.Px(rowPad+10), size.Height/2)
	width := size.Width - r.around(th)
	height := r.label.HeightFor(width)
	place(r.label, th.Px(rowPad)+r.mark.width(th, rowGap), (size.Height-height)/2, width, height)
}
