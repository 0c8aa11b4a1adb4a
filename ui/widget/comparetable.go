package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// CompareColumn is one of the things that stand beside each other. All have the same parts and the same width.
type CompareColumn struct {
	ID        string
	Family    theme.Family
	Name, Sub string
	Short     string   // its name in the switch of a table that shows one column at a time
	Choices   []Option // what can be made of it, in the last row
	Chosen    string   // "" = nothing yet
}

// CompareRow is one question with the answer of every column. It keeps its place whether or not anything is known.
type CompareRow struct {
	ID, Name string
	Icon     icons.Name
	Starred  bool // important to the reader: the row is tinted
	Cells    []CompareCell
}

// CompareSpec is what a table shows. The caller says how many columns fit and which is the first on show, and passes every word.
type CompareSpec struct {
	Columns []CompareColumn
	Rows    []CompareRow
	Fit     int // columns beside each other
	From    int // index of the first on show

	Corner        string // what a star means, in the corner
	Starred, Star string // what a screen reader says of a star that is set, and of one that is not
	Choice        string // the name of the last row
	Switch        string // the name of the switch between columns
	Before, After string // the words of the pager
	Shown         string // which columns are on show, beside the pager

	OnStar   func(row string, starred bool)
	OnChoose func(column, choice string)
	OnTurn   func(from int)
}

// CompareKind is what a part of a table is for.
type CompareKind int

// The parts of a table that take the focus.
const (
	CompareSwitch CompareKind = iota // between columns, where one is on show
	CompareBefore                    // the pager, where some are
	CompareAfter
	CompareStar   // of a row
	CompareSource // the mark of a cell
	CompareEdit   // a cell that can be changed
	CompareField  // the field of a cell that is being changed
	CompareDone   // the button under it
	CompareChoose // the choice of a column
)

// ComparePart is a part of a table that takes the focus. Kind, Row and Column name it and stay the same when the table is built again; Row
// and Column are "" where the part belongs to none.
type ComparePart struct {
	Kind        CompareKind
	Row, Column string
	Object      fyne.Focusable
	line, cell  int // where it stands; the cell of a row's name is -1
}

// CompareTable shows two or three things in the same rows with the same room. Tab goes through what can be used in reading order; the
// caller binds the arrow keys to Step.
type CompareTable struct {
	block
	spec  CompareSpec
	edge  *canvas.Rectangle
	lines []*compareLine
	parts []ComparePart
}

// NewCompareTable returns a table.
func NewCompareTable(spec CompareSpec) *CompareTable {
	spec.Fit = max(1, min(spec.Fit, len(spec.Columns)))
	spec.From = max(0, min(spec.From, len(spec.Columns)-spec.Fit))
	t := &CompareTable{spec: spec, edge: box(cardRadius)}
	page := Column(12)
	if turn := t.turner(); turn != nil {
		page.Add(turn)
	}
	t.addHead()
	for i := range spec.Rows {
		t.addRow(i)
	}
	t.addChoices()
	t.lines[len(t.lines)-1].last = true
	body := Column(0)
	for _, line := range t.lines {
		body.Objects = append(body.Objects, line)
	}
	page.Add(Layers(body, t.edge))
	t.hold(t, page)
	return t
}

// Parts returns what takes the focus, in reading order.
func (t *CompareTable) Parts() []ComparePart { return t.parts }

// At returns the part that has the focus; false when none has.
func (t *CompareTable) At() (ComparePart, bool) {
	for _, part := range t.parts {
		if f, ok := part.Object.(interface{ Focused() bool }); ok && f.Focused() {
			return part, true
		}
	}
	return ComparePart{}, false
}

// Step gives the focus to the next part to the right or left, or below or above in the same column. With the focus elsewhere it goes to the
// first part. It answers whether there was one to go to.
func (t *CompareTable) Step(right, down int) bool {
	at, ok := t.At()
	if !ok {
		return len(t.parts) > 0 && t.give(t.parts[0])
	}
	if right != 0 {
		return t.along(at, right)
	}
	return t.across(at, down)
}

func (t *CompareTable) give(part ComparePart) bool {
	if canvas := keys.CanvasOf(t); canvas != nil {
		canvas.Focus(part.Object)
		return true
	}
	return false
}

func (t *CompareTable) along(at ComparePart, by int) bool {
	i := slices.IndexFunc(t.parts, func(p ComparePart) bool { return p.Object == at.Object }) + by
	return i >= 0 && i < len(t.parts) && t.parts[i].line == at.line && t.give(t.parts[i])
}

// across goes to the nearest row that has a part in the same column; where no row has one, to the nearest part there is.
func (t *CompareTable) across(at ComparePart, by int) bool {
	var other *ComparePart
	for line := at.line + by; line >= -1 && line < len(t.lines); line += by {
		for i, p := range t.parts {
			if p.line != line {
				continue
			}
			if p.cell == at.cell {
				return t.give(p)
			}
			if other == nil {
				other = &t.parts[i]
			}
		}
	}
	return other != nil && t.give(*other)
}

func (t *CompareTable) part(p ComparePart) { t.parts = append(t.parts, p) }

// shown are the columns on show.
func (t *CompareTable) shown() []CompareColumn {
	return t.spec.Columns[t.spec.From : t.spec.From+t.spec.Fit]
}

func (t *CompareTable) paint() {
	th := theme.Of(t)
	p := th.Palette()
	fill(t.edge, bare, p.Line, p.SurfaceEdge, th.Px(cardRadius))
}

func (t *CompareTable) place(size fyne.Size) {
	t.block.place(size)
	fit(t.edge, t.edge.Position(), t.edge.Size())
}

// turner is how to come to the columns that are not on show: a switch where one is, a pager where more are; nil where all are.
func (t *CompareTable) turner() fyne.CanvasObject {
	switch {
	case t.spec.Fit == len(t.spec.Columns):
		return nil
	case t.spec.Fit == 1:
		return t.switcher()
	}
	return t.pager()
}

func (t *CompareTable) switcher() fyne.CanvasObject {
	var tabs []Tab
	for _, column := range t.spec.Columns {
		tabs = append(tabs, Tab{ID: column.ID, Label: column.Short})
	}
	pick := NewTabs(tabs, t.spec.Columns[t.spec.From].ID, func(id string) {
		t.turn(slices.IndexFunc(t.spec.Columns, func(c CompareColumn) bool { return c.ID == id }))
	})
	t.part(ComparePart{Kind: CompareSwitch, Object: pick, line: -1})
	if t.spec.Switch == "" {
		return pick
	}
	return Column(4, NewNote(t.spec.Switch), pick)
}

func (t *CompareTable) pager() fyne.CanvasObject {
	before := NewButton(t.spec.Before, SecondaryButton, func() { t.turn(t.spec.From - 1) }).WithIcon(icons.ArrowLeft)
	after := NewButton(t.spec.After, SecondaryButton, func() { t.turn(t.spec.From + 1) }).WithTrailingIcon(icons.ArrowRight)
	if t.spec.From == 0 {
		before.Disable()
	}
	if t.spec.From+t.spec.Fit >= len(t.spec.Columns) {
		after.Disable()
	}
	for i, button := range []*Button{before, after} {
		if !button.Disabled() {
			t.part(ComparePart{Kind: CompareBefore + CompareKind(i), Object: button, line: -1, cell: i})
		}
	}
	return Row(10, Fill(NewNote(t.spec.Shown)), before, after)
}

func (t *CompareTable) turn(to int) {
	if t.spec.OnTurn != nil {
		t.spec.OnTurn(to)
	}
}
