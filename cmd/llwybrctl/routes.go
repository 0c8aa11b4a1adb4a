package main

import (
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
)

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
	ID            string      `json:"id"`
	Family        string      `json:"family"`
	Own           bool        `json:"own"`
	Steps         []stepJSON  `json:"steps"`
	Years         *float64    `json:"years"`
	Earns         bool        `json:"earns"`
	NeedsEmployer bool        `json:"needs_employer"`
	Beside        *besideJSON `json:"beside"` // the route that stands beside one that needs an employer; null for a route that needs none
	First         bool        `json:"first"`  // it is in the handful that is shown first
	Why           []string    `json:"why"`    // fastest | nearest | welsh | earning | academic | no-employer | family | another
	WhyTexts      []textJSON  `json:"why_texts"`
	Away          []awayJSON  `json:"away"` // steps that the learner cannot get to, as far as is known
	Help          []helpJSON  `json:"help"`
	Source        string      `json:"source"`
}

type textJSON struct {
	TextEN string `json:"text_en"`
	TextCY string `json:"text_cy"`
}

type besideJSON struct {
	Route string `json:"route"` // "" where the data holds no other
	textJSON
}

type awayJSON struct {
	Step      string   `json:"step"`
	Providers []string `json:"providers"`
	textJSON
}

// helpJSON is a row of support that fits the steps named. Its amount is empty where it is not known, or its day has passed.
type helpJSON struct {
	ID       string   `json:"id"`
	Topic    string   `json:"topic"`
	NameEN   string   `json:"name_en"`
	NameCY   string   `json:"name_cy"`
	WhoEN    string   `json:"who_en"`
	WhoCY    string   `json:"who_cy"`
	AmountEN string   `json:"amount_en"`
	AmountCY string   `json:"amount_cy"`
	Ask      string   `json:"ask"` // contact id
	Status   string   `json:"status"`
	Steps    []string `json:"steps"`
	Source   string   `json:"source"`
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
	Medium      string          `json:"medium"` // welsh | bilingual | either | some | english; "" = not known
	Travel      textJSON        `json:"travel"`
	Otherwise   []otherwiseJSON `json:"otherwise"` // what stays if it does not work out; never empty
	Status      string          `json:"status"`
	AskAgain    bool            `json:"ask_again"`
	AsOf        string          `json:"as_of"`
	Source      string          `json:"source"`
	NoteEN      string          `json:"note_en"`
	NoteCY      string          `json:"note_cy"`
}

type otherwiseJSON struct {
	Kind    string `json:"kind"`    // level-below | station-below | other-family | ask
	Step    string `json:"step"`    // "" for ask
	Route   string `json:"route"`   // of other-family
	Contact string `json:"contact"` // of ask
	textJSON
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
	Miles  *int   `json:"miles"`  // from the learner's home in a straight line; null when it is not known
	Medium string `json:"medium"` // as its step's
	Away   bool   `json:"away"`   // the learner cannot get there, as far as they said
}

// findRoutes prints every route to an occupation.
func findRoutes(t *tool, args []string) error {
	f, o := t.flags("routes")
	file, to := f.String("learner", "", ""), f.String("to", "", "")
	cannot, furthest := f.String("cannot-reach", "", ""), f.Float64("furthest-miles", 0, "")
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
	if rec, err = t.within(rec, *cannot, *furthest); err != nil {
		return err
	}
	answer, err := t.guided.Routes(rec, *to)
	if err != nil {
		return err
	}
	return t.print(t.routes(rec, answer))
}

// within puts into a record what the flags say of where the learner can get to.
func (t *tool) within(rec learner.Record, cannot string, furthest float64) (learner.Record, error) {
	var err error
	if furthest > 0 {
		if rec, err = guide.WithFurthest(rec, furthest); err != nil {
			return rec, err
		}
	}
	if cannot == "" {
		return rec, nil
	}
	ids := strings.Split(cannot, ",")
	for _, id := range ids {
		if _, ok := t.guided.Catalogue.Provider(id); !ok {
			return rec, message.Fail(nil, "route.no-provider", "Value", id)
		}
	}
	return guide.WithoutReach(rec, ids...)
}

func (t *tool) routes(rec learner.Record, a guide.Answer) routesJSON {
	name := t.guided.Name(a.Goal)
	j := routesJSON{Goal: a.Goal, NameEN: name.EN, NameCY: name.CY, Routes: []routeJSON{}, Gaps: []gapJSON{}}
	for _, r := range a.Routes {
		j.Routes = append(j.Routes, t.route(rec, a, r))
	}
	gap := t.both(message.New("routes.gap"))
	for _, family := range a.Gaps {
		j.Gaps = append(j.Gaps, gapJSON{Family: family, TextEN: gap.EN, TextCY: gap.CY})
	}
	return j
}

