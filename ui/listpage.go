package ui

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// shelf is what the page of lists does, in one window.
type shelf struct{ *Window }

// Lists implements screen.Shell.
func (w *Window) Lists() screen.Lists { return shelf{w} }

// Kept implements screen.Lists.
func (s shelf) Kept() []screen.KeptList { return s.app.lists.kept }

// Looked implements screen.Lists.
func (s shelf) Looked() *screen.LookedAt { return s.app.lists.looked }

// Leave implements screen.Lists.
func (s shelf) Leave() {
	s.app.lists.looked = nil
	s.Rebuild()
}

// Keep implements screen.Lists. A list of options that is kept is the one in use.
func (s shelf) Keep() {
	l := s.app.lists.looked
	if l == nil || l.Offer.Rows() == 0 {
		return
	}
	use := s.app.schoolList()
	if len(l.Offer.Options) > 0 {
		use = l.Offer.Name()
	}
	s.app.lists.looked = nil
	s.changed(s.app.changeList(l.Offer.Name(), l.Offer.Pack(), use), s.words.T("offers.kept", "From", l.Offer.From))
}

// Use implements screen.Lists.
func (s shelf) Use(name string) {
	s.changed(s.app.changeList(name, s.app.lists.data[name], name), s.words.T("offers.used"))
}

// Remove implements screen.Lists.
func (s shelf) Remove(name string) {
	use := s.app.schoolList()
	if use == name {
		use = ""
	}
	s.changed(s.app.changeList(name, nil, use), s.words.T("offers.removed"))
}

// CanUndo implements screen.Lists.
func (s shelf) CanUndo() bool { return s.app.lists.undo != nil }

// Undo implements screen.Lists.
func (s shelf) Undo() {
	if !s.CanUndo() {
		return
	}
	s.hideToast()
	err := s.app.lists.undo()
	s.Rebuild()
	if err != nil {
		s.Failed(err)
	}
}

// changed shows the page anew, and says what was done or why it was not.
func (s shelf) changed(err error, done string) {
	s.opened = nil // what was found in other facts
	s.Rebuild()
	if err != nil {
		s.Failed(err)
		return
	}
	s.toast = widget.NewToast(s.words.T("shell.close"))
	s.toast.Say(done, s.words.T("shell.undo"), s.Undo)
	s.showToast()
}

// Choose implements screen.Lists: one of the files that lie where people keep them, or any other one.
func (s shelf) Choose() {
	var dialog *widget.Dialog
	look := func(path string) {
		dialog.Close()
		s.look(path)
	}
	entry := widget.NewEntry(widget.EntrySpec{Label: s.words.T("offers.choose.where"), Letters: true, OnSubmit: look})
	body := []fyne.CanvasObject{widget.NewBody(s.words.T("offers.choose.what"))}
	for _, path := range findFiles(places(), listEnding, factsPatience) {
		body = append(body, widget.NewListRow(widget.RowSpec{Title: filepath.Base(path), Sub: filepath.Dir(path), OnTap: func() { look(path) }}))
	}
	dialog = widget.ShowDialog(s.win.Canvas(), widget.DialogSpec{
		Title: s.words.T("offers.choose"),
		Body:  append(body, entry),
		Actions: []widget.DialogAction{
			{Label: s.words.T("offers.choose.read"), Emphasis: widget.PrimaryButton, Do: func() { s.look(entry.Text()) }},
			{Label: s.words.T("shell.cancel"), Emphasis: widget.QuietButton},
		},
	})
	s.win.Canvas().Focus(entry.Field())
}

// look reads a file and shows on the page what is in it.
func (s shelf) look(path string) {
	path = strings.Trim(strings.TrimSpace(path), `"`)
	if path == "" {
		s.Choose()
		return
	}
	s.app.lists.looked = s.app.readList(path)
	s.Rebuild()
	s.refocus("offers.leave", false)
}

// listEnding ends the names of lists.
const listEnding = ".csv"

// SaveTemplate implements screen.Lists.
func (s shelf) SaveTemplate(courses bool, from string) {
	name := s.words.T("offers.file.options")
	if courses {
		name = s.words.T("offers.file.courses")
	}
	s.placeTemplate(suggested(name+listEnding, ""), courses, from)
}

func (s shelf) placeTemplate(path string, courses bool, from string) {
	var dialog *widget.Dialog
	entry := widget.NewEntry(widget.EntrySpec{Label: s.words.T("save.where"), Text: path, Letters: true, OnSubmit: func(text string) {
		dialog.Close()
		s.saveTemplateTo(text, courses, from)
	}})
	dialog = widget.ShowDialog(s.win.Canvas(), widget.DialogSpec{
		Title: s.words.T("offers.save"),
		Body:  []fyne.CanvasObject{widget.NewBody(s.words.T("offers.save.what")), entry},
		Actions: []widget.DialogAction{
			{Label: s.words.T("save.save"), Emphasis: widget.PrimaryButton, Do: func() { s.saveTemplateTo(entry.Text(), courses, from) }},
			{Label: s.words.T("shell.cancel"), Emphasis: widget.QuietButton},
		},
	})
	s.win.Canvas().Focus(entry.Field())
}

// saveTemplateTo never writes over a file without asking, and writes whole or not at all.
func (s shelf) saveTemplateTo(path string, courses bool, from string) {
	path = strings.TrimSpace(path)
	if path == "" {
		s.SaveTemplate(courses, from)
		return
	}
	if _, err := os.Stat(path); err != nil {
		s.writeTemplate(path, courses, from)
		return
	}
	widget.ShowDialog(s.win.Canvas(), widget.DialogSpec{
		Title: s.words.T("save.there"),
		Body:  []fyne.CanvasObject{widget.NewBody(path)},
		Actions: []widget.DialogAction{
			{Label: s.words.T("save.keep"), Emphasis: widget.PrimaryButton, Do: func() { s.placeTemplate(path, courses, from) }},
			{Label: s.words.T("save.replace"), Emphasis: widget.SecondaryButton, Do: func() { s.writeTemplate(path, courses, from) }},
		},
	})
}

func (s shelf) writeTemplate(path string, courses bool, from string) {
	data := s.app.Guide.OfferTemplate(courses, s.words.Language(), strings.TrimSpace(from))
	err := plan.SaveFile(path, func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	})
	if err != nil {
		s.Failed(notSaved(err, path))
		return
	}
	widget.ShowDialog(s.win.Canvas(), widget.DialogSpec{Title: s.words.T("offers.saved"), Body: []fyne.CanvasObject{widget.NewBody(path), widget.NewBody(s.words.T("offers.saved.next"))},
		Actions: []widget.DialogAction{{Label: s.words.T("shell.close"), Emphasis: widget.PrimaryButton}}})
}

// notSaved says of a list what a plan's fault says of a plan.
func notSaved(err error, path string) error {
	return message.Fail(err, "offers.not-saved", "File", path)
}
