package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Disclosure is a line that opens and closes what stands under it.
type Disclosure struct {
	block
	head *discloseHead
	body fyne.CanvasObject
}

// NewDisclosure returns a closed disclosure; icon may be "". OnChange is told when the height changes; it may be nil.
func NewDisclosure(icon icons.Name, title string, body fyne.CanvasObject, onChange func(open bool)) *Disclosure {
	d := &Disclosure{body: body}
	d.head = newDiscloseHead(icon, title, func() {
		d.SetOpen(!d.Open())
		if onChange != nil {
			onChange(d.Open())
		}
	})
	body.Hide()
	d.hold(d, Column(4, d.head, body))
	return d
}

// Open tells whether it is open.
func (d *Disclosure) Open() bool { return d.body.Visible() }

// SetOpen opens or closes it.
func (d *Disclosure) SetOpen(open bool) {
	d.head.open = open
	if open {
		d.body.Show()
	} else {
		d.body.Hide()
	}
	d.Refresh()
}

// Head returns the part that takes the focus.
func (d *Disclosure) Head() fyne.Focusable { return d.head }

type discloseHead struct {
	control
	back       *canvas.Rectangle
	lead, turn *picture
	title      *Text
	open       bool
	onTap      func()
}

func newDiscloseHead(icon icons.Name, title string, onTap func()) *discloseHead {
	h := &discloseHead{back: box(8), title: NewStrong(title), onTap: onTap}
	h.lead, h.turn = newPicture(icon, 20, Ink), newPicture(icons.ChevronDown, 20, Ink)
	h.setUp(h)
	return h
}

func (h *discloseHead) Twin() []string { return h.title.Twin() }

func (h *discloseHead) AccessibilityLabel() string { return h.title.String() }

func (h *discloseHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (h *discloseHead) Tapped(*fyne.PointEvent) {
	h.grab(h)
	h.onTap()
}

func (h *discloseHead) TypedKey(event *fyne.KeyEvent) {
	if activates(event) {
		h.onTap()
		return
	}
	h.Focus.TypedKey(event)
}

func (h *discloseHead) CreateRenderer() fyne.WidgetRenderer { return render(h) }

func (h *discloseHead) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{h.back, h.lead.image, h.title, h.turn.image}, h.ring.parts()...)
}

func (h *discloseHead) paint() {
	th := theme.Of(h)
	h.back.FillColor = bare
	if h.hovered {
		h.back.FillColor = th.Palette().Tint
	}
	h.turn.name = icons.ChevronDown
	if h.open {
		h.turn.name = icons.ChevronUp
	}
	h.lead.paint(th)
	h.turn.paint(th)
	h.ring.paint(th, h.Focused())
}

func (h *discloseHead) around(th *theme.Theme) float32 {
	return h.lead.width(th, 10) + h.turn.width(th, 10)
}

func (h *discloseHead) Natural() fyne.Size {
	th := theme.Of(h)
	return fyne.NewSize(h.title.Natural().Width+h.around(th), th.Px(Target))
}

func (h *discloseHead) HeightFor(width float32) float32 {
	th := theme.Of(h)
	return max(h.title.HeightFor(width-h.around(th))+th.Px(16), th.Px(Target))
}

func (h *discloseHead) smallest() fyne.Size {
	th := theme.Of(h)
	return fyne.NewSize(h.title.smallest().Width+h.around(th), th.Px(Target))
}

func (h *discloseHead) place(size fyne.Size) {
	th := theme.Of(h)
	h.back.Resize(size)
	h.ring.outside(fyne.Position{}, size, th.Px(8))
	h.lead.put(th, th.Px(10), size.Height/2)
	h.turn.put(th, size.Width-th.Px(12), size.Height/2)
	width := size.Width - h.around(th)
	height := h.title.HeightFor(width)
	place(h.title, h.lead.width(th, 10), (size.Height-height)/2, width, height)
}
