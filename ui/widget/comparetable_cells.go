package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// CompareCell is what is said of one column in one row.
type CompareCell struct {
	Text    string
	Unknown bool   // with the glyph of what is not known; Text says whom to ask
	Own     string // the word that says that the text is the reader's own, after it
	State   theme.State
	Word    string // of the state, as a chip under the text; "" = none
	Note    string // a further line, in the second colour
	Mark    *SourceMark

	Edit   string // the words of what can be done with the cell; "" = nothing
	OnEdit func()

	Field *Entry  // stands in the place of the text while the reader writes; nil = nobody does
	Done  *Button // under the field
}

func (t *CompareTable) addHead() {
	line := newCompareLine(newCompareName("", "", NewNote(t.spec.Corner), nil), t.heads()...)
	line.first, line.padY = true, 12
	t.lines = append(t.lines, line)
}

func (t *CompareTable) heads() []fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, c := range t.shown() {
		head := Column(2, NewFamilySign(c.Family, "", ""), NewStrong(c.Name))
		if c.Sub != "" {
			head.Add(NewNote(c.Sub))
		}
		cells = append(cells, head)
	}
	return cells
}

func (t *CompareTable) addRow(i int) {
	row, at := t.spec.Rows[i], len(t.lines)
	star := newCompareStar(row, t.spec)
	t.part(ComparePart{Kind: CompareStar, Row: row.ID, Object: star, line: at, cell: -1})
	var cells []fyne.CanvasObject
	for j, c := range t.shown() {
		cells = append(cells, t.cell(row, t.spec.From+j, c.ID, at))
	}
	line := newCompareLine(newCompareName(row.Icon, row.Name, nil, star), cells...)
	line.starred = row.Starred
	t.lines = append(t.lines, line)
}

// cell is the content of a cell: text with its mark, then chip and note; what can be changed is one thing to press.
func (t *CompareTable) cell(row CompareRow, i int, column string, line int) fyne.CanvasObject {
	if i >= len(row.Cells) {
		return Column(0)
	}
	spec := row.Cells[i]
	part := ComparePart{Kind: CompareSource, Row: row.ID, Column: column, line: line, cell: i}
	if spec.Field != nil {
		return t.writing(spec, part)
	}
	content := Column(4, t.fact(spec))
	if spec.Word != "" {
		content.Add(NewChip(spec.State, spec.Word))
	}
	if spec.Note != "" {
		content.Add(NewNote(spec.Note))
	}
	if spec.Mark != nil {
		part.Object = spec.Mark
		t.part(part)
	}
	if spec.Edit == "" {
		return content
	}
	edit := newCompareEdit(content, spec.Edit, spec.OnEdit)
	part.Kind, part.Object = CompareEdit, edit
	t.part(part)
	return edit
}

// writing is a cell in which the reader writes.
func (t *CompareTable) writing(spec CompareCell, part ComparePart) fyne.CanvasObject {
	part.Kind, part.Object = CompareField, spec.Field.Field()
	t.part(part)
	part.Kind, part.Object = CompareDone, spec.Done
	t.part(part)
	return Column(8, spec.Field, Flow(8, spec.Done))
}

// fact is the text of a cell, with the glyph before it where nothing is known and the mark after its last word.
func (t *CompareTable) fact(spec CompareCell) fyne.CanvasObject {
	text := NewBody(spec.Text)
	if spec.Own != "" {
		text.SetRuns(Run{Text: spec.Text + " (" + spec.Own + ")"}) // in the reader's text stars are stars
	}
	var fact fyne.CanvasObject = text
	if spec.Mark != nil {
		fact = RunOn(text, spec.Mark.Inline())
	}
	if !spec.Unknown {
		return fact
	}
	text.In(Ink2)
	return Hang(7, NewGlyph(theme.NotKnown, 16), fact)
}

func (t *CompareTable) addChoices() {
	at := len(t.lines)
	var cells []fyne.CanvasObject
	for i, c := range t.shown() {
		pick := newCompareChoice(c, t.spec.Choice, t.spec.OnChoose)
		t.part(ComparePart{Kind: CompareChoose, Column: c.ID, Object: pick, line: at, cell: t.spec.From + i})
		whose := Row(6, NewStation(c.Family, 14), NewSmallStrong(c.Name)) // the heads may be scrolled out of view
		cells = append(cells, Column(4, Inset(7, 0, whose), pick))
	}
	line := newCompareLine(newCompareName("", t.spec.Choice, nil, nil), cells...)
	line.padX, line.padY = 7, 7
	t.lines = append(t.lines, line)
}
