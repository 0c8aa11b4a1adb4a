package requirement

import (
	"slices"
	"strconv"
	"strings"

	"llwybr/core/message"
)

// prefix marks version 1 of the language.
const prefix = "v1:"

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

// word reads up to the next bracket or comma. Spaces inside belong to the word (a grade may be "Level 2 Merit"), those around it do not.
func (p *parser) word() string {
	p.space()
	from := p.at
	for p.at < len(p.text) && strings.IndexByte("(),", p.text[p.at]) < 0 {
		p.at++
	}
	return strings.TrimRight(p.text[from:p.at], " ")
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
	if op != Holds && !all(args, spaceless) {
		return Node{}, false
	}
	n := Node{Op: op}
	switch op {
	case Grades, Subject, AtLevel:
		return n, n.readGrades(args)
	case Holds, Takes:
		return n, n.readItem(args)
	case Age, Before:
		return n, len(args) == 1 && number(args[0], 14, 99, &n.N)
	case Setting:
		n.Settings = args
		return n, len(args) > 0 && distinct(args) && all(args, func(s string) bool { return slices.Contains(Settings, s) })
	case Ask:
		if len(args) == 1 {
			n.Topic = args[0]
		}
		return n, slices.Contains(Topics, n.Topic)
	case Employer, None:
		return n, len(args) == 0
	}
	return n, false
}

// readGrades reads the arguments of grades, subject and level.
func (n *Node) readGrades(args []string) bool {
	switch {
	case n.Op == Grades && len(args) >= 2:
		n.Grade = args[1]
		if len(args) > 2 {
			n.Subjects = args[2:]
		}
		return number(args[0], 1, 12, &n.N) && slices.Contains(Letters, n.Grade) && distinct(n.Subjects) && len(n.Subjects) <= n.N
	case n.Op == Subject && len(args) == 2:
		n.Subject, n.Grade = args[0], args[1]
		return slices.Contains(Letters, n.Grade)
	case n.Op == AtLevel && (len(args) == 1 || len(args) == 2):
		if len(args) == 2 {
			n.Area = args[1]
		}
		return number(args[0], 0, 8, &n.N)
	}
	return false
}

// readItem reads the arguments of holds and takes: an id, and for holds a grade of its own scale where one is asked for.
func (n *Node) readItem(args []string) bool {
	if len(args) == 0 || len(args) > 2 || !spaceless(args[0]) || (n.Op == Takes && len(args) == 2) {
		return false
	}
	n.ID = args[0]
	if len(args) == 2 {
		n.Grade = args[1]
	}
	return true
}

func number(s string, low, high int, into *int) bool {
	v, err := strconv.Atoi(s)
	if err != nil || v < low || v > high {
		return false
	}
	*into = v
	return true
}

func all(list []string, holds func(string) bool) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !holds(s) })
}

func spaceless(s string) bool { return !strings.Contains(s, " ") }

func distinct(list []string) bool {
	for i, s := range list {
		if slices.Contains(list[:i], s) {
			return false
		}
	}
	return true
}
