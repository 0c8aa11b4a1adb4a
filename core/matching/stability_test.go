package matching_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

// stability is what is left of the first ten ideas after one changed answer, over many sheets.
type stability struct {
	sheets, sum, lowest, below int
	turned                     int // sheets that turned flat, or lost or gained a scale's score, or back
	common, shaped             int // how many of the ten have the ten highest r
	r, highest                 float64
}

func (s stability) mean() float64 { return float64(s.sum) / float64(s.sheets) }

func (s stability) String() string {
	line := fmt.Sprintf("%.2f of 10 stay, lowest %d, fewer than 5 on %d of %d sheets; %d turned flat or back",
		s.mean(), s.lowest, s.below, s.sheets, s.turned)
	if n := float64(s.shaped); n > 0 {
		line += fmt.Sprintf("; with a shape: %.1f of the ten have the ten highest r, mean r %.2f of %.2f", float64(s.common)/n, s.r/n, s.highest/n)
	}
	return line
}

// order gives the first ten ideas of a profile.
type order func(interests.Profile, []matching.OccupationProfile) []matching.Idea

func steady(p interests.Profile, list []matching.OccupationProfile) []matching.Idea {
	return matching.Steady(p, list, 10)
}

func byR(p interests.Profile, list []matching.OccupationProfile) []matching.Idea {
	return matching.Rank(p, list)[:10]
}

// compareEach is how often the ten are set beside the ten of highest r, which takes time and needs fewer sheets.
const compareEach = 10

// measure changes one answer of each of n sheets of a kind. Nothing is left out: sheets that turn flat and sheets without a score count too.
func measure(t *testing.T, k kind, n int, seed uint64, first order) stability {
	list, rng, s := uk(t), rand.New(rand.NewPCG(11, seed)), stability{lowest: 10}
	for i := range n {
		sheet := k.draw(rng)
		p, q := score(t, sheet), score(t, changed(rng, sheet))
		before, after := first(p, list), first(q, list)
		if before[0].Flat != after[0].Flat {
			s.turned++
		}
		kept := overlap(ids(before), ids(after))
		s.sheets, s.sum, s.lowest = s.sheets+1, s.sum+kept, min(s.lowest, kept)
		if kept < 5 {
			s.below++
		}
		if !before[0].Flat && i%compareEach == 0 {
			s.compare(before, byR(p, list))
		}
	}
	return s
}

func (s *stability) compare(ten, highest []matching.Idea) {
	s.shaped++
	s.common += overlap(ids(ten), ids(highest))
	s.r += meanR(ten)
	s.highest += meanR(highest)
}

func meanR(list []matching.Idea) (mean float64) {
	for _, idea := range list {
		mean += *idea.R / float64(len(list))
	}
	return mean
}

func overlap(a, b []string) (n int) {
	in := map[string]bool{}
	for _, id := range a {
		in[id] = true
	}
	for _, id := range b {
		if in[id] {
			n++
		}
	}
	return n
}

// checkStability measures all kinds and holds the law: at least 7 of the ten on average and never fewer than 5. Where items are not known
// never is not reached: there it holds one sheet in 200, and docs/interests.md says how many it is.
func checkStability(t *testing.T, n int) {
	for i, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			s := measure(t, k, n, uint64(i), steady)
			t.Log(s)
			if s.mean() < 7 || k.full && s.lowest < 5 || s.below > n/200 {
				t.Error(s)
			}
		})
	}
}

func TestOneChangedAnswerLeavesMostOfTheTen(t *testing.T) { checkStability(t, 2000/len(kinds)) }

// Every single change of a full sheet, 48 items by four other answers, at the worst: never fewer than five.
func TestNoSingleAnswerTurnsTheTenOver(t *testing.T) {
	list, rng := uk(t), rand.New(rand.NewPCG(13, 14))
	for _, k := range kinds[:6] {
		sheet := k.draw(rng)
		before := ids(steady(score(t, sheet), list))
		for _, item := range form() {
			given := sheet[item.ID]
			for answer := 1; answer <= interests.MaxAnswer; answer++ {
				sheet[item.ID] = answer
				if kept := overlap(before, ids(steady(score(t, sheet), list))); kept < 5 {
					t.Errorf("%s: %s from %d to %d keeps %d", k.name, item.ID, given, answer, kept)
				}
			}
			sheet[item.ID] = given
		}
	}
}

// A straight line has no shape whatever one answer says: all ten stay.
func TestAStraightLineKeepsItsTen(t *testing.T) {
	list := uk(t)
	spread := ids(matching.Rank(interests.Profile{}, list)[:10])
	for answer := range interests.MaxAnswer + 1 {
		line := strings.Repeat(string(rune('0'+answer)), 8)
		for other := range interests.MaxAnswer + 1 {
			sheet := answers(line, line, line, line, line, line)
			sheet["S3"] = other
			if got := ids(steady(score(t, sheet), list)); overlap(got, spread) != 10 {
				t.Errorf("all %d, one %d: %v", answer, other, got)
			}
			if len(match(t, sheet, list)) < 5 {
				t.Errorf("all %d, one %d: too few ideas", answer, other)
			}
		}
	}
}
