package plan

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// GoalNote is the id of the note in which the learner says where they want to be; it stands first and has its own heading.
const GoalNote = "goal"

// Private begins the ids of notes that never reach a plan.
const Private = "private"

// builder collects the sections in the order in which they are printed, so that sources are numbered in the order of first use.
type builder struct {
	in      Input
	doc     Document
	numbers map[string]int // address → number
}

// Build makes the document of a plan. It is the same for the same input, in every language.
func Build(in Input) Document {
	b := &builder{in: in, numbers: map[string]int{}}
	b.doc = Document{Title: say("plan.title"), Today: in.Today, DataMonth: in.DataMonth, Records: in.Records, Facts: facts(in.Record)}
	b.add(Section{ID: "now", Title: say("plan.now"), Rows: b.now()})
	b.add(Section{ID: "own", Title: say("plan.own"), Boxed: true, Rows: notes(in.Record)})
	b.add(Section{ID: "routes", Title: b.routesTitle(), Rows: b.routes()})
	b.add(Section{ID: "steps", Title: say("plan.steps"), Rows: b.steps()})
	b.add(Section{ID: "otherwise", Title: say("plan.otherwise"), Rows: b.otherwise()})
	b.add(Section{ID: "questions", Title: say("plan.questions"), Rows: b.questions()})
	b.add(Section{ID: "again", Title: say("plan.again"), Boxed: true, Rows: b.again()})
	b.add(Section{ID: "ideas", Title: say("plan.ideas"), Rows: b.ideas()})
	b.add(Section{ID: "doors", Title: say("plan.doors"), Rows: b.doors()})
	b.add(Section{ID: "entitlement", Title: say("plan.entitlement"), Rows: b.cards()})
	b.add(Section{ID: "contacts", Title: say("plan.contacts"), Rows: b.contacts()})
	b.add(Section{ID: "sources", Title: say("plan.sources"), Rows: b.sources()})
	b.add(Section{ID: "about", Title: say("plan.about"), Rows: b.about()})
	return b.doc
}

// add leaves a section without rows out.
func (b *builder) add(s Section) {
	if len(s.Rows) > 0 {
		b.doc.Sections = append(b.doc.Sections, s)
	}
}

func facts(rec learner.Record) []Phrase {
	all := []Phrase{Named(message.Same(strings.TrimSpace(rec.Name)))}
	if rec.YearGroup > 0 {
		all = append(all, say("plan.year", "Year", strconv.Itoa(rec.YearGroup)))
	}
	return all
}

// notes are the learner's notes, where they want to be first, the others by id. Private ones stay out.
func notes(rec learner.Record) []Row {
	var ids []string
	for id, words := range rec.Notes {
		if id != GoalNote && !strings.HasPrefix(id, Private) && strings.TrimSpace(words) != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	var rows []Row
	if goal := strings.TrimSpace(rec.Notes[GoalNote]); goal != "" {
		rows = append(rows, Row{Head: say("plan.own.goal"), Own: []Own{{Words: goal}}})
	}
	for _, id := range ids {
		rows = append(rows, Row{Own: []Own{{Words: strings.TrimSpace(rec.Notes[id])}}})
	}
	return rows
}

// questions are the caller's, each once.
func (b *builder) questions() []Row {
	var rows []Row
	var asked []message.Message
	for _, q := range b.in.Questions {
		if q.ID == "" || slices.ContainsFunc(asked, func(a message.Message) bool { return reflect.DeepEqual(a, q) }) {
			continue
		}
		asked = append(asked, q)
		rows = append(rows, Row{Mark: Point, Lines: []Line{line(Of(q))}})
	}
	return rows
}

func (b *builder) again() []Row {
	on := say("plan.again.not-known")
	if b.in.CheckAgain != "" {
		on = say("plan.again.on", "Date", message.Deadline(b.in.CheckAgain))
	}
	return []Row{{Head: on, Lines: []Line{line(say("plan.again.why"))}}}
}

func (b *builder) about() []Row {
	texts := []Phrase{say("plan.about.private"), say("plan.about.test"), say("plan.about.change")}
	if b.in.DataMonth != "" {
		texts = append(texts, say("plan.about.data", "Month", b.in.DataMonth, "Version", b.in.Version))
	}
	var rows []Row
	for _, t := range texts {
		rows = append(rows, Row{Lines: []Line{line(t)}})
	}
	return rows
}

// line makes a line of the phrases that say anything.
func line(phrases ...Phrase) Line {
	return Line{Phrases: slices.DeleteFunc(phrases, Phrase.Empty)}
}

// lines leaves out the lines that say nothing.
func lines(all ...Line) []Line {
	return slices.DeleteFunc(all, func(l Line) bool { return len(l.Phrases) == 0 })
}

// texts makes phrases of catalogue texts.
func texts(all []message.Text) []Phrase {
	var phrases []Phrase
	for _, t := range all {
		phrases = append(phrases, Named(t))
	}
	return phrases
}
