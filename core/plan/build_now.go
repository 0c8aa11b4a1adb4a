package plan

import (
	"slices"
	"strconv"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// now says where the learner stands: year, language of learning, results, choices and interests, as far as they are recorded.
func (b *builder) now() []Row {
	rec := b.in.Record
	var rows []Row
	if standing := standing(rec); len(standing) > 0 {
		rows = append(rows, Row{Lines: []Line{{Phrases: standing, Between: " "}}})
	}
	rows = append(rows, listed("plan.now.achieved", b.results(rec, true))...)
	rows = append(rows, listed("plan.now.expected", b.results(rec, false))...)
	rows = append(rows, listed("plan.now.choices", b.choices(rec))...)
	rows = append(rows, b.interests()...)
	if len(rows) == 0 {
		rows = []Row{{Lines: []Line{line(say("plan.now.empty"))}}}
	}
	return rows
}

func standing(rec learner.Record) []Phrase {
	var said []Phrase
	if rec.YearGroup > 0 {
		said = append(said, say("plan.now.year", "Year", strconv.Itoa(rec.YearGroup)))
	}
	if slices.Contains(learner.Mediums, rec.Medium) {
		said = append(said, say("plan.now.medium."+rec.Medium))
	}
	return said
}

// listed is a row of things after their label; none when there are none.
func listed(heading string, things []Phrase) []Row {
	if len(things) == 0 {
		return nil
	}
	return []Row{{Lines: []Line{{Label: say(heading), Phrases: things}}}}
}

func (b *builder) results(rec learner.Record, achieved bool) []Phrase {
	var all []Phrase
	for _, r := range rec.Results {
		if (r.Status == "achieved") != achieved {
			continue
		}
		name := b.name(r.Qualification)
		if r.Grade == "" {
			all = append(all, Named(name))
			continue
		}
		all = append(all, say("plan.now.result", "Name", name, "Grade", r.Grade))
	}
	return all
}

// choices are the choices that have no result: those with one are listed there.
func (b *builder) choices(rec learner.Record) []Phrase {
	var all []Phrase
	for _, id := range rec.Choices {
		if !slices.ContainsFunc(rec.Results, func(r learner.Result) bool { return r.Qualification == id }) {
			all = append(all, Named(b.name(id)))
		}
	}
	return all
}

func (b *builder) interests() []Row {
	in := b.in.Interests
	var notes []Phrase
	if in.Flat {
		notes = append(notes, say("plan.now.flat"))
	}
	if in.Early {
		notes = append(notes, say("plan.now.early"))
	}
	rows := listed("plan.now.interests", in.Top)
	if len(notes) > 0 {
		rows = append(rows, Row{Lines: []Line{{Phrases: notes, Between: " "}}})
	}
	return rows
}

// name is the catalogue's name of an id, or the id.
func (b *builder) name(id string) message.Text {
	if b.in.Name != nil {
		if t := b.in.Name(id); !t.Empty() {
			return t
		}
	}
	return message.Same(id)
}
