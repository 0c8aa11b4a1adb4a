package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// opener is the card under the tiles in which a record's words are typed.
type opener struct {
	asking
	s     *start
	id    string // of the record; "" where it is found by a typed name
	sign  string
	name  string // typed, where records are found by it
	named *widget.Entry
}

func (s *start) newOpener(id, sign string) *opener {
	o := &opener{s: s, id: id, sign: sign}
	found := id
	o.asking = asking{w: s.w, key: id, need: passphrase.ForLearner, both: true, before: o.nameless,
		unlock: func(ctx context.Context, typed string) (err error) {
			found, err = o.find(ctx, typed)
			return err
		},
		opened: func() {
			if s.w.enterRecord(s.w.app.Store, found) {
				s.w.remind()
			}
		},
		late: func() { s.w.app.Store.Lock(found) }, reveal: o.bringUp}
	return o
}

// bringUp lays the page out with what is said now, and scrolls it into view.
func (o *opener) bringUp() {
	page, size := o.w.root.page, o.w.root.Size()
	page.Resize(size.AddWidthHeight(0, 1))
	page.Resize(size)
	o.s.scroll.Follow(o.entry)
}

// find opens the record by its words, or by the typed name and the words.
func (o *opener) find(ctx context.Context, typed string) (id string, err error) {
	if names := o.w.app.names(); o.id == "" && names != nil {
		return names.Find(ctx, strings.TrimSpace(o.name), passphrase.Canonical(typed))
	}
	return o.id, o.w.app.Store.Unlock(ctx, o.id, seal.Words(passphrase.Canonical(typed)))
}

// nameless says that a name is missing where records are found by one.
func (o *opener) nameless() error {
	if o.id == "" && strings.TrimSpace(o.name) == "" {
		return message.Fail(nil, "start.name.none")
	}
	return nil
}

// ask shows the card for a record, with the focus in it.
func (s *start) ask(id, sign string) {
	if s.opener == nil || s.opener.id != id {
		s.giveUp()
		s.opener = s.newOpener(id, sign)
	}
	s.w.rebuildStart()
	s.opener.focus()
}

// giveUp stops whatever is being opened.
func (s *start) giveUp() {
	if s.opener != nil {
		s.opener.work.giveUp()
	}
}

// back gives up what is being opened; else it puts the card away and gives the focus to the record's tile.
func (s *start) back() bool {
	o := s.opener
	switch {
	case o == nil:
		return false
	case o.work.running():
		o.cancel()
		return true
	case o.id == "": // the card of a typed name is the page itself
		return false
	}
	s.opener = nil
	s.w.rebuildStart()
	s.w.refocus("start."+o.id, false)
	return true
}

// card builds the card: whose it is, what to type, the field, and what can be done.
func (o *opener) card() fyne.CanvasObject {
	s := o.s
	title := s.pair(func(t *i18n.Translator) fyne.CanvasObject {
		return widget.Column(0, widget.NewStrong(t.T("start.words")), widget.NewNote(t.T("start.words.how")))
	})
	col := widget.Column(12)
	if o.id == "" {
		o.named = widget.NewEntry(widget.EntrySpec{Label: s.both("start.name"), Text: o.name, Letters: true, Secret: true,
			OnChange: func(text string) { o.name = text }, OnSubmit: func(string) { o.focus() }})
		s.note("name", o.named.Field())
		col.Add(o.named)
		col.Add(title)
	} else {
		col.Add(widget.Row(16, widget.NewInitial(o.sign), widget.Fill(title)))
	}
	o.build("start.words.label")
	forgotten := widget.NewButton(s.both("start.forgotten"), widget.QuietButton, func() {
		o.work.giveUp()
		s.w.forgotten(o.id)
	})
	for _, row := range o.rows(forgotten) {
		col.Add(row)
	}
	s.note("words", o.entry.Field())
	s.note("open", o.open)
	s.note("hide", o.hide)
	s.note("forgotten", forgotten)
	return widget.NewCard(col)
}

// open opens a record from its tile: at once where it has no words yet or the workspace is open, else by its words.
func (s *start) open(id string) {
	entry, sign := s.entry(id)
	store := s.w.app.Store
	space := s.w.app.space()
	switch {
	case entry.Wordless:
		_ = store.Unlock(context.Background(), id, seal.Words("")) // what it has to say is said when the record is read
		if s.w.enterRecord(store, id) {
			s.w.chooseFirstWords(id)
		}
	case space != nil && space.WorkspaceOpen():
		if err := store.Unlock(context.Background(), id, seal.Secret{}); err != nil {
			s.ask(id, sign) // it was never opened since there is a workspace: its own words open it
			return
		}
		s.w.enterRecord(store, id)
	default:
		s.ask(id, sign)
	}
}

// entry is a record of the list, with the sign on its tile.
func (s *start) entry(id string) (vault.Entry, string) {
	entries, _ := s.entries() // one that is not there is opened in vain
	for i, e := range entries {
		if e.ID == id {
			return e, s.sign(i, e)
		}
	}
	return vault.Entry{ID: id}, ""
}
