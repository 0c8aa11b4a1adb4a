package main

import "testing"

// TestKilledInTheMiddle: what the window has shown as saved is there after the program is killed.
func TestKilledInTheMiddle(t *testing.T) {
	s := newStage(t)
	data := t.TempDir()
	newRecord(t, data)
	w := s.launch(t.TempDir(), data)
	w.key("Return")
	w.waitFor("start - cy")
	w.open()
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

	if rec := recordIn(t, data); len(rec.Answers) != answered {
		t.Errorf("%d answers are there, %d were shown as saved", len(rec.Answers), answered)
	}
}
