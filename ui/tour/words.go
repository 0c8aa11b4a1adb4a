package tour

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Said is everything that a window says: what is drawn, also where it is scrolled out of view, what is said of drawings, and what a screen
// reader is told of controls.
func Said(c fyne.Canvas) []string {
	var all []string
	add := func(text string) {
		if strings.TrimSpace(text) != "" {
			all = append(all, text)
		}
	}
	for _, p := range parts(c) {
		add(p.words())
		if a, ok := p.object.(fyne.Accessible); ok {
			add(a.AccessibilityLabel())
		}
		if t, ok := p.object.(interface{ Twin() []string }); ok {
			for _, text := range t.Twin() {
				add(text)
			}
		}
	}
	return all
}
