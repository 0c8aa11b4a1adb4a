package routes

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// careersWales is whom to ask where the data knows no way in.
const careersWales = "careers-wales"

// What a route is to the learner.
const (
	first  = screen.RoleFirst
	backup = screen.RoleBackup
)

// view is everything the screen shows: an immutable picture of record and facts.
type view struct {
	goal     string // occupation id; "" where there is none yet
	name     message.Text
	goals    []goal // the kept ideas and the goal, in the alphabetical order of the window's language
	level    int    // where the learner stands; guide.Standing's Unknown (-1) where nothing says
	sections []section
	kept     int // routes kept, towards any goal
	backup   bool
	contact  guide.Contact
	barred   []provider // those that the learner said they cannot get to, in the alphabetical order of the window's language
	expected int        // results with a grade that the learner guesses
	held     int        // results that they have
}

type goal struct {
	id   string
	name message.Text
}

// section is one family with its routes; none = not known, ask.
type section struct {
	family guide.Family
	routes []route
}

type route struct {
	guide.Route
	steps  []step
	here   int // how many of its steps lie below the learner's level
	kept   bool
	role   string            // first | backup | ""
	why    []guide.PickedFor // why it is among those that are shown first; empty where it is not
	beside message.Message   // where it needs an employer: that it does, and what stands beside it; no id where it needs none
}

// choice is the route as the rule of roles knows it.
func (r route) choice() screen.Choice {
	return screen.Choice{ID: r.ID, Family: r.Family, Kept: r.kept, Role: r.role}
}

// begin is the first station of a route that the learner has not passed.
func (r route) begin() stop { return stop{r.ID, r.ahead()} }

// ahead is the place of that station.
func (r route) ahead() int { return min(r.here, len(r.steps)-1) }

type step struct {
	guide.Step
	state     string
	leaves    []leaf
	providers []provider
	either    bool           // somewhere in the rule one of several is enough
	changes   []guide.Family // families with a route through the same step
	door      door           // of the step that the learner would take first
}

// leaf is one thing that a step asks for.
type leaf struct {
	text    message.Message
	note    message.Message
	state   string
	decided bool     // this one decides the step's state
	fields  []string // paths of the record that it rests on
}

type provider struct {
	id    string
	name  message.Text
	web   string
	miles int  // from the learner's home in a straight line
	near  bool // whether miles is known
	away  bool // the learner cannot get there, as far as they said
}

// fetch gathers the routes to an occupation; where it is none, to the first kept idea.
func fetch(w screen.Alphabet, g *guide.Guide, rec learner.Record, today message.Day, occupation string) (view, error) {
	v := view{goal: goalOf(g, rec, occupation), level: g.Standing(rec).Level(), kept: len(rec.Routes), backup: guide.Preference(rec, guide.BackupRoute) != ""}
	v.contact, _ = g.Catalogue.Contact(careersWales)
	v.barred = barred(w, g, rec)
	v.count(rec.Results)
	if v.goal == "" {
		return v, nil
	}
	v.name, v.goals = g.Name(v.goal), goals(w, g, rec, v.goal)
	answer, err := g.Routes(rec, v.goal)
	if err != nil {
		return v, err
	}
	for _, f := range screen.Alphabetical(w, g.Catalogue.Families(), func(f guide.Family) message.Text { return f.Name }) {
		s := section{family: f}
		for _, r := range answer.Routes {
			if r.Family == f.ID {
				s.routes = append(s.routes, newRoute(g, rec, today, answer, r, v.level))
			}
		}
		v.sections = append(v.sections, s)
	}
	v.change()
	return v, nil
}

func (v *view) count(results []learner.Result) {
	for _, r := range results {
		if r.Status == "achieved" {
			v.held++
		} else {
			v.expected++
		}
	}
}

// change notes where one can change to another family: where a route of it goes through the same step.
func (v *view) change() {
	through := map[string][]guide.Family{}
	for _, s := range v.sections {
		for _, r := range s.routes {
			for _, step := range r.steps {
				if !slices.ContainsFunc(through[step.ID], func(f guide.Family) bool { return f.ID == s.family.ID }) {
					through[step.ID] = append(through[step.ID], s.family)
				}
			}
		}
	}
	for _, s := range v.sections {
		for _, r := range s.routes {
			for i := range r.steps {
				r.steps[i].changes = slices.DeleteFunc(slices.Clone(through[r.steps[i].ID]), func(f guide.Family) bool { return f.ID == s.family.ID })
			}
		}
	}
}

// unsourced reports whether there are routes, and none whose link to the job is from a source.
func (v view) unsourced() bool {
	n := 0
	for _, s := range v.sections {
		for _, r := range s.routes {
			if n++; !r.Own {
				return false
			}
		}
	}
	return n > 0
}

