package ui

import (
	"context"
	"math/rand/v2"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/ui/widget"
)

// choosing words: the words that the program makes, typed once more, then the recovery sheet. Nobody makes up words of their own: what people
// make up is guessed soonest.
type wordsFlow struct {
	paging
	count     int    // of words
	title     string // message of the sheet's title
	why       string // message of what the words are for
	asksName  bool   // the record will be found by a typed name
	asksFile  bool   // the record will lie in a file, whose place is asked for
	asksWhere bool   // it can lie on this computer or in a file
	make      func(ctx context.Context, f *wordsFlow) (recovery string, err error)
	undo      func()          // undoes what was made after all when nobody waits for it any more
	arrived   func() error    // it is made, before the sheet; may be nil
	shut      func()          // shuts what was made where somebody leaves before the end; may be nil
	ready     func(kept bool) // the end: whether somebody has shown that they have the sheet
	workspace bool            // the sheet is of a workspace

	language string // of the words
	words    string
	typed    string
	name     string
	inFile   bool
	path     string
	fault    error
	work     *task
	focusOn  string
	recovery string
	asked    [2]int // the groups that are asked for, from 0
	answers  [2]string
}

// begin shows the first page.
func (f *wordsFlow) begin(w *Window) {
	f.w, f.language = w, w.words.Language()
	w.flow = f
	f.inFile = f.asksFile && !f.asksWhere
	f.draw()
	f.page = f.choosePage
	f.left, f.gone = f.giveUp, f.giveUp
	f.show()
}

// giveUp stops what is being made.
func (f *wordsFlow) giveUp() {
	f.work.giveUp()
	f.forget()
}

// forget drops what was shown and typed.
func (f *wordsFlow) forget() {
	f.words, f.typed, f.name, f.recovery, f.answers = "", "", "", "", [2]string{}
	if f.w.flow == f {
		f.w.flow = nil
	}
}

func (f *wordsFlow) draw() { f.words = passphrase.New(f.language, f.count) }

// turn goes to another page.
func (f *wordsFlow) turn(page func() sheetPage) {
	f.page, f.fault, f.focusOn = page, nil, ""
	f.show()
}

// stay shows the same page anew.
func (f *wordsFlow) stay(err error) {
	f.fault = err
	f.show()
}

func (f *wordsFlow) t(id string, pairs ...any) string { return f.w.words.T(id, pairs...) }

// button is a button of a page.
func (f *wordsFlow) button(id string, e widget.Emphasis, do func()) *widget.Button {
	return widget.NewButton(f.t(id), e, do)
}

// choosePage shows words, which can be drawn again and in the other language.
func (f *wordsFlow) choosePage() sheetPage {
	next := f.button("words.next", widget.PrimaryButton, func() { f.turn(f.againPage) })
	other := f.button("words.other", widget.SecondaryButton, func() {
		f.draw()
		f.focusOn = "other"
		f.show()
	})
	language := widget.NewSegments([]widget.Option{{ID: message.Welsh, Label: "Cymraeg"}, {ID: message.English, Label: "English"}}, f.language, func(id string) {
		f.language, f.focusOn = id, "language"
		f.draw()
		f.show()
	})
	shown := widget.Flow(24)
	for word := range strings.FieldsSeq(f.words) {
		shown.Add(widget.NewDisplay(word))
	}
	at := sheetPage{name: "words.choose", title: f.t(f.title), focus: next, foot: []fyne.CanvasObject{next}}
	at.body = []fyne.CanvasObject{widget.NewBody(f.t(f.why)), widget.NewCard(shown).Tinted(), widget.Flow(12, other, language), widget.NewBody(f.t("words.remember")), widget.NewNote(f.t("words.spelling"))}
	switch f.focusOn {
	case "other":
		at.focus = other
	case "language":
		at.focus = language
	}
	return at
}

