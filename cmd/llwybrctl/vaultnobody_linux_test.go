package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func init() { children["nobody"] = asNobody }

// asNobody runs the tool without the rights of root, for whom no folder is read-only.
func asNobody(args []string) int {
	if os.Getuid() == 0 {
		if err := syscall.Setuid(65534); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return exitUsage
		}
	}
	return cheaply(args)
}

// openToAll lets every user walk to a path of the test's and read it, and write nothing there.
func openToAll(t *testing.T, path string) {
	t.Helper()
	for p := path; p != os.TempDir() && len(p) > 1; p = filepath.Dir(p) {
		if err := os.Chmod(p, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(p, 0o755) })
	}
}

// In a place that may only be read nothing is changed: a store is refused, and says why; a learner's own file can be read, and what is to be added is
// refused.
func TestAReadOnlyPlaceIsSaid(t *testing.T) {
	for _, s := range stages(t, "--name", "Mali") {
		t.Run(s.place, func(t *testing.T) {
			s.t = t
			folder := filepath.Dir(s.dir)
			t.Setenv("HOME", folder) // root's own cannot be looked into
			for _, e := range []string{s.words, s.dir, filepath.Join(s.dir, "llwybr.vault")} {
				if there(e) {
					openToAll(t, e)
				}
			}
			for _, command := range []string{"append", "show"} {
				c := child("nobody", s.args(command)...)
				c.Stdin = strings.NewReader(change("notes.a", `"x"`) + "\n")
				var out, errs strings.Builder
				c.Stdout, c.Stderr = &out, &errs
				_ = c.Run()
				readable := command == "show" && s.place == "--file"
				if readable != (c.ProcessState.ExitCode() == 0) || readable != strings.Contains(out.String(), "Mali") || !readable && (c.ProcessState.ExitCode() != 1 || out.Len() > 0 || !strings.Contains(errs.String(), folder)) {
					t.Errorf("%s: exit %d, printed %q, said %q", command, c.ProcessState.ExitCode(), out.String(), errs.String())
				}
			}
		})
	}
}
