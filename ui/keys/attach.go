package keys

import (
	"sync"

	"fyne.io/fyne/v2"
)

// The dispatchers by canvas. Windows come and go on the UI thread; the lock is for tests that run beside each other.
var (
	attached   = map[fyne.Canvas]*Dispatcher{}
	attachedMu sync.Mutex
)

// Attach makes a dispatcher the one of a window. A dispatcher attached before is replaced.
func Attach(window fyne.Window, dispatcher *Dispatcher) {
	AttachCanvas(window.Canvas(), dispatcher)
}

// AttachCanvas is Attach for a canvas without a window (tour, tests).
func AttachCanvas(canvas fyne.Canvas, dispatcher *Dispatcher) {
	attachedMu.Lock()
	previous := attached[canvas]
	attached[canvas] = dispatcher
	attachedMu.Unlock()
	if previous != nil && previous != dispatcher {
		previous.leave()
	}
	dispatcher.canvas = canvas
	dispatcher.wire()
	canvas.SetOnTypedKey(func(event *fyne.KeyEvent) {
		Stir()
		unfocusedKey(dispatcher, canvas, event)
	})
	canvas.SetOnTypedRune(func(r rune) {
		Stir()
		dispatcher.HandleRune(r)
	})
}

// leave takes a dispatcher's shortcuts off the canvas it had.
func (d *Dispatcher) leave() {
	for _, shortcut := range d.wired {
		d.canvas.RemoveShortcut(shortcut)
	}
	d.wired, d.canvas = nil, nil
}

// Detach forgets a window that closes.
func Detach(window fyne.Window) {
	attachedMu.Lock()
	defer attachedMu.Unlock()
	delete(attached, window.Canvas())
}

// At returns the dispatcher of a canvas. A canvas that has none gets one without commands, so that dialogs close by Escape anywhere.
func At(canvas fyne.Canvas) *Dispatcher {
	attachedMu.Lock()
	dispatcher := attached[canvas]
	attachedMu.Unlock()
	if dispatcher == nil {
		dispatcher = New(func(Command) bool { return false })
		AttachCanvas(canvas, dispatcher)
	}
	return dispatcher
}

// Anew builds something on show again and gives the focus to the part of it that build returns, if any: by the canvas of the whole, because no driver
// knows a part that it has not drawn yet.
func Anew(whole fyne.CanvasObject, build func() fyne.Focusable) {
	canvas := CanvasOf(whole)
	if part := build(); part != nil && canvas != nil {
		canvas.Focus(part)
	}
}

// CanvasOf returns the canvas on which an object has the focus, else the canvas the driver knows it to be on, else nil.
func CanvasOf(object fyne.CanvasObject) fyne.Canvas {
	if canvas := focusedOn(object); canvas != nil {
		return canvas
	}
	return fyne.CurrentApp().Driver().CanvasForObject(object)
}

func focusedOn(object fyne.CanvasObject) fyne.Canvas {
	attachedMu.Lock()
	defer attachedMu.Unlock()
	for canvas := range attached {
		if focused := canvas.Focused(); focused != nil && any(focused) == any(object) {
			return canvas
		}
	}
	return nil
}

// For returns the dispatcher of the window in which an object has the focus; nil if it is in none.
func For(object fyne.CanvasObject) *Dispatcher {
	canvas := CanvasOf(object)
	if canvas == nil {
		return nil
	}
	return At(canvas)
}

// Give gives an object the focus in its window.
func Give(object fyne.Focusable) {
	if canvas := CanvasOf(object.(fyne.CanvasObject)); canvas != nil {
		canvas.Focus(object)
	}
}
