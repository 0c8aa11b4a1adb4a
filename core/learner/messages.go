package learner

import "llwybr/core/message"

// Messages gives one message a fault, each naming the file and the field where there are any.
func (f *Faults) Messages() []message.Message {
	out := make([]message.Message, len(f.All))
	for i, x := range f.All {
		out[i] = x.worded()
	}
	return out
}

func (f Fault) worded() message.Message {
	switch {
	case f.File != "" && f.Field != "":
		return message.New("fault.file-field", "File", f.File, "Field", f.Field, "Problem", f.Message)
	case f.File != "":
		return message.New("fault.file", "File", f.File, "Problem", f.Message)
	case f.Field != "":
		return message.New("fault.field", "Field", f.Field, "Problem", f.Message)
	}
	return f.Message
}
