package main

import (
	"context"
	"strings"

	"llwybr/core/entitlement"
	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
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

type routesJSON struct {
	Goal   string      `json:"goal"`
	NameEN string      `json:"name_en"`
	NameCY string      `json:"name_cy"`
	Routes []routeJSON `json:"routes"`
	Gaps   []gapJSON   `json:"gaps"`
}

type gapJSON struct {
	Family string `json:"family"`
	TextEN string `json:"text_en"`
	TextCY string `json:"text_cy"`
}

type routeJSON struct {
	ID            string     `json:"id"`
	Family        string     `json:"family"`
	Own           bool       `json:"own"`
	Steps         []stepJSON `json:"steps"`
	Years         *float64   `json:"years"`
	Earns         bool       `json:"earns"`
	NeedsEmployer bool       `json:"needs_employer"`
	Source        string     `json:"source"`
}

type stepJSON struct {
	ID          string          `json:"id"`
	Kind        string          `json:"kind"`
	Level       *int            `json:"level"`
	NameEN      string          `json:"name_en"`
	NameCY      string          `json:"name_cy"`
	Requirement requirementJSON `json:"requirement"`
	Providers   []providerJSON  `json:"providers"`
	Years       *float64        `json:"years"`
	Status      string          `json:"status"`
	AskAgain    bool            `json:"ask_again"`
	AsOf        string          `json:"as_of"`
	Source      string          `json:"source"`
	NoteEN      string          `json:"note_en"`
	NoteCY      string          `json:"note_cy"`
}

type requirementJSON struct {
	State   string     `json:"state"`
	TextEN  string     `json:"text_en"`
	TextCY  string     `json:"text_cy"`
	Source  string     `json:"source"`
	Capped  bool       `json:"capped"`
	Decided string     `json:"decided_by"`
	Leaves  []leafJSON `json:"leaves"`
}

type leafJSON struct {
	State  string   `json:"state"`
	TextEN string   `json:"text_en"`
	TextCY string   `json:"text_cy"`
	NoteEN string   `json:"note_en"`
	NoteCY string   `json:"note_cy"`
	Fields []string `json:"fields"`
}

type providerJSON struct {
	ID     string `json:"id"`
	NameEN string `json:"name_en"`
	NameCY string `json:"name_cy"`
	Miles  *int   `json:"miles"` // from the learner's home in a straight line; null when it is not known
}

// findRoutes prints every route to an occupation.
func findRoutes(t *tool, args []string) error {
	f, o := t.flags("routes")
	file, to := f.String("learner", "", ""), f.String("to", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if *to == "" {
		return t.misused("command.needs", "Flag", "--to")
	}
	rec, err := t.learner(*file)
	if err != nil {
		return err
	}
	answer, err := t.guided.Routes(rec, *to)
	if err != nil {
		return err
	}
	return t.print(t.routes(rec, answer))
}

func (t *tool) routes(rec learner.Record, a guide.Answer) routesJSON {
	name := t.guided.Name(a.Goal)
	j := routesJSON{Goal: a.Goal, NameEN: name.EN, NameCY: name.CY, Routes: []routeJSON{}, Gaps: []gapJSON{}}
	for _, r := range a.Routes {
		route := routeJSON{ID: r.ID, Family: r.Family, Own: r.Own, Steps: []stepJSON{}, Years: r.Years, Earns: r.Earns, NeedsEmployer: r.NeedsEmployer,
			Source: strings.Join(r.Link.Sources, " ; ")}
		for _, s := range r.Steps {
			route.Steps = append(route.Steps, t.step(rec, s))
		}
		j.Routes = append(j.Routes, route)
	}
	gap := t.both(message.New("routes.gap"))
	for _, family := range a.Gaps {
		j.Gaps = append(j.Gaps, gapJSON{Family: family, TextEN: gap.EN, TextCY: gap.CY})
	}
	return j
}

func (t *tool) step(rec learner.Record, s guide.Step) stepJSON {
	source := strings.Join(s.Sources, " ; ")
	j := stepJSON{ID: s.ID, Kind: s.Kind, NameEN: s.Name.EN, NameCY: s.Name.CY, Providers: []providerJSON{}, Status: s.Provenance.Status,
		AskAgain: s.AskAgain, AsOf: s.Provenance.AsOf, Source: source, NoteEN: s.Note.EN, NoteCY: s.Note.CY}
	if s.Level >= 0 {
		j.Level = &s.Level
	}
	if s.Years > 0 {
		j.Years = &s.Years
	}
	text := t.both(s.Text)
	j.Requirement = requirementJSON{State: string(s.Requirement.State), TextEN: text.EN, TextCY: text.CY, Source: source, Capped: s.Requirement.Capped, Leaves: []leafJSON{}}
	for i, l := range s.Requirement.Leaves {
		words, note := t.both(l.Message), message.Text{}
		if l.Note.ID != "" {
			note = t.both(l.Note)
		}
		if i == s.Requirement.Decided {
			j.Requirement.Decided = l.Node.String()
		}
		j.Requirement.Leaves = append(j.Requirement.Leaves, leafJSON{string(l.State), words.EN, words.CY, note.EN, note.CY, listed(l.Fields)})
	}
	for _, id := range s.Providers {
		name := t.guided.Name(id)
		provider := providerJSON{ID: id, NameEN: name.EN, NameCY: name.CY}
		if miles, known := t.guided.Miles(rec, id); known {
			provider.Miles = &miles
		}
		j.Providers = append(j.Providers, provider)
	}
	return j
}

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
