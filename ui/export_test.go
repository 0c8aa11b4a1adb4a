package ui

import (
	"context"
	"maps"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

// What the proofs in package ui_test need of the inside of a window.

// Speak chooses the language of the machine without keeping it; "" is a first run. It comes before Attach.
func (a *App) Speak(language string) { a.settings.Language = language }

// Break makes the store one that cannot be opened, and from which something may be saved.
func (a *App) Break(err error) {
	a.Store, a.Trouble = nil, err
	a.Recover = func(context.Context) (vault.Store, []message.Message, error) { return vault.NewMemory(), nil, nil }
}

// LieIn says in which folder the records lie.
func (a *App) LieIn(dir string) { a.Dir = dir }

// Targets are the parts that can have the focus, in the order of reading.
func (w *Window) Targets() []screen.Target { return w.targets() }

// Do does a command of the window.
func (w *Window) Do(command string) bool { return w.run(keys.Command(command)) }

// Find opens the search and types a word.
func (w *Window) Find(word string) {
	w.openSearch()
	w.palette.entry.SetText(word)
}

// CloseOver closes what lies over the page.
func (w *Window) CloseOver() { w.closeOver() }

// Press presses a key wherever the focus is.
func (w *Window) Press(key fyne.KeyName) bool { return w.keys.Handle(keys.On(key)) }

// Within reports whether a record is open.
func (w *Window) Within() bool { return w.session != nil }

// Settle lays the page out once more, as a real window does before it paints when something has become larger; a window without a display
// leaves what is shown later where it is.
func (w *Window) Settle() {
	size := w.root.Size()
	w.root.page.Resize(size.AddWidthHeight(1, 0))
	w.root.page.Resize(size)
}

// OpenFact opens the sheet of what the data says of an id, and gives the records of which the sheet says that it names them.
func (w *Window) OpenFact(id string) []guide.Ref {
	w.openFact(id)
	f, _ := w.app.Guide.About(id)
	return append(w.refs(f.Records), w.app.Guide.Ref(id))
}

// OpenEvidence opens where a fact comes from.
func (w *Window) OpenEvidence(ref guide.Ref) {
	if e, ok := w.app.Guide.Evidence(ref, w.app.Today()); ok {
		w.openEvidence(e, w.Sources)
	}
}

// Declared are the records of which the window says that it shows them: of the page, and of what was found over it.
func (w *Window) Declared() []guide.Ref {
	if w.context == nil {
		return nil
	}
	facts := w.context.Facts()
	if w.palette != nil {
		for _, h := range w.palette.hits {
			facts = append(facts, w.app.Guide.Ref(h.ID))
		}
	}
	return facts
}

// AtOnce does what is slow at once.
func (a *App) AtOnce() { a.beside = func(do func()) { do() } }

// ReadPage reads the page aloud up to a sentence, and stays there.
func (w *Window) ReadPage(sentence int) {
	m := speaking(w, bothVoices...)
	w.readAloud(true)
	for range sentence {
		if len(m.line) > 0 {
			do := m.line[0]
			m.line = m.line[1:]
			do()
		}
	}
}

// KeepFiles has learners' own files in a window that opens none of them.
func (a *App) KeepFiles() { a.Files = &vault.FileOptions{}; a.useFiles() }

// Ask shows the card of a record, with a fault.
func (w *Window) Ask(id string, fault error) {
	w.start.ask(id, "1")
	if fault != nil {
		w.start.opener.fail(fault)
	}
}

// ShowWords shows a page of a new record, with words and a code that are always the same.
func (w *Window) ShowWords(page string) {
	w.start.newRecord()
	f := w.flow
	f.words, f.recovery, f.asked = "afon bara cath", "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0123-4567-89AB-CDEF-GHJK-MNPQ", [2]int{2, 10}
	f.ready = func(bool) {}
	f.turn(map[string]func() sheetPage{"choose": f.choosePage, "again": f.againPage, "where": f.wherePage, "sheet": f.codePage, "groups": f.groupsPage}[page])
	switch page {
	case "again":
		f.stay(message.Fail(nil, "words.again.wrong", "N", 2))
	case "groups":
		f.stay(message.Fail(nil, "words.groups.wrong", "N", 3))
	}
}

// ShowForgotten shows the page of a code, or of whoever has no sheet either.
func (w *Window) ShowForgotten(id string, bare bool) {
	f := w.forgotten(id)
	if f.bare = bare; bare {
		f.show()
		return
	}
	f.wrong(message.Fail(nil, "forgotten.code.sign", "N", 3, "Sign", "U"))
}

// PlantNote writes a note about a fact, as somebody does on this machine.
func (w *Window) PlantNote(text string) {
	n := vault.NewNote(w.app.Now())
	n.Wrong, n.Day = text, string(w.app.Today())
	factNotes{w}.keep(n)
}

// Over are the parts of what lies over the page that take the focus.
func (w *Window) Over() []fyne.Focusable {
	if over := w.win.Canvas().Overlays().Top(); over != nil {
		return focusables(over)
	}
	return nil
}

// Keys are the keys of a window.
func Keys() keys.Map { return windowKeys }

// AllowInSecond lets a second window show pages that it does not show, until stop is called.
func AllowInSecond(names ...string) (stop func()) {
	before := maps.Clone(inSecond)
	for _, name := range names {
		inSecond[name] = true
	}
	return func() { inSecond = before }
}

// Veil covers the second window.
func (w *Window) Veil() { w.Second().veil() }
