package ideas

import (
	"slices"

	"llwybr/core/guide"
	"llwybr/core/interests"
	"llwybr/core/learner"
	"llwybr/core/matching"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// basis says what the ideas rest on.
type basis string

// The bases. All but early and full give the varied spread in place of a match.
const (
	nothing basis = "nothing" // no answer at all
	partial basis = "partial" // some kind of interest has too few answers to be scored
	flat    basis = "flat"    // the answers make no shape to compare
	early   basis = "early"   // a match, too early to lean on
	full    basis = "full"
)

// bands are the tabs of ideas from answers, in the order of the drawing.
var bands = []matching.Band{matching.Close, matching.Near, matching.Wider}

// bySubject is the tab beside them: what the facts link with a subject. It is no band of a match.
const bySubject matching.Band = "subject"

// tabs are all of them, in reading order.
var tabs = append(slices.Clone(bands), bySubject)

// view is everything the list shows: an immutable picture of record and facts.
type view struct {
	basis    basis
	answered int
	families []guide.Family // in the alphabetical order of the window's language
	rows     map[matching.Band][]row
	band     map[string]matching.Band // of every idea, those put aside too
	also     []row                    // kept, and not among the ideas: looked up, or from other answers
	aside    []row                    // what the learner put aside, whether or not it is among the ideas
	count    int                      // rows in all bands
	profile  guide.Profile
	fault    error // the answers that could not be read; the ideas are then the varied spread
	start    start // what the learner starts from in place of answers
}

// row is one idea in the list.
type row struct {
	id     string
	name   message.Text
	top    []string      // the occupation's three highest scales, highest first
	reason *guide.Reason // the learner's strongest answer for it; nil where there is none
	ways   []bool        // which families have a route, in the order of view.families
	kept   bool
	via    []guide.Via // how the subjects that the learner chose lead to it; none for an idea from answers
}

func fetch(w screen.Alphabet, g *guide.Guide, rec learner.Record, subjects []string) view {
	v := view{rows: map[matching.Band][]row{}, band: map[string]matching.Band{}, families: families(w, g)}
	v.profile, v.fault = g.ScoreRecord(rec)
	v.answered, v.basis = v.profile.Answered, basisOf(v.profile)
	for _, idea := range g.Match(rec.Answers, v.profile) {
		v.band[idea.ID] = idea.Band
		if slices.Contains(rec.Struck, idea.ID) {
			continue
		}
		v.rows[idea.Band] = append(v.rows[idea.Band], v.row(g, rec, idea))
		v.count++
	}
	for _, b := range bands {
		v.rows[b] = screen.Alphabetical(w, v.rows[b], nameOf)
	}
	v.aside = screen.Alphabetical(w, v.others(g, rec, rec.Struck), nameOf)
	v.also = screen.Alphabetical(w, v.others(g, rec, slices.DeleteFunc(slices.Clone(rec.Liked), func(id string) bool {
		return v.band[id] != "" || slices.Contains(rec.Struck, id)
	})), nameOf)
	v.readStart(w, g, rec, subjects)
	return v
}

// others makes rows of occupations that stand in none of the bands.
func (v view) others(g *guide.Guide, rec learner.Record, ids []string) []row {
	var rows []row
	for _, id := range ids {
		rows = append(rows, v.row(g, rec, g.Why(rec.Answers, v.profile, id)))
	}
	return rows
}

func nameOf(r row) message.Text { return r.name }

func basisOf(p guide.Profile) basis {
	switch {
	case p.Answered == 0:
		return nothing
	case !p.Known():
		return partial
	case p.Flat:
		return flat
	case p.TooEarly:
		return early
	}
	return full
}

// matched reports whether the ideas are a match and no spread.
func (v view) matched() bool { return v.basis == early || v.basis == full }

func (v view) row(g *guide.Guide, rec learner.Record, idea guide.Idea) row {
	o, _ := g.Catalogue.Occupation(idea.ID)
	r := row{id: idea.ID, name: g.Name(idea.ID), top: highest(o.Interests), kept: slices.Contains(rec.Liked, idea.ID)}
	if len(idea.Reasons) > 0 {
		r.reason = &idea.Reasons[0]
	}
	there := map[string]bool{}
	if a, err := g.Routes(rec, idea.ID); err == nil { // an id that the catalogue no longer holds has no way in
		for _, way := range a.Routes {
			there[way.Family] = true
		}
	}
	for _, f := range v.families {
		r.ways = append(r.ways, there[f.ID])
	}
	return r
}

// firstBand is the first band that has an idea.
func (v view) firstBand() matching.Band {
	for _, b := range bands {
		if len(v.rows[b]) > 0 {
			return b
		}
	}
	return matching.Wider
}

// families are the four route families in the alphabetical order of the window's language.
func families(w screen.Alphabet, g *guide.Guide) []guide.Family {
	return screen.Alphabetical(w, slices.Clone(g.Catalogue.Families()), func(f guide.Family) message.Text { return f.Name })
}

// highest gives the letters of the three highest scales of an occupation, highest first; ties stand in the order of the hexagon.
func highest(values [6]float64) []string {
	scales := interests.Scales
	slices.SortStableFunc(scales[:], func(a, b interests.Scale) int {
		switch x, y := values[a.Index()], values[b.Index()]; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	var letters []string
	for _, s := range scales[:3] {
		letters = append(letters, string(s))
	}
	return letters
}
