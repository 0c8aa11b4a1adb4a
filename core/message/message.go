// Package message is what the core says instead of sentences: a message id with its arguments, and the bilingual texts of the catalogue.
// Only ui, plan and cmd turn these into Welsh or English, each window or document in its own language.
package message

// Language codes of the product. They are stored and compared; they are never shown.
const (
	Welsh   = "cy"
	English = "en"
)

// Text is one text of the catalogue in both languages.
type Text struct {
	CY string `json:"cy"`
	EN string `json:"en"`
}

// In returns the text in the language ("cy" or "en").
func (t Text) In(language string) string {
	if language == Welsh {
		return t.CY
	}
	return t.EN
}

// Empty reports whether there is no text in either language.
func (t Text) Empty() bool { return t.CY == "" && t.EN == "" }

// Same is a text that reads the same in both languages: a grade, a proper name, a learner's own words.
func Same(s string) Text { return Text{CY: s, EN: s} }

// Day is a date argument, written "2006-01-02", "2006-01" or "2006"; the translator words it.
type Day string

// Deadline is a day on which something is to be done, worded with its weekday.
type Deadline Day

// Parts is an argument whose messages are parts of a rule: the translator joins them with semicolons, never with "and".
type Parts []Message

// Choices is an argument whose messages are alternatives of a rule: the translator puts strokes between them.
type Choices []Message

// List is an argument whose parts the translator joins with commas and the right "and" (a, ac).
type List []any

// Args are the arguments of a message by placeholder name. A value may be a string, a number, a Text, a Day, a List or another Message.
type Args map[string]any

// Message is a sentence that has not been worded yet.
type Message struct {
	ID    string `json:"id"`
	Args  Args   `json:"args,omitempty"`
	Count *int   `json:"count,omitempty"` // chooses the plural form; nil when the message has none
}

// New makes a message; pairs are placeholder name and value in turn.
func New(id string, pairs ...any) Message {
	return Message{ID: id, Args: args(pairs)}
}

// Counted makes a message whose plural form follows n; the placeholder Count holds n.
func Counted(id string, n int, pairs ...any) Message {
	m := Message{ID: id, Args: args(pairs), Count: &n}
	if m.Args == nil {
		m.Args = Args{}
	}
	m.Args["Count"] = n
	return m
}

// Error is a fault that a person can be told of in their own language. Error() gives the id and arguments, for logs and tests; the
// translator words the message for people.
type Error struct {
	Message Message
	Cause   error
}

// Error implements error with the message id and its arguments, in no language.
func (e *Error) Error() string {
	s := e.Message.ID
	for _, k := range e.Message.Args.names() {
		s += " " + k + "=" + toString(e.Message.Args[k])
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Fail makes an Error.
func Fail(cause error, id string, pairs ...any) *Error {
	return &Error{Message: New(id, pairs...), Cause: cause}
}
