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
	case Grades:
		return message.Counted("requirement.grades", n.N, "Grade", n.Grade)
	case Subject:
		return message.New("requirement.subject", "Subject", message.New("requirement.subject."+n.Subject), "Grade", n.Grade)
	case AtLevel:
		if n.Area != "" {
			return message.New("requirement.level-area", "Level", levelWord(n.N), "Area", AreaRef(n.Area))
		}
		return message.New("requirement.level", "Level", levelWord(n.N))
	case Holds:
		return message.New("requirement.holds", "What", ItemRef(n.ID))
	case Age:
		return message.New("requirement.age", "Years", n.N)
	case Ask:
		return message.New("requirement.ask." + n.Topic)
	case None:
		return message.New("requirement.none")
	}
	return message.New("requirement.employer")
}

func levelWord(n int) message.Message {
	if n == 0 {
		return message.New("requirement.level-entry")
	}
	return message.New("requirement.level-number", "N", n)
}

// AreaRef and ItemRef stand for a catalogue name inside a message; guide puts the Text in their place before anything is worded.
type (
	AreaRef string
	ItemRef string
)

// Resolve puts catalogue texts in the place of AreaRef and ItemRef, everywhere in a message. A name that is not found stays out.
func Resolve(m message.Message, name func(id string) message.Text) message.Message {
	for k, v := range m.Args {
		switch x := v.(type) {
		case AreaRef:
			m.Args[k] = name(string(x))
		case ItemRef:
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
