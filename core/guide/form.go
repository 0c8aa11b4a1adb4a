package guide

import (
	"llwybr/core/interests"
	"llwybr/core/learner"
)

// Form is how many of the activities a learner is asked: all 48, or the short form's 24.
type Form string

// The forms. A record that says nothing of it is of the full form.
const (
	FullForm  Form = "full"
	ShortForm Form = "short"
)

// FormField is where a record says which form is in use.
const FormField = "preferences.form"

// ParseForm reads a form; ok is false for a word that is none.
func ParseForm(word string) (f Form, ok bool) {
	f = Form(word)
	return f, f == FullForm || f == ShortForm
}

// FormOf is the form that a record is in.
func FormOf(rec learner.Record) Form {
	if f, ok := ParseForm(Preference(rec, "form")); ok {
		return f
	}
	return FullForm
}

// Activities are the activities of a form, in the order in which they are asked. The short form's come first in the full form too, so that
// whoever goes on from the one to the other goes on where they stopped. Where an older edition of the facts has no short form, all are asked.
func (g *Guide) Activities(f Form) []Item {
	all := g.Catalogue.Items()
	if f == FullForm {
		return all
	}
	var short []Item
	for _, it := range all {
		if it.Short {
			short = append(short, it)
		}
	}
	if len(short) == 0 {
		return all
	}
	return short
}

// Asked are the activities that a record's learner is asked: those of the form in use, and any other that has an answer. No answer is hidden
// from whoever gave it.
func (g *Guide) Asked(rec learner.Record) []Item {
	inForm := map[string]bool{}
	for _, it := range g.Activities(FormOf(rec)) {
		inForm[it.ID] = true
	}
	var asked []Item
	for _, it := range g.Catalogue.Items() {
		if _, answered := rec.Answers[it.ID]; answered || inForm[it.ID] {
			asked = append(asked, it)
		}
	}
	return asked
}

// ScoreRecord scores a record's answers by the form that it is in.
func (g *Guide) ScoreRecord(rec learner.Record) (Profile, error) {
	return g.ScoreForm(FormOf(rec), rec.Answers)
}

// ScoreForm scores a sheet of answers by a form. The form decides how many answers are enough; what a score is it never changes.
func (g *Guide) ScoreForm(f Form, answers map[string]int) (Profile, error) {
	asked := g.items()
	if f == ShortForm {
		asked = itemsOf(g.Activities(f))
	}
	p, err := interests.ScoreAsked(g.items(), asked, interests.Sheet(answers))
	if err != nil {
		return p, wordSheet(err)
	}
	return p, nil
}

func itemsOf(all []Item) []interests.Item {
	var items []interests.Item
	for _, it := range all {
		items = append(items, interests.Item{ID: it.ID, Scale: interests.Scale(it.Scale)})
	}
	return items
}
