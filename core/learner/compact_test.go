package learner

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestCompactKeepsTheRecordAlsoTogetherWithAnyOtherLog(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		replicas := drawHistory(t)
		mine, other := replicas[0].log, union(replicas)
		if rapid.Bool().Draw(t, "wild") {
			mine, other = drawWild(t), drawWild(t)
		}
		thin := Compact(mine)
		same(t, "alone", everything(NewState(mine...)), everything(NewState(thin...)))
		same(t, "with another log", everything(NewState(slices.Concat(mine, other)...)), everything(NewState(slices.Concat(thin, other)...)))
		if again := Compact(thin); len(again) != len(thin) {
			t.Fatalf("thinned twice: %d, then %d", len(thin), len(again))
		}
	})
}

func TestCompactDropsWhatIsOvertaken(t *testing.T) {
	clock := NewClock("aa", nil)
	var s State
	var log []Change
	for _, name := range []string{"M", "Ma", "Mal", "Mali"} {
		c := made(t, &s, clock, Edit{Field: "name", Value: name})
		s.Apply(c)
		log = append(log, c)
	}
	if thin := Compact(log); len(thin) != 1 || string(thin[0].Value) != `"Mali"` {
		t.Errorf("kept %v", thin)
	}
}

func TestPrivateNotesAreNoPartOfARecord(t *testing.T) {
	clock, other := NewClock("aa", nil), NewClock("bb", nil)
	var s State
	change := func(clock *Clock, box string) Change {
		c, err := clock.Change(Edit{Field: "private.n1", Value: Sealed{[]byte(box)}})
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	s.Apply(change(clock, "one"), change(other, "two"))
	same(t, "the record", Record{}, s.Record())
	if notes := s.PrivateNotes(PrivateSection); len(notes) != 1 || string(notes[0].Box) != "two" || len(notes[0].Others) != 1 {
		t.Errorf("notes are %v", notes)
	}
	if notes := s.PrivateNotes(AdviserSection); len(notes) != 0 {
		t.Errorf("the adviser's are %v", notes)
	}
	if _, err := (Edit{Field: "private.n1", Value: "in plain"}).Canonical(); err == nil {
		t.Error("a private note in plain was taken")
	}
	s.Apply(made(t, &s, clock, Edit{Field: "private.n1"}))
	if notes := s.PrivateNotes(PrivateSection); len(notes) != 0 {
		t.Errorf("taken away, there is %v", notes)
	}
}
