package vault

import (
	"context"
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
)

// Each call of a save fails in turn, once alone and once with all that follow: an error that a person can read, and all that was acknowledged is
// there, in this program and in the next.
func TestEveryFailingCallOfAFile(t *testing.T) {
	fired, kinds, modes := 0, []error{syscall.EIO}, 2
	if testing.Short() {
		modes = 1
	}
	if os.Getenv("LLWYBR_FAULTS") == "all" {
		kinds = append(kinds, syscall.ENOSPC, syscall.EACCES)
	}
	for _, fail := range kinds {
		for _, forever := range []bool{false, true}[:modes] {
			for _, linkless := range []bool{false, true} {
				fired += failEach(t, failing{disk: osDisk{}, fail: fail, forever: forever, linkless: linkless})
			}
		}
	}
	if fired < 30*len(kinds) {
		t.Errorf("%d faults: nothing was tried", fired)
	}
	t.Logf("%d faults, 0 lost", fired)
}

func failEach(t *testing.T, d failing) (fired int) {
	t.Helper()
	for k := 1; ; k++ {
		d.at = k
		n := failAt(t, d)
		if n == 0 {
			return fired
		}
		fired += n
	}
}

func failAt(t *testing.T, d failing) int {
	t.Helper()
	f, _ := newTestFile(t)
	acknowledged := noted(f, "a", "b")
	mustAppend(t, f, acknowledged[0])
	mustAppend(t, f, acknowledged[1])
	f.disk = &d
	refused := noted(f, "c")
	err := f.Append(context.Background(), f.id, refused...)
	if err == nil {
		acknowledged = append(acknowledged, refused...)
	} else {
		readable(t, err)
		inFile(t, f, acknowledged...) // nothing changes
		if _, wrong := f.Saved(); wrong == nil {
			t.Error("Saved says that all is well")
		}
	}
	d.at = 0
	there(t, f, acknowledged) // the next program
	next := noted(f, "d")
	mustAppend(t, f, next...) // it goes on when the fault is over
	there(t, f, append(acknowledged, next...))
	if _, wrong := f.Saved(); wrong != nil {
		t.Error("still:", wrong)
	}
	return d.fired
}

// there opens the file anew and looks for what was acknowledged; leftovers are swept.
func there(t *testing.T, f *File, acknowledged []learner.Change) {
	t.Helper()
	g, err := OpenFile(context.Background(), f.Path(), seal.Words(fileWords), quickly)
	if err != nil {
		t.Fatal(err)
	}
	got, err := g.Changes(context.Background(), g.id)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range acknowledged {
		if !hasChange(got, c.ID) {
			t.Fatalf("lost: %s", c.Field)
		}
	}
	for _, name := range namesIn(t, f.Path()) {
		if strings.HasPrefix(name, ".") {
			t.Error("left over:", name)
		}
	}
}

// readable checks that an error is one that a person is told in their language, and that it names no file.
func readable(t *testing.T, err error) {
	t.Helper()
	fault, ok := errors.AsType[*message.Error](err)
	if !ok || !strings.HasPrefix(fault.Message.ID, "file.") {
		t.Errorf("no error for a person: %v", err)
	}
	if strings.Contains(err.Error(), "llwybr") || strings.Contains(err.Error(), "Mali") {
		t.Errorf("it names the file: %v", err)
	}
}

// A place that says that all is written, and is not: a stick that lies. Without reading back nobody would know.
func TestALyingPlaceIsNoticed(t *testing.T) {
	f, _ := newTestFile(t)
	kept := noted(f, "a")
	mustAppend(t, f, kept...)
	f.disk = lying{osDisk{}}
	wantID(t, f.Append(context.Background(), f.id, noted(f, "b")...), "file.unverified")
	inFile(t, f, kept...)
	f.disk = osDisk{}
	mustAppend(t, f, noted(f, "c")...)
	if !exists(f.Path() + damagedEnding) {
		t.Error("what could not be read was not set aside")
	}
	there(t, f, kept)
}

type lying struct{ disk }

func (d lying) create(path string) (diskFile, error) {
	f, err := d.disk.create(path)
	return lyingFile{f}, err
}

type lyingFile struct{ diskFile }

func (f lyingFile) Write(p []byte) (int, error) {
	bad := append([]byte(nil), p...)
	bad[len(bad)-1] ^= 1
	return f.diskFile.Write(bad)
}
