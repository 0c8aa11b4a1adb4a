package ui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/guide"
	core "llwybr/core/learner"
	"llwybr/core/ledger"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/theme"
)

// equalFrom and equalTo are the bounds of the law: a family's part of what is shown, where 1 is an equal part.
const equalFrom, equalTo = 0.8, 1.25

// fewSittings is how many synthetic sittings every change is held to. The proof (make prove) holds it to a thousand.
const fewSittings = 100

// The law of impartiality: over neutral sittings every family's part of what the first pages show is 0.8 to 1.25 of an equal one. The first pages are the routes to the kept idea as they open, in each class of window, and the ways in of the first idea. A showing is a
// card, a lane, a row or a line of a family, a panel or strip about one of its stations too, and one that says that the data knows no way is a
// showing as any other; each counts the same. The part of the words is said beside it: names of courses are as long as those who award them
// write them.
func TestTheFamiliesAreShownEqually(t *testing.T) { shownEqually(t, fewSittings) }

func shownEqually(t *testing.T, sittings int) {
	w := shell(t, "en", "")
	for _, first := range []struct {
		page  string
		class theme.WidthClass
	}{{screen.Routes, theme.Wide}, {screen.Routes, theme.Medium}, {screen.Routes, theme.Narrow}, {screen.Ideas, theme.Wide}} {
		for _, language := range []string{"cy", "en"} {
			var shown ledger.Ledger
			draw := newDraw(w.app.Guide)
			for range sittings {
				c := screen.NewContext(w.app.Bundle.For(language), w.app.Guide, sitter{rec: draw.learner()}, w, w.app.Today(), first.class)
				makers[first.page](c, "", nil) // nothing is drawn
				shown.Shown(first.page, c.Families())
			}
			holdEqual(t, fmt.Sprintf("%s, class %d, %s, %d sittings", first.page, first.class, language, sittings), shown.Snapshot())
		}
	}
}

// holdEqual holds the ledger of some sittings to the law, and says what it holds.
func holdEqual(t *testing.T, name string, s ledger.Snapshot) {
	for _, f := range s.Families {
		n := f.Total
		shown, words := ledger.OfEqual(n.Shown, s.Shown()), ledger.OfEqual(n.Words, s.Words())
		t.Logf("%s: %-14s showings %5d = %.2f of an equal part; words %6d = %.2f; by position %v", name, f.ID, n.Shown, shown, n.Words, words, n.At)
		if shown < equalFrom || shown > equalTo {
			t.Errorf("%s: %s has %.2f of an equal part", name, f.ID, shown)
		}
	}
}

// sitter is a session that only has a record.
type sitter struct {
	*session.Session
	rec core.Record
}

func (s sitter) Record() core.Record { return s.rec }

// draw draws learners who lean to no family: answers, kept ideas, choices, grades, home and where they stand, each by chance. It draws the same
// learners every time.
type draw struct {
	*rand.Rand
	guide       *guide.Guide
	occupations []catalogue.Occupation
	choices     []catalogue.Qualification
	grades      map[string][]string
}

func newDraw(g *guide.Guide) *draw {
	d := &draw{Rand: rand.New(rand.NewPCG(14, 16)), guide: g, occupations: g.Catalogue.Occupations(), grades: map[string][]string{}}
	for _, grade := range g.Catalogue.Grades() {
		d.grades[grade.Scale] = append(d.grades[grade.Scale], grade.Grade)
	}
	for _, q := range g.Catalogue.Qualifications() {
		if !q.Prior() && len(d.grades[q.Scale]) > 0 {
			d.choices = append(d.choices, q)
		}
	}
	return d
}

func (d *draw) learner() core.Record {
	rec := core.Record{YearGroup: 9 + d.IntN(5), Answers: map[string]int{}, Medium: pick(d, core.Mediums), SchoolCategory: pick(d, core.SchoolCategories)}
	if d.IntN(10) == 0 {
		rec.YearGroup, rec.Setting = 0, "adult"
	}
	for _, item := range d.guide.Items() {
		rec.Answers[item.ID] = d.IntN(6)
	}
	if d.IntN(3) > 0 {
		rec.Home = pick(d, d.guide.Catalogue.Places()).ID
	}
	for range 1 + d.IntN(4) {
		rec.Liked = append(rec.Liked, pick(d, d.occupations).ID)
	}
	for range d.IntN(10) {
		q := pick(d, d.choices)
		if slices.Contains(rec.Choices, q.ID) {
			continue
		}
		rec.Choices = append(rec.Choices, q.ID)
		if d.IntN(4) > 0 {
			rec.Results = append(rec.Results, core.Result{Qualification: q.ID, Grade: pick(d, d.grades[q.Scale]), Status: pick(d, []string{"expected", "achieved"})})
		}
	}
	return rec
}

func pick[T any](d *draw, from []T) T { return from[d.IntN(len(from))] }
