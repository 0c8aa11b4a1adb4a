package keys

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Chord is a key with its modifiers. A letter, digit or sign stands as its upper-case character ("K", "1", "+").
type Chord struct {
	Key      fyne.KeyName
	Modifier fyne.KeyModifier
}

// The modifiers that the key map uses.
const (
	Ctrl      = fyne.KeyModifierControl
	Shift     = fyne.KeyModifierShift
	Alt       = fyne.KeyModifierAlt
	CtrlShift = Ctrl | Shift
)

// On returns the chord of a key and its modifiers.
func On(key fyne.KeyName, modifiers ...fyne.KeyModifier) Chord {
	chord := Chord{Key: key}
	for _, modifier := range modifiers {
		chord.Modifier |= modifier
	}
	return chord.normal()
}

// normal makes the two enter keys one.
func (c Chord) normal() Chord {
	if c.Key == fyne.KeyEnter {
		c.Key = fyne.KeyReturn
	}
	return c
}

// Single tells whether the chord is one printed character without Ctrl, Alt or Super: it must not work in text fields, and a person can
// switch such keys off. Shift does not count, it only chooses among the characters of a key.
func (c Chord) Single() bool {
	return c.Modifier&^Shift == 0 && printable(c.Key)
}

func printable(key fyne.KeyName) bool {
	runes := []rune(string(key))
	return len(runes) == 1 && unicode.IsPrint(runes[0])
}

// named tells whether a key arrives as a key and not as a rune. Space does both; as a key it is the one that counts.
func named(key fyne.KeyName) bool { return !printable(key) }

// ofRune returns the chord of a typed character; false for space, which counts as a key.
func ofRune(r rune) (Chord, bool) {
	if unicode.IsSpace(r) || !unicode.IsPrint(r) {
		return Chord{}, false
	}
	return Chord{Key: fyne.KeyName(strings.ToUpper(string(r)))}, true
}

// OfShortcut returns the chord behind a toolkit shortcut; false for one that no key makes.
func OfShortcut(shortcut fyne.Shortcut) (Chord, bool) {
	switch s := shortcut.(type) {
	case *desktop.CustomShortcut:
		return On(s.KeyName, s.Modifier), true
	case *fyne.ShortcutUndo:
		return On(fyne.KeyZ, Ctrl), true
	case *fyne.ShortcutRedo:
		return On(fyne.KeyY, Ctrl), true
	case *fyne.ShortcutSelectAll:
		return On(fyne.KeyA, Ctrl), true
	case *fyne.ShortcutCopy:
		return On(fyne.KeyC, Ctrl), true
	case *fyne.ShortcutCut:
		return On(fyne.KeyX, Ctrl), true
	case *fyne.ShortcutPaste:
		return On(fyne.KeyV, Ctrl), true
	}
	return Chord{}, false
}

// shortcut returns what the toolkit sends for a chord when nothing has the focus; false where it sends a plain key.
func (c Chord) shortcut() (fyne.Shortcut, bool) {
	if c.Modifier&^Shift == 0 {
		return nil, false
	}
	switch c {
	case On(fyne.KeyZ, Ctrl):
		return &fyne.ShortcutUndo{}, true
	case On(fyne.KeyY, Ctrl):
		return &fyne.ShortcutRedo{}, true
	case On(fyne.KeyA, Ctrl):
		return &fyne.ShortcutSelectAll{}, true
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Modifier}, true
}

// Editing tells whether a shortcut edits text, so that a text field must have it before anything else.
func Editing(shortcut fyne.Shortcut) bool {
	switch shortcut.(type) {
	case *desktop.CustomShortcut:
		return false
	}
	return true
}

// Caps returns the chord as the words on the keys, in the order in which they are held: "Ctrl", "Shift", "K". Keyboards in Wales are engraved
// in English, so these words are the same in both languages; arrows are shown as arrows.
func (c Chord) Caps() []string {
	var caps []string
	for _, m := range []struct {
		modifier fyne.KeyModifier
		word     string
	}{{Ctrl, "Ctrl"}, {Shift, "Shift"}, {Alt, "Alt"}, {fyne.KeyModifierSuper, "Super"}} {
		if c.Modifier&m.modifier != 0 {
			caps = append(caps, m.word)
		}
	}
	if word, ok := capWords[c.Key]; ok {
		return append(caps, word)
	}
	return append(caps, string(c.Key))
}

var capWords = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyEscape: "Esc", fyne.KeyBackspace: "Backspace", fyne.KeyDelete: "Delete", fyne.KeySpace: "Space",
	fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyPageUp: "PgUp", fyne.KeyPageDown: "PgDn",
	fyne.KeyTab: "Tab", fyne.KeyHome: "Home", fyne.KeyEnd: "End", fyne.KeyEqual: "+", fyne.KeyMinus: "-",
}
