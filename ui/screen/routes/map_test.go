package routes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The map says what the list says: the same stations, and in its twin the same facts.
func TestTheMapHoldsWhatTheListHolds(t *testing.T) {
	for language, samples := range map[string][]string{"cy": {elin, cai}, "en": {owain, "dylan-border"}} {
		for _, sample := range samples {
			list := sit(t, language, sample, "", theme.Wide, screen.State{stateForm: formList})
			chart := sit(t, language, sample, "", theme.Wide, nil)
			if !slices.Equal(list.Page.stops, chart.Page.stops) {
				t.Errorf("%s: list %v, map %v", sample, list.Page.stops, chart.Page.stops)
			}
			if diff := cmp.Diff(list.facts(), chart.facts()); diff != "" {
				t.Errorf("%s %s: list and map differ:\n%s", language, sample, diff)
			}
			narrow := sit(t, language, sample, "", theme.Narrow, nil)
			if narrow.Page.asMap() {
				t.Error("a narrow window shows the map")
			}
		}
	}
}

// facts are what the page says, without the words of its controls and signs, each once and in order.
func (who person) facts() []string {
	w, x := who.Words, who.Page
	drop := []string{w.T("routes.compare.add", "Number", 0), w.T("routes.form.map"), w.T("routes.form.list"), w.T("routes.here.flag"), w.T("routes.level.heading"), w.T("routes.jobs")}
	drop = append(drop, x.headings()...)
	for _, state := range []string{"met", "likely", "need-to-know", "not-yet"} { // of the legend; which state stands where is tested with the stations
		drop = append(drop, w.T("state."+state))
	}
	drop = append(drop, w.T("routes.legend.own"), w.T("routes.legend.change"))
	var all []string
	for _, said := range widget.TwinOf(x.Content()) {
		for _, fact := range strings.Split(said, "\n") {
			if !slices.Contains(drop, fact) && !strings.HasPrefix(fact, "[") {
				all = append(all, fact)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Every station of the map says its own state, as its row in the list does.
func TestEveryStationSaysItsState(t *testing.T) {
	list := sit(t, "cy", cai, technician, theme.Wide, screen.State{stateForm: formList})
	chart := sit(t, "cy", cai, technician, theme.Wide, nil)
	for i, s := range list.Page.stops {
		r, _, _ := list.Page.view.find(s.route)
		state := list.Words.T("state." + r.steps[s.step].state)
		for _, c := range []control{list.Page.controls[i], chart.Page.controls[i]} {
			if twin := c.(widget.Twin).Twin(); !slices.Contains(twin, state) || twin[0] != list.Words.Text(r.steps[s.step].Name) {
				t.Errorf("%v says %q, want %q", s, twin, state)
			}
		}
	}
}

// A narrow window shows one family, with the bar of the station on show; another family is chosen above.
func TestANarrowWindowShowsOneFamily(t *testing.T) {
	who := sit(t, "en", owain, "", theme.Narrow, nil)
	if who.FocusID() != familyPart+"academic" || who.Page.Pinned() != nil || who.Sees("City and Guilds") {
		t.Errorf("one family stands before the others, with the focus at %q:\n%s", who.FocusID(), who.Text())
	}
	who.Enter(familyPart + "college")
	who.MustSee("City and Guilds")
	who.Pick("family", "work")
	if !who.Sees("Job with training") || who.Sees("City and Guilds") || who.Page.Pinned() == nil {
		t.Errorf("shows:\n%s", who.Text())
	}
	who.Tap("details." + who.Page.shown.route)
	if !strings.Contains(who.SheetText(), "What you need") {
		t.Errorf("the details say %s", who.SheetText())
	}
	who.Tap("foot.main")
	if got := who.Session.Record().Routes; len(got) != 1 || !strings.Contains(got[0], "-work-") {
		t.Errorf("kept %v", got)
	}
	who.Tap("foot.main")
	if want := (screen.Place{Name: screen.Compare}); who.Shell.Went[len(who.Shell.Went)-1] != want {
		t.Errorf("went to %v", who.Shell.Went)
	}
	who.Pick("family", "academic")
	if !who.Sees("Not known yet. Ask an adviser about this way.") || who.Page.Pinned() != nil {
		t.Errorf("shows:\n%s", who.Text())
	}
}

func TestTheButtonsOfThePanel(t *testing.T) {
	who := sit(t, "en", owain, "", theme.Wide, nil)
	who.Press(fyne.KeyReturn)
	if !who.Sees("Add to compare (0 of 3)") || !who.Sees("Grades: 6, my guess") {
		t.Errorf("shows:\n%s", who.Text())
	}
	who.Tap("detail.keep")
	who.Tap("detail.compare")
	who.Tap("grades")
	who.Press(fyne.KeyC)
	who.Press(fyne.KeyE)
	var went []string
	for _, p := range who.Shell.Went {
		went = append(went, p.Name)
	}
	if want := []string{screen.Compare, screen.Options, screen.Compare, screen.Options}; !slices.Equal(went, want) {
		t.Errorf("went to %v", went)
	}
}

func TestWhatIsSaidOfGrades(t *testing.T) {
	for sample, want := range map[string]string{owain: "Grades: 6, my guess", elin: "Grades: not given"} {
		if who := sit(t, "en", sample, "", theme.Wide, nil); !who.Sees(want) {
			t.Errorf("%s: no %q in\n%s", sample, want, who.Text())
		}
	}
}

func TestWhereOneCanChange(t *testing.T) {
	who := sit(t, "en", cai, "", theme.Wide, nil)
	who.MustSee("You can change here: Apprenticeship", "You can change here: Vocational course", "You can change to this route here")
	if who := sit(t, "en", owain, "", theme.Wide, nil); who.Sees("You can change") {
		t.Error("a sign for changing where no two families share a step")
	}
}

// ownAlone is an occupation that nothing but our own reading leads to.
func ownAlone(t *testing.T) string {
	t.Helper()
	cat := screentest.New(t, "en", "").Guide.Catalogue
	for _, o := range cat.Occupations() {
		links := cat.LinksTo(o.ID)
		if len(links) > 0 && !slices.ContainsFunc(links, func(l guide.Link) bool { return l.Stated }) {
			return o.ID
		}
	}
	t.Fatal("every occupation has a sourced link")
	return ""
}

// A goal whose routes all end in our own reading says so; one with a sourced link does not.
func TestAGoalWithoutASource(t *testing.T) {
	words := "No source in the data says how people come to this job."
	if who := sit(t, "en", cai, ownAlone(t), theme.Wide, nil); !who.Sees(words) {
		t.Error("it is not said that nothing is sourced")
	}
	if who := sit(t, "en", owain, "", theme.Wide, nil); who.Sees(words) {
		t.Error("a sourced goal is said to have no source")
	}
}

func TestTheMapKeepsItsSizeAndPlace(t *testing.T) {
	who := sit(t, "en", cai, technician, theme.Wide, nil)
	who.Do(cmdLarger)
	who.Focus(stopID(who.Page.stops[len(who.Page.stops)-1]))
	at := who.Page.chartMap.Offset()
	if at == (fyne.Position{}) {
		t.Fatal("the last station is in view without scrolling")
	}
	who.Again()
	if m := who.Page.chartMap; m.Offset() != at || m.Zoomed() == 1 {
		t.Errorf("at %v, enlarged %v; was at %v", m.Offset(), m.Zoomed(), at)
	}
}

// BenchmarkScreen is what the goal with the most routes costs: fetch, build and lay out.
func BenchmarkScreen(b *testing.B) {
	st := screentest.New(b, "cy", cai)
	for b.Loop() {
		page := New(st.Context(), technician, nil)
		page.Content().Resize(fyne.NewSize(700, 600))
		page.Side().Resize(fyne.NewSize(380, 600))
	}
}
