package matching_test

import (
	"math"
	"math/rand/v2"

	"llwybr/core/interests"
)

// A kind of answer sheet, for the measurements: some as people answer, most built to be hard.
type kind struct {
	name string
	draw func(*rand.Rand) interests.Sheet
	full bool // every item is answered
}

var kinds = []kind{
	{"by chance", func(rng *rand.Rand) interests.Sheet { return randomSheet(rng, 1) }, true},
	{"leaning", leaning, true},
	{"like people", likePeople, true},
	{"nearly a straight line", nearLine, true},
	{"on the bound of flat", onTheBound, true},
	{"nearly all low", nearlyLow, true},
	{"a few not known", fewNotKnown, false},
	{"by chance, not known among them", func(rng *rand.Rand) interests.Sheet { return randomSheet(rng, 0) }, false},
	{"many not known", manyNotKnown, false},
	{"one scale hardly answered", oneHardlyAnswered, false},
}

// around answers each scale by chance around a mean answer of its own.
func around(rng *rand.Rand, deviation float64, centre func(k int) float64) interests.Sheet {
	sheet := interests.Sheet{}
	var centres [6]float64
	for k := range centres {
		centres[k] = centre(k)
	}
	for _, item := range form() {
		answer := math.Round(centres[item.Scale.Index()] + deviation*rng.NormFloat64())
		sheet[item.ID] = int(min(max(answer, 1), interests.MaxAnswer))
	}
	return sheet
}

// leaning sheets have means of 1 to 5, each as likely.
func leaning(rng *rand.Rand) interests.Sheet {
	return around(rng, 1, func(int) float64 { return 1 + 4*rng.Float64() })
}

// The means, the deviations and the correlations of the six scales in 41,694 published sheets of this inventory (openpsychometrics.org, the
// sample of Fokkema and others 2022); adults, so pupils may differ.
var (
	publishedMean      = [6]float64{16.835, 24.598, 24.03, 27.348, 20.351, 19.282}
	publishedDeviation = [6]float64{6.931, 8.113, 7.774, 6.846, 6.911, 7.775}
	publishedR         = [6][6]float64{
		{1, .326, .179, .051, .305, .462},
		{.326, 1, .326, .14, .014, .064},
		{.179, .326, 1, .285, .251, -.058},
		{.051, .14, .285, 1, .358, .127},
		{.305, .014, .251, .358, 1, .465},
		{.462, .064, -.058, .127, .465, 1},
	}
	publishedRoot = root(publishedR)
)

// root is the lower triangle whose product with itself turned over is the matrix (Cholesky).
func root(m [6][6]float64) (l [6][6]float64) {
	for i := range m {
		for j := range i + 1 {
			rest := m[i][j]
			for k := range j {
				rest -= l[i][k] * l[j][k]
			}
			if i == j {
				l[i][i] = math.Sqrt(rest)
			} else {
				l[i][j] = rest / l[j][j]
			}
		}
	}
	return l
}

// likePeople draws six scores that are distributed and correlated as the published ones, then answers around them.
func likePeople(rng *rand.Rand) interests.Sheet {
	var chance [6]float64
	for k := range chance {
		chance[k] = rng.NormFloat64()
	}
	return around(rng, .9, func(k int) float64 {
		z := 0.0
		for j := range k + 1 {
			z += publishedRoot[k][j] * chance[j]
		}
		return (publishedMean[k] + publishedDeviation[k]*z) / 8
	})
}

// nearLine is one answer throughout, with up to 24 changed by at most two.
func nearLine(rng *rand.Rand) interests.Sheet {
	line, sheet := 1+rng.IntN(interests.MaxAnswer), interests.Sheet{}
	for _, item := range form() {
		sheet[item.ID] = line
	}
	for range rng.IntN(24) {
		item := form()[rng.IntN(48)].ID
		sheet[item] = min(max(sheet[item]+rng.IntN(5)-2, 1), interests.MaxAnswer)
	}
	return sheet
}

// onTheBound has means close to one another, so that the differentiation lies about 6.
func onTheBound(rng *rand.Rand) interests.Sheet {
	level, apart := 1+4*rng.Float64(), rng.Float64()
	return around(rng, .5, func(int) float64 { return level + apart*(2*rng.Float64()-1) })
}

// nearlyLow dislikes nearly everything.
func nearlyLow(rng *rand.Rand) interests.Sheet {
	return around(rng, .7, func(int) float64 { return 1 + 1.6*rng.Float64() })
}

// fewNotKnown leaves one to six items open.
func fewNotKnown(rng *rand.Rand) interests.Sheet {
	sheet := likePeople(rng)
	for range 1 + rng.IntN(6) {
		sheet[form()[rng.IntN(48)].ID] = 0
	}
	return sheet
}

// manyNotKnown leaves a share of the items open, any share being as likely.
func manyNotKnown(rng *rand.Rand) interests.Sheet {
	sheet, share := leaning(rng), rng.Float64()
	for _, item := range form() {
		if rng.Float64() < share {
			sheet[item.ID] = 0
		}
	}
	return sheet
}

// oneHardlyAnswered has none to three answers on one scale and all on the others: the edge of having a score.
func oneHardlyAnswered(rng *rand.Rand) interests.Sheet {
	sheet, scale, answered := leaning(rng), interests.Scales[rng.IntN(6)], rng.IntN(4)
	for _, n := range rng.Perm(8)[answered:] {
		sheet[form()[8*scale.Index()+n].ID] = 0
	}
	return sheet
}

// changed gives another answer, 0 to 5, to one item.
func changed(rng *rand.Rand, sheet interests.Sheet) interests.Sheet {
	other := interests.Sheet{}
	for id, answer := range sheet {
		other[id] = answer
	}
	item := form()[rng.IntN(48)].ID
	answer := rng.IntN(interests.MaxAnswer)
	if answer >= sheet[item] {
		answer++
	}
	other[item] = answer
	return other
}
