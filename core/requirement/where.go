package requirement

import (
	"slices"

	"llwybr/core/finding"
	"llwybr/core/message"
)

// age: at least so old, or before a birthday, when the step begins. Being too young is a matter of time; being past a limit is a bar.
func (e *evaluation) age(l *Leaf) {
	a := e.person.Age()
	if a.Field != "" {
		l.Fields = []string{a.Field}
	}
	if a.High == 0 {
		l.Note = message.New("requirement.note.age")
		return
	}
	if l.Node.Op == Before {
		l.before(a)
		return
	}
	switch {
	case a.Low >= l.Node.N:
		l.State = finding.Met
	case a.High >= l.Node.N:
		l.State = finding.Likely
	default:
		l.notYet("requirement.note.age-later")
	}
}

func (l *Leaf) before(a AgeBand) {
	switch {
	case a.Low >= l.Node.N:
		l.notYet("requirement.note.age-past")
		l.Bar = true
	case a.High < l.Node.N:
		l.State = finding.Met
	case a.narrow():
		l.State = finding.Likely
	default:
		l.Note = message.New("requirement.note.age")
	}
}

// setting: the learner learns in one of the places that the rule names.
func (e *evaluation) setting(l *Leaf) {
	where := e.person.Setting()
	if where == "" {
		l.Note = message.New("requirement.note.setting")
		return
	}
	l.Fields = []string{"setting"}
	if slices.Contains(l.Node.Settings, where) {
		l.State = finding.Met
		return
	}
	l.notYet("requirement.note.setting-other")
	l.Bar = true
}
