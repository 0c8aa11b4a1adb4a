package widget

import (
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

func themeOptions() []Option {
	return []Option{{ID: "light", Label: "Golau"}, {ID: "dark", Label: "Tywyll"}, {ID: "contrast", Label: "Cyferbyniad uchel"}, {ID: "paper", Label: "Papur meddal"}}
}

func sizeOptions() []Option {
	return []Option{{ID: "100", Label: "100%"}, {ID: "125", Label: "125%"}, {ID: "150", Label: "150%"}, {ID: "200", Label: "200%"}}
}

// settingsSamples are the parts of the settings page.
func settingsSamples() []sample {
	return []sample{
		{"sections", 200, false, func() fyne.CanvasObject {
			return NewSections([]Section{{"text", icons.Text, "Iaith a thestun"}, {"colours", icons.Contrast, "Lliwiau"}, {"mine", icons.Shield, "Fy ngwybodaeth"}}, "text", noString)
		}, true},
		{"swatches", 500, false, func() fyne.CanvasObject { return NewSwatches(themeOptions(), "Aa", "light", noString) }, true},
		{"swatches-narrow", 260, false, func() fyne.CanvasObject { return NewSwatches(themeOptions(), "Aa", "dark", noString) }, true},
		{"tiles-equal", 480, false, func() fyne.CanvasObject {
			return NewTiles(sizeOptions(), "125", noString).Equal().InStyles(theme.SmallStrong, theme.Strong, theme.Subheading)
		}, true},
		{"tiles-stretched", 450, false, func() fyne.CanvasObject {
			return NewTiles([]Option{{ID: "plain", Label: "Noto Sans"}, {ID: "easy", Label: "Hawdd ei ddarllen"}, {ID: "wide", Label: "Mwy o le"}}, "plain", noString).Equal()
		}, true},
		{"worn", 300, false, func() fyne.CanvasObject {
			return NewWorn(theme.New(theme.Dark, 1.25).In(theme.Easy), NewCard(Column(6, NewSubheading("Ŵ ŵ Ŷ ŷ"), NewBody("Dyma sut mae'n edrych."))))
		}, false},
		{"worn-wide", 300, false, func() fyne.CanvasObject {
			return NewWorn(theme.New(theme.Light, 1).In(theme.Spaced), NewCard(NewBody("Mwy o le rhwng y llinellau a **rhwng y geiriau** hefyd.")))
		}, false},
	}
}

// A preview is measured as it is laid out: its gaps and margins are in its own size too, however deep they stand.
func TestAPreviewIsMeasuredInItsOwnSize(t *testing.T) {
	useTheme(t, theme.Light, 1)
	content := func() fyne.CanvasObject {
		return Inset(14, 14, Column(12, Inset(0, 8, NewBody("Gwneud")), Row(8, NewBody("Creu"))))
	}
	worn := NewWorn(theme.New(theme.Dark, 2), content())
	small, large := HeightOf(content(), 1000), HeightOf(worn, 1000)
	if large != 2*small {
		t.Errorf("%v high at 200 %%, %v at 100 %%", large, small)
	}
}
