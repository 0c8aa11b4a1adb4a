package sources

import (
	"maps"
	"slices"
	"strconv"
	"testing"

	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

var parts = []screentest.Showing{
	{Name: "rests"}, {Name: "unknown", Arg: partUnknown}, {Name: "one-topic", State: screen.State{"part": partUnknown, "topic": "options"}},
	{Name: "figures", Arg: partFigures}, {Name: "notes", Arg: partNotes},
}

func sit(t *testing.T, language, part string) *screentest.Person[*page] {
	t.Helper()
	return screentest.Sit[*page](screentest.New(t, language, ""), New, screen.Place{Name: screen.Sources, Arg: part}, nil)
}

// notes are two that somebody wrote.
var notes = []screen.Note{
	{ID: "a", Record: "contacts/careers-wales", Wrong: "Mae'r rhif ffôn wedi newid.", Seen: "gyrfacymru.llyw.cymru", Day: "2026-11-20"},
	{ID: "b", Wrong: "A course in thatching is not here.", Day: "2026-11-21"},
}

// noted makes the page where there are notes, one line of whose file cannot be read.
func noted(c *screen.Context, arg string, s screen.State) screen.Screen {
	shell := c.Shell.(*screentest.Shell)
	shell.Noted.There, shell.Noted.Trouble = notes, c.Words.N("notes.damaged", 1, "File", "/home/learner/llwybr/notes.jsonl")
	return New(c, arg, s)
}

func TestLook(t *testing.T) { screentest.Paint(t, "sources", noted, parts...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, noted, screentest.Rooms, parts...)
	screentest.NothingIsTooWide(t, noted, screentest.SpareRooms, parts...)
}

// The numbers are those of the catalogue, counted here in another way.
func TestTheNumbersAreTheCatalogues(t *testing.T) {
	who := sit(t, "en", "")
	v := fetch(who.Guide, screentest.Today)
	gaps := map[string]guide.Missing{}
	for _, gap := range v.Counted {
		if gap.N == 0 || gap.N > gap.Total {
			t.Errorf("%+v", gap)
		}
		gaps[gap.ID] = gap
	}
	reached := map[string]bool{}
	stated := map[string]bool{}
	for _, l := range who.Guide.Catalogue.Links() {
		reached[l.Occupation] = true
		if l.Stated {
			stated[l.Occupation] = true
		}
	}
	all := len(who.Guide.Catalogue.Occupations())
	if got := gaps["sources.gap.occupation-none"].N; got != all-len(reached) {
		t.Errorf("%d occupations without a way, %d of %d have one", got, len(reached), all)
	}
	if got := gaps["sources.gap.occupation-own"].N; got != len(reached)-len(stated) {
		t.Errorf("%d occupations by our own reading, %d of %d by a source", got, len(stated), len(reached))
	}
	courses := who.Guide.Catalogue.Courses()
	if got := gaps["sources.gap.course-length"]; got.Total != len(courses) || got.N != unknownLengths(courses) {
		t.Errorf("%+v", got)
	}
	who.MustSee(who.Words.T("sources.rows", "N", v.Sourced), who.Words.T("sources.own", "N", v.Own))
}

func unknownLengths(courses []guide.Course) (n int) {
	for _, c := range courses {
		if c.Years <= 0 {
			n++
		}
	}
	return n
}

// Every gap says whom to ask, in both languages: those that are named and those that are counted.
func TestEveryGapSaysWhomToAsk(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, partUnknown)
		v := fetch(who.Guide, screentest.Today)
		for _, topic := range v.Gaps {
			for _, gap := range topic.Gaps {
				if gap.Ask.Name.Empty() {
					t.Errorf("%s: nobody to ask", gap.ID)
				}
				who.MustSee(who.Words.Text(gap.What), who.Words.T("sources.ask", "Who", gap.Ask.Name), gap.Ask.Phone)
			}
		}
		for _, m := range v.Counted {
			ask := who.Words.Text(m.Contact.Name)
			if ask == "" {
				ask = who.Words.Say(m.Ask)
			}
			if ask == "" {
				t.Errorf("%s: nobody to ask", m.ID)
			}
			who.MustSee(who.Words.T(m.ID), who.Words.T("sources.ask", "Who", ask))
		}
		who.CheckKeys(who.Page)
		who.CheckParts(who.Page)
	}
}

// The six unknowns that the founding documents leave open stand on the page of the real catalogue, each with its day and whom to ask.
func TestTheSixFoundingGaps(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		who := sit(t, language, partUnknown)
		found := map[int]bool{}
		for _, gap := range who.Guide.Gaps() {
			if gap.Founding == 0 {
				continue
			}
			found[gap.Founding] = true
			ask, ok := who.Guide.Catalogue.Contact(gap.Ask)
			if !ok || gap.Status != "not_known" || gap.ReadOn == "" {
				t.Errorf("%s: ask %q, %s, read on %q", gap.ID, gap.Ask, gap.Status, gap.ReadOn)
			}
			who.MustSee(who.Words.Text(gap.What), who.Words.T("sources.ask", "Who", ask.Name), who.Page.c.Rests(gap.ID, gap.Provenance))
		}
		for n := 1; n <= 6; n++ {
			if !found[n] {
				t.Errorf("founding gap %d is not there", n)
			}
		}
	}
}

