package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// ReadMark shows on a page what is being read aloud: behind the words where they stand in a Text, else round the part that says so.
type ReadMark struct {
	text   *Text
	scroll *Scroll
}

// Show marks a piece of what a passage says, in place of what was marked before, and brings it into view. From is where in the passage the piece
// begins, counted as Text.Light counts; after is where the next begins. Root is what holds the page.
func (m *ReadMark) Show(root fyne.CanvasObject, p Passage, piece string, from int) (after int) {
	m.Clear()
	top, height := float32(0), p.Part.Size().Height
	if t, ok := p.Part.(*Text); ok {
		next, found := t.Light(piece, from)
		if found {
			m.text, after = t, next
			top, height = t.Lit()
		}
	}
	m.bring(pathTo(root, p.Part), top, height)
	return after
}

// bring scrolls everything on the way to a part so that a stretch of it is in view, and marks the part where its words are not marked.
func (m *ReadMark) bring(path []fyne.CanvasObject, top, height float32) {
	if len(path) == 0 {
		return
	}
	part := path[len(path)-1]
	for _, o := range path {
		switch o := o.(type) {
		case *Scroll:
			m.scroll = o
			if at, ok := within(o.content, part); ok {
				o.Reveal(at.Y+top, height)
			}
		case keys.Follower:
			o.Follow(part)
		}
	}
	if m.text == nil && m.scroll != nil {
		m.scroll.outline(part)
	}
}

// Clear takes the mark away.
func (m *ReadMark) Clear() {
	if m.text != nil {
		m.text.Unlight()
	}
	if m.scroll != nil {
		m.scroll.outline(nil)
	}
	m.text, m.scroll = nil, nil
}

// outline marks a part of what the scroll shows as being read aloud; nil marks nothing.
func (s *Scroll) outline(part fyne.CanvasObject) {
	page, ok := s.inner.Content.(*fyne.Container)
	if !ok || part == nil && len(page.Objects) == 1 {
		return
	}
	page.Objects = page.Objects[:1:1]
	if part != nil {
		o := newReadOutline(part)
		page.Objects = append(page.Objects, o)
		o.follow(page.Objects[0])
	}
	s.inner.Refresh()
}

// readOutline is the mark round a part: an edge in the colour of words, and at its left a broad bar in the colour that says "you are here".
type readOutline struct {
	fw.BaseWidget
	of              fyne.CanvasObject
	edge, bar, line *canvas.Rectangle
}

// The measures of the outline, in pixels of the drawings.
const (
	outlineGap  float32 = 4
	outlineBar  float32 = 6
	outlineLine float32 = 2
)

func newReadOutline(of fyne.CanvasObject) *readOutline {
	o := &readOutline{of: of, edge: box(0), bar: box(0), line: box(0)}
	o.ExtendBaseWidget(o)
	return o
}

// follow puts the outline where its part stands in the content of the scroll.
func (o *readOutline) follow(content fyne.CanvasObject) {
	at, ok := within(content, o.of)
	if o.Hidden = !ok; !ok {
		return
	}
	th := theme.Of(o)
	gap, left := min(th.Px(outlineGap), RingRoom), th.Px(outlineBar+outlineLine)
	at = at.Add(content.Position())
	o.Move(at.SubtractXY(left, gap))
	o.Resize(o.of.Size().AddWidthHeight(left+gap, 2*gap))
}

// CreateRenderer implements fyne.Widget.
func (o *readOutline) CreateRenderer() fyne.WidgetRenderer { return render(o) }

// Children implements drawn.
func (o *readOutline) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{o.edge, o.bar, o.line}
}

func (o *readOutline) paint() {
	th := theme.Of(o)
	p := th.Palette()
	fill(o.edge, bare, p.Ink, th.Px(outlineLine), th.Px(6))
	fill(o.bar, p.Gorse, bare, 0, 0)
	fill(o.line, p.OnGorse, bare, 0, 0)
}

func (o *readOutline) smallest() fyne.Size { return fyne.Size{} }

func (o *readOutline) place(size fyne.Size) {
	th := theme.Of(o)
	fit(o.edge, fyne.Position{}, size)
	place(o.bar, 0, 0, th.Px(outlineBar), size.Height)
	place(o.line, th.Px(outlineBar), 0, th.Px(outlineLine), size.Height)
}

// Shown tells whether something is marked.
func (m *ReadMark) Shown() bool { return m.text != nil || m.scroll != nil && m.scroll.outlined() }

func (s *Scroll) outlined() bool {
	page, ok := s.inner.Content.(*fyne.Container)
	return ok && len(page.Objects) > 1 && page.Objects[1].Visible()
}
