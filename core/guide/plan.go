package guide

import (
	"encoding/json"
	"slices"
	"strings"

	"llwybr/core/entitlement"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/core/requirement"
	"llwybr/core/routes"
)

// Preferences of a record that the plan reads. Their values are JSON strings.
const (
	FirstRoute  = "first-route"  // id of the route that the learner would try first
	BackupRoute = "backup-route" // id of the route beside it
	CheckAgain  = "check-again"  // day on which the learner looks at the plan again
)

// Preference reads a preference that is a string; "" when it is not set.
func Preference(rec learner.Record, name string) string {
	var s string
	_ = json.Unmarshal(rec.Preferences[name], &s) // another kind of value is no string: ""
	return s
}

// PlanInput gathers everything that a learner's plan is made of.
func (g *Guide) PlanInput(rec learner.Record, today message.Day) (plan.Input, error) {
	info := g.Catalogue.Info()
	in := plan.Input{Record: rec, Today: today, DataMonth: message.Day(info.DataMonth), Version: info.Version, CheckAgain: message.Day(Preference(rec, CheckAgain)),
		Name: g.Name}
	profile, err := g.ScoreRecord(rec)
	if err != nil {
		return in, err
	}
	in.Interests = g.planInterests(profile)
	in.Records = g.recordsOfLearner(rec, profile)
	in.Ideas = g.planIdeas(rec, profile)
	report, err := g.Entitlement(rec, Wales1416)
	if err != nil {
		return in, err
	}
	in.Cards = planCards(report)
	in.Records = append(in.Records, recordsOfCards(in.Cards)...)
	chosen, err := g.chosenRoutes(rec)
	if err != nil {
		return in, err
	}
	in.Suggested = len(rec.Routes) == 0
	for _, r := range chosen {
		in.Routes = append(in.Routes, g.planRoute(rec, r, today))
		in.Records = append(in.Records, recordsOfRoute(r)...)
	}
	in.Questions = g.questions(rec, chosen)
	for _, k := range g.Catalogue.Contacts() {
		if k.Shown != "always" {
			continue
		}
		in.Contacts = append(in.Contacts, plan.Contact{Name: k.Name, Phone: k.Phone, Web: k.Web})
		in.Records = append(in.Records, string(RefTo("contacts", k.ID)))
	}
	in.Source = g.planSources(in.Records, today)
	return in, nil
}

// ReadOn is the day on which the catalogue's sources were read; all rows of one catalogue share the newest reading's month.
func (g *Guide) ReadOn() string {
	if l := g.Catalogue.Levels(); len(l) > 0 {
		return l[0].ReadOn
	}
	return ""
}

// InterestName is the learner's word for a scale: a message of the locales.
func InterestName(scale string) message.Message { return message.New("interest." + scale) }

func (g *Guide) planInterests(p Profile) plan.Interests {
	in := plan.Interests{Early: p.TooEarly && p.Answered > 0, Flat: p.Flat && p.Answered > 0}
	if p.Flat {
		return in
	}
	for _, letter := range p.Code {
		in.Top = append(in.Top, plan.Of(InterestName(string(letter))))
	}
	return in
}

// planIdeas are the kept ideas with the learner's own answers as reasons.
func (g *Guide) planIdeas(rec learner.Record, p Profile) []plan.Idea {
	var out []plan.Idea
	for _, id := range rec.Liked {
		o, ok := g.Catalogue.Occupation(id)
		if !ok {
			continue
		}
		idea := plan.Idea{Name: o.Name}
		for _, r := range g.Why(rec.Answers, p, id).Reasons {
			if it, ok := g.Catalogue.Item(r.Item); ok {
				idea.Reasons = append(idea.Reasons, plan.Of(message.New("idea.reason", "Item", it.Text)))
			}
		}
		out = append(out, idea)
	}
	return out
}

// several are the cards whose names are plural in Welsh ("yn eu lle", "i'w trafod"); severalInFull those whose full names are.
var (
	several       = []string{"literacy-numeracy", "wider"}
	severalInFull = append([]string{"breadth"}, several...)
)

func planCards(r entitlement.Report) []plan.Card {
	if !r.Applies {
		return nil
	}
	var out []plan.Card
	for _, c := range r.Cards {
		out = append(out, plan.Card{Name: message.New("entitlement.card." + c.Component + ".full"), State: cardWord(c, severalInFull), Findings: c.Findings})
	}
	return out
}

// CardWord is the part after "state." of the message that words a card's state.
func CardWord(c entitlement.Card) string { return cardWord(c, several) }

