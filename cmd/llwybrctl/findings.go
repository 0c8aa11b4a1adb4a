package main

import (
	"context"
	"strings"

	"llwybr/core/entitlement"
	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
)

type checkJSON struct {
	Framework    string             `json:"framework"`
	Applies      bool               `json:"applies"`
	Cards        []cardJSON         `json:"cards"`
	General      []findingJSON      `json:"general"`
	Availability []availabilityJSON `json:"availability"`
}

type cardJSON struct {
	Component  string        `json:"component"`
	State      string        `json:"state"`
	BasketOnly bool          `json:"basket_only"`
	Findings   []findingJSON `json:"findings"`
}

type findingJSON struct {
	Rule     string   `json:"rule"`
	Strength string   `json:"strength"`
	OK       bool     `json:"ok"`
	Message  string   `json:"message"`
	TextEN   string   `json:"text_en"`
	TextCY   string   `json:"text_cy"`
	Source   string   `json:"source"`
	Fields   []string `json:"fields"`
}

type availabilityJSON struct {
	ID            string `json:"id"`
	Available     *bool  `json:"available"`
	Reason        string `json:"reason"`
	TextEN        string `json:"text_en"`
	TextCY        string `json:"text_cy"`
	FirstTeaching string `json:"first_teaching"`
	Chosen        bool   `json:"chosen"`
}

// check prints the findings of a framework for a learner.
func check(t *tool, args []string) error {
	f, o := t.flags("check")
	file, framework, beside := f.String("learner", "", ""), f.String("framework", guide.Wales1416, ""), f.String("beside", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	rec, err := t.learner(*file)
	if err != nil {
		return err
	}
	if *beside != "" {
		return t.beside(*framework, rec, *beside)
	}
	report, err := t.guided.Entitlement(rec, *framework)
	if err != nil {
		return err
	}
	return t.print(t.report(report))
}

// baskets are two sets of choices against one framework, as they were given: no sum, no winner.
type baskets struct {
	Framework string      `json:"framework"`
	Baskets   []checkJSON `json:"baskets"`
}

func (t *tool) beside(framework string, first learner.Record, file string) error {
	second, err := t.learner(file)
	if err != nil {
		return err
	}
	reports, err := t.guided.Beside(framework, first, second)
	if err != nil {
		return err
	}
	j := baskets{Framework: framework}
	for _, r := range reports {
		j.Baskets = append(j.Baskets, t.report(r))
	}
	return t.print(j)
}

func (t *tool) report(r entitlement.Report) checkJSON {
	j := checkJSON{Framework: r.Framework, Applies: r.Applies, Cards: []cardJSON{}, General: t.findings(r.General), Availability: []availabilityJSON{}}
	for _, c := range r.Cards {
		j.Cards = append(j.Cards, cardJSON{Component: c.Component, State: string(c.State), BasketOnly: c.BasketOnly, Findings: t.findings(c.Findings)})
	}
	for _, a := range r.Availability {
		text := t.both(a.Reason)
		j.Availability = append(j.Availability, availabilityJSON{ID: a.ID, Available: a.Available, Reason: a.Reason.ID, TextEN: text.EN, TextCY: text.CY,
			FirstTeaching: a.FirstTeaching, Chosen: a.Chosen})
	}
	return j
}

func (t *tool) findings(all []finding.Finding) []findingJSON {
	out := []findingJSON{}
	for _, f := range all {
		j := findingJSON{Rule: f.Rule, Strength: string(f.Strength), OK: f.OK, Message: "entitlement." + f.Rule, TextEN: f.Text.EN, TextCY: f.Text.CY,
			Source: strings.Join(f.Sources, " ; "), Fields: listed(f.Fields)}
		if f.Message.ID != "" {
			text := t.both(f.Message)
			j.Message, j.TextEN, j.TextCY = f.Message.ID, text.EN, text.CY
		}
		out = append(out, j)
	}
	return out
}

// listed is an empty list for nil, so that it is not printed as null.
func listed(list []string) []string { return append([]string{}, list...) }

type hitsJSON struct {
	Hits []hitJSON `json:"hits"`
}

type hitJSON struct {
	ID     string  `json:"id"`
	Kind   string  `json:"kind"`
	NameEN string  `json:"name_en"`
	NameCY string  `json:"name_cy"`
	Score  float64 `json:"score"`
}

// find prints what a query finds.
func find(t *tool, args []string) error {
	f, o := t.flags("search")
	limit := f.Int("limit", 20, "")
	if err := t.parse(f, o, args, 1); err != nil {
		return err
	}
	g, err := t.guide()
	if err != nil {
		return err
	}
	hits, err := g.Search(context.Background(), t.words.Language(), o.rest[0], *limit)
	if err != nil {
		return err
	}
	j := hitsJSON{Hits: []hitJSON{}}
	for _, h := range hits {
		j.Hits = append(j.Hits, hitJSON{h.ID, h.Kind, h.Name.EN, h.Name.CY, h.Score})
	}
	return t.print(j)
}
