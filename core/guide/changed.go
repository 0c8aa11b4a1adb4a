package guide

import (
	"slices"

	"llwybr/core/learner"
	"llwybr/core/matching"
)

// Changed is what differs between the answers of last time and those of today.
type Changed struct {
	Earlier     Earlier
	Before, Now Profile
	Compared    bool     // both sheets make a shape that is matched, so that their ideas can be set side by side
	Came, Went  []string // ideas of today that were none last time, and the other way round; what was put aside is in neither
}

// Changed sets the answers of last time beside those of today; ok is false where nothing was put aside. Both sheets are matched with the
// facts as they are today, so that what differs comes from the answers.
func (g *Guide) Changed(rec learner.Record) (c Changed, ok bool, err error) {
	e, ok := g.Earlier(rec)
	if !ok {
		return c, false, nil
	}
	c.Earlier = e
	if c.Before, err = g.ScoreForm(e.Form, e.Answers); err != nil {
		return c, false, err
	}
	if c.Now, err = g.ScoreRecord(rec); err != nil {
		return c, false, err
	}
	if c.Compared = shaped(c.Before) && shaped(c.Now); c.Compared {
		before, now := ids(g.Match(e.Answers, c.Before)), ids(g.Match(rec.Answers, c.Now))
		c.Came, c.Went = without(now, before, rec.Struck), without(before, now, rec.Struck)
	}
	return c, true, nil
}

func shaped(p Profile) bool { return p.Known() && !p.Flat }

func ids(ideas []matching.Idea) []string {
	var all []string
	for _, i := range ideas {
		all = append(all, i.ID)
	}
	return all
}

// without are the ids that stand in none of the other lists.
func without(all []string, others ...[]string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(id string) bool {
		return slices.ContainsFunc(others, func(other []string) bool { return slices.Contains(other, id) })
	})
}
