package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// PreviewSpec says what a preview of printed pages shows. All words come from the caller.
type PreviewSpec struct {
	Pages          []Paper
	Page           int      // the page on show, from 0
	Text           []string // what all pages say
	Name           string   // of the picture: what opening it does
	Of             func(page, pages int) string
	Previous, Next string
	Wide           float32 // how wide a page is in pixels of the drawings; 0: as wide as there is room
	Above          bool    // the line that turns the pages stands above the page
	OnTurn         func(page int)
	OnOpen         func() // the picture is clicked, or Enter; nil: it opens nothing
}

// PagePreview shows printed pages one at a time, and turns them: by its buttons, and by Left and Right on the page.
type PagePreview struct {
	block
	spec           PreviewSpec
	picture        *pagePicture
	number         *Text
	previous, next *iconButton
}

// NewPagePreview returns a preview.
func NewPagePreview(spec PreviewSpec) *PagePreview {
	p := &PagePreview{spec: spec, number: NewNote("").Align(fyne.TextAlignCenter)}
	p.picture = newPagePicture(p)
	p.previous = newIconButton(icons.ArrowLeft, spec.Previous, func() { p.Turn(p.spec.Page - 1) })
	p.next = newIconButton(icons.ArrowRight, spec.Next, func() { p.Turn(p.spec.Page + 1) })
	turns := Row(8, Fill(), p.previous, p.number, p.next, Fill())
	page := fyne.CanvasObject(p.picture)
	if spec.Wide > 0 {
		page = Limit(spec.Wide, p.picture)
	}
	content := Column(2, page, turns)
	if spec.Above {
		content = Column(6, turns, page)
	}
	p.number.SetText(p.numbers())
	p.hold(p, content)
	p.show()
	return p
}

// Page is the page on show, from 0.
func (p *PagePreview) Page() int { return p.spec.Page }

// Picture is the part that shows the page and opens it.
func (p *PagePreview) Picture() fyne.Focusable { return p.picture }

// Turners are the buttons that turn the pages, back and on.
func (p *PagePreview) Turners() (previous, next fyne.Focusable) { return p.previous, p.next }

// Turn shows another page, as far as there is one.
func (p *PagePreview) Turn(page int) {
	if page < 0 || page >= len(p.spec.Pages) || page == p.spec.Page {
		return
	}
	p.spec.Page = page
	p.show()
	if p.spec.OnTurn != nil {
		p.spec.OnTurn(page)
	}
}

// SetPages shows other pages, at the same page where there still is one.
func (p *PagePreview) SetPages(pages []Paper, text []string) {
	p.spec.Pages, p.spec.Text = pages, text
	p.show()
}

func (p *PagePreview) numbers() string { return p.spec.Of(p.spec.Page+1, len(p.spec.Pages)) }

func (p *PagePreview) show() {
	p.spec.Page = max(0, min(p.spec.Page, len(p.spec.Pages)-1))
	p.number.SetText(p.numbers())
	p.previous.setOff(p.spec.Page == 0)
	p.next.setOff(p.spec.Page == len(p.spec.Pages)-1)
	p.picture.laid = 0
	p.picture.Refresh()
	p.Refresh()
}

// pagePicture is one page, drawn.
type pagePicture struct {
	control
	of    *PagePreview
	sheet *canvas.Rectangle
	parts []fyne.CanvasObject
	laid  float32 // the width for which the parts are drawn
}

func newPagePicture(of *PagePreview) *pagePicture {
	p := &pagePicture{of: of, sheet: box(0)}
	p.setUp(p)
	return p
}

func (p *pagePicture) paper() Paper {
	if len(p.of.spec.Pages) == 0 {
		return Paper{Width: 1, Height: 1.414}
	}
	return p.of.spec.Pages[p.of.spec.Page]
}

// Twin implements Twin: what all the pages say.
func (p *pagePicture) Twin() []string { return p.of.spec.Text }

// AccessibilityLabel implements fyne.Accessible.
func (p *pagePicture) AccessibilityLabel() string {
	return joinLines([]string{p.of.numbers(), p.of.spec.Name})
}

// AccessibilityRole implements fyne.Accessible.
func (p *pagePicture) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped implements fyne.Tappable.
func (p *pagePicture) Tapped(*fyne.PointEvent) {
	p.grab(p)
	p.open()
}

func (p *pagePicture) open() {
	if p.of.spec.OnOpen != nil {
		p.of.spec.OnOpen()
	}
}

// TypedKey implements fyne.Focusable: Left and Right turn the pages, Enter opens.
func (p *pagePicture) TypedKey(event *fyne.KeyEvent) {
	switch {
	case event.Name == fyne.KeyLeft:
		p.of.Turn(p.of.spec.Page - 1)
	case event.Name == fyne.KeyRight:
		p.of.Turn(p.of.spec.Page + 1)
	case activates(event) && p.of.spec.OnOpen != nil:
		p.open()
	default:
		p.Focus.TypedKey(event)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *pagePicture) CreateRenderer() fyne.WidgetRenderer { return render(p) }

// Children implements drawn.
func (p *pagePicture) Children() []fyne.CanvasObject {
	all := append([]fyne.CanvasObject{p.sheet}, p.parts...)
	return append(all, p.ring.parts()...)
}

func (p *pagePicture) paint() {
	th := theme.Of(p)
	colours := th.Palette()
	edge := colours.Border
	if p.hovered && p.of.spec.OnOpen != nil {
		edge = colours.Primary
	}
	fill(p.sheet, color.NRGBA{R: 255, G: 255, B: 255, A: 255}, edge, max(1.5, colours.ControlEdge), 0)
	p.ring.paint(th, p.Focused())
}

// leastPage is how narrow a page may be, in pixels of the drawings.
const leastPage float32 = 180

// Natural implements Flexible.
func (p *pagePicture) Natural() fyne.Size {
	width := theme.Of(p).Px(max(p.of.spec.Wide, leastPage))
	return fyne.NewSize(width, p.HeightFor(width))
}

// HeightFor implements Flexible.
func (p *pagePicture) HeightFor(width float32) float32 {
	paper := p.paper()
	return width * paper.Height / paper.Width
}

func (p *pagePicture) smallest() fyne.Size {
	width := theme.Of(p).Px(leastPage)
	if own := p.Size().Width; own > 0 {
		return fyne.NewSize(width, p.HeightFor(own))
	}
	return fyne.NewSize(width, p.HeightFor(width))
}

func (p *pagePicture) place(size fyne.Size) {
	if p.laid != size.Width {
		p.parts, p.laid = paintPaper(p.paper(), size.Width), size.Width
	}
	fit(p.sheet, fyne.Position{}, size)
	p.ring.outside(fyne.Position{}, size, 0)
}
