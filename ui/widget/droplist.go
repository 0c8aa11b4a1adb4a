package widget

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// dropList is the list a Select opens: arrows move, Enter chooses, Escape closes, letters jump to the option that begins so.
type dropList struct {
	group
	options []Option
	over    *overlay
	scroll  *Scroll
	typed   string
	typedAt time.Time
}

// typeAhead is how long letters count as one word.
const typeAhead = time.Second

func openDropList(c fyne.Canvas, under *Select, options []Option, chosen string, onPick func(id string)) *dropList {
	d := &dropList{options: options}
	d.inside, d.radius = true, 6
	for _, option := range options {
		d.ids = append(d.ids, option.ID)
		d.faces = append(d.faces, newListFace(option))
	}
	d.start(d, chosen, func(id string) {
		d.over.close()
		onPick(id)
	})
	d.scroll = newScroll(d, RingRoom, 8)
	at := positionOn(c, under)
	d.over = newOverlay(c, newPanel(d.scroll, 10), func(room fyne.Size) (fyne.Position, fyne.Size) {
		return d.below(room, at, under.Size())
	})
	d.over.bare = true
	d.over.show(d, nil, nil)
	d.reveal()
	return d
}

// positionOn returns where an object stands on a canvas. The driver knows it too, but a test driver takes every object to be in its last window.
func positionOn(c fyne.Canvas, object fyne.CanvasObject) fyne.Position {
	for _, root := range append(c.Overlays().List(), c.Content()) {
		if at, ok := within(root, object); ok {
			return at.Add(root.Position())
		}
	}
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
}

// below is where the list stands: under its select, or above it where there is more room.
func (d *dropList) below(room fyne.Size, at fyne.Position, anchor fyne.Size) (fyne.Position, fyne.Size) {
	th := theme.Of(d)
	width := min(max(anchor.Width, NaturalOf(d.scroll).Width), room.Width)
	needed := d.scroll.HeightFor(width)
	x := max(min(at.X, room.Width-width), 0)
	underneath, above := room.Height-at.Y-anchor.Height-th.Px(8), at.Y-th.Px(8)
	if underneath >= needed || underneath >= above {
		return fyne.NewPos(x, at.Y+anchor.Height+4), fyne.NewSize(width, min(needed, underneath))
	}
	height := min(needed, above)
	return fyne.NewPos(x, at.Y-4-height), fyne.NewSize(width, height)
}

// TypedKey implements fyne.Focusable. Tab is no way out: the list is a question that Escape or Enter answers.
func (d *dropList) TypedKey(event *fyne.KeyEvent) {
	const page = 8
	switch event.Name {
	case fyne.KeyPageDown:
		d.move(d.cursor + page)
	case fyne.KeyPageUp:
		d.move(d.cursor - page)
	default:
		d.group.TypedKey(event)
	}
	if d.over.open {
		d.reveal()
	}
}

// TypedRune implements fyne.Focusable: it jumps to the next option that begins with the letters typed.
func (d *dropList) TypedRune(r rune) {
	now := time.Now()
	if now.Sub(d.typedAt) > typeAhead {
		d.typed = ""
	}
	d.typed, d.typedAt = d.typed+strings.ToLower(string(r)), now
	for i, option := range d.options {
		if strings.HasPrefix(strings.ToLower(option.Label), d.typed) {
			d.move(i)
			d.reveal()
			return
		}
	}
}

func (d *dropList) reveal() {
	if d.cursor < len(d.faces) {
		f := d.faces[d.cursor]
		d.scroll.Reveal(f.Position().Y, f.Size().Height)
	}
}

// Natural implements Flexible.
func (d *dropList) Natural() fyne.Size { return (&column{}).Natural(d.objects()) }

// HeightFor implements Flexible.
func (d *dropList) HeightFor(width float32) float32 {
	return (&column{}).HeightFor(d.objects(), width)
}

func (d *dropList) smallest() fyne.Size {
	return (&column{width: d.Size().Width}).MinSize(d.objects())
}

func (d *dropList) place(size fyne.Size) {
	(&column{}).Layout(d.objects(), size)
	d.ringOn()
}

// listFace is one line of the list.
type listFace struct {
	fw.BaseWidget
	back            *canvas.Rectangle
	tick            *picture
	label           *Text
	chosen, hovered bool
}

func newListFace(option Option) *listFace {
	f := &listFace{back: box(6), tick: newPicture(icons.Tick, 16, Ink), label: NewBody(option.Label)}
	f.ExtendBaseWidget(f)
	return f
}

func (f *listFace) look(chosen, hovered bool) {
	if f.chosen != chosen || f.hovered != hovered {
		f.chosen, f.hovered = chosen, hovered
		f.Refresh()
	}
}

func (f *listFace) Twin() []string { return f.label.Twin() }

func (f *listFace) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *listFace) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.back, f.tick.image, f.label}
}

func (f *listFace) paint() {
	th := theme.Of(f)
	p := th.Palette()
	inside := bare
	switch {
	case f.chosen:
		inside = p.PrimaryTint
	case f.hovered:
		inside = p.Tint
	}
	fill(f.back, inside, bare, 0, th.Px(6))
	f.tick.paint(th)
	f.tick.image.Hidden = !f.chosen
}

func (f *listFace) around(th *theme.Theme) float32 { return th.Px(12+16+10) + th.Px(12) }

func (f *listFace) Natural() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(f.label.Natural().Width+f.around(th), th.Px(Target))
}

func (f *listFace) HeightFor(width float32) float32 {
	th := theme.Of(f)
	return max(f.label.HeightFor(width-f.around(th))+th.Px(18), th.Px(Target))
}

func (f *listFace) smallest() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(f.label.smallest().Width+f.around(th), th.Px(Target))
}

func (f *listFace) place(size fyne.Size) {
	th := theme.Of(f)
	f.back.Resize(size)
	f.tick.put(th, th.Px(12+8), size.Height/2)
	width := size.Width - f.around(th)
	height := f.label.HeightFor(width)
	place(f.label, th.Px(12+16+10), (size.Height-height)/2, width, height)
}
