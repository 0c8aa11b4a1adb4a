package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/widget"
)

// saving is a file that somebody asked for: what is said when a place is asked for, the name that is suggested, and how it is written.
type saving struct {
	title, what message.Message
	name        message.Message // that is suggested
	ending      string
	write       func(path string) error // whole or not at all
	done        message.Message         // the title when it is written
	after       message.Parts           // what is to be done then; may be empty
	shut        bool                    // no program of the system's shows such a file
}

// saveAs asks for a place, suggests one, never writes over a file without asking, and writes whole or not at all.
func (w *Window) saveAs(s saving) { w.saveAt(suggested(w.words.Say(s.name), s.ending), s) }

// saveAt asks for a place, beginning with a path.
func (w *Window) saveAt(path string, s saving) {
	var dialog *shownDialog
	var entry *widget.Entry
	dialog = w.dialog(func() widget.DialogSpec {
		entry = widget.NewEntry(widget.EntrySpec{Label: w.words.T("save.where"), Text: path, Letters: true, OnSubmit: func(text string) {
			dialog.Close()
			w.saveTo(text, s)
		}})
		return widget.DialogSpec{
			Title: w.words.Say(s.title),
			Body:  []fyne.CanvasObject{widget.NewBody(w.words.Say(s.what)), entry},
			Actions: []widget.DialogAction{
				{Label: w.words.T("save.save"), Emphasis: widget.PrimaryButton, Do: func() { w.saveTo(entry.Text(), s) }},
				{Label: w.words.T("shell.cancel"), Emphasis: widget.QuietButton},
			},
		}
	})
	w.win.Canvas().Focus(entry.Field())
}

// suggested is a file in the person's own documents.
func suggested(name, ending string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	for _, folder := range []string{"Documents", "Dogfennau"} {
		if info, err := os.Stat(filepath.Join(home, folder)); err == nil && info.IsDir() {
			home = filepath.Join(home, folder)
			break
		}
	}
	return filepath.Join(home, name+ending)
}

func (w *Window) saveTo(path string, s saving) {
	path = strings.TrimSpace(path)
	if path == "" {
		w.saveAs(s)
		return
	}
	if _, err := os.Stat(path); err == nil {
		w.dialog(func() widget.DialogSpec {
			return widget.DialogSpec{
				Title: w.words.T("save.there"),
				Body:  []fyne.CanvasObject{widget.NewBody(path)},
				Actions: []widget.DialogAction{
					{Label: w.words.T("save.keep"), Emphasis: widget.PrimaryButton, Do: func() { w.saveAt(path, s) }},
					{Label: w.words.T("save.replace"), Emphasis: widget.SecondaryButton, Do: func() { w.writeFile(path, s) }},
				},
			}
		})
		return
	}
	w.writeFile(path, s)
}

func (w *Window) writeFile(path string, s saving) {
	if err := s.write(path); err != nil {
		w.Failed(err)
		return
	}
	w.dialog(func() widget.DialogSpec { return w.written(path, s) })
}

// written says that a file is written, and offers to look at it where something shows such files.
func (w *Window) written(path string, s saving) widget.DialogSpec {
	actions := []widget.DialogAction{{Label: w.words.T("shell.close"), Emphasis: widget.PrimaryButton}}
	if w.app.Open != nil && !s.shut {
		actions = append(actions, widget.DialogAction{Label: w.words.T("save.open"), Emphasis: widget.SecondaryButton, Do: func() {
			if err := w.app.Open(path); err != nil {
				w.Failed(err)
			}
		}})
	}
	body := []fyne.CanvasObject{widget.NewBody(path)}
	for _, m := range s.after {
		body = append(body, widget.NewBody(w.words.Say(m)))
	}
	return widget.DialogSpec{Title: w.words.Say(s.done), Body: body, Actions: actions}
}
