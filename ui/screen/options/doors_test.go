package options

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

const (
	integrated = "gcse-integrated-science-single"
	double     = "gcse-the-sciences-double"
	biology    = "step-a-level-biology"
)

func outlookOf(t *testing.T, rec learner.Record) outlook {
	t.Helper()
	st := screentest.New(t, "en", "")
	o, err := lookOut(st.Words, st.Guide, rec, screentest.Today)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestWhichDoorsAreMine(t *testing.T) {
	for name, c := range map[string]struct {
		rec  learner.Record
		want map[string]bool
	}{
		"a science, so the sciences at A level": {learner.Record{Choices: []string{integrated}}, map[string]bool{biology: true, "step-a-level-history": false}},
		"a subject of the same name":            {learner.Record{Choices: []string{"gcse-art-design"}}, map[string]bool{"step-a-level-art-and-design": true, biology: false}},
		"a result without a subject":            {learner.Record{Results: []learner.Result{{Qualification: "prior-entry-level", Grade: "Entry 3", Status: "expected"}}}, map[string]bool{biology: false, "step-a-level-history": false}},
		"a way to a kept idea":                  {learner.Record{Choices: []string{"gcse-art-design"}, Liked: []string{"soc-2126"}}, map[string]bool{"step-a-levels": true, biology: false}},
	} {
		o := outlookOf(t, c.rec)
		for id, want := range c.want {
			if o.mine[id] != want {
				t.Errorf("%s: %s is mine: %v", name, id, o.mine[id])
			}
		}
	}
}

func TestDoorsStandInTheAlphabetAndTheirParts(t *testing.T) {
	o := outlookOf(t, screentest.New(t, "en", "elin-year9-welsh-medium").Session.Record())
	n := 0
	for _, state := range doorStates {
		part := o.part(state, allFilter)
		n += len(part)
		var names []string
		for _, d := range part {
			names = append(names, d.Name.EN)
		}
		sorted := slices.Clone(names)
		screentest.New(t, "en", "").Words.Sort(sorted)
		if !slices.Equal(names, sorted) {
			t.Errorf("%s is not in the order of the alphabet", state)
		}
	}
	if n != len(o.doors) || o.count(mineFilter) >= n {
		t.Errorf("%d of %d in the parts, %d mine", n, len(o.doors), o.count(mineFilter))
	}
}

func TestAnEmptyBasketHasNoDoors(t *testing.T) {
	who := begin(t, "cy", "")
	who.MustSee("Drysau", "Pan fydd rhywbeth yn fy masged")
	if who.Has("doors.filter") || len(who.Page.doors.doors) > 0 {
		t.Error("doors of nothing")
	}
}

// A change of the basket moves doors at once, and says how they stood before; the next change says its own.
func TestDoorsFollowTheBasket(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	who.MustSee("Doors", "What my basket opens today", "A level Biology", "Harder from here: ask")
	if who.Sees("Changed. Before") {
		t.Fatal("nothing has changed yet")
	}
	if err := who.Session.SetAll(learner.Edit{Field: "choices." + integrated, Value: false}, learner.Edit{Field: "choices." + double, Value: true}); err != nil {
		t.Fatal(err)
	}
	who.Again()
	who.MustSee("Moved by the last change. More open: 3. Harder or not known: 0.", "Changed. Before: Harder from here: ask")
	if was := who.Page.doors.was[biology]; was != "harder" {
		t.Errorf("biology was %q", was)
	}
	who.Pick("doors.filter", allFilter)
	who.MustSee("Moved by the last change")
	who.Enter("offered.gcse-history")
	if who.Sees("Moved by the last change") {
		t.Error("the change before the last is still shown")
	}
}

func TestUndoStandsInTheBasket(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	if who.Has("undo") {
		t.Fatal("there is nothing to undo")
	}
	who.DoAt("offered.gcse-history", cmdRemove)
	who.Enter("undo")
	if !slices.Contains(who.Session.Record().Choices, "gcse-history") {
		t.Error("it did not come back")
	}
}

// All doors are reached by keyboard: D goes to them, parts open, and more are shown.
func TestDoorsByKeyboard(t *testing.T) {
	who := begin(t, "cy", "elin-year9-welsh-medium")
	who.Key("D")
	if who.FocusID() != "doors.filter" {
		t.Fatalf("D goes to %q", who.FocusID())
	}
	who.Pick("doors.filter", allFilter)
	if len(doorRowsOf(who)) > 0 {
		t.Error("the parts of all doors are open at first")
	}
	who.Enter("doors.part.ajar")
	if n := len(doorRowsOf(who)); n != atFirst {
		t.Errorf("%d rows", n)
	}
	who.Enter("doors.more.all.ajar")
	if n := len(doorRowsOf(who)); n != atFirst+atOnce {
		t.Errorf("%d rows", n)
	}
	who.Enter("doors.part.ajar")
	if len(doorRowsOf(who)) > 0 {
		t.Error("the part did not close")
	}
}

func doorRowsOf(who *screentest.Person[*page]) []string {
	var rows []string
	for _, target := range who.Page.Focus() {
		if strings.HasPrefix(target.ID, doorPrefix) {
			rows = append(rows, target.ID)
		}
	}
	return rows
}

// Where there is no learner's own door the page says so; after 16 the doors are those of the results.
func TestDoorsAfter16(t *testing.T) {
	who := begin(t, "en", "marian-adult-returner")
	who.MustSee("What my qualifications open today")
	who.CheckKeys(who.Page)
	who.CheckParts(who.Page)
}

// The state of the list comes back as it was left.
func TestTheListOfDoorsComesBack(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	who.Pick("doors.filter", allFilter)
	who.Enter("doors.part.harder")
	kept := who.Page.State()
	who.Open("", kept)
	if who.Page.doors.filter != allFilter || !who.Page.doors.opened("all.harder") || who.Page.State()["doors.now"] != kept["doors.now"] {
		t.Errorf("%+v", who.Page.State())
	}
}

// What a page says of doors is declared, so that each can be asked where it comes from.
func TestDoorsAreDeclared(t *testing.T) {
	st := screentest.New(t, "en", "elin-year9-welsh-medium")
	c := st.Context()
	p := New(c, "", screen.State{"doors.more": "mine.ajar=40"}).(*page)
	for _, id := range []string{"step-a-levels", biology, double, "soc-2126"} {
		if !slices.Contains(c.Facts(), c.Guide.Ref(id)) {
			t.Errorf("%s is shown and not declared", id)
		}
	}
	if len(p.doors.doors) == 0 {
		t.Fatal("no doors")
	}
}

func TestHelpOpensAtTheDoor(t *testing.T) {
	who := begin(t, "en", "elin-year9-welsh-medium")
	who.DoAt(doorPrefix+biology, cmdHelps)
	if titles := who.Shell.Sheets; len(titles) != 1 || titles[0] != "What would help?" {
		t.Fatalf("%q", titles)
	}
	if text := who.SheetText(); !strings.Contains(text, "A level Biology") {
		t.Error(text)
	}
	who.Focus("add")
	if who.Page.Run(cmdHelps) {
		t.Error("the key does something where no door has the focus")
	}
}
