package guide

import (
	"slices"

	"llwybr/core/message"
)

// RouteHelp is a row of support with the steps of a route that it is for.
type RouteHelp struct {
	Support
	Steps []string
}

// RouteHelp is the help with money and travel that fits the steps of a route and the learner's age at each, in the order of the steps. Amounts are
// shown by Amount alone: they end.
func (g *Guide) RouteHelp(r Route) []RouteHelp {
	rows := map[string]Support{}
	for _, s := range g.Catalogue.Support() {
		rows[s.ID] = s
	}
	var help []RouteHelp
	for _, step := range r.Steps {
		for _, id := range step.Support {
			at := slices.IndexFunc(help, func(h RouteHelp) bool { return h.ID == id })
			if at < 0 {
				at, help = len(help), append(help, RouteHelp{Support: rows[id]})
			}
			help[at].Steps = append(help[at].Steps, step.ID)
		}
	}
	return help
}

// studentFinance is whom to ask about money where no row of support is known to fit.
const studentFinance = "student-finance-wales"

// NoHelp says whom to ask about money where the data holds no help for a route.
func (g *Guide) NoHelp() message.Message {
	k, _ := g.Catalogue.Contact(studentFinance)
	return message.New("route.help.none", "Name", k.Name, "Phone", k.Phone)
}
