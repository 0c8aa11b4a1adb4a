package widget

import (
	"sync"

	"fyne.io/fyne/v2"
)

// Who is told when a field puts text on the clipboard. There is one clipboard, so there is one.
var (
	copied   func(text string)
	copiedMu sync.Mutex
)

// OnCopy has every field tell what it puts on the clipboard, so that it can be taken off again.
func OnCopy(told func(text string)) {
	copiedMu.Lock()
	defer copiedMu.Unlock()
	copied = told
}

// copies reports whether a shortcut puts the selected text on the clipboard.
func copies(shortcut fyne.Shortcut) bool {
	switch shortcut.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut:
		return true
	}
	return false
}

// tellCopied tells of a text that is about to be put there.
func tellCopied(text string) {
	copiedMu.Lock()
	told := copied
	copiedMu.Unlock()
	if told != nil && text != "" {
		told(text)
	}
}

// CloseAll closes everything that lies over a canvas, the topmost first.
func CloseAll(c fyne.Canvas) {
	for range 32 { // what closes may put up something else
		top := c.Overlays().Top()
		if top == nil {
			return
		}
		c.Unfocus() // what is being written there is saved
		o, ours := top.(*overlay)
		if !ours {
			c.Overlays().Remove(top)
			continue
		}
		o.close()
	}
}
