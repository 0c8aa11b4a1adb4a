package ui

import (
	"context"
	"errors"
	"runtime"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/speech/voice"
	"llwybr/ui/widget"
)

// voices are those of the machine, as far as they have been asked for.
type voices struct {
	all     []voice.Voice
	known   bool
	looking int // how many wait for them
}

// of is the voice for a language: never one of another language.
func (v voices) of(language string) (voice.Voice, bool) {
	for _, one := range v.all {
		if one.Language == language {
			return one, true
		}
	}
	return voice.Voice{}, false
}

// ask asks the machine for its voices.
func (a *App) ask(ctx context.Context) ([]voice.Voice, error) {
	if a.Voice == nil {
		return nil, nil
	}
	return a.Voice.Voices(ctx)
}

// lookForVoices asks the machine for its voices beside the window, then calls found, unless they come at once.
func (a *App) lookForVoices(found func()) {
	if a.Voice == nil || a.voices.looking > 0 {
		a.voices.known = a.Voice == nil
		return
	}
	a.voices.looking++
	asked := false
	a.beside(func() {
		all, err := a.ask(context.Background())
		fyne.Do(func() {
			a.voices.looking--
			a.voices.all, a.voices.known = all, true
			if asked && err == nil {
				found()
			}
		})
	})
	asked = true
}

// findVoice begins with a voice of the window's language, or says how to get one. Where none was known it looks anew: one may have been installed.
func (r *reading) findVoice() {
	a, language := r.w.app, r.w.words.Language()
	if v, ok := a.voices.of(language); ok {
		r.begin(v)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	turn := r.turn
	a.beside(func() {
		all, err := a.ask(ctx)
		fyne.Do(func() {
			cancel()
			if turn == r.turn {
				r.found(language, all, err)
			}
		})
	})
}

// found begins with the voice that was found, if any.
func (r *reading) found(language string, all []voice.Voice, err error) {
	w := r.w
	w.app.voices.all, w.app.voices.known = all, err == nil
	v, ok := w.app.voices.of(language)
	switch {
	case ok:
		r.begin(v)
		return
	case err != nil:
		r.fail(err)
	default:
		r.fail(voice.ErrNoVoice)
	}
}

// fail ends reading because nothing can be heard, and says so and what can be done: at the foot of the page where nobody asked to hear this one.
func (r *reading) fail(err error) {
	w, id := r.w, "aloud.failed"
	w.stopReading()
	none := errors.Is(err, voice.ErrNoVoice)
	switch {
	case none:
		id = "aloud.none." + w.words.Language()
	case errors.Is(err, voice.ErrSilent):
		id = "aloud.silent"
	}
	switch {
	case r.of.opened:
		w.Toast(message.New(id), false)
	case none:
		w.openNoVoice(runtime.GOOS)
	default:
		w.Failed(message.Fail(err, id))
	}
}

// freeVoices is the program that has a Welsh voice on every system.
const freeVoices = "espeak-ng"

// openNoVoice says that the machine has no voice of the window's language, and how to get one on its system.
func (w *Window) openNoVoice(system string) {
	language := w.words.Language()
	say := func(id string, pairs ...any) fyne.CanvasObject { return widget.NewBody(w.words.T(id, pairs...)) }
	get := "aloud.get.linux"
	if system == "windows" || system == "darwin" {
		get = "aloud.get." + system + "." + language
	}
	col := widget.Column(14, say("aloud.none.what."+language), widget.NewStrong(w.words.T("aloud.get")), say(get, "Package", freeVoices), say("aloud.get.after"))
	w.Sheet(w.words.T("aloud.none."+language), col)
	w.again(func() { w.openNoVoice(system) })
}
