package options

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
)

// TestPictures paints the screen for people to look at: LLWYBR_PICTURES=/tmp/pics go test -run Pictures
func TestPictures(t *testing.T) {
	dir := os.Getenv("LLWYBR_PICTURES")
	if dir == "" {
		t.Skip("set LLWYBR_PICTURES to a folder")
	}
	for _, c := range []struct {
		name, language, sample string
		variant                theme.Variant
		scale, width, height   float32
		class                  theme.WidthClass
		state                  screen.State
	}{
		{"elin-cy", "cy", "elin-year9-welsh-medium", theme.Light, 1, 1102, 1000, theme.Wide, nil},
		{"elin-en", "en", "elin-year9-welsh-medium", theme.Light, 1, 1102, 1000, theme.Wide, screen.State{"open": "wider"}},
		{"elin-cy-contrast", "cy", "elin-year9-welsh-medium", theme.Contrast, 1, 1102, 1000, theme.Wide, screen.State{"open": "reflection"}},
		{"elin-cy-medium", "cy", "elin-year9-welsh-medium", theme.Light, 1, 892, 1400, theme.Medium, nil},
		{"elin-cy-large", "cy", "elin-year9-welsh-medium", theme.Contrast, 2, 992, 3800, theme.Narrow, screen.State{"open": "wider"}},
		{"nia-cy", "cy", "nia-home-educated", theme.Light, 1, 1102, 800, theme.Wide, nil},
		{"cai-en", "en", "cai-year10-below-gcse", theme.Dark, 1, 1102, 900, theme.Wide, screen.State{"open": "breadth"}},
		{"empty-cy", "cy", "", theme.Light, 1, 1102, 800, theme.Wide, nil},
		{"marian-cy", "cy", "marian-adult-returner", theme.Light, 1, 1102, 700, theme.Wide, nil},
		{"seren-en-large", "en", "seren-year13", theme.Light, 2, 992, 2000, theme.Narrow, nil},
	} {
		st := screentest.New(t, c.language, c.sample)
		fyne.CurrentApp().Settings().SetTheme(theme.New(c.variant, c.scale))
		st.Class = c.class
		s := New(st.Context(), "", c.state)
		st.Picture(s, c.width, c.height, fmt.Sprintf("%s/%s.png", dir, c.name))
		st.Show(s, c.width, c.height)
		s.Run(cmdAdd)
		st.Picture(sheet{content: st.Shell.Content[0]}, 442*c.scale, 700*c.scale, fmt.Sprintf("%s/%s-add.png", dir, c.name))
	}
}

// sheet is what a screen put into a side sheet, for its picture.
type sheet struct {
	screen.Screen
	content fyne.CanvasObject
}

func (s sheet) Content() fyne.CanvasObject { return s.content }
func (sheet) Side() fyne.CanvasObject      { return nil }
func (sheet) Pinned() fyne.CanvasObject    { return nil }
