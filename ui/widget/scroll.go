package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// Scroll shows content that may be higher than its room. It gives the content the height it needs at its width, keeps the part that has the
// focus in view, and moves with PageUp, PageDown, Home, End, Up and Down when nothing else uses those keys.
type Scroll struct {
	fw.BaseWidget
	inner   *container.Scroll
	page    *page
	content fyne.CanvasObject
	leave   func()
	wanted  *float32 // where it was left in another language; nil: nowhere
	given   float32  // how much of that there was room for
}

// NewScroll returns a scroll. Round the content it leaves RingRoom for focus rings, and on the right ScrollRoom for the bar.
func NewScroll(content fyne.CanvasObject) *Scroll { return newScroll(content, RingRoom, ScrollRoom) }

// ScrollRoom is how much a Scroll keeps free on the right for its bar, in pixels of the drawings.
const ScrollRoom float32 = 14

func newScroll(content fyne.CanvasObject, room, bar float32) *Scroll {
	s := &Scroll{content: content, page: &page{room: room, bar: bar}}
	s.inner = container.NewVScroll(container.New(s.page, content))
	s.inner.OnScrolled = func(fyne.Position) { keys.Stir() }
	s.ExtendBaseWidget(s)
	return s
}

// SetContent replaces what is shown and goes to the top.
func (s *Scroll) SetContent(content fyne.CanvasObject) {
	s.content = content
	s.inner.Content = container.New(s.page, content)
	s.inner.Offset = fyne.Position{}
	s.Refresh()
}

// Offset returns how far the content is scrolled, to be kept and given back to ScrollTo.
func (s *Scroll) Offset() float32 { return s.inner.Offset.Y }

// ScrollTo scrolls to an offset, as far as there is content.
func (s *Scroll) ScrollTo(y float32) {
	s.inner.ScrollToOffset(fyne.NewPos(0, max(0, min(y, s.bottom()))))
}

func (s *Scroll) bottom() float32 {
	return max(s.inner.Content.MinSize().Height-s.inner.Size().Height, 0)
}

// Reveal scrolls as little as possible so that a stretch of the content is in view.
func (s *Scroll) Reveal(top, height float32) {
	top += s.page.room
	margin := RingRoom
	switch offset, view := s.Offset(), s.inner.Size().Height; {
	case top-margin < offset || height > view:
		s.ScrollTo(top - margin)
	case top+height+margin > offset+view:
		s.ScrollTo(top + height + margin - view)
	}
}

// Follow implements keys.Follower.
func (s *Scroll) Follow(object fyne.CanvasObject) {
	if at, ok := within(s.content, object); ok {
		s.Reveal(at.Y, object.Size().Height)
	}
}

// Page implements keys.Follower.
func (s *Scroll) Page(object fyne.CanvasObject, canvas fyne.Canvas, event *fyne.KeyEvent) bool {
	if !s.concerns(object, canvas) {
		return false
	}
	to, ok := s.target(event.Name)
	if ok {
		s.ScrollTo(to)
	}
	return ok
}

// target is where a key scrolls to.
func (s *Scroll) target(key fyne.KeyName) (float32, bool) {
	page, line := s.inner.Size().Height*0.9, theme.Of(s).Px(Target)
	switch key {
	case fyne.KeyPageDown:
		return s.Offset() + page, true
	case fyne.KeyPageUp:
		return s.Offset() - page, true
	case fyne.KeyDown:
		return s.Offset() + line, true
	case fyne.KeyUp:
		return s.Offset() - line, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return s.bottom(), true
	}
	return 0, false
}

// concerns tells whether a key pressed on an object, or on a canvas where nothing has the focus, is for this scroll.
func (s *Scroll) concerns(object fyne.CanvasObject, canvas fyne.Canvas) bool {
	if !s.Visible() || s.bottom() == 0 {
		return false
	}
	if object != nil {
		_, ok := within(s.content, object)
		return ok
	}
	root := canvas.Overlays().Top()
	if root == nil {
		root = canvas.Content()
	}
	_, ok := within(root, s)
	return ok
}

// Children implements Holder.
func (s *Scroll) Children() []fyne.CanvasObject { return []fyne.CanvasObject{s.inner} }

// Twin implements Twin.
func (s *Scroll) Twin() []string { return TwinOf(s.content) }

// Natural implements Flexible.
func (s *Scroll) Natural() fyne.Size {
	return NaturalOf(s.content).AddWidthHeight(s.page.sides(s.content), 2*s.page.room)
}

// HeightFor implements Flexible.
func (s *Scroll) HeightFor(width float32) float32 { return s.page.heightFor(s.content, width) }

// CreateRenderer implements fyne.Widget.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	s.leave = keys.Join(s)
	return &scrollRenderer{renderer{s}, s}
}

type scrollRenderer struct {
	renderer
	scroll *Scroll
}

func (r *scrollRenderer) Destroy() { r.scroll.leave() }

func (s *Scroll) paint() {}

func (s *Scroll) smallest() fyne.Size {
	return fyne.NewSize(s.content.MinSize().Width+s.page.sides(s.content), theme.Of(s).Px(2*Target))
}

// place tells the page its width before the toolkit asks for its height.
func (s *Scroll) place(size fyne.Size) {
	s.page.width = size.Width
	s.inner.Resize(size)
	s.inner.Refresh()
}

// page is the layout of what scrolls: as wide as the view, as high as it needs.
type page struct{ width, room, bar float32 }

// sides is the room left and right of the content.
func (p *page) sides(content fyne.CanvasObject) float32 {
	return p.room + theme.Of(content).Px(p.bar)
}

func (p *page) heightFor(content fyne.CanvasObject, width float32) float32 {
	return HeightOf(content, width-p.sides(content)) + 2*p.room
}

func (p *page) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if p.width == 0 {
		return objects[0].MinSize()
	}
	return fyne.NewSize(0, p.heightFor(objects[0], p.width))
}

func (p *page) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], p.room, p.room, size.Width-p.sides(objects[0]), size.Height-2*p.room)
	for _, o := range objects[1:] { // what is being read aloud
		o.(*readOutline).follow(objects[0])
	}
}

// within finds an object inside another and returns where it stands in it. It walks containers and Holders.
func within(root, wanted fyne.CanvasObject) (fyne.Position, bool) {
	if root == wanted {
		return fyne.Position{}, true
	}
	for _, child := range childrenOf(root) {
		if child == nil {
			continue
		}
		if at, ok := within(child, wanted); ok {
			return at.Add(child.Position()), true
		}
	}
	return fyne.Position{}, false
}

func childrenOf(object fyne.CanvasObject) []fyne.CanvasObject {
	switch o := object.(type) {
	case *fyne.Container:
		return o.Objects
	case Holder:
		return o.Children()
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *container.Clip:
		return []fyne.CanvasObject{o.Content}
	case *container.ThemeOverride:
		return []fyne.CanvasObject{o.Content}
	}
	return nil
}
