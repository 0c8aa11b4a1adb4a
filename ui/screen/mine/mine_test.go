package mine

import (
	"errors"
	"slices"
	"testing"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// kinds are the ways in which a record can be kept.
var kinds = map[string]screen.Kept{
	"folder": {Where: screen.KeptFolder, Place: "/home/learner/llwybr", Openers: []string{"words", "recovery", "workspace", "organisation"}, Until: "2027-11-21", Days: 365,
		BacksUp: true, Backups: 3, Backup: time.Date(2026, 11, 20, 9, 5, 0, 0, time.UTC), LockAfter: 10 * time.Minute, Label: true, Conflicts: 2, Newer: 3},
	"file": {Where: screen.KeptFile, Place: "E:/fy-nghofnod.llwybr", Openers: []string{"words", "recovery"}, Until: "2026-12-01", Days: 10, Asked: true,
		Unsaved: message.Fail(errors.New("x"), "record.store-full"), LockAfter: 5 * time.Minute, PIN: true},
	"memory":   {Where: screen.KeptMemory, LockAfter: 5 * time.Minute},
	"adviser":  {Where: screen.KeptFolder, Place: "/home/learner/llwybr", Adviser: true, Openers: []string{"words", "recovery", "workspace"}, LockAfter: 10 * time.Minute},
	"wordless": {Where: screen.KeptFolder, Place: "/home/learner/llwybr", Wordless: true, LockAfter: 10 * time.Minute},
}

func sit(t *testing.T, language, kind string) *screentest.Person[*page] {
	t.Helper()
	st := screentest.New(t, language, "elin-year9-welsh-medium")
	st.Shell.Whole.Is = kinds[kind]
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Information}, nil)
}

func TestEveryKindHoldsToTheRules(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for kind := range kinds {
			who := sit(t, language, kind)
			who.CheckKeys(who.Page)
			who.CheckParts(who.Page)
		}
	}
}

// The page says how much there is, and shows nothing of it.
func TestItCountsAndTellsNothing(t *testing.T) {
	who := sit(t, "en", "folder")
	who.MustSee("A name: yes", "Answers about my interests: ", "unless someone may be at risk")
	if who.Sees("Elin") {
		t.Error("the name shows")
	}
}

// What is said of protection and of who can open the record is what is true of the way in which it is kept.
func TestWhatItSaysIsTrueOfTheModeInUse(t *testing.T) {
	for kind, want := range map[string]struct{ says, not []string }{
		"folder":   {[]string{"on this computer, in this folder", "/home/learner/llwybr", "It is encrypted", "The adviser who has a workspace", "Last backup: ", "until: 21 November 2027"}, []string{"stick", "As a guest"}},
		"file":     {[]string{"your own file", "E:/fy-nghofnod.llwybr", "There is no copy of it on this computer", "keep it another year", "disk is full", "The PIN works until"}, []string{"workspace", "Last backup"}},
		"memory":   {[]string{"memory alone", "wiped on closing", "Choose words and keep my work"}, []string{"It is encrypted", "recovery sheet", "is kept until"}},
		"adviser":  {[]string{"the adviser's note", "the words of the workspace open it"}, []string{"your words or your recovery sheet open it"}},
		"wordless": {[]string{"no words yet", "Anyone who uses this account"}, []string{"It is encrypted", "You, with your words"}},
	} {
		who := sit(t, "en", kind)
		for _, text := range want.says {
			if !who.Sees(text) {
				t.Errorf("%s: %q is not said:\n%s", kind, text, who.Text())
			}
		}
		for _, text := range want.not {
			if who.Sees(text) {
				t.Errorf("%s: %q is said", kind, text)
			}
		}
	}
}

func TestEveryButtonDoesWhatItSays(t *testing.T) {
	who := sit(t, "cy", "folder")
	for _, id := range []string{"settle", "backup", "words", "sheet", "longer", "file", "bring", "plain", "pin", "lock"} {
		who.Tap("mine." + id)
	}
	if want := []string{"settle", "backup", "words", "sheet", "longer", "file", "bring", "plain", "pin", "lock"}; !slices.Equal(who.Shell.Whole.Did, want) {
		t.Errorf("%v", who.Shell.Whole.Did)
	}
	who.Tap("mine.erase")
	if who.Shell.Erased != 1 {
		t.Error("nothing is erased")
	}
	who.Write("mine.label", "E.")
	who.Write("mine.note", "dim ond fi")
	if who.Shell.Shown != "E." || who.Shell.Whole.Wrote != "dim ond fi" {
		t.Errorf("%q %q", who.Shell.Shown, who.Shell.Whole.Wrote)
	}
	who = sit(t, "cy", "file")
	who.Tap("mine.again")
	who.Tap("mine.no-pin")
	if !slices.Equal(who.Shell.Whole.Did, []string{"again", "no-pin"}) {
		t.Errorf("%v", who.Shell.Whole.Did)
	}
}

func TestItCountsEverySection(t *testing.T) {
	yes := true
	rec := learner.Record{Name: "x", Year10Start: "2027-09", YearGroup: 9, Setting: "home", Answers: map[string]int{"R1": 3, "R2": 0}, Choices: []string{"a"}, Offered: map[string]string{"a": "no"},
		Results: []learner.Result{{}}, Learning: learner.Learning{Areas: []string{"a"}, RSE: &yes}, Liked: []string{"a"}, Struck: []string{"b", "c"}, Routes: []string{"r"}, Actions: []learner.Action{{ID: "a"}},
		Notes: map[string]string{"n": "t"}, Priorities: map[string]int{"p": 1}}
	want := []count{{"about", 3}, {"answers", 2}, {"choices", 1}, {"offered", 1}, {"results", 1}, {"learning", 2}, {"ideas", 3}, {"routes", 1}, {"steps", 1}, {"notes", 1}, {"priorities", 1}}
	if v := fetch(rec); !v.name || !slices.Equal(v.counts, want) {
		t.Errorf("%+v", v)
	}
	if v := fetch(learner.Record{}); v.name || len(v.counts) > 0 {
		t.Errorf("%+v", v)
	}
}
