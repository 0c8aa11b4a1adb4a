package i18n

import (
	"fmt"
	"strings"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"

	"llwybr/core/message"
	"llwybr/core/welsh"
)

// strict makes a placeholder without an argument an error instead of "<no value>".
var strict = &template.TextParser{Option: "missingkey=error"}

// Translator words messages in one language. It is safe for concurrent use.
type Translator struct {
	bundle    *Bundle
	language  string
	sentences *goi18n.Localizer
}

// Language is "cy" or "en".
func (t *Translator) Language() string { return t.language }

// In is the translator of another language of the same bundle, for a document beside the window.
func (t *Translator) In(language string) *Translator { return t.bundle.For(language) }

// T words the message with this id; pairs are placeholder name and value in turn.
func (t *Translator) T(id string, pairs ...any) string { return t.Say(message.New(id, pairs...)) }

// N words the message with this id in the plural form for count; the placeholder Count holds the number.
func (t *Translator) N(id string, count int, pairs ...any) string {
	return t.Say(message.Counted(id, count, pairs...))
}

// Text gives the catalogue's text in the translator's language.
func (t *Translator) Text(text message.Text) string { return text.In(t.language) }

// Say words a message. Arguments are worded too: a Text in the language, a Day as a date, a Deadline with its weekday, a List with "a", "ac" or "and", a Message as its
// sentence, an error as Error words it, numbers with thousands separators (say years as Day or string). A message that cannot be worded
// gives "⟦id⟧" and calls the bundle's OnMissing; the message without an id gives "".
func (t *Translator) Say(m message.Message) string {
	if m.ID == "" {
		return ""
	}
	said, err := t.sentence(m)
	if err != nil {
		t.bundle.tellMissing(t.language, m.ID, err)
		return "⟦" + m.ID + "⟧"
	}
	return said
}

func (t *Translator) sentence(m message.Message) (string, error) {
	here, ok := t.bundle.ids[t.language+" "+m.ID]
	switch {
	case !ok:
		return "", fmt.Errorf("no message %q in %q", m.ID, t.language)
	case here.count && m.Count == nil:
		return "", fmt.Errorf("message %q counts and was said without a number", m.ID)
	}
	how := &goi18n.LocalizeConfig{MessageID: m.ID, TemplateParser: strict, TemplateData: t.words(m)}
	if here.count {
		how.PluralCount = *m.Count
	}
	return t.sentences.Localize(how)
}

// words are the worded arguments of a message.
func (t *Translator) words(m message.Message) map[string]any {
	worded := make(map[string]any, len(m.Args)+1)
	if m.Count != nil {
		worded["Count"] = Whole(*m.Count)
	}
	for name, value := range m.Args {
		worded[name] = t.Word(value)
	}
	return worded
}

// Word gives one argument in the translator's language.
func (t *Translator) Word(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case message.Text:
		return t.Text(v)
	case message.Day:
		return t.Date(v)
	case message.Deadline:
		return t.LongDate(message.Day(v))
	case message.List:
		return t.list(v)
	case message.Parts:
		return t.parts(v, "; ")
	case message.Choices:
		return t.parts(v, " / ")
	case message.Message:
		return t.Say(v)
	case *message.Message:
		return t.Say(*v)
	case error:
		return t.Error(v)
	case float64:
		return t.Number(v)
	case float32:
		return t.Number(float64(v))
	}
	if n, ok := whole(value); ok {
		return Whole(n)
	}
	return fmt.Sprint(value)
}

// list joins the parts. Welsh mutates the last one after "a" (Caerdydd a Phowys) when it is a text or a message; names, own words and texts
// that are the same in both languages stay as they are.
func (t *Translator) list(parts message.List) string {
	said := make([]string, len(parts))
	mutable := false
	for i, part := range parts {
		said[i] = t.Word(part)
		mutable = mutates(part)
	}
	return welsh.Join(t.language, said, mutable)
}

// List joins names that are worded already: "Bangor, Conwy ac Abertawe", "Bangor, Conwy and Abertawe". They stay as they are.
func (t *Translator) List(names []string) string { return welsh.Join(t.language, names, false) }

// parts joins the parts of a rule with the sign between them.
func (t *Translator) parts(parts []message.Message, sign string) string {
	said := make([]string, len(parts))
	for i, part := range parts {
		said[i] = t.Say(part)
	}
	return strings.Join(said, sign)
}

func mutates(part any) bool {
	switch v := part.(type) {
	case message.Text:
		return v.CY != v.EN
	case message.Message, *message.Message:
		return true
	}
	return false
}

// Compare orders two names as Sort does: negative, zero or positive.
func (t *Translator) Compare(a, b string) int { return welsh.Compare(t.language, a, b) }

// Sort puts the names in the alphabetical order of the translator's language. For other items use welsh.Sort with Language().
func (t *Translator) Sort(names []string) {
	welsh.Sort(t.language, names, func(s string) string { return s })
}
