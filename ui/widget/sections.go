package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// Section is one part of a page: its drawing and its name.
type Section struct {
	ID    string
	Icon  icons.Name
	Label string
}

// Sections is the list of a page's parts; the gorse bar says which one is open. Arrows move, Enter or Space opens.
type Sections struct{ group }

// NewSections returns a list of parts.
func NewSections(sections []Section, current string, onPick func(id string)) *Sections {
	s := &Sections{}
	s.inside, s.radius = true, 10
	for _, section := range sections {
		s.ids = append(s.ids, section.ID)
		s.faces = append(s.faces, newSectionFace(section))
	}
	s.start(s, current, onPick)
	return s
}

const sectionGap float32 = 2

// Natural implements Flexible.
func (s *Sections) Natural() fyne.Size { return (&column{gap: sectionGap}).Natural(s.objects()) }

// HeightFor implements Flexible.
func (s *Sections) HeightFor(width float32) float32 {
	return (&column{gap: sectionGap}).HeightFor(s.objects(), width)
}

func (s *Sections) smallest() fyne.Size {
	return (&column{gap: sectionGap, width: s.Size().Width}).MinSize(s.objects())
}

func (s *Sections) place(size fyne.Size) {
	(&column{gap: sectionGap}).Layout(s.objects(), size)
	s.ringOn()
}

// sectionFace is one part in the list.
type sectionFace struct {
	fw.BaseWidget
	back, bar       *canvas.Rectangle
	mark            *picture
	label           *Text
	chosen, hovered bool
}

func newSectionFace(section Section) *sectionFace {
	f := &sectionFace{back: box(10), bar: box(0), mark: newPicture(section.Icon, 20, Ink2), label: NewStrong(section.Label)}
	f.ExtendBaseWidget(f)
	return f
}

func (f *sectionFace) look(chosen, hovered bool) {
	if f.chosen != chosen || f.hovered != hovered {
		f.chosen, f.hovered = chosen, hovered
		f.Refresh()
	}
}

func (f *sectionFace) Twin() []string { return f.label.Twin() }

func (f *sectionFace) CreateRenderer() fyne.WidgetRenderer { return render(f) }

func (f *sectionFace) Children() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.back, f.bar, f.mark.image, f.label}
}

func (f *sectionFace) paint() {
	th := theme.Of(f)
	p := th.Palette()
	inside, edge := bare, float32(0)
	f.mark.tone = Ink2
	switch {
	case f.chosen:
		inside, edge, f.mark.tone = p.Surface, p.SurfaceEdge, Ink
	case f.hovered:
		inside = p.Tint
	}
	f.label.tone = f.mark.tone
	fill(f.back, inside, p.Line, edge, th.Px(10))
	f.bar.FillColor, f.bar.Hidden = p.Gorse, !f.chosen
	f.bar.CornerRadius = 0
	f.bar.TopLeftCornerRadius, f.bar.BottomLeftCornerRadius = th.Px(5), th.Px(5)
	f.mark.paint(th)
}

func (f *sectionFace) around(th *theme.Theme) float32 {
	return th.Px(2*rowPad) + f.mark.width(th, rowGap)
}

func (f *sectionFace) Natural() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(f.label.Natural().Width+f.around(th), th.Px(Target))
}

func (f *sectionFace) HeightFor(width float32) float32 {
	th := theme.Of(f)
	return max(f.label.HeightFor(width-f.around(th))+th.Px(14), th.Px(Target))
}

func (f *sectionFace) smallest() fyne.Size {
	th := theme.Of(f)
	return fyne.NewSize(f.label.smallest().Width+f.around(th), th.Px(Target))
}

func (f *sectionFace) place(size fyne.Size) {
	th := theme.Of(f)
	fit(f.back, fyne.Position{}, size)
	place(f.bar, 0, 0, th.Px(5), size.Height)
	f.mark.put(th, th.Px(rowPad+10), size.Height/2)
	width := size.Width - f.around(th)
	height := f.label.HeightFor(width)
	place(f.label, th.Px(rowPad)+f.mark.width(th, rowGap), (size.Height-height)/2, width, height)
}
