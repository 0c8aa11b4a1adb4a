package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// RowSpec is what a row of a list shows. Leading and Trailing may hold controls of their own.
type RowSpec struct {
	Title, Sub        string
	Leading, Trailing []fyne.CanvasObject
	Selected          bool
	OnTap             func()
	ID                string // by which the row is known where it stands elsewhere in the list, as in another language; may be ""
}

// ListRow is a row of a list: a card with a title, a sub-line, and things before and after them. Up and Down go to the neighbours in a RowList.
type ListRow struct {
	control
	spec    RowSpec
	back    *canvas.Rectangle
	changed *canvas.Rectangle
	title   *Text
	sub     *Text
	content *fyne.Container
	list    *RowList
	flat    bool
	tile    bool
	mark    bool
}

// NewListRow returns a row that stands as a card of its own.
func NewListRow(spec RowSpec) *ListRow {
	r := &ListRow{spec: spec, back: box(12), changed: box(0), title: NewStrong(spec.Title), sub: NewNote(spec.Sub)}
	r.sub.Hidden = spec.Sub == ""
	r.content = Row(14, append(append(append([]fyne.CanvasObject{}, spec.Leading...), Fill(Column(2, r.title, r.sub))), spec.Trailing...)...)
	r.setUp(r)
	return r
}

// Flat draws the row without a card round it, for rows inside a card with a Rule between them.
func (r *ListRow) Flat() *ListRow {
	r.flat = true
	return r
}

// Tile draws the row as a large tile with the edge of a control, for pages where one thing is chosen.
func (r *ListRow) Tile() *ListRow {
	r.tile = true
	return r
}

// SetChanged marks a row that has just changed with a bar of gorse and a tint, until the next action. The word "changed" must stand in it.
func (r *ListRow) SetChanged(changed bool) *ListRow {
	r.mark = changed
	r.Refresh()
	return r
}

// SetSelected says whether the row is the one on show beside the list.
func (r *ListRow) SetSelected(selected bool) *ListRow {
	r.spec.Selected = selected
	r.Refresh()
	return r
}

// SetTitle changes the words.
func (r *ListRow) SetTitle(title, sub string) {
	r.title.SetText(title)
	r.sub.SetText(sub)
	r.sub.Hidden = sub == ""
	r.Refresh()
}

// Twin implements Twin.
func (r *ListRow) Twin() []string { return TwinOf(r.content) }

// AccessibilityLabel implements fyne.Accessible.
func (r *ListRow) AccessibilityLabel() string { return joinLines(r.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (r *ListRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Disabled implements fyne.Disableable: a row that does nothing takes no focus.
func (r *ListRow) Disabled() bool { return r.off || r.spec.OnTap == nil }

// Tapped implements fyne.Tappable.
func (r *ListRow) Tapped(*fyne.PointEvent) {
	if !r.Disabled() {
		r.grab(r)
		r.spec.OnTap()
	}
}

// TypedKey implements fyne.Focusable.
func (r *ListRow) TypedKey(event *fyne.KeyEvent) {
	switch {
	case activates(event) && !r.Disabled():
		r.spec.OnTap()
	case event.Name == fyne.KeyDown && r.list.step(r, 1):
	case event.Name == fyne.KeyUp && r.list.step(r, -1):
	default:
		r.Focus.TypedKey(event)
	}
}

// CreateRenderer implements fyne.Widget.
func (r *ListRow) CreateRenderer() fyne.WidgetRenderer { return render(r) }

// Children implements drawn.
func (r *ListRow) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.back, r.changed, r.content}, r.ring.parts()...)
}

func (r *ListRow) paint() {
	th := theme.Of(r)
	p := th.Palette()
	inside, edge, width := p.Surface, p.Line, p.SurfaceEdge
	if r.flat {
		inside, width = bare, 0
	}
	if r.tile {
		edge, width = p.Border, p.ControlEdge
	}
	switch {
	case r.spec.Selected:
		edge, width = p.Primary, 3
	case r.mark:
		inside = p.GorseTint
	case r.hovered && !r.Disabled():
		inside = p.Tint
	}
	fill(r.back, inside, edge, width, th.Px(r.radius()))
	r.changed.FillColor, r.changed.Hidden = p.Gorse, !r.mark
	r.ring.paint(th, r.Focused())
}

func (r *ListRow) radius() float32 {
	if r.flat {
		return 6
	}
	return 12
}

// The measures of a list row.
const (
	listPadX float32 = 16
	listPadY float32 = 8
	tileHigh float32 = 98
)

// least is how high the row is at least.
func (r *ListRow) least(th *theme.Theme) float32 {
	if r.tile {
		return th.Px(tileHigh)
	}
	return th.Px(Target)
}

func (r *ListRow) padX(th *theme.Theme) float32 {
	if r.flat {
		return th.Px(12)
	}
	return th.Px(listPadX)
}

// Natural implements Flexible.
func (r *ListRow) Natural() fyne.Size {
	th := theme.Of(r)
	width := NaturalOf(r.content).Width + 2*r.padX(th)
	return fyne.NewSize(width, r.HeightFor(width))
}

// HeightFor implements Flexible.
func (r *ListRow) HeightFor(width float32) float32 {
	th := theme.Of(r)
	return max(HeightOf(r.content, width-2*r.padX(th))+th.Px(2*listPadY), r.least(th))
}

func (r *ListRow) smallest() fyne.Size {
	th := theme.Of(r)
	width := r.content.MinSize().Width + 2*r.padX(th)
	if own := r.Size().Width; own > 0 {
		return fyne.NewSize(width, r.HeightFor(own))
	}
	return fyne.NewSize(width, r.HeightFor(r.Natural().Width))
}

func (r *ListRow) place(size fyne.Size) {
	th := theme.Of(r)
	fit(r.back, fyne.Position{}, size)
	place(r.changed, 0, 0, th.Px(5), size.Height)
	pad, y := r.padX(th), th.Px(listPadY)
	place(r.content, pad, y, size.Width-2*pad, size.Height-2*y)
	if r.flat {
		r.ring.inside(fyne.Position{}, size, th.Px(r.radius()))
		return
	}
	r.ring.outside(fyne.Position{}, size, th.Px(r.radius()))
}

// RowList is a column of rows in which Up and Down go from row to row.
type RowList struct {
	block
	rows []*ListRow
}

// NewRowList returns a list of rows with a gap between them, in pixels of the drawings; a gap of 0 puts a line between flat rows.
func NewRowList(gap float32, rows ...*ListRow) *RowList {
	l := &RowList{rows: rows}
	var all []fyne.CanvasObject // put in at once: every Add would lay everything out
	for i, row := range rows {
		if i > 0 && gap == 0 {
			all = append(all, NewRule())
		}
		row.list = l
		all = append(all, row)
	}
	content := Column(gap, all...)
	l.hold(l, content)
	return l
}

// Rows returns the rows.
func (l *RowList) Rows() []*ListRow { return l.rows }

// step gives the focus to a neighbour; false at the ends and outside lists.
func (l *RowList) step(from *ListRow, by int) bool {
	if l == nil {
		return false
	}
	for i, row := range l.rows {
		if row == from {
			return l.focusFrom(i+by, by, from)
		}
	}
	return false
}

func (l *RowList) focusFrom(i, by int, from *ListRow) bool {
	for ; i >= 0 && i < len(l.rows); i += by {
		if !l.rows[i].Disabled() {
			moveFocus(from, l.rows[i])
			return true
		}
	}
	return false
}
