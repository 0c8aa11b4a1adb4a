package offer

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/message"
)

// What a list says of a learner's own year stands before what it says of every year, in whatever order the rows stand; another year says nothing.
func TestTheLearnersYearComesFirst(t *testing.T) {
	every, next, other := Option{Qualification: "a", Offered: true}, Option{Qualification: "a", Year10: "2027-09"}, Option{Qualification: "b", Offered: true, Year10: "2026-09"}
	for _, c := range []struct {
		qualification, year string
		want                string
	}{
		{"a", "2027-09", "no"}, {"a", "2028-09", "yes"}, {"a", "", "yes"}, {"b", "2026-09", "yes"}, {"b", "2027-09", ""}, {"b", "", ""}, {"c", "2027-09", ""},
	} {
		for _, rows := range [][]Option{{every, next, other}, {other, next, every}} {
			said, ok := (Offer{Options: rows}).Says(c.qualification, c.year)
			got := map[bool]string{true: "yes", false: "no"}[said.Offered]
			if !ok {
				got = ""
			}
			if got != c.want {
				t.Errorf("%s in %q: %q, want %q", c.qualification, c.year, got, c.want)
			}
		}
	}
}

// A spreadsheet takes 2027-09 for a date and writes it in a way of its own.
func TestMonthsAsSpreadsheetsWriteThem(t *testing.T) {
	for _, written := range []string{"2027-09", "2027-9", "Sep-27", "09/2027", "01/09/2027", "2027-09-01", "September 2027"} {
		o, faults := read(t, "school,qualification,offered,year 10 start\nY,gcse-music,yes,"+written+"\n")
		if len(faults) > 0 || len(o.Options) != 1 || o.Options[0].Year10 != "2027-09" {
			t.Errorf("%s: %+v %+v", written, o, faults)
		}
	}
	for _, written := range []string{"next year", "1927-09", "13/2027", "27"} {
		if _, faults := read(t, "school,qualification,offered,year 10 start\nY,gcse-music,yes,"+written+"\n"); len(faults) != 1 || faults[0].Message.ID != "offer.month" {
			t.Errorf("%s: %+v", written, faults)
		}
	}
}

func TestLevelsAsPeopleWriteThem(t *testing.T) {
	for written, want := range map[string]int{"3": 3, "Level 3": 3, "lefel 3": 3, "L3": 3, "entry": 0, "Entry Level": 0, "Mynediad": 0} {
		o, faults := read(t, "college,welsh name,english name,area,level\nC,A,B,area-sport,"+written+"\n")
		if len(faults) > 0 || len(o.Courses) != 1 || o.Courses[0].Level != want {
			t.Errorf("%s: %+v %+v", written, o, faults)
		}
	}
}

// A course that stands there twice, a name without end and a list that names nobody are said once each; signs that nobody sees are left out.
func TestWhatElseIsWrong(t *testing.T) {
	const head = "college,welsh name,english name,area,level\n"
	for name, c := range map[string]struct {
		text, id   string
		good, bads int
	}{
		"twice":      {head + "C,A,B,area-sport,3\n,A,b,area-sport,level 3\n", "offer.twice", 1, 1},
		"endless":    {head + "C,A," + strings.Repeat("x", MaxCell+1) + ",area-sport,3\n", "offer.too-long", 0, 2},
		"nobody":     {head + ",A,B,area-sport,3\n,A,C,area-sport,3\n,A,D,area-sport,3\n", "offer.no-name", 0, 1},
		"named late": {head + ",A,B,area-sport,3\nC,A,C,area-sport,3\n", "offer.no-name", 1, 1},
		"unseen":     {head + "C\u202e\u0007,A,B\u200b,area-sport,3\n", "", 1, 0},
		"capitals":   {head + "Coleg,A,B,area-sport,3\nCOLEG,A,C,area-sport,3\n", "", 2, 0},
	} {
		o, faults := read(t, c.text)
		if len(o.Courses) != c.good || len(faults) != c.bads || c.bads > 0 && !slices.ContainsFunc(faults, func(f Fault) bool { return f.Message.ID == c.id }) {
			t.Errorf("%s: %+v\n%+v", name, o, faults)
		}
		if name == "unseen" && (o.From != "C" || o.Courses[0].Name.EN != "B") {
			t.Errorf("%+v", o)
		}
	}
}

// Faults stand in the order of the rows, and within a row in the order of the columns, every time.
func TestFaultsStandInOrder(t *testing.T) {
	var first []Fault
	for range 20 {
		_, faults := read(t, "college,welsh name,english name,area,level\nC,,,area-alchemy,9\nC,,,,\n")
		if first == nil {
			first = faults
		}
		if diff := cmp.Diff(first, faults); diff != "" {
			t.Fatal(diff)
		}
	}
	if len(first) != 8 || first[0].Column != "welsh name" || first[1].Column != "english name" || first[4].Line != 3 {
		t.Errorf("%+v", first)
	}
}

