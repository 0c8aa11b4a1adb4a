package proof

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"testing"
	"time"

	"llwybr/core/learner"
)

// page is how much of a store is exchanged at once.
const page = 4096

// killed makes a store that was in use for a while and then killed: its files by name, and what was acknowledged.
func killed(t *testing.T, target target, random *rand.Rand) (map[string][]byte, map[string]string) {
	t.Helper()
	dir, appended := quickDir(t), map[string]string{}
	for session := range 3 {
		s, id, err := target.open(dir, true, nil)
		if err != nil {
			t.Fatal(err)
		}
		log, err := s.Changes(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		w := newWriter(s.Node(), random.Uint64(), false, log)
		for range 12 {
			group := w.group()
			if err := s.Append(context.Background(), id, group...); err != nil {
				t.Fatal(err)
			}
			for _, c := range group {
				appended[c.ID] = hash(c)
			}
		}
		if session == 2 {
			defer s.Close()
			return filesOf(t, dir), appended
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return nil, nil
}

// filesOf reads every file below a folder.
func filesOf(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		files[name], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// put writes files into a folder that has nothing else in it.
func put(t testing.TB, dir string, files map[string][]byte) {
	t.Helper()
	err := os.RemoveAll(dir)
	for name, data := range files {
		path := filepath.Join(dir, name)
		err = errors.Join(err, os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, data, 0o600))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// spoil damages one file, and says how and which.
func spoil(files map[string][]byte, random *rand.Rand) (damaged map[string][]byte, how string) {
	damaged = maps.Clone(files)
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(name string) bool { return len(files[name]) == 0 })
	name := names[random.IntN(len(names))]
	data := slices.Clone(files[name])
	switch random.IntN(4) {
	case 0, 1:
		n := 1 + random.IntN(20)
		for range n {
			data[random.IntN(len(data))] ^= byte(1 + random.IntN(255))
		}
		how = fmt.Sprintf("%d bytes", n)
	case 2:
		data, how = data[:random.IntN(len(data))], "cut short"
	default:
		if n := len(data) / page; n > 1 {
			a, b := random.IntN(n)*page, random.IntN(n)*page
			copy(data[a:a+page], files[name][b:b+page])
			copy(data[b:b+page], files[name][a:a+page])
		} else {
			clear(data[random.IntN(len(data)):])
		}
		how = "parts exchanged"
	}
	damaged[name] = data
	return damaged, how + " of " + filepath.Ext(name)
}

// verdict is what became of one damaged store.
type verdict struct {
	crash   string // where it panicked
	wrong   int    // changes given that nobody appended
	missing int    // changes not given
	told    error  // what was said of it
}

// judge opens a damaged store as the program does.
func judge(target target, dir string, appended map[string]string) (v verdict) {
	defer func() {
		if fault := recover(); fault != nil {
			v.crash = fmt.Sprintf("%v\n%s", fault, debug.Stack())
		}
	}()
	v.missing = len(appended)
	s, id, err := target.open(dir, false, nil)
	if err != nil {
		v.told = err
		return v
	}
	defer s.Close()
	found, err := s.Changes(context.Background(), id)
	v.told = errors.Join(err, s.Check(), saved(s))
	v.count(found, appended)
	return v
}

func (v *verdict) count(found []learner.Change, appended map[string]string) {
	have := map[string]bool{}
	for _, c := range found {
		if appended[c.ID] != hash(c) {
			v.wrong++
		} else if !have[c.ID] {
			have[c.ID] = true
			v.missing--
		}
	}
}

// verdicts counts them.
type verdicts struct {
	stores, whole, partly int
	cut                   int // lost the end of SQLite's log without a word
}

// take judges one damaged store. Where SQLite's log is cut or damaged in its last transactions, the database ends before the damage, as it does after a
// power cut, and nobody can tell the two apart; all else must be told.
func (n *verdicts) take(t *testing.T, how string, v verdict) {
	t.Helper()
	n.stores++
	switch {
	case v.crash != "":
		t.Errorf("%s: it crashed: %s", how, v.crash)
	case v.wrong > 0:
		t.Errorf("%s: %d changes that nobody appended", how, v.wrong)
	case v.missing == 0:
		n.whole++
	case v.told != nil && v.missing > 0:
		if n.partly++; idOf(v.told)[0] == '"' {
			t.Errorf("%s: no message for it: %v", how, v.told)
		}
	case filepath.Ext(how) == ".vault-wal":
		n.cut++
	default:
		t.Errorf("%s: %d changes are missing and nobody is told", how, v.missing)
	}
}

// TestDamagedStores damages stores in every way that a bad disk does, and looks that nothing crashes, that nothing is given that was not written, and
// that what is missing is told.
func TestDamagedStores(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			begun, random, n := time.Now(), chance(t), &verdicts{}
			for range rounds(2, 20) {
				files, appended := killed(t, target, random)
				dir := quickDir(t)
				for range rounds(25, 500) {
					damaged, how := spoil(files, random)
					put(t, dir, damaged)
					n.take(t, how, judge(target, dir, appended))
				}
			}
			t.Logf("%s: %d damaged stores: 0 crashes, 0 wrong changes; %d gave everything, %d told that something is missing, %d ended with the log's damage; %.0f s",
				target.name, n.stores, n.whole, n.partly, n.cut, time.Since(begun).Seconds())
		})
	}
}
