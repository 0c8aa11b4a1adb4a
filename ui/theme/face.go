package theme

import (
	"sync"

	"fyne.io/fyne/v2"

	"llwybr/assets/fonts"
)

// Face is one of the reading fonts. Its text is what settings store; it never shows on screen.
type Face string

// The reading fonts.
const (
	Plain  Face = ""     // Noto Sans
	Easy   Face = "easy" // Atkinson Hyperlegible Next, whose letters are drawn to be told apart
	Spaced Face = "wide" // Noto Sans with more room between lines and words
)

// Faces lists the reading fonts in the order in which settings offer them.
func Faces() []Face { return []Face{Plain, Easy, Spaced} }

// The wide spacing. WCAG 2.2 (1.4.12) asks that text can have lines 1.5 times as high as its letters and words 0.16 of that further apart;
// the toolkit has no way to set letters further apart.
const (
	spacedLines = 1.25
	spacedWords = 0.2
)

// lines is the factor by which lines stand further apart.
func (f Face) lines() float32 {
	if f == Spaced {
		return spacedLines
	}
	return 1
}

// words is how much further words stand apart, as a part of the size of the letters.
func (f Face) words() float32 {
	if f == Spaced {
		return spacedWords
	}
	return 0
}

// In returns this theme with a reading font; an unknown one is Plain.
func (t *Theme) In(face Face) *Theme {
	other := *t
	other.face = Plain
	for _, known := range Faces() {
		if known == face {
			other.face = face
		}
	}
	return &other
}

// Face returns the reading font.
func (t *Theme) Face() Face { return t.face }

// FontSource is the font that text of this theme must name when it is measured and drawn; nil for the app's own theme. The toolkit measures
// with the app's font whatever theme holds for a widget, and it reads the fonts anew for every override, so a preview names its own.
func (t *Theme) FontSource(style fyne.TextStyle) fyne.Resource {
	if t == Current() {
		return nil
	}
	return t.Font(style)
}

// Fonts that the toolkit does not have itself, made once: it keeps what it reads by resource.
var (
	easyRegular = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("AtkinsonHyperlegibleNext-Regular.ttf", fonts.EasyRegular())
	})
	easyBold = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("AtkinsonHyperlegibleNext-Bold.ttf", fonts.EasyBold())
	})
)
