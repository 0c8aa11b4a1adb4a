package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Twin is implemented by every part: what it shows, as lines of text, for the tour, the tests and reading aloud.
type Twin interface {
	Twin() []string
}

// Holder is implemented by widgets that hold other widgets, so that a scroll can find the one with the focus.
type Holder interface {
	Children() []fyne.CanvasObject
}

// drawn is what a widget of ours tells its renderer.
type drawn interface {
	fyne.Widget
	// Children returns what is drawn, the lowest first.
	Children() []fyne.CanvasObject
	// place puts the children into a size.
	place(size fyne.Size)
	// smallest returns the least size that works.
	smallest() fyne.Size
	// paint takes colours and sizes from the theme.
	paint()
}

type renderer struct{ of drawn }

func render(of drawn) fyne.WidgetRenderer {
	of.paint()
	return &renderer{of}
}

func (r *renderer) Destroy() {}

// Layout leaves a widget alone that has no room yet: the first real layout follows.
func (r *renderer) Layout(size fyne.Size) {
	if size.Width > 0 && size.Height > 0 {
		r.of.place(size)
	}
}

func (r *renderer) MinSize() fyne.Size { return r.of.smallest() }

func (r *renderer) Objects() []fyne.CanvasObject { return r.of.Children() }

func (r *renderer) Refresh() {
	r.of.paint()
	r.Layout(r.of.Size())
	for _, child := range r.of.Children() {
		if _, picture := child.(*canvas.Image); !picture { // show does that when there is another picture
			child.Refresh()
		}
	}
	canvas.Refresh(r.of)
}

// Tone picks a colour of the palette, so that a part follows the theme.
type Tone func(theme.Palette) color.NRGBA

// The tones of text and icons.
func Ink(p theme.Palette) color.NRGBA         { return p.Ink }
func Ink2(p theme.Palette) color.NRGBA        { return p.Ink2 }      // second text
func Primary(p theme.Palette) color.NRGBA     { return p.Primary }   // what can be used
func OnPrimary(p theme.Palette) color.NRGBA   { return p.OnPrimary } // on a primary button
func OnRail(p theme.Palette) color.NRGBA      { return p.RailText }  // on the rail
func OnRail2(p theme.Palette) color.NRGBA     { return p.RailText2 } // second text on the rail
func OnGorse(p theme.Palette) color.NRGBA     { return p.OnGorse }   // on the waymark
func OnInk(p theme.Palette) color.NRGBA       { return p.Surface }   // on a fill of ink
func FaultTone(p theme.Palette) color.NRGBA   { return p.Fault }     // form faults only
func OutlineTone(p theme.Palette) color.NRGBA { return p.Outline }   // secondary buttons
func StateTone(state theme.State) Tone {
	return func(p theme.Palette) color.NRGBA { return p.State(state).Ink }
}

// DoorTone is the colour of a door's word.
func DoorTone(door theme.Door) Tone {
	return func(p theme.Palette) color.NRGBA { return p.Door(door).Ink }
}

var bare = color.NRGBA{}

// picture is an SVG drawing in one tone, shown at a size of the drawings.
type picture struct {
	image *canvas.Image
	name  icons.Name
	tone  Tone
	side  float32
}

func newPicture(name icons.Name, side float32, tone Tone) *picture {
	image := canvas.NewImageFromResource(nil)
	image.FillMode = canvas.ImageFillContain
	return &picture{image: image, name: name, tone: tone, side: side}
}

func (p *picture) paint(th *theme.Theme) {
	if p.name == "" {
		p.image.Hide()
		return
	}
	p.image.Show()
	show(p.image, theme.Icon(p.name, p.tone(th.Palette())))
}

// show puts a resource into an image, only if it is another one: a refresh draws the picture anew.
func show(image *canvas.Image, resource fyne.Resource) {
	if image.Resource == resource {
		return
	}
	image.Resource = resource
	if image.Size() == (fyne.Size{}) { // the first resize reads and draws it; reading it before too takes as long again
		return
	}
	image.Refresh()
}

// width returns the picture's width with a gap after it; nothing where there is no picture.
func (p *picture) width(th *theme.Theme, gap float32) float32 {
	if p.name == "" {
		return 0
	}
	return th.Px(p.side + gap)
}

// put centres the picture on a point.
func (p *picture) put(th *theme.Theme, x, y float32) {
	side := th.Px(p.side)
	p.image.Resize(fyne.NewSquareSize(side))
	p.image.Move(fyne.NewPos(x-side/2, y-side/2))
}

func box(radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(bare)
	r.CornerRadius = radius
	return r
}

// fill sets how a rectangle looks.
func fill(r *canvas.Rectangle, inside, edge color.NRGBA, width, radius float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = inside, edge, width, radius
	if width == 0 {
		r.StrokeColor = nil
	}
}

// fit puts a rectangle with its edge inside a size, because the painter centres the edge on the outline.
func fit(r *canvas.Rectangle, at fyne.Position, size fyne.Size) {
	half := r.StrokeWidth / 2
	place(r, at.X+half, at.Y+half, size.Width-r.StrokeWidth, size.Height-r.StrokeWidth)
}
