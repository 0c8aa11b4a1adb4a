package requirement

import (
	"slices"
	"strings"

	"llwybr/core/finding"
	"llwybr/core/message"
)

// grades counts what the rule counts: a double award twice, VCSE, Foundation and Skills never (docs/guidance.md, 1 and 3). Each subject
// that the rule names must be among them at that grade, as if it stood there as a leaf of its own.
func (e *evaluation) grades(l *Leaf) {
	e.count(l)
	for _, s := range l.Node.Subjects {
		one := Leaf{Node: Node{Op: Subject, Subject: s, Grade: l.Node.Grade}, State: finding.NeedToKnow}
		e.subject(&one)
		for _, f := range one.Fields {
			if !slices.Contains(l.Fields, f) {
				l.Fields = append(l.Fields, f)
			}
		}
		if order[one.State] < order[l.State] {
			l.State, l.Note = one.State, message.Message{}
			if one.Note.ID != "" {
				l.Note = message.New("requirement.note.in-subject", "Subject", subjectWords(s), "Note", one.Note)
			}
		}
	}
}

// tally is how many GCSEs stand in which way to a grade that is asked for.
type tally struct {
	achieved, all       int // at the grade or above
	open, unsure, other int // without a grade; of a scale whose letter is not known; of kinds that do not count but may be accepted
	anything            bool
	fields              []string
}

func (e *evaluation) tally(letter string) tally {
	var t tally
	for _, h := range e.person.Holdings() {
		t.anything = true
		switch v := h.letter(letter); {
		case h.Other:
			t.other++
		case h.GCSEs == 0 || v == short:
			continue
		case v == unknown:
			t.open += h.GCSEs
		case v == unsure:
			t.unsure += h.GCSEs
		default:
			t.all += h.GCSEs
			if !h.Expected {
				t.achieved += h.GCSEs
			}
		}
		t.fields = append(t.fields, h.Field)
	}
	return t
}

func (e *evaluation) count(l *Leaf) {
	t := e.tally(l.Node.Grade)
	l.Fields, l.Missing = t.fields, max(0, l.Node.N-t.all-t.open-t.unsure) // what may still reach the grade is not missing
	switch {
	case t.achieved >= l.Node.N:
		l.State = finding.Met
	case t.all >= l.Node.N:
		l.State = finding.Likely
	case !t.anything:
		l.Note = message.New("requirement.note.no-grades")
	case t.all+t.open >= l.Node.N:
		l.Note = message.New("requirement.note.open-grades")
	case t.all+t.open+t.unsure >= l.Node.N:
		l.Note = message.New("requirement.note.letter")
	case t.all+t.open+t.unsure+t.other >= l.Node.N:
		l.Note = message.New("requirement.note.other-kinds")
	default:
		l.State = finding.NotYet
		l.Note = message.Counted("requirement.note.more", l.Missing)
	}
}

// wider are the subjects of rules that several subjects of qualifications meet. A GCSE in one of the sciences is a GCSE in science.
var wider = map[string][]string{
	EnglishOrCymraeg: {"english", "cymraeg"},
	"science":        {"science", "biology", "chemistry", "physics"},
}

// Covers reports whether a qualification in a subject counts for a rule's subject.
func Covers(rule, subject string) bool {
	return subject == rule || slices.Contains(wider[rule], subject)
}

// matches reports whether a holding counts for a rule's subject.
func matches(h Holding, rule string) bool {
	return slices.ContainsFunc(h.Subjects, func(s string) bool { return Covers(rule, s) })
}

// mayMatch reports whether a holding whose subject is not recorded may count for a rule's subject: where no other row of its kind is for that one.
func mayMatch(h Holding, rule string) bool {
	return h.Unnamed && !slices.ContainsFunc(h.Apart, func(s string) bool { return Covers(rule, s) })
}

func (e *evaluation) subject(l *Leaf) {
	var seen verdicts
	held := e.person.Holdings()
	may := false
	for _, h := range held {
		if h.GCSEs == 0 || !matches(h, l.Node.Subject) {
			may = may || mayMatch(h, l.Node.Subject) && h.letter(l.Node.Grade) != short
			continue
		}
		l.Fields = append(l.Fields, h.Field)
		v := h.letter(l.Node.Grade)
		seen[v] = true
		if v == reached {
			l.reach(h.Expected)
		}
	}
	switch {
	case l.sure():
	case seen[unknown] || len(held) == 0:
		l.Note = message.New("requirement.note.open-grades")
	case seen[unsure]:
		l.Note = message.New("requirement.note.letter")
	case may:
		l.Note = message.New("requirement.note.other-subject")
	case seen[short]:
		l.notYet("requirement.note.higher-grade")
	default:
		l.notYet("requirement.note.subject-not-taken")
	}
}

// level: a vocational qualification or an A level at the level counts; school GCSEs at that level leave it to be asked, because one
// GCSE is not a level 2 course.
func (e *evaluation) level(l *Leaf) {
	near, open := false, false
	held := e.person.Holdings()
	for _, h := range held {
		if h.Level < l.Node.N {
			open = open || h.could() >= l.Node.N
			continue
		}
		l.Fields = append(l.Fields, h.Field)
		if !h.Vocation || (l.Node.Area != "" && !slices.Contains(h.Areas, l.Node.Area)) {
			near = true
			continue
		}
		l.reach(h.Expected)
	}
	switch {
	case l.State == finding.Met:
	case l.Node.N == 0:
		l.State = finding.Met
	case l.State == finding.Likely:
	case near:
		l.Note = message.New("requirement.note.level-near")
	case open:
		l.Note = message.New("requirement.note.open-grades")
	case len(held) == 0:
		l.Note = message.New("requirement.note.no-grades")
	default:
		l.notYet("requirement.note.level-first")
	}
}

// holds: the very qualification, and where the rule names a grade, at that grade of its own scale or above.
func (e *evaluation) holds(l *Leaf) {
	var seen verdicts
	for _, h := range e.person.Holdings() {
		if h.ID != l.Node.ID {
			continue
		}
		l.Fields = append(l.Fields, h.Field)
		v := h.own(l.Node.Grade)
		seen[v] = true
		if v == reached {
			l.reach(h.Expected || !h.Graded)
		}
	}
	switch {
	case l.sure():
	case seen[unknown]:
		l.Note = message.New("requirement.note.open-grades")
	case seen[unsure]:
		l.Note = message.New("requirement.note.ask")
	case seen[short]:
		l.notYet("requirement.note.higher-grade-here")
	case l.Node.Grade != "" || !rung(l.Node.ID):
		l.notYet("requirement.note.not-taken")
	default:
		l.notYet("requirement.note.level-first")
	}
}

// rung reports whether an id is that of a course or an apprenticeship, which stand at the level before; what is chosen at school is no rung.
func rung(id string) bool { return strings.HasPrefix(id, "course-") || strings.HasPrefix(id, "appr-") }

// takes: the qualification is chosen or held, whatever the grade.
func (e *evaluation) takes(l *Leaf) {
	for _, h := range e.person.Holdings() {
		if h.ID == l.Node.ID {
			l.Fields = append(l.Fields, h.Field)
			l.reach(h.Expected)
		}
	}
	if !l.sure() {
		l.notYet("requirement.note.not-taken")
	}
}
