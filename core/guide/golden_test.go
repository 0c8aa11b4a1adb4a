package guide_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/doors"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/routes"
)

// The golden cases: a learner file each, and beside it what its doors and routes must be, argued line by line from the sources. What is expected was reasoned
// from the rows and their sources, not copied from the program: where the two differ, one of them is wrong, and it has to be found out which.
//
// A line of an .expected file is one of these, with its argument after "  # ":
//
//	today DAY                                      the day on which the case stands; needs no argument
//	door STEP STATE [note=ID] [missing=N]          how a step that can come next stands, the note of the leaf that decided it, and how many more it wants
//	absent STEP                                    a step that is no next one for this learner
//	asked STEP STATE [bar=ID]                      how any step stands, whether or not it comes next
//	after ±ID … STEP STATE                         how a step stands with choices added and dropped
//	refuse ±ID … MESSAGE                           a basket that cannot be
//	route GOAL FAMILY STATE STEP                   a route of the family, its first step and how that stands
//	noroute GOAL FAMILY STEP                       no route of the family begins so
//	gap GOAL FAMILY                                the data has no way of the family
//	open STEP PATH=VALUE …                         a set of changes among those that would help with a step
const goldenDir = "testdata/golden/"

// golden is one case: a record, the day, what is expected, and the guide that answers, with the school's list where there is one beside it.
type golden struct {
	name  string
	guide *guide.Guide
	doors *doors.Finder
	rec   learner.Record
	today message.Day
	lines []expectation
	all   []guide.Door // as the record stands
}

// expectation is one line of a case.
type expectation struct {
	where string // file and line
	kind  string
	words []string
	why   string
}

func goldens(t testing.TB) []golden {
	t.Helper()
	files, err := filepath.Glob(goldenDir + "*.llwybr.json")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d golden cases: %v", len(files), err)
	}
	plain := open(t)
	finder := doors.NewFinder(plain.Catalogue, plain.Scales(), routes.NewFinder(plain.Catalogue, plain.Scales()))
	var all []golden
	for _, file := range files {
		c := golden{name: strings.TrimSuffix(filepath.Base(file), ".llwybr.json"), guide: plain, doors: finder}
		if c.rec, err = plain.Read(file, contents(t, file)); err != nil {
			t.Fatal(err)
		}
		if csv := goldenDir + c.name + ".offer.csv"; exists(csv) {
			o := list(t, plain, string(contents(t, csv)))
			c.guide = plain.WithOffers(&o)
		}
		c.read(t)
		c.all = c.guide.Doors(c.rec, c.today)
		all = append(all, c)
	}
	return all
}

func contents(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// read reads the expectations of a case.
func (c *golden) read(t testing.TB) {
	t.Helper()
	file := c.name + ".expected"
	for i, text := range strings.Split(string(contents(t, goldenDir+file)), "\n") {
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		said, why, _ := strings.Cut(text, "  # ")
		words := strings.Fields(said)
		if words[0] == "today" {
			c.today = message.Day(words[1])
			continue
		}
		c.lines = append(c.lines, expectation{fmt.Sprintf("%s:%d", file, i+1), words[0], words[1:], why})
	}
	if c.today == "" {
		t.Fatalf("%s: no day", file)
	}
}

// Every line of every case holds.
func TestGoldenCases(t *testing.T) {
	for _, c := range goldens(t) {
		t.Run(c.name, func(t *testing.T) {
			for _, e := range c.lines {
				if fault := c.check(e); fault != "" {
					t.Errorf("%s: %s %s: %s", e.where, e.kind, strings.Join(e.words, " "), fault)
				}
			}
		})
	}
}

// The cases say enough: five doors and two routes each, and between them every state of a door and every family.
func TestGoldenCasesCoverTheStates(t *testing.T) {
	seen := map[string]int{}
	for _, c := range goldens(t) {
		n := map[string]int{}
		for _, e := range c.lines {
			n[e.kind]++
			switch e.kind {
			case "door", "asked":
				seen[e.words[1]]++
			case "route":
				seen[e.words[1]]++
				seen[e.words[2]]++
			}
		}
		if n["door"] < 5 || n["route"] < 2 {
			t.Errorf("%s says %d doors and %d routes", c.name, n["door"], n["route"])
		}
	}
	for _, s := range []string{"open", "ajar", "harder", "closed", "not-known", "met", "likely", "need-to-know", "not-yet", "academic", "apprenticeship", "college", "work"} {
		if seen[s] == 0 {
			t.Errorf("no case says %s", s)
		}
	}
}
