package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// Overlay is free content in the middle over the page, for the search palette: Escape closes it, the focus stays inside and returns afterwards.
type Overlay struct {
	over *overlay
}

// OverlaySpec is what an overlay shows. Width is in pixels of the drawings; the height is what the content needs, at most the window's.
type OverlaySpec struct {
	Content fyne.CanvasObject
	Width   float32
	Focus   fyne.Focusable
	Keys    keys.Map // keys that work while it is up; Escape is always there
	Run     func(keys.Command) bool
	OnClose func()
}

// ShowOverlay puts an overlay over a canvas.
func ShowOverlay(c fyne.Canvas, spec OverlaySpec) *Overlay {
	content := newPanel(spec.Content, 18)
	o := &Overlay{}
	o.over = newOverlay(c, content, func(room fyne.Size) (fyne.Position, fyne.Size) { return upper(room, content, spec.Width) })
	o.over.onClose = spec.OnClose
	o.over.show(spec.Focus, spec.Keys, spec.Run)
	return o
}

// upper is where an overlay stands: in the middle, a little below the top.
func upper(room fyne.Size, content fyne.CanvasObject, wanted float32) (fyne.Position, fyne.Size) {
	th := theme.Current()
	width := min(th.Px(wanted), room.Width-th.Px(32))
	top := min(th.Px(56), room.Height/12)
	height := min(HeightOf(content, width), room.Height-2*top)
	return fyne.NewPos((room.Width-width)/2, top), fyne.NewSize(width, height)
}

// Close closes the overlay.
func (o *Overlay) Close() { o.over.close() }

// Open tells whether the overlay is up.
func (o *Overlay) Open() bool { return o.over.open }

// Relayout gives the overlay the height its content needs now.
func (o *Overlay) Relayout() { o.over.Refresh() }
