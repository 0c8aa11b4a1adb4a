package plan

import (
	"math"
	"sync"

	"codeberg.org/go-pdf/fpdf"
)

// Page is a printed page before it is painted: what stands on it, the lowest first. The PDF paints these items and a preview draws them, so
// that the two cannot differ. Lengths are millimetres from the page's top left corner.
type Page struct{ Items []Item }

// The size of a page.
const (
	PageWidth  = pageWidth
	PageHeight = pageHeight
)

// Kind is what an item is.
type Kind int

// The kinds of item.
const (
	Run    Kind = iota // words in one look on one line
	Stroke             // lines from point to point
	Area               // a shape between its points
	Box                // a rectangle, perhaps with round corners
	Disc
	HalfDisc // the right half of a disc
)

// Spot is a place on a page.
type Spot struct{ X, Y float64 }

// Colour is red, green, blue.
type Colour [3]uint8

// Item is one thing on a page.
type Item struct {
	Kind       Kind
	X, Y, W, H float64 // the room it takes; of words, their line
	Points     []Spot  // of a stroke or an area
	Radius     float64 // of a box's corners

	Text string
	Size float64 // of the type, in points
	Bold bool
	Mono bool    // every sign as wide as the other
	Base float64 // how far under the line's top the letters stand

	Ink    Colour  // of the words, of the edge or of the stroke
	Edge   float64 // how thick an edge or a stroke is; 0: none
	Fill   Colour
	Filled bool
	Dash   []float64 // lengths on and off; none: unbroken
	Round  bool      // the ends and bends of a stroke are round
}

func boxItem(x, y, w, h, radius float64) Item {
	return Item{Kind: Box, X: x, Y: y, W: w, H: h, Radius: radius}
}

func discItem(x, y, r float64) Item { return Item{Kind: Disc, X: x - r, Y: y - r, W: 2 * r, H: 2 * r} }

func areaItem(points []Spot) Item { return Item{Kind: Area, Points: points} }

// strokeItem is a stroke from point to point, x and y in turn.
func strokeItem(xy ...float64) Item { return Item{Kind: Stroke, Points: pointsOf(xy...)} }

func pointsOf(xy ...float64) []Spot {
	points := make([]Spot, 0, len(xy)/2)
	for i := 0; i+1 < len(xy); i += 2 {
		points = append(points, Spot{xy[i], xy[i+1]})
	}
	return points
}

func (i Item) filled(c Colour) Item {
	i.Fill, i.Filled = c, true
	return i
}

func (i Item) edged(c Colour, width float64) Item {
	i.Ink, i.Edge = c, width
	return i
}

func (i Item) dashed(on, off float64) Item {
	i.Dash = []float64{on, off}
	return i
}

func (i Item) rounded() Item {
	i.Round = true
	return i
}

// bent goes on with a curve to its end by way of two points that pull it, in steps too short to be seen.
func (i Item) bent(x1, y1, x2, y2, x3, y3 float64) Item {
	const steps = 10
	from := i.Points[len(i.Points)-1]
	points := append([]Spot{}, i.Points...)
	for n := 1; n <= steps; n++ {
		t := float64(n) / steps
		a, b, c, d := math.Pow(1-t, 3), 3*t*(1-t)*(1-t), 3*t*t*(1-t), t*t*t
		points = append(points, Spot{a*from.X + b*x1 + c*x2 + d*x3, a*from.Y + b*y1 + c*y2 + d*y3})
	}
	i.Points = points
	return i
}

// Pages lays the plan out as it is printed: in one language, or with two in both.
func Pages(doc Document, words ...Words) ([]Page, error) {
	langs, err := sides(words)
	if err != nil {
		return nil, err
	}
	ruler.Lock()
	defer ruler.Unlock()
	if ruler.pdf == nil {
		ruler.pdf = newPDF(doc, langs)
	}
	return pagesWith(ruler.pdf, doc, langs), nil
}

// ruler tells how wide words are, for pages that go to no file. Reading its faces takes far longer than a page, so it is kept.
var ruler struct {
	sync.Mutex
	pdf *fpdf.Fpdf
}
