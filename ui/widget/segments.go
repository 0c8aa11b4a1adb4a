package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

// Segments is a choice of one among a few, joined in one outline: Map or List; both languages, Cymraeg, English.
type Segments struct {
	group
	frame    *canvas.Rectangle
	dividers []*canvas.Rectangle
	kind     boxKind
}

// LangSwitch is the choice of language: equal segments, each language named in itself, a tick and a fill on the one in use.
type LangSwitch struct{ Segments }

// NewSegments returns a choice of one among a few.
func NewSegments(options []Option, chosen string, onPick func(id string)) *Segments {
	s := &Segments{}
	s.build(s, options, boxKind{height: 46, padding: 10, segment: true, primary: true, radius: 8}, chosen, onPick)
	return s
}

// NewLangSwitch returns the switch of languages; the options stand in the same order on every screen.
func NewLangSwitch(languages []Option, current string, onPick func(id string)) *LangSwitch {
	s := &LangSwitch{}
	s.build(s, languages, boxKind{height: 44, padding: 8, segment: true, solid: true, radius: 8}, current, onPick)
	return s
}

func (s *Segments) build(self groupSelf, options []Option, kind boxKind, chosen string, onPick func(id string)) {
	s.kind, s.frame, s.radius = kind, box(10), 8
	for i, option := range options {
		s.ids = append(s.ids, option.ID)
		kind.first, kind.last = i == 0, i == len(options)-1
		s.faces = append(s.faces, newBoxFace(option, kind))
		if i > 0 {
			s.dividers = append(s.dividers, box(0))
		}
	}
	s.start(self, chosen, onPick)
}

// Children implements drawn.
func (s *Segments) Children() []fyne.CanvasObject {
	all := []fyne.CanvasObject{s.frame}
	for _, f := range s.faces {
		all = append(all, f)
	}
	for _, d := range s.dividers {
		all = append(all, d)
	}
	return append(all, s.ring.parts()...)
}

const segmentEdge float32 = 2

func (s *Segments) edge(p theme.Palette) float32 { return max(segmentEdge, p.ControlEdge) }

func (s *Segments) paint() {
	s.group.paint()
	th := theme.Of(s.self)
	p := th.Palette()
	line := p.Ink
	if s.kind.primary {
		line = p.Outline
	}
	fill(s.frame, p.Surface, line, s.edge(p), th.Px(10))
	for _, d := range s.dividers {
		d.FillColor = line
	}
}

// cell is the natural size of the widest segment.
func (s *Segments) cell(measure func(fyne.CanvasObject) fyne.Size) fyne.Size {
	size := fyne.Size{}
	for _, f := range s.faces {
		size = size.Max(measure(f))
	}
	return size
}

// Natural implements Flexible.
func (s *Segments) Natural() fyne.Size {
	cell, edge := s.cell(NaturalOf), 2*s.edge(theme.Of(s.self).Palette())
	return fyne.NewSize(cell.Width*float32(len(s.faces))+edge, cell.Height+edge)
}

// HeightFor implements Flexible.
func (s *Segments) HeightFor(width float32) float32 {
	edge := 2 * s.edge(theme.Of(s.self).Palette())
	return tallest(s.objects(), (width-edge)/float32(len(s.faces))) + edge
}

func (s *Segments) smallest() fyne.Size {
	cell := s.cell(func(o fyne.CanvasObject) fyne.Size { return o.MinSize() })
	size := fyne.NewSize(cell.Width*float32(len(s.faces))+2*s.edge(theme.Of(s.self).Palette()), s.Natural().Height)
	if own := s.Size().Width; own > 0 {
		size.Height = s.HeightFor(own)
	}
	return size
}

func (s *Segments) place(size fyne.Size) {
	edge := s.edge(theme.Of(s.self).Palette())
	fit(s.frame, fyne.Position{}, size)
	width := (size.Width - 2*edge) / float32(len(s.faces))
	for i, f := range s.faces {
		x := edge + float32(i)*width
		place(f, x, edge, width, size.Height-2*edge)
		if i > 0 {
			place(s.dividers[i-1], x-edge/2, edge, edge, size.Height-2*edge) // the frame has its own edge above and below
		}
	}
	s.ringOn()
}
