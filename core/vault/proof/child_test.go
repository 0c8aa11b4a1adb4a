package proof

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"testing"

	"modernc.org/sqlite"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
)

// ordersVariable makes the test program do something else than test; it holds orders as JSON.
const ordersVariable = "LLWYBR_PROOF"

// orders say what a child is to do.
type orders struct {
	Act      string // see children
	Target   string
	Dir      string
	Sessions int    // how often to open the store, append and close it
	Groups   int    // how many groups of changes to append in each
	Seed     uint64 // of what is appended
	Marked   bool   // whether what is appended carries markers
	Unsafe   string // a value of SQLite's setting synchronous, in place of the store's own
}

var children = map[string]func(orders) error{"append": appendGroups, "open": openOnly}

func TestMain(m *testing.M) {
	if text := os.Getenv(ordersVariable); text != "" {
		if err := obey(text); err != nil {
			tell("failed %v", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func obey(text string) error {
	runtime.LockOSThread() // so that a count of calls is one count
	var o orders
	if err := json.Unmarshal([]byte(text), &o); err != nil {
		return err
	}
	return children[o.Act](o)
}

// child prepares another process, whose home and places for passing files are beside its folder.
func child(o orders, before ...string) *exec.Cmd {
	text, _ := json.Marshal(o)
	args := append(before, os.Args[0])
	c := exec.Command(args[0], args[1:]...)
	c.Env = append(os.Environ(), ordersVariable+"="+string(text), "HOME="+o.Dir, "TMPDIR="+o.Dir, "GOMAXPROCS=1", "GOTRACEBACK=all")
	return c
}

// conn is the newest connection to a database, which the controls make unsafe behind the store's back.
var conn sqlite.ExecQuerierContext

func init() {
	sqlite.RegisterConnectionHook(func(c sqlite.ExecQuerierContext, _ string) error {
		conn = c
		return nil
	})
}

// appendGroups opens the store, appends and closes it, several times, and tells what it does: "try" and the changes before an appending, "ack"
// after it, "err" and the message when it fails.
func appendGroups(o orders) error {
	failed := 0
	for session := range o.Sessions {
		if err := appendOnce(o, session); err != nil {
			tell("err %s", idOf(err))
			if failed++; failed > 5 {
				return nil
			}
		}
	}
	tell("done")
	return nil
}

func appendOnce(o orders, session int) (err error) {
	s, id, err := targetOf(o.Target).open(o.Dir, true, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, s.Close()); err == nil {
			tell("closed")
		}
	}()
	tell("made %s", id)
	if o.Unsafe != "" {
		if _, err := conn.ExecContext(context.Background(), "PRAGMA synchronous="+o.Unsafe, nil); err != nil {
			return err
		}
	}
	log, err := s.Changes(context.Background(), id)
	if err != nil {
		return err
	}
	w := newWriter(s.Node(), o.Seed+uint64(session), o.Marked, log)
	for range o.Groups {
		appendGroup(s, id, w.group())
	}
	return nil
}

func appendGroup(s vault.Store, id string, group []learner.Change) {
	tell("try%s", signs(group))
	if err := s.Append(context.Background(), id, group...); err != nil {
		tell("err %s", idOf(err))
		return
	}
	tell("ack")
}

// openOnly opens the store, reads it and closes it.
func openOnly(o orders) error {
	s, id, err := targetOf(o.Target).open(o.Dir, false, nil)
	if err != nil {
		return err
	}
	_, err = s.Changes(context.Background(), id)
	return errors.Join(err, s.Close())
}

// idOf is the id of a message, or what went wrong when there is none.
func idOf(err error) string {
	if fault, ok := errors.AsType[*message.Error](err); ok {
		return fault.Message.ID
	}
	return fmt.Sprintf("%q", err.Error())
}
