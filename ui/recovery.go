package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// forgottenFlow opens something by the code of its recovery sheet, for somebody who has forgotten the words.
type forgottenFlow struct {
	paging
	key     string // what is opened, for the count of wrong tries
	unlock  func(ctx context.Context, code seal.Key) error
	opened  func()
	late    func()
	neither []string // messages of what can be done where there is no sheet either
	erase   func()   // destroys it; nil where that is not offered

	typed string
	fault error
	work  *task
	entry *widget.Entry
	bare  bool // the page of whoever has neither words nor sheet
}

// forgotten asks for the code of a record of the vault; id "" finds by its code which record it opens.
func (w *Window) forgotten(id string) *forgottenFlow {
	store := w.app.Store
	f := &forgottenFlow{key: id, neither: w.app.helpers(true)}
	found := id
	f.unlock = func(ctx context.Context, code seal.Key) (err error) {
		found, err = openByCode(ctx, store, id, code)
		return err
	}
	f.late = func() { store.Lock(found) }
	f.opened = func() {
		if w.enterRecord(store, found) {
			w.newWordsByCode(found)
		}
	}
	if id != "" {
		f.erase = func() { w.eraseShut(id) }
	}
	f.begin(w)
	return f
}

// helpers are the messages of who else may be able to open a record; where there is nobody they say so.
func (a *App) helpers(here bool) []string {
	var who []string
	if a.Policy.Organisation != "" {
		who = append(who, "forgotten.organisation")
	}
	if space := a.space(); here && space != nil && space.HasWorkspace() {
		who = append(who, "forgotten.workspace")
	}
	if len(who) == 0 {
		return []string{"forgotten.nobody"}
	}
	return append([]string{"forgotten.nobody.else"}, who...)
}

// openByCode opens a record by its code: the one that is named, or whichever of all it is.
func openByCode(ctx context.Context, store vault.Store, id string, code seal.Key) (string, error) {
	if id != "" {
		return id, store.Unlock(ctx, id, seal.Recovery(code))
	}
	entries, err := store.List()
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		if store.Unlock(ctx, e.ID, seal.Recovery(code)) == nil {
			return e.ID, nil
		}
	}
	return "", message.Fail(nil, "vault.code-wrong")
}

// newWordsByCode chooses new words for the record that was opened by its code, then asks whether the sheet is to be another one.
func (w *Window) newWordsByCode(id string) {
	w.changeWords(id, "forgotten.words.title", "forgotten.words.why", false, func() {
		w.ask("forgotten.sheet.title", []message.Message{message.New("forgotten.sheet")}, "forgotten.sheet.keep", "forgotten.sheet.new", w.newSheet)
	})
}

// eraseShut asks once, by named buttons, then destroys a record that nobody can open.
func (w *Window) eraseShut(id string) {
	w.ask("forgotten.erase.title", []message.Message{message.New("forgotten.erase.what")}, "erase.keep", "erase.erase", func() {
		if err := w.app.Store.Erase(id); err != nil {
			w.Failed(err)
			return
		}
		w.closeOver()
		w.showStart()
	})
}

func (f *forgottenFlow) begin(w *Window) {
	f.w, f.page = w, f.codePage
	f.left = func() { f.work.giveUp() }
	f.gone = f.left
	f.show()
}

// codePage asks for the code.
func (f *forgottenFlow) codePage() sheetPage {
	if f.bare {
		return f.neitherPage()
	}
	t := f.w.words
	f.entry = widget.NewEntry(widget.EntrySpec{Label: t.T("forgotten.code"), Rows: 3, Secret: true, Text: f.typed, OnChange: func(text string) { f.typed = text }})
	f.entry.SetFault(t.Error(f.fault))
	at := sheetPage{name: "forgotten", title: t.T("forgotten.title"), focus: f.entry.Field()}
	at.body = []fyne.CanvasObject{widget.NewBody(t.T("forgotten.what")), f.entry, widget.NewNote(t.T("forgotten.form"))}
	if f.work.running() {
		at.body = append(at.body, widget.NewNotice(widget.NoticeInfo, t.T("words.making")))
		return at
	}
	at.foot = []fyne.CanvasObject{widget.NewButton(t.T("start.open"), widget.PrimaryButton, f.try),
		widget.NewButton(t.T("forgotten.none"), widget.QuietButton, func() { f.look(true) })}
	return at
}

func (f *forgottenFlow) look(bare bool) {
	f.bare = bare
	f.show()
}

// neitherPage says plainly that without words and sheet nobody can open it, and what is left to do.
func (f *forgottenFlow) neitherPage() sheetPage {
	t := f.w.words
	at := sheetPage{name: "forgotten.neither", title: t.T("forgotten.neither.title")}
	for _, id := range f.neither {
		at.body = append(at.body, widget.NewBody(t.T(id)))
	}
	back := widget.NewButton(t.T("words.back"), widget.PrimaryButton, func() { f.look(false) })
	at.focus, at.foot = back, []fyne.CanvasObject{back}
	if f.erase != nil {
		at.foot = append(at.foot, widget.NewButton(t.T("forgotten.erase"), widget.SecondaryButton, f.erase))
	}
	return at
}

// try opens it by the code that is typed.
func (f *forgottenFlow) try() {
	code, err := readCode(f.typed)
	tries := f.w.app.triesOf(f.key)
	if seconds := tries.wait(f.w.app.Now()); err == nil && seconds > 0 {
		err = &message.Error{Message: message.Counted("start.wait", seconds)}
	}
	if err != nil {
		f.wrong(err)
		return
	}
	f.w.app.slowly(func(t *task) { f.work = t }, func(ctx context.Context) error { return f.unlock(ctx, code) }, func(err error) {
		if f.fault = err; err != nil {
			tries.failed(f.w.app.Now())
			f.show()
			return
		}
		*tries, f.typed = triesNone, ""
		f.end()
		f.opened()
	}, f.late)
	if f.work.running() {
		f.show()
	}
}

// wrong says what is wrong in place: the field stays as it is, with the cursor where it was.
func (f *forgottenFlow) wrong(err error) {
	f.fault = err
	f.entry.SetFault(f.w.words.Error(err))
	f.w.win.Canvas().Focus(f.entry.Field())
}

// readCode reads a code, or says what is wrong with it: a sign that no code has, a number of signs, or that one of them is another one.
func readCode(typed string) (seal.Key, error) {
	if key, ok := seal.ReadCode(typed); ok {
		return key, nil
	}
	have := []rune(strings.Join(strings.Fields(signs(typed)), ""))
	if len(have) == 0 {
		return seal.Key{}, message.Fail(nil, "forgotten.code.none")
	}
	for i, r := range have {
		if !strings.ContainsRune(codeSigns, r) {
			return seal.Key{}, message.Fail(nil, "forgotten.code.sign", "N", i/4+1, "Sign", string(r))
		}
	}
	if want := 4 * seal.CodeGroups; len(have) != want {
		return seal.Key{}, &message.Error{Message: message.Counted("forgotten.code.length", len(have), "Want", want)}
	}
	return seal.Key{}, message.Fail(nil, "forgotten.code.mistyped")
}

// codeSigns are the signs that a code is made of.
const codeSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
