package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/transfer"
	"llwybr/ui/widget"
)

// secretOf reads what somebody typed: words in any spelling, or the code of a sheet.
func secretOf(kind, typed string) (seal.Secret, error) {
	if kind == string(seal.ByRecovery) {
		code, ok := seal.ReadCode(typed)
		if !ok {
			return seal.Secret{}, message.Fail(nil, "vault.code-wrong")
		}
		return seal.Recovery(code), nil
	}
	words := passphrase.Canonical(typed)
	if words == "" {
		return seal.Secret{}, message.Fail(nil, "vault.words-wrong")
	}
	return seal.Words(words), nil
}

// preview asks the store of the open record what a file would bring.
func (w *Window) preview(ctx context.Context, f *transfer.Sealed, s seal.Secret) (*incoming, error) {
	return nil, message.Fail(nil, "incoming.not-here")
}

// slowly does work beside the window, under a dialog that can be cancelled, and then goes on in the window. What was cancelled goes on nowhere.
func (w *Window) slowly(title string, work func(context.Context) error, then func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	session, gone := w.session, false
	end := func() { gone = true; cancel() }
	dialog := widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{Title: title, Body: []fyne.CanvasObject{widget.NewBody(w.words.T("incoming.wait"))}, OnClose: end,
		Actions: []widget.DialogAction{{Label: w.words.T("shell.cancel"), Emphasis: widget.SecondaryButton}}})
	w.aside(func() {
		err := work(ctx)
		fyne.Do(func() {
			if gone || w.session != session || session == nil {
				cancel()
				return
			}
			dialog.Close()
			cancel()
			then(err)
		})
	})
}

// aside runs what is slow beside the window.
func (w *Window) aside(do func()) {
	if w.app.beside != nil {
		w.app.beside(do)
		return
	}
	go do()
}
