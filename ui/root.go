package ui

import (
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/keys"
	"llwybr/ui/theme"
)

// root holds the whole page of a window, paints the page's ground, and tells when its size changes.
type root struct {
	fw.BaseWidget
	ground  *canvas.Rectangle
	page    fyne.CanvasObject
	over    fyne.CanvasObject // the toast; nil when there is none
	resized func(fyne.Size)
	last    fyne.Size
	probe   *canvas.Raster // says when the first frame is painted
}

// onPaint calls f once, after the first frame has been painted.
func (r *root) onPaint(f func()) {
	var once sync.Once
	r.probe = canvas.NewRaster(func(int, int) image.Image {
		once.Do(func() { fyne.Do(f) })
		return image.NewNRGBA(image.Rect(0, 0, 1, 1))
	})
	r.probe.Resize(fyne.NewSize(1, 1))
}

func newRoot(resized func(fyne.Size)) *root {
	r := &root{ground: canvas.NewRectangle(nil), resized: resized}
	r.ExtendBaseWidget(r)
	return r
}

func (r *root) set(page fyne.CanvasObject) {
	r.page = page
	r.Refresh()
}

// relay lays the page out anew at once, when something in it has become higher or lower: what comes next may ask where things stand.
func (r *root) relay() {
	if size := r.Size(); r.page != nil {
		r.page.Resize(size.AddWidthHeight(1, 0))
		r.page.Resize(size)
	}
	r.Refresh()
}

func (r *root) setOver(over fyne.CanvasObject) {
	r.over = over
	r.Refresh()
}

// Children are what the root holds, for whoever walks the tree of texts.
func (r *root) Children() []fyne.CanvasObject { return r.objects() }

func (r *root) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.ground}
	if r.page != nil {
		all = append(all, r.page)
	}
	if r.over != nil {
		all = append(all, r.over)
	}
	if r.probe != nil {
		all = append(all, r.probe)
	}
	return all
}

// MouseIn implements desktop.Hoverable, and hears that somebody is there.
func (r *root) MouseIn(*desktop.MouseEvent) { keys.Stir() }

// MouseMoved implements desktop.Hoverable.
func (r *root) MouseMoved(*desktop.MouseEvent) { keys.Stir() }

// MouseOut implements desktop.Hoverable.
func (r *root) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (r *root) CreateRenderer() fyne.WidgetRenderer { return &rootRenderer{r} }

type rootRenderer struct{ *root }

// Layout implements fyne.WidgetRenderer.
func (x *rootRenderer) Layout(size fyne.Size) {
	r := x.root
	r.ground.Resize(size)
	if r.page != nil {
		r.page.Move(fyne.Position{})
		r.page.Resize(size)
	}
	if r.over != nil {
		least := r.over.MinSize()
		th := theme.Current()
		width := min(max(least.Width, th.Px(420)), size.Width-th.Px(32))
		r.over.Resize(fyne.NewSize(width, least.Height))
		least = r.over.MinSize()
		r.over.Resize(fyne.NewSize(width, least.Height))
		r.over.Move(fyne.NewPos((size.Width-width)/2, size.Height-least.Height-th.Px(56)))
	}
	if size != r.last {
		r.last = size
		r.resized(size)
	}
}

// MinSize implements fyne.WidgetRenderer. The window may be made small; the content scrolls.
func (x *rootRenderer) MinSize() fyne.Size { return fyne.NewSize(480, 360) }

// Refresh implements fyne.WidgetRenderer.
func (x *rootRenderer) Refresh() {
	x.ground.FillColor = theme.Current().Palette().Background
	x.Layout(x.Size())
	canvas.Refresh(x.root)
}

// Objects implements fyne.WidgetRenderer.
func (x *rootRenderer) Objects() []fyne.CanvasObject { return x.objects() }

// Destroy implements fyne.WidgetRenderer.
func (x *rootRenderer) Destroy() {}
