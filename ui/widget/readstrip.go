package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// ReadStripSpec is what the strip of reading aloud offers. All words come from the caller.
type ReadStripSpec struct {
	Stop, Pause, GoOn, Again, Slower, Faster string
	Lines                                    int    // of a long sentence: the most that are on show
	Bare                                     bool   // in a narrow window: the buttons have drawings, and say their words to a screen reader
	Longest                                  string // of the sentences: the strip keeps one height for all
	OnStop, OnPause, OnAgain                 func() // pausing goes on where it is paused
	OnSlower, OnFaster                       func()
}

// ReadStrip stands at the foot of the window while it reads aloud: the sentence that is being read, and what can be done about it.
type ReadStrip struct {
	block
	spec    ReadStripSpec
	back    *canvas.Rectangle
	words   *stripWords
	speed   *Text
	pause   *Button
	pause2  *iconButton // in a narrow window
	buttons []fyne.Focusable
}

// NewReadStrip returns a strip.
func NewReadStrip(spec ReadStripSpec) *ReadStrip {
	s := &ReadStrip{spec: spec, back: box(12), speed: NewSmallStrong("").OneLine()}
	s.words = newStripWords(spec)
	stop := s.button(icons.Stop, spec.Stop, spec.OnStop)
	pause := s.button(icons.Pause, spec.Pause, spec.OnPause)
	s.pause, _ = pause.(*Button)
	s.pause2, _ = pause.(*iconButton)
	again := s.button(icons.Again, spec.Again, spec.OnAgain)
	slower, faster := s.button(icons.Minus, spec.Slower, spec.OnSlower), s.button(icons.Plus, spec.Faster, spec.OnFaster)
	row := Row(12, Row(10, stop, pause, again), Fill(), Row(10, slower, s.speed, faster))
	s.hold(s, Layers(s.back, Inset(14, 10, Column(8, s.words, row))))
	return s
}

func (s *ReadStrip) button(icon icons.Name, word string, do func()) fyne.CanvasObject {
	if s.spec.Bare {
		b := newIconButton(icon, word, do).withEdge()
		s.buttons = append(s.buttons, b)
		return b
	}
	b := NewButton(word, SecondaryButton, do).WithIcon(icon)
	s.buttons = append(s.buttons, b)
	return b
}

// Say shows the sentence that is being read, how fast, and whether reading rests.
func (s *ReadStrip) Say(sentence, speed string, paused bool) {
	s.words.say(sentence)
	s.speed.SetText(speed)
	icon, word := icons.Pause, s.spec.Pause
	if paused {
		icon, word = icons.Play, s.spec.GoOn
	}
	if s.pause != nil {
		s.pause.SetIcon(icon)
		s.pause.SetLabel(word)
	} else {
		s.pause2.mark.name, s.pause2.name = icon, word
	}
	s.Refresh()
}

// Sentence is what the strip shows as being read.
func (s *ReadStrip) Sentence() string { return s.words.text.String() }

// Buttons are stop, pause, from the beginning, slower and faster, in this order.
func (s *ReadStrip) Buttons() []fyne.Focusable { return s.buttons }

func (s *ReadStrip) paint() {
	th := theme.Of(s)
	p := th.Palette()
	fill(s.back, p.Surface, p.Ink, max(2, p.SurfaceEdge), th.Px(12))
}

func (s *ReadStrip) place(size fyne.Size) {
	s.block.place(size)
	fit(s.back, fyne.Position{}, size)
}

// stripWords is the sentence in a room that is as high as the longest one needs, and never so high that the page has no room: the rest of a long
// sentence is scrolled to, and stands on the page too.
type stripWords struct {
	fw.BaseWidget
	text    *Text
	longest *Text
	page    *fyne.Container
	inner   *container.Scroll
	most    int // lines
}

func newStripWords(spec ReadStripSpec) *stripWords {
	w := &stripWords{text: NewStrong(""), longest: NewStrong(spec.Longest), most: max(spec.Lines, 1)}
	if spec.Bare {
		w.text, w.longest = NewSmallStrong(""), NewSmallStrong(spec.Longest)
	}
	w.page = container.New(&page{}, w.text)
	w.inner = container.NewVScroll(w.page)
	w.ExtendBaseWidget(w)
	return w
}

func (w *stripWords) say(sentence string) {
	w.text.SetText(sentence)
	w.inner.Offset = fyne.Position{}
	w.Refresh()
}

// Twin implements Twin.
func (w *stripWords) Twin() []string { return w.text.Twin() }

// CreateRenderer implements fyne.Widget.
func (w *stripWords) CreateRenderer() fyne.WidgetRenderer { return render(w) }

// Children implements drawn.
func (w *stripWords) Children() []fyne.CanvasObject { return []fyne.CanvasObject{w.inner} }

// Natural implements Flexible.
func (w *stripWords) Natural() fyne.Size { return w.longest.Natural() }

// HeightFor implements Flexible.
func (w *stripWords) HeightFor(width float32) float32 {
	th := theme.Of(w)
	return min(w.longest.HeightFor(width), float32(w.most)*th.LineHeight(w.text.style))
}

func (w *stripWords) paint() {}

func (w *stripWords) smallest() fyne.Size {
	return fyne.NewSize(w.longest.MinSize().Width, w.HeightFor(w.Size().Width))
}

func (w *stripWords) place(size fyne.Size) {
	w.page.Layout.(*page).width = size.Width
	w.inner.Resize(size)
	w.inner.Refresh()
}
