package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// closeKey is the command every overlay understands.
const closeKey keys.Command = "close"

// overlay is something over the page: it keeps the focus inside, closes by Escape, and gives the focus back where it was.
type overlay struct {
	fw.BaseWidget
	canvas  fyne.Canvas
	shade   *canvas.Rectangle
	panel   fyne.CanvasObject
	where   func(room fyne.Size) (fyne.Position, fyne.Size)
	before  fyne.Focusable
	pop     func()
	onClose func()
	open    bool
	bare    bool              // no shade, for lists that drop down
	foot    fyne.CanvasObject // below everything; nil where there is none
}

func newOverlay(c fyne.Canvas, panel fyne.CanvasObject, where func(fyne.Size) (fyne.Position, fyne.Size)) *overlay {
	o := &overlay{canvas: c, shade: box(0), panel: panel, where: where}
	o.ExtendBaseWidget(o)
	return o
}

// show puts the overlay up and the focus on one of its parts. Extra keys work while it is up.
func (o *overlay) show(focus fyne.Focusable, extra keys.Map, run func(keys.Command) bool) {
	o.before, o.open = o.canvas.Focused(), true
	dispatcher := keys.At(o.canvas)
	o.canvas.Overlays().Add(o)
	o.Move(fyne.Position{})
	o.Resize(o.canvas.Size())
	all := append(keys.Map{{Chord: keys.On(fyne.KeyEscape), Command: closeKey}}, extra...)
	o.pop = dispatcher.Push(all, func(command keys.Command) bool { return o.command(command, run) })
	if focus != nil {
		o.canvas.Focus(focus)
	}
}

func (o *overlay) command(command keys.Command, run func(keys.Command) bool) bool {
	if command == closeKey {
		o.close()
		return true
	}
	return run != nil && run(command)
}

// close takes the overlay down. It may be called twice.
func (o *overlay) close() {
	if !o.open {
		return
	}
	o.open = false
	o.pop()
	o.canvas.Overlays().Remove(o)
	if o.before != nil {
		o.canvas.Focus(o.before)
	}
	if o.onClose != nil {
		o.onClose()
	}
}

// Tapped implements fyne.Tappable: a click beside a list that drops down closes it; dialogs stay until answered.
func (o *overlay) Tapped(*fyne.PointEvent) {
	if o.bare {
		o.close()
	}
}

// MouseIn implements desktop.Hoverable, and hears that somebody is there.
func (o *overlay) MouseIn(*desktop.MouseEvent) { keys.Stir() }

// MouseMoved implements desktop.Hoverable.
func (o *overlay) MouseMoved(*desktop.MouseEvent) { keys.Stir() }

// MouseOut implements desktop.Hoverable.
func (o *overlay) MouseOut() {}

func (o *overlay) CreateRenderer() fyne.WidgetRenderer { return render(o) }

func (o *overlay) Children() []fyne.CanvasObject {
	if o.foot == nil {
		return []fyne.CanvasObject{o.shade, o.panel}
	}
	return []fyne.CanvasObject{o.shade, o.panel, o.foot}
}

func (o *overlay) paint() {
	o.shade.FillColor = theme.Of(o).Palette().Shade
	o.shade.Hidden = o.bare
}

func (o *overlay) smallest() fyne.Size { return fyne.Size{} }

func (o *overlay) place(size fyne.Size) {
	o.shade.Resize(size)
	if o.foot != nil {
		size.Height -= HeightOf(o.foot, size.Width)
		place(o.foot, 0, size.Height, size.Width, HeightOf(o.foot, size.Width))
	}
	at, extent := o.where(size)
	o.panel.Move(at)
	o.panel.Resize(extent)
}

// OnTop is what lies on top of a canvas: what it says, and false where nothing lies there.
func OnTop(c fyne.Canvas) (content fyne.CanvasObject, lies bool) {
	top := c.Overlays().Top()
	if o, ours := top.(*overlay); ours {
		return o.panel, true
	}
	return nil, top != nil
}

// PutFoot puts something at the foot of the window, below what lies on top of it, which makes room. It answers how to take it away again.
func PutFoot(c fyne.Canvas, foot fyne.CanvasObject) (take func()) {
	o, ours := c.Overlays().Top().(*overlay)
	if !ours {
		return func() {}
	}
	o.foot = foot
	o.Refresh()
	return func() {
		if o.foot == foot {
			o.foot = nil
			o.Refresh()
		}
	}
}
