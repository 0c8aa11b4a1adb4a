package ui

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/transfer"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// fileFlow opens a learner's own file by its words. Which files were opened is kept nowhere.
type fileFlow struct {
	paging
	path  string
	asked asking
	store vault.Store
}

// openFile asks for a file.
func (s *start) openFile() {
	if s.w.app.openFile == nil {
		return
	}
	s.giveUp()
	f := &fileFlow{}
	f.w, f.page = s.w, f.filePage
	f.left = func() { f.asked.work.giveUp() }
	f.gone = f.left
	f.asked = asking{w: s.w, need: passphrase.ForLearner, unlock: f.unlock, opened: f.opened, late: func() { _ = f.store.Close() }}
	f.show()
}

// filePage offers the files that lie where people keep them, and any other.
func (f *fileFlow) filePage() sheetPage {
	t := f.w.words
	entry := widget.NewEntry(widget.EntrySpec{Label: t.T("openfile.where"), Letters: true, Text: f.path, OnChange: func(text string) { f.path = text },
		OnSubmit: func(string) { f.choose(f.path) }})
	at := sheetPage{name: "openfile", title: t.T("openfile.title"), focus: entry.Field()}
	at.body = []fyne.CanvasObject{widget.NewBody(t.T("openfile.what"))}
	for i, found := range findFiles(f.w.app.fileFolders(), transfer.Ending, filesPatience) {
		row := widget.NewListRow(widget.RowSpec{Title: filepath.Base(found), Sub: filepath.Dir(found), OnTap: func() { f.choose(found) }})
		if i == 0 {
			at.focus = row
		}
		at.body = append(at.body, row)
	}
	at.body = append(at.body, entry)
	at.foot = []fyne.CanvasObject{widget.NewButton(t.T("words.next"), widget.PrimaryButton, func() { f.choose(f.path) })}
	return at
}

// fileFolders are where learners' files are looked for: the policy's folder first.
func (a *App) fileFolders() []string {
	if a.Policy.Records == "" {
		return places()
	}
	return append([]string{a.Policy.Records}, places()...)
}

// choose goes on to the words of a file.
func (f *fileFlow) choose(path string) {
	if path = strings.Trim(strings.TrimSpace(path), `"`); path == "" {
		f.show()
		return
	}
	f.path, f.asked.key, f.asked.fault, f.page = path, path, nil, f.wordsPage
	f.show()
}

// wordsPage asks for the words of the file.
func (f *fileFlow) wordsPage() sheetPage {
	t := f.w.words
	f.asked.build("start.words.label")
	forgotten := widget.NewButton(t.T("start.forgotten"), widget.QuietButton, f.forgotten)
	at := sheetPage{name: "openfile.words", title: t.T("openfile.words"), focus: f.asked.entry.Field()}
	at.body = append([]fyne.CanvasObject{widget.NewNote(f.path), widget.NewBody(t.T("start.words"))}, f.asked.rows(forgotten)...)
	at.foot = []fyne.CanvasObject{widget.NewButton(t.T("words.back"), widget.QuietButton, func() {
		f.asked.work.giveUp()
		f.page = f.filePage
		f.show()
	})}
	return at
}

func (f *fileFlow) unlock(ctx context.Context, typed string) (err error) {
	f.store, err = f.w.app.openFile(ctx, f.path, seal.Words(passphrase.Canonical(typed)))
	return err
}

// opened shows the record of the file that was opened.
func (f *fileFlow) opened() {
	f.end()
	if _, ok := f.enter(); ok {
		f.w.remind()
	}
}

func (f *fileFlow) enter() (id string, ok bool) {
	entries, err := f.store.List()
	if err != nil || len(entries) != 1 {
		f.w.Failed(err)
		_ = f.store.Close()
		return "", false
	}
	ok = f.w.enterRecord(f.store, entries[0].ID)
	if kept, told := f.store.(interface{ Saved() (time.Time, error) }); ok && told {
		if _, err := kept.Saved(); err != nil { // an earlier version was opened
			f.w.Failed(err)
		}
	}
	return entries[0].ID, ok
}

// forgotten opens the file by the code of its recovery sheet, and then asks for new words.
func (f *fileFlow) forgotten() {
	f.asked.work.giveUp()
	w := f.w
	g := &forgottenFlow{key: f.path, neither: w.app.helpers(false), late: func() { _ = f.store.Close() }}
	g.unlock = func(ctx context.Context, code seal.Key) (err error) {
		f.store, err = w.app.openFile(ctx, f.path, seal.Recovery(code))
		return err
	}
	g.opened = func() {
		if id, ok := f.enter(); ok {
			w.newWordsByCode(id)
		}
	}
	f.end()
	g.begin(w)
}
