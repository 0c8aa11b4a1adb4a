package plan_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/plan"
)

// What a learner typed is text, never markup.
func TestHTMLEscapes(t *testing.T) {
	evil := `<script>alert("x")</script>&amp;<img src=x onerror=y>`
	in := owain()
	in.Record.Name = evil
	in.Record.Notes = map[string]string{"goal": evil, "more": evil}
	in.Record.Actions = []learner.Action{{What: evil, Why: evil, Who: evil, First: evil, IfNot: evil}}
	in.Source = func(string) plan.Source { return plan.Source{URL: `javascript:alert("x")`} }
	for form, words := range forms(t) {
		got := render(t, "html", plan.Build(in), words...)
		for _, bad := range []string{"<script", "<img", "onerror=y>", `"javascript:`} {
			if strings.Contains(got, bad) {
				t.Errorf("%s: %s", form, bad)
			}
		}
		if !strings.Contains(got, "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;&amp;amp;") {
			t.Errorf("%s: the words are not there", form)
		}
	}
}

// The page needs nothing from anywhere: no script, no picture, no style sheet; its only links are to its sources.
func TestHTMLStandsAlone(t *testing.T) {
	for form, words := range forms(t) {
		got := render(t, "html", plan.Build(owain()), words...)
		if m := regexp.MustCompile(`(?i)<(script|link|img|iframe|object|form|base)\b|\bsrc=|@import|url\(`).FindString(got); m != "" {
			t.Errorf("%s: %s", form, m)
		}
		for _, m := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(got, -1) {
			if !strings.HasPrefix(m[1], "#source-") && !strings.HasPrefix(m[1], "https://www.example.") {
				t.Errorf("%s: link to %s", form, m[1])
			}
		}
	}
}

// Every opening tag has its end, every id is there once, and every link inside the page leads somewhere.
func TestHTMLIsWellFormed(t *testing.T) {
	void := []string{"meta", "!DOCTYPE"}
	for form, words := range forms(t) {
		got := render(t, "html", plan.Build(owain()), words...)
		var open []string
		for _, m := range regexp.MustCompile(`<(/?)([A-Za-z!][A-Za-z0-9]*)[^>]*>`).FindAllStringSubmatch(got, -1) {
			switch {
			case slices.Contains(void, m[2]):
			case m[1] == "":
				open = append(open, m[2])
			case len(open) == 0 || open[len(open)-1] != m[2]:
				t.Fatalf("%s: </%s> in %v", form, m[2], open)
			default:
				open = open[:len(open)-1]
			}
		}
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(got, -1) {
			if ids[m[1]] {
				t.Errorf("%s: id %s twice", form, m[1])
			}
			ids[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`(?:href="#|aria-labelledby=")([^"]*)"`).FindAllStringSubmatch(got, -1) {
			if !ids[m[1]] {
				t.Errorf("%s: nothing has the id %s", form, m[1])
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: open: %v", form, open)
		}
	}
}

// Each language is marked as itself; the learner's own words as none, because nobody knows which it is.
func TestHTMLLanguages(t *testing.T) {
	for form, want := range map[string][]string{
		"cy":   {`<html lang="cy">`, `<title>Fy nghynllun</title>`, `<p class="own" lang=""><b lang="cy">Pam</b>: “to see the workshop”</p>`},
		"en":   {`<html lang="en">`, `<title>My plan</title>`, `<p class="own" lang=""><b lang="en">Why</b>: “to see the workshop”</p>`},
		"both": {`<html lang="cy">`, `<h2 lang="cy" id="steps-title">Fy nghamau nesaf</h2><h2 lang="en">My next steps</h2>`, `<b lang="cy">Pam</b> · <b lang="en">Why</b>: “`},
	} {
		got := render(t, "html", plan.Build(owain()), forms(t)[form]...)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %s", form, w)
			}
		}
	}
}
