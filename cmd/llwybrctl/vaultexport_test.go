package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestExport(t *testing.T) {
	s := newStage(t, "--name", "Mali")
	file, plain := filepath.Join(t.TempDir(), "m.llwybr"), filepath.Join(t.TempDir(), "m.json")
	s.do("", "export", "--out", file)
	data, err := os.ReadFile(file)
	if err != nil || !bytes.HasPrefix(data, []byte("LLWYBR1\n")) || bytes.Contains(data, []byte("Mali")) {
		t.Errorf("%v: %.60q", err, data)
	}
	code, _, errs := vctl("", s.args("export", "--out", file)...)
	if now, _ := os.ReadFile(file); code != 1 || !strings.Contains(errs, file) || !slices.Equal(now, data) {
		t.Errorf("over a file: exit %d, %q", code, errs)
	}
	s.do("", "export", "--out", file, "--force")
	code, _, errs = vctl("", s.args("export", "--plain", "--out", plain)...)
	if now, _ := os.ReadFile(plain); code != 0 || !strings.Contains(errs, plain) || string(now) != s.do("", "show") {
		t.Errorf("in plain: exit %d, %q, %s", code, errs, now)
	}
}
