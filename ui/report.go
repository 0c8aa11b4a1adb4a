package ui

import (
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// factNotes are the notes about the facts as a window's screens meet them. The file is read anew each time: another window, or another
// Llwybr on this machine, may have written since.
type factNotes struct{ w *Window }

// Notes implements screen.Shell.
func (w *Window) Notes() screen.Notes { return factNotes{w} }

// reportFact opens the sheet in which somebody writes what is wrong with a record, or what is missing.
func (w *Window) reportFact(record guide.Ref) { w.Notes().Report(record) }

// loadNotes reads the notes of this machine; where nothing is kept they live in memory until the program ends.
func (a *App) loadNotes() (vault.Notes, *message.Message, error) {
	if a.Dir == "" {
		return a.notes, nil, nil
	}
	return vault.LoadNotes(a.Dir)
}

// changeNotes reads, changes and writes the notes.
func (a *App) changeNotes(change func(vault.Notes) (vault.Notes, error)) error {
	all, _, err := a.loadNotes()
	if err == nil {
		all, err = change(all)
	}
	if err != nil {
		return err
	}
	if a.Dir == "" {
		a.notes = all
		return nil
	}
	return vault.SaveNotes(a.Dir, all)
}

// All implements screen.Notes.
func (f factNotes) All() (notes []screen.Note, trouble string) {
	all, said, err := f.w.app.loadNotes()
	switch {
	case err != nil:
		return nil, f.w.words.Error(err)
	case said != nil:
		trouble = f.w.words.Say(*said)
	}
	for _, n := range all.All() {
		notes = append(notes, screen.Note{ID: n.ID, Record: guide.Ref(n.Record), Wrong: n.Wrong, Seen: n.Seen, Day: message.Day(n.Day)})
	}
	return notes, trouble
}

// find is a note by its id.
func (f factNotes) find(id string) (vault.Note, bool) {
	all, _, err := f.w.app.loadNotes()
	if err != nil {
		f.w.Failed(err)
		return vault.Note{}, false
	}
	for _, n := range all.All() {
		if n.ID == id {
			return n, true
		}
	}
	return vault.Note{}, false
}

// Report implements screen.Notes.
func (f factNotes) Report(record guide.Ref) {
	w, cat := f.w, f.w.app.Guide.Catalogue
	n := vault.NewNote(w.app.Now())
	n.Record, n.Catalogue, n.Serial, n.Day, n.Language = string(record), cat.Info().Version, cat.Release().Serial, string(w.app.Today()), w.Language()
	f.write(n)
}

// Change implements screen.Notes.
func (f factNotes) Change(id string) {
	if n, ok := f.find(id); ok {
		f.write(n)
	}
}

// write opens the sheet of a note.
func (f factNotes) write(n vault.Note) {
	w, t := f.w, f.w.words
	about := widget.Column(2, widget.NewSmallStrong(t.T("notes.about")).In(widget.Ink2),
		widget.NewStrong(screen.NotedOf(t, w.app.Guide, guide.Ref(n.Record), w.app.Today())))
	wrong := widget.NewEntry(widget.EntrySpec{Label: t.T("notes.wrong"), Text: n.Wrong, Rows: 5, Letters: true, Limit: vault.WordsLimit})
	seen := widget.NewEntry(widget.EntrySpec{Label: t.T("notes.where"), Text: n.Seen, Rows: 2, Limit: vault.WordsLimit})
	var shut func()
	save := widget.NewButton(t.T("notes.keep"), widget.PrimaryButton, func() {
		if strings.TrimSpace(wrong.Text()) == "" {
			wrong.SetFault(t.T("notes.empty"))
			w.win.Canvas().Focus(wrong.Field())
			return
		}
		n.Wrong, n.Seen = wrong.Text(), seen.Text()
		if f.keep(n) {
			shut()
			w.Rebuild()
			w.Toast(message.New(w.keptWords()), false)
		}
	})
	w.unsent = func() { // a lock keeps what was written so far
		if n.Wrong, n.Seen = wrong.Text(), seen.Text(); strings.TrimSpace(n.Wrong) != "" {
			f.keep(n)
		}
	}
	shut = w.Sheet(t.T("notes.title"), widget.Column(16, about, widget.NewNotice(widget.NoticeInfo, t.T("notes.no-names")), wrong, seen, widget.Flow(0, save)), wrong.Field())
	w.unsentIn = w.sheet
	w.again(func() { f.write(n) })
}

// keptWords say how long a note is kept.
func (w *Window) keptWords() string {
	if w.app.Dir == "" {
		return "notes.kept-guest"
	}
	return "notes.kept"
}

func (f factNotes) keep(n vault.Note) bool {
	err := f.w.app.changeNotes(func(all vault.Notes) (vault.Notes, error) { return all.With(n) })
	if err != nil {
		f.w.Failed(err)
	}
	return err == nil
}

// Remove implements screen.Notes.
func (f factNotes) Remove(id string) {
	w := f.w
	n, ok := f.find(id)
	if !ok {
		return
	}
	if err := w.app.changeNotes(func(all vault.Notes) (vault.Notes, error) { return all.Without(id), nil }); err != nil {
		w.Failed(err)
		return
	}
	w.Rebuild()
	w.toastBack(message.New("notes.removed"), func() {
		if f.keep(n) {
			w.Rebuild()
		}
	})
}

// Export implements screen.Notes.
func (f factNotes) Export() {
	w := f.w
	w.saveAs(saving{title: message.New("notes.export.title"), what: message.New("notes.export.what"), name: message.New("notes.export.file"), ending: ".csv", done: message.New("notes.export.done"),
		write: func(path string) error {
			all, _, err := w.app.loadNotes()
			if err != nil {
				return err
			}
			return vault.ExportNotes(path, all.All())
		}})
}
