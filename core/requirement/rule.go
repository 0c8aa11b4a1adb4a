package requirement

import (
	"strconv"
	"strings"
)

// Op names what a node of a rule asks.
type Op string

// The operators of version 1.
const (
	All      Op = "all"
	Any      Op = "any"
	Grades   Op = "grades"
	Subject  Op = "subject"
	AtLevel  Op = "level"
	Holds    Op = "holds"
	Takes    Op = "takes"
	Age      Op = "age"
	Before   Op = "before"
	Setting  Op = "setting"
	Employer Op = "employer"
	Ask      Op = "ask"
	None     Op = "none"
)

// Node is one expression. Only the fields that its operator uses are set.
type Node struct {
	Op       Op
	N        int      // Grades: how many; AtLevel: the level (0 = entry); Age, Before: years
	Grade    string   // Grades, Subject: a letter of the single-GCSE scale; Holds: a grade of the qualification's own scale, or ""
	Subject  string   // Subject
	Subjects []string // Grades: the subjects that must be among them
	Area     string   // AtLevel: an area id, or ""
	ID       string   // Holds, Takes
	Topic    string   // Ask
	Settings []string // Setting: any one of these
	Kids     []Node   // All, Any
}

// Letters are the grades of the single-GCSE scale, highest first.
var Letters = []string{"A*", "A", "B", "C", "D", "E", "F", "G"}

// Settings are what a setting leaf may name: where a learner learns.
var Settings = []string{"maintained", "special", "pru-eotas", "independent", "home", "college", "travelling", "carer", "none", "adult"}

// Topics are what an ask leaf may name.
var Topics = []string{"interview", "portfolio", "audition", "reference", "criminal-record-check", "medical", "fitness-test", "driving-licence",
	"selection-test", "essential-skills", "relevant-experience", "already-employed", "subject-grades", "assessment", "school-referral",
	"portfolio-or-experience", "colour-vision", "english-or-welsh-fluency", "equivalent", "recommended-grades", "provider", "employer-grades",
	"ucas-points", "age-limit", "residence", "eligibility", "availability-in-wales"}

// String writes the node back in the language, without the version mark.
func (n Node) String() string { return string(n.Op) + "(" + strings.Join(n.args(), ", ") + ")" }

// args are what stands between the brackets.
func (n Node) args() []string {
	switch n.Op {
	case All, Any:
		parts := make([]string, len(n.Kids))
		for i, k := range n.Kids {
			parts[i] = k.String()
		}
		return parts
	case Grades:
		return append([]string{strconv.Itoa(n.N), n.Grade}, n.Subjects...)
	case Subject:
		return []string{n.Subject, n.Grade}
	case AtLevel:
		return given(strconv.Itoa(n.N), n.Area)
	case Age, Before:
		return []string{strconv.Itoa(n.N)}
	case Setting:
		return n.Settings
	}
	return given(n.ID+n.Topic, n.Grade)
}

// given leaves out what is empty.
func given(args ...string) []string {
	var out []string
	for _, a := range args {
		if a != "" {
			out = append(out, a)
		}
	}
	return out
}

// Leaves calls visit for each leaf in the order in which the rule names them.
func (n Node) Leaves(visit func(Node)) {
	if n.Op != All && n.Op != Any {
		visit(n)
		return
	}
	for _, k := range n.Kids {
		k.Leaves(visit)
	}
}

// Has reports whether the rule has a leaf of this kind.
func (n *Node) Has(op Op) bool {
	if n == nil {
		return false
	}
	found := false
	n.Leaves(func(l Node) { found = found || l.Op == op })
	return found
}
