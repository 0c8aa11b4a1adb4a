package theme

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
)

// Family is one of the four families of routes, by the id the catalogue uses.
type Family string

// The four families. Their order on screen is the alphabet of the screen language, or the learner's; never ours.
const (
	Academic       Family = "academic"
	College        Family = "college"
	Apprenticeship Family = "apprenticeship"
	Work           Family = "work"
)

// Families lists the four, in no order that means anything.
func Families() []Family { return []Family{Academic, College, Apprenticeship, Work} }

// LineStyle is how the line of a family is drawn, so that it reads without colour.
type LineStyle int

// The four line styles.
const (
	Solid  LineStyle = iota // 6 px
	Double                  // 8 px with a 2.6 px core in the colour of the ground
	Dashed                  // 6 px, dashes 12, gaps 6
	Dotted                  // dots of 6.5 px, one every 12
)

// Shape is the shape of a family's stations.
type Shape int

// The four station shapes.
const (
	Circle Shape = iota
	Square
	Diamond
	Triangle
)

// FamilyStyle is how a family looks: weight, length and number of fields are equal in all four.
type FamilyStyle struct {
	Light, Dark color.NRGBA // in light and paper themes; in dark and contrast themes
	Line        LineStyle
	Station     Shape
}

var familyStyles = map[Family]FamilyStyle{
	Academic:       {rgb("#1D56A5"), rgb("#8DBBFF"), Solid, Circle},
	College:        {rgb("#660F4B"), rgb("#F3B6E6"), Double, Square},
	Apprenticeship: {rgb("#BF5B17"), rgb("#FFB066"), Dashed, Diamond},
	Work:           {rgb("#0B9583"), rgb("#7DF0D6"), Dotted, Triangle},
}

// FamilyStyleOf returns the style of a family; false for an unknown id.
func FamilyStyleOf(family Family) (FamilyStyle, bool) {
	style, ok := familyStyles[family]
	return style, ok
}

// FamilyColour returns the colour of a family in this theme; of an unknown family, the second text colour.
func (t *Theme) FamilyColour(family Family) color.NRGBA {
	style, ok := familyStyles[family]
	switch {
	case !ok:
		return t.palette.Ink2
	case t.variant == Dark || t.variant == Contrast:
		return style.Dark
	}
	return style.Light
}

// FamilySign returns the family's line with a station on it, 54 by 24 in the drawings, on a ground of that colour.
func (t *Theme) FamilySign(family Family, ground color.NRGBA) fyne.Resource {
	ink := t.FamilyColour(family)
	return drawing(fmt.Sprintf("sign-%s-%s-%s.svg", family, hex(ink)[1:], hex(ground)[1:]), func() string {
		style := familyStyles[family]
		return Outlined(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 54 24">` +
			LineSVG(style.Line, "M3 12H51", ink, ground, 1) + StationSVG(style.Station, 27, 12, 7, 3, ink, ground) + `</svg>`)
	})
}

// Station returns a family's station alone, in a square picture: filled with its own colour, or with the ground inside the edge.
func (t *Theme) Station(family Family, filled bool, ground color.NRGBA) fyne.Resource {
	ink := t.FamilyColour(family)
	if filled {
		ground = ink
	}
	return drawing(fmt.Sprintf("station-%s-%s-%s.svg", family, hex(ink)[1:], hex(ground)[1:]), func() string {
		return Outlined(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">` +
			StationSVG(familyStyles[family].Station, 12, 12, 8, 3, ink, ground) + `</svg>`)
	})
}

// LineSVG draws a path in a line style. Weight 1 is the weight of the route map; the double line needs the colour of the ground for its core.
func LineSVG(style LineStyle, path string, ink, ground color.NRGBA, weight float64) string {
	const stroke = `<path d="%s" fill="none" stroke="%s" stroke-width="%.2f" stroke-linejoin="round"%s/>`
	draw := func(c color.NRGBA, width float64, extra string) string {
		return fmt.Sprintf(stroke, path, hex(c), width*weight, extra)
	}
	switch style {
	case Double:
		return draw(ink, 8, "") + draw(ground, 2.6, "")
	case Dashed:
		return draw(ink, 6, fmt.Sprintf(` stroke-dasharray="%.2f %.2f"`, 12*weight, 6*weight))
	case Dotted:
		return draw(ink, 6.5, fmt.Sprintf(` stroke-dasharray="0.1 %.2f" stroke-linecap="round"`, 11.9*weight))
	}
	return draw(ink, 6, "")
}

// StationSVG draws a station of radius r at x, y with an edge of that width.
func StationSVG(shape Shape, x, y, r, edge float64, ink, fill color.NRGBA) string {
	paint := fmt.Sprintf(`fill="%s" stroke="%s" stroke-width="%.2f" stroke-linejoin="round"`, hex(fill), hex(ink), edge)
	switch shape {
	case Square:
		return fmt.Sprintf(`<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" rx="2.5" ry="2.5" %s/>`, x-r+.5, y-r+.5, 2*r-1, 2*r-1, paint)
	case Diamond:
		return fmt.Sprintf(`<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" rx="2" ry="2" transform="rotate(45 %.2f %.2f)" %s/>`,
			x-r+1, y-r+1, 2*r-2, 2*r-2, x, y, paint)
	case Triangle:
		return fmt.Sprintf(`<path d="M%.2f %.2fl%.2f %.2fh-%.2fz" %s/>`, x, y-r-2, r+2, 2*r+1, 2*(r+2), paint)
	}
	return fmt.Sprintf(`<circle cx="%.2f" cy="%.2f" r="%.2f" %s/>`, x, y, r, paint)
}
