package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Dialog asks something over the page. Escape closes it, which does nothing else; the safe button has the focus; the focus returns afterwards.
type Dialog struct {
	over    *overlay
	buttons []*Button
	content fyne.CanvasObject
	title   string
}

// DialogAction is a button of a dialog. The dialog closes before Do is called.
type DialogAction struct {
	Label    string
	Emphasis Emphasis
	Do       func() // nil: only close
}

// DialogSpec is what a dialog says and offers.
type DialogSpec struct {
	Title   string
	Body    []fyne.CanvasObject
	Actions []DialogAction
	Safe    int    // which action has the focus at first: the one that changes nothing
	OnClose func() // called whenever the dialog closes, before an action's Do
}

const dialogWidth float32 = 560

// ShowDialog puts a dialog over a canvas.
func ShowDialog(c fyne.Canvas, spec DialogSpec) *Dialog {
	d := &Dialog{title: spec.Title}
	actions := Flow(12)
	for _, action := range spec.Actions {
		button := NewButton(action.Label, action.Emphasis, func() { d.act(action) })
		d.buttons = append(d.buttons, button)
		actions.Add(button)
	}
	body := Column(12, append([]fyne.CanvasObject{NewSubheading(spec.Title)}, spec.Body...)...)
	scroll := NewScroll(body)
	d.content = newPanel(Inset(24, 24, Frame(nil, Inset(RingRoom/theme.Current().Scale(), 12, actions), nil, nil, scroll)), 18)
	d.over = newOverlay(c, d.content, func(room fyne.Size) (fyne.Position, fyne.Size) {
		return middle(room, scroll, actions)
	})
	d.over.onClose = spec.OnClose
	d.over.show(d.safe(spec.Safe), nil, nil)
	return d
}

// middle is where a dialog stands: in the middle, as high as it needs, at most as high as the window.
func middle(room fyne.Size, scroll *Scroll, actions fyne.CanvasObject) (fyne.Position, fyne.Size) {
	th := theme.Current()
	width := min(th.Px(dialogWidth), room.Width-th.Px(32))
	inner := width - th.Px(48)
	height := scroll.HeightFor(inner) + HeightOf(actions, inner-2*RingRoom) + th.Px(48+24)
	height = min(height, room.Height-th.Px(32))
	return fyne.NewPos((room.Width-width)/2, (room.Height-height)/2), fyne.NewSize(width, height)
}

func (d *Dialog) safe(i int) fyne.Focusable {
	if i < 0 || i >= len(d.buttons) {
		return nil
	}
	return d.buttons[i]
}

func (d *Dialog) act(action DialogAction) {
	d.Close()
	if action.Do != nil {
		action.Do()
	}
}

// Close closes the dialog.
func (d *Dialog) Close() { d.over.close() }

// Open tells whether the dialog is up.
func (d *Dialog) Open() bool { return d.over.open }

// Buttons returns the buttons, in order.
func (d *Dialog) Buttons() []*Button { return d.buttons }

// Twin implements Twin.
func (d *Dialog) Twin() []string { return TwinOf(d.content) }

// Sheet is a page beside the page: sources, help, what something means. It scrolls; Escape or its button closes it.
type Sheet struct {
	over    *overlay
	close   *Button
	content fyne.CanvasObject
}

// SheetSpec is what a sheet shows.
type SheetSpec struct {
	Title   string
	Close   string // the words of the button that closes it
	Body    fyne.CanvasObject
	Footer  fyne.CanvasObject // pinned below; may be nil
	Focus   fyne.Focusable    // what has the focus at first; nil: the close button
	OnClose func()
}

const sheetWidth float32 = 490

// ShowSheet puts a sheet over the right side of a canvas; in a narrow window it takes the whole.
func ShowSheet(c fyne.Canvas, spec SheetSpec) *Sheet { return showSheet(c, spec, side) }

func showSheet(c fyne.Canvas, spec SheetSpec, where func(fyne.Size) (fyne.Position, fyne.Size)) *Sheet {
	s := &Sheet{}
	s.close = NewButton(spec.Close, QuietButton, s.Close).WithIcon(icons.Cross)
	head := Row(12, Fill(NewSubheading(spec.Title)), s.close)
	var foot fyne.CanvasObject
	if spec.Footer != nil {
		foot = Inset(0, 12, spec.Footer)
	}
	s.content = newPanel(Inset(24, 16, Frame(Inset(0, 8, head), foot, nil, nil, NewScroll(spec.Body))), 0)
	s.over = newOverlay(c, s.content, where)
	s.over.onClose = spec.OnClose
	focus := spec.Focus
	if focus == nil {
		focus = s.close
	}
	s.over.show(focus, nil, nil)
	return s
}

func side(room fyne.Size) (fyne.Position, fyne.Size) {
	th := theme.Current()
	width := th.Px(sheetWidth)
	if th.Class(room.Width) == theme.Narrow || width > room.Width {
		width = room.Width
	}
	return fyne.NewPos(room.Width-width, 0), fyne.NewSize(width, room.Height)
}

// Close closes the sheet.
func (s *Sheet) Close() { s.over.close() }

// Open tells whether the sheet is up.
func (s *Sheet) Open() bool { return s.over.open }

// CloseButton returns the button that closes the sheet.
func (s *Sheet) CloseButton() *Button { return s.close }

// Twin implements Twin.
func (s *Sheet) Twin() []string { return TwinOf(s.content) }

// panel is the surface of an overlay. It takes clicks, so that they do not reach what lies behind.
type panel struct {
	block
	back   *canvas.Rectangle
	radius float32
}

func newPanel(content fyne.CanvasObject, radius float32) *panel {
	p := &panel{back: box(radius), radius: radius}
	p.hold(p, Layers(p.back, content))
	return p
}

// Tapped implements fyne.Tappable.
func (p *panel) Tapped(*fyne.PointEvent) {}

func (p *panel) paint() {
	th := theme.Of(p)
	colours := th.Palette()
	fill(p.back, colours.Surface, colours.Ink, max(2, colours.SurfaceEdge), th.Px(p.radius))
}

func (p *panel) place(size fyne.Size) {
	p.block.place(size)
	fit(p.back, fyne.Position{}, size)
}
