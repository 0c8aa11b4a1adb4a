package interests

import "math"

// Closeness says how far the higher of two scores stands above the lower.
type Closeness string

// The three degrees of closeness.
const (
	AboutTheSame   Closeness = "about-the-same"
	ProbablyHigher Closeness = "probably-higher"
	ClearlyHigher  Closeness = "clearly-higher"
)

const (
	probableGap = 4.0 // about one standard error of a difference (3.8 points)
	clearGap    = 8.0 // about two: 95 %
	longScale   = 8   // items of a scale on the long form, in whose points the bounds are
	fewAnswers  = 6   // of the 8 items of a scale; below it the bounds are wider
	fewFactor   = 1.5 // how much wider: half the items make the error √2 as large, and scores from four answers lie 2 points apart
)

// Gap compares two scores of 8-item scales (8 to 40), in either order: less than 4 points apart is about the same, from 4 to less than 8 the
// higher one is probably higher, from 8 clearly so. A score that is no number gives about the same.
//
// Source: the standard error of a difference is about 3.8 raw points; docs/interests.md, scoring 4.
func Gap(a, b float64) Closeness {
	switch gap := math.Abs(difference(a, b)); {
	case gap >= clearGap:
		return ClearlyHigher
	case gap >= probableGap:
		return ProbablyHigher
	default:
		return AboutTheSame
	}
}

// Gap compares the scores of two scales as the function Gap does. Where either has fewer than six answers, as on the short form, the bounds are
// 6 and 12 points in place of 4 and 8, because the error is larger. Scales without a score are about the same.
//
// Source: the error of a mean of n answers goes with 1/√n; docs/interests.md, short form.
func (p Profile) Gap(a, b Scale) Closeness {
	x, y := p.Scores[a.Index()], p.Scores[b.Index()]
	if !x.Known || !y.Known {
		return AboutTheSame
	}
	return gap(x, y, p.Length, p.Length)
}

// Moved compares the scores of one scale at two times, in the same way.
func Moved(before, now Profile, s Scale) Closeness {
	x, y := before.Scores[s.Index()], now.Scores[s.Index()]
	if !x.Known || !y.Known {
		return AboutTheSame
	}
	return gap(x, y, before.Length, now.Length)
}

func gap(x, y ScaleScore, xLength, yLength int) Closeness {
	a, b := x.Value*longScale/float64(xLength), y.Value*longScale/float64(yLength)
	if x.few() || y.few() {
		a, b = a/fewFactor, b/fewFactor
	}
	return Gap(a, b)
}

// few reports a score from few answers; one that was given as a sum counts as full.
func (s ScaleScore) few() bool { return s.Answered > 0 && s.Answered < fewAnswers }
