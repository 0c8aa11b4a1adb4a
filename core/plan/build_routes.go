package plan

import (
	"strings"

	"llwybr/core/finding"
	"llwybr/core/message"
)

// notKnown is the state of what has none.
const notKnown = "not-known"

// routes are the routes that were compared, in the caller's order, all with the same fields.
func (b *builder) routes() []Row {
	var rows []Row
	for _, r := range b.in.Routes {
		state := string(r.State)
		if state == "" {
			state = notKnown
		}
		rule := line(role(r), Of(r.Rule), Of(r.Age))
		rule.Sources = b.cite(r.Sources)
		steps := Line{Phrases: texts(r.Steps), Between: " › "}
		rows = append(rows, Row{Mark: Mark("family-" + r.Family), Head: routeName(r), State: state, Lines: lines(steps, rule)})
	}
	return rows
}

// routesTitle does not say that the learner compared what we suggest.
func (b *builder) routesTitle() Phrase {
	if b.in.Suggested {
		return say("plan.routes.suggested")
	}
	return say("plan.routes")
}

func routeName(r Route) Phrase {
	if r.Goal.Empty() {
		return Named(r.FamilyName)
	}
	return say("plan.route.name", "Family", r.FamilyName, "Goal", r.Goal)
}

func role(r Route) Phrase {
	switch r.Role {
	case First, Backup, Fallback:
		return say("plan.route." + r.Role)
	}
	return Phrase{}
}

func (b *builder) ideas() []Row {
	var rows []Row
	for _, i := range b.in.Ideas {
		reasons := Line{Phrases: i.Reasons, Between: " "}
		rows = append(rows, Row{Mark: Point, Head: Named(i.Name), Lines: lines(reasons)})
	}
	return rows
}

func (b *builder) doors() []Row {
	var rows []Row
	for _, d := range b.in.Doors {
		state := d.State
		if state == "" {
			state = notKnown
		}
		rule := line(d.Rule)
		rule.Sources = b.cite(d.Sources)
		rows = append(rows, Row{Mark: Mark("door-" + state), Head: say("plan.door."+state, "Name", d.Name), Lines: lines(rule)})
	}
	return rows
}

// cards are the parts of the entitlement with what is left to discuss.
func (b *builder) cards() []Row {
	var rows []Row
	for _, c := range b.in.Cards {
		row := Row{Head: Of(c.Name), State: c.State}
		for _, f := range c.Findings {
			if !f.OK {
				row.Lines = append(row.Lines, b.finding(f))
			}
		}
		row.Lines = lines(row.Lines...)
		rows = append(rows, row)
	}
	return rows
}

func (b *builder) finding(f finding.Finding) Line {
	l := line(Phrase{Message: f.Message, Text: f.Text})
	if len(l.Phrases) > 0 {
		l.Sources = b.cite(f.Sources)
	}
	return l
}

func (b *builder) contacts() []Row {
	var rows []Row
	for _, c := range b.in.Contacts {
		if c.Phone == "" && c.Web.Empty() {
			rows = append(rows, Row{Mark: Point, Head: Named(c.Name)})
			continue
		}
		phone, web := say("plan.contact.no-phone"), Phrase{}
		if c.Phone != "" {
			phone = say("plan.contact.phone", "Phone", c.Phone)
		}
		if !c.Web.Empty() {
			web = say("plan.contact.web", "Web", message.Text{CY: bare(c.Web.CY), EN: bare(c.Web.EN)})
		}
		rows = append(rows, Row{Mark: Point, Head: Named(c.Name), Lines: []Line{line(phone, web)}})
	}
	return rows
}

// bare is an address as people write it: without scheme and last stroke.
func bare(address string) string {
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	return strings.TrimSuffix(address, "/")
}

// cite gives the numbers of addresses, new ones numbered on.
func (b *builder) cite(addresses []string) []int {
	var all []int
	for _, a := range addresses {
		a = strings.TrimSpace(a)
		if a == "" {
			continue
		}
		if b.numbers[a] == 0 {
			b.doc.Sources = append(b.doc.Sources, b.source(a))
			b.numbers[a] = len(b.doc.Sources)
		}
		all = append(all, b.numbers[a])
	}
	return all
}

func (b *builder) source(address string) Source {
	s := Source{}
	if b.in.Source != nil {
		s = b.in.Source(address)
	}
	if s.URL == "" {
		s.URL = address
	}
	return s
}

// sources lists every number that was used, after whom to ring for those who have no web.
func (b *builder) sources() []Row {
	var rows []Row
	for i, s := range b.doc.Sources {
		row := Row{Number: i + 1, Lines: lines(described(s)), Once: []string{s.URL}}
		rows = append(rows, row)
	}
	if c, ok := b.phone(); ok && len(rows) > 0 {
		rows = append(rows, Row{Lines: []Line{line(say("plan.sources.ring", "Name", c.Name, "Phone", c.Phone))}})
	}
	return rows
}

// described is who published it and when it was read, what the page calls itself, and how long it holds.
func described(s Source) Line {
	l := line(published(s), s.Title, until(s), Of(s.Age))
	l.Between = " "
	return l
}

func until(s Source) Phrase {
	if s.Until == "" {
		return Phrase{}
	}
	return say("provenance.plan.until", "Date", s.Until)
}

func published(s Source) Phrase {
	switch {
	case s.Publisher.Empty() && s.ReadOn == "":
		return Phrase{}
	case s.Publisher.Empty():
		return say("plan.source.read", "Date", s.ReadOn)
	case s.ReadOn == "":
		return Named(s.Publisher)
	}
	return say("plan.source", "Publisher", s.Publisher, "Date", s.ReadOn)
}
