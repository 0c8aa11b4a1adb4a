package widget

import (
	"testing"

	"fyne.io/fyne/v2"
)

func init() { inPicture["pin"], inPicture["pin-two"] = true, true }

// pinSamples are the boxes for a PIN, empty and half full.
func pinSamples() []sample {
	return []sample{
		{"pin", 240, false, func() fyne.CanvasObject { return NewPIN("PIN, 4 digid", nil) }, true},
		{"pin-two", 240, false, func() fyne.CanvasObject {
			p := NewPIN("PIN, 4 digid", nil)
			p.TypedRune('4')
			p.TypedRune('7')
			return p
		}, true},
	}
}

func TestAPINIsWrittenByKeys(t *testing.T) {
	var full []string
	p := NewPIN("PIN", func(pin string) { full = append(full, pin) })
	w := open(t, p)
	w.Canvas().Focus(p)
	for _, r := range "12x3" {
		p.TypedRune(r)
	}
	press(p, fyne.KeyBackspace)
	if p.Digits() != "12" || p.Filled() != 2 || p.AccessibilityLabel() != "PIN 2/4" {
		t.Errorf("%q stands there: %s", p.Digits(), p.AccessibilityLabel())
	}
	for _, r := range "459" {
		p.TypedRune(r)
	}
	if len(full) != 1 || full[0] != "1245" {
		t.Errorf("full %v", full)
	}
	press(p, fyne.KeyDelete, fyne.KeyBackspace)
	if p.Filled() != 0 {
		t.Error("it is not empty")
	}
	p.Disable()
	p.TypedRune('1')
	if p.Filled() != 0 {
		t.Error("it is off and writes")
	}
}

// Digits are written here even where a screen uses them as commands; letters still are commands.
func TestAPINKeepsDigitsToItself(t *testing.T) {
	p := NewPIN("PIN", nil)
	w := open(t, p)
	w.Canvas().Focus(p)
	p.TypedRune('n')
	p.TypedRune('1')
	if len(w.commands) != 1 || w.commands[0] != "next" {
		t.Errorf("%v", w.commands)
	}
}
