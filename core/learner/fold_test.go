package learner

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// view is everything that can be asked of a state.
type view struct {
	Record    Record
	Conflicts []Conflict
	Unread    []Change
	Seen      map[string][]HLC
}

func everything(s *State) view {
	w := view{s.Record(), s.Conflicts(), s.Unread(), map[string][]HLC{}}
	for field := range s.cells {
		w.Seen[field] = s.Seen(field)
	}
	return w
}

func same(t interface{ Fatalf(string, ...any) }, what string, want, got any) {
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func TestFoldDoesNotDependOnOrderOrRepeats(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		changes := append(union(drawHistory(t)), drawWild(t)...)
		want := everything(NewState(changes...))
		shuffled := rapid.Permutation(append(changes, changes[:len(changes)/2]...)).Draw(t, "order")
		same(t, "another order, with repeats", want, everything(NewState(shuffled...)))
	})
}

func TestStateTakesChangesOneByOneAsFoldTakesThemAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s State
		changes := append(union(drawHistory(t)), drawWild(t)...)
		for i, c := range changes {
			s.Apply(c)
			record, conflicts := Fold(changes[:i+1])
			same(t, "record", record, s.Record())
			same(t, "conflicts", conflicts, s.Conflicts())
		}
	})
}

func TestInstallationsThatHaveEverythingAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		replicas := drawHistory(t)
		all := union(replicas)
		for _, r := range replicas {
			r.take(all...)
			same(t, "record", replicas[0].state.Record(), r.state.Record())
		}
	})
}

func TestWhatWasJustSetShowsWhateverTheClocksSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, r := range drawHistory(t) {
			e := drawEdit(t)
			r.take(made(t, &r.state, r.clock, e))
			want, err := e.Canonical()
			if err != nil {
				t.Fatal(err)
			}
			if rule, _ := find(e.Field); string(want) == `""` && rule.path != "name" && rule.merge == Text {
				want = raw("null") // an empty note is no note
			}
			if string(want) == "null" {
				want = absent(e.Field)
			}
			same(t, e.Field, string(want), string(r.state.Value(e.Field)))
			for _, c := range r.state.Conflicts() {
				if c.Field == e.Field {
					t.Fatalf("a change made in the knowledge of the others still conflicts: %v", c)
				}
			}
		}
	})
}

func TestNothingConflictsOnOneInstallation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if r := drawHistory(t); len(r) == 1 && len(r[0].state.Conflicts()) > 0 {
			t.Fatal(r[0].state.Conflicts())
		}
	})
}

// TestAddingBeatsRemovingItHadNotSeen compares with the textbook observed-remove set: a member is there when some adding is there that no
// removing had seen.
func TestAddingBeatsRemovingItHadNotSeen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		replicas := drawHistory(t)
		for i := range replicas {
			replicas[i].log, replicas[i].state = nil, State{}
		}
		have := make([]map[string]bool, len(replicas)) // adding ids each has
		gone := make([]map[string]bool, len(replicas)) // adding ids each knows removed
		for i := range have {
			have[i], gone[i] = map[string]bool{}, map[string]bool{}
		}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			i, j := rapid.IntRange(0, len(replicas)-1).Draw(t, "i"), rapid.IntRange(0, len(replicas)-1).Draw(t, "j")
			r := replicas[i]
			switch rapid.IntRange(0, 2).Draw(t, "do") {
			case 0:
				c := made(t, &r.state, r.clock, Edit{"liked.a", true})
				r.take(c)
				for id := range have[i] { // one's own adding again stands for the earlier one
					if id[:2] == r.clock.last.Node {
						gone[i][id] = true
					}
				}
				have[i][r.clock.last.Node+c.ID] = true
			case 1:
				if len(r.state.Seen("liked.a")) == 0 {
					continue // nothing to remove
				}
				r.take(made(t, &r.state, r.clock, Edit{"liked.a", false}))
				for id := range have[i] {
					gone[i][id] = true
				}
			case 2:
				r.take(replicas[j].log...)
				for id := range have[j] {
					have[i][id] = true
				}
				for id := range gone[j] {
					gone[i][id] = true
				}
			}
			want := false
			for id := range have[i] {
				want = want || !gone[i][id]
			}
			if got := len(r.state.Record().Liked) == 1; got != want {
				t.Fatalf("member: %v, want %v", got, want)
			}
		}
	})
}

func at(wall int64, counter uint16, node string) HLC { return HLC{wall, counter, node} }

