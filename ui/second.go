package ui

import (
	"fmt"

	"llwybr/core/ledger"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

// pair is two windows on one record: the first, in which it was opened, and a second one in the other language for whoever sits beside. The
// second has no start screen and cannot lock, leave or end anything: it goes with the first.
type pair struct {
	first, second *Window
	following     bool         // the second shows the page that the first is on, as far as it may
	led           screen.State // where within its page the second was led to last
	bySecond      bool         // what is being changed is changed in the second
	stop          func()       // ends listening to the session
}

// other is the other window of the two.
func (p *pair) other(w *Window) *Window {
	if w == p.first {
		return p.second
	}
	return p.first
}

// Second is the second window on this window's record; nil where there is none.
func (w *Window) Second() *Window {
	if w.mirror || w.pair == nil {
		return nil
	}
	return w.pair.second
}

// OpenSecond implements screen.Shell. From the second window it brings the first to the front.
func (w *Window) OpenSecond() {
	switch {
	case w.pair != nil && w.mirror:
		w.pair.first.win.RequestFocus()
	case w.pair != nil:
		w.pair.second.win.RequestFocus()
	case w.session != nil && !w.mirror:
		w.openSecond()
	}
}

func (w *Window) openSecond() {
	s := newWindow(w.app, w.app.Toolkit.NewWindow(""))
	w.app.unwatch(s) // the first looks after both
	s.mirror, s.session = true, w.session
	s.words = w.app.Bundle.For(otherLanguage(w.words.Language()))
	speakToolkit(w.words.Language()) // one language a process; nothing in the second is worded by it
	p := &pair{first: w, second: s, following: true}
	w.pair, s.pair = p, p
	p.stop = w.session.Watch(p.changed)
	w.seen = w.sight()
	s.keys.SetWindow(secondKeys)
	s.place = screen.Place{Name: screen.Journey}
	if inSecond[w.place.Name] {
		s.place = w.place
	}
	s.win.Resize(w.win.Canvas().Size())
	s.entitle()
	s.arrive()
	s.show("", true)
	s.win.Show()
}

// entitle gives the second window its title, which names nobody.
func (w *Window) entitle() { w.win.SetTitle(w.words.T("second.window")) }

// closeSecond closes the second window, from either: nothing is asked, and nothing of the record stays in it.
func (w *Window) closeSecond() {
	p := w.pair
	if p == nil {
		return
	}
	first, s := p.first, p.second
	s.empty()
	p.stop()
	first.pair, s.pair, first.seen = nil, nil, sight{}
	first.ledger.Join(s.ledger) // what was shown in it was shown in this sitting
	s.ledger.Reset()
	s.root.set(nil)
	s.regions = nil
	s.traced("closed")
	keys.Detach(s.win)
	s.win.Close()
}

// empty takes down whatever the second window shows of the record. What was being written in it is saved first.
func (w *Window) empty() {
	if w.session != nil {
		w.blank()
	}
	w.session, w.opened, w.back, w.toast = nil, nil, nil, nil
	w.place, w.counted, w.seen = screen.Place{}, screen.Place{}, sight{}
	w.states = map[screen.Place]screen.State{}
}

// sittingLedger is what both windows have shown.
func (w *Window) sittingLedger() *ledger.Ledger {
	all := w.ledger
	if s := w.Second(); s != nil {
		all.Join(s.ledger)
	}
	return &all
}

// countSecond notes what a page of the second window shows of the families. As long as it follows the first it is the same showing.
func (w *Window) countSecond() {
	switch {
	case w.place == w.counted && !w.pair.following:
		w.ledger.Again(w.place.Name, w.context.Families())
	case w.place != w.counted && !w.pair.following:
		w.ledger.Shown(w.place.Name, w.context.Families())
	}
	w.counted = w.place
}

// traced writes a line for tests and support; those of a second window begin with the word second.
func (w *Window) traced(format string, args ...any) {
	if w.app.Trace == nil {
		return
	}
	if w.mirror {
		format = secondTrace + format
	}
	fmt.Fprintf(w.app.Trace, format+"\n", args...)
}

// secondTrace begins the lines of a second window in the trace.
const secondTrace = "second "
