package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
)

// childVariable makes the test program act as the tool, with words that cost nothing.
const childVariable = "LLWYBR_CTL_CHILD"

func TestMain(m *testing.M) {
	if act, ok := children[os.Getenv(childVariable)]; ok {
		os.Exit(act(os.Args[1:]))
	}
	os.Exit(m.Run())
}

var children = map[string]func(args []string) int{"tool": cheaply, "hasty": hastily}

// child prepares another process that acts as the tool.
func child(act string, args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], append([]string{"vault"}, args...)...)
	c.Env = append(os.Environ(), childVariable+"="+act)
	return c
}

// cheaply runs the tool with words that cost nothing.
func cheaply(args []string) int {
	return (&tool{in: os.Stdin, out: os.Stdout, err: os.Stderr, kdf: cheap}).run(args)
}

// hastily appends as the tool does, to a store that acknowledges before it has written: the control of the kills.
func hastily(args []string) int {
	vaultCommands["append"] = func(t *tool, args []string) error {
		f, o, p := t.placed("append")
		p.opening(f)
		if err := t.parsePlaced(f, o, p, args, 0); err != nil {
			return err
		}
		r, err := t.openRecord(context.Background(), p)
		if err != nil {
			return err
		}
		r.store = &hasty{store: r.store}
		return t.take(context.Background(), r)
	}
	return cheaply(args)
}

// hasty keeps the last changes for itself.
type hasty struct {
	store
	kept []learner.Change
}

func (h *hasty) Append(ctx context.Context, id string, changes ...learner.Change) error {
	h.kept = append(h.kept, changes...)
	if len(h.kept) < 200 {
		return nil
	}
	defer func() { h.kept = nil }()
	return h.store.Append(ctx, id, h.kept...)
}

// killRounds is how often the appending tool is killed.
func killRounds(few int) int {
	if n, err := strconv.Atoi(os.Getenv("LLWYBR_KILL_ROUNDS")); err == nil {
		return n
	}
	return few
}

// Whenever the tool is killed, every id that it has printed is in the record afterwards, in either mode.
func TestNothingPrintedIsLostWhenItIsKilled(t *testing.T) {
	for _, s := range stages(t) {
		t.Run(s.place, func(t *testing.T) {
			printed, lost := killAppending(t, s, "tool", killRounds(8))
			if lost > 0 || printed == 0 {
				t.Errorf("%d of %d printed ids are lost", lost, printed)
			}
			t.Logf("%s: %d rounds, %d ids printed, %d lost", s.place, killRounds(8), printed, lost)
		})
	}
}

// A tool that prints before it has written is found out.
func TestAHastyToolIsFoundOut(t *testing.T) {
	if printed, lost := killAppending(t, newStage(t), "hasty", 3); lost == 0 {
		t.Errorf("none of %d printed ids is lost: the test above proves nothing", printed)
	}
}

// killAppending kills the tool again and again while it appends, and counts what it printed and what of that is not there.
func killAppending(t *testing.T, s *stage, act string, rounds int) (printed, lost int) {
	t.Helper()
	all := map[string]bool{}
	for range rounds {
		for _, id := range appendAndKill(t, s, act) {
			all[id] = true
		}
	}
	for _, c := range s.log().Changes {
		if all[c.ID] {
			printed++
		}
		delete(all, c.ID)
	}
	return printed + len(all), len(all)
}

// appendAndKill runs the tool on an endless pipe, kills it after a random time and gives what it had printed whole.
func appendAndKill(t *testing.T, s *stage, act string) []string {
	t.Helper()
	c := child(act, s.args("append")...)
	var errs bytes.Buffer
	c.Stderr = &errs
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go feed(in)
	ids := readIDs(out, time.AfterFunc(time.Minute, func() { c.Process.Kill() }), c.Process)
	_ = c.Wait() // killed
	if errs.Len() > 0 {
		t.Fatal(errs.String())
	}
	return ids
}

// feed writes changes until nobody reads them.
func feed(in io.Writer) {
	for n := 0; ; n++ {
		if _, err := fmt.Fprintln(in, change("notes.n", strconv.Quote(strings.Repeat("x", rand.IntN(300))+strconv.Itoa(n)))); err != nil {
			return
		}
	}
}

// readIDs reads what is printed; from the first line on the process has a random time to live.
func readIDs(out io.Reader, last *time.Timer, process *os.Process) []string {
	var ids []string
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return ids // half a line was not printed
		}
		if ids = append(ids, strings.TrimSpace(line)); len(ids) == 1 {
			last.Stop()
			time.AfterFunc(time.Duration(rand.IntN(60_000))*time.Microsecond, func() { process.Kill() })
		}
	}
}
