package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// Select shows one choice and opens a list to choose another. Labels are shown, ids are returned.
type Select struct {
	control
	name, empty string
	options     []Option
	chosen      string
	onPick      func(id string)
	back        *canvas.Rectangle
	lead, arrow *picture
	label       *Text
	list        *dropList
}

// NewSelect returns a select. Name says what is chosen here, for a screen reader; empty is shown while nothing is chosen.
func NewSelect(name, empty string, options []Option, chosen string, onPick func(id string)) *Select {
	s := &Select{name: name, empty: empty, options: options, chosen: chosen, onPick: onPick, back: box(10), label: NewBody("")}
	s.lead, s.arrow = newPicture("", 18, Ink), newPicture(icons.ChevronDown, 18, Ink)
	s.setUp(s)
	s.showLabel()
	return s
}

// WithIcon puts a drawing before the words.
func (s *Select) WithIcon(name icons.Name) *Select {
	s.lead.name = name
	return s
}

// Chosen returns the id of the choice, or "".
func (s *Select) Chosen() string { return s.chosen }

// Choose sets the choice; it does not call back.
func (s *Select) Choose(id string) {
	s.chosen = id
	s.showLabel()
	s.Refresh()
}

// Pick does what a click in the list does.
func (s *Select) Pick(id string) {
	s.Choose(id)
	if s.onPick != nil {
		s.onPick(id)
	}
}

// SetOptions replaces the options; the choice stays if it is still among them.
func (s *Select) SetOptions(options []Option) {
	s.options = options
	s.showLabel()
	s.Refresh()
}

func (s *Select) showLabel() {
	for _, option := range s.options {
		if option.ID == s.chosen {
			s.label.SetText(option.Label)
			return
		}
	}
	s.label.SetText(s.empty)
}

// Twin implements Twin.
func (s *Select) Twin() []string { return s.label.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (s *Select) AccessibilityLabel() string { return joinLines([]string{s.name, s.label.String()}) }

// AccessibilityRole implements fyne.Accessible.
func (s *Select) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (s *Select) Tapped(*fyne.PointEvent) {
	if !s.off {
		s.grab(s)
		s.Open()
	}
}

// TypedKey implements fyne.Focusable: Enter, Space and Down open the list.
func (s *Select) TypedKey(event *fyne.KeyEvent) {
	if activates(event) || event.Name == fyne.KeyDown {
		s.Open()
		return
	}
	s.Focus.TypedKey(event)
}

// Open opens the list.
func (s *Select) Open() {
	c := keys.CanvasOf(s)
	if c == nil || len(s.options) == 0 || s.off {
		return
	}
	s.list = openDropList(c, s, s.options, s.chosen, s.Pick)
}

// Opened tells whether the list is open.
func (s *Select) Opened() bool { return s.list != nil && s.list.over.open }

// CreateRenderer implements fyne.Widget.
func (s *Select) CreateRenderer() fyne.WidgetRenderer { return render(s) }

// Children implements drawn.
func (s *Select) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.back, s.lead.image, s.label, s.arrow.image}, s.ring.parts()...)
}

func (s *Select) paint() {
	th := theme.Of(s)
	p := th.Palette()
	inside := p.Surface
	if s.hovered {
		inside = p.Tint
	}
	fill(s.back, inside, p.Border, p.ControlEdge, th.Px(10))
	s.label.tone = Ink
	if s.off {
		s.label.tone = Ink2
	}
	s.lead.paint(th)
	s.arrow.paint(th)
	s.ring.paint(th, s.Focused())
}

// The measures of a select.
const (
	selectPad float32 = 13
	selectGap float32 = 10
)

func (s *Select) around(th *theme.Theme) float32 {
	return th.Px(2*selectPad) + s.lead.width(th, selectGap) + s.arrow.width(th, selectGap)
}

// Natural implements Flexible: wide enough for every option, so that choosing moves nothing.
func (s *Select) Natural() fyne.Size {
	th := theme.Of(s)
	width := NewBody(s.empty).Natural().Width
	for _, option := range s.options {
		width = max(width, NewBody(option.Label).Natural().Width)
	}
	return fyne.NewSize(width+s.around(th), th.Px(Target))
}

// HeightFor implements Flexible.
func (s *Select) HeightFor(width float32) float32 {
	th := theme.Of(s)
	return max(s.label.HeightFor(width-s.around(th))+th.Px(20), th.Px(Target))
}

func (s *Select) smallest() fyne.Size {
	th := theme.Of(s)
	width := s.label.smallest().Width + s.around(th)
	if own := s.Size().Width; own > 0 {
		return fyne.NewSize(width, s.HeightFor(own))
	}
	return fyne.NewSize(width, th.Px(Target))
}

func (s *Select) place(size fyne.Size) {
	th := theme.Of(s)
	fit(s.back, fyne.Position{}, size)
	s.ring.outside(fyne.Position{}, size, th.Px(10))
	s.lead.put(th, th.Px(selectPad+s.lead.side/2), size.Height/2)
	s.arrow.put(th, size.Width-th.Px(selectPad+s.arrow.side/2), size.Height/2)
	width := size.Width - s.around(th)
	height := s.label.HeightFor(width)
	place(s.label, th.Px(selectPad)+s.lead.width(th, selectGap), (size.Height-height)/2, width, height)
}
