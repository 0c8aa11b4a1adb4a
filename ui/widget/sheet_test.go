package widget

import (
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
)

var sheets = flag.String("sheets", "", "a folder into which to paint every widget, for looking at")

// TestSheets paints every widget in every theme at 100 and 200 % (only with -sheets).
func TestSheets(t *testing.T) {
	if *sheets == "" {
		t.Skip("run with -sheets DIR to paint the widgets")
	}
	for _, variant := range theme.Variants() {
		for _, scale := range []float32{1, 2} {
			test.NewTempApp(t).Settings().SetTheme(theme.New(variant, scale))
			for i, part := range [][]sample{buttons(), choices(), railSamples(), stateSamples(), rows(), fields(), pictures(), texts(), tableSamples(), append(planSamples(), pinSamples()...)} {
				paintSheet(t, filepath.Join(*sheets, fmt.Sprintf("widgets-%s-%d-%d.png", variant, int(scale*100), i)), part)
			}
		}
	}
}

func paintSheet(t *testing.T, path string, part []sample) {
	t.Helper()
	th := theme.Current()
	page := Column(22)
	for i, s := range part {
		object := s.build()
		if focusable, ok := object.(interface{ FocusGained() }); ok && i%2 == 0 {
			focusable.FocusGained()
		}
		back := canvas.NewRectangle(th.Palette().Surface)
		if s.rail {
			back.FillColor = th.Palette().Rail
		}
		page.Add(Flow(0, Layers(back, Inset(14, 14, Exact(s.width, object)))))
	}
	c := software.NewCanvas()
	c.SetPadded(false)
	width := th.Px(920)
	c.SetContent(Inset(12, 12, page))
	c.Resize(fyne.NewSize(width, HeightOf(c.Content(), width)))
	save(t, path, c)
}

func save(t *testing.T, path string, c fyne.Canvas) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, c.Capture()); err != nil {
		t.Fatal(err)
	}
}