func cardWord(c entitlement.Card, several []string) string {
	if c.State == entitlement.InPlace && c.BasketOnly {
		return "in-basket"
	}
	if c.State != entitlement.NotKnown && slices.Contains(several, c.Component) {
		return string(c.State) + "-many"
	}
	return string(c.State)
}

// chosenRoutes are the routes that the learner keeps; where none is kept, one of each family towards each kept idea, so that the plan never
// shows one way alone.
func (g *Guide) chosenRoutes(rec learner.Record) ([]routes.Route, error) {
	var out []routes.Route
	for _, id := range rec.Routes {
		r, ok, err := g.Route(rec, id)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, r)
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	for _, goal := range rec.Liked[:min(2, len(rec.Liked))] {
		a, err := g.Routes(rec, goal)
		if err != nil {
			return nil, err
		}
		seen := map[string]bool{}
		for _, r := range a.Routes {
			if !seen[r.Family] {
				seen[r.Family] = true
				out = append(out, r)
			}
		}
	}
	return out, nil
}

// RouteGoal is the occupation that a route id leads to; "" when it is no route id.
func RouteGoal(id string) string {
	rest, ok := strings.CutPrefix(id, "route-")
	if !ok {
		return ""
	}
	for _, family := range routes.Families {
		if goal, _, found := strings.Cut(rest, "-"+family+"-"); found {
			return goal
		}
	}
	return ""
}

// Route finds a route by its id for this learner; ok is false when the data no longer holds it.
func (g *Guide) Route(rec learner.Record, id string) (r routes.Route, ok bool, err error) {
	goal := RouteGoal(id)
	if _, known := g.Catalogue.Occupation(goal); !known {
		return r, false, nil
	}
	a, err := g.Routes(rec, goal)
	if err != nil {
		return r, false, err
	}
	for _, r := range a.Routes {
		if r.ID == id {
			return r, true, nil
		}
	}
	return r, false, nil
}

func (g *Guide) planRoute(rec learner.Record, r routes.Route, today message.Day) plan.Route {
	family, _ := g.Catalogue.Family(r.Family)
	p := plan.Route{Family: r.Family, FamilyName: family.Name, Goal: g.Name(r.Goal)}
	for _, s := range r.Steps {
		p.Steps = append(p.Steps, s.Name)
	}
	next := NextStep(r)
	p.State, p.Rule, p.Sources, p.Age = next.Requirement.State, next.Text, next.Sources, inShort(Age(next.Provenance, today))
	if r.Own {
		p.Rule = message.New("routes.own-rule", "Rule", next.Text)
	}
	switch r.ID {
	case Preference(rec, FirstRoute):
		p.Role = plan.First
	case Preference(rec, BackupRoute):
		p.Role = plan.Backup
	}
	for _, id := range next.Providers {
		if k, ok := g.Catalogue.Provider(id); ok {
			p.Ring = append(p.Ring, plan.Contact{Name: k.Name, Web: message.Same(k.Website)})
		}
	}
	return p
}

// NextStep is the step of a route that the learner would take first: the first one that is not met yet, else the last.
func NextStep(r routes.Route) routes.Step {
	for _, s := range r.Steps {
		if s.Requirement.State != finding.Met {
			return s
		}
	}
	return r.Steps[len(r.Steps)-1]
}

// questions are made from everything that is not known: what the next step of each route leaves open, families without a way in the data,
// and choices of which it is not known whether they are offered.
func (g *Guide) questions(rec learner.Record, chosen []routes.Route) []message.Message {
	var out []message.Message
	goals := map[string]bool{}
	for _, r := range chosen {
		goals[r.Goal] = true
		step := NextStep(r)
		if step.Text.ID == "requirement.not-known" || step.Text.ID == "requirement.from-list-silent" {
			out = append(out, message.New("question.rule", "Step", step.Name))
		}
		for _, l := range step.Requirement.Leaves {
			if l.Node.Op == requirement.Ask {
				out = append(out, message.New("question.ask."+l.Node.Topic, "Step", step.Name))
			}
			if l.Note.ID == "requirement.note.other-kinds" {
				out = append(out, message.New("question.other-kinds", "Step", step.Name))
			}
		}
		if step.AskAgain {
			out = append(out, message.New("question.runs", "Step", step.Name))
		}
	}
	for _, id := range rec.Choices {
		q, ok := g.Catalogue.Qualification(id)
		if ok && g.Offered(rec, id, "").Answer == "" && q.Kind != "prior" && q.FirstTeaching > string(rec.Year10Start[:min(4, len(rec.Year10Start))]) {
			out = append(out, message.New("question.offered", "Name", q.Name))
		}
	}
	return out
}
