package edition

import (
	"slices"
	"strings"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// naming are the bilingual columns that name a row, the best first.
var naming = []string{"name", "text", "what", "to", "title", "says", "words"}

// subjects are the columns that say what a row speaks of, where that is another row: a change of it is a change of that one.
var subjects = map[string][]string{
	"exclusions": {"first", "second"}, "progression": {"from", "to"}, "links": {"from", "occupation"}, "work": {"occupation"}, "pay": {"occupation"},
	"ways": {"from", "to"}, "figures": {"about"}, "tests": {"sector"}, "scenarios": {"targets"},
} // not synonyms: another word to search by changes nothing that stands in a record

// unnamed are tables whose rows are known by what they speak of: their own words are what they say of it.
var unnamed = []string{"exclusions", "links", "ways", "tests", "work", "pay"}

// about are the ids of what a row is and speaks of.
func about(t catalogue.Table, r catalogue.TextRow) []string {
	var ids []string
	if t.Key[0] == "id" {
		ids = append(ids, r.Key)
	}
	for _, column := range subjects[t.Name] {
		if cell := r.Cells[column]; cell != "" {
			ids = append(ids, strings.Split(cell, " ; ")...)
		}
	}
	return ids
}

// name names a row in both languages: by its own name, or by the names of what it speaks of.
func (all tables) name(t catalogue.Table, r catalogue.TextRow) message.Text {
	if slices.Contains(unnamed, t.Name) {
		return all.subjectNames(t, r)
	}
	return ownName(r)
}

func ownName(r catalogue.TextRow) message.Text {
	for _, column := range naming {
		if name := (message.Text{CY: r.Cells[column+"_cy"], EN: r.Cells[column+"_en"]}); !name.Empty() {
			return either(name)
		}
	}
	return message.Text{}
}

// subjectNames joins the names of what a row speaks of.
func (all tables) subjectNames(t catalogue.Table, r catalogue.TextRow) message.Text {
	var cy, en []string
	for _, id := range about(t, r) {
		if name := all.nameOf(id); !name.Empty() {
			cy, en = append(cy, name.CY), append(en, name.EN)
		}
	}
	return message.Text{CY: strings.Join(cy, " – "), EN: strings.Join(en, " – ")}
}

// nameOf finds the row with an id in the tables in which what a row speaks of can stand.
func (all tables) nameOf(id string) message.Text {
	for _, table := range []string{"occupations", "areas", "sectors", "qualifications", "apprenticeships", "steps", "courses"} {
		if r, ok := all[table].byKey[id]; ok {
			return ownName(r)
		}
	}
	return message.Text{}
}

// either fills a half that is missing with the other one: a name in one language is better than none.
func either(t message.Text) message.Text {
	if t.CY == "" {
		t.CY = t.EN
	}
	if t.EN == "" {
		t.EN = t.CY
	}
	return t
}
