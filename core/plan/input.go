package plan

import (
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Input is all that a plan is made of. Nothing in it is looked up: the caller brings names, rules and addresses.
type Input struct {
	Record     learner.Record
	Today      message.Day // the day on which the plan is made, 2006-01-02
	DataMonth  message.Day // what the data speaks of, 2006-01
	Version    string      // the catalogue's version
	CheckAgain message.Day // when the learner looks at the plan again; "" = not known yet

	Interests Interests
	Ideas     []Idea
	Routes    []Route
	Suggested bool // the learner keeps no route yet: these are ways to look at
	Doors     []Door
	Cards     []Card
	Questions []message.Message // made from everything that is not known; repeated ones are printed once
	Records   []string          // of the catalogue, of which all this is made: ids or "table/key"
	Contacts  []Contact         // whom to ask; the first one with a phone number is named where a number must stand

	// Name gives the name of a catalogue id (a qualification). Where it is nil or empty the id itself is printed.
	Name func(id string) message.Text
	// Source describes an address that a fact rests on. Where it is nil the address is printed alone.
	Source func(address string) Source
}

// Interests is what the interest inventory says so far.
type Interests struct {
	Top   []Phrase // names of the strongest scales, strongest first; usually three
	Early bool     // too early to lean on
	Flat  bool     // all at a similar level
}

// Idea is an occupation with the reasons that the learner's answers give for and against it.
type Idea struct {
	Name    message.Text
	Reasons []Phrase
}

// Roles of a route in the plan.
const (
	First    = "first"
	Backup   = "backup"
	Fallback = "fallback" // what is open with lower grades
)

// Route is one of the routes that the learner compared.
type Route struct {
	Family     string // academic | apprenticeship | college | work
	FamilyName message.Text
	Goal       message.Text
	Steps      []message.Text  // names of the steps in turn
	State      finding.State   // "" = not known
	Rule       message.Message // what the next step asks for
	Age        message.Message // what the rule's age asks of its reader; without an id where it is recent
	Sources    []string        // addresses that the rule rests on
	Role       string          // First, Backup, Fallback or ""
	Ring       []Contact       // whom to ring about it, besides Input.Contacts; may be empty
}

// Door is a way on and how far it is open.
type Door struct {
	Name    message.Text
	State   string // open | ajar | harder | closed | not-known
	Rule    Phrase
	Sources []string
}

// Card is one part of the Learner Entitlement. Only findings that leave something to discuss are printed.
type Card struct {
	Name     message.Message
	State    string // the part of a message id after "state.": in-place, to-discuss-many, not-known …
	Findings []finding.Finding
}

// Contact is whom to ask. A web address never prints without a phone number or the words that none is known.
type Contact struct {
	Name  message.Text
	Phone string
	Web   message.Text
}

// Source is where facts come from.
type Source struct {
	Publisher message.Text
	Title     Phrase // what the page calls itself; empty where that is not known
	URL       string
	ReadOn    message.Day     // "" = not stated
	Until     message.Day     // until when what is used of it is valid; "" = not stated, or past
	Age       message.Message // what its age asks of the reader; without an id where it is recent
}
