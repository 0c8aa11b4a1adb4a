package routes

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen/screentest"
)

// Every route to every occupation can be said in both languages, and none says more than it may.
func TestEveryRouteCanBeSaid(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, sample := range []string{owain, cai, ""} {
			st := screentest.New(t, language, sample)
			rec := st.Session.Record()
			x := &routes{c: st.Context()}
			for _, o := range st.Guide.Catalogue.Occupations() {
				v, err := fetch(st.Words, st.Guide, rec, screentest.Today, o.ID)
				if err != nil || len(v.sections) != 4 {
					t.Fatalf("%s: %d sections, %v", o.ID, len(v.sections), err)
				}
				for _, s := range v.sections {
					for _, r := range s.routes {
						sayRoute(t, x, r)
					}
				}
			}
		}
	}
}

func sayRoute(t *testing.T, x *routes, r route) {
	t.Helper()
	x.length(r)
	for _, s := range r.steps {
		x.lines(s)
		x.c.Words.T("state." + s.state)
		if (r.Own || s.Provenance.Own) && (s.state == "met" || s.state == "likely") {
			t.Errorf("%s: our own reading says %s", r.ID, s.state)
		}
		for _, l := range s.leaves {
			x.c.Words.Say(l.text)
			x.c.Words.Say(l.note)
			x.c.Words.T("state." + l.state)
			for _, m := range rests(x.c.Guide, x.c.Words, l.fields) {
				x.c.Words.Say(m)
			}
		}
	}
}

func TestFamiliesStandInTheAlphabetOfTheWindow(t *testing.T) {
	for language, want := range map[string][]string{
		"cy": {"college", "work", "apprenticeship", "academic"},
		"en": {"academic", "apprenticeship", "college", "work"},
	} {
		st := screentest.New(t, language, owain)
		v, err := fetch(st.Words, st.Guide, st.Session.Record(), screentest.Today, "")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range v.sections {
			got = append(got, s.family.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", language, diff)
		}
	}
}

func TestTheGoal(t *testing.T) {
	st := screentest.New(t, "en", "")
	for name, c := range map[string]struct {
		asked string
		liked []string
		want  string
	}{
		"asked for":                {"soc-5241", []string{"soc-2126"}, "soc-5241"},
		"the first kept":           {"", []string{"soc-2126", "soc-3111"}, "soc-2126"},
		"a kept one that is gone":  {"", []string{"soc-0000", "soc-3111"}, "soc-3111"},
		"asked for one not known":  {"soc-0000", []string{"soc-2126"}, "soc-2126"},
		"nothing asked, none kept": {"", nil, ""},
	} {
		v, err := fetch(st.Words, st.Guide, learner.Record{Liked: c.liked}, screentest.Today, c.asked)
		if err != nil || v.goal != c.want {
			t.Errorf("%s: %q, %v", name, v.goal, err)
		}
	}
}

// "You are here" stands before the first step that is not below the learner's level.
func TestYouAreHere(t *testing.T) {
	for sample, level := range map[string]int{cai: 0, owain: 2, elin: -1} {
		st := screentest.New(t, "en", sample)
		v, err := fetch(st.Words, st.Guide, st.Session.Record(), screentest.Today, technician)
		if err != nil || v.level != level {
			t.Fatalf("%s stands at %d, want %d: %v", sample, v.level, level, err)
		}
		for _, s := range v.sections {
			for _, r := range s.routes {
				for i, step := range r.steps[:r.here] {
					if step.Level >= v.level {
						t.Errorf("%s: step %d at level %d lies behind", r.ID, i, step.Level)
					}
				}
			}
		}
	}
}

func TestWhatALeafRestsOn(t *testing.T) {
	st := screentest.New(t, "en", "")
	got := rests(st.Guide, st.Words, []string{"results.gcse-mathematics-numeracy", "year_group", "results.gcse-history"})
	want := []message.Message{
		message.New("routes.rests.results", "Names", message.List{st.Words.Text(st.Guide.Name("gcse-history")), st.Words.Text(st.Guide.Name("gcse-mathematics-numeracy"))}),
		message.New("routes.rests.year_group"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
