package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/speech/voice"
	"llwybr/ui/keys"
)

// mouth is an engine that says nothing and remembers what it was to say. What it was asked stands in line until a test lets it go on.
type mouth struct {
	have  []voice.Voice
	fails error
	said  []string
	by    []voice.Voice
	rates []float64
	cut   int // sentences that were silenced
	line  []func()
}

// bothVoices are a voice of each language.
var bothVoices = []voice.Voice{{ID: "en", Language: "en", Name: "Emma"}, {ID: "cy", Language: "cy", Name: "Nia"}}

func (m *mouth) Voices(ctx context.Context) ([]voice.Voice, error) { return m.have, ctx.Err() }

func (m *mouth) Speak(ctx context.Context, v voice.Voice, text string, rate float64) error {
	if ctx.Err() != nil {
		m.cut++
		return ctx.Err()
	}
	m.said, m.by, m.rates = append(m.said, text), append(m.by, v), append(m.rates, rate)
	return m.fails
}

// next lets the first thing in line happen.
func (m *mouth) next(t testing.TB) {
	t.Helper()
	if len(m.line) == 0 {
		t.Fatal("nothing is being said")
	}
	do := m.line[0]
	m.line = m.line[1:]
	do()
}

// rest lets everything happen.
func (m *mouth) rest(t testing.TB) {
	for len(m.line) > 0 {
		m.next(t)
	}
}

// speaking gives a window a mouth.
func speaking(w *Window, have ...voice.Voice) *mouth {
	m := &mouth{have: have}
	w.app.Voice, w.app.voices = m, voices{}
	w.app.beside = func(do func()) { m.line = append(m.line, do) }
	return m
}

func hit(w *Window, key fyne.KeyName, held ...fyne.KeyModifier) bool {
	return w.keys.Handle(keys.On(key, held...))
}