// goalOf is the occupation that was asked for, else the first kept idea that the catalogue holds, else "".
func goalOf(g *guide.Guide, rec learner.Record, occupation string) string {
	for _, id := range append([]string{occupation}, rec.Liked...) {
		if _, ok := g.Catalogue.Occupation(id); ok {
			return id
		}
	}
	return ""
}

func goals(w screen.Alphabet, g *guide.Guide, rec learner.Record, current string) []goal {
	ids := slices.Clone(rec.Liked)
	if !slices.Contains(ids, current) {
		ids = append(ids, current)
	}
	var out []goal
	for _, id := range ids {
		if o, ok := g.Catalogue.Occupation(id); ok {
			out = append(out, goal{id, o.Name})
		}
	}
	return screen.Alphabetical(w, out, func(x goal) message.Text { return x.name })
}

func newRoute(g *guide.Guide, rec learner.Record, today message.Day, a guide.Answer, r guide.Route, level int) route {
	out := route{Route: r, kept: slices.Contains(rec.Routes, r.ID), why: guide.WhyFirst(a, r.ID)}
	out.beside, _ = g.StandsBeside(a, r)
	out.role = screen.RoleOf(rec, r.ID)
	for _, s := range r.Steps {
		out.steps = append(out.steps, newStep(g, rec, s))
	}
	for out.here < len(r.Steps) && r.Steps[out.here].Level >= 0 && r.Steps[out.here].Level < level {
		out.here++
	}
	first := &out.steps[out.ahead()]
	first.door = doorOf(g, rec, today, first.Step)
	return out
}

func newStep(g *guide.Guide, rec learner.Record, s guide.Step) step {
	out := step{Step: s, state: string(s.Requirement.State), either: offersChoice(s.Requirement.Message)}
	for i, l := range s.Requirement.Leaves {
		out.leaves = append(out.leaves, leaf{
			text: resolved(g, l.Message, l.Node.Area, l.Node.ID), note: l.Note, state: string(l.State), decided: i == s.Requirement.Decided, fields: l.Fields,
		})
	}
	for _, id := range s.Providers {
		if p, ok := g.Catalogue.Provider(id); ok {
			miles, known := g.Miles(rec, p.ID)
			out.providers = append(out.providers, provider{id: p.ID, name: p.Name, web: p.Website, miles: miles, near: known, away: g.OutOfReach(rec, p.ID)})
		}
	}
	if from := s.Provenance.From; from != "" && len(out.providers) == 0 {
		out.providers = append(out.providers, provider{name: message.Same(from)})
	}
	return out
}

// offersChoice reports whether a rule has alternatives in it.
func offersChoice(m message.Message) bool {
	for _, value := range m.Args {
		switch parts := value.(type) {
		case message.Choices:
			return true
		case message.Parts:
			if slices.ContainsFunc(parts, offersChoice) {
				return true
			}
		}
	}
	return false
}

// resolved puts the catalogue's names in the place of the ids that a leaf's rule holds.
func resolved(g *guide.Guide, m message.Message, area, id string) message.Message {
	args := message.Args{}
	for name, value := range m.Args {
		args[name] = value
	}
	if _, has := args["Area"]; has {
		args["Area"] = g.Name(area)
	}
	if _, has := args["What"]; has {
		args["What"] = g.Name(id)
	}
	m.Args = args
	return m
}

// rests are the record's paths that a leaf rests on, worded: one message a section of the record.
func rests(g *guide.Guide, w screen.Alphabet, fields []string) []message.Message {
	named := map[string][]string{}
	var order []string
	for _, f := range fields {
		part, id, _ := strings.Cut(f, ".")
		if _, seen := named[part]; !seen {
			order = append(order, part)
			named[part] = nil
		}
		if id != "" {
			named[part] = append(named[part], w.Text(g.Name(id)))
		}
	}
	var out []message.Message
	for _, part := range order {
		m := message.New("routes.rests." + part)
		if names := named[part]; len(names) > 0 {
			w.Sort(names)
			m = message.New("routes.rests."+part, "Names", listOf(names))
		}
		out = append(out, m)
	}
	return out
}

// listOf are names that are worded already, as a list in a message.
func listOf(names []string) message.List {
	var all message.List
	for _, name := range names {
		all = append(all, name)
	}
	return all
}

// find gives a route and its section's family; ok is false where the goal has no such route.
func (v view) find(id string) (r route, f guide.Family, ok bool) {
	for _, s := range v.sections {
		for _, r := range s.routes {
			if r.ID == id {
				return r, s.family, true
			}
		}
	}
	return r, f, false
}
