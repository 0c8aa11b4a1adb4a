package ui

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/edition"
	"llwybr/ui/widget"
)

// factsPatience is how long a window waits for a file to be checked before it says that it is being checked, and how long for the names of the files
// on sticks and disks, some of which may be slow.
const factsPatience = 400 * time.Millisecond

// chooseFacts asks for the file of a newer edition: one of those that lie where people keep such files, or any other one.
func (w *Window) chooseFacts(path string) {
	var dialog *widget.Dialog
	check := func(path string) {
		dialog.Close()
		w.checkFacts(path)
	}
	entry := widget.NewEntry(widget.EntrySpec{Label: w.words.T("edition.choose.where"), Text: path, Letters: true, OnSubmit: check})
	body := []fyne.CanvasObject{widget.NewBody(w.words.T("edition.choose.what"))}
	for _, found := range findFacts(places(), factsPatience) {
		body = append(body, widget.NewListRow(widget.RowSpec{Title: filepath.Base(found), Sub: filepath.Dir(found), OnTap: func() { check(found) }}))
	}
	dialog = widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{
		Title: w.words.T("edition.choose"),
		Body:  append(body, entry),
		Actions: []widget.DialogAction{
			{Label: w.words.T("edition.choose.check"), Emphasis: widget.PrimaryButton, Do: func() { w.checkFacts(entry.Text()) }},
			{Label: w.words.T("shell.cancel"), Emphasis: widget.QuietButton},
		},
	})
	w.win.Canvas().Focus(entry.Field())
}

// considered is what checking a file came to.
type considered struct {
	offer *edition.Offer
	err   error
}

// checkFacts checks a file beside the window's own work. When that takes long, it says so and can be called off.
func (w *Window) checkFacts(path string) {
	path = strings.Trim(strings.TrimSpace(path), `"`)
	if path == "" {
		w.chooseFacts("")
		return
	}
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
	case <-time.After(factsPatience):
		finish := w.waitForFacts(ctx, cancel)
		go func() {
			result := <-done
			fyne.Do(func() { finish(result) })
		}()
	}
}

// waitForFacts says that a file is being checked; closing that calls it off. It gives what to do with the result.
func (w *Window) waitForFacts(ctx context.Context, cancel func()) (finish func(considered)) {
	dialog := widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{
		Title:   w.words.T("edition.checking"),
		Body:    []fyne.CanvasObject{widget.NewBody(w.words.T("edition.checking.what"))},
		Actions: []widget.DialogAction{{Label: w.words.T("shell.cancel"), Emphasis: widget.SecondaryButton}},
		OnClose: cancel,
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
