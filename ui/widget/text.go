package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/ui/theme"
)

// Text is words in one of the styles. It wraps at its width and breaks a word only where the word alone is too long. It cannot be selected
// or focused. Two stars begin and end bold words: "Mae **Gwneud** a **Helpu** yn agos".
type Text struct {
	fw.BaseWidget
	runs   []Run
	style  theme.Style
	tone   Tone
	align  fyne.TextAlign
	single bool
	pieces []fyne.CanvasObject
	kept   map[typesetKey]typeset
	lit    litRange // what is being read aloud
	litAt  area     // where that stands
}

// keptMost is how many results of breaking a text into lines are kept: layouts ask for the natural width and one or two others, over and over.
const keptMost = 6

// Run is a stretch of a Text: plain, bold, or marked (tinted and underlined, as a search hit is).
type Run struct {
	Text   string
	Bold   bool
	Marked bool
}

// NewText returns words in a style, in ink.
func NewText(style theme.Style, text string) *Text {
	return NewRuns(style, parseRuns(text)...)
}

// NewRuns returns words in a style, some of them bold or marked.
func NewRuns(style theme.Style, runs ...Run) *Text {
	t := &Text{runs: runs, style: style, tone: Ink}
	t.ExtendBaseWidget(t)
	return t
}

// NewDisplay returns the one question of a page.
func NewDisplay(text string) *Text { return NewText(theme.Display, text) }

// NewHeading returns the name of a page.
func NewHeading(text string) *Text { return NewText(theme.Heading, text) }

// NewLead returns large reading text.
func NewLead(text string) *Text { return NewText(theme.Lead, text) }

// NewSubheading returns the name of a card.
func NewSubheading(text string) *Text { return NewText(theme.Subheading, text) }

// NewStrong returns bold body text.
func NewStrong(text string) *Text { return NewText(theme.Strong, text) }

// NewBody returns body text.
func NewBody(text string) *Text { return NewText(theme.Body, text) }

// NewSmall returns small text.
func NewSmall(text string) *Text { return NewText(theme.Small, text) }

// NewSmallStrong returns small bold text.
func NewSmallStrong(text string) *Text { return NewText(theme.SmallStrong, text) }

// NewNote returns small text in the second colour.
func NewNote(text string) *Text { return NewText(theme.Small, text).In(Ink2) }

// In sets the colour.
func (t *Text) In(tone Tone) *Text {
	t.tone = tone
	return t
}

// Align sets where lines stand: leading, centre or trailing.
func (t *Text) Align(align fyne.TextAlign) *Text {
	t.align = align
	return t
}

// turn changes where the lines of a text on show stand.
func (t *Text) turn(align fyne.TextAlign) {
	if t.align != align {
		t.align = align
		t.Refresh()
	}
}

// OneLine keeps the text from wrapping; its least width is its whole width.
func (t *Text) OneLine() *Text {
	t.single = true
	return t
}

// SetText replaces the words.
func (t *Text) SetText(text string) { t.SetRuns(parseRuns(text)...) }

// SetRuns replaces the words.
func (t *Text) SetRuns(runs ...Run) {
	t.runs, t.kept = runs, nil
	t.Refresh()
}

// SetTone changes the colour of a text on show.
func (t *Text) SetTone(tone Tone) {
	t.tone = tone
	t.Refresh()
}

// setStyle changes style and colour without drawing; the owner refreshes.
func (t *Text) setStyle(style theme.Style, tone Tone) {
	t.style, t.tone, t.kept = style, tone, nil
}

// String returns the words without marks.
func (t *Text) String() string {
	all := ""
	for _, run := range t.runs {
		all += run.Text
	}
	return all
}

// Twin returns the words.
func (t *Text) Twin() []string { return lines(t.String()) }

// AccessibilityLabel implements fyne.Accessible.
func (t *Text) AccessibilityLabel() string { return t.String() }

// AccessibilityRole implements fyne.Accessible.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Natural implements Flexible.
func (t *Text) Natural() fyne.Size {
	laid := t.set(unlimited)
	return fyne.NewSize(laid.width, laid.height)
}

// HeightFor implements Flexible.
func (t *Text) HeightFor(width float32) float32 { return t.set(t.limit(width)).height }

func (t *Text) limit(width float32) float32 {
	if t.single || width <= 0 {
		return unlimited
	}
	return width
}

// set breaks the text into lines.
func (t *Text) set(width float32) typeset {
	th := theme.Of(t)
	key := typesetKey{width: width, scale: th.Scale(), style: t.style, face: th.Face()}
	if known, ok := t.kept[key]; ok {
		return known
	}
	if t.kept == nil || len(t.kept) >= keptMost {
		t.kept = map[typesetKey]typeset{}
	}
	laid := setType(th, t.style, t.runs, width)
	t.kept[key] = laid
	return laid
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer { return render(t) }

// Children implements drawn.
func (t *Text) Children() []fyne.CanvasObject { return t.pieces }

func (t *Text) smallest() fyne.Size {
	if t.single {
		return t.Natural()
	}
	width := min(t.set(unlimited).widest, theme.Of(t).Px(longWord))
	if own := t.Size().Width; own > 0 {
		return fyne.NewSize(width, t.HeightFor(own))
	}
	return fyne.NewSize(width, t.Natural().Height)
}

func (t *Text) paint() {}

func (t *Text) place(size fyne.Size) {
	th := theme.Of(t)
	laid := t.set(t.limit(size.Width))
	t.pieces = t.pieces[:0]
	line := th.LineHeight(t.style)
	if t.lit.any() {
		laid.lines = t.light(th, laid.lines)
	}
	for i, l := range laid.lines {
		x := t.offset(size.Width, l.width)
		for _, s := range l.segments {
			t.draw(th, s, x+s.x, float32(i)*line)
		}
	}
}

func (t *Text) offset(width, line float32) float32 {
	switch t.align {
	case fyne.TextAlignCenter:
		return max(width-line, 0) / 2
	case fyne.TextAlignTrailing:
		return max(width-line, 0)
	}
	return 0
}

func (t *Text) draw(th *theme.Theme, s segment, x, y float32) {
	p := th.Palette()
	text := canvas.NewText(s.text, t.tone(p))
	text.TextSize, text.TextStyle = th.TextSize(t.style), s.textStyle(t.style)
	text.FontSource = th.FontSource(text.TextStyle)
	size := text.MinSize()
	if s.lit > 0 {
		text.Color = p.OnGorse
		t.underlay(th, s, x, y)
	}
	y += (th.LineHeight(t.style) - size.Height) / 2
	if s.marked && s.lit == 0 {
		back := canvas.NewRectangle(p.GorseTint)
		place(back, x, y, s.width, size.Height)
		t.pieces = append(t.pieces, back)
	}
	text.Move(fyne.NewPos(x, y))
	text.Resize(size)
	t.pieces = append(t.pieces, text)
}
