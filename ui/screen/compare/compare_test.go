package compare

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
)

// person compares routes.
type person struct{ *screentest.Person[*compare] }

func sit(t *testing.T, language string, class theme.WidthClass, ids ...string) person {
	t.Helper()
	st := screentest.New(t, language, owain)
	st.Class = class
	if err := st.Session.SetAll(kept(ids...)...); err != nil {
		t.Fatal(err)
	}
	return person{screentest.Sit[*compare](st, New, screen.Place{Name: screen.Compare}, nil)}
}

// plain is a learner who keeps routes and nothing else of this screen.
func plain(t *testing.T, ids ...string) person {
	t.Helper()
	st := screentest.New(t, "en", owain)
	for _, id := range ids {
		if err := st.Session.Set("routes."+id, true); err != nil {
			t.Fatal(err)
		}
	}
	return person{screentest.Sit[*compare](st, New, screen.Place{Name: screen.Compare}, nil)}
}

func (who person) roles() (string, string) {
	rec := who.Session.Record()
	return guide.Preference(rec, guide.FirstRoute), guide.Preference(rec, guide.BackupRoute)
}

func TestThreeRoutesStandBesideEachOther(t *testing.T) {
	who := sit(t, "en", theme.Wide, three...)
	who.MustSee("Vocational course", "Apprenticeship", "Work and training", "What is needed", "Length", "Money", "Travel", "In Welsh?", "Work experience",
		"What comes next", "What may change", "My choice", "Need to know", "Not known. Ask the college", "Not known. Ask the employer",
		"Help to ask about: ", "If it does not work out", "Other kinds of route to the same job: ", "How would you get there?", "A wage while I learn. Ask the employer how much", "40 min (my note)", "The information is valid until: 31 July 2027.",
		"a source says that it may end", "The job: Engineering technician", "Important to me", "[1–5]")
	if who.Page.Subtitle() != "3 routes: Engineering technician" {
		t.Errorf("subtitle %q", who.Page.Subtitle())
	}
	who = sit(t, "cy", theme.Wide, three...)
	who.MustSee("Cwrs galwedigaethol", "Prentisiaeth", "Beth sydd ei angen", "Ddim yn hysbys. Gofynnwch i'r coleg", "Fy newis", "Wrth gefn", "Pwysig i mi",
		"Help i ofyn amdano: ", "Os na fydd yn gweithio", "Mathau eraill o lwybr i'r un swydd: ", "40 min (fy nodyn i)", "Mae'r wybodaeth yn ddilys tan: 31 Gorffennaf 2027.")
	if who.Page.Subtitle() != "3 llwybr: Technegydd peirianneg" {
		t.Errorf("subtitle %q", who.Page.Subtitle())
	}
}

