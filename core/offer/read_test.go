package offer

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"llwybr/assets"
	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

const day = "2026-11-22"

func open(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func read(t *testing.T, text string) (Offer, []Fault) {
	t.Helper()
	o, faults, err := Read(strings.NewReader(text), open(t), day)
	if err != nil {
		t.Fatal(err)
	}
	return o, faults
}

// The same list in both languages, with either separator and with or without a byte order mark.
func TestAListReadsTheSameInEitherLanguage(t *testing.T) {
	for name, text := range map[string]string{
		"English":   "school,qualification,offered,block,language,year 10 start\nYsgol y Bryn,vcse-engineering,yes,B,bilingual,2027-09\n,VCSE Animal Care,No,,,\n",
		"Welsh":     "\ufeffysgol;cymhwyster;ar gael;bloc;iaith;dechrau blwyddyn 10\r\nYsgol y Bryn;vcse-engineering;ie;B;dwyieithog;2027-09\r\n;TAAU Gofal Anifeiliaid;NA;;;\r\n",
		"a note on": "note,school,qualification,offered,block,language,year 10 start\nmine,Ysgol y Bryn,vcse-engineering,y,B,Dwyieithog,2027-09\n,,vcse-animal-care,na,,,\n",
	} {
		o, faults := read(t, text)
		if len(faults) > 0 || o.From != "Ysgol y Bryn" || len(o.Options) != 2 {
			t.Errorf("%s: %+v\n%v", name, o, faults)
			continue
		}
		a, b := o.Options[0], o.Options[1]
		if a.Line != 2 || a.Qualification != "vcse-engineering" || !a.Offered || a.Block != "B" || a.Language != "bilingual" || a.Year10 != "2027-09" {
			t.Errorf("%s: %+v", name, a)
		}
		if b.Qualification != "vcse-animal-care" || b.Offered {
			t.Errorf("%s: %+v", name, b)
		}
	}
}

// Each bad row is named by line, column and reason; the good ones stay.
func TestBadRowsAreNamedAndGoodOnesStay(t *testing.T) {
	o, faults := read(t, "school,qualification,offered,language,year 10 start\n"+
		"Ysgol y Bryn,vcse-engineering,yes,,\n"+ // 2: good
		",gcse-alchemy,yes,,\n"+ // 3
		",vcse-animal-care,perhaps,,\n"+ // 4
		",gcse-drama,yes,French,\n"+ // 5
		",gcse-music,yes,,September\n"+ // 6
		"Ysgol Arall,gcse-music,yes,,\n"+ // 7
		",vcse-engineering,no,,\n"+ // 8: twice
		",,yes,,\n"+ // 9
		",gcse-art-design,,,\n") // 10: nobody has said
	want := []Fault{
		{3, "qualification", message.Message{ID: "offer.unknown"}}, {4, "offered", message.Message{ID: "offer.answer"}}, {5, "language", message.Message{ID: "offer.answer"}},
		{6, "year 10 start", message.Message{ID: "offer.month"}}, {7, "school", message.Message{ID: "offer.other-name"}},
		{8, "qualification", message.Message{ID: "offer.twice"}}, {9, "qualification", message.Message{ID: "offer.blank"}},
	}
	for _, w := range want {
		if !named(faults, w) {
			t.Errorf("line %d %s %s is not among %+v", w.Line, w.Column, w.Message.ID, faults)
		}
	}
	if len(o.Options) != 1 || len(faults) < len(want) {
		t.Errorf("%d good rows, %d faults", len(o.Options), len(faults))
	}
}

func named(faults []Fault, w Fault) bool {
	for _, f := range faults {
		if f.Line == w.Line && f.Column == w.Column && f.Message.ID == w.Message.ID {
			return true
		}
	}
	return false
}

func TestAFileThatIsNoListIsRefusedWhole(t *testing.T) {
	for name, c := range map[string]struct{ text, id string }{
		"nothing":        {"", "offer.empty"},
		"other columns":  {"a,b\n1,2\n", "offer.column-missing"},
		"Windows-1252":   {"ysgol,cymhwyster,ar gael\nYsgol y T\xf4n,gcse-music,ie\n", "offer.not-utf8"},
		"UTF-16":         {"\xff\xfey\x00s\x00", "offer.not-utf8"},
		"an open quote":  {"school,qualification,offered\n\"Ysgol,gcse-music,yes\n", "offer.not-csv"},
		"too large":      {strings.Repeat("x", MaxBytes+1), "offer.too-large"},
		"too many rows":  {"school,qualification,offered\n" + strings.Repeat("Y,gcse-music,\n", MaxRows+1), "offer.too-many"},
		"a missing name": {"school,offered\nY,yes\n", "offer.column-missing"},
	} {
		_, _, err := Read(strings.NewReader(c.text), open(t), day)
		fault, ok := errors.AsType[*message.Error](err)
		if !ok || fault.Message.ID != c.id {
			t.Errorf("%s: %v, want %s", name, err, c.id)
		}
	}
}

// A course of an offer stands in the catalogue laid under it, with the school or college as its source and its rule as one provider's.
func TestCoursesAreLaidOverTheCatalogue(t *testing.T) {
	cat := open(t)
	before := len(cat.Courses())
	o, faults, err := Read(strings.NewReader("coleg,enw cymraeg,enw saesneg,maes,lefel,iaith,dechrau,tgau,gradd,gofyn\n"+
		"Coleg y Bryn,Peirianneg Lefel 3,Engineering Level 3,area-engineering-and-aerospace,3,dwyieithog,2027-09,5,c,ie\n,Gofal,Care,area-health-and-social-care,mynediad,,,,,\n"), cat, day)
	if err != nil || len(faults) > 0 || len(o.Courses) != 2 {
		t.Fatalf("%+v %v %v", o, faults, err)
	}
	over := o.Lay(cat)
	if len(over.Courses()) != before+2 || len(cat.Courses()) != before {
		t.Fatalf("%d courses laid over, %d in the catalogue, %d before", len(over.Courses()), len(cat.Courses()), before)
	}
	k, ok := over.Course("offer-course-coleg-y-bryn-2")
	if !ok || k.From != "Coleg y Bryn" || k.Scope != "provider" || k.Evidence != "provider" || k.Medium != "bilingual" || k.ReadOn != day {
		t.Errorf("%+v", k)
	}
	rule, err := requirement.Parse(k.Requirement)
	if err != nil || rule == nil || k.Requirement != "v1:all(grades(5, C), ask(provider))" {
		t.Errorf("%q %v", k.Requirement, err)
	}
	if care, _ := over.Course("offer-course-coleg-y-bryn-3"); care.Level != 0 || care.Requirement != "" || care.Medium != "unknown" {
		t.Errorf("%+v", care)
	}
}

func TestClashes(t *testing.T) {
	o := Offer{Options: []Option{{Qualification: "a", Offered: true, Block: "1"}, {Qualification: "b", Offered: true, Block: "1", Year10: "2027-09"}, {Qualification: "c", Offered: true, Block: "2"}, {Qualification: "d", Block: "1"}}}
	if got := o.Clashes([]string{"a", "c", "b", "d"}, "2027-09"); len(got) != 1 || got[0] != (Clash{"1", "a", "b"}) {
		t.Errorf("%+v", got)
	}
	if got := o.Clashes([]string{"a", "b"}, "2028-09"); len(got) != 0 {
		t.Errorf("the list speaks of another year: %+v", got)
	}
}

// A template that nobody has filled in says nothing, and one that is filled in says what was filled in.
func TestTheTemplateReadsBack(t *testing.T) {
	cat := open(t)
	for _, language := range []string{"cy", "en"} {
		empty := Template(cat, false, language, "Ysgol y Bryn")
		o, faults, err := Read(bytes.NewReader(empty), cat, day)
		if err != nil || len(faults) > 0 || len(o.Options) != 0 || o.From != "Ysgol y Bryn" {
			t.Errorf("%s: %d options, %v %v", language, len(o.Options), faults, err)
		}
		yes := map[string]string{"cy": "ie", "en": "yes"}[language]
		filled := strings.ReplaceAll(string(empty), ",,,,,\n", ","+yes+",,,,\n")
		o, faults, err = Read(strings.NewReader(filled), cat, day)
		if err != nil || len(faults) > 0 || len(o.Options) < 60 {
			t.Errorf("%s: %d options, %v %v", language, len(o.Options), faults, err)
		}
		o, faults, err = Read(bytes.NewReader(Template(cat, true, language, "Coleg y Bryn")), cat, day)
		if err != nil || len(faults) > 0 || len(o.Courses) != exampleCourses {
			t.Errorf("%s: %d courses, %v %v", language, len(o.Courses), faults, err)
		}
	}
}

// FuzzRead: whatever the file, there is an answer; good rows name what the catalogue has, and every fault names a line.
func FuzzRead(f *testing.F) {
	cat := open(f)
	f.Add(Template(cat, false, "cy", "Ysgol"))
	f.Add([]byte("school,qualification,offered\nY,gcse-music,yes\n"))
	f.Add([]byte("college;welsh name;english name;area;level\nC;A;B;area-sport;3\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		o, faults, err := Read(bytes.NewReader(data), cat, day)
		if err != nil {
			if _, ok := errors.AsType[*message.Error](err); !ok {
				t.Fatalf("%T %v", err, err)
			}
			return
		}
		for _, p := range o.Options {
			if _, ok := cat.Qualification(p.Qualification); !ok {
				t.Fatalf("%+v", p)
			}
		}
		for _, c := range o.Courses {
			if r := c.rule().Requirement; r != "" {
				if _, err := requirement.Parse(r); err != nil {
					t.Fatalf("%q %v", r, err)
				}
			}
		}
		for _, x := range faults {
			if x.Line < 2 {
				t.Fatalf("%+v", x)
			}
		}
	})
}
