package tour_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
	"llwybr/ui/tour"
	"llwybr/ui/widget"
)

// at puts an object somewhere.
func at(x, y, width, height float32, o fyne.CanvasObject) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
	return o
}

// free holds objects where they are.
func free(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(still{}, objects...)
}

type still struct{}

func (still) Layout([]fyne.CanvasObject, fyne.Size) {}
func (still) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
func words(s string) *canvas.Text                   { return canvas.NewText(s, nil) }
func button(label string) *widget.Button            { return widget.NewButton(label, widget.PrimaryButton, nil) }
func holder(w, h float32, o ...fyne.CanvasObject) fyne.CanvasObject {
	return at(20, 20, w, h, free(o...))
}

// planted is a window with one kind of fault in it; "" = sound.
type planted struct {
	name, kind string
	build      func() fyne.CanvasObject
}

const long = "Gofynnwch i'r coleg am y cwrs Lefel 2"

// tooLarge are faults of one part.
func tooLarge() []planted {
	return []planted{
		{"a sound page", "", func() fyne.CanvasObject {
			return free(at(20, 20, 400, 30, widget.NewBody(long)), at(20, 60, 300, 60, button("Cadw")), at(20, 140, 300, 60, button("Nesaf")))
		}},
		{"a text wider than its box", tour.Clipped, func() fyne.CanvasObject { return free(holder(60, 40, at(0, 0, 60, 20, words(long)))) }},
		{"a text higher than its box", tour.Clipped, func() fyne.CanvasObject {
			return free(at(20, 20, 120, 30, widget.NewBody(strings.Repeat(long+" ", 3))))
		}},
		{"a text in too low a box", tour.Clipped, func() fyne.CanvasObject { return free(holder(400, 10, at(0, 0, 400, 20, words(long)))) }},
		{"a text wider than what scrolls shows", tour.Clipped, func() fyne.CanvasObject {
			return free(at(20, 20, 100, 300, container.NewVScroll(free(at(0, 0, 10, 20, free(words(long)))))))
		}},
		{"a text right of the window", tour.Outside, func() fyne.CanvasObject { return at(0, 0, 2000, 600, free(at(780, 20, 100, 20, words(long)))) }},
		{"a button below the window", tour.Outside, func() fyne.CanvasObject { return at(0, 0, 800, 900, free(at(20, 580, 300, 60, button("Cadw")))) }},
	}
}

// onOthers are faults of two parts, and of controls.
func onOthers() []planted {
	return []planted{
		{"two texts on each other", tour.Overlaps, func() fyne.CanvasObject {
			return free(at(20, 20, 300, 20, words(long)), at(100, 28, 300, 20, words(long)))
		}},
		{"two buttons on each other", tour.Overlaps, func() fyne.CanvasObject {
			return free(at(20, 20, 200, 60, button("Cadw")), at(210, 30, 200, 60, button("Nesaf")))
		}},
		{"a text under a button", tour.Overlaps, func() fyne.CanvasObject {
			return free(at(20, 20, 200, 60, button("Cadw")), at(200, 40, 300, 20, words(long)))
		}},
		{"a text under a focus ring", tour.Ringed, func() fyne.CanvasObject {
			return free(at(20, 20, 200, 60, button("Cadw")), at(222, 40, 300, 20, words(long)))
		}},
		{"a text over a sign", tour.Overlaps, func() fyne.CanvasObject {
			sign := canvas.NewImageFromResource(theme.Icon("search", color.NRGBA{A: 255}))
			return free(at(20, 20, 24, 24, sign), at(36, 24, 200, 20, words(long)))
		}},
		{"a button over what scrolls", tour.Overlaps, func() fyne.CanvasObject {
			return free(at(20, 20, 400, 300, container.NewVScroll(words(long))), at(300, 300, 200, 60, button("Cadw")))
		}},
		{"too small a button", tour.Small, func() fyne.CanvasObject { return free(at(20, 20, 200, 30, button("Cadw"))) }},
		{"too small a mark in a line", tour.Small, func() fyne.CanvasObject {
			return free(at(20, 20, 20, 20, widget.NewSourceMark("2", "Ffynhonnell 2", nil).Inline()))
		}},
		{"a button without a name", tour.Unnamed, func() fyne.CanvasObject { return free(at(20, 20, 200, 60, button(""))) }},
		{"a word on two lines", tour.Broken, func() fyne.CanvasObject {
			return free(at(20, 20, 60, 300, widget.NewBody("Llanfairpwllgwyngyll")))
		}},
		{"an address on two lines", "", func() fyne.CanvasObject {
			return free(at(20, 20, 60, 300, widget.NewBody("https://gyrfacymru.llyw.cymru")))
		}},
		{"what scrolls sideways", tour.Sideways, func() fyne.CanvasObject {
			wide := canvas.NewRectangle(nil)
			wide.SetMinSize(fyne.NewSize(900, 40))
			return free(at(20, 20, 400, 300, container.NewScroll(wide)))
		}},
	}
}

// The checker bites: each fault is planted once, and found, and nothing else with it.
func TestPlantedFaultsAreFound(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	for _, c := range append(tooLarge(), onOthers()...) {
		w := test.NewTempWindow(t, nil)
		w.SetPadded(false)
		w.SetContent(c.build())
		w.Resize(fyne.NewSize(800, 600))
		faults, checked := tour.Check(w.Canvas())
		kinds := map[string]bool{}
		for _, f := range faults {
			kinds[f.Kind] = true
		}
		if c.kind == "" && len(faults) > 0 || c.kind != "" && (!kinds[c.kind] || len(kinds) > 1) {
			t.Errorf("%s: found %v among %+v, want %q", c.name, faults, checked, c.kind)
		}
	}
}

// What is scrolled out of view is looked at too, and how far a page is scrolled makes no difference.
func TestScrollingHidesNoFault(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light, 1))
	high := canvas.NewRectangle(nil)
	high.SetMinSize(fyne.NewSize(100, 2000))
	scroll := container.NewVScroll(container.NewStack(high, free(at(20, 1800, 60, 20, words("Cymraeg")), at(30, 1806, 60, 20, words("English")))))
	w := test.NewTempWindow(t, scroll)
	w.Resize(fyne.NewSize(800, 600))
	before, _ := tour.Check(w.Canvas())
	scroll.ScrollToBottom()
	after, _ := tour.Check(w.Canvas())
	if len(before) != 1 || len(after) != 1 || before[0] != after[0] {
		t.Errorf("%v before, %v after scrolling", before, after)
	}
}

// A control stands in screens.json with what it says to a screen reader, and whether Tab reaches it.
func TestATourHoldsTheControls(t *testing.T) {
	o := options(t, "elin-year9-welsh-medium", "cy", 1366, 768, 1)
	o.Out, o.Screens = "", []string{"about"}
	shots, err := tour.Walk(o)
	if err != nil || len(shots) != 1 {
		t.Fatal(shots, err)
	}
	found := map[string]bool{}
	for _, c := range shots[0].Controls {
		if c.Width < 24 || c.Height < 24 || c.Label == "" {
			t.Errorf("%+v", c)
		}
		found[c.Label] = c.Focusable && c.Role != ""
	}
	if !found["Chwilio"] || !found["Gosodiadau"] {
		t.Errorf("found %v", found)
	}
}
