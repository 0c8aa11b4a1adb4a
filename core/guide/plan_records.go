package guide

import (
	"slices"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
)

// recordsOfLearner are the records that a plan names because the learner's record does: qualifications, kept ideas, and the activities that
// speak for these.
func (g *Guide) recordsOfLearner(rec learner.Record, p Profile) []string {
	records := slices.Clone(rec.Choices)
	for _, r := range rec.Results {
		records = append(records, r.Qualification)
	}
	for _, id := range rec.Liked {
		records = append(records, id)
		for _, r := range g.Why(rec.Answers, p, id).Reasons {
			records = append(records, r.Item)
		}
	}
	return records
}

// recordsOfCards are the records behind what a plan says of the entitlement.
func recordsOfCards(cards []plan.Card) []string {
	var records []string
	for _, k := range cards {
		for _, f := range k.Findings {
			if !f.OK {
				records = append(records, f.Records...)
			}
		}
	}
	return records
}

// recordsOfRoute are the records behind a route, and whom to ring about its next step.
func recordsOfRoute(r Route) []string { return append(RouteRecords(r), NextStep(r).Providers...) }

// planSources describes the addresses on which some records rest: when they were last read, and until when the first of what rests on them holds.
func (g *Guide) planSources(records []string, today message.Day) func(address string) plan.Source {
	known := map[string]plan.Source{}
	for _, id := range records {
		e, _ := g.Evidence(g.Ref(id), today)
		for _, s := range e.Sources {
			known[s.URL] = newer(known[s.URL], e, s)
		}
	}
	return func(address string) plan.Source {
		s, has := known[address]
		if !has {
			s.ReadOn = message.Day(g.ReadOn())
		}
		page := g.Catalogue.Source(address, string(s.ReadOn))
		s.URL, s.Publisher, s.Title = address, page.Publisher, titled(page)
		return s
	}
}

// newer takes what one more fact says of a source into account.
func newer(s plan.Source, e Evidence, page Source) plan.Source {
	s.ReadOn = max(s.ReadOn, message.Day(page.ReadOn))
	switch {
	case e.Expired:
		s.Age = inShort(message.New("provenance.past"))
	case e.Check && s.Age.ID == "":
		s.Age = inShort(message.New("provenance.check"))
	}
	if until := e.ValidUntil; until != "" && !e.Expired && (s.Until == "" || until < s.Until) {
		s.Until = until
	}
	return s
}

// inShort is what a fact's age asks in few words, for paper.
func inShort(age message.Message) message.Message {
	if age.ID == "" {
		return age
	}
	return message.New(age.ID + ".short")
}

// titled is what a page calls itself, in each language; where it does so in the other one alone, that is said.
func titled(page Source) plan.Phrase {
	each := map[string]message.Message{}
	for _, language := range []string{message.Welsh, message.English} {
		switch title, other := PageTitle(page, language); {
		case other != "":
			each[language] = message.New("provenance.plan.title."+other, "Title", title)
		case title != "":
			each[language] = message.New("provenance.plan.title", "Title", title)
		}
	}
	if len(each) == 0 {
		return plan.Phrase{}
	}
	return plan.Phrase{Each: each}
}
