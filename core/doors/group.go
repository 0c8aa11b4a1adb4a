package doors

import (
	"fmt"
	"slices"
)

// Group is sets of one shape: of each slot so many of its changes. Every change stands in at least one of the sets; two changes of the same thing (two
// grades of one subject) never stand together.
type Group struct {
	Slots []Slot
	Then  State
	First Set // the first of its sets in their order
	Sets  int // how many they are
}

// Slot is changes that can stand for each other in a group, by their order in the sets.
type Slot struct {
	Count int // how many of them each set has
	Of    []Change
}

// alike says which changes of a set can stand for others: those that do the same to every part of the step's rule.
type alike struct {
	classes [most]int // by change
	asks    int
}

// Grouped puts sets that differ in an interchangeable change alone into one group, for screens: "add one of these". Two changes are interchangeable when
// they do the same to every part of the step's rule and stand in no condition with others. Sets of one change are alike where they are of one kind and
// leave as much to ask. Groups stand in the order of their first sets.
func Grouped(sets []Set) []Group {
	at := map[string]int{}
	var groups []Group
	for _, s := range sets {
		name := s.likeness()
		if _, known := at[name]; !known {
			at[name] = len(groups)
			groups = append(groups, Group{Slots: s.slots(), Then: s.Then, First: s})
		}
		g := &groups[at[name]]
		g.Sets++
		for i, c := range s.Changes {
			slot := &g.Slots[g.slot(s, i)]
			if !slices.Contains(slot.Of, c) {
				slot.Of = append(slot.Of, c)
			}
		}
	}
	return groups
}

func (s Set) likeness() string {
	if len(s.Changes) == 1 {
		return fmt.Sprint(s.Then, s.Changes[0].Kind, s.alike.asks)
	}
	classes := slices.Clone(s.alike.classes[:len(s.Changes)])
	slices.Sort(classes)
	return fmt.Sprint(s.Then, classes)
}

// slots are those of a group that begins with a set: one for each class, in the order of its changes.
func (s Set) slots() []Slot {
	var slots []Slot
	var classes []int
	for i := range s.Changes {
		at := slices.Index(classes, s.alike.classes[i])
		if at < 0 {
			at, classes, slots = len(slots), append(classes, s.alike.classes[i]), append(slots, Slot{})
		}
		slots[at].Count++
	}
	return slots
}

// slot finds where a change of a set stands in the group.
func (g Group) slot(s Set, change int) int {
	if len(s.Changes) == 1 {
		return 0
	}
	var classes []int
	for i := range g.First.Changes {
		if c := g.First.alike.classes[i]; !slices.Contains(classes, c) {
			classes = append(classes, c)
		}
	}
	return slices.Index(classes, s.alike.classes[change])
}
