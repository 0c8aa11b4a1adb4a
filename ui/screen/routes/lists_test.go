package routes

import (
	"strings"
	"testing"

	"llwybr/core/finding"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// A college's own course stands in the route with the college and the day as its source, asks by the college's own rule, and stays at need to know.
func TestACollegesOwnCourseNamesTheCollege(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Cwrs y Dref", "Pwy sy'n ei gynnig: Coleg y Dref", "Coleg y Dref sy'n gofyn am hyn, yn ei restr ei hun (20 Tachwedd 2026)"},
		"en": {"Dref course", "Offered by: Coleg y Dref", "Coleg y Dref asks for this, in its own list (20 November 2026)"},
	} {
		st := screentest.New(t, language, owain)
		l := st.ReadList("college,welsh name,english name,area,level,gcses,grade\nColeg y Dref,Cwrs y Dref,Dref course,area-construction-electrical,3,1,G\n", "2026-11-20")
		if l.Err != nil || len(l.Faults) > 0 {
			t.Fatalf("%+v", l)
		}
		st.WithLists(nil, l.Offer)
		who := person{screentest.Sit[*routes](st, New, screen.Place{Name: screen.Routes, Arg: "soc-5241"}, nil)}
		r, at, ok := ofList(who)
		if !ok {
			t.Fatal("no step of the list")
		}
		if s := r.steps[at]; s.Requirement.State != finding.NeedToKnow {
			t.Errorf("%s", s.state)
		}
		lines := strings.Join(who.Page.lines(r.steps[at]), "\n")
		for _, w := range words[1:] {
			if !strings.Contains(lines, w) {
				t.Errorf("%s: %q is not in %s", language, w, lines)
			}
		}
		who.Page.details(stop{route: r.ID, step: at})
		want := map[string]string{"cy": "O restr Coleg y Dref ei hun. Wedi'i darllen: 20 Tachwedd 2026", "en": "From Coleg y Dref's own list. Read in: 20 November 2026"}[language]
		if text := who.SheetText(); !strings.Contains(text, want) || !strings.Contains(text, words[0]) || strings.Contains(text, who.Words.T("routes.sources.own")) {
			t.Error(text)
		}
	}
}

// ofList finds the first step that stands in a college's own list.
func ofList(who person) (route, int, bool) {
	for _, section := range who.Page.view.sections {
		for _, r := range section.routes {
			for i, s := range r.steps {
				if s.Provenance.From != "" {
					return r, i, true
				}
			}
		}
	}
	return route{}, 0, false
}
