package offers

import (
	"slices"
	"strings"
	"testing"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

const (
	options = "school,qualification,offered,block,where,language,year 10 start\nYsgol y Bryn,vcse-engineering,yes,B,Coleg y Dref,bilingual,2027-09\n,gcse-music,no,,,,\n,gcse-alchemy,yes,,,,\n,gcse-drama,perhaps,,,,\n"
	courses = "college,welsh name,english name,area,level\nColeg y Dref,Gofal,Care,area-health-and-social-care,2\n"
)

func stage(t *testing.T, language string) *screentest.Stage {
	t.Helper()
	return screentest.New(t, language, "elin-year9-welsh-medium")
}

func sit(st *screentest.Stage) *screentest.Person[*page] {
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Offers}, nil)
}

// has puts lists on the stage: one of options that is not in use, one of courses, and one that is damaged.
func has(st *screentest.Stage) {
	st.Shell.Lists()
	a, b := st.ReadList(options, "2026-11-20"), st.ReadList(courses, "2025-10-01")
	st.Shell.Listed.Have = []screen.KeptList{
		{Name: a.Offer.Name(), Offer: a.Offer, Gone: 2}, {Name: b.Offer.Name(), Offer: b.Offer, InUse: true},
		{Name: "ysgol-arall-options", Err: message.Fail(nil, "offer.damaged")},
	}
	st.Shell.Listed.Undoes = true
}

// A list that was read is looked at first: how many rows are good, and each bad one with line, column and reason. Nothing is kept without a yes.
func TestAListIsLookedAtBeforeItIsKept(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"heb ei defnyddio eto: Ysgol y Bryn", "Opsiynau yn 14 oed: 2 res", "TAAU Peirianneg · Ydy · Bloc: B · Ble: Coleg y Dref · Yn ddwyieithog · Dechrau Blwyddyn 10: Medi 2027",
			"I'w cywiro: 2 beth", "Llinell 4, \"qualification\": nid yw \"gcse-alchemy\" yn ein ffeithiau", "Llinell 5, \"offered\""},
		"en": {"not in use yet: Ysgol y Bryn", "Options at 14: 2 rows", "VCSE Engineering · Yes · Block: B · Where: Coleg y Dref · Bilingual · Start of Year 10: September 2027",
			"To put right: 2 things", "Line 4, \"qualification\": \"gcse-alchemy\" is not in our facts", "Line 5, \"offered\""},
	} {
		st := stage(t, language)
		st.Shell.Lists()
		st.Shell.Listed.Waiting = st.ReadList(options, "2026-11-21")
		who := sit(st)
		if who.FocusID() != "offers.leave" {
			t.Errorf("the focus is at %q", who.FocusID())
		}
		who.Enter("offers.show")
		who.MustSee(words...)
		who.CheckParts(who.Page)
		who.Enter("offers.use")
		if !slices.Equal(st.Shell.Listed.Did, []string{"keep"}) || who.Has("offers.use") || !who.Sees("Ysgol y Bryn") {
			t.Errorf("%q", st.Shell.Listed.Did)
		}
	}
}

func TestNotNowForgetsTheList(t *testing.T) {
	st := stage(t, "en")
	st.Shell.Lists()
	st.Shell.Listed.Waiting = st.ReadList(options, "2026-11-21")
	who := sit(st)
	who.Enter("offers.leave")
	if !slices.Equal(st.Shell.Listed.Did, []string{"leave"}) || who.Sees("gcse-alchemy") {
		t.Errorf("%q", st.Shell.Listed.Did)
	}
}

// A file of which nothing can be used says why, and offers no yes.
func TestAFileOfWhichNothingCanBeUsed(t *testing.T) {
	for text, want := range map[string]string{"a,b\n1,2\n": "no column with this name", "school,qualification,offered\nY,gcse-music,\n": "No row here says anything"} {
		st := stage(t, "en")
		st.Shell.Lists()
		st.Shell.Listed.Waiting = st.ReadList(text, "2026-11-21")
		who := sit(st)
		who.MustSee(want)
		if who.Has("offers.use") || !who.Has("offers.leave") {
			t.Errorf("%q can be used", text)
		}
	}
}

// What is kept is named with its day; one school's options are in use at a time; a damaged list is named; all of it works from the keyboard.
func TestWhatIsKept(t *testing.T) {
	st := stage(t, "en")
	has(st)
	who := sit(st)
	who.MustSee("Ysgol y Bryn", "Read in: 20 November 2026", "Not in use: one school's options at a time", "2 rows are no longer in our facts", "Coleg y Dref", "In use",
		"read in more than a year ago", "ysgol-arall-options", "This list is damaged")
	who.CheckParts(who.Page)
	who.Enter("offers.use.ysgol-y-bryn-options")
	who.Enter("offers.remove.ysgol-arall-options")
	who.Enter("offers.undo")
	who.Enter("offers.choose")
	who.Write("offers.from", "Ysgol Newydd")
	who.Enter("offers.template.options")
	who.Enter("offers.template.courses")
	want := []string{"use ysgol-y-bryn-options", "remove ysgol-arall-options", "undo", "choose", "options Ysgol Newydd", "courses Ysgol Newydd"}
	if !slices.Equal(st.Shell.Listed.Did, want) {
		t.Errorf("%q", st.Shell.Listed.Did)
	}
	if who.Has("offers.use.coleg-y-dref-courses") {
		t.Error("courses are in use already")
	}
}

func TestWhatIsTypedStaysWhenThePageIsBuiltAgain(t *testing.T) {
	who := sit(stage(t, "cy"))
	who.Write("offers.from", "Ysgol y Tŷ")
	who.Again()
	who.Enter("offers.template.options")
	if got := who.Shell.Listed.Did; len(got) != 1 || !strings.HasSuffix(got[0], "Ysgol y Tŷ") {
		t.Errorf("%q", got)
	}
	who.MustSee("Does dim rhestr yma eto")
}

// full shows everything at once: a list that waits, and lists that are kept.
func full(c *screen.Context, arg string, s screen.State) screen.Screen {
	l := c.Shell.Lists().(*screentest.Lists)
	st := &screentest.Stage{Guide: c.Guide}
	a, b := st.ReadList(options, "2026-11-20"), st.ReadList(courses, "2025-10-01")
	l.Waiting, l.Undoes = a, true
	l.Waiting.Replaces = true
	l.Have = []screen.KeptList{{Name: "a", Offer: a.Offer, Gone: 1}, {Name: "b", Offer: b.Offer, InUse: true}, {Name: "ysgol-arall-options", Err: message.Fail(nil, "offer.damaged")}}
	return New(c, arg, s)
}

func TestLook(t *testing.T) {
	screentest.Paint(t, "offers", full, screentest.Showing{Name: "full"})
	screentest.Paint(t, "offers", New, screentest.Showing{Name: "empty"})
}

func TestNothingIsTooWide(t *testing.T) {
	for _, maker := range []screen.Maker{New, full} {
		screentest.NothingIsTooWide(t, maker, screentest.Rooms, screentest.Showing{Name: "page"})
		screentest.NothingIsTooWide(t, maker, screentest.SpareRooms, screentest.Showing{Name: "page"})
	}
}
