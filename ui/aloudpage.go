package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// subject is what is read aloud: the page, one card of it, what lies over it, or a sentence that stands nowhere.
type subject struct {
	over   fyne.CanvasObject // what lies over the page; nil: the page
	card   string            // the id of a part in the card; "" = all of it
	free   bool              // no part of the window
	opened bool              // the page opened, and nobody asked to hear it
}

// subject is what the person would hear now: with the focus in a card that card, else the page from its top. Sheets of several pages are never
// read: words and codes stand on them. False where there is nothing to read.
func (w *Window) subject(whole bool) (subject, bool) {
	if w.session == nil || w.shown == nil || w.paging != nil {
		return subject{}, false
	}
	if over, lies := widget.OnTop(w.win.Canvas()); lies {
		return subject{over: over}, over != nil
	}
	id := w.focusID()
	if whole || w.cardOf(id) == nil {
		id = ""
	}
	return subject{card: id}, true
}

// root is what holds the subject.
func (s subject) root(w *Window) fyne.CanvasObject {
	if s.over != nil {
		return s.over
	}
	return w.root.page
}

// passages are what is said of a subject, in reading order.
func (s subject) passages(w *Window) []widget.Passage {
	if s.over != nil {
		return widget.PassagesOf(s.over)
	}
	if s.card != "" {
		return widget.PassagesOf(w.cardOf(s.card))
	}
	var all []widget.Passage
	for _, part := range w.readable {
		all = append(all, widget.PassagesOf(part)...)
	}
	return all
}

// cardOf is the card that holds a part of the page, by the part's id; nil where none does.
func (w *Window) cardOf(id string) fyne.CanvasObject {
	for _, t := range w.targets() {
		o, ok := t.Object.(fyne.CanvasObject)
		if !ok || t.ID != id || id == "" {
			continue
		}
		for _, part := range w.readable {
			if card := widget.CardOf(part, o); card != nil {
				return card
			}
		}
	}
	return nil
}

// reads notes that a part of the page is read aloud, in reading order; the rail, the header's tools and the footer are not.
func (w *Window) reads(part fyne.CanvasObject) fyne.CanvasObject {
	if part != nil {
		w.readable = append(w.readable, part)
	}
	return part
}

// holdReading lets the page be built anew while it is read; goOn takes the reading up again at the same sentence, where that still stands there.
func (w *Window) holdReading() (goOn func()) {
	r := w.reading
	if r == nil {
		return func() {}
	}
	w.reading = nil
	return func() {
		if w.reading != nil || w.app.reader != w { // somebody began another, here or in another window
			r.end()
			return
		}
		w.reading = r
		if !r.rebind() {
			w.stopReading()
		}
	}
}

// rebind finds the sentences again on a page that was built anew.
func (r *reading) rebind() bool {
	if r.of.over != nil {
		return true
	}
	if !r.of.free {
		lines := utterances(r.w.words.Language(), r.of.passages(r.w))
		at := nearest(lines, r.lines[r.at].Text, r.at)
		if at < 0 {
			return false
		}
		r.lines, r.at = lines, at
	}
	if r.strip == nil { // the voice is still being looked for
		return true
	}
	r.mark.Clear()
	r.putStrip()
	r.show()
	return true
}

// nearest is where a sentence stands, as near as can be to where it stood; -1 where it does not.
func nearest(lines []utterance, text string, at int) int {
	found := -1
	for i, u := range lines {
		if u.Text == text && (found < 0 || abs(i-at) < abs(found-at)) {
			found = i
		}
	}
	return found
}

func abs(n int) int { return max(n, -n) }

// readOnOpening reads a page that has just opened, for whoever wants that.
func (w *Window) readOnOpening() {
	of, ok := w.subject(true)
	if of.opened = true; ok && w.app.machine().ReadOnOpen {
		w.read(of, utterances(w.words.Language(), of.passages(w)))
	}
}

// TryVoice implements screen.Shell.
func (w *Window) TryVoice() {
	w.read(subject{free: true}, utterances(w.words.Language(), []widget.Passage{{Text: w.words.T("aloud.sample")}}))
}

// Aloud implements screen.Shell.
func (w *Window) Aloud() screen.Aloud {
	a := w.app
	if !a.voices.known {
		a.lookForVoices(func() {
			if w.session != nil && w.place.Name == screen.Settings {
				w.Rebuild()
			}
		})
	}
	v, found := a.voices.of(w.words.Language())
	return screen.Aloud{Looking: a.voices.looking > 0, Found: found, Voice: v.Name}
}