// againPage asks for the words once more, and for what else is needed.
func (f *wordsFlow) againPage() sheetPage {
	at := sheetPage{name: "words.again", title: f.t("words.again.title")}
	entry := widget.NewEntry(widget.EntrySpec{Label: f.t("words.again"), Secret: true, Text: f.typed, OnChange: func(text string) { f.typed = text },
		OnSubmit: func(string) { f.compare() }})
	entry.SetFault(f.told())
	at.focus = entry.Field()
	if f.asksName {
		name := widget.NewEntry(widget.EntrySpec{Label: f.t("words.name"), Secret: true, Letters: true, Text: f.name, OnChange: func(text string) { f.name = text }})
		at.body = append(at.body, widget.NewBody(f.t("words.name.what")), name)
		if f.name == "" {
			at.focus = name.Field()
		}
	}
	at.body = append(at.body, widget.NewBody(f.t("words.again.what")), entry)
	at.foot = []fyne.CanvasObject{f.button("words.next", widget.PrimaryButton, f.compare), f.button("words.back", widget.QuietButton, func() { f.turn(f.choosePage) })}
	return f.waiting(at)
}

func (f *wordsFlow) told() string { return f.w.words.Error(f.fault) }

// waiting is a page while the key is made: it says so.
func (f *wordsFlow) waiting(at sheetPage) sheetPage {
	if f.work.running() {
		at.body = append(at.body, widget.NewNotice(widget.NoticeInfo, f.t("words.making")))
		at.foot = nil
	}
	return at
}

// compare goes on when what was typed is what was shown.
func (f *wordsFlow) compare() {
	if f.work.running() {
		return
	}
	if f.asksName && strings.TrimSpace(f.name) == "" {
		f.stay(message.Fail(nil, "start.name.none"))
		return
	}
	if err := f.differs(); err != nil {
		f.stay(err)
		return
	}
	f.fault = nil
	switch {
	case f.asksWhere:
		f.turn(f.wherePage)
	case f.inFile:
		f.turn(f.placePage)
	default:
		f.build()
	}
}

// differs says which word is not the one that was shown.
func (f *wordsFlow) differs() error {
	want, have := strings.Fields(passphrase.Canonical(f.words)), strings.Fields(passphrase.Canonical(f.typed))
	if len(have) != len(want) {
		return &message.Error{Message: message.Counted("words.again.count", len(have), "Words", len(want))}
	}
	for i := range want {
		if want[i] != have[i] {
			return message.Fail(nil, "words.again.wrong", "N", i+1)
		}
	}
	return nil
}

// build makes the record or what else the words are for, beside the window.
func (f *wordsFlow) build() {
	if f.work.running() {
		return
	}
	var recovery string
	f.w.app.slowly(func(t *task) { f.work = t }, func(ctx context.Context) (err error) {
		recovery, err = f.make(ctx, f)
		return err
	}, func(err error) {
		if err == nil && f.arrived != nil {
			err = f.arrived()
		}
		if err != nil {
			f.stay(err)
			return
		}
		f.made(recovery)
	}, f.undo)
	if f.work.running() {
		f.show()
	}
}

// made goes on to the sheet; from here on closing leaves what was made.
func (f *wordsFlow) made(recovery string) {
	f.words, f.typed = "", ""
	if recovery == "" { // the sheet there is stays good
		f.finish(true)
		return
	}
	f.recovery = recovery
	f.gone = func() {
		f.forget()
		if f.shut != nil {
			f.shut()
		}
	}
	f.left = func() {
		f.forget()
		f.ready(false)
	}
	f.drawGroups()
	f.turn(f.codePage)
}

// drawGroups chooses which two groups are asked for.
func (f *wordsFlow) drawGroups() {
	chosen := rand.Perm(seal.CodeGroups)[:2]
	f.asked, f.answers = [2]int{min(chosen[0], chosen[1]), max(chosen[0], chosen[1])}, [2]string{}
}

// finish ends the flow.
func (f *wordsFlow) finish(kept bool) {
	f.end()
	f.forget()
	f.ready(kept)
}