// Families stand in the alphabetical order of the window's language, whatever was kept first.
func TestTheOrderIsTheAlphabets(t *testing.T) {
	for language, want := range map[string][]string{"en": {pathway, college, job}, "cy": {college, job, pathway}} {
		who := sit(t, language, theme.Wide, three...)
		var got []string
		for _, r := range who.Page.view.columns {
			got = append(got, r.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", language, got, want)
		}
	}
}

func TestAStarIsKeptAndItsRowStandsFirst(t *testing.T) {
	who := plain(t, three...)
	who.Tap("star.money")
	who.Enter("star.next")
	who.PressAt("star.travel", "I")
	if got := who.Session.Record().Priorities; len(got) != 3 || got["money"] != 1 || got["next"] != 2 || got["travel"] != 3 {
		t.Fatalf("stars %v", got)
	}
	if who.FocusID() != "star.travel" {
		t.Errorf("the focus is at %q", who.FocusID())
	}
	if got, want := who.Page.view.rows[:4], []string{"money", "next", "travel", "needed"}; !slices.Equal(got, want) {
		t.Errorf("the first rows are %v, want %v", got, want)
	}
	who.Tap("star.next")
	who.Tap("star.length")
	if got := who.Session.Record().Priorities; len(got) != 3 || got["length"] != 2 {
		t.Errorf("stars %v: one taken away leaves its number for the next", got)
	}
}

func TestEveryRowCanBeStarred(t *testing.T) {
	who := plain(t, three...)
	for _, row := range rowIDs {
		who.Tap("star." + row)
	}
	if got := who.Session.Record().Priorities; len(got) != len(rowIDs) {
		t.Errorf("stars %v", got)
	}
}

func TestFirstAndBackUp(t *testing.T) {
	who := plain(t, three...)
	who.Pick("choice."+college, first)
	who.Pick("choice."+job, backup)
	if f, b := who.roles(); f != college || b != job {
		t.Fatalf("first %s, back-up %s", f, b)
	}
	who.Pick("choice."+job, first)
	if f, b := who.roles(); f != job || b != "" {
		t.Errorf("first %s, back-up %s: a route is never both", f, b)
	}
	who.Pick("choice."+job, first)
	if f, _ := who.roles(); f != "" {
		t.Errorf("the same again leaves %s", f)
	}
	if len(who.Shell.Toasts) != 0 {
		t.Errorf("said %q", who.Shell.Toasts)
	}
}

// An apprenticeship as first choice without a back-up asks gently; with one it does not.
func TestAnApprenticeshipAsksForABackUp(t *testing.T) {
	who := plain(t, three...)
	who.Pick("choice."+pathway, first)
	if len(who.Shell.Toasts) != 1 {
		t.Fatalf("said %q", who.Shell.Toasts)
	}
	who.Pick("choice."+college, backup)
	who.Pick("choice."+pathway, first)
	who.Pick("choice."+pathway, first)
	if f, _ := who.roles(); f != pathway || len(who.Shell.Toasts) != 1 {
		t.Errorf("first %s, said %q", f, who.Shell.Toasts)
	}
}

func TestNotForMeLetsTheRouteGo(t *testing.T) {
	who := sit(t, "en", theme.Wide, three...)
	who.Focus("choice." + pathway)
	who.Press("3")
	rec := who.Session.Record()
	if slices.Contains(rec.Routes, pathway) || guide.Preference(rec, guide.FirstRoute) != "" || len(who.Page.view.columns) != 2 {
		t.Errorf("kept %v", rec.Routes)
	}
	if len(who.Shell.Toasts) != 1 || who.Shell.Toasts[0] != "Let go: Apprenticeship" {
		t.Errorf("said %q", who.Shell.Toasts)
	}
	if done, err := who.Session.Undo(); !done || err != nil {
		t.Fatal(err)
	}
	if rec := who.Session.Record(); !slices.Contains(rec.Routes, pathway) || guide.Preference(rec, guide.FirstRoute) != pathway {
		t.Error("undo gives back one half")
	}
}

func TestKeysOnAColumn(t *testing.T) {
	who := plain(t, three...)
	who.PressAt("source.needed."+college, "1")
	who.PressAt("edit.travel."+pathway, "2")
	if f, b := who.roles(); f != college || b != pathway {
		t.Errorf("first %s, back-up %s", f, b)
	}
	if who.FocusID() != "edit.travel."+pathway {
		t.Errorf("the focus is at %q", who.FocusID())
	}
	who.Focus("star.money")
	if who.Page.Run(cmdFirst) {
		t.Error("a row's name is in no column")
	}
	who.PressAt("edit.travel."+pathway, "W")
	if want := []string{"What would help?"}; !slices.Equal(who.Shell.Sheets, want) {
		t.Errorf("W opens %q", who.Shell.Sheets)
	}
	who.Key("C")
	who.Key("P")
	if want := []screen.Place{{Name: screen.Routes}, {Name: screen.Plan}}; !slices.Equal(who.Shell.Went, want) {
		t.Errorf("went to %v", who.Shell.Went)
	}
}

func TestArrowsGoThroughTheTable(t *testing.T) {
	who := plain(t, three...)
	who.Key(fyne.KeyDown) // nothing has the focus: to the first part
	var got []string
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyUp} {
		got = append(got, who.FocusID())
		who.Press(key)
	}
	want := []string{"star.needed", "star.length", "star.money", "star.travel", "edit.travel." + pathway, "edit.travel." + college}
	if !slices.Equal(got, want) || who.FocusID() != "source.money."+college {
		t.Errorf("%v, then %s", got, who.FocusID())
	}
}

