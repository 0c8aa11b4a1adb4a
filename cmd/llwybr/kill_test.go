package main

import (
	"context"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/vault"
)

// TestKilledInTheMiddle: what the window has shown as saved is there after the program is killed.
func TestKilledInTheMiddle(t *testing.T) {
	s := newStage(t)
	data := t.TempDir()
	w := s.launch(t.TempDir(), data)
	w.key("Return")
	w.waitFor("start - cy")
	w.key("n")
	w.waitFor("journey  cy")
	w.key("ctrl+2")
	w.waitFor("interests")
	const answered = 10
	for range answered {
		w.key("4")
		w.waitFor("changed")
	}
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-w.done

	v, err := vault.Open(data, vault.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	entries, err := v.List()
	if err != nil || len(entries) != 1 {
		t.Fatalf("%d records, %v", len(entries), err)
	}
	changes, err := v.Changes(context.Background(), entries[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if rec, _ := learner.Fold(changes); len(rec.Answers) != answered {
		t.Errorf("%d answers are there, %d were shown as saved", len(rec.Answers), answered)
	}
}
