package ui

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// drawn are the texts that are drawn in an object and not hidden, outside of fields to write in.
func drawn(o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return nil
	}
	var parts []fyne.CanvasObject
	switch x := o.(type) {
	case *canvas.Text:
		return []string{x.Text}
	case *fyne.Container:
		parts = x.Objects
	case interface{ SelectedText() string }:
		return nil
	case fyne.Widget:
		parts = test.WidgetRenderer(x).Objects()
	}
	var all []string
	for _, part := range parts {
		all = append(all, drawn(part)...)
	}
	return all
}

func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// Every screen is read whole, in either language: what is drawn on it is read, each sentence is marked in turn, and nothing of the rail is.
func TestEveryScreenIsReadAloud(t *testing.T) {
	for _, language := range []string{message.Welsh, message.English} {
		w := learner(t, language, "owain-year11-apprenticeship")
		w.win.Resize(fyne.NewSize(1366, 768))
		m := speaking(w, bothVoices...)
		w.app.voices = voices{all: bothVoices, known: true}
		for _, name := range Screens {
			w.Go(screen.Place{Name: name})
			m.said, m.by = nil, nil
			if !w.readAloud(true) {
				t.Fatalf("%s: nothing is read", name)
			}
			r := w.reading
			readWhole(t, language+" "+name, w, r)
			if language == message.English { // the sentences one by one are tried in Welsh
				m.next(t)
				w.stopReading()
				m.rest(t)
				continue
			}
			var want []string
			for i := 0; w.reading != nil; i++ {
				want = append(want, r.lines[i].Spoken)
				marked(t, language+" "+name, w, r.lines[i])
				m.next(t)
			}
			if !slices.Equal(m.said, want) {
				t.Errorf("%s: said %q", name, m.said)
			}
			for _, v := range m.by {
				if v.Language != language {
					t.Fatalf("%s is read by %+v", language, v)
				}
			}
			if len(w.readSlot.Objects) > 0 || w.app.reader != nil {
				t.Errorf("%s: the strip stays", name)
			}
		}
	}
}

// readWhole holds what is to be said of a page against what is drawn on it.
func readWhole(t *testing.T, what string, w *Window, r *reading) {
	t.Helper()
	all := ""
	for _, u := range r.lines {
		all += letters(u.Text)
	}
	for _, part := range w.readable {
		for _, text := range drawn(part) {
			if strings.HasPrefix(text, "[") || strings.HasPrefix(text, "Ctrl ") || strings.TrimFunc(text, unicode.IsPunct) == "" || strings.Contains(typedByClick, text) {
				continue // marks of sources, names of keys, dots, the letters that can be typed by a click
			}
			if !strings.Contains(all, letters(text)) {
				t.Errorf("%s: %q is not read", what, text)
			}
		}
	}
	for _, alien := range []string{w.words.T("shell.search"), w.words.T("shell.saved"), w.words.T("shell.menu")} {
		for _, u := range r.lines {
			if u.Text == alien {
				t.Errorf("%s: %q of the shell is read", what, alien)
			}
		}
	}
}

// typedByClick are letters beside fields.
const typedByClick = "ŵŷâêîôû"

// marked holds that a sentence is marked on the page, in view, and said in the strip.
func marked(t *testing.T, what string, w *Window, u utterance) {
	t.Helper()
	if got := w.reading.strip.Sentence(); got != strings.TrimSpace(u.Text) {
		t.Errorf("%s: the strip says %q of %q", what, got, u.Text)
	}
	p := theme.Current().Palette()
	lit := ""
	if text, ok := u.passage.Part.(*widget.Text); ok {
		for _, piece := range text.Children() {
			if c, is := piece.(*canvas.Text); is && c.Color == p.OnGorse {
				lit += letters(c.Text)
			}
		}
		if p.OnGorse != p.Ink && lit != letters(u.Text) {
			t.Errorf("%s: %q is marked of %q", what, lit, u.Text)
		}
	}
	if !w.reading.mark.Shown() {
		t.Errorf("%s: nothing is marked for %q in %T", what, u.Text, u.passage.Part)
	}
}

