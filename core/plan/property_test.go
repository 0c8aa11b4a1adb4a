package plan_test

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"llwybr/core/learner"
	"llwybr/core/plan"
)

// drawn makes records with own words that are all different, and gives those words.
func drawn(t *rapid.T) (learner.Record, []string) {
	var rec learner.Record
	var all []string
	count := 0
	own := func() string {
		if rapid.IntRange(0, 3).Draw(t, "empty") == 0 {
			return ""
		}
		words := rapid.StringMatching(`([A-Za-zŵŷŴŶâêîôû'’<>&"?!.,0-9()/-]{1,30}[ \n]?){0,12}`).Draw(t, "words")
		count++
		s := strings.TrimSpace(fmt.Sprintf("q%dz %s", count, strings.TrimSpace(words)))
		all = append(all, s)
		return s
	}
	rec.Notes = map[string]string{"goal": own(), "b": own(), "a": own()}
	for i := range rapid.IntRange(0, 7).Draw(t, "steps") {
		a := learner.Action{ID: fmt.Sprint(i), What: own(), Why: own(), Who: own(), First: own(), IfNot: own(), Status: "open"}
		if rapid.Bool().Draw(t, "ready") {
			all = without(all, a.What)
			a.What = "@" + rapid.SampledFrom(plan.Ready()).Draw(t, "step")
		}
		rec.Actions = append(rec.Actions, a)
	}
	return rec, all
}

func without(all []string, s string) []string {
	var out []string
	for _, a := range all {
		if a != s || s == "" {
			out = append(out, a)
		}
	}
	return out
}

// Every one of the learner's own words is there exactly once, whole, in every kind and form.
func TestOwnWordsOnce(t *testing.T) {
	all := forms(t)
	rapid.Check(t, func(rt *rapid.T) {
		rec, words := drawn(rt)
		in := owain()
		in.Record.Notes, in.Record.Actions = rec.Notes, rec.Actions
		form := rapid.SampledFrom([]string{"cy", "en", "both"}).Draw(rt, "form")
		kind := rapid.SampledFrom([]string{"pdf", "html", "txt"}).Draw(rt, "kind")
		got := render(t, kind, plan.Build(in), all[form]...)
		switch kind {
		case "pdf":
			got = pdfText(t, got)
		case "html":
			got = html.UnescapeString(got)
		}
		got = packed(got)
		for _, w := range words {
			if n := strings.Count(got, "“"+packed(w)+"”"); n != 1 {
				rt.Errorf("%s %s: %q is there %d times", form, kind, w, n)
			}
			mark, _, _ := strings.Cut(w, " ")
			if n := strings.Count(got, "“"+mark); n != 1 {
				rt.Errorf("%s %s: %q begins %d times", form, kind, mark, n)
			}
		}
	})
}
