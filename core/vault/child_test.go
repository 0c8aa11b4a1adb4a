package vault

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"llwybr/core/learner"
)

// childVariable makes the test program act as another Llwybr.
const childVariable = "LLWYBR_TEST_CHILD"

func TestMain(m *testing.M) {
	if act, ok := children[os.Getenv(childVariable)]; ok {
		if err := act(os.Args[len(os.Args)-2], os.Args[len(os.Args)-1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

var children = map[string]func(dir, argument string) error{
	"append":  func(dir, id string) error { return appendForever(dir, id, false) },
	"promise": func(dir, id string) error { return appendForever(dir, id, true) },
	"open":    openFor,
	"nobody":  openAsNobody,
	"list":    keepListForever,
	"note":    noteForever,
}

// child prepares another process on the same folder.
func child(act, dir, argument string) *exec.Cmd {
	c := exec.Command(os.Args[0], dir, argument)
	c.Env = append(os.Environ(), childVariable+"="+act)
	return c
}

// appendForever appends changes in groups of one to three, and prints each one's id after it is safe, or, for the control, before. The text of a
// change names its group and how many are in it.
func appendForever(dir, id string, before bool) error {
	v, err := Open(dir, cheap)
	if err != nil {
		return err
	}
	unlockAll(v)
	clock := learner.NewClock(v.Node(), nil)
	for n := 0; ; n++ {
		size := n%3 + 1
		group := fmt.Sprint(size, " ", learner.NewID(time.Now()))
		var changes []learner.Change
		var ids string
		for range size {
			c := change(clock, "notes.n", group)
			changes, ids = append(changes, c), ids+c.ID+"\n"
		}
		if before {
			os.Stdout.WriteString(ids)
		}
		if err := v.Append(context.Background(), id, changes...); err != nil {
			return err
		}
		if !before {
			os.Stdout.WriteString(ids)
		}
	}
}

// openFor opens the store, says so, and holds it for a time, or until its input ends.
func openFor(dir, hold string) error {
	v, err := Open(dir, Options{Wait: 300 * time.Millisecond})
	if err != nil {
		return err
	}
	fmt.Println("open")
	if wait, err := time.ParseDuration(hold); err == nil {
		time.Sleep(wait)
	} else if _, err := io.Copy(io.Discard, os.Stdin); err != nil {
		return err
	}
	return v.Close()
}

// change makes a change or panics; the edits of these tests are right.
func change(clock *learner.Clock, field string, value any) learner.Change {
	c, err := clock.Change(learner.Edit{Field: field, Value: value})
	if err != nil {
		panic(err)
	}
	return c
}
