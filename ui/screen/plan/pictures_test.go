package plan

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
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
		{"owain-en", "en", "owain-year11-apprenticeship", theme.Light, 1, 1118, 900, theme.Wide, nil},
		{"owain-cy", "cy", "owain-year11-apprenticeship", theme.Light, 1, 1118, 1300, theme.Wide, screen.State{"edit": "a1", "questions": "open"}},
		{"owain-cy-contrast", "cy", "owain-year11-apprenticeship", theme.Contrast, 1, 1118, 1000, theme.Wide, screen.State{"edit": "a2"}},
		{"elin-cy-medium", "cy", "elin-year9-welsh-medium", theme.Paper, 1, 892, 1900, theme.Medium, screen.State{"edit": "new"}},
		{"owain-cy-large", "cy", "owain-year11-apprenticeship", theme.Light, 2, 992, 4000, theme.Narrow, screen.State{"edit": "a1"}},
		{"empty-en", "en", "", theme.Dark, 1, 1118, 800, theme.Wide, nil},
		{"empty-cy-1024-large", "cy", "", theme.Contrast, 2, 992, 3000, theme.Narrow, screen.State{"edit": "goal"}},
	} {
		st := screentest.New(t, c.language, c.sample)
		fyne.CurrentApp().Settings().SetTheme(theme.New(c.variant, c.scale))
		st.Class = c.class
		st.Picture(asShown{New(st.Context(), "", c.state)}, c.width, c.height, fmt.Sprintf("%s/%s.png", dir, c.name))
	}
}

// asShown gives the side panel the width that the shell gives it.
type asShown struct{ screen.Screen }

func (s asShown) Side() fyne.CanvasObject {
	side := s.Screen.Side()
	if side == nil {
		return nil
	}
	return container.New(sideWidth{}, widget.Inset(8, 0, side))
}

type sideWidth struct{}

func (sideWidth) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }
func (sideWidth) MinSize([]fyne.CanvasObject) fyne.Size        { return fyne.NewSize(416, 10) }
