package catalogue

import "slices"

// Coverage is how far the ways from 14 to work reach, by sourced links and by our own readings apart. A number is never made to look better by
// adding the two.
type Coverage struct {
	Occupations int // all unit groups
	Described   int // with a description of the work in both languages
	Paid        int // with a published pay
	Sourced     int // reached by at least one sourced link
	OwnOnly     int // reached by our own readings alone, which say so
	None        int // "not known; ask …"
	Areas       []AreaCoverage
}

// AreaCoverage is one area of study: where the catalogue has something of it.
type AreaCoverage struct {
	Area        string
	Options     int   // ways in from what can be chosen at 14
	Levels      []int // the levels at which a course of the area is known, or to or from which a way goes
	Higher      bool  // a way on to level 4 or above
	Occupations int   // that it leads to
	Sourced     int   // of these, by a sourced link
}

// Coverage works out how far the ways reach.
func (c *Catalogue) Coverage() Coverage {
	k := Coverage{Occupations: len(c.Occupations())}
	for _, o := range c.Occupations() {
		links := c.LinksTo(o.ID)
		switch {
		case slices.ContainsFunc(links, func(l Link) bool { return l.Stated }):
			k.Sourced++
		case len(links) > 0:
			k.OwnOnly++
		default:
			k.None++
		}
		if w, ok := c.WorkOf(o.ID); ok && !w.Does.Empty() {
			k.Described++
		}
		if _, ok := c.PayOf(o.ID); ok {
			k.Paid++
		}
	}
	for _, a := range c.Areas() {
		k.Areas = append(k.Areas, c.areaCoverage(a.ID))
	}
	return k
}

func (c *Catalogue) areaCoverage(area string) AreaCoverage {
	k := AreaCoverage{Area: area}
	levels := map[int]bool{}
	for _, course := range c.Courses() {
		if course.Area == area && course.Status != "ended" && course.Stage != "14-16" {
			for l := max(0, course.Level); course.Level >= 0 && l <= course.LevelMax; l++ {
				levels[l] = true
			}
		}
	}
	for _, w := range c.Ways() {
		if w.To == area {
			levels[w.ToLevel] = true
		}
		if w.To == area && w.Kind == "start" {
			k.Options++
		}
		if w.From == area {
			levels[w.FromLevel] = true
			k.Higher = k.Higher || c.higher(w)
		}
	}
	for l := range levels {
		k.Levels = append(k.Levels, l)
	}
	slices.Sort(k.Levels)
	k.Higher = k.Higher || len(k.Levels) > 0 && k.Levels[len(k.Levels)-1] >= 4
	k.Occupations, k.Sourced = c.reached(area)
	return k
}

// higher reports whether a way leads to level 4 or above.
func (c *Catalogue) higher(w Way) bool {
	if w.ToLevel >= 4 {
		return true
	}
	s, _ := c.Step(w.To)
	a, _ := c.Apprenticeship(w.To)
	return max(s.Level, a.Level) >= 4
}

// reached counts the occupations that an area leads to, and those of them that a source names.
func (c *Catalogue) reached(area string) (all, sourced int) {
	stated := map[string]bool{}
	for _, l := range c.Links() {
		if l.From == area {
			stated[l.Occupation] = stated[l.Occupation] || l.Stated
		}
	}
	for _, yes := range stated {
		if yes {
			sourced++
		}
	}
	return len(stated), sourced
}
