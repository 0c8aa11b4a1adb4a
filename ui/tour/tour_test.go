package tour_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/locales"
	"llwybr/ui"
	"llwybr/ui/tour"
)

func options(t *testing.T, sample, language string, width, height int, text float64) tour.Options {
	t.Helper()
	bundle, err := i18n.New(locales.FS)
	if err != nil {
		t.Fatal(err)
	}
	cat, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	g := guide.New(cat)
	data, err := assets.Samples.ReadFile("samples/" + sample + ".llwybr.json")
	if err != nil {
		t.Fatal(err)
	}
	rec, err := g.Read(sample, data)
	if err != nil {
		t.Fatal(err)
	}
	return tour.Options{Bundle: bundle, Guide: g, Record: rec, Language: language, Width: width, Height: height, Text: text, Theme: "light", Today: "2026-11-21", Out: t.TempDir()}
}

func TestATourHoldsEveryScreenAndItsTexts(t *testing.T) {
	o := options(t, "elin-year9-welsh-medium", "cy", 1366, 768, 1)
	shots, err := tour.Walk(o)
	if err != nil {
		t.Fatal(err)
	}
	if len(shots) != len(ui.Screens) {
		t.Fatalf("%d pictures, want %d", len(shots), len(ui.Screens))
	}
	for _, s := range shots {
		if info, err := os.Stat(filepath.Join(o.Out, s.File)); err != nil || info.Size() < 5000 {
			t.Errorf("%s: %v", s.File, err)
		}
		if len(s.Texts) < 10 {
			t.Errorf("%s: %d texts", s.Screen, len(s.Texts))
		}
	}
	data, err := os.ReadFile(filepath.Join(o.Out, "screens.json"))
	var again []tour.Shot
	if err != nil || json.Unmarshal(data, &again) != nil || len(again) != len(shots) {
		t.Errorf("screens.json: %v", err)
	}
}

// No text runs over the right edge of the window, at the sizes and text scales that the design holds to.
func TestNothingRunsOverTheEdge(t *testing.T) {
	for _, size := range [][2]int{{1024, 700}, {1366, 768}, {1920, 1080}} {
		for _, text := range []float64{1, 1.5, 2} {
			for _, language := range []string{"cy", "en"} {
				o := options(t, "owain-year11-apprenticeship", language, size[0], size[1], text)
				o.Out = ""
				shots, err := tour.Walk(o)
				if err != nil {
					t.Fatal(err)
				}
				for _, s := range shots {
					for _, x := range s.Texts {
						if x.X+x.Width > s.Width+1 {
							t.Errorf("%v at %v, %s, %s: %q ends at %.0f of %.0f", size, text, language, s.Screen, x.Text, x.X+x.Width, s.Width)
						}
					}
				}
			}
		}
	}
}

func TestAFolderThatCannotBeMadeIsNamed(t *testing.T) {
	o := options(t, "elin-year9-welsh-medium", "cy", 1366, 768, 1)
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	o.Out = filepath.Join(file, "out")
	if _, err := tour.Walk(o); err == nil {
		t.Fatal("walked into nowhere")
	}
}
