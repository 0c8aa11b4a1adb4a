package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Initial is the square sign of a person or record: a letter or a number, or a drawing in a frame. A name always stands beside it, so it has
// no twin of its own.
type Initial struct {
	fw.BaseWidget
	back   *canvas.Rectangle
	sign   *Text
	mark   *picture
	side   float32
	framed bool
}

// The sides of the sign, and of the drawing inside.
const (
	initialSide  float32 = 52
	initialSmall float32 = 36
	initialIcon  float32 = 22
)

// NewInitial returns the sign with a letter or number.
func NewInitial(sign string) *Initial {
	return newInitial(NewHeading(sign).In(Primary), initialSide)
}

// NewSmallInitial returns the smaller sign for the foot of the rail.
func NewSmallInitial(sign string) *Initial {
	return newInitial(NewStrong(sign).In(Primary), initialSmall)
}

// NewFramedIcon returns the sign with a drawing in a frame, for what is no person: a new record, a guest.
func NewFramedIcon(name icons.Name) *Initial {
	i := newInitial(NewHeading(""), initialSide)
	i.mark.name, i.framed = name, true
	return i
}

func newInitial(sign *Text, side float32) *Initial {
	i := &Initial{back: box(10), sign: sign.Align(fyne.TextAlignCenter), mark: newPicture("", initialIcon, Ink), side: side}
	i.ExtendBaseWidget(i)
	return i
}

// Twin implements Twin: the name beside the sign says it all.
func (*Initial) Twin() []string { return nil }

// CreateRenderer implements fyne.Widget.
func (i *Initial) CreateRenderer() fyne.WidgetRenderer { return render(i) }

// Children implements drawn.
func (i *Initial) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{i.back, i.mark.image, i.sign}
}

func (i *Initial) paint() {
	th := theme.Of(i)
	p := th.Palette()
	if i.framed {
		fill(i.back, p.Surface, p.Border, p.ControlEdge, th.Px(10))
	} else {
		fill(i.back, p.PrimaryTint, p.Line, p.SurfaceEdge-1, th.Px(10))
	}
	i.mark.paint(th)
}

func (i *Initial) smallest() fyne.Size { return fyne.NewSquareSize(theme.Of(i).Px(i.side)) }

func (i *Initial) place(size fyne.Size) {
	th := theme.Of(i)
	side := th.Px(i.side)
	at := fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
	fit(i.back, at, fyne.NewSquareSize(side))
	height := i.sign.HeightFor(side)
	place(i.sign, at.X, at.Y+(side-height)/2, side, height)
	i.mark.put(th, size.Width/2, size.Height/2)
}
