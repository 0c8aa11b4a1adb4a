package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/core/transfer"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// unsaved is why something of the open record is in memory alone; nil when all is saved.
func (w *Window) unsaved() error {
	if w.session == nil || w.session.Guest() {
		return nil
	}
	if f, ok := w.records().(inFile); ok {
		if _, err := f.Saved(); err != nil {
			return err
		}
	}
	if w.session.Unsaved() > 0 {
		return w.session.Trouble()
	}
	return nil
}

// movable is what a store has that can go on in another place, as a file can when its stick is gone.
type movable interface {
	SaveTo(ctx context.Context, path string) error
}

// SaveAgain implements screen.Mine.
func (m whole) SaveAgain() { m.saveAgain() }

// saveAgain tries to save what could not be saved, and says how it went.
func (w *Window) saveAgain() bool {
	if err := w.retry(); err != nil {
		w.Failed(err)
		return false
	}
	w.Rebuild()
	w.Toast(message.New("mine.saved-again"), false)
	return true
}

// retry saves what is waiting; where nothing is, it has the store write what it has.
func (w *Window) retry() error {
	if w.session.Unsaved() > 0 {
		return w.session.Retry()
	}
	return w.records().Append(context.Background(), w.session.ID())
}

// saveElsewhere asks for another place for the learner's own file, and goes on there.
func (w *Window) saveElsewhere(to movable) {
	w.saveAs(saving{title: message.New("mine.elsewhere.title"), what: message.New("mine.elsewhere.what"), name: message.New("mine.file.name"), ending: transfer.Ending, done: message.New("mine.file.done"), shut: true,
		write: func(path string) error {
			err := to.SaveTo(context.Background(), path)
			if err == nil {
				err = w.retry()
			}
			w.Rebuild()
			return err
		}})
}

// topNotices are what stands above the page until it is settled: what is not saved, on every page; what was changed in two places, on the journey.
func (w *Window) topNotices() (fyne.CanvasObject, []screen.Target) {
	if w.mirror {
		return w.secondNotices()
	}
	col := widget.Column(8)
	var targets []screen.Target
	button := func(id, label string, icon icons.Name, do func()) *widget.Button {
		b := widget.NewButton(label, widget.SecondaryButton, do).WithIcon(icon)
		targets = append(targets, screen.Target{ID: "notice." + id, Object: b})
		return b
	}
	w.shownUnsaved = w.unsaved() != nil
	if err := w.unsaved(); err != nil {
		line := widget.Row(12, widget.Fill(widget.NewNotice(widget.NoticeFault, w.words.T("mine.not-saved-yet", "Why", w.words.Error(err)))),
			button("save", w.words.T("mine.do.again"), icons.Save, func() { w.saveAgain() }))
		if to, ok := w.records().(movable); ok {
			line.Add(button("elsewhere", w.words.T("mine.do.elsewhere"), icons.Usb, func() { w.saveElsewhere(to) }))
		}
		col.Add(line)
	}
	if n := len(w.conflicts()); n > 0 && w.place.Name == screen.Journey {
		see := button("conflicts", w.words.T("mine.do.settle"), icons.Sort, func() { w.settle() })
		col.Add(widget.Row(12, widget.Fill(widget.NewNotice(widget.NoticeWeigh, w.words.N("conflict.count", n))), see))
	}
	if len(col.Objects) == 0 {
		return nil, nil
	}
	return widget.Inset(edge(w.class), 6, col), targets
}

// lookSaved shows the page anew where a store finds out by itself that it cannot save, or that it can again.
func (w *Window) lookSaved() {
	if w.session != nil && (w.unsaved() != nil) != w.shownUnsaved {
		w.Rebuild()
	}
}

// asksUnsaved asks before the program ends while something is in memory alone. It reports whether it asked.
func (w *Window) asksUnsaved(quit func()) bool {
	err := w.unsaved()
	if err == nil || w.quitting {
		return false
	}
	w.dialog(func() widget.DialogSpec {
		t := w.words
		return widget.DialogSpec{
			Title: t.T("mine.quit.title"),
			Body:  []fyne.CanvasObject{widget.NewBody(t.Error(err)), widget.NewBody(t.T("mine.quit.what"))},
			Actions: []widget.DialogAction{
				{Label: t.T("mine.do.again"), Emphasis: widget.PrimaryButton, Do: func() {
					if w.saveAgain() {
						quit()
					}
				}},
				{Label: t.T("mine.quit.stay"), Emphasis: widget.SecondaryButton},
				{Label: t.T("mine.quit.quit"), Emphasis: widget.QuietButton, Do: func() {
					w.quitting = true
					quit()
				}},
			},
		}
	})
	return true
}
