package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/vault"
)

// hurt writes over the middle of a file.
func hurt(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(data) / 4; i < len(data)*3/4; i++ {
		data[i] ^= 0x5a
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// erased erases the stage's record, and looks for it.
func (s *stage) erased() {
	s.t.Helper()
	var j erasedJSON
	args := []string{"erase", s.place, s.dir}
	if s.place == "--dir" {
		args = append(args, "--learner", s.made.Learner)
	}
	into(s.t, &j, "", args...)
	if !j.Erased || j.Learner != s.made.Learner || s.place == "--file" && len(j.Files) == 0 {
		s.t.Errorf("%+v", j)
	}
	refuses(s.t, s.args("show")...)
	refuses(s.t, "show", s.place, s.dir, "--recovery-file", saved(s.t, "code", s.made.Recovery))
	noneOf(s.t, filepath.Dir(s.dir), planted...)
}

func TestAStoreIsBackedUpHurtAndRestored(t *testing.T) {
	s := newStage(t, "--name", planted[0])
	s.add(fifty()...)
	rec, log := s.do("", "show"), s.do("", "show", "--changes")
	var sound checkedJSON
	into(t, &sound, "", "check", "--dir", s.dir)
	if sound != (checkedJSON{true, 1, 0}) {
		t.Errorf("%+v", sound)
	}
	if into(t, &sound, "", s.args("check")...); sound != (checkedJSON{true, 1, 1}) {
		t.Errorf("with words: %+v", sound)
	}
	file := filepath.Join(t.TempDir(), "all.backup")
	var b backupJSON
	into(t, &b, "", "backup", "--dir", s.dir, "--out", file)
	if info, err := os.Stat(file); err != nil || b.Size != info.Size() || b.File != file {
		t.Errorf("%+v %v", b, err)
	}
	refuses(t, "backup", "--dir", s.dir, "--out", file)
	noneOf(t, filepath.Dir(file), planted...)

	hurt(t, filepath.Join(s.dir, vault.FileName))
	for _, args := range [][]string{{"check", "--dir", s.dir}, s.args("check")} {
		if said := refuses(t, args...); !strings.Contains(said, "vault recover --dir "+s.dir) {
			t.Errorf("what to do is not in %q", said)
		}
	}
	var r restoredJSON
	into(t, &r, "", "restore", "--dir", s.dir, file)
	if r.Learners != 1 || r.Changes != 51 || !there(r.Aside) {
		t.Errorf("%+v", r)
	}
	if s.do("", "show") != rec || s.do("", "show", "--changes") != log {
		t.Error("what was restored is not what was backed up")
	}
	into(t, &sound, "", s.args("check")...)
	s.erased()
}

// A damaged backup is refused, and so is what is none; the store stays as it is.
func TestADamagedBackupIsRefused(t *testing.T) {
	s := newStage(t, "--name", "Mali")
	file := filepath.Join(t.TempDir(), "all.backup")
	done(t, "", "backup", "--dir", s.dir, "--out", file)
	hurt(t, file)
	for _, bad := range []string{file, saved(t, "words", "no backup"), filepath.Join(s.dir, "none")} {
		if said := refuses(t, "restore", "--dir", s.dir, bad); !strings.Contains(said, bad) {
			t.Errorf("%q does not name %s", said, bad)
		}
	}
	if !strings.Contains(s.do("", "show"), "Mali") {
		t.Error("the store was changed")
	}
}

func TestADamagedStoreIsRecovered(t *testing.T) {
	s := newStage(t, "--name", planted[0])
	s.add(fifty()...)
	var b backupJSON
	into(t, &b, "", "backup", "--dir", s.dir)
	var all backupsJSON
	if into(t, &all, "", "backup", "--dir", s.dir, "--list"); len(all.Backups) != 1 || all.Backups[0] != b {
		t.Errorf("%+v, made %+v", all, b)
	}
	rec := s.do("", "show")
	hurt(t, filepath.Join(s.dir, vault.FileName))
	code, out, errs := vctl("", "recover", "--dir", s.dir)
	if !strings.Contains(out, `"changes": 51`) || !strings.Contains(out, b.File) || (code != 0) != (errs != "") {
		t.Errorf("exit %d: %s %s", code, out, errs)
	}
	if _, out, _ = vctl("", s.args("show")...); out != rec { // it may be said that there could have been more
		t.Error("what was recovered is not what was there")
	}
	s.add(change("notes.z", `"and goes on"`))
	done(t, "", s.args("check")...)
	var j erasedJSON
	into(t, &j, "", "erase", "--dir", s.dir, "--learner", s.made.Learner)
	if len(j.Files) < 2 || there(b.File) {
		t.Errorf("destroyed %v", j.Files)
	}
}

// One learner's own file is checked from outside without words, and wholly with them; the version before it opens in its place.
func TestAHurtFileIsSaid(t *testing.T) {
	s := newStageIn(t, "--file", "m.llwybr")
	s.add(change("notes.a", `"one"`))
	s.add(change("notes.b", `"two"`))
	code, out, errs := vctl("", "check", "--file", s.dir)
	if code != 0 || !strings.Contains(out, `"opened": 0`) || !strings.Contains(errs, "--passphrase-file") {
		t.Errorf("exit %d: %s %s", code, out, errs)
	}
	done(t, "", s.args("check")...)
	hurt(t, s.dir)
	if said := refuses(t, s.args("check")...); !strings.Contains(said, s.dir) {
		t.Errorf("said %q", said)
	}
	code, out, errs = vctl("", s.args("show")...)
	if code != 0 || !strings.Contains(out, "one") || errs == "" {
		t.Errorf("exit %d: %s %s", code, out, errs)
	}
}

func TestNothingIsErasedByASlip(t *testing.T) {
	s := newStage(t)
	if code, out, _ := vctl("", "erase", "--dir", s.dir); code != 2 || out != "" {
		t.Errorf("exit %d: %s", code, out)
	}
	refuses(t, "erase", "--dir", s.dir, "--learner", "01a2025f-6e17-72b6-8bd2-a16d8c23b269")
	refuses(t, "erase", "--file", saved(t, "homework.txt", "an essay"))
	s.do("", "show")
}
