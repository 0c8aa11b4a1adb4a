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
		if len(s.Controls) < 5 || len(s.Faults) > 0 {
			t.Errorf("%s: %d controls, faults: %v", s.Screen, len(s.Controls), s.Faults)
		}
	}
	data, err := os.ReadFile(filepath.Join(o.Out, "screens.json"))
	var again []tour.Shot
	if err != nil || json.Unmarshal(data, &again) != nil || len(again) != len(shots) {
		t.Errorf("screens.json: %v", err)
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
