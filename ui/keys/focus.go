package keys

import "fyne.io/fyne/v2"

// Focus is embedded by every focusable widget of ours. It keeps whether the widget has the focus, and hands every key that the widget
// does not use to the dispatcher of its window. A widget that uses keys itself defines TypedKey and calls Focus.TypedKey for the rest.
type Focus struct {
	self    fyne.Focusable
	focused bool
}

// Bind tells Focus which widget it is part of; constructors call it beside ExtendBaseWidget.
func (f *Focus) Bind(self fyne.Focusable) { f.self = self }

// Focused tells whether the widget has the focus.
func (f *Focus) Focused() bool { return f.focused }

// FocusGained implements fyne.Focusable.
func (f *Focus) FocusGained() { f.set(true) }

// FocusLost implements fyne.Focusable.
func (f *Focus) FocusLost() { f.set(false) }

func (f *Focus) set(focused bool) {
	f.focused = focused
	object := f.self.(fyne.CanvasObject)
	object.Refresh()
	if focused {
		Arrived(object)
	}
}

// TypedKey implements fyne.Focusable.
func (f *Focus) TypedKey(event *fyne.KeyEvent) { Key(f.self.(fyne.CanvasObject), event) }

// TypedRune implements fyne.Focusable.
func (f *Focus) TypedRune(r rune) {
	if dispatcher := For(f.self.(fyne.CanvasObject)); dispatcher != nil {
		dispatcher.HandleRune(r)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (f *Focus) TypedShortcut(shortcut fyne.Shortcut) { Shortcut(f.self.(fyne.CanvasObject), shortcut) }

// Key hands a key that a focused object does not use to its window, then to what scrolls round it. It answers whether anything used it.
func Key(object fyne.CanvasObject, event *fyne.KeyEvent) bool {
	if dispatcher := For(object); dispatcher != nil && dispatcher.HandleKey(event) {
		return true
	}
	return scrolled(object, nil, event)
}

// Shortcut hands a shortcut that a focused object does not use to its window. It answers whether anything used it.
func Shortcut(object fyne.CanvasObject, shortcut fyne.Shortcut) bool {
	dispatcher := For(object)
	return dispatcher != nil && dispatcher.HandleShortcut(shortcut)
}

// unfocusedKey is what a window does with a key when nothing has the focus.
func unfocusedKey(dispatcher *Dispatcher, canvas fyne.Canvas, event *fyne.KeyEvent) {
	if !dispatcher.HandleKey(event) {
		scrolled(nil, canvas, event)
	}
}