// A kept list comes back as it was; any other byte in it is seen.
func TestAKeptListComesBackOrIsKnownToBeDamaged(t *testing.T) {
	cat := open(t)
	for _, text := range []string{
		"school,qualification,offered,block,where,language,year 10 start\nYsgol y Tŷ,gcse-music,yes,B,\"Coleg, y dref\",welsh,2027-09\n,gcse-drama,no,,,,\n",
		"college,welsh name,english name,area,level,language,starts,gcses,grade,ask,provider\nColeg,Gofal,Care,area-health-and-social-care,entry,,,,,,\n,A,B,area-sport,3,bilingual,2027-09,5,C,yes,\n",
	} {
		o, faults := read(t, text)
		if len(faults) > 0 || o.Rows() != 2 {
			t.Fatalf("%+v %+v", o, faults)
		}
		kept := o.Pack()
		back, faults, err := Unpack(kept, cat)
		if err != nil || len(faults) > 0 || back.Day != day || !bytes.Equal(back.Pack(), kept) {
			t.Fatalf("%+v %+v %v", back, faults, err)
		}
		for at := range kept {
			hurt := bytes.Clone(kept)
			hurt[at] ^= 1
			if _, _, err := Unpack(hurt, cat); !damaged(err) {
				t.Fatalf("byte %d of %q: %v", at, hurt, err)
			}
			if _, _, err := Unpack(kept[:at], cat); !damaged(err) {
				t.Fatalf("cut off at %d: %v", at, err)
			}
		}
	}
}

func damaged(err error) bool {
	fault, ok := errors.AsType[*message.Error](err)
	return ok && fault.Message.ID == "offer.damaged"
}

func TestNamesOfKeptLists(t *testing.T) {
	for name, want := range map[string]string{"Ysgol y Tŷ": "ysgol-y-ty", "St. David's  College": "st-david-s-college", "../../etc/passwd": "etc-passwd", "CON": "con"} {
		if got := Slug(name); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	long, longer := strings.Repeat("ysgol ", 40), strings.Repeat("ysgol ", 41)
	if a, b := Slug(long), Slug(longer); a == b || len(a) > longestSlug || Slug("学校") == "" || Slug("学校") == Slug("大学") {
		t.Errorf("%q %q %q", a, b, Slug("学校"))
	}
}

func TestAListGrowsOld(t *testing.T) {
	for today, want := range map[string]bool{"2026-11-22": false, "2027-11-22": false, "2027-11-23": true, "": false} {
		if (Offer{Day: "2026-11-22"}).Old(today) != want {
			t.Errorf("%s: want %v", today, want)
		}
	}
}

// Which list it is shows in its columns; a school may have courses after 16, and what is missing is named for the list that it most looks like.
func TestWhichListItIs(t *testing.T) {
	for text, want := range map[string]string{
		"school,welsh name,english name,area,level\nY,A,B,area-sport,3\n": CourseList, "coleg,cymhwyster,ar gael\nC,gcse-music,ie\n": OptionList,
	} {
		if o, faults := read(t, text); len(faults) > 0 || o.Rows() != 1 || o.Kind() != want {
			t.Errorf("%s: %+v %+v", text, o, faults)
		}
	}
	for text, want := range map[string]string{" School  ,offered\n": "qualification / cymhwyster", "college,area,level\n": "welsh name / enw cymraeg", "a,b\n": "school / ysgol"} {
		_, _, err := Read(strings.NewReader(text), open(t), day)
		if fault, ok := errors.AsType[*message.Error](err); !ok || fault.Message.Args["Column"] != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// The lists that the page for schools and colleges shows are read as it says.
func TestTheListsOfTheGuideForSchoolsAreRead(t *testing.T) {
	page, err := os.ReadFile("../../docs/offers.md")
	if err != nil {
		t.Fatal(err)
	}
	var lists []string
	for i, part := range strings.Split(string(page), "\n\n    ") {
		if list, _, _ := strings.Cut(part, "\n\n"); i > 0 {
			lists = append(lists, strings.ReplaceAll(list, "\n    ", "\n"))
		}
	}
	if len(lists) != 2 {
		t.Fatalf("%d lists", len(lists))
	}
	for i, want := range []int{3, 1} {
		if o, faults := read(t, lists[i]); len(faults) > 0 || o.Rows() != want {
			t.Errorf("%+v %+v", o, faults)
		}
	}
}
