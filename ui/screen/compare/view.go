package compare

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// atOnce is how many routes stand beside each other.
const atOnce = 3

// What a route is to the learner.
const (
	first  = screen.RoleFirst
	backup = screen.RoleBackup
	none   = "none" // not for me: it is let go
)

// studentFinance is whom to ask about money while learning without a wage.
const studentFinance = "student-finance-wales"

// chosen is the preference that holds which routes are compared where more are kept: ids with a space between.
const chosen = "compare-routes"

// travelNote is the part of a note's name before the id of its route.
const travelNote = "travel-"

// rowIDs are the rows by the ids under which their stars are kept, in the order in which they stand without a star.
var rowIDs = []string{"needed", "length", "money", "travel", "welsh", "experience", "next", "otherwise", "changes"}

// view is everything the screen shows: an immutable picture of record and facts.
type view struct {
	kept    []route // every kept route that the data holds, in the order in which routes stand
	columns []route // those that are compared, in the same order
	stars   map[string]int
	rows    []string // the starred first, in the order of their stars
	backup  bool
	money   guide.Contact
}

type route struct {
	guide.Route
	family guide.Family
	goal   message.Text
	next   guide.Step   // the one that the learner would take first
	later  []guide.Step // those after it
	role   string
	note   string // on travel, in the learner's own words
	travel message.Message
	near   bool              // how far the next step is from home is known
	help   []guide.RouteHelp // with money, for the next step
}

// records are those of which the route's column is made.
func (r route) records() []string { return guide.RouteRecords(r.Route) }

// choice is the route as the rule of roles knows it; every route here is kept.
func (r route) choice() screen.Choice {
	return screen.Choice{ID: r.ID, Family: r.Family, Kept: true, Role: r.role}
}

// steps are the next step and those after it.
func (r route) steps() []guide.Step { return append([]guide.Step{r.next}, r.later...) }

// fetch gathers the kept routes. Families stand in the alphabetical order of the window's language, never in an order of ours.
func fetch(w screen.Alphabet, g *guide.Guide, rec learner.Record) (view, error) {
	v := view{stars: rec.Priorities, rows: guide.ByPriority(rowIDs, rec.Priorities), backup: guide.Preference(rec, guide.BackupRoute) != ""}
	v.money, _ = g.Catalogue.Contact(studentFinance)
	for _, id := range rec.Routes {
		r, ok, err := g.Route(rec, id)
		if err != nil {
			return v, err
		}
		if ok {
			v.kept = append(v.kept, newRoute(w, g, rec, r))
		}
	}
	v.kept = screen.Alphabetical(w, v.kept, func(r route) message.Text { return r.family.Name })
	v.columns = compared(rec, v.kept)
	return v, nil
}

func newRoute(w screen.Alphabet, g *guide.Guide, rec learner.Record, r guide.Route) route {
	out := route{Route: r, goal: g.Name(r.Goal), next: guide.NextStep(r), note: rec.Notes[travelNote+r.ID]}
	out.family, _ = g.Catalogue.Family(r.Family)
	at := slices.IndexFunc(r.Steps, func(s guide.Step) bool { return s.ID == out.next.ID })
	out.later = r.Steps[at+1:]
	out.role = screen.RoleOf(rec, r.ID)
	out.travel, out.help = g.Travel(rec, out.next), moneyHelp(w, g, r, out.next.ID)
	_, _, out.near = g.Nearest(rec, out.next)
	return out
}

// compared are the routes that the learner chose to compare; the rest of the room goes to the first choice, the back-up, and the others as
// they stand.
func compared(rec learner.Record, kept []route) []route {
	if len(kept) <= atOnce {
		return kept
	}
	wanted := strings.Fields(guide.Preference(rec, chosen))
	if len(wanted) == 0 {
		wanted = append(wanted, guide.Preference(rec, guide.FirstRoute), guide.Preference(rec, guide.BackupRoute))
		for _, r := range kept {
			wanted = append(wanted, r.ID)
		}
	}
	ids := map[string]bool{}
	for _, id := range wanted {
		if len(ids) < atOnce && slices.ContainsFunc(kept, func(r route) bool { return r.ID == id }) {
			ids[id] = true
		}
	}
	var out []route
	for _, r := range kept {
		if ids[r.ID] {
			out = append(out, r)
		}
	}
	return out
}

// find gives a kept route; ok is false where there is none.
func (v view) find(id string) (r route, ok bool) {
	i := slices.IndexFunc(v.kept, func(r route) bool { return r.ID == id })
	if i < 0 {
		return r, false
	}
	return v.kept[i], true
}

// oneGoal gives the job to which all compared routes lead; false where they lead to several.
func (v view) oneGoal() (message.Text, bool) {
	for _, r := range v.columns {
		if r.Goal != v.columns[0].Goal {
			return message.Text{}, false
		}
	}
	if len(v.columns) == 0 {
		return message.Text{}, false
	}
	return v.columns[0].goal, true
}
