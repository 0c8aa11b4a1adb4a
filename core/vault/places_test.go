package vault

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// around are surroundings in which nothing is wrong.
func around() surroundings {
	return surroundings{
		system: func(string) (place, error) { return place{}, nil },
		env:    func(string) string { return "" },
		home:   filepath.FromSlash("/home/elin"),
		has:    func(string, string) bool { return false },
		real:   func(dir string) (string, error) { return dir, nil },
		stat:   func(string) (fs.FileInfo, error) { return nil, nil },
	}
}

func TestPlacesThatDoNotSuit(t *testing.T) {
	set := func(p place) func(*surroundings) {
		return func(s *surroundings) { s.system = func(string) (place, error) { return p, nil } }
	}
	named := func(name, value string) func(*surroundings) {
		return func(s *surroundings) {
			s.env = func(asked string) string { return map[string]string{name: filepath.FromSlash(value)}[asked] }
		}
	}
	marked := func(folder, mark string) func(*surroundings) {
		return func(s *surroundings) {
			s.has = func(dir, name string) bool { return dir == filepath.FromSlash(folder) && name == mark }
		}
	}
	for name, test := range map[string]struct {
		dir    string
		change func(*surroundings)
		want   string
	}{
		"a disk of the machine":  {"/home/elin/.local/share/llwybr", nil, ""},
		"a network":              {"/home/elin/x", set(place{network: true}), "keep.place-network"},
		"a stick":                {"/media/x", set(place{removable: true}), "keep.place-removable"},
		"nothing can be written": {"/media/x", set(place{readOnly: true, removable: true}), "keep.place-readonly"},
		"fetched when opened":    {"/x", set(place{synced: true}), "keep.place-synced"},
		"OneDrive's variable":    {"/data/wolke/x", named("OneDriveCommercial", "/Data/Wolke"), "keep.place-synced"},
		"beside OneDrive":        {"/data/wolken/x", named("OneDrive", "/data/wolke"), ""},
		"a roaming profile":      {"/u/AppData/Roaming/Llwybr", named("APPDATA", "/u/AppData/Roaming"), "keep.place-synced"},
		"OneDrive of a school":   {"/u/OneDrive - Ysgol Bro/Llwybr", nil, "keep.place-synced"},
		"Dropbox":                {"/home/elin/Dropbox/a/b", nil, "keep.place-synced"},
		"a Mac's clouds":         {"/home/elin/Library/CloudStorage/x", nil, "keep.place-synced"},
		"iCloud":                 {"/home/elin/Library/Mobile Documents/x", nil, "keep.place-synced"},
		"Nextcloud's mark":       {"/data/gwaith/x", marked("/data/gwaith", ".nextcloudsync.log"), "keep.place-synced"},
		"Dropbox' own settings":  {"/home/elin/x", marked("/home/elin", ".dropbox"), ""},
		"nobody can tell": {"/x", func(s *surroundings) {
			s.system = func(string) (place, error) { return place{}, errors.New("?") }
		}, ""},
	} {
		s := around()
		if test.change != nil {
			test.change(&s)
		}
		err := s.suits(filepath.FromSlash(test.dir))
		if runtime.GOOS == "windows" && strings.HasPrefix(test.dir, "/home/elin") {
			continue // no home without a letter there
		}
		if test.want == "" && err != nil || test.want != "" && !isID(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPathsOfOtherMachines(t *testing.T) {
	for path, want := range map[string]bool{`\\server\share\x`: true, `//server/share`: true, `\\?\UNC\server\share`: true, `\\?\C:\x`: false, `\\.\C:\x`: false, `C:\x`: false} {
		if isUNC(path) != want {
			t.Error(path)
		}
	}
}

// A link that leads to a bad place does not hide it, nor does a folder that is still to be made.
func TestPlacesBehindLinksAndNotYetThere(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	cloud, link := filepath.Join(root, "Nextcloud"), filepath.Join(root, "link")
	if err := errors.Join(os.Mkdir(cloud, 0o700), os.Symlink(cloud, link)); err != nil {
		t.Skip("no links can be made here:", err)
	}
	wantID(t, Suits(filepath.Join(link, "a", "b")), "keep.place-synced")
	if err := Suits(filepath.Join(root, "a", "b")); err != nil {
		t.Error(err)
	}
	s, asked := here(), ""
	s.system = func(dir string) (place, error) { asked = dir; return place{}, nil }
	if err := s.suits(filepath.Join(root, "a", "b")); err != nil || asked != root {
		t.Error(asked, err)
	}
}

func TestVaultIsNotOpenedInABadPlace(t *testing.T) {
	for _, there := range []bool{false, true} {
		root := t.TempDir()
		dir := filepath.Join(root, "Dropbox", "llwybr")
		if there {
			filled(t, filepath.Join(root, "x"))
			if err := errors.Join(os.MkdirAll(filepath.Dir(dir), 0o700), os.Rename(filepath.Join(root, "x"), dir)); err != nil {
				t.Fatal(err)
			}
		}
		before := bytesOf(t, dir)
		t.Setenv(DataVariable, dir)
		dir, err := DefaultDir()
		if err != nil {
			t.Fatal(err)
		}
		_, err = Open(dir, Options{})
		wantID(t, err, "keep.place-synced")
		same(t, "folder", before, bytesOf(t, dir))
		if exists(dir) != there {
			t.Error("the folder was made")
		}
	}
}

func TestReadOnlyErrorOfTheSystem(t *testing.T) {
	s := around()
	s.system = func(string) (place, error) { return place{}, syscall.EROFS }
	wantID(t, s.suits("/x"), "keep.place-readonly")
}

func TestClockDoubt(t *testing.T) {
	built, last := day("2026-11-01"), day("2026-11-21 12:00")
	for name, test := range map[string]struct {
		now         time.Time
		last, built time.Time
		want        string
	}{
		"right":                {day("2026-11-21 12:30"), last, built, ""},
		"a little back":        {day("2026-11-21 11:00"), last, built, ""},
		"back by an hour":      {day("2026-11-21 10:59"), last, built, "keep.clock-behind"},
		"a dead battery":       {day("2009-01-01"), last, time.Time{}, "keep.clock-behind"},
		"before it was built":  {day("2009-01-01"), time.Time{}, built, "keep.clock-behind"},
		"the day of the build": {day("2026-10-31 20:00"), time.Time{}, built, ""},
		"five years":           {day("2031-11-01"), last, built, ""},
		"more than five years": {day("2031-11-02"), last, built, "keep.clock-ahead"},
		"nothing is known":     {day("2043-01-01"), time.Time{}, time.Time{}, ""},
	} {
		said := ClockDoubt(test.now, test.last, test.built)
		if got := said; got == nil && test.want != "" || got != nil && got.ID != test.want {
			t.Errorf("%s: %v", name, said)
		}
	}
}
