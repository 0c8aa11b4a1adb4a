package widget

import (
	"bytes"
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// stamp is a drawing of which many copies stand on a page. The toolkit's picture reads its SVG anew for every copy, even before it is
// seen; a stamp is painted when it is seen, once for a size, and the copies share that.
type stamp struct {
	*canvas.Raster
	drawing fyne.Resource
}

func newStamp() *stamp {
	s := &stamp{}
	s.Raster = canvas.NewRaster(s.paint)
	return s
}

// show puts a drawing into the stamp.
func (s *stamp) show(drawing fyne.Resource) {
	if s.drawing != drawing {
		s.drawing = drawing
		s.Raster.Refresh()
	}
}

// put centres the stamp on a point.
func (s *stamp) put(x, y, side float32) { place(s.Raster, x-side/2, y-side/2, side, side) }

func (s *stamp) paint(w, h int) image.Image {
	if s.drawing == nil || w <= 0 || h <= 0 {
		return image.NewNRGBA(image.Rect(0, 0, w, h))
	}
	return stamped(s.drawing, w, h)
}

type stampKey struct {
	name string
	w, h int
}

var (
	stamps   = map[stampKey]image.Image{}
	stampsMu sync.Mutex
)

// stamped paints a drawing at a size, or gives the painting that there is.
func stamped(drawing fyne.Resource, w, h int) image.Image {
	stampsMu.Lock()
	defer stampsMu.Unlock()
	key := stampKey{drawing.Name(), w, h}
	if known, ok := stamps[key]; ok {
		return known
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if icon, err := oksvg.ReadIconStream(bytes.NewReader(drawing.Content())); err == nil { // our own drawings; an unreadable one stays empty
		icon.SetTarget(0, 0, float64(w), float64(h))
		icon.Draw(rasterx.NewDasher(w, h, rasterx.NewScannerGV(w, h, img, img.Bounds())), 1)
	}
	stamps[key] = img
	return img
}
