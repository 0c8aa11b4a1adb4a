package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/widget"
)

// choosing is a file that somebody is to name: what is said, how the names of such files end, and what is done with it.
type choosing struct {
	title, what message.Message
	where       message.Message // the label of the field
	do          message.Message // the label of the button
	ending      string
	take        func(path string)
}

// chooseFile asks for a file: one of those that lie where people keep such files, or any other one. Where nothing is named it asks again.
func (w *Window) chooseFile(c choosing) {
	var dialog *shownDialog
	var entry *widget.Entry
	chosen := func(path string) {
		dialog.Close()
		w.take(path, c)
	}
	files := findFiles(places(), c.ending, filesPatience)
	dialog = w.dialog(func() widget.DialogSpec {
		entry = widget.NewEntry(widget.EntrySpec{Label: w.words.Say(c.where), Letters: true, OnSubmit: chosen})
		body := []fyne.CanvasObject{widget.NewBody(w.words.Say(c.what))}
		for _, found := range files {
			body = append(body, widget.NewListRow(widget.RowSpec{Title: filepath.Base(found), Sub: filepath.Dir(found), OnTap: func() { chosen(found) }}))
		}
		return widget.DialogSpec{
			Title: w.words.Say(c.title),
			Body:  append(body, entry),
			Actions: []widget.DialogAction{
				{Label: w.words.Say(c.do), Emphasis: widget.PrimaryButton, Do: func() { w.take(entry.Text(), c) }},
				{Label: w.words.T("shell.cancel"), Emphasis: widget.QuietButton},
			},
		}
	})
	w.win.Canvas().Focus(entry.Field())
}

// take takes what somebody has named, as people write and paste it.
func (w *Window) take(path string, c choosing) {
	if path = strings.Trim(strings.TrimSpace(path), `"`); path == "" {
		w.chooseFile(c)
		return
	}
	c.take(path)
}
