package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/edition"
	"llwybr/core/message"
	"llwybr/ui/widget"
)

// filesPatience is how long a window waits for a file to be checked before it says that it is being checked, and how long for the names of the files
// on sticks and disks, some of which may be slow.
const filesPatience = 400 * time.Millisecond

// chooseFacts asks for the file of a newer edition.
func (w *Window) chooseFacts() { w.chooseFile(w.factsFile()) }

// factsFile is the file of a newer edition that somebody is to name.
func (w *Window) factsFile() choosing {
	return choosing{title: message.New("edition.choose"), what: message.New("edition.choose.what"), where: message.New("edition.choose.where"),
		do: message.New("edition.choose.check"), ending: edition.Extension, take: w.checkFacts}
}

// considered is what checking a file came to.
type considered struct {
	offer *edition.Offer
	err   error
}

// checkFacts checks a file beside the window's own work. When that takes long, it says so and can be called off.
func (w *Window) checkFacts(path string) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan considered, 1)
	go func() {
		offer, err := w.app.facts.Consider(ctx, path)
		done <- considered{offer, err}
	}()
	select {
	case result := <-done:
		cancel()
		w.factsChecked(result)
	case <-time.After(filesPatience):
		finish := w.waitForFacts(ctx, cancel)
		go func() {
			result := <-done
			fyne.Do(func() { finish(result) })
		}()
	}
}

// waitForFacts says that a file is being checked; closing that calls it off. It gives what to do with the result.
func (w *Window) waitForFacts(ctx context.Context, cancel func()) (finish func(considered)) {
	dialog := w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{
			Title:   w.words.T("edition.checking"),
			Body:    []fyne.CanvasObject{widget.NewBody(w.words.T("edition.checking.what"))},
			Actions: []widget.DialogAction{{Label: w.words.T("shell.cancel"), Emphasis: widget.SecondaryButton}},
			OnClose: cancel,
		}
	})
	return func(result considered) {
		if ctx.Err() != nil {
			return // called off: the dialog is closed
		}
		dialog.Close()
		w.factsChecked(result)
	}
}

func (w *Window) factsChecked(result considered) {
	if result.err != nil {
		w.Failed(result.err)
		return
	}
	if w.session == nil { // somebody has left meanwhile: nobody is there who asked
		return
	}
	w.previewFacts(result.offer)
}
