package ui

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/ui/widget"
)

// asking is a field for the words that open something, with what can be done with it. What is typed can be read unless it is hidden: three long
// words typed unseen are mistyped too often, and what they open does not leave this machine. Hiding is one key away. An adviser, who types beside
// others, begins hidden.
type asking struct {
	w      *Window
	key    string // what is opened, for the count of wrong tries
	need   int    // how many words there are
	both   bool   // it speaks both languages, as the start screen does
	hidden bool
	unlock func(ctx context.Context, typed string) error
	opened func()
	late   func()       // shuts what was opened after it was given up
	before func() error // what else is missing; may be nil
	reveal func()       // brings what is said under the field into view; may be nil

	typed  string
	warned string // what was typed when words were said to be in no list: a second Enter tries them all the same
	fault  error  // what is said under the field
	work   *task

	entry      *widget.Entry // as they were last built
	open, hide *widget.Button
	state      *widget.Text
}

// build makes the field and its buttons anew, in the state that they are in.
func (a *asking) build(label string) {
	a.entry = widget.NewEntry(widget.EntrySpec{Label: a.say(label), Quiet: true, Secret: true, Password: a.hidden, Text: a.typed,
		OnChange: a.write, OnSubmit: func(string) { a.try() }})
	a.open = widget.NewButton("", widget.PrimaryButton, a.press)
	a.hide = widget.NewButton("", widget.QuietButton, a.turn)
	a.state = widget.NewNote("")
	a.paint()
}

// say words a short message in the window's language, or in both.
func (a *asking) say(id string) string {
	if !a.both {
		return a.w.words.T(id)
	}
	return bothOf(a.w.app.Bundle, id, dot)
}

// told words an error in the window's language, or in both on lines of their own.
func (a *asking) told(err error) string {
	if err == nil {
		return ""
	}
	if !a.both {
		return a.w.words.Error(err)
	}
	cy, en := a.w.app.Bundle.For(message.Welsh).Error(err), a.w.app.Bundle.For(message.English).Error(err)
	if cy == en {
		return cy
	}
	return cy + "\n" + en
}

// paint says in place what the state is.
func (a *asking) paint() {
	label, icon := "start.open", icons.ArrowRight
	if a.work.running() {
		label, icon = "shell.cancel", icons.Cross
	}
	hide, eye := "start.hide", icons.Eyeoff
	if a.hidden {
		hide, eye = "start.show", icons.Eye
	}
	a.open.WithTrailingIcon(icon).SetLabel(a.say(label))
	a.hide.WithIcon(eye).SetLabel(a.say(hide))
	a.entry.SetFault(a.told(a.fault))
	a.state.SetText(a.say("start.opening"))
	a.state.Hidden = !a.work.running()
	a.w.root.Refresh()
}

func (a *asking) write(text string) {
	a.typed = text
	if a.fault != nil {
		a.fault = nil
		a.paint()
	}
}

// turn hides what is typed, or shows it.
func (a *asking) turn() {
	a.hidden = !a.hidden
	a.entry.SetHidden(a.hidden)
	a.paint()
}

// press opens, or gives up opening.
func (a *asking) press() {
	if a.work.running() {
		a.cancel()
		return
	}
	a.try()
}

func (a *asking) cancel() {
	a.work.giveUp()
	a.paint()
	a.focus()
}

func (a *asking) focus() { a.w.win.Canvas().Focus(a.entry.Field()) }

// fail says what is wrong, and leaves the field as it is with the focus in it.
func (a *asking) fail(err error) {
	a.fault = err
	a.paint()
	a.focus()
	if a.reveal != nil {
		a.reveal()
	}
}

// try opens with what is typed.
func (a *asking) try() {
	if a.work.running() {
		return
	}
	if err := a.doubtful(); err != nil {
		a.fail(err)
		return
	}
	tries := a.w.app.triesOf(a.key)
	if seconds := tries.wait(a.w.app.Now()); seconds > 0 {
		a.fail(&message.Error{Message: message.Counted("start.wait", seconds)})
		return
	}
	typed := a.typed
	a.w.app.slowly(func(t *task) { a.work = t }, func(ctx context.Context) error { return a.unlock(ctx, typed) }, func(err error) {
		if err != nil {
			tries.failed(a.w.app.Now())
			a.fail(err)
			return
		}
		*tries, a.typed = triesNone, ""
		a.opened()
	}, a.late)
	if a.work.running() {
		a.fault = nil
		a.paint()
	}
}

var triesNone tries

// doubtful is what is likely to be wrong with what is typed, before anything is tried: said once for the same words.
func (a *asking) doubtful() error {
	if a.before != nil {
		if err := a.before(); err != nil {
			return err
		}
	}
	if strings.TrimSpace(a.typed) == "" {
		return message.Fail(nil, "start.words.none")
	}
	if a.warned == a.typed {
		return nil
	}
	a.warned = a.typed
	return doubt(a.typed, a.need)
}

// doubt is what is likely to be wrong with words that somebody typed: some that stand in no list, or too few.
func doubt(typed string, words int) error {
	unknown := passphrase.Unknown(typed)
	if len(unknown) > 0 {
		for i, u := range unknown {
			unknown[i] = fmt.Sprintf("“%s”", u)
		}
		return message.Fail(nil, "start.words.unknown", "Words", strings.Join(unknown, ", "))
	}
	if have := len(strings.Fields(typed)); have < words {
		return &message.Error{Message: message.Counted("start.words.few", have)}
	}
	return nil
}

// rows are the field with its button, what is being done, and what else can be done.
func (a *asking) rows(more ...fyne.CanvasObject) []fyne.CanvasObject {
	return []fyne.CanvasObject{widget.RowTop(12, widget.Fill(a.entry), a.open), a.state, widget.Flow(8, append([]fyne.CanvasObject{a.hide}, more...)...)}
}
