package vault

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// runningClock is a machine's running time that a test moves.
type runningClock struct{ at time.Duration }

func (c *runningClock) since() time.Duration { return c.at }

func wrongTry(t *testing.T, tries *Tries) {
	t.Helper()
	if err := tries.Take(); err != nil {
		t.Fatal(err)
	}
}

func TestScheduleOfTries(t *testing.T) {
	clock := &runningClock{}
	tries := openTries(t.TempDir(), clock.since)
	for range freeTries {
		wrongTry(t, tries)
	}
	for _, wait := range []time.Duration{30 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, time.Hour, time.Hour} {
		if tries.Wait() != wait {
			t.Fatalf("wait %s, want %s", tries.Wait(), wait)
		}
		clock.at += wait - time.Millisecond
		if err := tries.Take(); !isID(err, "keep.tries-wait") {
			t.Fatalf("too early: %v", err)
		}
		clock.at += time.Millisecond
		wrongTry(t, tries)
	}
	if err := tries.Take(); !isID(err, "keep.tries-wait-minutes") {
		t.Error(err)
	}
	if err := tries.Right(); err != nil || tries.Wait() != 0 {
		t.Error(err, tries.Wait())
	}
	for range freeTries {
		wrongTry(t, tries)
	}
}

func TestTriesSurviveTheEndOfTheProgram(t *testing.T) {
	dir := t.TempDir()
	for range freeTries {
		wrongTry(t, openTries(dir, (&runningClock{}).since))
	}
	clock := &runningClock{}
	tries := openTries(dir, clock.since)
	if tries.Wait() != 30*time.Second {
		t.Error(tries.Wait())
	}
	data, err := os.ReadFile(filepath.Join(dir, triesName))
	if err != nil || string(data) != `{"wrong":5}` {
		t.Errorf("%s %v", data, err)
	}
	clock.at = 30 * time.Second
	if err := tries.Take(); err != nil {
		t.Error(err)
	}
	if err := tries.Right(); err != nil || exists(filepath.Join(dir, triesName)) {
		t.Error("the file is still there", err)
	}
}

func TestDamagedTriesAreTheLongestWait(t *testing.T) {
	for _, text := range []string{"", "{}", "null", `{"wrong":-1}`, `{"wrong":"0"}`, `{"wrong":0,"x":1}`, `{"wrong":0}{}`, strings.Repeat(" ", triesLimit) + `{"wrong":0}`, `{"wrong":99999999999}`} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, triesName), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if wait := openTries(dir, (&runningClock{}).since).Wait(); wait != time.Hour {
			t.Errorf("%.30q: %s", text, wait)
		}
	}
}

func TestTryThatCannotBeWrittenDownIsNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(file, "under")
	tries := OpenTries(dir)
	if err := tries.Take(); !isID(err, "keep.tries-unkept") && !isID(err, "keep.tries-wait-minutes") {
		t.Error(err)
	}
}

// However often the program is ended and started and wherever the machine's clock is set (the tries never ask it), no more tries are made than the
// schedule gives in the time that has really passed.
func TestTriesAreNeverFasterThanTheSchedule(t *testing.T) {
	root := quickDir(t)
	var most int
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(root, "")
		if err != nil {
			rt.Fatal(err)
		}
		real := time.Duration(0)
		start := func() *Tries {
			began := real
			return openTries(dir, func() time.Duration { return real - began })
		}
		tries, made := start(), 0
		for range rapid.IntRange(1, 40).Draw(rt, "acts") {
			switch rapid.IntRange(0, 3).Draw(rt, "act") {
			case 0:
				tries = start()
			case 1:
				real += time.Duration(rapid.IntRange(0, 4000).Draw(rt, "seconds")) * time.Second
			default:
				if tries.Take() == nil {
					made++
				}
			}
			if made > allowed(real) {
				rt.Fatalf("%d tries in %s", made, real)
			}
		}
		most = max(most, made)
	})
	if most <= freeTries {
		t.Errorf("at most %d tries: nothing was tried", most)
	}
}

// allowed is how many tries the schedule gives in a time, counted without the code that keeps it.
func allowed(passed time.Duration) int {
	tries := 5
	for _, wait := range []time.Duration{30 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute} {
		if passed < wait {
			return tries
		}
		passed -= wait
		tries++
	}
	return tries + int(passed/time.Hour)
}

// A control: tries that forget with the program are faster than the schedule, and the test would see it.
func TestForgottenTriesAreFasterThanTheSchedule(t *testing.T) {
	dir, made := t.TempDir(), 0
	for range 10 {
		tries := openTries(dir, func() time.Duration { return 0 })
		wrongTry(t, tries)
		made++
		if err := tries.Right(); err != nil { // as if it were kept nowhere
			t.Fatal(err)
		}
	}
	if made <= allowed(0) {
		t.Error("the control is as slow as the schedule")
	}
}
