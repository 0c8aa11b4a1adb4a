package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/speech"
	"llwybr/core/speech/voice"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// reading is a page, a card or what lies over the page being read aloud, sentence by sentence. It belongs to the UI thread; the voice speaks beside
// it, one sentence at a time, and what an earlier sentence brings is not wanted any more.
type reading struct {
	w      *Window
	of     subject
	lines  []utterance
	at     int
	voice  voice.Voice
	paused bool
	turn   int                // of the sentence or the search that is waited for
	cancel context.CancelFunc // ends that
	mark   widget.ReadMark
	strip  *widget.ReadStrip
	take   func()         // takes the strip away
	done   func()         // takes the keys away
	before fyne.Focusable // had the focus when it began
}

// utterance is a sentence with where it stands.
type utterance struct {
	speech.Sentence
	passage widget.Passage
	from    int // where in the passage it begins, in letters
}

// utterances are the sentences of passages.
func utterances(language string, said []widget.Passage) []utterance {
	var all []utterance
	for _, p := range said {
		from := 0
		for _, s := range speech.Sentences(language, p.Text) {
			if s.Spoken != "" {
				all = append(all, utterance{Sentence: s, passage: p, from: from})
			}
			from += widget.Letters(s.Text)
		}
	}
	return all
}

// readAloud begins to read where the person is, or stops.
func (w *Window) readAloud(whole bool) bool {
	if w.reading != nil {
		w.stopReading()
		return true
	}
	of, ok := w.subject(whole)
	if ok {
		w.read(of, utterances(w.words.Language(), of.passages(w)))
	}
	return ok
}

// read reads sentences once a voice is there.
func (w *Window) read(of subject, lines []utterance) {
	w.stopReading()
	if len(lines) == 0 {
		return
	}
	if r := w.app.reader; r != nil { // one voice at a time
		r.stopReading()
	}
	r := &reading{w: w, of: of, lines: lines, before: w.win.Canvas().Focused()}
	w.reading, w.app.reader = r, w
	r.findVoice()
}

// begin speaks the first sentence.
func (r *reading) begin(v voice.Voice) {
	r.voice = v
	r.done = r.w.keys.Before(readingKeys, r.run, r.w.stopReading)
	r.putStrip()
	r.speak()
}

// speak shows and says the sentence at which reading is.
func (r *reading) speak() {
	r.silence()
	r.paused = false
	r.show()
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel = cancel
	turn, text, v, rate := r.turn, r.lines[r.at].Spoken, r.voice, float64(r.w.app.machine().ReadingSpeed)/100
	engine := r.w.app.Voice
	r.w.app.beside(func() {
		err := engine.Speak(ctx, v, text, rate)
		fyne.Do(func() {
			cancel()
			r.spoken(turn, err)
		})
	})
}

// spoken goes on to the next sentence.
func (r *reading) spoken(turn int, err error) {
	switch {
	case turn != r.turn:
	case err != nil:
		r.w.app.voices = voices{} // it may be gone
		r.fail(err)
	case r.at+1 == len(r.lines):
		r.w.stopReading()
	default:
		r.at++
		r.speak()
	}
}

// silence ends what is being said; nothing that it brings counts any more.
func (r *reading) silence() {
	r.turn++
	if r.cancel != nil {
		r.cancel()
		r.cancel = nil
	}
}

// show marks the sentence on the page and says it in the strip.
func (r *reading) show() {
	u := r.lines[r.at]
	if u.passage.Part != nil {
		r.mark.Show(r.of.root(r.w), u.passage, u.Text, u.from)
	}
	r.tell()
}

// stopReading stops reading aloud, wherever it is.
func (w *Window) stopReading() {
	r := w.reading
	if r == nil {
		return
	}
	w.reading = nil
	if w.app.reader == w {
		w.app.reader = nil
	}
	r.end()
}

func (r *reading) end() {
	r.silence()
	r.mark.Clear()
	if r.done != nil {
		r.done()
	}
	r.dropStrip()
}

// The commands while it reads.
const (
	cmdStopReading keys.Command = "aloud-stop"
	cmdRest        keys.Command = "aloud-rest"
)

// readingKeys come before all others while it reads.
var readingKeys = keys.Map{
	{Chord: keys.On(fyne.KeyEscape), Command: cmdStopReading},
	{Chord: keys.On(fyne.KeyF7), Command: cmdRest},
}

func (r *reading) run(c keys.Command) bool {
	switch c {
	case cmdStopReading:
		r.w.stopReading()
	case cmdRest:
		r.rest()
	}
	return true
}

// rest pauses, or goes on with the sentence at which it paused.
func (r *reading) rest() {
	if r.paused {
		r.speak()
		r.settle()
		return
	}
	r.silence()
	r.paused = true
	r.tell()
	r.settle()
}

// again reads from the beginning.
func (r *reading) again() {
	r.at = 0
	r.speak()
}

// faster changes the speed by a step, for good, and says the sentence once more in it.
func (r *reading) faster(by int) {
	s := r.w.app.machine()
	i := slices.Index(screen.ReadingSpeeds, s.ReadingSpeed) + by
	if i < 0 || i >= len(screen.ReadingSpeeds) {
		return
	}
	s.ReadingSpeed = screen.ReadingSpeeds[i]
	err := r.w.app.setMachine(s)
	if r.w.place.Name == screen.Settings {
		r.w.Rebuild()
	}
	if r.paused {
		r.tell()
	} else {
		r.speak()
	}
	if err != nil {
		r.w.Failed(err)
	}
}
