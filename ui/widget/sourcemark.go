package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// SourceMark is the small number after a fact, [2], that opens its source.
type SourceMark struct {
	control
	label  *Text
	name   string
	inline bool
	onTap  func()
}

// NewSourceMark returns a mark. Label is what is drawn, such as "[2]"; name says what it opens, for a screen reader.
func NewSourceMark(label, name string, onTap func()) *SourceMark {
	s := &SourceMark{label: NewSmallStrong(label).In(Primary).OneLine(), name: name, onTap: onTap}
	s.setUp(s)
	return s
}

// Inline makes the mark as high as a line of text, for marks inside sentences, which the rule on target sizes exempts (Ctrl+I opens all
// sources of a screen).
func (s *SourceMark) Inline() *SourceMark {
	s.inline = true
	return s
}

// Twin implements Twin.
func (s *SourceMark) Twin() []string { return s.label.Twin() }

// AccessibilityLabel implements fyne.Accessible.
func (s *SourceMark) AccessibilityLabel() string { return s.name }

// AccessibilityRole implements fyne.Accessible.
func (s *SourceMark) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// Tapped implements fyne.Tappable.
func (s *SourceMark) Tapped(*fyne.PointEvent) {
	s.grab(s)
	s.press()
}

func (s *SourceMark) press() {
	if s.onTap != nil {
		s.onTap()
	}
}

// TypedKey implements fyne.Focusable.
func (s *SourceMark) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		s.press()
		return
	}
	s.Focus.TypedKey(event)
}

// CreateRenderer implements fyne.Widget.
func (s *SourceMark) CreateRenderer() fyne.WidgetRenderer { return render(s) }

// Children implements drawn.
func (s *SourceMark) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.label}, s.ring.parts()...)
}

func (s *SourceMark) paint() { s.ring.paint(theme.Of(s), s.Focused()) }

func (s *SourceMark) smallest() fyne.Size {
	th := theme.Of(s)
	natural := s.label.Natural()
	if s.inline {
		return fyne.NewSize(max(natural.Width+th.Px(4), th.Px(28)), th.Px(24))
	}
	return fyne.NewSize(max(natural.Width+th.Px(4), th.Px(Target)), th.Px(Target))
}

func (s *SourceMark) place(size fyne.Size) {
	th := theme.Of(s)
	natural := s.label.Natural()
	x, y := (size.Width-natural.Width)/2, (size.Height-natural.Height)/2
	place(s.label, x, y, natural.Width, natural.Height)
	s.ring.outside(fyne.NewPos(x-th.Px(2), y), natural.AddWidthHeight(th.Px(4), 0), th.Px(4))
}
