package ui

import (
	"crypto/sha256"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/ui/widget"
)

// clipboardKeeps is how long text that was copied out of a record stays on the clipboard.
const clipboardKeeps = time.Minute

// copied is what the program put on the clipboard: its fingerprint alone, so that the text itself is held nowhere.
type copied struct {
	sum  [sha256.Size]byte
	at   time.Time
	held bool
}

// noteCopied remembers that a field put a text on the clipboard.
func (a *App) noteCopied(text string) {
	if text == "" {
		return
	}
	a.copied = copied{sum: sha256.Sum256([]byte(text)), at: a.clock(), held: true}
}

// clearClipboard takes what is ours off the clipboard; what somebody else has put there since stays.
func (a *App) clearClipboard() {
	if !a.copied.held {
		return
	}
	board := fyne.CurrentApp().Clipboard()
	if sha256.Sum256([]byte(board.Content())) == a.copied.sum {
		board.SetContent("")
	}
	a.copied = copied{}
}

// agedClipboard takes it off when it has been there long enough.
func (a *App) agedClipboard(now time.Time) {
	if a.copied.held && since(now, a.copied.at) >= clipboardKeeps {
		a.clearClipboard()
	}
}

// hearCopies has the program told of what its fields copy.
func (a *App) hearCopies() { widget.OnCopy(a.noteCopied) }
