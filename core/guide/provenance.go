package guide

import (
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Ref names a record of the catalogue: its table and its key with a stroke between, "courses/course-acc-197". A key of several columns joins
// them with colons: "entitlement/wales-14-16:3:D2".
type Ref string

// RefTo makes a reference from a table and the parts of a key.
func RefTo(table string, key ...string) Ref { return Ref(table + "/" + strings.Join(key, ":")) }

// Split gives the table and the key.
func (r Ref) Split() (table, key string) {
	table, key, _ = strings.Cut(string(r), "/")
	return table, key
}

// Ref makes a reference of an id of the catalogue, or of a reference that is one already; "" when there is no such record.
func (g *Guide) Ref(id string) Ref {
	table, key := Ref(id).Split()
	if key == "" {
		table, key = g.Catalogue.Home(id), id
	}
	if _, ok := g.Catalogue.Record(table, key); ok {
		return RefTo(table, key)
	}
	if _, ok := g.listed(key); ok {
		return RefTo(listedTable, key)
	}
	return ""
}

// Evidence is everything that a person may ask of a fact. What its keepers noted for themselves is not in it.
type Evidence struct {
	Ref        Ref
	Table      string       // what kind of record it is: the part of a message id after "provenance.table."
	Name       message.Text // what it is called, or what it speaks of
	Sources    []Source     // publisher, title, address and the day on which it was read; none where it is our own reading, or has no address
	Kind       string       // official | provider | regulator | press | inferred | own
	Status     string       // in_force | proposed | ended | not_known
	ReadOn     message.Day
	AsOf       message.Day // "" = not stated; a year, a month or a day, like the next
	ValidUntil message.Day // "" = not stated
	Expired    bool        // its stated end has passed: its amounts and dates are not shown
	Check      bool        // it is older than a year
	Welsh      Welsh
	From       string // the school or college in whose own list it stands; "" = the catalogue
}

// Welsh says whose the Welsh of a record is.
type Welsh struct {
	State string      // official | constructed | draft; "reviewed" once somebody has checked it
	Who   string      // who has checked it; "" = nobody yet
	Day   message.Day // when
}

// Evidence gives what can be asked of a fact on a day; ok is false when there is no such record.
func (g *Guide) Evidence(ref Ref, today message.Day) (e Evidence, ok bool) {
	table, key := ref.Split()
	r, ok := g.Catalogue.Record(table, key)
	if !ok {
		return g.listedEvidence(ref, key, today)
	}
	e = Evidence{Ref: ref, Table: table, Name: g.called(r), Kind: r.Evidence, Status: r.Status, ReadOn: message.Day(r.ReadOn), AsOf: message.Day(r.AsOf),
		ValidUntil: message.Day(r.ValidUntil), Expired: Expired(r.Provenance, today), Check: Old(r.Provenance, today), Welsh: g.welshOf(r)}
	for _, address := range r.Sources {
		e.Sources = append(e.Sources, g.Catalogue.Source(address, r.ReadOn))
	}
	return e, true
}

// placeholder begins what is put into a text of the catalogue when it is said.
const placeholder = "{{"

// byAbout are the tables whose records are called by what they speak of.
var byAbout = map[string]bool{"work": true, "pay": true, "links": true, "ways": true, "exclusions": true, "tests": true}

// called is what a record is called: by its own name, or by the names of what it speaks of.
func (g *Guide) called(r catalogue.Record) message.Text {
	if !byAbout[r.Table] {
		return message.Text{CY: unfilled(r.Name.CY), EN: unfilled(r.Name.EN)}
	}
	var cy, en []string
	for _, id := range r.About {
		if other, ok := g.Catalogue.Record(g.Catalogue.Home(id), id); ok {
			cy, en = append(cy, other.Name.CY), append(en, other.Name.EN)
		}
	}
	return message.Text{CY: strings.Join(cy, " › "), EN: strings.Join(en, " › ")}
}

// unfilled is a text without the place for what is put into it, which stands last, after a colon.
func unfilled(text string) string {
	if before, _, has := strings.Cut(text, placeholder); has {
		return strings.TrimRight(before, " :")
	}
	return text
}

// welshOf says who has checked the Welsh of a record: somebody who read this row, else somebody who read its whole table, else nobody yet.
func (g *Guide) welshOf(r catalogue.Record) Welsh {
	w := Welsh{State: r.CYStatus}
	for _, v := range g.Catalogue.Reviews() {
		whole := v.Row == "*"
		if v.Table == r.Table && (v.Row == r.Key || whole && w.Who == "") {
			w = Welsh{State: "reviewed", Who: v.Who, Day: message.Day(v.Day)}
		}
	}
	return w
}

// PageTitle is what a source calls itself, and the language in which it does where that is not the one asked for ("" where it is). The title
// is empty when it is not known.
func PageTitle(s Source, language string) (title, other string) {
	if t := s.Title.In(language); t != "" {
		return t, ""
	}
	other = message.English
	if language == message.English {
		other = message.Welsh
	}
	if t := s.Title.In(other); t != "" {
		return t, other
	}
	return "", ""
}
