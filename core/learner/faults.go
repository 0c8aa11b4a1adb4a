package learner

import (
	"strings"

	"llwybr/core/message"
)

// Fault is one thing wrong in a learner file, a change or an edit.
type Fault struct {
	File    string          // the name of the file, or "" when there is none
	Field   string          // a path of the record grammar or a place in the file ("choices[2]"); "" for the file as a whole
	Message message.Message // what was expected
}

// String gives file, field and message id, for logs and tests; people are shown Message in their own language.
func (f Fault) String() string {
	parts := []string{(&message.Error{Message: f.Message}).Error()}
	if f.Field != "" {
		parts = append([]string{f.Field}, parts...)
	}
	if f.File != "" {
		parts = append([]string{f.File}, parts...)
	}
	return strings.Join(parts, ": ")
}

// Faults is everything that is wrong with an input, in the order of the file's fields. It is an error; find it with errors.As.
type Faults struct {
	All []Fault // never empty
}

// Error lists the faults, one a line, in no language.
func (f *Faults) Error() string {
	lines := make([]string, len(f.All))
	for i, fault := range f.All {
		lines[i] = fault.String()
	}
	return strings.Join(lines, "\n")
}

// faults makes the error of a list of faults, or nil of none.
func faults(file string, list []Fault) error {
	if len(list) == 0 {
		return nil
	}
	for i := range list {
		list[i].File = file
	}
	return &Faults{All: list}
}

func fault(field, id string, pairs ...any) Fault {
	return Fault{Field: field, Message: message.New(id, pairs...)}
}

// one is the error of a single fault without a file.
func one(field, id string, pairs ...any) error {
	return &Faults{All: []Fault{fault(field, id, pairs...)}}
}

// cut makes text from outside fit to stand in a path or a message: one line, at most idLimit characters, nothing hidden.
func cut(s string) string {
	s = strings.Map(func(r rune) rune {
		if hidden(r) || r == '\n' || r == '\t' {
			return '\uFFFD'
		}
		return r
	}, s)
	if r := []rune(s); len(r) > idLimit {
		return string(r[:idLimit]) + "…"
	}
	return s
}
