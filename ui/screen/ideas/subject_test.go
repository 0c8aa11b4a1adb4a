package ideas

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// showings are the ideas as they open, by subject before and after something is chosen, and from the short form.
var showings = []screentest.Showing{
	{Name: "plain", Sample: elin},
	{Name: "new"},
	{Name: "choose", State: screen.State{stateTab: string(bySubject)}},
	{Name: "animals", State: screen.State{stateTab: string(bySubject), stateStart: "subject-animal-care subject-history"}},
	{Name: "several", Sample: elin, State: screen.State{stateTab: string(bySubject), stateStart: "subject-motor-vehicle-maintenance area-equine subject-french", stateShown: "soc-5231", stateOpen: yes}},
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.Ideas, New, showings...) }

func TestEveryTabFits(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, showings...)
}

// Somebody who answers no question starts from a subject, keeps an idea of it and finds it again beside the ideas.
func TestStartingFromASubjectWithoutAnswers(t *testing.T) {
	who := sit(t, "en", "", "", theme.Wide)
	who.Tap("by-subject")
	who.MustSee("By subject", "Choose one or more subjects", "School subject", "Area of study after 16")
	if len(who.listed()) != 0 {
		t.Fatalf("before anything is chosen there are %v", who.listed())
	}
	who.Part("subject.school").(*widget.Select).Pick("subject-animal-care")
	who.Then()
	who.MustSee("Remove: Animal Care", "Animal Care: Animal care [", "Animal Care: Equine (our reading, ask)", "In alphabetical order", "How the subject leads here", "not from your answers")
	if !slices.Contains(who.listed(), "soc-6129") || who.Sees("%") {
		t.Fatalf("%v", who.listed())
	}
	who.Tap(keepID("soc-6129"))
	if got := who.Session.Record(); !slices.Contains(got.Liked, "soc-6129") || len(got.Answers) != 0 {
		t.Fatalf("kept %v", got.Liked)
	}
	who.Key("1")
	who.MustSee("Also kept", "Wider ideas")
	who.Key("4")
	who.Tap("drop.subject-animal-care")
	if len(who.Page.view.start.chosen) != 0 || who.Page.State()[stateStart] != "" {
		t.Error("the subject was not let go")
	}
	who.MustSee("Also kept")
}

// A kept idea that a subject leads to stands in the list once, and one put aside leaves it.
func TestAnIdeaStandsOnce(t *testing.T) {
	who := sit(t, "cy", elin, "", theme.Wide)
	who.Open("", screen.State{stateTab: string(bySubject), stateStart: "subject-animal-care"})
	first := who.listed()[0]
	who.Tap(keepID(first))
	who.CheckParts(who.Page)
	if n := len(slices.DeleteFunc(who.listed(), func(id string) bool { return id != first })); n != 1 {
		t.Errorf("%s stands %d times", first, n)
	}
	who.Press(fyne.KeyN)
	if slices.Contains(who.listed(), first) || !slices.Contains(who.Session.Record().Struck, first) {
		t.Error("not put aside")
	}
}

// What the facts do not say of a subject is said to be not known, with whom to ask; nothing is made up.
func TestASubjectThatLeadsNowhereInTheFacts(t *testing.T) {
	who := sit(t, "cy", "", "", theme.Wide)
	who.Open("", screen.State{stateTab: string(bySubject), stateStart: "subject-history no-such-thing"})
	who.MustSee("Hanes: nid yw'n hysbys", "Gyrfa Cymru", "0800 028 4844")
	if len(who.listed()) != 0 || len(who.Page.view.start.chosen) != 1 {
		t.Errorf("%v %v", who.listed(), who.Page.view.start.chosen)
	}
}

// Rows by subject stand in the alphabet of the window's language, whatever the answers say of them, and a sourced link shows its source.
func TestRowsBySubjectAreAlphabetical(t *testing.T) {
	ids := []string{"area-hospitality-and-catering", "subject-design-technology"}
	for _, language := range []string{"cy", "en"} {
		st := screentest.New(t, language, elin)
		v := fetch(st.Words, st.Guide, st.Session.Record(), ids)
		w := fetch(st.Words, st.Guide, learner.Record{}, ids)
		var names []string
		for i, r := range v.rows[bySubject] {
			names = append(names, st.Words.Text(r.name))
			if w.rows[bySubject][i].id != r.id {
				t.Error("the answers changed what a subject leads to")
			}
			for _, via := range r.via {
				if !via.Own && len(via.Sources) == 0 {
					t.Errorf("%s has neither a source nor the mark of our own reading", r.id)
				}
			}
		}
		sorted := slices.Clone(names)
		if st.Words.Sort(sorted); !slices.Equal(sorted, names) || len(names) < 30 {
			t.Errorf("%s: %v", language, names)
		}
		if len(v.start.school) == 0 || slices.ContainsFunc(v.start.areas, func(s guide.Subject) bool { return s.ID == ids[0] }) {
			t.Error("what was chosen can be chosen again")
		}
	}
}

// On no tab of any learner is there a percentage, and every reason on a row is an answer that the learner gave.
func TestNoPercentagesAndReasonsFromRealAnswers(t *testing.T) {
	for _, sample := range []string{elin, "cai-year10-below-gcse", "jay-17-out-of-education", "owain-year11-apprenticeship"} {
		st := screentest.New(t, "en", sample)
		rec := st.Session.Record()
		v := fetch(st.Words, st.Guide, rec, nil)
		for _, band := range bands {
			for _, r := range v.rows[band] {
				if r.reason != nil && (rec.Answers[r.reason.Item] != r.reason.Answer || r.reason.Answer == 0) {
					t.Errorf("%s: %s rests on %+v", sample, r.id, *r.reason)
				}
			}
			page := New(st.Context(), "", screen.State{stateTab: string(band)})
			if text := strings.Join(widget.TwinOf(page.Content()), "\n"); strings.Contains(text, "%") {
				t.Errorf("%s %s: a percentage", sample, band)
			}
		}
	}
}

// From the short form the ideas are a match that says how many answers it rests on.
func TestIdeasFromTheShortForm(t *testing.T) {
	st := screentest.New(t, "cy", "")
	edits := []learner.Edit{{Field: guide.FormField, Value: "short"}}
	for i, it := range st.Guide.Activities(guide.ShortForm) {
		edits = append(edits, learner.Edit{Field: "answers." + it.ID, Value: 1 + (i%6+i/12)%5})
	}
	if err := st.Session.SetAll(edits...); err != nil {
		t.Fatal(err)
	}
	page := New(st.Context(), "", nil).(*ideas)
	if page.view.basis != full || !strings.Contains(page.Subtitle(), "ar sail fy atebion (24)") {
		t.Errorf("%s: %s", page.view.basis, page.Subtitle())
	}
}
