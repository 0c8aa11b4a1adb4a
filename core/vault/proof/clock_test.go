package proof

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"llwybr/core/learner"
)

// TestWrongClocks opens a store again and again with clocks that are years off, go back and jump while it is open, and looks that what was done later is
// later, and stands.
func TestWrongClocks(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			random, changes, clocks := chance(t), 0, 0
			offsets := []time.Duration{0, -17 * year, 0, -time.Hour, time.Hour, year, 0, 10 * year, 0, -30 * year}
			for range rounds(1, 4) {
				random.Shuffle(len(offsets), func(i, j int) { offsets[i], offsets[j] = offsets[j], offsets[i] })
				changes += sessionsAt(t, target, offsets, random.IntN(120)-60)
				clocks += len(offsets)
			}
			t.Logf("%s: %d openings with wrong clocks, %d changes, all in order", target.name, clocks, changes)
		})
	}
}

const year = 365 * 24 * time.Hour

// sessionsAt opens one store with one clock after the other, each of which jumps by some minutes at every change.
func sessionsAt(t *testing.T, target target, offsets []time.Duration, jump int) int {
	t.Helper()
	dir, n := quickDir(t), 0
	for _, offset := range offsets {
		now := func() time.Time { return time.Now().Add(offset + time.Duration(n%3*jump)*time.Minute) }
		s, id, err := target.open(dir, true, now)
		if err != nil {
			t.Fatal(offset, err)
		}
		log, err := s.Changes(context.Background(), id)
		if err != nil {
			t.Fatal(offset, err)
		}
		clock, state := learner.NewClock(s.Node(), now), learner.NewState(log...)
		for _, c := range log {
			clock.Observe(c.Time)
		}
		for range 4 {
			n++
			want := fmt.Sprint("enw ", n)
			c, err := state.Change(clock, learner.Edit{Field: "name", Value: want})
			if err != nil {
				t.Fatal(err)
			}
			state.Apply(c)
			if err := s.Append(context.Background(), id, c); err != nil {
				t.Fatal(offset, err)
			}
			inOrder(t, s, id, want)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// inOrder looks that the times of a log rise and that its last change stands.
func inOrder(t *testing.T, s interface {
	Changes(context.Context, string) ([]learner.Change, error)
}, id, want string) {
	t.Helper()
	log, err := s.Changes(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(log, func(a, b learner.Change) int { return a.Time.Compare(b.Time) }) {
		t.Fatal("the times do not rise")
	}
	if record, conflicts := learner.Fold(log); record.Name != want || len(conflicts) > 0 {
		t.Fatalf("%q stands for %q, with %d conflicts", record.Name, want, len(conflicts))
	}
}
