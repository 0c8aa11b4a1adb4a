package guide_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"llwybr/core/catalogue"
)

// An argument is a sentence, not a word.
const shortestArgument = 30

// reference finds what an argument may rest on: addresses and ids of rows.
var reference = regexp.MustCompile(`https?://\S+|[a-z0-9]+(?:-[a-z0-9]+)+`)

// Every expectation carries its argument, with an address that a row of the facts stands on, or a row other than the one it speaks of. What refuses a
// basket is the row of the choice itself.
func TestGoldenLinesAreArgued(t *testing.T) {
	known := sourcesOf(open(t).Catalogue)
	for _, c := range goldens(t) {
		for _, e := range c.lines {
			rests := slices.ContainsFunc(reference.FindAllString(e.why, -1), func(s string) bool {
				s = strings.TrimRight(s, ".,;:)")
				itself := slices.ContainsFunc(e.words, func(w string) bool { return strings.TrimLeft(w, "+-") == s })
				return known[s] && (!itself || e.kind == "refuse")
			})
			if !rests || len(e.why) < shortestArgument {
				t.Errorf("%s: the argument %q names no source of the facts", e.where, e.why)
			}
		}
	}
}

// What an unargued line looks like is refused, so that the test above means something.
func TestAnUnarguedLineIsSeen(t *testing.T) {
	known := sourcesOf(open(t).Catalogue)
	for _, s := range []string{"https://example.org/", "step-none", "docs"} {
		if known[s] {
			t.Errorf("%s is no source", s)
		}
	}
	for _, s := range []string{"prog-049", "excl-sciences-integrated", "course-eng-066", "gcse-history", "https://www.gov.wales/written-statement-science-gcses"} {
		if !known[s] {
			t.Errorf("%s is a source", s)
		}
	}
}

// sourcesOf are the ids of the rows that an argument may rest on, and every address that one of them stands on.
func sourcesOf(c *catalogue.Catalogue) map[string]bool {
	known := map[string]bool{}
	add := func(id string, p catalogue.Provenance) {
		known[id] = true
		for _, s := range p.Sources {
			known[s] = true
		}
	}
	for _, r := range c.Steps() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Courses() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Apprenticeships() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Qualifications() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Exclusions() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Progressions() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Links() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Ways() {
		add(r.ID, r.Provenance)
	}
	for _, r := range c.Grades() {
		add(r.Scale, r.Provenance)
	}
	return known
}
