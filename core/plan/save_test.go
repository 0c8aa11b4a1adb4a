package plan_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/message"
	"llwybr/core/plan"
)

// write is a render function that writes the text.
func write(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

// only fails unless the folder holds nothing but the named file with the text.
func only(t *testing.T, dir, name, want string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != name {
		t.Errorf("the folder holds %v", entries)
	}
	if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
		t.Errorf("%q, %v", got, err)
	}
}

func TestSaveFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "fy nghynllun ŵ.txt")
	for _, text := range []string{"cyntaf, hirach", "ail"} {
		if err := plan.SaveFile(path, write(text)); err != nil {
			t.Fatal(err)
		}
		only(t, dir, filepath.Base(path), text)
	}
}

// When the plan cannot be made, half of it written or even in a panic, what was there stays and nothing else is left.
func TestSaveFileKeepsTheOldOne(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.pdf")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := plan.SaveFile(path, func(w io.Writer) error {
		fmt.Fprint(w, strings.Repeat("half", 1<<20))
		return errors.New("broken")
	})
	refused(t, err, "plan.cannot-make", path)
	only(t, dir, "plan.pdf", "old")
	func() {
		defer func() { _ = recover() }()
		_ = plan.SaveFile(path, func(w io.Writer) error { fmt.Fprint(w, "half"); panic("broken") })
	}()
	only(t, dir, "plan.pdf", "old")
}

func TestSaveFileSaysWhere(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "no", "plan.txt")
	refused(t, plan.SaveFile(missing, write("x")), "plan.cannot-write", missing)
	folder := filepath.Join(dir, "folder")
	if err := os.MkdirAll(filepath.Join(folder, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	refused(t, plan.SaveFile(folder, write("x")), "plan.cannot-write", folder)
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

// refused fails unless the error is the message with the path, worded in both languages.
func refused(t *testing.T, err error, id, path string) {
	t.Helper()
	var e *message.Error
	if !errors.As(err, &e) || e.Message.ID != id || e.Message.Args["File"] != path {
		t.Fatalf("%v", err)
	}
	cy, en := speakers(t)
	for _, w := range []plan.Words{cy, en} {
		if s := w.Say(e.Message); !strings.Contains(s, path) {
			t.Error(s)
		}
	}
}
