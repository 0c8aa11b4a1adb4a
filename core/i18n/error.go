package i18n

import (
	"strings"

	"llwybr/core/message"
)

// Unexpected is the message for an error that has no wording of its own; its argument Detail is the error's English text.
const Unexpected = "error.unexpected"

// Error words an error for people. A message.Error, alone or wrapped, is its message; joined errors, and those with a method
// Messages() []message.Message, are one line each; anything else is the message Unexpected with its text as Detail. No error is "".
func (t *Translator) Error(err error) string {
	if err == nil {
		return ""
	}
	lines, ok := t.lines(err)
	if !ok {
		return t.T(Unexpected, "Detail", err.Error())
	}
	return strings.Join(lines, "\n")
}

// lines words what can be worded; ok is false when there is no message anywhere in the error.
func (t *Translator) lines(err error) (lines []string, ok bool) {
	switch e := err.(type) {
	case *message.Error:
		return []string{t.Say(e.Message)}, true
	case interface{ Messages() []message.Message }:
		for _, m := range e.Messages() {
			lines = append(lines, t.Say(m))
		}
		return lines, len(lines) > 0
	case interface{ Unwrap() []error }:
		return t.each(e.Unwrap())
	case interface{ Unwrap() error }:
		return t.lines(e.Unwrap())
	}
	return nil, false
}

// each words joined errors; one that cannot be worded is not lost beside those that can.
func (t *Translator) each(joined []error) (lines []string, ok bool) {
	for _, err := range joined {
		if err == nil {
			continue
		}
		said, known := t.lines(err)
		if !known {
			said = []string{t.T(Unexpected, "Detail", err.Error())}
		}
		lines, ok = append(lines, said...), ok || known
	}
	return lines, ok
}
