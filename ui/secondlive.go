package ui

import (
	"errors"
	"maps"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	record "llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// sight is what a page was built from. Where all of it is the same there is nothing new to show.
type sight struct {
	record  record.Record
	guide   *guide.Guide
	today   message.Day
	trouble bool
}

func (w *Window) sight() sight {
	return sight{w.session.Record(), w.app.Guide, w.app.Today(), w.session.Trouble() != nil}
}

// changed is told of every change of the record, and has the window in which it was not made show it.
func (p *pair) changed() {
	other := p.second
	if p.bySecond {
		other = p.first
	}
	other.settleToast() // the last step is another one now
	p.renew(other)
}

// renew has a window show what is new, once, after what is being done now.
func (p *pair) renew(w *Window) {
	if w.stale {
		return
	}
	w.stale = true
	fyne.Do(func() {
		w.stale = false
		w.live()
	})
}

// live shows what is new in a window where somebody may be reading or writing.
func (w *Window) live() {
	if w.pair == nil || w.session == nil || w.shown == nil {
		return
	}
	if w.mirror && w.pair.ledWithin() {
		return
	}
	if now := w.sight(); !reflect.DeepEqual(now, w.seen) {
		w.renewed()
	}
}

// ledWithin has the second window go along within the page where the first has moved there: to the same question, the same idea. It reports whether it did.
// What is written and not saved goes along with nobody, and whoever is busy in the second is left alone.
func (p *pair) ledWithin() bool {
	at := p.whereWithin()
	if at == nil || maps.Equal(at, p.led) {
		return false
	}
	p.led = at
	s := p.second
	if s.busy() {
		return false
	}
	focus := s.focusID()
	s.states[s.place] = maps.Clone(at)
	s.withPenUp(func() { s.show(focus, false) })
	s.follow()
	return true
}

// whereWithin is where the first window is within the page that both show; nil where that cannot be led to. The plan is no such page: it is one long page, and
// what is open in it is being written.
func (p *pair) whereWithin() screen.State {
	if !p.following || p.first.place != p.second.place || p.first.place.Name == screen.Plan || p.first.shown == nil {
		return nil
	}
	at := p.first.within()
	maps.DeleteFunc(at, func(key, _ string) bool { return unsavedState(key) })
	return at
}

// within is where the window is within its page. Asking saves nothing.
func (w *Window) within() (at screen.State) {
	w.withPenUp(func() { at = maps.Clone(w.shown.State()) })
	return at
}

// unsavedState reports whether a page keeps under the key what is written and not saved.
func unsavedState(key string) bool { return key == "typed" || strings.HasPrefix(key, "draft") }

// alongside has the second window look whether what this one shows anew concerns it: other facts, another day.
func (w *Window) alongside() {
	if s := w.Second(); s != nil {
		w.pair.renew(s)
	}
}

// errPenUp is what a page is told that would save while its window is built anew for another reason, or after its record was closed.
var errPenUp = errors.New("nothing is written now")

// renewed builds the page anew without anybody having asked for it here: what somebody left in it stays, and nothing is saved by it.
func (w *Window) renewed() {
	old := map[fyne.Focusable]string{}
	for _, t := range w.targets() {
		old[t.Object] = t.ID
	}
	w.withPenUp(w.redraw)
	widget.Regain(w.win.Canvas(), func(before fyne.Focusable) fyne.Focusable {
		for _, t := range w.targets() {
			if t.Object != nil && t.ID == old[before] {
				return t.Object
			}
		}
		return before
	})
}

// withPenUp does what builds a page anew for another reason than its own: nothing is saved meanwhile.
func (w *Window) withPenUp(do func()) {
	before := w.penUp
	w.penUp = true
	do()
	w.penUp = before
}

// busy reports whether somebody has written something in this window that is not saved, or has something open over the page.
func (w *Window) busy() bool {
	if w.win.Canvas().Overlays().Top() != nil {
		return true
	}
	for _, t := range w.targets() {
		if widget.Written(t.Object) {
			return true
		}
	}
	for key, text := range w.within() { // a page that was built anew meanwhile
		if unsavedState(key) && text != "" {
			return true
		}
	}
	return false
}

// pen is the open record as a page of one window meets it: what the page changes is known to have been changed there. A page that stays behind
// when its record is closed can write in no other.
type pen struct {
	w       *Window
	session *session.Session
}

// Record implements screen.Session.
func (p pen) Record() record.Record { return p.session.Record() }

// Guest implements screen.Session.
func (p pen) Guest() bool { return p.session.Guest() }

// Set implements screen.Session.
func (p pen) Set(field string, value any) error {
	return p.SetAll(record.Edit{Field: field, Value: value})
}

// SetAll implements screen.Session.
func (p pen) SetAll(edits ...record.Edit) error {
	if p.w.penUp || p.w.session != p.session {
		return errPenUp
	}
	return p.w.change(func() error { return p.session.SetAll(edits...) })
}

// CanUndo implements screen.Session.
func (p pen) CanUndo() bool {
	return p.session.CanUndo() && !(p.w.mirror && p.session.UndoIsPrivate())
}

// Undo implements screen.Session.
func (p pen) Undo() (done bool, err error) {
	if p.w.penUp || p.w.session != p.session || !p.CanUndo() {
		return false, nil
	}
	err = p.w.change(func() error {
		done, err = p.session.Undo()
		return err
	})
	return done, err
}

// change makes a change in the name of this window.
func (w *Window) change(do func() error) error {
	if p := w.pair; p != nil {
		before := p.bySecond
		p.bySecond = w.mirror
		defer func() { p.bySecond = before }()
	}
	return do()
}