func TestReadingRestsGoesOnAndEndsByKeys(t *testing.T) {
	w := learner(t, "cy", "owain-year11-apprenticeship")
	m := speaking(w, bothVoices...)
	w.Go(screen.Place{Name: screen.Ideas})
	hit(w, fyne.KeyF9, fyne.KeyModifierShift)
	m.next(t) // the voices
	m.next(t) // the first sentence
	if !hit(w, fyne.KeyF7) || !w.reading.paused {
		t.Fatal("F7 does not pause")
	}
	m.next(t) // what was being said is silenced
	if m.cut != 1 || len(m.line) != 0 || w.reading.at != 1 {
		t.Fatalf("silenced %d, %d in line, at %d", m.cut, len(m.line), w.reading.at)
	}
	hit(w, fyne.KeyF7)
	m.next(t)
	if len(m.said) != 2 || m.said[1] != w.reading.lines[1].Spoken {
		t.Errorf("it goes on with %q", m.said)
	}
	page := w.Place()
	if !hit(w, fyne.KeyEscape) || w.reading != nil || w.Place() != page {
		t.Error("Escape does not stop reading, or does more")
	}
	m.rest(t)
	if m.cut != 2 || len(m.said) != 2 {
		t.Errorf("after Escape: %q", m.said)
	}
	hit(w, fyne.KeyF9)
	if w.reading == nil {
		t.Fatal("F9 does not read")
	}
	if hit(w, fyne.KeyF9); w.reading != nil {
		t.Error("F9 does not stop")
	}
	if hit(w, fyne.KeyF7) {
		t.Error("F7 does something while nothing is read")
	}
}

// The strip does the same by its buttons, which F6 and Tab reach.
func TestTheStripIsUsedByKeys(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	m := speaking(w, bothVoices...)
	w.Go(screen.Place{Name: screen.Ideas})
	before := w.win.Canvas().Focused()
	w.readAloud(true)
	for range 4 {
		m.next(t)
	}
	b := w.reading.strip.Buttons()
	for range 8 {
		if hit(w, fyne.KeyF6); w.win.Canvas().Focused() == b[0] {
			break
		}
	}
	if w.win.Canvas().Focused() != b[0] || !slices.Contains(focusables(w.win.Canvas().Content()), b[4]) {
		t.Fatal("F6 or Tab does not reach the strip")
	}
	use := func(i int) {
		w.win.Canvas().Focus(b[i])
		b[i].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	use(4)
	use(4)
	m.next(t)
	m.next(t)
	m.next(t)
	if last := m.rates[len(m.rates)-1]; last != 1.5 || w.app.machine().ReadingSpeed != 150 {
		t.Errorf("rate %v", last)
	}
	use(1)
	if !w.reading.paused {
		t.Error("it does not pause")
	}
	use(2)
	if w.reading.at != 0 || w.reading.paused {
		t.Error("it does not begin again")
	}
	use(3)
	if w.app.machine().ReadingSpeed != 125 {
		t.Error("not slower")
	}
	w.win.Canvas().Focus(before)
	hit(w, fyne.KeyF9)
	w.readAloud(true)
	m.rest(t) // begins and ends
	w.readAloud(true)
	strip := w.reading.strip
	w.win.Canvas().Focus(strip.Buttons()[0])
	strip.Buttons()[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if w.reading != nil || w.win.Canvas().Focused() != before {
		t.Error("stop does not stop, or the focus does not go back")
	}
}

// With the focus in a card the card alone is read; what lies over the page is read in place of it, with the strip over it.
func TestACardOrASheetIsReadAlone(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	m := speaking(w, bothVoices...)
	w.Go(screen.Place{Name: screen.Journey})
	whole, _ := w.subject(true)
	for _, target := range w.targets() {
		if w.cardOf(target.ID) == nil {
			continue
		}
		w.win.Canvas().Focus(target.Object)
		hit(w, fyne.KeyF9)
		m.next(t)
		if n := len(w.reading.lines); n == 0 || n >= len(utterances("en", whole.passages(w))) {
			t.Errorf("%s: %d sentences", target.ID, n)
		}
		w.stopReading()
		m.rest(t)
		break
	}
	w.openKeys()
	hit(w, fyne.KeyF9)
	if r := w.reading; r == nil || r.strip == nil || !slices.Contains(focusables(top(w)), r.strip.Buttons()[0]) || !strings.Contains(said(w), w.words.T("aloud.pause")) {
		t.Fatal("the sheet is not read, or its strip is out of reach")
	}
	for _, u := range w.reading.lines {
		if u.Text == w.shown.Title() {
			t.Error("the page below is read")
		}
	}
	if hit(w, fyne.KeyEscape); w.reading != nil || !w.sheet.Open() {
		t.Error("Escape closes the sheet before reading stops")
	}
	hit(w, fyne.KeyF9)
	if w.closeOver(); w.reading != nil {
		t.Error("a sheet is read that is no more there")
	}
}
