package interests

// MinAnswered is the number of answers below which a scale has no score, on any form.
const MinAnswered = 2

// Score turns answers into a profile.
//
// A scale's score is n times the mean of its answered items (1 to 5), where n is the form's items a scale: 8 to 40 on the 48-item form,
// unrounded. It needs MinAnswered answers; three quarters of the scale's items, rounded up (6 of 8, 3 of 4), make it full. Any form will do:
// where the scales differ in length, n is that of the longest, so that scores stay comparable.
//
// The error is a *SheetError that names every unknown item and every answer outside 0 to 5 together; the profile is then empty.
//
// Source: docs/interests.md, scoring; the provisional result is the product's own rule.
func Score(items []Item, sheet Sheet) (Profile, error) { return ScoreAsked(items, items, sheet) }

// ScoreAsked scores as Score does, for a learner who is asked some of the items and no more: a short form. Every answer counts, and a score is
// what it is on the whole form, n times the mean; what was asked decides how many answers are enough: three quarters of them.
func ScoreAsked(items, asked []Item, sheet Sheet) (Profile, error) {
	if err := check(items, sheet); err != nil {
		return Profile{}, err
	}
	tallies, wanted := count(items, sheet), count(asked, nil)
	p := Profile{Length: longest(tallies), Asked: len(asked)}
	for i, t := range tallies {
		p.Scores[i] = t.score(p.Length)
		p.Answered += t.answered
		p.Provisional = p.Provisional || t.answered < wanted[i].enough()
	}
	p.TooEarly = p.Answered < p.Enough()
	return p.described(), nil
}

// tally counts one scale.
type tally struct{ items, answered, sum int }

func count(items []Item, sheet Sheet) (tallies [6]tally) {
	for _, item := range items {
		t := &tallies[item.Scale.Index()]
		t.items++
		if answer := sheet[item.ID]; answer > 0 {
			t.answered++
			t.sum += answer
		}
	}
	return tallies
}

func longest(tallies [6]tally) int {
	n := 0
	for _, t := range tallies {
		n = max(n, t.items)
	}
	return n
}

// score divides once, so that equal means give equal scores to the last bit and ties are found by ==.
func (t tally) score(length int) ScaleScore {
	if t.answered < MinAnswered {
		return ScaleScore{Answered: t.answered}
	}
	return ScaleScore{Value: float64(length*t.sum) / float64(t.answered), Known: true, Answered: t.answered}
}

// enough is how many answers make the scale's score full.
func (t tally) enough() int { return max(MinAnswered, threeQuarters(t.items)) }

// threeQuarters is three quarters of n, rounded up.
func threeQuarters(n int) int { return (3*n + 3) / 4 }
