package vault

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

func init() {
	children["file"] = func(path, _ string) error { return saveForever(path, osDisk{}) }
	children["file-in-place"] = func(path, _ string) error { return saveForever(path, inPlace{osDisk{}, path}) }
	children["file-lockless"] = func(path, _ string) error { return saveForever(path, lockless{osDisk{}}) }
}

// saveForever saves a change after the other in a file, and prints each one's id after it is safe.
func saveForever(path string, d disk) error {
	f, err := OpenFile(context.Background(), path, seal.Words(fileWords), quickly)
	if err != nil {
		return err
	}
	f.disk = d
	clock := learner.NewClock(f.Node(), nil)
	for {
		c := change(clock, "notes.n", strings.Repeat("Hoffi gweithio gyda phobl. ", 40))
		if err := f.Append(context.Background(), f.id, c); err != nil {
			return err
		}
		os.Stdout.WriteString(c.ID + "\n")
	}
}

// inPlace is the control: it writes over the file itself, as many programs do.
type inPlace struct {
	disk
	path string
}

func (d inPlace) create(string) (diskFile, error) {
	f, err := os.OpenFile(d.path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	return slowFile{f}, err
}

func (inPlace) rename(string, string) error { return nil }
func (inPlace) link(string, string) error   { return nil }
func (inPlace) remove(string) error         { return nil }

// lockless is a place without locks.
type lockless struct{ disk }

func (lockless) lock(string) (func(), bool, error) { return func() {}, false, nil }

// slowFile writes piece by piece, as a stick does.
type slowFile struct{ *os.File }

func (f slowFile) Write(p []byte) (n int, err error) {
	for len(p) > 0 && err == nil {
		var wrote int
		wrote, err = f.File.Write(p[:min(512, len(p))])
		p, n = p[wrote:], n+wrote
	}
	return n, err
}

// TestNothingAcknowledgedIsLostWhenKilledWhileAFileIsSaved kills a process that saves, at any moment, and looks for everything it had printed.
func TestNothingAcknowledgedIsLostWhenKilledWhileAFileIsSaved(t *testing.T) {
	rounds, acknowledged, swept := killRounds(), 0, 0
	for left := rounds; left > 0; left -= 20 {
		f, _ := newTestFile(t)
		printed := map[string]bool{}
		for range min(left, 20) {
			for _, id := range killedDoing(t, "file", f.Path(), "") {
				printed[id] = true
			}
			swept += len(f.temporaries())
			if lost := lostIn(t, f.Path(), printed); lost != 0 {
				t.Fatalf("%d lost", lost)
			}
			if left := f.temporaries(); len(left) > 0 {
				t.Fatal("not swept:", left)
			}
		}
		acknowledged += len(printed)
	}
	if acknowledged < rounds {
		t.Errorf("only %d changes in %d rounds: nothing was tried", acknowledged, rounds)
	}
	t.Logf("%d rounds, %d acknowledged, 0 lost, %d leftovers swept", rounds, acknowledged, swept)
}

// lostIn counts what was acknowledged and is not in a file; -1 when the file does not open.
func lostIn(t *testing.T, path string, acknowledged map[string]bool) (lost int) {
	t.Helper()
	g, err := OpenFile(context.Background(), path, seal.Words(fileWords), quickly)
	if err != nil {
		return -1
	}
	got, err := g.Changes(context.Background(), g.id)
	if err != nil {
		t.Fatal(err)
	}
	for id := range acknowledged {
		if !hasChange(got, id) {
			lost++
		}
	}
	return lost
}

// The control: a program that writes over the file itself is killed too, and then the file is torn. Without this the test above would prove nothing.
func TestAFileWrittenInPlaceIsTornWhenKilled(t *testing.T) {
	for range 60 {
		f, _ := newTestFile(t)
		printed := map[string]bool{}
		for _, id := range killedDoing(t, "file-in-place", f.Path(), "") {
			printed[id] = true
		}
		if lostIn(t, f.Path(), printed) != 0 {
			return
		}
	}
	t.Error("60 kills have torn nothing: the kills come at the wrong moments")
}

// The control of the failing calls: writing in place, they tear the file.
func TestAFileWrittenInPlaceIsTornByFaults(t *testing.T) {
	for k := range 40 {
		f, _ := newTestFile(t)
		mustAppend(t, f, noted(f, "a")...)
		if err := os.Remove(f.Path() + prevEnding); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		f.disk = &failing{disk: inPlace{osDisk{}, f.Path()}, fail: syscall.EIO, at: k + 1, forever: true}
		_ = f.Append(context.Background(), f.id, noted(f, "b")...) // it must fail sooner or later
		if lostIn(t, f.Path(), nil) != 0 {
			return
		}
	}
	t.Error("no fault has torn the file: they come at the wrong moments")
}

// Whatever a kill leaves beside a file is swept by the next opening, also what belongs to a lock.
func TestLeftoversAreSwept(t *testing.T) {
	f, _ := newTestFile(t)
	for _, name := range []string{beside(f.Path(), "-0123456789ab"), beside(f.Path(), lockEnding)} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	neighbour := filepath.Join(filepath.Dir(f.Path()), ".another.llwybr-0123456789ab")
	if err := os.WriteFile(neighbour, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	openTestFile(t, f.Path())
	if names := namesIn(t, f.Path()); len(names) != 2 { // the file and the neighbour's
		t.Error(names)
	}
}

// Several programs save in one file at once and are killed: nothing that any of them acknowledged is lost.
func TestSeveralProgramsSaveInOneFile(t *testing.T) {
	f, _ := newTestFile(t)
	release, sure, err := lockFile(beside(f.Path(), lockEnding))
	if err != nil || !sure {
		t.Skip("this place has no locks")
	}
	release()
	printed := together(t, f.Path(), "file")
	if lost := lostIn(t, f.Path(), printed); lost != 0 || len(printed) < 3 {
		t.Errorf("%d lost of %d", lost, len(printed))
	}
	t.Logf("%d acknowledged, 0 lost", len(printed))
}

// The control: without the lock they write over each other, and what the killed one knew alone is lost.
func TestSeveralProgramsWithoutALockLose(t *testing.T) {
	for range 60 {
		f, _ := newTestFile(t)
		if lostIn(t, f.Path(), together(t, f.Path(), "file-lockless")) > 0 {
			return
		}
	}
	t.Error("nothing was lost in 60 rounds: they were never at it at once")
}

// together lets three programs save at once for a moment, and gives what they printed.
func together(t *testing.T, path, act string) map[string]bool {
	t.Helper()
	found := make(chan []string)
	for range 3 {
		go func() { found <- killedDoing(t, act, path, "") }()
	}
	printed := map[string]bool{}
	for range 3 {
		for _, id := range <-found {
			printed[id] = true
		}
	}
	return printed
}
