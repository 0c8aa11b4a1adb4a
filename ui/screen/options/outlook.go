package options

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// outlook is how the steps that can come next stand, before they are worded. It is never altered.
type outlook struct {
	empty   bool                       // nothing is chosen or recorded that a door could rest on
	doors   []guide.Door               // in the alphabetical order of the window's language
	mine    map[string]bool            // those that matter to this learner
	towards map[string][]string        // of a step, the kept ideas to which it is a way
	was     map[string]guide.DoorState // of those that the last change moved, how they stood before
}

// lookOut gathers the doors of a record. What matters to a learner are the ways to the ideas that they keep, and what goes on from their own subjects.
func lookOut(w screen.Alphabet, g *guide.Guide, rec learner.Record, today message.Day) (outlook, error) {
	if len(rec.Choices) == 0 && len(rec.Results) == 0 {
		return outlook{empty: true}, nil
	}
	towards, err := g.Towards(rec)
	if err != nil {
		return outlook{}, err
	}
	o := outlook{mine: map[string]bool{}, towards: towards}
	o.doors = screen.Alphabetical(w, g.Doors(rec, today), func(d guide.Door) message.Text { return d.Name })
	own := ownSubjects(g, rec)
	for _, d := range o.doors {
		o.mine[d.ID] = len(towards[d.ID]) > 0 || own.leadTo(g, d)
	}
	return o, nil
}

// subjects are what the learner has chosen or recorded, and the areas to which the facts say that it goes on.
type subjects struct {
	names []string
	to    []string // areas, apprenticeships and stations
}

func ownSubjects(g *guide.Guide, rec learner.Record) subjects {
	var s subjects
	var held []string
	for _, h := range g.Standing(rec).Holdings() {
		held = append(held, h.ID)
		s.names = append(s.names, h.Subjects...)
		s.to = append(s.to, h.Areas...)
	}
	for _, way := range g.Catalogue.Ways() {
		if way.Kind == "start" && slices.Contains(held, way.From) {
			s.to = append(s.to, way.To)
		}
	}
	return s
}

// subjectDoor begins the id of a door that is one A level subject.
const subjectDoor = "step-a-level-"

// leadTo reports whether a door goes on from these subjects: it is one of them at A level, its rule speaks of one, or it lies in an area that they go on to.
func (s subjects) leadTo(g *guide.Guide, d guide.Door) bool {
	if d.Kind != "subject" {
		return slices.Contains(s.to, d.ID) || d.Area != "" && slices.Contains(s.to, d.Area)
	}
	if slices.ContainsFunc(s.names, func(name string) bool { return sameSubject(name, strings.TrimPrefix(d.ID, subjectDoor)) }) {
		return true
	}
	for _, l := range d.Requirement.Leaves {
		q, _ := g.Catalogue.Qualification(l.Node.ID)
		if named := max(l.Node.Subject, q.Subject); named != "" && slices.Contains(s.names, named) {
			return true
		}
	}
	return false
}

// sameSubject reports whether a subject of the choices at 14 goes by the name of an A level: english, english-language; art-design, art-and-design.
func sameSubject(subject, level3 string) bool {
	level3 = strings.ReplaceAll(level3, "-and-", "-")
	return subject != "" && (strings.HasPrefix(level3, subject) || strings.HasPrefix(subject, level3))
}

// The parts of the list of doors, in the order in which they stand.
var doorStates = []guide.DoorState{"open", "ajar", "harder", "closed", "not-known"}

// The doors that are shown: those that matter to the learner and those that moved, or all.
const (
	mineFilter = "mine"
	allFilter  = "all"
)

// part are the doors of a state that are shown.
func (o outlook) part(state guide.DoorState, filter string) []guide.Door {
	var all []guide.Door
	for _, d := range o.doors {
		if d.State == state && (filter == allFilter || o.matters(d.ID)) {
			all = append(all, d)
		}
	}
	return all
}

func (o outlook) matters(id string) bool {
	_, moved := o.was[id]
	return o.mine[id] || moved
}

// count is how many doors a filter shows.
func (o outlook) count(filter string) int {
	n := 0
	for _, state := range doorStates {
		n += len(o.part(state, filter))
	}
	return n
}

// states writes how all doors stand, to be kept until the record changes.
func (o outlook) states() string {
	var all []string
	for _, d := range o.doors {
		all = append(all, d.ID+"="+string(d.State))
	}
	return strings.Join(all, " ")
}

// moved are the doors that stand otherwise than written.
func (o outlook) moved(before string) map[string]guide.DoorState {
	old := readStates(before)
	moved := map[string]guide.DoorState{}
	for _, d := range o.doors {
		if was, there := old[d.ID]; there && was != d.State {
			moved[d.ID] = was
		}
	}
	return moved
}

func readStates(written string) map[string]guide.DoorState {
	all := map[string]guide.DoorState{}
	for _, f := range strings.Fields(written) {
		id, state, _ := strings.Cut(f, "=")
		all[id] = guide.DoorState(state)
	}
	return all
}
