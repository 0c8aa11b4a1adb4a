package widget

import (
	"image"
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// metro is the line of a route, drawn in one go: in the style of its family, and in grey dashes where no source says that the way exists.
type metro struct {
	raster    *canvas.Raster
	look      metroLook
	stretches []stretch
	length    float32
	down      bool // the line goes down the page
}

// stretch is a part of a line; its ends are counted from the beginning of the line.
type stretch struct {
	from, to float32
	own      bool
}

type metroLook struct {
	style             theme.LineStyle
	ink, ground, grey color.NRGBA
	unit              float32 // a pixel of the drawings
}

func newMetro() *metro {
	m := &metro{}
	m.raster = canvas.NewRaster(m.draw)
	return m
}

const metroHeight float32 = 10

// put lays the line from a point to the right, or down.
func (m *metro) put(look metroLook, x, y float32, stretches []stretch) {
	m.length = 0
	for _, s := range stretches {
		m.length = max(m.length, s.to)
	}
	wide := metroHeight * look.unit
	if m.down {
		place(m.raster, x-wide/2, y, wide, m.length)
	} else {
		place(m.raster, x, y-wide/2, m.length, wide)
	}
	if m.look != look || !slices.Equal(m.stretches, stretches) {
		m.look, m.stretches = look, stretches
		m.raster.Refresh()
	}
}

// draw makes the picture at a size in device pixels.
func (m *metro) draw(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	long, wide := w, h
	if m.down {
		long, wide = h, w
	}
	if long == 0 || m.length <= 0 {
		return img
	}
	device := float64(long) / float64(m.length)
	fine := device * float64(m.look.unit) // device pixels in a pixel of the drawings
	for _, s := range m.stretches {
		from, to := float64(s.from)*device, float64(s.to)*device
		for along := int(from); along < min(int(math.Ceil(to)), long); along++ {
			for across := range wide {
				ink := m.look.at(s.own, (float64(along)+.5-from)/fine, math.Abs((float64(across)+.5-float64(wide)/2)/fine), fine)
				if m.down {
					img.SetNRGBA(across, along, ink)
				} else {
					img.SetNRGBA(along, across, ink)
				}
			}
		}
	}
	return img
}

// at is the colour of a point: x along the stretch, y from the middle of the line, in pixels of the drawings.
func (l metroLook) at(own bool, x, y, fine float64) color.NRGBA {
	ink := l.ink
	far := y - 3
	switch {
	case own:
		ink, far = l.grey, max(y-1.5, dash(x, 6, 5))
	case l.style == theme.Double:
		if far = y - 4; y < 1.3 {
			ink = l.ground
		}
	case l.style == theme.Dashed:
		far = max(far, dash(x, 12, 6))
	case l.style == theme.Dotted:
		far = math.Hypot(math.Mod(x, 12)-6, y) - 3.25
	}
	ink.A = uint8(255 * min(max(.5-far*fine, 0), 1))
	return ink
}

// dash is how far a point lies outside the next dash.
func dash(x, long, gap float64) float64 {
	return math.Abs(math.Mod(x+gap/2, long+gap)-(long+gap)/2) - long/2
}

// routeSample is a small drawing for the legend.
type routeSample struct {
	fw.BaseWidget
	width   float32
	objects []fyne.CanvasObject
	lay     func(th *theme.Theme, size fyne.Size)
}

func newOwnSign() *routeSample {
	line := newMetro()
	s := &routeSample{width: 40, objects: []fyne.CanvasObject{line.raster}}
	s.lay = func(th *theme.Theme, size fyne.Size) {
		line.put(lookOf(th, ""), 0, size.Height/2, []stretch{{0, size.Width, true}})
	}
	s.ExtendBaseWidget(s)
	return s
}

func newChangeSign(family theme.Family) *routeSample {
	c := newRouteChange(family)
	s := &routeSample{width: 22, objects: []fyne.CanvasObject{c.disc, c.sign.Raster}}
	s.lay = func(th *theme.Theme, size fyne.Size) {
		c.paint(th)
		c.put(th, size.Width/2, size.Height/2)
	}
	s.ExtendBaseWidget(s)
	return s
}

// lookOf is how the line of a family looks in a theme.
func lookOf(th *theme.Theme, family theme.Family) metroLook {
	p := th.Palette()
	style, _ := theme.FamilyStyleOf(family)
	return metroLook{style: style.Line, ink: th.FamilyColour(family), ground: p.Surface, grey: p.Border, unit: th.Px(1)}
}

// CreateRenderer implements fyne.Widget.
func (s *routeSample) CreateRenderer() fyne.WidgetRenderer { return render(s) }

// Children implements drawn.
func (s *routeSample) Children() []fyne.CanvasObject { return s.objects }

func (s *routeSample) paint() { s.lay(theme.Of(s), s.smallest()) }

func (s *routeSample) smallest() fyne.Size {
	th := theme.Of(s)
	return fyne.NewSize(th.Px(s.width), th.Px(22))
}

func (s *routeSample) place(size fyne.Size) { s.lay(theme.Of(s), size) }
