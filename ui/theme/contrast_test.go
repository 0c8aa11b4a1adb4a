package theme

import (
	"fmt"
	"image/color"
	"math"
	"testing"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	channel := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
}

// ratio is the contrast ratio of WCAG 2.2, 1 to 21.
func ratio(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// The limits of WCAG 2.2 AA: text, and parts of controls with the focus ring.
const (
	forText = 4.5
	forPart = 3.0
)

type pair struct {
	use         string
	front, back color.NRGBA
	least       float64
}

// pairs is every pair of colours that stands on another in a theme.
func pairs(p Palette) []pair {
	all := []pair{
		{"ink on surface", p.Ink, p.Surface, forText},
		{"ink on page", p.Ink, p.Background, forText},
		{"ink on tint", p.Ink, p.Tint, forText},
		{"ink on primary tint", p.Ink, p.PrimaryTint, forText},
		{"ink on gorse tint", p.Ink, p.GorseTint, forText},
		{"ink on selection", p.Ink, p.Selection, forText},
		{"second text on surface", p.Ink2, p.Surface, forText},
		{"second text on page", p.Ink2, p.Background, forText},
		{"second text on tint", p.Ink2, p.Tint, forText},
		{"second text on primary tint", p.Ink2, p.PrimaryTint, forText},
		{"second text on gorse tint", p.Ink2, p.GorseTint, forText},
		{"surface on ink (switch, flag)", p.Surface, p.Ink, forText},
		{"primary on surface", p.Primary, p.Surface, forText},
		{"primary on page", p.Primary, p.Background, forText},
		{"primary on tint", p.Primary, p.Tint, forText},
		{"primary on its tint", p.Primary, p.PrimaryTint, forText},
		{"primary on gorse tint", p.Primary, p.GorseTint, forText},
		{"words on primary", p.OnPrimary, p.Primary, forText},
		{"secondary button", p.Outline, p.Surface, forText},
		{"secondary button, hovered", p.Outline, p.PrimaryTint, forText},
		{"disabled words", p.Border, p.Surface, forPart},
		{"border on surface", p.Border, p.Surface, forPart},
		{"border on page", p.Border, p.Background, forPart},
		{"rail words", p.RailText, p.Rail, forText},
		{"rail words, here", p.RailText, p.RailActive, forText},
		{"second rail words", p.RailText2, p.Rail, forText},
		{"second rail words, here", p.RailText2, p.RailActive, forText},
		{"rail path", p.RailLine, p.Rail, forPart},
		{"adviser rail words", p.RailText, p.AdviserRail, forText},
		{"adviser rail words, in use", p.RailText, p.AdviserInUse, forText},
		{"second adviser rail words", p.RailText2, p.AdviserRail, forText},
		{"words on gorse", p.OnGorse, p.Gorse, forText},
		{"waymark on rail", p.Gorse, p.Rail, forPart},
		{"waymark, here", p.Gorse, p.RailActive, forPart},
		{"fault on page", p.Fault, p.Background, forText},
	}
	all = append(all, statePairs(p)...)
	return append(all, ringPairs(p)...)
}

func statePairs(p Palette) []pair {
	var all []pair
	for _, state := range States() {
		style := p.State(state)
		all = append(all, pair{string(state) + " on its tint", style.Ink, style.Tint, forText},
			pair{string(state) + " on surface", style.Ink, p.Surface, forText})
	}
	for _, door := range Doors() {
		all = append(all, pair{"door " + string(door), p.Door(door).Ink, p.Surface, forText})
	}
	return all
}

// ringPairs asks that at least one band of the focus ring shows on every ground it can lie on (outside a control, or inside a row), and that
// its bands differ.
func ringPairs(p Palette) []pair {
	better := func(ground color.NRGBA) color.NRGBA {
		if ratio(p.FocusOuter, ground) >= ratio(p.FocusInner, ground) {
			return p.FocusOuter
		}
		return p.FocusInner
	}
	var all []pair
	for name, ground := range map[string]color.NRGBA{
		"page": p.Background, "surface": p.Surface, "tint": p.Tint, "rail": p.Rail, "rail, here": p.RailActive,
		"adviser rail": p.AdviserRail, "primary tint": p.PrimaryTint, "changed row": p.GorseTint,
	} {
		all = append(all, pair{"focus ring on " + name, better(ground), ground, forPart})
	}
	return append(all, pair{"the bands of the focus ring", p.FocusOuter, p.FocusInner, 1.5})
}

func TestEveryPairOfColoursHasEnoughContrast(t *testing.T) {
	for _, variant := range Variants() {
		for _, pair := range pairs(New(variant, 1).Palette()) {
			t.Run(fmt.Sprintf("%s/%s", variant, pair.use), func(t *testing.T) {
				if got := ratio(pair.front, pair.back); got < pair.least {
					t.Errorf("%s on %s: %.2f, at least %.1f", hex(pair.front), hex(pair.back), got, pair.least)
				}
			})
		}
	}
}

func TestInterestsAndFamiliesHaveEnoughContrast(t *testing.T) {
	for _, interest := range Interests() {
		style, _ := InterestStyleOf(interest)
		if got := ratio(style.Mark, style.Fill); got < forText {
			t.Errorf("icon of %s: %.2f", interest, got)
		}
	}
	for _, variant := range Variants() {
		th := New(variant, 1)
		for _, family := range Families() {
			for _, ground := range []color.NRGBA{th.Palette().Surface, th.Palette().Background} {
				if got := ratio(th.FamilyColour(family), ground); got < forPart {
					t.Errorf("%s: line of %s on %s: %.2f", variant, family, hex(ground), got)
				}
			}
			if got := ratio(th.Palette().Ink, th.Palette().Surface); got < forPart {
				t.Errorf("%s: edge of badges: %.2f", variant, got)
			}
		}
	}
}

// The design gives these ratios; they hold the formula and the table together.
func TestContrastAgreesWithTheDesign(t *testing.T) {
	light := New(Light, 1).Palette()
	for _, c := range []struct {
		name string
		got  float64
		want float64
	}{
		{"ink on surface", ratio(light.Ink, light.Surface), 16.4},
		{"ink on page", ratio(light.Ink, light.Background), 15.1},
		{"border on surface", ratio(light.Border, light.Surface), 4.6},
		{"words on primary", ratio(light.OnPrimary, light.Primary), 7.4},
		{"black and white", ratio(rgb("#000000"), rgb("#FFFFFF")), 21},
	} {
		if math.Abs(c.got-c.want) > 0.06 {
			t.Errorf("%s: %.2f, the design says %.1f", c.name, c.got, c.want)
		}
	}
}
