package vault

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestSettingsReadBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	rapid.Check(t, func(rt *rapid.T) {
		want := Settings{
			Language: rapid.SampledFrom([]string{"", "cy", "en"}).Draw(rt, "language"), TextSize: rapid.SampledFrom([]float64{0.75, 1, 1.25, 2, 3}).Draw(rt, "size"),
			Theme: rapid.SampledFrom(Themes).Draw(rt, "theme"), ReducedMotion: rapid.Bool().Draw(rt, "motion"),
			Font: rapid.SampledFrom(Fonts).Draw(rt, "font"),
		}
		if rapid.Bool().Draw(rt, "keys") {
			want.UpdateKeys = rapid.SliceOfN(rapid.String(), 1, 2).Draw(rt, "update keys")
		}
		if rapid.Bool().Draw(rt, "other") {
			want.Other = map[string]json.RawMessage{"window": json.RawMessage(`[1366,768]`)}
		}
		if err := SaveSettings(dir, want); err != nil {
			rt.Fatal(err)
		}
		got, note := LoadSettings(dir)
		if note != nil {
			rt.Fatal(note)
		}
		for name, value := range got.Other { // the file is indented
			got.Other[name] = json.RawMessage(strings.Join(strings.Fields(string(value)), ""))
		}
		same(t, "settings", want, got)
	})
	if names := bytesOf(t, dir); len(names) != 1 {
		t.Errorf("%d files", len(names))
	}
}

func TestSettingsFiles(t *testing.T) {
	usual := DefaultSettings()
	other := usual
	other.Other = map[string]json.RawMessage{"mode": json.RawMessage(`"shared"`)}
	keyed := usual
	keyed.UpdateKeys = []string{"RWQ"}
	english := usual
	english.Language = "en"
	tests := []struct {
		name, file string
		want       Settings
		damaged    bool
	}{
		{"empty object", `{}`, usual, false},
		{"unknown settings are kept", `{"mode":"shared"}`, other, false},
		{"out of range becomes usual", `{"language":"en","text_size":99,"theme":"pink","reading_font":"gothic"}`, english, false},
		{"whose editions may be installed", `{"update_keys":["RWQ"]}`, keyed, false},
		{"nobody's", `{"update_keys":[]}`, usual, false},
		{"a key that is no list", `{"update_keys":"RWQ"}`, usual, true},
		{"language not ours", `{"language":"fr"}`, usual, false},
		{"empty", ``, usual, true},
		{"cut off", `{"language":"en"`, usual, true},
		{"zeros", strings.Repeat("\x00", 100), usual, true},
		{"a list", `[]`, usual, true},
		{"wrong type", `{"text_size":"big"}`, usual, true},
		{"large", `{"x":"` + strings.Repeat("x", settingsLimit) + `"}`, usual, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, settingsName), []byte(test.file), 0o600); err != nil {
				t.Fatal(err)
			}
			got, note := LoadSettings(dir)
			same(t, "settings", test.want, got)
			if (note != nil) != test.damaged {
				t.Fatalf("note: %v", note)
			}
			if !test.damaged {
				return
			}
			kept, err := os.ReadFile(note.Args["File"].(string))
			if err != nil || string(kept) != test.file || note.ID != "record.settings-damaged" {
				t.Errorf("%v: %v", note, err)
			}
			if _, note := LoadSettings(dir); note != nil {
				t.Errorf("the next start still complains: %v", note)
			}
		})
	}
}

func TestNoSettingsYet(t *testing.T) {
	got, note := LoadSettings(filepath.Join(t.TempDir(), "missing"))
	same(t, "settings", DefaultSettings(), got)
	if note != nil {
		t.Error(note)
	}
}

func TestSettingsThatCannotBeSaved(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	wantID(t, SaveSettings(filepath.Join(file, "sub"), DefaultSettings()), "record.settings-unsaved")
	broken := DefaultSettings()
	broken.Other = map[string]json.RawMessage{"x": json.RawMessage("{")}
	wantID(t, SaveSettings(t.TempDir(), broken), "record.settings-unsaved")
}

func TestWhatAKillLeftIsSwept(t *testing.T) {
	dir := t.TempDir()
	old, young := filepath.Join(dir, ".settings.json-1"), filepath.Join(dir, ".settings.json-2")
	for _, name := range []string{old, young} {
		if err := os.WriteFile(name, []byte("{"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	hourAgo := time.Now().Add(-time.Hour)
	if err := os.Chtimes(old, hourAgo, hourAgo); err != nil {
		t.Fatal(err)
	}
	LoadSettings(dir)
	if exists(old) || !exists(young) {
		t.Error("the old one goes; one that may still be written stays")
	}
}

func TestDefaultDir(t *testing.T) {
	here := func(parts ...string) string { return filepath.Join(parts...) }
	tests := []struct {
		name, system string
		env          map[string]string
		want         string
	}{
		{"named", "linux", map[string]string{DataVariable: "/data", "HOME": "/home/m"}, "/data"},
		{"linux", "linux", map[string]string{"HOME": "/home/m"}, "/home/m/.local/share/llwybr"},
		{"linux, XDG", "linux", map[string]string{"HOME": "/home/m", "XDG_DATA_HOME": "/x"}, "/x/llwybr"},
		{"linux, relative XDG does not count", "linux", map[string]string{"HOME": "/home/m", "XDG_DATA_HOME": "x"}, "/home/m/.local/share/llwybr"},
		{"linux, nothing", "linux", nil, ""},
		{"macOS", "darwin", map[string]string{"HOME": "/Users/m", "XDG_DATA_HOME": "/x"}, "/Users/m/Library/Application Support/Llwybr"},
		{"Windows", "windows", map[string]string{"LOCALAPPDATA": `C:\Users\m\AppData\Local`, "APPDATA": `C:\Users\m\AppData\Roaming`}, here(`C:\Users\m\AppData\Local`, "Llwybr")},
		{"Windows without the variable", "windows", map[string]string{"USERPROFILE": `C:\Users\m`}, here(`C:\Users\m`, "AppData", "Local", "Llwybr")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := defaultDir(test.system, func(name string) string { return test.env[name] })
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if test.want == "" {
				wantID(t, err, "record.store-no-folder")
			}
		})
	}
}
