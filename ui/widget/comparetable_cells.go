package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
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
		cells = append(cells, pick)
	}
	line := newCompareLine(newCompareName("", t.spec.Choice, nil, nil), cells...)
	line.padX, line.padY = 7, 7
	t.lines = append(t.lines, line)
}

// compareName is the first cell of a line: drawing, words, star.
type compareName struct {
	block
	icon  *picture
	words *Text
	star  *compareStar
	top   bool
}

func newCompareName(icon icons.Name, name string, corner *Text, star *compareStar) *compareName {
	n := &compareName{icon: newPicture(icon, 20, Ink), words: corner, star: star}
	if corner == nil {
		n.words = NewStrong(name)
	}
	n.hold(n, n.words)
	return n
}

// Twin implements Twin.
func (n *compareName) Twin() []string {
	if n.star == nil {
		return n.words.Twin()
	}
	return append(n.words.Twin(), n.star.Twin()...)
}

// Children implements drawn.
func (n *compareName) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{n.icon.image, n.words}
	if n.star != nil {
		all = append(all, n.star)
	}
	return all
}

func (n *compareName) paint() { n.icon.paint(theme.Of(n)) }

func (n *compareName) starWidth(th *theme.Theme) float32 {
	if n.star == nil {
		return th.Px(comparePadX)
	}
	return th.Px(Target + 8)
}

func (n *compareName) around(th *theme.Theme) float32 {
	return th.Px(comparePadX) + n.icon.width(th, 10) + n.starWidth(th)
}

// Natural implements Flexible.
func (n *compareName) Natural() fyne.Size {
	th := theme.Of(n)
	return fyne.NewSize(n.words.Natural().Width+n.around(th), th.Px(compareLeast))
}

// HeightFor implements Flexible.
func (n *compareName) HeightFor(width float32) float32 {
	th := theme.Of(n)
	return max(n.words.HeightFor(width-n.around(th))+2*th.Px(6), th.Px(compareLeast))
}

func (n *compareName) smallest() fyne.Size {
	th := theme.Of(n)
	return fyne.NewSize(n.words.smallest().Width+n.around(th), th.Px(compareLeast))
}

func (n *compareName) place(size fyne.Size) {
	th := theme.Of(n)
	x, y := th.Px(comparePadX), size.Height/2
	if n.icon.name != "" {
		n.icon.put(th, x+th.Px(n.icon.side)/2, y)
		x += n.icon.width(th, 10)
	}
	width := size.Width - n.around(th)
	height := n.words.HeightFor(width)
	if n.star == nil && n.icon.name == "" && n.words.style == theme.Small {
		y = size.Height - th.Px(10) - height/2 // the words in the corner stand at its foot
	}
	place(n.words, x, y-height/2, width, height)
	if n.star != nil {
		side := th.Px(Target)
		place(n.star, size.Width-side-th.Px(4), (size.Height-side)/2, side, side)
	}
}

// compareEdit is a cell that the reader can change: all of it is one thing to press.
type compareEdit struct {
	control
	back    *canvas.Rectangle
	what    *Text
	content *fyne.Container
	onTap   func()
}

func newCompareEdit(content fyne.CanvasObject, what string, onTap func()) *compareEdit {
	e := &compareEdit{back: box(8), what: NewSmallStrong(what).In(Primary), onTap: onTap}
	e.content = Column(2, content, Hang(7, NewIcon(icons.Pencil, 16, Primary), e.what))
	e.setUp(e)
	return e
}

// Twin implements Twin.
func (e *compareEdit) Twin() []string { return TwinOf(e.content) }

// AccessibilityLabel implements fyne.Accessible.
func (e *compareEdit) AccessibilityLabel() string { return joinLines(e.Twin()) }

// AccessibilityRole implements fyne.Accessible.
func (e *compareEdit) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (e *compareEdit) Tapped(*fyne.PointEvent) {
	e.grab(e)
	e.press()
}

func (e *compareEdit) press() {
	if e.onTap != nil {
		e.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (e *compareEdit) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		e.press()
		return
	}
	e.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (e *compareEdit) CreateRenderer() fyne.WidgetRenderer { return render(e) }

// Children implements drawn.
func (e *compareEdit) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{e.back, e.content}, e.ring.parts()...)
}

func (e *compareEdit) paint() {
	th := theme.Of(e)
	inside := bare
	if e.hovered {
		inside = th.Palette().PrimaryTint
	}
	fill(e.back, inside, bare, 0, th.Px(8))
	e.ring.paint(th, e.Focused())
}

// Natural implements Flexible.
func (e *compareEdit) Natural() fyne.Size {
	natural := NaturalOf(e.content)
	return natural.Max(fyne.NewSquareSize(theme.Of(e).Px(Target)))
}

// HeightFor implements Flexible.
func (e *compareEdit) HeightFor(width float32) float32 {
	return max(HeightOf(e.content, width), theme.Of(e).Px(Target))
}

func (e *compareEdit) smallest() fyne.Size {
	least := e.content.MinSize()
	if own := e.Size().Width; own > 0 {
		least.Height = e.HeightFor(own)
	}
	return least.Max(fyne.NewSquareSize(theme.Of(e).Px(Target)))
}

func (e *compareEdit) place(size fyne.Size) {
	th := theme.Of(e)
	at, full := fyne.NewPos(-th.Px(7), -th.Px(3)), size.AddWidthHeight(th.Px(14), th.Px(6))
	fit(e.back, at, full)
	e.ring.inside(at, full, th.Px(8))
	height := HeightOf(e.content, size.Width)
	place(e.content, 0, (size.Height-height)/2, size.Width, height)
}
