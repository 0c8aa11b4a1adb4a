package ui

import (
	"crypto/subtle"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/widget"
)

// samePIN compares in a time that says nothing of how much was right.
func samePIN(a, b string) bool {
	return len(b) == widget.PINDigits && subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1
}

// HasPIN reports whether a PIN re-opens this sitting.
func (w *Window) HasPIN() bool { return w.pin != "" }

// dropPIN takes the PIN away.
func (w *Window) dropPIN() {
	w.pin = ""
	w.Rebuild()
	w.Toast(message.New("pin.dropped"), false)
}

// choosePIN opens the sheet in which a PIN is chosen: four digits, twice.
func (w *Window) choosePIN() {
	t := w.words
	var first, second *widget.PIN
	var shut func()
	fault := widget.NewNotice(widget.NoticeFault, "")
	fault.Hide()
	body := widget.Column(14)
	first = widget.NewPIN(t.T("pin.first"), func(string) { w.win.Canvas().Focus(second) })
	second = widget.NewPIN(t.T("pin.again"), func(again string) {
		if first.Filled() != widget.PINDigits || !samePIN(again, first.Digits()) {
			first.Clear()
			second.Clear()
			fault.SetText(t.T("pin.differ"))
			fault.Show()
			body.Refresh()
			w.win.Canvas().Focus(first)
			return
		}
		w.pin = again
		shut()
		w.Rebuild()
		w.Toast(message.New("pin.set"), false)
	})
	labelled := func(id string, p *widget.PIN) fyne.CanvasObject {
		return widget.Column(8, widget.NewStrong(t.T(id)), widget.Flow(0, p))
	}
	until := "lock.pin-until"
	if w.session.Guest() {
		until = "lock.pin-until-guest"
	}
	for _, o := range []fyne.CanvasObject{widget.NewBody(t.T("pin.what")), fault, labelled("pin.first", first), labelled("pin.again", second),
		widget.NewNotice(widget.NoticeInfo, t.T(until))} {
		body.Add(o)
	}
	shut = w.Sheet(t.T("pin.title"), body, first)
	w.again(w.choosePIN)
}
