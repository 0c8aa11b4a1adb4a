package tour

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// TextSeen is one piece of text with its bounds in the window, in pixels at the window's own scale.
type TextSeen struct {
	Text   string  `json:"text"`
	X      float32 `json:"x"`
	Y      float32 `json:"y"`
	Width  float32 `json:"width"`
	Height float32 `json:"height"`
}

// ControlSeen is one thing that a person can use, with what it says to a screen reader and its bounds in the window.
type ControlSeen struct {
	Role      string  `json:"role"`
	Label     string  `json:"label"`
	X         float32 `json:"x"`
	Y         float32 `json:"y"`
	Width     float32 `json:"width"`
	Height    float32 `json:"height"`
	Focusable bool    `json:"focusable"` // Tab can reach it; false where it is switched off, or where only the pointer uses it
}

// texts are the texts that are on show, at least in part.
func texts(all []*part, window fyne.Size) []TextSeen {
	seen := []TextSeen{}
	for _, p := range all {
		t, ok := p.object.(*canvas.Text)
		if !ok || t.Text == "" || !p.onShow(window) {
			continue
		}
		at, size := p.inWindow(), t.MinSize()
		seen = append(seen, TextSeen{Text: t.Text, X: at.X, Y: at.Y, Width: size.Width, Height: size.Height})
	}
	return seen
}

// controls are the things to use that are on show, at least in part, each after the one that holds it.
func controls(all []*part, window fyne.Size) []ControlSeen {
	seen := []ControlSeen{}
	for _, p := range all {
		if !p.control() || !p.onShow(window) {
			continue
		}
		at := p.inWindow()
		x := ControlSeen{X: at.X, Y: at.Y, Width: p.size.Width, Height: p.size.Height}
		if a, ok := p.object.(fyne.Accessible); ok {
			x.Role, x.Label = string(a.AccessibilityRole()), a.AccessibilityLabel()
		}
		_, focusable := p.object.(fyne.Focusable)
		x.Focusable = focusable && !p.off()
		seen = append(seen, x)
	}
	return seen
}

// inWindow is where a part stands in the window as it is scrolled now.
func (p *part) inWindow() fyne.Position {
	at := p.at
	for room := p.room; room != nil; room = room.room {
		at = at.Subtract(room.object.(*container.Scroll).Offset)
	}
	return at
}

// onShow reports whether some of a part lies in the window and in the view of every scroll that holds it.
func (p *part) onShow(window fyne.Size) bool {
	own := box{p.inWindow().X, p.inWindow().Y, p.size.Width, p.size.Height}
	if wide, high := own.overlap(box{0, 0, window.Width, window.Height}); wide <= 0 || high <= 0 {
		return false
	}
	for room := p.room; room != nil; room = room.room {
		at := room.inWindow()
		if wide, high := own.overlap(box{at.X, at.Y, room.size.Width, room.size.Height}); wide <= 0 || high <= 0 {
			return false
		}
	}
	return true
}
