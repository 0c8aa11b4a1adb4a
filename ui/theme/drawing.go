package theme

import (
	"fmt"
	"image/color"
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
)

// Resources made at run time, by name. The toolkit caches pictures by resource name, so a name stands for exactly one content.
var (
	drawings   = map[string]fyne.Resource{}
	drawingsMu sync.Mutex
)

// drawing returns the resource of that name, made once. The name must say everything the picture depends on.
func drawing(name string, svg func() string) fyne.Resource {
	drawingsMu.Lock()
	defer drawingsMu.Unlock()
	if known, ok := drawings[name]; ok {
		return known
	}
	made := fyne.NewStaticResource(name, []byte(svg()))
	drawings[name] = made
	return made
}

// Icon returns a drawing in one colour.
func Icon(name icons.Name, ink color.NRGBA) fyne.Resource { return Icon2(name, ink, color.NRGBA{}) }

// Icon2 returns a drawing in two colours: its strokes and fills, and the shapes cut out of them.
func Icon2(name icons.Name, ink, cut color.NRGBA) fyne.Resource {
	return drawing(fmt.Sprintf("%s-%s-%s.svg", name, hex(ink)[1:], hex(cut)[1:]), func() string {
		return strings.NewReplacer(standInInk, hex(ink), standInCut, hex(cut)).Replace(outlinedIcon(name))
	})
}

// Colours that stand in a drawing for the two of the theme, while its outline is made and kept.
const (
	standInInk = "#010203"
	standInCut = "#030201"
)

// Outlines by name, under the lock of the drawings.
var outlines = map[icons.Name]string{}

// outlinedIcon returns a drawing as filled shapes in the stand-in colours, made once. The caller holds the lock.
func outlinedIcon(name icons.Name) string {
	if known, ok := outlines[name]; ok {
		return known
	}
	svg := strings.NewReplacer("currentColor", standInInk, "Canvas", standInCut).Replace(string(icons.SVG(name)))
	if !ornament(name) {
		svg = Outlined(svg)
	}
	outlines[name] = svg
	return svg
}

// ornament tells which drawings are background: thin lines, drawn at about their own size, and too many of them to outline.
func ornament(name icons.Name) bool { return name == icons.Contours || name == icons.LockPath }

// Mark returns the sign of Llwybr: a path, a fork and the gorse waymark.
func Mark() fyne.Resource {
	return drawing("mark.svg", func() string { return Outlined(string(icons.SVG(icons.Mark))) })
}

// Drawing turns SVG made at run time into a resource; the name must say everything the picture depends on, colours and size included.
// Its strokes become shapes, so that they grow with the picture.
func Drawing(name, svg string) fyne.Resource {
	return drawing(name, func() string { return Outlined(svg) })
}

// Hex writes a colour as "#RRGGBB", for SVG made at run time.
func Hex(c color.NRGBA) string { return hex(c) }
