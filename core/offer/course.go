package offer

import (
	"fmt"
	"strings"

	"llwybr/core/catalogue"
)

// prefix begins the ids of courses that stand in an offer and not in the catalogue.
const prefix = "offer-course-"

// row is the course as the catalogue has courses: one provider's rule, with the school or college as its source.
func (c Course) row(o Offer) catalogue.Course {
	k := catalogue.Course{
		ID: fmt.Sprintf("%s%s-%d", prefix, Slug(o.From), c.Line), Area: c.Area, Name: c.Name, Level: c.Level, LevelMax: c.Level, Stage: "post-16", AtRisk: "unknown", Medium: c.Language,
		EntryRule: c.rule(), Teaching: catalogue.Teaching{FirstTeaching: c.First},
		Provenance: catalogue.Provenance{From: o.From, ReadOn: o.Day, Status: "in_force", Evidence: "provider", Basis: o.From, CYStatus: "draft"},
	}
	if k.Medium == "" {
		k.Medium = "unknown"
	}
	if c.Provider != "" {
		k.Providers = []string{c.Provider}
	}
	return k
}

// rule is what the list asks for, in the requirement language. Nothing said is nothing known.
func (c Course) rule() catalogue.EntryRule {
	var leaves []string
	if c.GCSEs > 0 && c.Grade != "" {
		leaves = append(leaves, fmt.Sprintf("grades(%d, %s)", c.GCSEs, c.Grade))
	}
	if c.Ask {
		leaves = append(leaves, "ask(provider)")
	}
	switch len(leaves) {
	case 0:
		return catalogue.EntryRule{}
	case 1:
		return catalogue.EntryRule{Requirement: "v1:" + leaves[0], Strength: "must", Scope: "provider"}
	}
	return catalogue.EntryRule{Requirement: "v1:all(" + strings.Join(leaves, ", ") + ")", Strength: "must", Scope: "provider"}
}
