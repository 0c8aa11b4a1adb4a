package screen

import (
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
)

// Note is what somebody wrote on this machine of a fact that is wrong or missing.
type Note struct {
	ID          string
	Record      guide.Ref // "" = something that has no record
	Wrong, Seen string
	Day         message.Day
}

// Notes are what people wrote on this machine of facts that are wrong or missing. They belong to no learner.
type Notes interface {
	// All are the notes, the oldest first; trouble says in words that some, or all, cannot be read.
	All() (notes []Note, trouble string)
	// Report opens the sheet in which a note is written about a record; "" = about something that has none.
	Report(record guide.Ref)
	// Change opens the sheet with a note that is there.
	Change(id string)
	// Remove takes a note away, and offers to bring it back.
	Remove(id string)
	// Export asks for a place and writes all notes there.
	Export()
}

// NotedOf words what a note speaks of: the kind and name of a record, its id where this edition has no such record, or that it has none.
func NotedOf(w *i18n.Translator, g *guide.Guide, record guide.Ref, today message.Day) string {
	if record == "" {
		return w.T("notes.of-none")
	}
	e, ok := g.Evidence(record, today)
	if !ok {
		return string(record)
	}
	return w.T("notes.of", "Kind", w.T("provenance.table."+e.Table), "Name", e.Name)
}
