package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"llwybr/core/message"
	"llwybr/core/speech"
	"llwybr/core/speech/voice"
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

// Whatever takes the page away stops the voice at once.
func TestWhatStopsReading(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	id := w.session.ID()
	for _, stop := range []struct {
		name string
		do   func()
	}{
		{"another page", func() { w.Go(screen.Place{Name: screen.Plan}) }},
		{"back", func() { w.Back() }},
		{"the language", func() { w.SetLanguage(otherLanguage(w.Language())) }},
		{"a sheet", w.openKeys},
		{"search", w.openSearch},
		{"a message", func() { w.Failed(errors.New("x")) }},
		{"another voice", w.TryVoice},
		{"leaving", w.Leave},
		{"locking", w.Lock},
		{"closing", w.finish},
	} {
		if w.session == nil {
			w.app.beside = func(do func()) { do() }
			w.start.open(id)
		}
		widget.CloseAll(w.win.Canvas())
		m := speaking(w, bothVoices...)
		w.Go(screen.Place{Name: screen.Journey})
		w.Go(screen.Place{Name: screen.Help})
		w.readAloud(true)
		m.next(t)
		m.next(t)
		was := w.reading
		stop.do()
		if w.reading == was || was.strip != nil {
			t.Errorf("%s: it goes on", stop.name)
		}
		if m.next(t); m.cut != 1 || len(m.said) != 1 {
			t.Errorf("%s: %d silenced, said %q", stop.name, m.cut, m.said)
		}
		w.stopReading()
	}
}

// A page that is built anew, because the learner changed something, is read on from the same sentence.
func TestReadingGoesOnOverAChange(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	m := speaking(w, bothVoices...)
	w.Go(screen.Place{Name: screen.Ideas})
	w.readAloud(true)
	for range 5 {
		m.next(t)
	}
	at := w.reading.lines[w.reading.at].Text
	w.Rebuild()
	if w.reading == nil || w.reading.lines[w.reading.at].Text != at || w.reading.strip.Sentence() != strings.TrimSpace(at) || len(w.readSlot.Objects) != 1 || m.cut != 0 {
		t.Fatal("it stops, or loses its place")
	}
	marked(t, "built anew", w, w.reading.lines[w.reading.at])
	if m.next(t); len(m.line) != 1 {
		t.Error("it does not go on")
	}
}

// Where there is no voice of the language it says so and how to get one, and no other voice is used; one that is installed meanwhile is found.
func TestNoVoiceOfTheLanguage(t *testing.T) {
	w := learner(t, "cy", "owain-year11-apprenticeship")
	m := speaking(w, bothVoices[0])
	w.Go(screen.Place{Name: screen.Ideas})
	hit(w, fyne.KeyF9)
	m.rest(t)
	if w.reading != nil || len(m.said) != 0 || !strings.Contains(said(w), w.words.T("aloud.none.cy")) {
		t.Fatalf("said %q\n%s", m.said, said(w))
	}
	w.closeOver()
	for system, want := range map[string]string{"linux": "espeak-ng", "windows": "Ddim yn hysbys", "darwin": "Ddim yn hysbys"} {
		w.openNoVoice(system)
		if !strings.Contains(said(w), want) {
			t.Errorf("%s: %s", system, said(w))
		}
		w.closeOver()
	}
	m.have = bothVoices
	hit(w, fyne.KeyF9)
	m.next(t)
	if w.reading == nil || w.reading.voice.Language != "cy" {
		t.Error("the new voice is not found")
	}
	w.stopReading()
	w.app.Voice, w.app.voices = nil, voices{}
	hit(w, fyne.KeyF9)
	m.rest(t)
	if !strings.Contains(said(w), w.words.T("aloud.none.cy")) {
		t.Error("a machine that cannot speak does not say so")
	}
}

func TestAVoiceThatFails(t *testing.T) {
	for want, err := range map[string]error{"aloud.silent": voice.ErrSilent, "aloud.failed": errors.New("x"), "aloud.none.en": voice.ErrNoVoice} {
		w := learner(t, "en", "owain-year11-apprenticeship")
		m := speaking(w, bothVoices...)
		w.Go(screen.Place{Name: screen.Ideas})
		m.fails = err
		w.readAloud(true)
		m.rest(t)
		if w.reading != nil || len(m.said) != 1 || !strings.Contains(said(w), w.words.T(want)) {
			t.Errorf("%v: %s", err, said(w))
		}
	}
}

// What is written in fields, words, codes and what is covered never reach the voice.
func TestWhatIsPrivateIsNeverRead(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	m := speaking(w, bothVoices...)
	const secret = "Wylan"
	if err := w.session.SetPrivate(noteID, secret); err != nil {
		t.Fatal(err)
	}
	w.Go(screen.Place{Name: screen.Information})
	if !strings.Contains(said(w), secret) {
		t.Fatal("the note is not on the page")
	}
	w.readAloud(true)
	m.rest(t)
	if len(m.said) == 0 || strings.Contains(strings.Join(m.said, "\n"), secret) {
		t.Errorf("said %q", m.said)
	}
	m.said = nil
	w.pin = "4711"
	w.Leave()
	hit(w, fyne.KeyF9)
	hit(w, fyne.KeyF9, fyne.KeyModifierShift)
	w.Lock()
	hit(w, fyne.KeyF9)
	w.start.newRecord()
	shownWords(t, w)
	hit(w, fyne.KeyF9)
	if m.rest(t); len(m.said) != 0 || w.reading != nil {
		t.Errorf("said %q", m.said)
	}
}

// Read each page when it opens: the page that opens is read, and the one that is left is not.
func TestPagesAreReadWhenTheyOpen(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	m := speaking(w, bothVoices...)
	s := w.MachineSettings()
	s.ReadOnOpen = true
	w.SetMachine(s)
	w.Go(screen.Place{Name: screen.Help})
	if w.reading == nil {
		t.Fatal("it is not read")
	}
	m.next(t)
	if got := w.reading.lines[0].Text; got != speech.Sentences("en", w.shown.Title())[0].Text {
		t.Errorf("it begins with %q", got)
	}
	w.Rebuild()
	w.Go(screen.Place{Name: screen.Plan})
	m.next(t)
	m.next(t)
	if m.cut != 1 || w.reading == nil {
		t.Errorf("%d silenced", m.cut)
	}
}

// The voice runs beside the window and is silenced when the window closes, whatever the two do at the same time.
func TestTheVoiceStopsWithTheWindow(t *testing.T) {
	w := learner(t, "en", "owain-year11-apprenticeship")
	began, ended := make(chan struct{}), make(chan error, 1)
	w.app.Voice = waiting{began, ended}
	w.app.voices = voices{all: bothVoices, known: true}
	w.app.beside = func(do func()) { go do() }
	w.Go(screen.Place{Name: screen.Ideas})
	w.readAloud(true)
	<-began
	w.finish()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// waiting is a voice that speaks until it is silenced.
type waiting struct {
	began chan struct{}
	ended chan error
}

func (waiting) Voices(context.Context) ([]voice.Voice, error) { return bothVoices, nil }

func (v waiting) Speak(ctx context.Context, _ voice.Voice, _ string, _ float64) error {
	close(v.began)
	<-ctx.Done()
	v.ended <- ctx.Err()
	return ctx.Err()
}