// Founding gaps come first in their topic.
func TestGapsStandByTopic(t *testing.T) {
	who := sit(t, "en", partUnknown)
	seen := map[string]bool{}
	for _, topic := range fetch(who.Guide, screentest.Today).Gaps {
		if seen[topic.ID] || topic.Gaps[0].Topic != topic.ID {
			t.Errorf("%s stands twice", topic.ID)
		}
		seen[topic.ID] = true
		for i, gap := range topic.Gaps[1:] {
			if gap.Founding > 0 && topic.Gaps[i].Founding == 0 {
				t.Errorf("%s comes after others", gap.ID)
			}
		}
	}
	if len(seen) < 2 {
		t.Fatal("there are no topics")
	}
	who.Pick("sources.topics", "money")
	for _, gap := range who.Guide.Gaps() {
		if who.Sees(gap.What.EN) != (gap.Topic == "money") {
			t.Errorf("%s of %s: is it shown: %v", gap.ID, gap.Topic, gap.Topic != "money")
		}
	}
	if state := who.Page.State(); state["topic"] != "money" || state["part"] != partUnknown {
		t.Errorf("%v", state)
	}
}

// figure is a published number as its researcher noted it.
var figure = fixture.Row{"id": "figure-starts", "topic": "apprenticeships", "what_en": "Apprenticeship learning programmes started",
	"what_cy": "Rhaglenni dysgu prentisiaeth a ddechreuwyd", "value": "4380", "unit": "programmes", "where_en": "Wales", "where_cy": "Cymru", "period": "2023/24",
	"nature": "provisional", "read_on": "2026-11-21", "status": "in_force", "evidence": "statistics_page", "cy_status": "draft", "as_of": "2024-07",
	"source": "https://medr.cymru/en/News/sta-medr-03-2025-apprenticeships-learning-programmes-started-may-to-july-2024"}

// A figure has its year, its place and how it came about; one whose day has passed is not shown.
func TestFigures(t *testing.T) {
	past := maps.Clone(figure)
	past["id"], past["value"], past["valid_until"] = "figure-past", "987654", "2025"
	cat := fixture.Altered(t, fixture.Sources(), map[string][]fixture.Row{"figures": {maps.Clone(figure), past}}, nil)
	for language, says := range map[string][]string{"en": {"4,380 programmes", "Wales · 2023/24 · Provisional"}, "cy": {"4,380 o raglenni", "Cymru · 2023/24 · Dros dro"}} {
		st := screentest.New(t, language, "")
		st.Guide = guide.New(cat)
		who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Sources, Arg: partFigures}, nil)
		who.MustSee(append(says, "[1]")...)
		if who.Sees("987,654") {
			t.Error("a figure past its day is shown")
		}
		who.CheckParts(who.Page)
	}
}

// Somebody notes what is wrong, sees the notes, edits, deletes and exports them.
func TestNotes(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		st := screentest.New(t, language, "")
		who := screentest.Sit[*page](st, noted, screen.Place{Name: screen.Sources, Arg: partNotes}, nil)
		contact, _ := who.Guide.Catalogue.Contact("careers-wales")
		who.MustSee(notes[0].Wrong, notes[1].Wrong, who.Words.T("notes.of-none"), who.Words.Text(contact.Name), who.Words.T("notes.seen-at", "Where", notes[0].Seen),
			who.Words.N("notes.damaged", 1, "File", "/home/learner/llwybr/notes.jsonl"))
		who.CheckParts(who.Page)
		who.Enter("sources.report")
		who.Enter("note.change.a")
		who.Enter("notes.export")
		shell := &who.Shell.Noted
		if len(shell.Reported) != 1 || shell.Reported[0] != "" || len(shell.Changed) != 1 || shell.Changed[0] != "a" || shell.Exported != 1 {
			t.Errorf("%+v", shell)
		}
		who.Enter("note.remove.b")
		if len(shell.There) != 1 {
			t.Error("it is still there")
		}
	}
}

func TestWithoutNotes(t *testing.T) {
	who := sit(t, "cy", partNotes)
	who.MustSee(who.Words.T("notes.none"))
	if who.Has("notes.export") {
		t.Error("there is nothing to export")
	}
}

func TestMorePublishersAreShownAndKept(t *testing.T) {
	who := sit(t, "en", "")
	all := fetch(who.Guide, screentest.Today).Publishers
	last := who.Words.Text(all[len(all)-1].Name)
	if who.Sees(last) {
		t.Fatal("all publishers are shown at once")
	}
	for presses := 0; who.Has("sources.more"); presses++ {
		if presses > len(all) {
			t.Fatal("there is no end to it")
		}
		who.Enter("sources.more")
	}
	who.MustSee(last)
	if got := who.Page.State()["shown"]; got == strconv.Itoa(publishersFirst) {
		t.Error("how many are shown is forgotten")
	}
}

// Whatever is drawn says where it comes from.
func TestEveryFactIsSaid(t *testing.T) {
	cat, marks := fixture.Tainted(t, fixture.Sources())
	for _, part := range []string{partUnknown, partFigures} {
		st := screentest.New(t, "cy", "")
		st.Guide = guide.New(cat)
		who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Sources, Arg: part}, nil)
		drawn := marks.Records(who.Text())
		for _, record := range drawn {
			if !slices.Contains(who.Page.c.Facts(), guide.Ref(record)) {
				t.Errorf("%s: %s is drawn and not said", part, record)
			}
		}
		if len(drawn) == 0 {
			t.Errorf("%s: nothing is drawn", part)
		}
	}
}
