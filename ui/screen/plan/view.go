package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	core "llwybr/core/plan"
)

// enough is how many open steps are plenty; one more gets a gentle word.
const enough = 5

// view is what the page shows, before it is worded. It is never altered.
type view struct {
	goal      string
	steps     []step
	open      int     // steps that are not done
	routes    []route // from which the first choice and the back-up are chosen
	first     string  // id of a route, or ""
	backup    string
	alone     bool // the first choice needs an employer, and nothing is beside it
	missing   []string
	questions []message.Message
	again     message.Day
	doc       core.Document
}

// step is one action.
type step struct {
	learner.Action
	done    bool
	overdue bool
}

// route is one that may be the first choice or the back-up.
type route struct {
	id     string
	facts  []string // the records of which it is made
	family message.Text
	goal   message.Text
	next   message.Text // the step that comes first
	hired  bool         // it needs an employer
}

// planB are the ready-made steps that belong to plan B.
var planB = []string{"plan.ready.apply-backup", "plan.ready.fallback", "plan.ready.results-day"}

// fetch makes the view of a record.
func fetch(rec learner.Record, g *guide.Guide, today message.Day) (view, error) {
	in, err := g.PlanInput(rec, today)
	if err != nil {
		return view{}, err
	}
	v := view{goal: rec.Notes[core.GoalNote], steps: steps(rec, today), again: in.CheckAgain, doc: core.Build(in),
		first: guide.Preference(rec, guide.FirstRoute), backup: guide.Preference(rec, guide.BackupRoute)}
	v.questions = once(in.Questions)
	for _, s := range v.steps {
		if !s.done {
			v.open++
		}
	}
	if v.routes, err = routes(rec, g); err != nil {
		return view{}, err
	}
	i := slices.IndexFunc(v.routes, func(r route) bool { return r.id == v.first })
	v.alone = i >= 0 && v.routes[i].hired && v.backup == ""
	for _, id := range planB {
		if !slices.ContainsFunc(rec.Actions, func(a learner.Action) bool { return a.What == "@"+id }) {
			v.missing = append(v.missing, id)
		}
	}
	return v, nil
}

func steps(rec learner.Record, today message.Day) []step {
	var all []step
	for _, a := range rec.Actions {
		done := a.Status == "done"
		all = append(all, step{Action: a, done: done, overdue: !done && a.Due != "" && a.Due < string(today)})
	}
	return all
}

// once leaves out questions that are asked already.
func once(questions []message.Message) []message.Message {
	seen := map[string]bool{}
	var all []message.Message
	for _, q := range questions {
		if key := fmt.Sprint(q.ID, q.Args); q.ID != "" && !seen[key] {
			seen[key] = true
			all = append(all, q)
		}
	}
	return all
}

// routes are those that the learner keeps; where none is kept, one of each family towards the first kept ideas. What was chosen before stays
// among them.
func routes(rec learner.Record, g *guide.Guide) ([]route, error) {
	var all []route
	add := func(id string) error {
		r, ok, err := g.Route(rec, id)
		if err == nil && ok && !slices.ContainsFunc(all, func(have route) bool { return have.id == id }) {
			all = append(all, newRoute(r, g))
		}
		return err
	}
	for _, id := range rec.Routes {
		if err := add(id); err != nil {
			return nil, err
		}
	}
	if len(all) == 0 {
		if err := suggested(rec, g, func(r guide.Route) { all = append(all, newRoute(r, g)) }); err != nil {
			return nil, err
		}
	}
	for _, name := range []string{guide.FirstRoute, guide.BackupRoute} {
		if err := add(guide.Preference(rec, name)); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// suggested gives one route of each family towards the first two kept ideas, as the plan shows them.
func suggested(rec learner.Record, g *guide.Guide, give func(guide.Route)) error {
	for _, goal := range rec.Liked[:min(2, len(rec.Liked))] {
		answer, err := g.Routes(rec, goal)
		if err != nil {
			return err
		}
		seen := map[string]bool{}
		for _, r := range answer.Routes {
			if !seen[r.Family] {
				seen[r.Family] = true
				give(r)
			}
		}
	}
	return nil
}

func newRoute(r guide.Route, g *guide.Guide) route {
	family, _ := g.Catalogue.Family(r.Family)
	return route{id: r.ID, facts: guide.RouteRecords(r), family: family.Name, goal: g.Name(r.Goal), next: guide.NextStep(r).Name, hired: r.NeedsEmployer}
}

// nextID is the next free id of an action: a1, a2 …
func nextID(actions []learner.Action) string {
	highest := 0
	for _, a := range actions {
		if n, err := strconv.Atoi(strings.TrimPrefix(a.ID, "a")); err == nil {
			highest = max(highest, n)
		}
	}
	return "a" + strconv.Itoa(highest+1)
}

// parts are the texts of an action, by their names in the record.
var parts = []string{"what", "why", "who", "due", "first", "ifnot"}

// part gives one text of an action.
func part(a learner.Action, name string) string {
	switch name {
	case "what":
		return a.What
	case "why":
		return a.Why
	case "who":
		return a.Who
	case "due":
		return a.Due
	case "first":
		return a.First
	case "ifnot":
		return a.IfNot
	}
	return a.Status
}

// field is the path of one text of an action.
func field(id, name string) string { return "actions." + id + "." + name }

// orNothing makes an empty text the nothing that clears a path.
func orNothing(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// swap are the edits that exchange the places of two actions: the record keeps actions in the order in which they were made, so their
// texts change places.
func swap(a, b learner.Action) []learner.Edit {
	var edits []learner.Edit
	for _, name := range append(slices.Clone(parts), "status") {
		if part(a, name) != part(b, name) {
			edits = append(edits, learner.Edit{Field: field(a.ID, name), Value: orNothing(part(b, name))},
				learner.Edit{Field: field(b.ID, name), Value: orNothing(part(a, name))})
		}
	}
	return edits
}

// ready gives the message id of a ready-made step or of a person of ours; "" for the learner's own words.
func ready(text string) string {
	text = strings.TrimSpace(text)
	id, at := strings.CutPrefix(text, "@")
	if at && (slices.Contains(core.Ready(), id) || slices.Contains(core.People(), id)) {
		return id
	}
	return ""
}

// person is ready for the part who, which may also be the last word of an id of ours.
func person(text string) string {
	if id := "plan.who." + strings.TrimSpace(text); slices.Contains(core.People(), id) {
		return id
	}
	return ready(text)
}
