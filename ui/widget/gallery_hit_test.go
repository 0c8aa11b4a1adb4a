package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
)

// hitSamples are results of a search: found by the name, by an everyday word, and by the name in the other language.
func hitSamples() []sample {
	row := func(spec HitSpec, chosen bool) func() fyne.CanvasObject {
		return func() fyne.CanvasObject {
			spec.Sign = NewIcon(icons.Bulb, 22, Ink)
			h := NewHitRow(spec)
			h.SetChosen(chosen)
			return h
		}
	}
	return []sample{
		{"hit", 700, false, row(HitSpec{Name: []Run{{Text: "Peiriann", Marked: true}, {Text: "ydd trydanol"}}, Note: "Galwedigaeth", Trailing: "Lefel 3"}, false), false},
		{"hit-everyday", 700, false, row(HitSpec{Name: []Run{{Text: "Trydanwr"}}, Note: "Galwedigaeth", By: []Run{{Text: "Gair arall: "}, {Text: "sparky", Marked: true}}}, true), false},
		{"hit-other-language", 320, false, row(HitSpec{Name: []Run{{Text: "Gweinyddu meddygol"}}, Note: "Prentisiaeth", By: []Run{{Text: "Yn Saesneg: "}, {Text: "Medical", Marked: true},
			{Text: " administration"}}}, false), false},
	}
}
