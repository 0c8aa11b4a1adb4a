package theme

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	toolkit "fyne.io/fyne/v2/theme"
	fw "fyne.io/fyne/v2/widget"

	"llwybr/assets/icons"
)

func TestEveryThemeNamesEveryToolkitColour(t *testing.T) {
	test.NewTempApp(t)
	for _, variant := range Variants() {
		test.AssertAllColorNamesDefined(t, New(variant, 1), string(variant))
	}
}

func TestEverythingGrowsWithTheText(t *testing.T) {
	small, large := New(Light, 1), New(Light, 2)
	for _, name := range []fyne.ThemeSizeName{toolkit.SizeNameText, toolkit.SizeNamePadding, toolkit.SizeNameScrollBar, toolkit.SizeNameSeparatorThickness} {
		if large.Size(name) != 2*small.Size(name) {
			t.Errorf("%s: %v at 100 %%, %v at 200 %%", name, small.Size(name), large.Size(name))
		}
	}
	if small.TextSize(Body) != 15 || small.LineHeight(Body) != 22 || large.TextSize(Display) != 72 {
		t.Error("sizes of text differ from the design")
	}
}

func TestNoTextIsSmallerThan13(t *testing.T) {
	for style, m := range measures {
		if m.size < 13 || m.line < m.size {
			t.Errorf("style %v: %v/%v", style, m.size, m.line)
		}
	}
}

func TestScaleStaysWithinItsLimits(t *testing.T) {
	if New(Light, 0.3).Scale() != MinScale || New(Light, 9).Scale() != MaxScale {
		t.Error("a scale beyond the limits was taken")
	}
}

func TestAnUnknownVariantIsLight(t *testing.T) {
	if New("sepia", 1).Variant() != Light {
		t.Error("an unknown variant is not light")
	}
}

func TestCurrentFallsBackToLight(t *testing.T) {
	test.NewTempApp(t)
	if Current().Variant() != Light {
		t.Error("a foreign theme does not give the light one")
	}
	fyne.CurrentApp().Settings().SetTheme(New(Contrast, 2))
	if Current().Variant() != Contrast {
		t.Error("the app's theme is not the current one")
	}
}

func TestOfFindsTheThemeOfAPreview(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(Light, 1))
	label := fw.NewLabel("")
	container.NewThemeOverride(label, New(Dark, 1.5))
	if got := Of(label); got.Variant() != Dark || got.Scale() != 1.5 {
		t.Errorf("inside an override: %s at %v", got.Variant(), got.Scale())
	}
}

func TestWidthClasses(t *testing.T) {
	for _, c := range []struct {
		name         string
		width, scale float32
		want         WidthClass
	}{
		{"1366 at 100 %", 1366, 1, Wide}, {"1920 at 150 %", 1920, 1.5, Wide}, {"1024 at 100 %", 1024, 1, Medium},
		{"1366 at 125 %", 1366, 1.25, Medium}, {"1366 at 150 %", 1366, 1.5, Medium},
		{"1366 at 175 %", 1366, 1.75, Narrow}, {"1366 at 200 %", 1366, 2, Narrow}, {"1024 at 200 %", 1024, 2, Narrow},
	} {
		if got := New(Light, c.scale).Class(c.width); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestEveryDrawingTakesItsColoursAndKeepsNoStroke(t *testing.T) {
	ink, cut := rgb("#12AB34"), rgb("#FEDCBA")
	for _, name := range icons.All() {
		svg := string(Icon2(name, ink, cut).Content())
		switch {
		case strings.Contains(svg, "currentColor") || strings.Contains(svg, "Canvas"):
			t.Errorf("%s keeps a colour word", name)
		case strings.Contains(svg, "stroke") && !ornament(name):
			t.Errorf("%s keeps a stroke, which does not grow with the picture", name)
		case strings.Contains(svg, "<text"):
			t.Errorf("%s has text", name)
		case name != icons.Mark && !strings.Contains(svg, "#12AB34"):
			t.Errorf("%s does not take its colour", name)
		}
	}
}

func TestPicturesAreMadeOnce(t *testing.T) {
	if Icon(icons.Home, rgb("#000000")) != Icon(icons.Home, rgb("#000000")) {
		t.Error("the same drawing was made twice")
	}
	light, dark := New(Light, 1), New(Dark, 1)
	if light.Badge(Social).Name() == dark.Badge(Social).Name() {
		t.Error("badges of two themes share a name, so the toolkit would show one for the other")
	}
}

func TestFamiliesDifferWithoutColour(t *testing.T) {
	lines, shapes := map[LineStyle]bool{}, map[Shape]bool{}
	for _, family := range Families() {
		style, ok := FamilyStyleOf(family)
		if !ok {
			t.Fatalf("no style for %s", family)
		}
		lines[style.Line], shapes[style.Station] = true, true
	}
	if len(lines) != 4 || len(shapes) != 4 {
		t.Error("two families share a line or a station")
	}
}

func TestStatesDifferWithoutColour(t *testing.T) {
	p := New(Light, 1).Palette()
	seen := map[icons.Name][]State{}
	for _, state := range States() {
		seen[p.State(state).Glyph] = append(seen[p.State(state).Glyph], state)
	}
	// Met and in place are one glyph by design, need to know and not known another; a word always stands beside it.
	if len(seen) != 6 {
		t.Errorf("%d glyphs: %v", len(seen), seen)
	}
}

func TestUnknownIdsLookLikeNotKnown(t *testing.T) {
	p := New(Light, 1).Palette()
	if p.State("surprise") != p.State(NotKnown) || p.Door("surprise") != p.Door(DoorNotKnown) {
		t.Error("an unknown id looks like a known state")
	}
	if _, ok := FamilyStyleOf("surprise"); ok {
		t.Error("an unknown family has a style")
	}
	if _, ok := InterestStyleOf("X"); ok {
		t.Error("an unknown interest has a style")
	}
}

func TestAFaultyDrawingIsReturnedAsItIs(t *testing.T) {
	if Outlined("<svg") != "<svg" {
		t.Error("a faulty drawing was changed")
	}
}
