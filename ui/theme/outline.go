package theme

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// The toolkit paints SVG with strokes and dashes of a fixed number of device pixels, whatever the size of the picture, so a 2 px line of a
// 24 px icon would look half as thick at 200 %. Outlined turns every stroke into a filled shape once; fills scale.

// fineness is how many points of the grid lie in one unit of a drawing while curves become short lines.
const fineness = 5

// Outlined returns an SVG text without strokes that looks as the given one should. A drawing it cannot read is returned as it is.
func Outlined(svg string) string {
	icon, err := oksvg.ReadIconStream(strings.NewReader(svg))
	if err != nil {
		return svg
	}
	box := icon.ViewBox
	icon.SetTarget(0, 0, box.W*fineness, box.H*fineness)
	for i := range icon.SVGPaths {
		fineStyle(&icon.SVGPaths[i].PathStyle)
	}
	record := &recorder{}
	icon.Draw(rasterx.NewDasher(int(box.W*fineness), int(box.H*fineness), record), 1)
	const frame = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g">%s</svg>`
	return fmt.Sprintf(frame, box.W, box.H, record.shapes.String())
}

func fineStyle(style *oksvg.PathStyle) {
	style.LineWidth *= fineness
	style.DashOffset *= fineness
	dashes := make([]float64, len(style.Dash))
	for i, dash := range style.Dash {
		dashes[i] = dash * fineness
	}
	style.Dash = dashes
}

// recorder is a rasterx.Scanner that writes down the shapes it should fill. A stroke arrives as edges in no order that makes a path, only
// with as many edges leaving each point as reach it; any loops made of them enclose the same area.
type recorder struct {
	edges   map[fixed.Point26_6][]fixed.Point26_6
	starts  []fixed.Point26_6 // of the edges, in the order in which they came
	at      fixed.Point26_6
	shapes  bytes.Buffer
	ink     color.Color
	evenOdd bool
}

// Start implements rasterx.Scanner.
func (r *recorder) Start(a fixed.Point26_6) { r.at = a }

// Line implements rasterx.Scanner.
func (r *recorder) Line(b fixed.Point26_6) {
	if b == r.at {
		return
	}
	if r.edges == nil {
		r.edges = map[fixed.Point26_6][]fixed.Point26_6{}
	}
	r.edges[r.at] = append(r.edges[r.at], b)
	r.starts = append(r.starts, r.at)
	r.at = b
}

// Draw implements rasterx.Scanner.
func (r *recorder) Draw() {
	ink := color.NRGBAModel.Convert(r.ink).(color.NRGBA)
	path := r.loops()
	if path == "" || ink.A == 0 {
		return
	}
	rule := ""
	if r.evenOdd {
		rule = ` fill-rule="evenodd"`
	}
	fmt.Fprintf(&r.shapes, `<path d="%s" fill="%s"%s/>`, path, hex(ink), rule)
}

// loops puts the edges together to closed paths.
func (r *recorder) loops() string {
	var path bytes.Buffer
	for _, start := range r.starts {
		if len(r.edges[start]) > 0 {
			r.loop(&path, start)
		}
	}
	return path.String()
}

// nearer is how close a point may lie to the last one to be left out, in 64ths of a point: round ends come in steps far finer than a screen.
const nearer = 64 * fineness * 8 / 100

// loop follows unused edges from a point until there are none, which is where it began.
func (r *recorder) loop(path *bytes.Buffer, at fixed.Point26_6) {
	letter, last := byte('M'), at
	for {
		if letter == 'M' || far(at, last) {
			fmt.Fprintf(path, "%c%.4g %.4g", letter, float64(at.X)/64/fineness, float64(at.Y)/64/fineness)
			letter, last = 'L', at
		}
		onward := r.edges[at]
		if len(onward) == 0 {
			break
		}
		r.edges[at] = onward[:len(onward)-1]
		at = onward[len(onward)-1]
	}
	path.WriteByte('z')
}

func far(a, b fixed.Point26_6) bool {
	d := a.Sub(b)
	return d.X >= nearer || d.X <= -nearer || d.Y >= nearer || d.Y <= -nearer
}

// Clear implements rasterx.Scanner.
func (r *recorder) Clear() { r.edges, r.starts = nil, nil }

// SetColor implements rasterx.Scanner.
func (r *recorder) SetColor(ink any) {
	if c, ok := ink.(color.Color); ok {
		r.ink = c
	}
}

// SetWinding implements rasterx.Scanner.
func (r *recorder) SetWinding(nonZero bool) { r.evenOdd = !nonZero }

// GetPathExtent implements rasterx.Scanner; only gradients need it, and there are none.
func (r *recorder) GetPathExtent() fixed.Rectangle26_6 { return fixed.Rectangle26_6{} }

// SetBounds implements rasterx.Scanner.
func (r *recorder) SetBounds(int, int) {}

// SetClip implements rasterx.Scanner.
func (r *recorder) SetClip(image.Rectangle) {}
