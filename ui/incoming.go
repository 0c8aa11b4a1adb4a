package ui

import (
	"context"
	"errors"
	"io"
	"os"

	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/transfer"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// BringIn implements screen.Mine: one of the files that lie where people keep them, or any other one.
func (m whole) BringIn() {
	w := m.Window
	w.chooseFile(choosing{title: message.New("incoming.choose"), what: message.New("incoming.choose.what"), where: message.New("incoming.choose.where"), do: message.New("incoming.choose.read"),
		ending: transfer.Ending, take: w.readIncoming})
}

// readIncoming reads a file as far as that goes without a key. The open record's own opens by itself; another needs its words or its sheet.
func (w *Window) readIncoming(path string) {
	data, err := readAtMost(path, transfer.FileLimit)
	var f *transfer.Sealed
	if err == nil {
		f, err = transfer.Read(data)
	}
	if err != nil {
		w.Failed(err)
		return
	}
	if f.Learner == w.session.ID() {
		w.previewIncoming(f, seal.Secret{}, func() { w.askIncoming(f) })
		return
	}
	w.askIncoming(f)
}

// readAtMost reads a file that is no longer than what is ever read of one.
func readAtMost(path string, limit int64) ([]byte, error) {
	in, err := os.Open(path)
	if err != nil {
		return nil, message.Fail(err, "incoming.no-file", "File", path)
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, message.Fail(err, "incoming.no-file", "File", path)
	}
	if int64(len(data)) > limit {
		return nil, message.Fail(nil, "incoming.large", "File", path)
	}
	return data, nil
}

// askIncoming asks for the words or the code that open a file.
func (w *Window) askIncoming(f *transfer.Sealed) {
	t := w.words
	var shut func()
	by := string(seal.ByWords)
	entry := widget.NewEntry(widget.EntrySpec{Label: t.T("incoming.secret"), Password: true})
	kinds := widget.NewSegments([]widget.Option{{ID: string(seal.ByWords), Label: t.T("incoming.by-words")}, {ID: string(seal.ByRecovery), Label: t.T("incoming.by-code")}}, by,
		func(id string) { by = id })
	open := widget.NewButton(t.T("incoming.open"), widget.PrimaryButton, func() {
		secret, err := secretOf(by, entry.Text())
		if err != nil {
			entry.SetFault(t.Error(err))
			w.win.Canvas().Focus(entry.Field())
			return
		}
		shut()
		w.previewIncoming(f, secret, nil)
	})
	shut = w.Sheet(t.T("incoming.ask"), widget.Column(14, widget.NewBody(t.T("incoming.ask.what")), kinds, entry, widget.NewNote(t.T("incoming.ask.hint")), widget.Flow(0, open)), entry.Field())
	w.again(func() { w.askIncoming(f) })
}

// previewIncoming looks at what a file would bring, beside the window: a key of words takes a second to make. otherwise is done where it does
// not open; nil: that is told.
func (w *Window) previewIncoming(f *transfer.Sealed, s seal.Secret, otherwise func()) {
	var in *vault.Incoming
	store := w.records()
	w.waitFor("incoming.reading", func(ctx context.Context) (err error) {
		in, err = w.preview(ctx, store, f, s)
		return err
	}, func(err error) {
		switch {
		case err != nil && otherwise != nil && asksMore(err):
			otherwise()
		case err != nil:
			w.Failed(err)
		default:
			w.showIncoming(in)
		}
	}, func() { forgetIncoming(in) })
}

// forgetIncoming forgets the keys that a file was opened with.
func forgetIncoming(in *vault.Incoming) {
	if in != nil {
		in.Forget()
	}
}

// asksMore reports whether a file may yet open with words or a code.
func asksMore(err error) bool {
	var m *message.Error
	return errors.As(err, &m) && (m.Message.ID == "vault.words-wrong" || m.Message.ID == "vault.locked")
}
