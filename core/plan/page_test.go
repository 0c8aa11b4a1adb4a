package plan_test

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/plan"
)

// The words of every page of the model are the words that another program reads from that page of the file.
func TestPagesAreThoseOfThePDF(t *testing.T) {
	long := owain()
	long.Record.Notes = map[string]string{"goal": strings.Repeat("Dw i isio gweithio efo pobl. ", 200)}
	long.Record.Actions = append(long.Record.Actions, learner.Action{What: "Mynd i weld y gweithdy ŵ ŷ"})
	for form, words := range forms(t) {
		for name, in := range map[string]plan.Input{"owain": owain(), "long": long, "empty": {Today: "2026-11-21", DataMonth: "2026-11"}} {
			doc := plan.Build(in)
			pages, err := plan.Pages(doc, words...)
			if err != nil {
				t.Fatal(err)
			}
			read := strings.Split(strings.TrimSuffix(pdfText(t, render(t, "pdf", doc, words...)), "\f"), "\f")
			if len(read) != len(pages) {
				t.Errorf("%s %s: %d pages in the model, %d in the file", name, form, len(pages), len(read))
				continue
			}
			for i, page := range pages {
				if got, want := sortedLetters(wordsOf(page)), sortedLetters(read[i]); got != want {
					t.Errorf("%s %s: page %d of the model:\n%s\nof the file:\n%s", name, form, i+1, wordsOf(page), read[i])
				}
			}
		}
	}
}

func wordsOf(page plan.Page) string {
	var all []string
	for _, i := range page.Items {
		if i.Kind == plan.Run {
			all = append(all, i.Text)
		}
	}
	return strings.Join(all, " ")
}

// sortedLetters is a text without spaces and without order: a reader of the file may put the two columns in another order.
func sortedLetters(s string) string {
	letters := strings.Split(strings.Join(strings.Fields(s), ""), "")
	slices.Sort(letters)
	return strings.Join(letters, "")
}

// Everything stands on its page, and every run is as wide as its words are printed.
func TestPagesHoldTheirItems(t *testing.T) {
	for form, words := range forms(t) {
		pages, err := plan.Pages(plan.Build(owain()), words...)
		if err != nil {
			t.Fatal(err)
		}
		for n, page := range pages {
			for _, i := range page.Items {
				if i.X < 0 || i.Y < 0 || i.X+i.W > plan.PageWidth || i.Y+i.H > plan.PageHeight {
					t.Errorf("%s: page %d: %+v", form, n+1, i)
				}
				if (i.Kind == plan.Run) != (i.Text != "") || i.Kind == plan.Run && (i.W <= 0 || i.Size < 8) {
					t.Errorf("%s: page %d: %+v", form, n+1, i)
				}
				for _, s := range i.Points {
					if s.X < 0 || s.Y < 0 || s.X > plan.PageWidth || s.Y > plan.PageHeight {
						t.Errorf("%s: page %d: %+v", form, n+1, i)
					}
				}
			}
		}
	}
}

func TestPagesInNoLanguage(t *testing.T) {
	if _, err := plan.Pages(plan.Document{}); err == nil {
		t.Error("pages without a language")
	}
}

// BenchmarkPages is what a preview costs at every change.
func BenchmarkPages(b *testing.B) {
	cy, en := speakers(b)
	doc := plan.Build(owain())
	for b.Loop() {
		if _, err := plan.Pages(doc, cy, en); err != nil {
			b.Fatal(err)
		}
	}
}
