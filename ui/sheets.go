package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/core/i18n"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// Sheet implements screen.Shell.
func (w *Window) Sheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) func() {
	return w.openSheet(widget.ShowSheet, title, content, focus)
}

// WideSheet implements screen.Shell.
func (w *Window) WideSheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) func() {
	return w.openSheet(widget.ShowWideSheet, title, content, focus)
}

func (w *Window) openSheet(show func(fyne.Canvas, widget.SheetSpec) *widget.Sheet, title string, content fyne.CanvasObject, focus []fyne.Focusable) func() {
	again := w.holdPaging()
	w.closeOver()
	spec := widget.SheetSpec{Title: title, Close: w.words.T("shell.close"), Body: content, OnClose: again}
	if len(focus) > 0 {
		spec.Focus = focus[0]
	}
	w.sheet = show(w.win.Canvas(), spec)
	w.lay(nil) // until somebody says how it is opened again
	return w.sheet.Close
}

// capsWide is the room for the keys of a command, so that what they do stands in one line.
const capsWide = 96

// openKeys shows the keys of this screen and of every screen.
func (w *Window) openKeys() {
	col := widget.Column(10)
	add := func(title string, m keys.Map) {
		listed := widget.Column(6)
		for _, b := range m {
			if b.Message != "" {
				caps := widget.Exact(capsWide, widget.NewKeyHint(b.Chord.Caps(), ""))
				listed.Add(widget.Row(12, caps, widget.Fill(widget.NewSmall(i18n.Capital(w.words.T(b.Message))))))
			}
		}
		if len(listed.Objects) > 0 {
			col.Add(widget.NewSubheading(title))
			col.Add(listed)
		}
	}
	add(w.words.T("keys.here"), w.keys.Screen())
	add(w.words.T("keys.everywhere"), w.keys.Window())
	w.Sheet(w.words.T("keys.title"), col)
	w.again(w.openKeys)
}

// MachineSettings implements screen.Shell.
func (w *Window) MachineSettings() screen.MachineSettings {
	s := w.app.machine()
	s.Language = w.words.Language()
	return s
}

// ownLanguage keeps the language in which the open record is to open: somebody has set it, and not only looked at the page in it.
func (w *Window) ownLanguage(language string) {
	if w.session == nil || w.session.Record().Language == language {
		return
	}
	if err := w.session.Remember("language", language); err != nil {
		w.Failed(err)
	}
}

// SetMachine implements screen.Shell.
func (w *Window) SetMachine(s screen.MachineSettings) {
	language := s.Language
	s.Language = w.app.settings.Language
	err := w.app.setMachine(s)
	w.keys.SetLetters(s.Letters)
	w.root.Refresh()
	if language != w.words.Language() {
		w.SetLanguage(language)
		w.ownLanguage(language)
	} else {
		w.renewed()
	}
	w.resized(w.win.Canvas().Size())
	if w.pair != nil {
		w.pair.other(w).restyle(s.Letters)
	}
	if err != nil {
		w.Failed(err)
	}
}
