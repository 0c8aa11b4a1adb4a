package theme

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	toolkit "fyne.io/fyne/v2/theme"
)

func TestTheEasyFontIsItsOwnInBothWeights(t *testing.T) {
	plain, easy := New(Light, 1), New(Light, 1).In(Easy)
	seen := map[string]bool{}
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		if plain.Font(style).Name() == easy.Font(style).Name() {
			t.Errorf("%+v: the easy font is the plain one", style)
		}
		if easy.Font(style) != easy.Font(style) {
			t.Error("the font is made anew: the toolkit would read it again for every text")
		}
		seen[easy.Font(style).Name()] = true
	}
	if len(seen) != 2 {
		t.Error("regular and bold are one font")
	}
}

func TestWideSpacingReachesWhatTheGuidelineAsks(t *testing.T) {
	plain, wide := New(Light, 1), New(Light, 1).In(Spaced)
	for style := range measures {
		if wide.LineHeight(style) < 1.5*wide.TextSize(style) {
			t.Errorf("style %d: lines %.1f for letters %.1f", style, wide.LineHeight(style), wide.TextSize(style))
		}
		if wide.WordGap(style) < 0.16*wide.TextSize(style) || plain.WordGap(style) != 0 {
			t.Errorf("style %d: words %.1f further apart", style, wide.WordGap(style))
		}
		if wide.TextSize(style) != plain.TextSize(style) {
			t.Errorf("style %d: the letters grew", style)
		}
	}
	if wide.Size(toolkit.SizeNameLineSpacing) <= plain.Size(toolkit.SizeNameLineSpacing) {
		t.Error("text fields keep their narrow lines")
	}
}

func TestAnUnknownFontIsPlain(t *testing.T) {
	if New(Light, 1).In(Easy).In("gothic").Face() != Plain {
		t.Error("an unknown reading font was taken")
	}
}

// A preview names its own font; the app's own theme names none.
func TestAPreviewNamesItsFont(t *testing.T) {
	app := test.NewTempApp(t)
	worn := New(Light, 1)
	app.Settings().SetTheme(worn)
	if worn.FontSource(fyne.TextStyle{}) != nil {
		t.Error("the app's own font is named")
	}
	if New(Light, 1).In(Easy).FontSource(fyne.TextStyle{Bold: true}) != easyBold() {
		t.Error("the easy font is not named in a plain app")
	}
	app.Settings().SetTheme(worn.In(Easy))
	if worn.FontSource(fyne.TextStyle{}) != toolkit.DefaultTextFont() {
		t.Error("the plain font is not named in an easy app")
	}
}