func TestANoteOnTravel(t *testing.T) {
	who := plain(t, three...)
	who.Enter("edit.travel." + college)
	if who.FocusID() != "note."+college {
		t.Fatalf("the focus is at %q", who.FocusID())
	}
	who.Write("note."+college, "Trên, 40 munud")
	if got := who.Session.Record().Notes["travel-"+college]; got != "Trên, 40 munud" {
		t.Fatalf("kept %q on leaving the field", got)
	}
	who.Enter("done." + college)
	if who.FocusID() != "edit.travel."+college || !who.Sees("Trên, 40 munud (my note)") {
		t.Errorf("the focus is at %q:\n%s", who.FocusID(), who.Text())
	}
	who.Enter("edit.travel." + college)
	who.Page.field.SetText("")
	who.PressAt("note."+college, fyne.KeyReturn)
	if _, there := who.Session.Record().Notes["travel-"+college]; there || who.Sees("my note)") {
		t.Error("an empty note stays")
	}
}

// What is being written survives a change of language, as the shell makes it.
func TestWritingSurvivesABuild(t *testing.T) {
	who := plain(t, three...)
	who.Enter("edit.travel." + job)
	who.Page.field.SetText("Ar y b")
	who.Again()
	if got := who.Page.field.Text(); got != "Ar y b" || who.FocusID() != "note."+job {
		t.Errorf("%q, focus at %q", got, who.FocusID())
	}
}

func TestMoreThanThreeAreChosenFrom(t *testing.T) {
	who := plain(t, academic, college, pathway, electrician, job)
	who.MustSee("5 routes are kept. Three are shown here.")
	who.Tap("which")
	who.Take("Job with training")
	if who.Page.view.columns[2].ID == job {
		t.Error("a fourth tick counts")
	}
	who.Take("A levels, Level 3")
	who.Take("Job with training")
	who.Take("Done")
	if got := guide.Preference(who.Session.Record(), chosen); got != pathway+" "+electrician+" "+job {
		t.Errorf("compares %q", got)
	}
	if who.Sees("A levels") || !who.Sees("Work and training") || !who.Sees("Apprenticeship") {
		t.Errorf("shows\n%s", who.Text())
	}
}

// Two routes of one family are told apart where their columns do not stand beside each other.
func TestTwoOfOneFamily(t *testing.T) {
	who := sit(t, "en", theme.Narrow, pathway, electrician)
	who.MustSee("Apprenticeship: Building services engineering: electrotechnical installation", "Job: Engineering technician")
	if who.Page.Subtitle() != "2 routes" {
		t.Errorf("subtitle %q", who.Page.Subtitle())
	}
}

func TestNoneAndOne(t *testing.T) {
	who := plain(t)
	who.MustSee("Nothing to compare yet.")
	who.Tap("routes")
	if who.Page.Run(cmdStar) || who.Page.Run(cmdDown) {
		t.Error("a key works on nothing")
	}
	one := plain(t, pathway)
	one.MustSee("Keep two or three routes to see them side by side.", "Apprenticeship")
	one.Tap("add")
	for _, went := range [][]screen.Place{who.Shell.Went, one.Shell.Went} {
		if !slices.Equal(went, []screen.Place{{Name: screen.Routes}}) {
			t.Errorf("went to %v", went)
		}
	}
}

// A kept route that the data no longer holds takes no column.
func TestARouteThatIsGone(t *testing.T) {
	who := plain(t, pathway, "route-soc-3113-college-99", "route-soc-0000-work-1")
	if len(who.Page.view.columns) != 1 {
		t.Errorf("%d columns", len(who.Page.view.columns))
	}
}

func TestPagesAndSwitch(t *testing.T) {
	who := sit(t, "en", theme.Medium, three...)
	if who.Sees("Job with training") || !who.Sees("Routes shown: 1–2, of 3") || who.Has("before") {
		t.Errorf("medium shows\n%s", who.Text())
	}
	who.Tap("after")
	if !who.Sees("Job with training") || who.Sees("Engineering manufacture") || who.Has("after") {
		t.Errorf("after that\n%s", who.Text())
	}
	who = sit(t, "en", theme.Narrow, three...)
	who.Pick("switch", job)
	if !who.Sees("Job with training") || who.Sees("Engineering manufacture") || who.FocusID() != "switch" {
		t.Errorf("narrow shows\n%s, focus at %s", who.Text(), who.FocusID())
	}
	who.Again()
	if !who.Sees("Job with training") {
		t.Error("the column on show is not kept")
	}
}
