package routes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// begun are the routes of a family whose first station is on the page, in order.
func (who person) begun(family string) (ids []string) {
	for _, s := range who.Page.stops {
		if s.step == 0 && strings.Contains(s.route, "-"+family+"-") {
			ids = append(ids, s.route)
		}
	}
	return ids
}

// handful are the routes of a family that the core shows first.
func (who person) handful(goal, family string) (ids []string) {
	a, err := who.Guide.Routes(who.Session.Record(), goal)
	if err != nil {
		who.T.Fatal(err)
	}
	for _, r := range guide.Handful(a) {
		if r.Family == family {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// A page opens with a handful, each route with a word on why it is there; the others of a kind come by asking, and go again.
func TestAHandfulFirst(t *testing.T) {
	for _, form := range []string{formList, formMap} {
		who := sit(t, "en", elin, technician, theme.Wide, screen.State{stateForm: form})
		for _, s := range who.Page.view.sections {
			if got, want := who.begun(s.family.ID), who.handful(technician, s.family.ID); !slices.Equal(got, want) {
				t.Errorf("%s: %s shows %v, want %v", form, s.family.ID, got, want)
			}
			for _, r := range who.Page.shownOf(s) {
				if who.Page.whyWords(r) == "" {
					t.Errorf("%s: nothing says why it is there", r.ID)
				}
			}
		}
		who.MustSee("Paid while learning", "A different kind of route", "Show all routes (12)")
		who.Enter(stopID(stop{who.begun("apprenticeship")[0], 0}))
		who.MustSee("Why it is shown first: A wage while I learn")
		who.Tap("more.apprenticeship")
		if got := who.begun("apprenticeship"); len(got) != 12 {
			t.Errorf("%d of 12 after asking for all", len(got))
		}
		who.MustSee("Show the first routes again")
		who.Tap("more.apprenticeship")
		if got := who.begun("apprenticeship"); len(got) != 1 {
			t.Errorf("%d after asking for the first again", len(got))
		}
	}
}

// On the map of a window of middle width each family has one line first, so that the last one stands in view; the list has the whole handful.
func TestOneLineEachWhereRoomIsShort(t *testing.T) {
	two := false
	for _, form := range []string{formList, formMap} {
		who := sit(t, "cy", cai, "soc-1111", theme.Medium, screen.State{stateForm: form})
		for _, s := range who.Page.view.sections {
			shown, handful := len(who.begun(s.family.ID)), len(who.handful(who.Page.view.goal, s.family.ID))
			two = two || handful > 1
			if want := min(handful, map[string]int{formList: 6, formMap: 1}[form]); shown != want {
				t.Errorf("%s: %s shows %d of %d", form, s.family.ID, shown, handful)
			}
		}
	}
	if !two {
		t.Error("no family has two in the handful, so the test proves nothing")
	}
}

// What the learner keeps stays on the page, whether or not it is one of the handful.
func TestAKeptRouteStaysOnThePage(t *testing.T) {
	who := sit(t, "cy", elin, technician, theme.Wide, screen.State{stateForm: formList})
	who.Tap("more.apprenticeship")
	last := who.begun("apprenticeship")[11]
	who.Tap("keep." + last)
	who.Tap("more.apprenticeship")
	if got := who.begun("apprenticeship"); !slices.Contains(got, last) || len(got) != 2 {
		t.Errorf("shows %v", got)
	}
}

// Every word on why a route is first is there in both languages.
func TestEveryReasonHasItsWords(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		st := screentest.New(t, language, "")
		for _, why := range []string{"fastest", "nearest", "welsh", "earning", "academic", "no-employer", "family", "another", "away"} {
			st.Words.T("routes.why." + why)
		}
	}
}

// The word of a door stands with one word of a requirement and never against it.
func TestADoorNeverContradictsTheRequirement(t *testing.T) {
	words := map[guide.DoorState]finding.State{harder: finding.NotYet, ajar: finding.NeedToKnow}
	seen := map[guide.DoorState]int{}
	for _, sample := range []string{owain, elin, cai, "dylan-border", "marian-adult-returner", ""} {
		st := screentest.New(t, "cy", sample)
		for _, o := range st.Guide.Catalogue.Occupations() {
			v, err := fetch(st.Words, st.Guide, st.Session.Record(), screentest.Today, o.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range v.sections {
				for _, r := range s.routes {
					for i, step := range r.steps {
						d := step.door.state
						if seen[d]++; d != "" && (i != r.ahead() || step.Requirement.State != words[d]) {
							t.Errorf("%s, step %d: %q beside %q", r.ID, i, d, step.state)
						}
					}
				}
			}
		}
	}
	if seen[harder] == 0 || seen[ajar] == 0 {
		t.Errorf("doors %v", seen)
	}
}

// offered is a route whose first station ahead has a provider that is known, with its goal.
func offered(t *testing.T, st *screentest.Stage) (goal string, at stop, p provider) {
	t.Helper()
	for _, o := range st.Guide.Catalogue.Occupations() {
		v, err := fetch(st.Words, st.Guide, st.Session.Record(), screentest.Today, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range v.sections {
			for _, r := range s.routes {
				if here := r.steps[r.ahead()]; len(here.providers) > 0 && here.providers[0].id != "" {
					return o.ID, r.begin(), here.providers[0]
				}
			}
		}
	}
	t.Fatal("no route with a provider")
	return "", stop{}, provider{}
}

// A place that cannot be got to is noted at its provider, says so on the route and above all routes, and is taken back there or here.
func TestICantGetThere(t *testing.T) {
	for language, words := range map[string][]string{
		"en": {"I can't get there", "Places I cannot get to: ", "I can get there after all", "Places I can't get to"},
		"cy": {"Alla i ddim cyrraedd yno", "Lleoedd na alla i eu cyrraedd: ", "Galla i gyrraedd yno wedi'r cyfan", "Lleoedd na alla i eu cyrraedd"},
	} {
		st := screentest.New(t, language, elin)
		goal, at, p := offered(t, st)
		who := person{screentest.Sit[*routes](st, New, screen.Place{Name: screen.Routes, Arg: goal}, screen.State{stateForm: formList, stateStop: at.id()})}
		who.MustSee(words[0], who.Words.Text(p.name))
		who.Tap("detail.reach." + p.id)
		r, _, _ := who.Page.view.find(at.route)
		if len(r.Away) == 0 || len(who.Shell.Toasts) != 1 || !slices.Contains(guide.NotReached(who.Session.Record()), p.id) {
			t.Fatalf("%s: away %v, said %v", language, r.Away, who.Shell.Toasts)
		}
		who.MustSee(words[1]+who.Words.Text(p.name), words[2])
		for _, s := range who.Page.view.sections {
			away := false
			for _, r := range s.routes {
				if away = away || len(r.Away) > 0; away != (len(r.Away) > 0) {
					t.Errorf("%s: %s stands after one out of reach", language, r.ID)
				}
			}
		}
		who.Tap("detail.reach." + p.id)
		if got := guide.NotReached(who.Session.Record()); len(got) != 0 || who.Has("places") {
			t.Errorf("still %v", got)
		}
		who.Tap("detail.reach." + p.id)
		who.Tap("places")
		if !strings.Contains(who.SheetText(), who.Words.Text(p.name)) {
			t.Errorf("the sheet says %s", who.SheetText())
		}
		who.Take(words[2])
		if got := guide.NotReached(who.Session.Record()); len(got) != 0 {
			t.Errorf("after taking it back in the sheet: %v", got)
		}
	}
}

// The panel says what stays if a step does not work out, and leads to the route of another kind; help with money leads to its page.
func TestWhatStaysAndWhatHelpsWithMoney(t *testing.T) {
	who := sit(t, "en", owain, "", theme.Wide, nil)
	who.Press(fyne.KeyReturn) // on the first station ahead
	who.MustSee("If this does not work out", "Help with money and travel", "How would you get there?", "Language: ")
	for _, target := range who.Page.Focus() {
		if route, ok := strings.CutPrefix(target.ID, "detail.otherwise."); ok {
			who.Enter(target.ID)
			if who.Page.shown.route != route {
				t.Errorf("shows %v, want %s", who.Page.shown, route)
			}
			break
		}
	}
	for _, target := range who.Page.Focus() {
		if id, ok := strings.CutPrefix(target.ID, "detail.support."); ok && !strings.Contains(id, ".source.") {
			who.Enter(target.ID)
			if want := (screen.Place{Name: screen.Support, Arg: id}); !slices.Contains(who.Shell.Went, want) {
				t.Errorf("went to %v", who.Shell.Went)
			}
			return
		}
	}
	t.Error("no help with money")
}

// W asks what would help with the station on show, and so does its button; both show the sheet of that question.
func TestWhatWouldHelp(t *testing.T) {
	for language, title := range map[string]string{"en": "What would help?", "cy": "Beth fyddai'n helpu?"} {
		who := sit(t, language, owain, "", theme.Wide, nil)
		who.Press(fyne.KeyReturn)
		who.Press(fyne.KeyW)
		who.Tap("detail.help")
		if want := []string{title, title}; !slices.Equal(who.Shell.Sheets, want) {
			t.Errorf("%s: sheets %q", language, who.Shell.Sheets)
		}
		r, _, _ := who.Page.view.find(who.Page.shown.route)
		if name := who.Words.Text(r.steps[who.Page.shown.step].Name); !strings.Contains(who.SheetText(), name) {
			t.Errorf("%q is not in %s", name, who.SheetText())
		}
	}
	who := sit(t, "en", owain, "", theme.Narrow, nil)
	who.Enter("family.apprenticeship")
	who.Enter(stopID(who.Page.stops[0]))
	if !slices.Contains(widget.TwinOf(who.Page.Pinned()), "What would help?") {
		t.Error("the narrow bar does not ask what would help")
	}
}
