package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/speech"
	"llwybr/core/speech/voice"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

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
	w.stopReading()
	m.have, w.app.voices = nil, voices{}
	w.Go(screen.Place{Name: screen.Help})
	m.rest(t)
	if w.win.Canvas().Overlays().Top() != nil || w.toast == nil || !strings.Contains(said(w), w.words.T("aloud.none.en")) {
		t.Error("a sheet opens on every page, or nothing is said")
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
