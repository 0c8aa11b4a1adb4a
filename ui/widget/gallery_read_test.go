package widget

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/theme"
)

func init() {
	inPicture["read-strip"], inPicture["read-strip-bare"], inPicture["text-lit"], inPicture["read-outline"] = true, true, true, true
}

const readSentence = "Gallwch hepgor unrhyw gwestiwn, a newid unrhyw ateb wedyn."

func readStrip(bare bool) *ReadStrip {
	s := NewReadStrip(ReadStripSpec{Stop: "Stopio", Pause: "Oedi", GoOn: "Parhau", Again: "O'r dechrau", Slower: "Arafach", Faster: "Cyflymach",
		Bare: bare, Lines: 2, Longest: readSentence, OnStop: nothing, OnPause: nothing, OnAgain: nothing, OnSlower: nothing, OnFaster: nothing})
	s.Say(readSentence, "100%", false)
	return s
}

// readSamples are what is seen of reading aloud.
func readSamples() []sample {
	return []sample{
		{"read-strip", 800, false, func() fyne.CanvasObject { return readStrip(false) }, false},
		{"read-strip-bare", 480, false, func() fyne.CanvasObject {
			s := readStrip(true)
			s.Say(readSentence, "150%", true)
			return s
		}, false},
		{"text-lit", 300, false, func() fyne.CanvasObject {
			t := NewBody("Dyma un. " + readSentence + " Dyna **ddigon** am nawr.")
			t.Light(readSentence, 0)
			return t
		}, false},
		{"read-outline", 300, false, func() fyne.CanvasObject {
			pips := NewPips("Rhywfaint", 3, 5)
			s := NewScroll(Column(12, NewBody("Gwneud"), Inset(12, 0, pips)))
			s.outline(pips)
			return s
		}, false},
	}
}

// litWords are the words of a text that are marked.
func litWords(t *Text) string {
	gorse := theme.Of(t).Palette().Gorse
	var words []string
	marked := false
	for _, piece := range t.Children() {
		switch p := piece.(type) {
		case *canvas.Rectangle:
			marked = marked || p.FillColor == color.Color(gorse)
		case *canvas.Text:
			if marked {
				words = append(words, p.Text)
			}
			marked = false
		}
	}
	return strings.Join(words, "|")
}

func TestASentenceIsMarkedInItsText(t *testing.T) {
	text := NewBody("Un. Dau, **tri** a phedwar. Un. Pump")
	open(t, text)
	text.Resize(fyne.NewSize(1000, 40))
	for _, c := range []struct {
		piece string
		from  int
		want  string
		after int
	}{
		{"Un. ", 0, "Un.", 3}, {"Dau, tri a phedwar. ", 3, "Dau,|tri|a phedwar.", 19}, {"Un.", 19, "Un.", 22}, {"Pump", 22, "Pump", 26}, {"Chwech", 0, "", 0}, {"Un.", 20, "", 0},
	} {
		after, found := text.Light(c.piece, c.from)
		if got := litWords(text); got != c.want || after != c.after || found != (c.want != "") {
			t.Errorf("%q from %d: %q, then %d", c.piece, c.from, got, after)
		}
	}
	text.Light("Un.", 0)
	text.Unlight()
	if litWords(text) != "" {
		t.Error("the mark stays")
	}
}

// A mark is found again wherever the lines break, also in words that are broken.
func TestAMarkFollowsTheLines(t *testing.T) {
	text := NewBody("Yn gyntaf. Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch yw enw'r pentref. Wedyn.")
	open(t, text)
	for _, width := range []float32{900, 300, 120, 60} {
		text.Resize(fyne.NewSize(width, 600))
		text.Light("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch yw enw'r pentref.", Letters("Yn gyntaf."))
		got := strings.NewReplacer("|", "", " ", "").Replace(litWords(text))
		if got != "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochywenw'rpentref." {
			t.Errorf("at %v: %q", width, got)
		}
		if top, height := text.Lit(); height == 0 || top+height > text.HeightFor(width) {
			t.Errorf("at %v: %v and %v high", width, top, height)
		}
	}
}

func TestWhatAPartSaysIsReadOnce(t *testing.T) {
	secret := NewEntry(EntrySpec{Label: "Geiriau", Secret: true, Text: "afon"})
	note := NewEntry(EntrySpec{Label: "Nodyn", Text: "wylan", Letters: true})
	hidden := NewBody("cudd")
	hidden.Hide()
	hexagon := NewHexagon([]HexScale{{Interest: "R", Name: "Gwneud", Strength: "Cryf"}}, nil)
	link := NewSourceMark("[2]", "Ffynhonnell 2", nothing)
	done := NewCheck("Wedi'i wneud", false, nil).HideLabel()
	card := NewCard(Column(8, NewSubheading("Pennawd"), Row(4, NewBody("Ffaith"), link), NewBody("·"), hidden, secret, note, hexagon, done,
		NewButton("Chwilio", ToolButton, nothing).WithKey("Ctrl K")))
	open(t, card)
	var said []string
	for _, p := range PassagesOf(card) {
		said = append(said, p.Text)
		if text, words := p.Part.(*Text); words && text.String() != p.Text {
			t.Errorf("%q stands in %q", p.Text, text)
		}
	}
	if want := []string{"Pennawd", "Ffaith", "Geiriau", "Nodyn", "Gwneud", "Cryf", "Chwilio"}; !slices.Equal(said, want) {
		t.Errorf("%q, want %q", said, want)
	}
	if CardOf(Column(0, card), link) != fyne.CanvasObject(card) || CardOf(card, NewBody("")) != nil {
		t.Error("the card of a part is not found")
	}
}

// What is marked is in view: a sentence far down in a long text, and a drawing, which is marked as a whole.
func TestWhatIsMarkedIsInView(t *testing.T) {
	long := NewBody(strings.Repeat("Mae hon yn frawddeg arall. ", 120) + "Dyma'r olaf.")
	pips := NewPips("Rhywfaint", 3, 5)
	scroll := NewScroll(Column(12, long, pips))
	w := open(t, scroll)
	w.Resize(fyne.NewSize(300, 200))
	mark := &ReadMark{}
	mark.Show(scroll, Passage{Text: long.String(), Part: long}, "Dyma'r olaf.", 0)
	top, height := long.Lit()
	if down := scroll.Offset(); !mark.Shown() || top < down || top+height > down+scroll.Size().Height {
		t.Errorf("at %v, scrolled to %v", top, down)
	}
	mark.Show(scroll, Passage{Text: "Rhywfaint", Part: pips}, "Rhywfaint", 0)
	if !mark.Shown() || litWords(long) != "" || !scroll.outlined() {
		t.Error("the drawing is not marked, or the text is still")
	}
	if mark.Clear(); mark.Shown() || scroll.outlined() {
		t.Error("a mark stays")
	}
}

func TestTheStripSaysWhatItDoes(t *testing.T) {
	for _, bare := range []bool{false, true} {
		s := readStrip(bare)
		open(t, s)
		name := func(i int) string { return s.Buttons()[i].(fyne.Accessible).AccessibilityLabel() }
		if name(0) != "Stopio" || name(1) != "Oedi" || name(2) != "O'r dechrau" || name(3) != "Arafach" || name(4) != "Cyflymach" {
			t.Errorf("%q %q %q", name(0), name(1), name(2))
		}
		s.Say("Dau.", "125%", true)
		if name(1) != "Parhau" || s.Sentence() != "Dau." || !slices.Contains(s.Twin(), "125%") {
			t.Errorf("%q", s.Twin())
		}
	}
}
