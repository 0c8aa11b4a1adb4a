package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/transfer"
	"llwybr/core/vault"
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
func (w *Window) preview(ctx context.Context, store vault.Store, f *transfer.Sealed, s seal.Secret) (*vault.Incoming, error) {
	p, ok := store.(previews)
	if !ok {
		return nil, message.Fail(nil, "incoming.not-here")
	}
	return p.Preview(ctx, f, s)
}

// previews is what a store has that takes transfer files in.
type previews interface {
	Preview(ctx context.Context, f *transfer.Sealed, s seal.Secret) (*vault.Incoming, error)
}

// waitFor does slow work beside the window, under a dialog that can be cancelled, and then goes on in the window: not where it was cancelled,
// nor where the record has been closed since. late is done there, when the work was done after all.
func (w *Window) waitFor(title string, work func(context.Context) error, then func(error), late func()) {
	session, waiting := w.session, (*task)(nil)
	dialog := w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{Title: w.words.T(title), Body: []fyne.CanvasObject{widget.NewBody(w.words.T("incoming.wait"))},
			OnClose: func() { waiting.giveUp() }, Actions: []widget.DialogAction{{Label: w.words.T("shell.cancel"), Emphasis: widget.SecondaryButton}}}
	})
	w.app.slowly(func(t *task) { waiting = t }, work, func(err error) {
		dialog.Close()
		if session == nil || w.session != session {
			late()
			return
		}
		then(err)
	}, late)
}
