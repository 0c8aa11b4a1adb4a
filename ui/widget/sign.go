package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

type colour = color.NRGBA

// Icon is a drawing at a size of the drawings. A word must stand beside it, so it has no twin of its own.
type Icon struct {
	fw.BaseWidget
	image  *canvas.Image
	shared *stamp // in place of the image where many copies stand on one page
	source func(*theme.Theme) fyne.Resource
	width  float32
	height float32
	grows  bool // takes all the room it is given, in its own shape
}

func newIcon(width, height float32, source func(*theme.Theme) fyne.Resource) *Icon {
	i := &Icon{image: canvas.NewImageFromResource(nil), source: source, width: width, height: height}
	i.image.FillMode = canvas.ImageFillContain
	i.ExtendBaseWidget(i)
	return i
}

// newShared is newIcon for a drawing of which a page shows many copies.
func newShared(width, height float32, source func(*theme.Theme) fyne.Resource) *Icon {
	i := newIcon(width, height, source)
	i.shared = newStamp()
	return i
}

// NewIcon returns a drawing in a tone.
func NewIcon(name icons.Name, side float32, tone Tone) *Icon {
	return newIcon(side, side, func(th *theme.Theme) fyne.Resource { return theme.Icon(name, tone(th.Palette())) })
}

// NewGlyph returns the glyph of a state, on a card.
func NewGlyph(state theme.State, side float32) *Icon {
	return newIcon(side, side, func(th *theme.Theme) fyne.Resource { return th.Glyph(state, th.Palette().Surface) })
}

// NewDoor returns the drawing of a door.
func NewDoor(door theme.Door, side float32) *Icon {
	return newIcon(side, side, func(th *theme.Theme) fyne.Resource {
		style := th.Palette().Door(door)
		return theme.Icon(style.Glyph, style.Ink)
	})
}

// NewStation returns the station of a route family, filled, for the small signs of ways in.
func NewStation(family theme.Family, side float32) *Icon {
	return newShared(side, side, func(th *theme.Theme) fyne.Resource { return th.Station(family, true, th.Palette().Surface) })
}

// NewKeptStar returns the star of something that is kept, filled with gorse.
func NewKeptStar(side float32) *Icon {
	return newIcon(side, side, func(th *theme.Theme) fyne.Resource {
		p := th.Palette()
		return theme.Icon2(icons.StarKept, p.Ink, p.Gorse)
	})
}

// NewMark returns the sign of Llwybr.
func NewMark(side float32) *Icon {
	return newIcon(side, side, func(*theme.Theme) fyne.Resource { return theme.Mark() })
}

// iconCell makes a picture an object of a layout.
func iconCell(p *picture) *Icon {
	i := newIcon(p.side, p.side, func(th *theme.Theme) fyne.Resource { return theme.Icon(p.name, p.tone(th.Palette())) })
	p.image = i.image
	return i
}

// CreateRenderer implements fyne.Widget.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer { return render(i) }

// Children implements drawn.
func (i *Icon) Children() []fyne.CanvasObject { return []fyne.CanvasObject{i.picture()} }

// picture is what is drawn: the image, or the stamp.
func (i *Icon) picture() fyne.CanvasObject {
	if i.shared != nil {
		return i.shared.Raster
	}
	return i.image
}

func (i *Icon) paint() {
	if drawing := i.source(theme.Of(i)); i.shared != nil {
		i.shared.show(drawing)
	} else {
		show(i.image, drawing)
	}
}

func (i *Icon) smallest() fyne.Size {
	th := theme.Of(i)
	return fyne.NewSize(th.Px(i.width), th.Px(i.height))
}

func (i *Icon) place(size fyne.Size) {
	if i.grows {
		i.picture().Resize(size)
		return
	}
	least := i.smallest()
	place(i.picture(), (size.Width-least.Width)/2, (size.Height-least.Height)/2, least.Width, least.Height)
}

// Badge is the hexagonal badge of an interest, with its word beside it where there is one.
type Badge struct {
	block
	name string
}

// NewBadge returns a badge of that side; word may be "" where the word already stands near by, and name is then what a screen reader says.
func NewBadge(interest theme.Interest, side float32, word, name string) *Badge {
	b := &Badge{name: name}
	image := newShared(side, side, func(th *theme.Theme) fyne.Resource { return th.Badge(interest) })
	content := Row(7, image)
	if word != "" {
		content.Add(NewBody(word))
	}
	b.hold(b, content)
	return b
}

// Twin implements Twin.
func (b *Badge) Twin() []string { return named(b.block.Twin(), b.name) }

// AccessibilityLabel implements fyne.Accessible.
func (b *Badge) AccessibilityLabel() string { return joinLines(b.Twin()) }

// named returns the facts, or the name where there is no fact in words.
func named(facts []string, name string) []string {
	if len(facts) == 0 {
		return lines(name)
	}
	return facts
}

// FamilySign is the line and station of a route family, with its word beside it where there is one.
type FamilySign struct {
	block
	name string
}

// NewFamilySign returns the sign of a family; word may be "" where the word already stands near by, and name is then what a screen reader says.
func NewFamilySign(family theme.Family, word, name string) *FamilySign {
	f := &FamilySign{name: name}
	image := newIcon(54, 24, func(th *theme.Theme) fyne.Resource { return th.FamilySign(family, th.Palette().Surface) })
	content := Row(10, image)
	if word != "" {
		content.Add(NewStrong(word))
	}
	f.hold(f, content)
	return f
}

// Twin implements Twin.
func (f *FamilySign) Twin() []string { return named(f.block.Twin(), f.name) }

// AccessibilityLabel implements fyne.Accessible.
func (f *FamilySign) AccessibilityLabel() string { return joinLines(f.Twin()) }

// Rule is a thin line between rows.
type Rule struct {
	fw.BaseWidget
	line *canvas.Rectangle
	rail bool
}

// NewRule returns a line.
func NewRule() *Rule {
	r := &Rule{line: box(0)}
	r.ExtendBaseWidget(r)
	return r
}

// NewRailRule returns a line on the rail.
func NewRailRule() *Rule {
	r := NewRule()
	r.rail = true
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *Rule) CreateRenderer() fyne.WidgetRenderer { return render(r) }

// Children implements drawn.
func (r *Rule) Children() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

func (r *Rule) paint() {
	p := theme.Of(r).Palette()
	r.line.FillColor = p.Line
	if r.rail {
		r.line.FillColor = p.RailLine
	}
}

func (r *Rule) smallest() fyne.Size { return fyne.NewSquareSize(1) }

func (r *Rule) place(size fyne.Size) { place(r.line, 0, (size.Height-1)/2, size.Width, 1) }
