package theme

import (
	"image/color"
	"math"
	"testing"
)

// vision is how colours are seen: a matrix on linear RGB.
type vision struct {
	name   string
	matrix [3][3]float64
}

// Normal sight, and its three kinds of colour blindness in full: Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for
// Simulation of Color Vision Deficiency, IEEE TVCG 15(6), 1291-1298, the authors' published matrices at severity 1.0.
var (
	normalSight = vision{"normal", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}
	protanopia  = vision{"protan", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}
	deutanopia  = vision{"deutan", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}
	tritanopia  = vision{"tritan", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}
	allSights   = []vision{normalSight, protanopia, deutanopia, tritanopia}
)

type lab struct{ l, a, b float64 }

// seen is a colour in CIELAB (D65) as somebody with that sight sees it.
func (v vision) seen(c color.NRGBA) lab {
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var out [3]float64
	for i, row := range v.matrix {
		out[i] = min(max(row[0]*in[0]+row[1]*in[1]+row[2]*in[2], 0), 1)
	}
	r, g, b := out[0], out[1], out[2]
	x := bent((0.4124564*r + 0.3575761*g + 0.1804375*b) / 0.95047)
	y := bent(0.2126729*r + 0.7151522*g + 0.0721750*b)
	z := bent((0.0193339*r + 0.1191920*g + 0.9503041*b) / 1.08883)
	return lab{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func linear(v uint8) float64 {
	s := float64(v) / 255
	if s <= 0.04045 {
		return s / 12.92
	}
	return math.Pow((s+0.055)/1.055, 2.4)
}

func bent(t float64) float64 {
	if t > 0.008856 {
		return math.Cbrt(t)
	}
	return 7.787*t + 16.0/116
}

// difference is CIEDE2000 as in Sharma, Wu and Dalal (2005), Color Research and Application 30(1), 21-30.
func difference(p, q lab) float64 {
	mean := (math.Hypot(p.a, p.b) + math.Hypot(q.a, q.b)) / 2
	g := 1 + 0.5*(1-math.Sqrt(seventh(mean)))
	c1, h1 := math.Hypot(g*p.a, p.b), angle(g*p.a, p.b)
	c2, h2 := math.Hypot(g*q.a, q.b), angle(g*q.a, q.b)
	turn, hue := hues(h1, h2, c1*c2 == 0)
	dh := 2 * math.Sqrt(c1*c2) * math.Sin(radians(turn/2))
	l, c := (p.l+q.l)/2, (c1+c2)/2
	t := 1 - 0.17*math.Cos(radians(hue-30)) + 0.24*math.Cos(radians(2*hue)) + 0.32*math.Cos(radians(3*hue+6)) - 0.2*math.Cos(radians(4*hue-63))
	sl := 1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50))
	sc, sh := 1+0.045*c, 1+0.015*c*t
	rt := -2 * math.Sqrt(seventh(c)) * math.Sin(radians(60*math.Exp(-math.Pow((hue-275)/25, 2))))
	x, y, z := (q.l-p.l)/sl, (c2-c1)/sc, dh/sh
	return math.Sqrt(x*x + y*y + z*z + rt*y*z)
}

func seventh(c float64) float64 {
	c7 := math.Pow(c, 7)
	return c7 / (c7 + math.Pow(25, 7))
}

