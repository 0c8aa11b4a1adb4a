package entitlement

import (
	"llwybr/core/finding"
	"llwybr/core/message"
)

// CardState is what a card says.
type CardState string

// The three states of a card.
const (
	InPlace   CardState = "in-place"
	ToDiscuss CardState = "to-discuss"
	NotKnown  CardState = "not-known"
)

// Cards are the four components of the entitlement, in order.
var Cards = []string{"literacy-numeracy", "breadth", "wider", "reflection"}

// Report is the check of one record against one framework.
type Report struct {
	Framework    string
	Applies      bool // false: the setting has other rules; Cards then hold no findings
	Cards        []Card
	General      []finding.Finding // findings that belong to no single card: the setting, availability, choices that exclude each other
	Availability []Availability
}

// Card is one component with its findings.
type Card struct {
	Component  string
	State      CardState
	BasketOnly bool // what is in place is known from the basket alone
	Findings   []finding.Finding
}

// Availability says whether a qualification is there for the learner's cohort. Nil Available: not known.
type Availability struct {
	ID            string
	Available     *bool
	Reason        message.Message
	FirstTeaching string // YYYY-MM, or ""
	Chosen        bool
}
