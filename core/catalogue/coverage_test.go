package catalogue_test

import (
	"testing"

	"llwybr/core/catalogue"
)

// What is said of the reach adds up, and is what the tables hold.
func TestCoverageAddsUp(t *testing.T) {
	c := open(t)
	k := c.Coverage()
	if k.Sourced+k.OwnOnly+k.None != k.Occupations || k.Occupations != 412 {
		t.Errorf("%d + %d + %d of %d", k.Sourced, k.OwnOnly, k.None, k.Occupations)
	}
	if k.Described != len(c.Work()) || k.Paid != len(c.Pay()) || len(k.Areas) != len(c.Areas()) {
		t.Errorf("%d described of %d rows, %d paid of %d, %d areas of %d", k.Described, len(c.Work()), k.Paid, len(c.Pay()), len(k.Areas), len(c.Areas()))
	}
	for _, a := range k.Areas {
		if a.Sourced > a.Occupations {
			t.Errorf("%+v", a)
		}
	}
}

// The targets of the catalogue: every occupation is described, every area of study can be begun below level 2 and has a way in from 14.
func TestTheWayFrom14ToWorkIsClosed(t *testing.T) {
	c := open(t)
	k := c.Coverage()
	if k.Described != k.Occupations {
		t.Errorf("%d of %d occupations are described", k.Described, k.Occupations)
	}
	options := 0
	for _, a := range k.Areas {
		if a.Options > 0 {
			options++
		}
		if least := lowest(c, a.Area); least == 2 && a.Levels[0] > 1 {
			t.Errorf("%s begins at level %d", a.Area, a.Levels[0])
		}
	}
	if options < 25 {
		t.Errorf("%d areas have a way in from what is chosen at 14", options)
	}
}

// lowest is the lowest level of an area's courses after 16; -1 when none has a level. What is taught from level 3 alone (A levels) cannot be begun below 2:
// that it can be come to from there is for the builder to see.
func lowest(c *catalogue.Catalogue, area string) int {
	least := -1
	for _, k := range c.Courses() {
		if k.Area == area && k.Stage != "14-16" && k.Level >= 0 && (least < 0 || k.Level < least) {
			least = k.Level
		}
	}
	return least
}

// No route family is written up more than another: the texts differ by a tenth at most, and have the same fields.
func TestTheRouteFamiliesAreEquals(t *testing.T) {
	least, most := map[string]int{}, map[string]int{}
	for _, f := range open(t).Families() {
		for language, text := range map[string]string{"cy": f.What.CY, "en": f.What.EN} {
			n := len([]rune(text))
			if n == 0 {
				t.Errorf("%s: nothing in %s", f.ID, language)
			}
			if least[language] == 0 || n < least[language] {
				least[language] = n
			}
			most[language] = max(most[language], n)
		}
	}
	for language := range most {
		if float64(most[language]) > 1.1*float64(least[language]) {
			t.Errorf("%s: %d to %d letters", language, least[language], most[language])
		}
	}
}
