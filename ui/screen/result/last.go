package result

import (
	"llwybr/core/guide"
	"llwybr/core/interests"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// last is what the learner answered last time, set beside today.
type last struct {
	day        message.Day
	moved      []move
	same       []string // letters of the kinds that are about the same
	unknown    []string // letters of the kinds that are not known at one of the two times
	compared   bool     // the ideas of both times can be set side by side
	came, went []idea
}

// move is a kind whose score moved by more than may be chance.
type move struct {
	letter      string
	before, now int // strength
	up          bool
}

// idea is an occupation by name.
type idea struct {
	id   string
	name message.Text
}

// readLast sets last time's answers beside today's, where there are any.
func (v *view) readLast(g *guide.Guide, rec learner.Record) error {
	c, ok, err := g.Changed(rec)
	if !ok || err != nil {
		return err
	}
	v.last = &last{day: c.Earlier.Day, compared: c.Compared, came: ideasOf(g, c.Came), went: ideasOf(g, c.Went)}
	for i, scale := range interests.Scales {
		k := &v.kinds[i]
		k.before = markOf(c.Before.Scores[i], c.Before.Length)
		switch {
		case k.before.strength == 0 || k.strength == 0:
			v.last.unknown = append(v.last.unknown, k.letter)
		case interests.Moved(c.Before, c.Now, scale) == interests.AboutTheSame:
			v.last.same = append(v.last.same, k.letter)
		default:
			v.last.moved = append(v.last.moved, move{k.letter, k.before.strength, k.strength, k.level > k.before.level})
		}
	}
	return nil
}

func ideasOf(g *guide.Guide, ids []string) []idea {
	var all []idea
	for _, id := range ids {
		all = append(all, idea{id, g.Name(id)})
	}
	return all
}
