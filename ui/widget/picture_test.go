package widget

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"

	"llwybr/ui/theme"
)

// The folders of the pictures, and of those that failed, which is not kept in the repository.
const (
	pictureFolder = "testdata/pictures"
	failedFolder  = "../../out/failed"
)

// inContrast are the samples that have a picture in high contrast too, and inFocus those that have one with the focus in both.
var (
	inContrast = []string{"button-primary", "choice", "answers", "tabs", "check-on", "list-row", "chip-need-to-know", "hexagon", "entry", "toast", "notice-fault", "rail-here"}
	inFocus    = []string{"button-primary", "list-row", "check-on", "source-mark", "rail-here"}
)

// TestPictures holds what every widget looks like to the pictures that were last looked at; go test -update, or make goldens, writes them.
func TestPictures(t *testing.T) {
	for _, s := range gallery() {
		shown(t, s, theme.Light, false)
		if slices.Contains(inContrast, s.name) {
			shown(t, s, theme.Contrast, false)
		}
		if slices.Contains(inFocus, s.name) {
			shown(t, s, theme.Light, true)
			shown(t, s, theme.Contrast, true)
		}
	}
}

// shown compares a sample in a theme with its picture.
func shown(t *testing.T, s sample, variant theme.Variant, focus bool) {
	t.Helper()
	name := s.name
	if variant != theme.Light {
		name += "-contrast"
	}
	if focus {
		name += "-focus"
	}
	t.Run(name, func(t *testing.T) {
		useTheme(t, variant, 1)
		is, path := paintSample(s, focus), filepath.Join(pictureFolder, name+".png")
		if *update {
			writePicture(t, path, is)
			return
		}
		was := readPicture(t, path)
		if d := compare(was, is); d.seen() {
			failed := filepath.Join(failedFolder, name+".png")
			writePicture(t, failed, beside(was, is))
			t.Errorf("%+v: %s shows what was, what is, and what differs", d, failed)
		}
	})
}

// paintSample paints a sample on its ground.
func paintSample(s sample, focus bool) *image.NRGBA {
	p, object := theme.Current().Palette(), s.build()
	ground := canvas.NewRectangle(p.Surface)
	if s.rail {
		ground.FillColor = p.Rail
	}
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(Layers(ground, Inset(8, 8, Exact(s.width, object))))
	c.Resize(NaturalOf(c.Content()))
	if usable, ok := object.(fyne.Focusable); ok && focus {
		usable.FocusGained()
	}
	return plain(c.Capture())
}

func readPicture(t *testing.T, path string) *image.NRGBA {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatalf("%v (make goldens writes it)", err)
	}
	defer f.Close()
	p, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return plain(p)
}

func writePicture(t *testing.T, path string, p image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, p); err != nil {
		t.Fatal(err)
	}
}

// A picture that differs fails with what was, what is and the difference next to each other.
func TestADifferenceIsPainted(t *testing.T) {
	useTheme(t, theme.Light, 1)
	was, is := letters(0), letters(1)
	p := beside(was, is)
	if p.Rect.Dx() != 3*600+16 || p.Rect.Dy() != 400 {
		t.Fatal(p.Rect)
	}
	red := 0
	for y := range 400 {
		for x := 2 * 608; x < p.Rect.Dx(); x++ {
			if c := p.NRGBAAt(x, y); c.R == 255 && c.G < 100 {
				red++
			}
		}
	}
	if red < tileMost {
		t.Errorf("%d red pixels", red)
	}
}
