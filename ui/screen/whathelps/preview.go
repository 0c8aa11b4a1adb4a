package whathelps

import (
	"slices"
	"time"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// width is how far each state is open. What is not known stands with what is harder: neither is a way in that is known.
var width = map[guide.DoorState]int{"closed": 0, "not-known": 1, "harder": 1, "ajar": 2, "open": 3}

// Moved is a door that a change moves.
type Moved struct {
	Door guide.Door // as it stands afterwards
	Was  guide.DoorState
}

// Moves parts the doors that stand otherwise than before into those that are wider and those that are harder or not known.
func Moves(before, after []guide.Door) (wider, harder []Moved) {
	was := map[string]guide.DoorState{}
	for _, d := range before {
		was[d.ID] = d.State
	}
	for _, d := range after {
		old, there := was[d.ID]
		switch {
		case !there || old == d.State:
		case width[d.State] > width[old]:
			wider = append(wider, Moved{d, old})
		default:
			harder = append(harder, Moved{d, old})
		}
	}
	return wider, harder
}

// With is a record with edits made, for looking at what they would do; nothing is kept.
func With(rec learner.Record, edits ...learner.Edit) (learner.Record, error) {
	state, clock := learner.NewState(), learner.NewClock("preview", func() time.Time { return time.Unix(0, 0) })
	for _, e := range slices.Concat(learner.Diff(rec), edits) {
		ch, err := state.Change(clock, e)
		if err != nil {
			return rec, err
		}
		state.Apply(ch)
	}
	return state.Record(), nil
}

// moves is what a set of changes would move, the step itself among it.
func (s *sheet) moves(set guide.ChangeSet) (wider, harder []Moved) {
	then, err := With(s.rec, editsOf(set)...)
	if err != nil {
		s.c.Shell.Failed(err)
		return nil, nil
	}
	wider, harder = Moves(s.c.Guide.Doors(s.rec, s.c.Today), s.c.Guide.Doors(then, s.c.Today))
	return s.sorted(wider), s.sorted(harder)
}

// sorted puts doors into the alphabetical order of the window's language.
func (s *sheet) sorted(moved []Moved) []Moved {
	return screen.Alphabetical(s.c.Words, moved, func(m Moved) message.Text { return m.Door.Name })
}