func TestMerge(t *testing.T) {
	type changes = []Change
	first, second := at(1000, 0, "n1"), at(2000, 0, "n2")
	tests := []struct {
		name      string
		changes   changes
		want      Record
		conflicts int
	}{
		{"newest of one wins, the other is kept", changes{{"1", first, nil, "name", raw(`"Mali"`)}, {"2", second, nil, "name", raw(`"Mali J"`)}}, Record{Name: "Mali J"}, 1},
		{"what was seen is settled", changes{{"1", first, nil, "name", raw(`"Mali"`)}, {"2", second, []HLC{first}, "name", raw(`"Mali J"`)}}, Record{Name: "Mali J"}, 0},
		{"the same said twice is no conflict", changes{{"1", first, nil, "name", raw(`"Mali"`)}, {"2", second, nil, "name", raw(`"Mali"`)}}, Record{Name: "Mali"}, 0},
		{"null clears", changes{{"1", first, nil, "year_group", raw(`9`)}, {"2", at(1000, 1, "n1"), nil, "year_group", raw(`null`)}}, Record{}, 0},
		{"one tick, node decides", changes{{"2", at(1, 0, "n1"), nil, "home", raw(`"a"`)}, {"1", at(1, 0, "n2"), nil, "home", raw(`"b"`)}}, Record{Home: "b"}, 1},
		{"one time, id decides", changes{{"2", first, nil, "home", raw(`"a"`)}, {"1", first, nil, "home", raw(`"b"`)}}, Record{Home: "a"}, 0},
		{"removing what was seen", changes{{"1", first, nil, "liked.a", raw(`true`)}, {"2", second, []HLC{first}, "liked.a", raw(`false`)}}, Record{}, 0},
		{"adding beats a removing that had not seen it", changes{{"1", at(500, 0, "n2"), nil, "liked.a", raw(`true`)}, {"2", first, nil, "liked.a", raw(`true`)}, {"3", second, []HLC{at(500, 0, "n2")}, "liked.a", raw(`false`)}}, Record{Liked: []string{"a"}}, 0},
		{"a removing that says nothing goes by the clock", changes{{"1", first, nil, "liked.a", raw(`true`)}, {"2", second, nil, "liked.a", raw(`false`)}}, Record{}, 0},
		{"in one tick the adding stands", changes{{"1", first, nil, "liked.a", raw(`true`)}, {"2", at(1000, 0, "n2"), nil, "liked.a", raw(`false`)}}, Record{Liked: []string{"a"}}, 0},
		{"text is never overwritten", changes{{"1", first, nil, "notes.a", raw(`"ours"`)}, {"2", second, nil, "notes.a", raw(`"theirs"`)}}, Record{Notes: map[string]string{"a": "ours\n\ntheirs"}}, 1},
		{"the same text of two stands once", changes{{"1", first, nil, "notes.a", raw(`"ours"`)}, {"2", at(1000, 0, "n3"), nil, "notes.a", raw(`"ours"`)}, {"3", second, nil, "notes.a", raw(`"theirs"`)}}, Record{Notes: map[string]string{"a": "ours\n\ntheirs"}}, 1},
		{"an amendment stands for what it amends", changes{{"1", first, nil, "notes.a", raw(`"ours"`)}, {"2", second, []HLC{first}, "notes.a", raw(`"both"`)}}, Record{Notes: map[string]string{"a": "both"}}, 0},
		{"an object of a reserved set", changes{{"1", first, nil, "agenda.x", raw(`{"a":1}`)}, {"2", second, nil, "visits.x", raw(`null`)}}, Record{Reserved: map[string]raw{"agenda.x": raw(`{"a":1}`)}}, 0},
		{"actions stand in the order in which they were begun", changes{{"1", second, nil, "actions.a.what", raw(`"A"`)}, {"2", first, nil, "actions.b.why", raw(`"w"`)}, {"3", at(3000, 0, "n1"), nil, "actions.b.what", raw(`"B"`)}}, Record{Actions: []Action{{ID: "b", What: "B", Why: "w"}, {ID: "a", What: "A"}}}, 0},
		{"an action without what is not there", changes{{"1", first, nil, "actions.b.why", raw(`"w"`)}}, Record{}, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, conflicts := Fold(test.changes)
			same(t, "record", test.want, got)
			if len(conflicts) != test.conflicts {
				t.Errorf("conflicts: %v", conflicts)
			}
		})
	}
}

