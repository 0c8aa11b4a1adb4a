package result

import (
	"flag"
	"fmt"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

var pictures = flag.String("pictures", "", "a folder into which to paint the screen, for looking at")

// framed is the screen on its page with the shell's edge, as high as it needs.
type framed struct{ screen.Screen }

func (f framed) Content() fyne.CanvasObject {
	back := canvas.NewRectangle(theme.Current().Palette().Background)
	content := f.Screen.Content()
	if pinned := f.Screen.Pinned(); pinned != nil {
		content = widget.Column(8, content, pinned)
	}
	return widget.Layers(back, widget.Inset(24, 12, content))
}
func (f framed) Pinned() fyne.CanvasObject { return nil }

// TestLook paints every page (only with -pictures).
func TestLook(t *testing.T) {
	if *pictures == "" {
		t.Skip("run with -pictures DIR to paint the screen")
	}
	for _, kind := range []struct {
		variant theme.Variant
		scale   float32
		class   theme.WidthClass
	}{{theme.Light, 1, theme.Wide}, {theme.Contrast, 1, theme.Wide}, {theme.Light, 2, theme.Narrow}, {theme.Contrast, 2, theme.Narrow}} {
		for _, language := range []string{"cy", "en"} {
			for arg, state := range map[string]screen.State{"plain": nil, "list": {"list": "1", "kind": "S", "how": "1"}} {
				st := screentest.New(t, language, "elin-year9-welsh-medium")
				fyne.CurrentApp().Settings().SetTheme(theme.New(kind.variant, kind.scale))
				st.Class = kind.class
				width := float32(1150)
				if kind.class == theme.Narrow {
					width = 1024
				}
				name := fmt.Sprintf("result-%s-%s-%s-%d.png", arg, language, kind.variant, int(kind.scale*100))
				page := framed{New(st.Context(), "", state)}
				st.Picture(page, width, max(650, widget.HeightOf(page.Content(), width)), filepath.Join(*pictures, name))
			}
		}
	}
}

// Nothing is wider than its window: 1366 and 1024 px with the rail beside it, and 1024 px at 200 % text, without the edges of the page.
func TestNothingIsTooWide(t *testing.T) {
	for _, room := range []struct {
		scale float32
		class theme.WidthClass
		width float32
	}{{1, theme.Wide, 1366 - 216 - 48}, {1, theme.Medium, 1024 - 132 - 32}, {2, theme.Narrow, 1024 - 32}} {
		for _, language := range []string{"cy", "en"} {
			for _, arg := range []string{"", "1"} {
				st := screentest.New(t, language, "elin-year9-welsh-medium")
				fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Light, room.scale))
				st.Class = room.class
				page := New(st.Context(), "", screen.State{"list": arg, "kind": "S", "how": "1"})
				for _, part := range []fyne.CanvasObject{page.Content(), page.Pinned()} {
					if part != nil && part.MinSize().Width > room.width {
						t.Errorf("%s %q at %.0f %%: %.0f wide in %.0f", language, arg, room.scale*100, part.MinSize().Width, room.width)
					}
				}
			}
		}
	}
}
