package ideas

import (
	"slices"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// about is everything the detail of one idea shows.
type about struct {
	id         string
	name       message.Text
	major      message.Text
	does       message.Text // what the work is; empty = not described yet
	pay        guide.Pay    // Middle is 0 where it is not known
	top        []string
	among      bool // it is one of the ideas; else the learner looked it up
	kept       bool
	struck     bool
	spread     bool // part of the varied spread, no match
	reasons    []quote
	counter    []quote
	ways       []way
	next       []next // steps to take first that are not open as they stand
	confidence string // of the interest profile: reviewed | high | medium | low
	sources    []string
}

// quote is one of the learner's own answers.
type quote struct {
	id     string
	item   message.Text
	answer int
}

// way is one family's way in: the next step of the first of its routes that are shown first, or a gap.
type way struct {
	family  guide.Family
	count   int // routes in the family; 0 = not known, ask
	step    message.Text
	record  string // of the step
	level   int    // of the step; -1 = none
	state   string
	own     bool // our own reading
	sources []string
}

// fetchAbout gathers one idea; ok is false for an id that the catalogue does not hold.
func fetchAbout(g *guide.Guide, rec learner.Record, v view, id string) (a about, ok bool) {
	o, ok := g.Catalogue.Occupation(id)
	if !ok {
		return a, false
	}
	_, among := v.band[id]
	idea := g.Why(rec.Answers, v.profile, id)
	a = about{
		id: id, name: o.Name, major: o.MajorName, top: highest(o.Interests), confidence: o.Confidence, sources: o.Sources,
		among: among, spread: among && !v.matched(),
		kept: slices.Contains(rec.Liked, id), struck: slices.Contains(rec.Struck, id),
		reasons: quotes(g, idea.Reasons), counter: quotes(g, idea.Counter),
	}
	if w, ok := g.Catalogue.WorkOf(id); ok {
		a.does = w.Does
	}
	a.pay, _ = g.Catalogue.PayOf(id)
	answer, err := g.Routes(rec, id)
	if err != nil {
		return a, false
	}
	for _, f := range v.families {
		a.ways = append(a.ways, wayOf(f, answer))
	}
	a.next = notOpen(v.families, answer)
	return a, true
}

func quotes(g *guide.Guide, reasons []guide.Reason) []quote {
	var out []quote
	for _, r := range reasons {
		if it, ok := g.Catalogue.Item(r.Item); ok {
			out = append(out, quote{it.ID, it.Text, r.Answer})
		}
	}
	return out
}

// wayOf is a family's row: what the first of its routes that are shown first asks for next.
func wayOf(f guide.Family, a guide.Answer) way {
	w := way{family: f, level: -1}
	for _, r := range a.Routes {
		if r.Family == f.ID {
			w.count++
		}
	}
	for _, r := range guide.Handful(a) {
		if r.Family != f.ID {
			continue
		}
		next := guide.NextStep(r)
		w.step, w.record, w.level, w.state, w.sources = next.Name, next.ID, next.Level, string(next.Requirement.State), next.Sources
		w.own = r.Own || next.Provenance.Own
		break
	}
	return w
}
