package requirement

import (
	"strconv"
	"strings"

	"llwybr/core/message"
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
	Age      Op = "age"
	Employer Op = "employer"
	Ask      Op = "ask"
	None     Op = "none"
)

// Node is one expression. Only the fields that its operator uses are set.
type Node struct {
	Op      Op
	N       int    // Grades: how many; AtLevel: the level (0 = entry); Age: years
	Grade   string // Grades, Subject: a letter of the single-GCSE scale
	Subject string // Subject
	Area    string // AtLevel: an area id, or ""
	ID      string // Holds
	Topic   string // Ask
	Kids    []Node // All, Any
}

// prefix marks version 1 of the language.
const prefix = "v1:"

// Letters are the grades of the single-GCSE scale, highest first.
var Letters = []string{"A*", "A", "B", "C", "D", "E", "F", "G"}

// Topics are what an ask leaf may name.
var Topics = []string{"interview", "portfolio", "audition", "reference", "criminal-record-check", "medical", "fitness-test", "driving-licence",
	"selection-test", "essential-skills", "relevant-experience", "already-employed", "subject-grades", "assessment", "school-referral",
	"portfolio-or-experience", "colour-vision", "english-or-welsh-fluency", "equivalent", "recommended-grades", "provider", "employer-grades",
	"ucas-points", "age-limit", "residence", "eligibility", "availability-in-wales"}

// Parse reads a rule. The empty text is no rule (nil): nothing was found. A fault is a message.Error that names the rule and the place.
func Parse(text string) (*Node, error) {
	if text == "" {
		return nil, nil
	}
	if !strings.HasPrefix(text, prefix) {
		return nil, message.Fail(nil, "requirement.version", "Rule", text)
	}
	p := &parser{text: text, at: len(prefix)}
	n, ok := p.expr(0)
	p.space()
	if !ok || p.at != len(text) {
		return nil, message.Fail(nil, "requirement.syntax", "Rule", text, "At", p.at+1)
	}
	return &n, nil
}

// maxDepth bounds nesting, so that a hostile rule cannot exhaust the stack.
const maxDepth = 20

type parser struct {
	text string
	at   int
}

func (p *parser) space() {
	for p.at < len(p.text) && p.text[p.at] == ' ' {
		p.at++
	}
}

func (p *parser) eat(b byte) bool {
	p.space()
	if p.at < len(p.text) && p.text[p.at] == b {
		p.at++
		return true
	}
	return false
}

// word reads letters, digits, hyphens and the star of A*.
func (p *parser) word() string {
	p.space()
	from := p.at
	for p.at < len(p.text) && strings.IndexByte("(), ", p.text[p.at]) < 0 {
		p.at++
	}
	return p.text[from:p.at]
}

func (p *parser) expr(depth int) (Node, bool) {
	if depth > maxDepth {
		return Node{}, false
	}
	start := p.at
	op := Op(p.word())
	if !p.eat('(') {
		p.at = start
		return Node{}, false
	}
	if op == All || op == Any {
		return p.group(op, depth)
	}
	args, ok := p.args()
	if !ok {
		return Node{}, false
	}
	n, ok := leaf(op, args)
	if !ok {
		p.at = start
	}
	return n, ok
}

func (p *parser) group(op Op, depth int) (Node, bool) {
	n := Node{Op: op}
	for {
		kid, ok := p.expr(depth + 1)
		if !ok {
			return n, false
		}
		n.Kids = append(n.Kids, kid)
		if p.eat(')') {
			return n, true
		}
		if !p.eat(',') {
			return n, false
		}
	}
}

func (p *parser) args() ([]string, bool) {
	if p.eat(')') {
		return nil, true
	}
	var args []string
	for {
		w := p.word()
		if w == "" {
			return nil, false
		}
		args = append(args, w)
		if p.eat(')') {
			return args, true
		}
		if !p.eat(',') {
			return nil, false
		}
	}
}

// leaf builds a leaf from its arguments; ok is false when they are not of its form.
func leaf(op Op, args []string) (Node, bool) {
	n := Node{Op: op}
	switch {
	case op == Grades && len(args) == 2:
		n.Grade = args[1]
		return n, number(args[0], 1, 12, &n.N) && contains(Letters, n.Grade)
	case op == Subject && len(args) == 2:
		n.Subject, n.Grade = args[0], args[1]
		return n, contains(Letters, n.Grade)
	case op == AtLevel && (len(args) == 1 || len(args) == 2):
		if len(args) == 2 {
			n.Area = args[1]
		}
		return n, number(args[0], 0, 8, &n.N)
	case op == Holds && len(args) == 1:
		n.ID = args[0]
		return n, true
	case op == Age && len(args) == 1:
		return n, number(args[0], 14, 99, &n.N)
	case op == Ask && len(args) == 1:
		n.Topic = args[0]
		return n, contains(Topics, n.Topic)
	case (op == Employer || op == None) && len(args) == 0:
		return n, true
	}
	return n, false
}

func number(s string, low, high int, into *int) bool {
	v, err := strconv.Atoi(s)
	if err != nil || v < low || v > high {
		return false
	}
	*into = v
	return true
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

// String writes the node back in the language, without the version mark.
func (n Node) String() string {
	switch n.Op {
	case All, Any:
		parts := make([]string, len(n.Kids))
		for i, k := range n.Kids {
			parts[i] = k.String()
		}
		return string(n.Op) + "(" + strings.Join(parts, ", ") + ")"
	case Grades:
		return "grades(" + strconv.Itoa(n.N) + ", " + n.Grade + ")"
	case Subject:
		return "subject(" + n.Subject + ", " + n.Grade + ")"
	case AtLevel:
		if n.Area != "" {
			return "level(" + strconv.Itoa(n.N) + ", " + n.Area + ")"
		}
		return "level(" + strconv.Itoa(n.N) + ")"
	case Age:
		return "age(" + strconv.Itoa(n.N) + ")"
	}
	return string(n.Op) + "(" + n.ID + n.Topic + ")"
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
