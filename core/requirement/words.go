package requirement

import "llwybr/core/message"

// Words gives the whole rule as a message: its parts joined, or "one of these".
func Words(n Node) message.Message {
	switch n.Op {
	case All:
		return message.New("requirement.all", "Parts", parts(n))
	case Any:
		return message.New("requirement.any", "Parts", message.Choices(parts(n)))
	}
	return leafWords(n)
}

func parts(n Node) message.Parts {
	var out message.Parts
	for _, k := range n.Kids {
		out = append(out, Words(k))
	}
	return out
}

func leafWords(n Node) message.Message {
	switch n.Op {
	case Grades, Subject:
		return gradeWords(n)
	case AtLevel:
		if n.Area != "" {
			return message.New("requirement.level-area", "Level", levelWord(n.N), "Area", AreaRef(n.Area))
		}
		return message.New("requirement.level", "Level", levelWord(n.N))
	case Holds:
		if n.Grade != "" {
			return message.New("requirement.holds-grade", "What", ItemRef(n.ID), "Grade", gradeRef(n.ID, n.Grade))
		}
		return message.New("requirement.holds", "What", ItemRef(n.ID))
	case Takes:
		return message.New("requirement.takes", "What", ItemRef(n.ID))
	case Age, Before:
		return message.New("requirement."+string(n.Op), "Years", n.N)
	case Setting:
		return settingWords(n.Settings)
	case Ask:
		return message.New("requirement.ask." + n.Topic)
	case None:
		return message.New("requirement.none")
	}
	return message.New("requirement.employer")
}

func gradeWords(n Node) message.Message {
	if n.Op == Subject {
		return message.New("requirement.subject", "Subject", subjectWords(n.Subject), "Grade", n.Grade)
	}
	if len(n.Subjects) == 0 {
		return message.Counted("requirement.grades", n.N, "Grade", n.Grade)
	}
	var subjects message.List
	for _, s := range n.Subjects {
		subjects = append(subjects, subjectWords(s))
	}
	return message.Counted("requirement.grades-with", n.N, "Grade", n.Grade, "Subjects", subjects)
}

// EnglishOrCymraeg is the subject of a rule that either language meets.
const EnglishOrCymraeg = "english-or-cymraeg"

func subjectWords(id string) message.Message { return message.New("requirement.subject." + id) }

func settingWords(settings []string) message.Message {
	var choices message.Choices
	for _, s := range settings {
		choices = append(choices, message.New("requirement.setting."+s))
	}
	if len(choices) == 1 {
		return message.New("requirement.setting", "Setting", choices[0])
	}
	return message.New("requirement.settings", "Settings", choices)
}

func levelWord(n int) message.Message {
	if n == 0 {
		return message.New("requirement.level-entry")
	}
	return message.New("requirement.level-number", "N", n)
}

// AreaRef, ItemRef and GradeRef stand for a catalogue name inside a message; guide puts the Text in their place before anything is worded. A
// GradeRef is a qualification's id, a stroke and the grade as the qualification's own scale writes it.
type (
	AreaRef  string
	ItemRef  string
	GradeRef string
)

func gradeRef(id, grade string) GradeRef { return GradeRef(id + "/" + grade) }

// Resolve puts catalogue texts in the place of references, everywhere in a message. A name that is not found stays out.
func Resolve(m message.Message, name func(id string) message.Text) message.Message {
	for k, v := range m.Args {
		switch x := v.(type) {
		case AreaRef:
			m.Args[k] = name(string(x))
		case ItemRef:
			m.Args[k] = name(string(x))
		case GradeRef:
			m.Args[k] = name(string(x))
		case message.Message:
			m.Args[k] = Resolve(x, name)
		case message.Parts:
			resolveAll(x, name)
		case message.Choices:
			resolveAll(x, name)
		}
	}
	return m
}

func resolveAll(all []message.Message, name func(id string) message.Text) {
	for i := range all {
		all[i] = Resolve(all[i], name)
	}
}
