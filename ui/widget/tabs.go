package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// Tab is one tab: its words, and a count in a pill beside them where there is one.
type Tab struct {
	ID, Label, Count string
}

// Tabs is a bar of tabs; the gorse line says which one you are on. Arrows move, Enter or Space opens. (The toolkit's own tabs take no focus.)
type Tabs struct {
	group
	base *canvas.Rectangle
}

// NewTabs returns a bar of tabs.
func NewTabs(tabs []Tab, current string, onPick func(id string)) *Tabs {
	t := &Tabs{base: box(0)}
	t.inside, t.radius = true, 8
	for _, tab := range tabs {
		t.ids = append(t.ids, tab.ID)
		t.faces = append(t.faces, newTabFace(tab))
	}
	t.start(t, current, onPick)
	return t
}

// SetCount changes the count of one tab.
func (t *Tabs) SetCount(id, count string) {
	for i, known := range t.ids {
		if known == id {
			t.faces[i].(*tabFace).count.SetText(count)
		}
	}
	t.Refresh()
}

// Children implements drawn.
func (t *Tabs) Children() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{t.base}, t.group.Children()...)
}

func (t *Tabs) paint() {
	t.group.paint()
	t.base.FillColor = theme.Of(t).Palette().Line
}

// Natural implements Flexible.
func (t *Tabs) Natural() fyne.Size { return (&flow{}).Natural(t.objects()) }

// HeightFor implements Flexible.
func (t *Tabs) HeightFor(width float32) float32 { return (&flow{}).HeightFor(t.objects(), width) }

func (t *Tabs) smallest() fyne.Size { return (&flow{width: t.Size().Width}).MinSize(t.objects()) }

func (t *Tabs) place(size fyne.Size) {
	(&flow{}).Layout(t.objects(), size)
	place(t.base, 0, size.Height-2, size.Width, 2)
	t.ringOn()
}

type tabFace struct {
	fw.BaseWidget
	back, line, pill *canvas.Rectangle
	label, count     *Text
	chosen, hovered  bool
}

func newTabFace(tab Tab) *tabFace {
	f := &tabFace{back: box(8), line: box(0), pill: box(11)}
	f.label, f.count = NewStrong(tab.Label), NewSmallStrong(tab.Count).OneLine()
	f.ExtendBaseWidget(f)
	return f
}

func (f *tabFace) look(chosen, hovered bool) {
	if f.chosen != chosen || f.hovered != hovered {
		f.chosen, f.hovered = chosen, hovered
		f.Refresh()
	}
}

func (f *tabFace) Twin() []string { return append(f.label.Twin(), f.count.Twin()...) }

func (f *tabFace) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *tabFace) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.back, f.line, f.pill, f.label, f.count}
}

func (f *tabFace) counted() bool { return f.count.String() != "" }

func (f *tabFace) paint() {
	th := theme.Of(f)
	p := th.Palette()
	f.back.FillColor, f.line.FillColor = bare, bare
	f.label.tone, f.count.tone = Ink2, Ink2
	fill(f.pill, p.Tint, p.Line, p.SurfaceEdge, th.Px(11))
	if f.hovered {
		f.back.FillColor = p.PrimaryTint
	}
	if f.chosen {
		f.label.tone, f.count.tone = Ink, OnInk
		f.line.FillColor = p.Gorse
		fill(f.pill, p.Ink, bare, 0, th.Px(11))
	}
	f.pill.Hidden = !f.counted()
}

const (
	tabPad    float32 = 16
	tabHeight float32 = 48
	tabLine   float32 = 4
	tabGap    float32 = 9
)

// pillWidth is the width of the count's pill with the gap before it.
func (f *tabFace) pillWidth(th *theme.Theme) float32 {
	if !f.counted() {
		return 0
	}
	return max(f.count.Natural().Width+th.Px(14), th.Px(23))
}

func (f *tabFace) around(th *theme.Theme) float32 {
	if !f.counted() {
		return th.Px(2 * tabPad)
	}
	return th.Px(2*tabPad+tabGap) + f.pillWidth(th)
}

func (f *tabFace) Natural() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(f.label.Natural().Width+f.around(th), th.Px(tabHeight))
}

func (f *tabFace) HeightFor(width float32) float32 {
	th := theme.Of(f)
	return max(f.label.HeightFor(width-f.around(th))+th.Px(20), th.Px(tabHeight))
}

func (f *tabFace) smallest() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(f.label.smallest().Width+f.around(th), th.Px(tabHeight))
}

func (f *tabFace) place(size fyne.Size) {
	th := theme.Of(f)
	line := th.Px(tabLine)
	place(f.back, 0, 0, size.Width, size.Height-line)
	place(f.line, 0, size.Height-line, size.Width, line)
	width := min(f.label.Natural().Width, size.Width-f.around(th))
	height := f.label.HeightFor(width)
	place(f.label, th.Px(tabPad), (size.Height-line-height)/2, width, height)
	x, pill := th.Px(tabPad+tabGap)+width, f.pillWidth(th)
	side := th.Px(23)
	place(f.pill, x, (size.Height-line-side)/2, pill, side)
	natural := f.count.Natural()
	place(f.count, x+(pill-natural.Width)/2, (size.Height-line-natural.Height)/2, natural.Width, natural.Height)
}