func TestConflictNamesBothSides(t *testing.T) {
	older := Change{"1", at(1000, 0, "n1"), nil, "home", raw(`"a"`)}
	newer := Change{"2", at(2000, 0, "n2"), nil, "home", raw(`"b"`)}
	_, conflicts := Fold([]Change{newer, older})
	same(t, "conflicts", []Conflict{{"home", newer, []Change{older}}}, conflicts)
}

func TestNewerPathsAndValuesAreCarriedUnread(t *testing.T) {
	s := NewState(
		Change{"1", at(1, 0, "n1"), nil, "wellbeing.a", raw(`{"x":1}`)},
		Change{"2", at(2, 0, "n1"), nil, "wellbeing.a", raw(`{"x":2}`)},
		Change{"3", at(1, 0, "n1"), nil, "setting", raw(`"home"`)},
		Change{"4", at(2, 0, "n1"), nil, "setting", raw(`"moon"`)},
	)
	same(t, "record", Record{Setting: "home"}, s.Record())
	var ids []string
	for _, c := range s.Unread() {
		ids = append(ids, c.ID)
	}
	same(t, "unread", []string{"4", "2"}, ids)
}

func TestRecordGivenOutIsNotAlteredLater(t *testing.T) {
	clock := NewClock("n1", nil)
	var s State
	s.Apply(made(t, &s, clock, Edit{"liked.a", true}), made(t, &s, clock, Edit{"answers.R1", 3}))
	before := s.Record()
	s.Apply(made(t, &s, clock, Edit{"liked.b", true}), made(t, &s, clock, Edit{"answers.R1", 4}))
	same(t, "record", Record{Liked: []string{"a"}, Answers: map[string]int{"R1": 3}}, before)
}

func TestDiffBuildsTheRecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawRecord(t)
		clock := NewClock("bb", nil)
		var s State
		for _, e := range Diff(want) {
			s.Apply(made(t, &s, clock, e))
		}
		same(t, "Fold(Diff(r))", want, s.Record())
	})
}

func TestUndoGivesBackTheRecordBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, r := range drawHistory(t) {
			before := r.state.Record()
			c := made(t, &r.state, r.clock, drawEdit(t))
			r.take(c)
			r.take(made(t, &r.state, r.clock, Inverse(before, c)))
			same(t, "after undoing "+c.Field, before, r.state.Record())
		}
	})
}

// Steps of one to three changes are taken back and made again, each as one.
func TestUndoAndRedoStack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, clock, undo := &State{}, NewClock("n1", nil), &Undo{}
		records := []Record{s.Record()}
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			var changes []Change
			var previous []json.RawMessage
			for range rapid.IntRange(1, 3).Draw(t, "edits") {
				e := drawEdit(t)
				previous = append(previous, s.Value(e.Field))
				c := made(t, s, clock, e)
				s.Apply(c)
				changes = append(changes, c)
			}
			undo.Push(changes, previous)
			records = append(records, s.Record())
		}
		for i := len(records) - 2; i >= 0; i-- {
			retrace(t, s, clock, undo.Undo, records[i])
		}
		for i := 1; i < len(records); i++ {
			retrace(t, s, clock, undo.Redo, records[i])
		}
		if undo.CanRedo() || !undo.CanUndo() {
			t.Fatal("everything was redone")
		}
	})
}

func retrace(t *rapid.T, s *State, clock *Clock, give func() ([]Edit, bool), want Record) {
	edits, ok := give()
	if !ok {
		t.Fatal("the stack is empty too soon")
	}
	for _, e := range edits {
		s.Apply(made(t, s, clock, e))
	}
	same(t, "after a step", want, s.Record())
}

func push(u *Undo, field, value string) {
	u.Push([]Change{{Field: field, Value: raw(value)}}, []json.RawMessage{nil})
}

func TestNewChangeEndsRedoing(t *testing.T) {
	undo := &Undo{}
	push(undo, "name", `"a"`)
	undo.Undo()
	push(undo, "home", `"b"`)
	if undo.CanRedo() {
		t.Error("what was undone before a new change cannot be redone")
	}
	edits, ok := undo.Undo()
	if !ok || len(edits) != 1 || edits[0].Field != "home" || string(edits[0].Value.(json.RawMessage)) != "null" {
		t.Error(edits, ok)
	}
	if _, ok := undo.Undo(); ok {
		t.Error("there was one step")
	}
}

func TestUndoForgetsTheOldestSteps(t *testing.T) {
	undo := &Undo{}
	for range undoLimit + 10 {
		push(undo, "name", "null")
	}
	steps := 0
	for _, ok := undo.Undo(); ok; _, ok = undo.Undo() {
		steps++
	}
	same(t, "steps", undoLimit, steps)
}