func angle(a, b float64) float64 {
	return math.Mod(math.Atan2(b, a)*180/math.Pi+360, 360)
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// hues gives the turn from one hue to the other and the hue between them.
func hues(h1, h2 float64, grey bool) (turn, between float64) {
	turn, between = h2-h1, (h1+h2)/2
	switch {
	case grey:
		return 0, h1 + h2
	case math.Abs(turn) <= 180:
		return turn, between
	case turn > 0:
		turn -= 360
	default:
		turn += 360
	}
	if h1+h2 < 360 {
		return turn, between + 180
	}
	return turn, between - 180
}

// closest is the least difference between any two of some colours.
func closest(v vision, colours []color.NRGBA) float64 {
	least := math.Inf(1)
	for i, one := range colours {
		for _, other := range colours[:i] {
			least = min(least, difference(v.seen(one), v.seen(other)))
		}
	}
	return least
}

// Pairs 1, 7, 13 and 17 of the test data that Sharma, Wu and Dalal published hold the formula.
func TestTheColourDifferenceIsTheStandards(t *testing.T) {
	for _, c := range []struct {
		p, q lab
		want float64
	}{
		{lab{50, 2.6772, -79.7751}, lab{50, 0, -82.7485}, 2.0425},
		{lab{50, 0, 0}, lab{50, -1, 2}, 2.3669},
		{lab{50, -0.001, 2.49}, lab{50, 0.0011, -2.49}, 4.7461},
		{lab{50, 2.5, 0}, lab{73, 25, -18}, 27.1492},
	} {
		if got := difference(c.p, c.q); math.Abs(got-c.want) > 1e-4 {
			t.Errorf("%v and %v: %.4f, the standard says %.4f", c.p, c.q, got, c.want)
		}
	}
}

// The six interests can be told apart by colour alone, with every kind of sight, by at least what the design publishes.
func TestInterestsDifferForEverySight(t *testing.T) {
	var fills []color.NRGBA
	for _, interest := range Interests() {
		fills = append(fills, interestStyles[interest].Fill)
	}
	for _, c := range []struct {
		sight vision
		least float64
	}{{normalSight, 29.5}, {protanopia, 12.9}, {deutanopia, 14.9}, {tritanopia, 19.0}} {
		if got := closest(c.sight, fills); got < c.least-0.05 {
			t.Errorf("%s: %.1f, the design says %.1f", c.sight.name, got, c.least)
		}
	}
	for i, one := range fills {
		for _, other := range fills[:i] {
			if step := math.Abs(normalSight.seen(one).l - normalSight.seen(other).l); step < 7 {
				t.Errorf("%s and %s are %.1f apart in grey", hex(one), hex(other), step)
			}
		}
	}
}

func familyColours(variant Variant) []color.NRGBA {
	var all []color.NRGBA
	for _, family := range Families() {
		all = append(all, New(variant, 1).FamilyColour(family))
	}
	return all
}

// On light grounds the four families can be told apart by colour alone too.
func TestFamiliesDifferForEverySightOnLightGrounds(t *testing.T) {
	for _, variant := range []Variant{Light, Paper} {
		for _, sight := range allSights {
			least := 18.6
			if sight.name == normalSight.name {
				least = 31.8
			}
			if got := closest(sight, familyColours(variant)); got < least-0.05 {
				t.Errorf("%s, %s: %.1f, the design says %.1f", variant, sight.name, got, least)
			}
		}
	}
}

// enough is the difference at which two lines side by side are told apart at a glance.
const enough = 12

// On dark grounds colour alone falls short for some: whichever two are too near each other differ in line and in station.
func TestWhereColourFallsShortLineAndStationDiffer(t *testing.T) {
	short := 0
	for _, variant := range []Variant{Dark, Contrast} {
		colours, families := familyColours(variant), Families()
		for _, sight := range allSights {
			for i := range families {
				for j := range i {
					if difference(sight.seen(colours[i]), sight.seen(colours[j])) >= enough {
						continue
					}
					short++
					one, other := familyStyles[families[i]], familyStyles[families[j]]
					if one.Line == other.Line || one.Station == other.Station {
						t.Errorf("%s, %s: %s and %s look alike", variant, sight.name, families[i], families[j])
					}
				}
			}
		}
		if got := closest(normalSight, colours); got < enough {
			t.Errorf("%s: %.1f even with normal sight", variant, got)
		}
	}
	if short == 0 {
		t.Error("no two families are near each other: this test says nothing any more")
	}
}
