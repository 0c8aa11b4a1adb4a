package matching_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

// exactRule is matching as England's national quiz does it (Discover your skills and careers, read in its public code in March 2025,
// github.com/SkillsFundingAgency/dfc-app-discoverskillsandcareers): statements give traits, a trait counts when its sum is positive, a job
// category is offered when all its traits are, and in a category a job is shown only when every yes/no answer to the category's follow-up
// questions equals the job's own pattern.
//
// What is the quiz's: all traits positive, then exact agreement on every follow-up. What is ours, to set it beside our matching on the same
// sheets and the same occupations: the six scales are the traits (positive: a sum above "in between" throughout, 24 of 40); the SOC
// sub-major groups are the categories, each with its two highest scales as its traits; a category's three follow-ups ask for its next
// highest scales, where a job's pattern is yes when it stands above the category's mean; a follow-up is one of our items on that scale, another in
// every category, and is answered yes by 4 or 5. All categories offered are followed up, where the quiz leaves that to the learner, which
// favours the rule; and of every list the share that stays is counted, as so many of ten.
type exactRule []exactCategory

// followUps is how many yes/no questions a category asks. The quiz's public data has 284 combinations of answers in 25 sectors, between three
// and four questions a sector; three leave fewer combinations empty.
const followUps = 3

type exactCategory struct {
	traits, followUps []int             // scales
	items             [followUps]string // the item that each follow-up is
	jobs              []exactJob
}

type exactJob struct {
	id      string
	pattern [followUps]bool
}

func newExactRule(list []matching.OccupationProfile) (rule exactRule) {
	groups := map[string][]matching.OccupationProfile{}
	for _, o := range list {
		groups[o.Group] = append(groups[o.Group], o)
	}
	for n, name := range slices.Sorted(maps.Keys(groups)) {
		rule = append(rule, newExactCategory(groups[name], n%8))
	}
	return rule
}

func newExactCategory(group []matching.OccupationProfile, item int) (c exactCategory) {
	var mean [6]float64
	for _, o := range group {
		for k, v := range o.Values {
			mean[k] += v / float64(len(group))
		}
	}
	order := []int{0, 1, 2, 3, 4, 5}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(mean[b], mean[a]) })
	c.traits, c.followUps = order[:2], order[2:2+followUps]
	for i, k := range c.followUps {
		c.items[i] = form()[8*k+item].ID
	}
	for _, o := range group {
		job := exactJob{id: o.ID}
		for i, k := range c.followUps {
			job.pattern[i] = o.Values[k] > mean[k]
		}
		c.jobs = append(c.jobs, job)
	}
	return c
}

// ideas are the jobs shown for a sheet.
func (rule exactRule) ideas(t *testing.T, sheet interests.Sheet) (shown []string) {
	scores := score(t, sheet).Scores
	positive := func(scale int) bool { return scores[scale].Known && scores[scale].Value > 24 }
	for _, c := range rule {
		if positive(c.traits[0]) && positive(c.traits[1]) {
			shown = append(shown, c.shown(c.answers(sheet))...)
		}
	}
	return shown
}

func (c exactCategory) answers(sheet interests.Sheet) (given [followUps]bool) {
	for i, item := range c.items {
		given[i] = sheet[item] >= 4
	}
	return given
}

func (c exactCategory) shown(given [followUps]bool) (ids []string) {
	for _, job := range c.jobs {
		if job.pattern == given {
			ids = append(ids, job.id)
		}
	}
	return ids
}

// exactness is what the rule gives on many sheets, and what one changed answer leaves of it.
type exactness struct {
	sheets, none, few int     // all; with no idea; with fewer than five
	lists, differ     int     // sheets with an idea; whose list one answer changed
	below, gone       int     // lists of which fewer than five of ten stay; of which none stays
	stay, stayDiffer  float64 // sums of the shares that stay, of all lists and of those that changed
	lowest            float64 // the smallest of them
}

func (e exactness) String() string {
	percent := func(n, of int) float64 { return 100 * share(n, of) }
	return fmt.Sprintf("no idea on %.1f %% of %d sheets, fewer than 5 on %.1f %%; one changed answer: %.2f of 10 stay, lowest %.0f, fewer than 5 of 10 on %d of %d lists; "+
		"it changes %.1f %% of lists, and of these %.2f of 10 stay and %.1f %% lose everything",
		percent(e.none, e.sheets), e.sheets, percent(e.few, e.sheets), 10*e.stay/float64(max(1, e.lists)), 10*e.lowest, e.below, e.lists,
		percent(e.differ, e.lists), 10*e.stayDiffer/float64(max(1, e.differ)), percent(e.gone, e.differ))
}

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }

func (rule exactRule) measure(t *testing.T, k kind, n int, seed uint64) (e exactness) {
	e.lowest = 1
	rng := rand.New(rand.NewPCG(11, seed))
	for range n {
		sheet := k.draw(rng)
		e.add(rule.ideas(t, sheet), rule.ideas(t, changed(rng, sheet)))
	}
	return e
}

func (e *exactness) add(before, after []string) {
	e.sheets++
	if len(before) < 5 {
		e.few++
	}
	if len(before) == 0 {
		e.none++
		return
	}
	kept := share(overlap(before, after), len(before))
	e.lists++
	e.stay += kept
	e.lowest = min(e.lowest, kept)
	if kept < .5 {
		e.below++
	}
	if kept < 1 || len(after) != len(before) {
		e.differ++
		e.stayDiffer += kept
	}
	if kept == 0 {
		e.gone++
	}
}

// combinations counts what the rule's second step does by itself: the answers to a category's follow-ups that show nothing, and the jobs that
// two answers differing in one have in common, which is none whatever the data.
func (rule exactRule) combinations() (all, empty, categories, withEmpty, common int) {
	for _, c := range rule {
		categories++
		before := empty
		for n := range 1 << followUps {
			given := [followUps]bool{n&1 > 0, n&2 > 0, n&4 > 0}
			shown := c.shown(given)
			all++
			if len(shown) == 0 {
				empty++
			}
			for i := range given {
				other := given
				other[i] = !other[i]
				common += overlap(shown, c.shown(other))
			}
		}
		if empty > before {
			withEmpty++
		}
	}
	return all, empty, categories, withEmpty, common
}

// The rule beside ours, so that the comparison in docs/interests.md is measured and not said.
func TestAnExactRuleHasDeadEnds(t *testing.T) {
	checkExact(t, 200)
}

func checkExact(t *testing.T, n int) {
	rule := newExactRule(uk(t))
	for i, k := range kinds[:3] {
		e := rule.measure(t, k, n, uint64(i))
		t.Logf("%-32s %s", k.name, e)
		if e.few == 0 || e.gone == 0 {
			t.Errorf("%s: the rule is not what it was taken for: %s", k.name, e)
		}
	}
	all, empty, categories, withEmpty, common := rule.combinations()
	t.Logf("follow-ups: %d of %d categories and %d of %d combinations show nothing; two answers that differ in one share %d jobs",
		withEmpty, categories, empty, all, common)
	if common != 0 {
		t.Errorf("%d jobs in common", common)
	}
}
