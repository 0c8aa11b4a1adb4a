package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// HitRow is a result of a search: a drawing, the name with what was found marked in it, what it is, and a fact at the end. The focus stays in
// the field where one types, so the row takes none: the chosen one is marked, and a click takes it.
type HitRow struct {
	block
	back, bar *canvas.Rectangle
	chosen    bool
	onTap     func()
}

// HitSpec is what a result shows.
type HitSpec struct {
	Sign     fyne.CanvasObject
	Name     []Run
	Note     string // after the name, smaller
	By       []Run  // the word by which it was found, where the name does not say it; after the note
	Trailing string
	OnTap    func()
}

// The measures of a result.
const (
	hitHigh float32 = 50
	hitPadX float32 = 24
	hitBar  float32 = 6
)

// NewHitRow returns a result.
func NewHitRow(spec HitSpec) *HitRow {
	h := &HitRow{back: box(0), bar: box(0), onTap: spec.OnTap}
	words := Column(0, NewRuns(theme.Strong, spec.Name...))
	if runs := spec.small(); len(runs) > 0 {
		words.Add(NewRuns(theme.Small, runs...).In(Ink2))
	}
	row := Row(14, spec.Sign, Fill(words))
	if spec.Trailing != "" {
		row.Add(NewNote(spec.Trailing))
	}
	h.hold(h, Layers(h.back, Inset(hitPadX, 4, row)))
	return h
}

// small is what stands under the name.
func (spec HitSpec) small() []Run {
	var runs []Run
	if spec.Note != "" {
		runs = append(runs, Run{Text: spec.Note})
	}
	if spec.Note != "" && len(spec.By) > 0 {
		runs = append(runs, Run{Text: " · "})
	}
	return append(runs, spec.By...)
}

// SetChosen says whether Enter takes this result.
func (h *HitRow) SetChosen(chosen bool) {
	h.chosen = chosen
	h.Refresh()
}

// Chosen tells whether Enter takes this result.
func (h *HitRow) Chosen() bool { return h.chosen }

// Tapped implements fyne.Tappable.
func (h *HitRow) Tapped(*fyne.PointEvent) {
	if h.onTap != nil {
		h.onTap()
	}
}

// AccessibilityRole implements fyne.Accessible.
func (*HitRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (h *HitRow) CreateRenderer() fyne.WidgetRenderer { return render(h) }

// Children implements drawn.
func (h *HitRow) Children() []fyne.CanvasObject {
	return append(h.block.Children(), h.bar)
}

// HeightFor implements Flexible.
func (h *HitRow) HeightFor(width float32) float32 {
	return max(h.block.HeightFor(width), theme.Of(h).Px(hitHigh))
}

// Natural implements Flexible.
func (h *HitRow) Natural() fyne.Size {
	return h.block.Natural().Max(fyne.NewSize(0, theme.Of(h).Px(hitHigh)))
}

func (h *HitRow) smallest() fyne.Size {
	return h.block.smallest().Max(fyne.NewSize(0, theme.Of(h).Px(hitHigh)))
}

func (h *HitRow) paint() {
	p := theme.Of(h).Palette()
	inside, edge, width := bare, p.Line, float32(0)
	if h.chosen {
		inside, edge, width = p.PrimaryTint, p.Primary, p.SurfaceEdge-1
	}
	fill(h.back, inside, edge, width, 0)
	h.bar.FillColor, h.bar.Hidden = p.Primary, !h.chosen
}

func (h *HitRow) place(size fyne.Size) {
	h.block.place(size)
	fit(h.back, fyne.Position{}, size)
	place(h.bar, 0, 0, theme.Of(h).Px(hitBar), size.Height)
}
