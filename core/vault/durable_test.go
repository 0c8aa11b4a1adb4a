package vault

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
)

// TestNothingAcknowledgedIsLostWhenKilled kills a process that appends, at any moment, and looks for everything it had printed; a new store
// every 20 kills.
func TestNothingAcknowledgedIsLostWhenKilled(t *testing.T) {
	rounds, acknowledged := killRounds(), 0
	for left := rounds; left > 0; left -= 20 {
		printed, lost := killAndLook(t, "append", min(left, 20))
		if lost != "" {
			t.Fatalf("%s was acknowledged and is lost", lost)
		}
		acknowledged += printed
	}
	if acknowledged < rounds {
		t.Errorf("only %d changes in %d rounds: nothing was tried", acknowledged, rounds)
	}
	t.Logf("%d rounds, %d acknowledged, 0 lost", rounds, acknowledged)
}

// TestWhatIsAcknowledgedTooEarlyIsLostWhenKilled is the control: a program that prints before it appends is caught.
func TestWhatIsAcknowledgedTooEarlyIsLostWhenKilled(t *testing.T) {
	for round := range 10 {
		if _, lost := killAndLook(t, "promise", 20); lost != "" {
			t.Logf("caught in round %d", round+1)
			return
		}
	}
	t.Error("nothing was lost: the test above finds nothing")
}

// killAndLook kills on one store, and gives how many changes were acknowledged, and one that is not there, after which it ends.
func killAndLook(t *testing.T, act string, rounds int) (printed int, lost string) {
	t.Helper()
	dir := t.TempDir()
	v, id := open(t, dir)
	v.Close()
	acknowledged := map[string]bool{}
	for range rounds {
		for _, printed := range killedDoing(t, act, dir, id) {
			acknowledged[printed] = true
		}
		v := reopen(t, dir)
		got, err := v.Changes(context.Background(), id)
		if err = errors.Join(err, v.Check(), v.Close()); err != nil {
			t.Fatal(err)
		}
		have := map[string]bool{}
		for _, c := range got {
			have[c.ID] = true
		}
		for printed := range acknowledged {
			if !have[printed] {
				return len(acknowledged), printed
			}
		}
		wholeGroups(t, got)
	}
	return len(acknowledged), ""
}

// killRounds is 20, or what LLWYBR_KILL_ROUNDS says, for the long proofs.
func killRounds() int {
	if n, err := strconv.Atoi(os.Getenv("LLWYBR_KILL_ROUNDS")); err == nil {
		return n
	}
	return 20
}

// killedDoing gives the ids that a child printed before it was killed.
func killedDoing(t *testing.T, act, dir, id string) []string {
	t.Helper()
	c := child(act, dir, id)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	defer c.Wait()
	var ids []string
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if ids = append(ids, lines.Text()); len(ids) == 1 {
			time.AfterFunc(time.Duration(rand.IntN(40_000))*time.Microsecond, func() { c.Process.Kill() })
		}
	}
	if n := len(ids); n > 0 && !learner.ValidID(ids[n-1]) {
		ids = ids[:n-1] // cut while it was printed
	}
	return ids
}

// wholeGroups checks that of changes that were appended together all are there.
func wholeGroups(t *testing.T, changes []learner.Change) {
	t.Helper()
	have := map[string]int{}
	for _, c := range changes {
		have[string(c.Value)]++
	}
	for group, n := range have {
		if size := int(group[1] - '0'); n != size { // "3 0198…"
			t.Errorf("%d changes of group %s", n, group)
		}
	}
}

// fillUp appends until the store is full and gives what was acknowledged.
func fillUp(t *testing.T, v *Vault, id string) []learner.Change {
	t.Helper()
	clock := learner.NewClock(v.Node(), nil)
	var acknowledged []learner.Change
	for n := range 10_000 {
		group := []learner.Change{change(clock, "notes.a", fmt.Sprint(n, strings.Repeat(" long", 300))), change(clock, "notes.b", fmt.Sprint(n))}
		if err := v.Append(context.Background(), id, group...); err != nil {
			wantID(t, err, "record.store-full")
			return acknowledged
		}
		acknowledged = append(acknowledged, group...)
	}
	t.Fatal("it never became full")
	return nil
}

func TestFullStore(t *testing.T) {
	dir := t.TempDir()
	v, id := open(t, dir)
	if _, err := v.db.Exec("PRAGMA max_page_count = 60"); err != nil {
		t.Fatal(err)
	}
	acknowledged := fillUp(t, v, id)
	holds(t, v, id, acknowledged)
	if _, err := v.db.Exec("PRAGMA max_page_count = 100000"); err != nil {
		t.Fatal(err)
	}
	next := change(learner.NewClock(v.Node(), nil), "name", "Mali")
	if err := v.Append(context.Background(), id, next); err != nil {
		t.Fatal("there is room again:", err)
	}
	holds(t, v, id, append(acknowledged, next))
	v.Close()
	holds(t, reopen(t, dir), id, append(acknowledged, next))
}
