package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// compareStar is the star of a row, "important to me". What it means stands once, in the corner of the table.
type compareStar struct {
	control
	back     *canvas.Rectangle
	star     *canvas.Image
	row      CompareRow
	yes, no  string
	onChange func(row string, starred bool)
}

func newCompareStar(row CompareRow, spec CompareSpec) *compareStar {
	s := &compareStar{back: box(10), star: canvas.NewImageFromResource(nil), row: row, yes: spec.Starred, no: spec.Star, onChange: spec.OnStar}
	s.star.FillMode = canvas.ImageFillContain
	s.setUp(s)
	return s
}

// Twin implements Twin: a star that is set says so; one that is not says nothing.
func (s *compareStar) Twin() []string {
	if s.row.Starred {
		return lines(s.yes)
	}
	return nil
}

// AccessibilityLabel implements fyne.Accessible.
func (s *compareStar) AccessibilityLabel() string {
	if s.row.Starred {
		return joinLines([]string{s.row.Name, s.yes})
	}
	return joinLines([]string{s.row.Name, s.no})
}

// AccessibilityRole implements fyne.Accessible.
func (s *compareStar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (s *compareStar) Tapped(*fyne.PointEvent) {
	s.grab(s)
	s.toggle()
}

func (s *compareStar) toggle() {
	if s.onChange != nil {
		s.onChange(s.row.ID, !s.row.Starred)
	}
}

// TypedKey implements fyne.Focusable.
func (s *compareStar) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		s.toggle()
		return
	}
	s.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (s *compareStar) CreateRenderer() fyne.WidgetRenderer { return render(s) }

// Children implements drawn.
func (s *compareStar) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.back, s.star}, s.ring.parts()...)
}

func (s *compareStar) paint() {
	th := theme.Of(s)
	p := th.Palette()
	inside, star := bare, theme.Icon(icons.Star, p.Ink2)
	if s.row.Starred {
		star = theme.Icon2(icons.StarKept, p.Ink, p.Gorse)
	}
	if s.hovered {
		inside = p.Tint
	}
	fill(s.back, inside, bare, 0, th.Px(10))
	show(s.star, star)
	s.ring.paint(th, s.Focused())
}

func (s *compareStar) smallest() fyne.Size { return fyne.NewSquareSize(theme.Of(s).Px(Target)) }

func (s *compareStar) place(size fyne.Size) {
	th := theme.Of(s)
	s.back.Resize(size)
	s.ring.inside(fyne.Position{}, size, th.Px(10))
	side := th.Px(20)
	place(s.star, (size.Width-side)/2, (size.Height-side)/2, side, side)
}

// compareChoice is the choice in the last row of a column. Left and Right move in it and, at its ends, go on to the column beside it.
type compareChoice struct {
	Segments
	name string
}

func newCompareChoice(c CompareColumn, name string, onChoose func(column, choice string)) *compareChoice {
	s := &compareChoice{name: joinLines([]string{name, c.Name})}
	kind := boxKind{height: 44, padding: 3, segment: true, primary: true, radius: 8}
	s.build(s, c.Choices, kind, c.Chosen, func(id string) {
		if onChoose != nil {
			onChoose(c.ID, id)
		}
	})
	for _, f := range s.faces {
		face := f.(*boxFace)
		face.label.setStyle(theme.SmallStrong, Ink)
		face.tick.side = 14
	}
	return s
}

// AccessibilityLabel implements fyne.Accessible.
func (s *compareChoice) AccessibilityLabel() string {
	return joinLines(append([]string{s.name}, s.Twin()...))
}

// TypedKey implements fyne.Focusable.
func (s *compareChoice) TypedKey(event *fyne.KeyEvent) {
	atEnd := event.Name == fyne.KeyRight && s.cursor == len(s.ids)-1
	atStart := event.Name == fyne.KeyLeft && s.cursor == 0
	if atEnd || atStart || event.Name == fyne.KeyUp || event.Name == fyne.KeyDown {
		s.Focus.TypedKey(event)
		return
	}
	s.Segments.TypedKey(event)
}