func (t *tool) route(rec learner.Record, a guide.Answer, r guide.Route) routeJSON {
	j := routeJSON{ID: r.ID, Family: r.Family, Own: r.Own, Steps: []stepJSON{}, Years: r.Years, Earns: r.Earns, NeedsEmployer: r.NeedsEmployer,
		Why: []string{}, WhyTexts: []textJSON{}, Away: []awayJSON{}, Help: t.routeHelp(r), Source: strings.Join(r.Link.Sources, " ; ")}
	for _, s := range r.Steps {
		j.Steps = append(j.Steps, t.step(rec, s))
	}
	for _, why := range guide.WhyFirst(a, r.ID) {
		j.First = true
		j.Why, j.WhyTexts = append(j.Why, string(why.Why)), append(j.WhyTexts, t.text(why.Message))
	}
	if words, needs := t.guided.StandsBeside(a, r); needs {
		j.Beside = &besideJSON{r.Beside, t.text(words)}
	}
	for _, away := range r.Away {
		j.Away = append(j.Away, awayJSON{away.Step, away.Providers, t.text(away.Message)})
	}
	return j
}

func (t *tool) text(m message.Message) textJSON {
	both := t.both(m)
	return textJSON{both.EN, both.CY}
}

func (t *tool) routeHelp(r guide.Route) []helpJSON {
	out := []helpJSON{}
	for _, h := range t.guided.RouteHelp(r) {
		amount := guide.Amount(h.Support, t.today)
		out = append(out, helpJSON{ID: h.ID, Topic: h.Topic, NameEN: h.Name.EN, NameCY: h.Name.CY, WhoEN: h.Who.EN, WhoCY: h.Who.CY,
			AmountEN: amount.EN, AmountCY: amount.CY, Ask: h.Ask, Status: h.Status, Steps: h.Steps, Source: strings.Join(h.Sources, " ; ")})
	}
	return out
}

func (t *tool) step(rec learner.Record, s guide.Step) stepJSON {
	source := strings.Join(s.Sources, " ; ")
	j := stepJSON{ID: s.ID, Kind: s.Kind, NameEN: s.Name.EN, NameCY: s.Name.CY, Requirement: t.requirement(s), Providers: t.providers(rec, s),
		Medium: s.Medium, Travel: t.text(t.guided.Travel(rec, s)), Otherwise: []otherwiseJSON{}, Status: s.Provenance.Status,
		AskAgain: s.AskAgain, AsOf: s.Provenance.AsOf, Source: source, NoteEN: s.Note.EN, NoteCY: s.Note.CY}
	if s.Level >= 0 {
		j.Level = &s.Level
	}
	if s.Years > 0 {
		j.Years = &s.Years
	}
	for _, o := range s.Otherwise {
		j.Otherwise = append(j.Otherwise, otherwiseJSON{o.Kind, o.Step, o.Route, o.Contact, t.text(o.Message)})
	}
	return j
}

func (t *tool) requirement(s guide.Step) requirementJSON {
	text := t.both(s.Text)
	j := requirementJSON{State: string(s.Requirement.State), TextEN: text.EN, TextCY: text.CY, Source: strings.Join(s.Sources, " ; "),
		Capped: s.Requirement.Capped, Leaves: []leafJSON{}}
	for i, l := range s.Requirement.Leaves {
		words, note := t.both(l.Message), message.Text{}
		if l.Note.ID != "" {
			note = t.both(l.Note)
		}
		if i == s.Requirement.Decided {
			j.Decided = l.Node.String()
		}
		j.Leaves = append(j.Leaves, leafJSON{string(l.State), words.EN, words.CY, note.EN, note.CY, listed(l.Fields)})
	}
	return j
}

func (t *tool) providers(rec learner.Record, s guide.Step) []providerJSON {
	out := []providerJSON{}
	for _, id := range s.Providers {
		name := t.guided.Name(id)
		j := providerJSON{ID: id, NameEN: name.EN, NameCY: name.CY, Medium: s.Medium, Away: t.guided.OutOfReach(rec, id)}
		if miles, known := t.guided.Miles(rec, id); known {
			j.Miles = &miles
		}
		out = append(out, j)
	}
	return out
}
