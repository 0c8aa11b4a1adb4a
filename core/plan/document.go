package plan

import (
	"fmt"

	"llwybr/core/message"
)

// Words puts messages into one language. *i18n.Translator is one.
type Words interface {
	Language() string // "cy" or "en"
	Say(message.Message) string
	Date(message.Day) string
}

// Phrase is something that is said in each language: a message for each where they differ, else one message of the locales, or else a text of
// the catalogue.
type Phrase struct {
	Message message.Message
	Text    message.Text
	Each    map[string]message.Message // by language
}

// Of makes a phrase of a message.
func Of(m message.Message) Phrase { return Phrase{Message: m} }

// Named makes a phrase of a text that has both languages already.
func Named(t message.Text) Phrase { return Phrase{Text: t} }

func say(id string, pairs ...any) Phrase { return Of(message.New(id, pairs...)) }

// Empty reports whether there is nothing to say.
func (p Phrase) Empty() bool { return p.Message.ID == "" && p.Text.Empty() && len(p.Each) == 0 }

// In words the phrase. A text that is missing in the language is given in the other one rather than not at all.
func (p Phrase) In(w Words) string {
	if m, has := p.Each[w.Language()]; has {
		return w.Say(m)
	}
	if p.Message.ID != "" {
		return w.Say(p.Message)
	}
	if s := p.Text.In(w.Language()); s != "" {
		return s
	}
	return p.Text.CY + p.Text.EN
}

// Document is a plan before it is worded.
type Document struct {
	Title     Phrase
	Facts     []Phrase    // name, year group: the line under the title
	Today     message.Day // stands after the facts
	DataMonth message.Day
	Foot      Phrase // at the foot of every page in place of the plan's own line; empty = that line
	Sections  []Section
	Sources   []Source // numbered from 1 in the order in which they are first used
	Records   []string // of the catalogue, of which its words are made: ids or "table/key"
}

// Section is one part of the document.
type Section struct {
	ID    string // now, own, routes, steps, otherwise, questions, again, ideas, doors, entitlement, contacts, sources, about
	Title Phrase
	Boxed bool // drawn in a box of its own
	Rows  []Row
}

// Mark is the sign before a row. A shape or a box in the PDF, text elsewhere.
type Mark string

// The marks. A family's is "family-" and its id, a door's is "door-" and its state.
const (
	NoMark Mark = ""
	Point  Mark = "point"
	ToDo   Mark = "to-do"
	Done   Mark = "done"
)

// Row is one entry of a section. It is kept whole across pages where it fits on one.
type Row struct {
	Mark   Mark
	Number int    // of a source; 0 = none
	Head   Phrase // one line in bold
	Quote  string // the learner's own words in place of the head
	State  string // the part of a message id after "state."; "" = no chip
	Lines  []Line
	Own    []Own    // the learner's own words below
	Once   []string // addresses: the same in both languages, printed once
	Code   []string // the groups of a code, printed large and once, each with its number
	Blank  bool     // a line to write on by hand below
}

// whole reports whether the row holds something that is printed once for both languages.
func (r Row) whole() bool { return r.own() || len(r.Once) > 0 || len(r.Code) > 0 || r.Blank }

// own reports whether the row holds the learner's own words.
func (r Row) own() bool { return r.Quote != "" || len(r.Own) > 0 }

// Line is one line of a row: a label in bold when it has one, its phrases with a sign between them, then the numbers of its sources.
type Line struct {
	Label   Phrase
	Phrases []Phrase
	Between string // " · " when empty
	Sources []int
}

// label words the label with its colon; "" when there is none.
func (l Line) label(w Words) string {
	if l.Label.Empty() {
		return ""
	}
	return l.Label.In(w) + ":"
}

// in words the line without its label and the numbers of its sources.
func (l Line) in(w Words) string {
	between := l.Between
	if between == "" {
		between = dot
	}
	return joined(l.Phrases, w, between)
}

// cites gives the numbers of the sources as they are printed.
func (l Line) cites() []string {
	var all []string
	for _, n := range l.Sources {
		all = append(all, fmt.Sprintf("[%d]", n))
	}
	return all
}

const dot = " · "

// Own is the learner's own words under a label that may be empty.
type Own struct {
	Label Phrase
	Words string
}

// joined words the phrases that say anything.
func joined(phrases []Phrase, w Words, between string) string {
	s := ""
	for _, p := range phrases {
		said := p.In(w)
		if said == "" {
			continue
		}
		if s != "" {
			s += between
		}
		s += said
	}
	return s
}

// sides puts the languages in order, Welsh first.
func sides(words []Words) ([]Words, error) {
	switch {
	case len(words) == 1:
		return words, nil
	case len(words) != 2 || words[0].Language() == words[1].Language():
		return nil, fmt.Errorf("plan: one language or both, not %d", len(words))
	case words[1].Language() == message.Welsh:
		return []Words{words[1], words[0]}, nil
	}
	return words, nil
}

// facts words the line under the title.
func (d Document) facts(w Words) string {
	date := Named(message.Same(w.Date(d.Today)))
	return joined(append(append([]Phrase{}, d.Facts...), date), w, dot)
}

// foot words the foot of a page.
func (d Document) foot(w Words, page, of int) string {
	if !d.Foot.Empty() {
		return d.Foot.In(w)
	}
	return w.Say(message.New("plan.footer", "Month", d.DataMonth, "Page", page, "Total", of))
}

// title words the title in every language.
func (d Document) title(words []Words) string { return everywhere(d.Title, words) }

// everywhere words a phrase in each language, one after the other.
func everywhere(p Phrase, words []Words) string {
	s := p.In(words[0])
	for _, w := range words[1:] {
		if said := p.In(w); said != s {
			s += dot + said
		}
	}
	return s
}
