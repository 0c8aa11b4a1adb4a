package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/keys"
	"llwybr/ui/widget"
)

// Leave leaves quickly, by F12 or the button: with a PIN, and as a guest, the window is covered; else, and when it is covered already, the
// record is closed.
func (w *Window) Leave() {
	if w.mirror {
		return // the first leaves, and it goes along
	}
	if w.session != nil && w.kind().covers() {
		w.coverUp(w.app.clock())
		return
	}
	w.Lock()
}

// Lock closes the record: what was being written is saved, its keys are forgotten, and the start screen covers the window. Nothing of the
// record stays in it.
func (w *Window) Lock() {
	if w.mirror {
		return
	}
	w.finish()
	w.hideToast()
	w.speak(w.app.settings.Language)
	w.showStart()
	w.tellHeld(nil)
}

// finish lets go of the record, covered or not, and has its store forget the keys.
func (w *Window) finish() {
	w.closeSecond()
	w.blank()
	if w.covered != nil {
		w.session, w.covered = w.covered.session, nil
	}
	w.leave()
	w.pin, w.warned = "", false
	w.app.clearClipboard()
}

// blank takes down everything that shows something of the record. Fields save what is written in them when the focus leaves them, so it
// leaves them first; a dialog or sheet whose field saved nothing yet is closed without a word of it.
func (w *Window) blank() {
	if s := w.Second(); s != nil {
		s.veil()
	}
	w.stopReading()
	w.dropPaging()
	forgetIncoming(w.incoming)
	w.incoming = nil
	if w.unsent != nil && w.sheet != nil && w.sheet == w.unsentIn && w.sheet.Open() {
		w.unsent()
	}
	w.unsent, w.unsentIn = nil, nil
	c := w.win.Canvas()
	c.Unfocus()
	w.closeOver()
	widget.CloseAll(c)
	c.Unfocus() // of the page below
	w.save()
	w.hideToast()
	w.root.set(nil)
	w.shown, w.context, w.seen = nil, nil, sight{}
	w.regions, w.slot, w.sheet, w.palette, w.overs, w.given = nil, nil, nil, nil, nil, nil
	w.readSlot, w.readable = nil, nil
	w.keys.SetScreen(nil)
	for _, s := range []*widget.Scroll{w.scroll, w.sides, w.rails} {
		if s != nil {
			s.SetContent(widget.Column(0))
		}
	}
	w.scroll, w.sides, w.rails = nil, nil, nil
	keys.Forget(func(f keys.Follower) bool { return w.leftBehind(f) })
	w.win.SetTitle("Llwybr")
}

// leftBehind reports whether a scroll is one that this window showed: nothing is on show now.
func (w *Window) leftBehind(f keys.Follower) bool {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return false
	}
	on := fyne.CurrentApp().Driver().CanvasForObject(o)
	return on == nil || on == w.win.Canvas()
}
