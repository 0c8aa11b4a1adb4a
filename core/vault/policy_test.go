package vault

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"llwybr/core/message"
)

const organisationKey = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"

func writePolicy(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), policyName)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestNobodysPolicy(t *testing.T) {
	p, note := LoadPolicy("", filepath.Join(t.TempDir(), policyName), filepath.Join(writePolicy(t, "{}"), "under a file"))
	if note != nil {
		t.Fatal(note)
	}
	same(t, "policy", DefaultPolicy(), p)
}

func TestWholePolicy(t *testing.T) {
	t.Setenv("LLWYBR_TEST_HOME", filepath.Join(t.TempDir(), "home"))
	file := writePolicy(t, "\ufeff"+`{"mode":"shared","names_shown":"typed","records":"${LLWYBR_TEST_HOME}/Llwybr","backups":"copies/here",
		"retention_months":24,"lock_minutes":3,"organisation":"`+organisationKey+`","update_keys":["RWQ"]}`)
	p, note := LoadPolicy(file)
	if note != nil {
		t.Fatal(note)
	}
	same(t, "policy", Policy{Mode: Shared, Names: NamesTyped, Records: filepath.Join(os.Getenv("LLWYBR_TEST_HOME"), "Llwybr"),
		Backups: filepath.Join(filepath.Dir(file), "copies", "here"), Retention: 24, LockAfter: 3, Organisation: organisationKey,
		UpdateKeys: []string{"RWQ"}, From: file}, p)
}

func TestLockByMode(t *testing.T) {
	for mode, want := range map[Mode]int{Own: 10, Shared: 5, Portable: 5} {
		p, note := LoadPolicy(writePolicy(t, `{"mode":"`+string(mode)+`"}`))
		if note != nil || p.LockAfter != want || p.Here() != (mode == Own) {
			t.Errorf("%s: %+v %v", mode, p, note)
		}
	}
}

// A policy with a fault holds what could be read; all else is as strict as it can be, and the message names each fault.
func TestFaultsOfAPolicy(t *testing.T) {
	for text, fault := range map[string]string{
		``:                                  "keep.policy-json",
		`null`:                              "keep.policy-json",
		`[]`:                                "keep.policy-json",
		`{"mode":"shared"} x`:               "keep.policy-json",
		`{"mode":"shared",}`:                "keep.policy-json",
		"{\"records\":\"\xff\"}":            "keep.policy-json",
		`{"mode":"shared","Mode":1}`:        "keep.policy-unknown",
		`{"lock_minute":3}`:                 "keep.policy-unknown",
		`{"mode":"own","mode":"shared"}`:    "keep.policy-twice",
		`{"mode":"Shared"}`:                 "keep.policy-mode",
		`{"mode":null}`:                     "keep.policy-mode",
		`{"names_shown":true}`:              "keep.policy-names",
		`{"names_shown":"all"}`:             "keep.policy-names",
		`{"records":""}`:                    "keep.policy-folder",
		`{"records":"${LLWYBR_NOT_SET}/x"}`: "keep.policy-folder",
		`{"backups":["/x"]}`:                "keep.policy-folder",
		`{"retention_months":0}`:            "keep.policy-months",
		`{"retention_months":121}`:          "keep.policy-months",
		`{"retention_months":1.5}`:          "keep.policy-months",
		`{"lock_minutes":"5"}`:              "keep.policy-minutes",
		`{"lock_minutes":61}`:               "keep.policy-minutes",
		`{"organisation":"age1x"}`:          "keep.policy-organisation",
		`{"update_keys":"RWQ"}`:             "keep.policy-keys",
		`{"update_keys":["a","b","c"]}`:     "keep.policy-keys",
		`{"update_keys":[null]}`:            "keep.policy-keys",
	} {
		file := writePolicy(t, text)
		p, note := LoadPolicy(file)
		if note == nil || note.ID != "keep.policy-faults" || note.Args["File"] != file {
			t.Errorf("%s: %v", text, note)
			continue
		}
		faults := note.Args["Faults"].(message.Parts)
		if len(faults) != 1 || faults[0].ID != fault {
			t.Errorf("%s: %v, want %s", text, faults, fault)
		}
		isStrict(t, text, p)
	}
}

func isStrict(t *testing.T, text string, p Policy) {
	t.Helper()
	if !p.Faulty || p.Names != NamesNone || p.LockAfter > lockShared || p.LockAfter < 1 || p.UpdateKeys == nil || len(p.UpdateKeys) > 0 ||
		p.Retention < 1 || p.Retention > retentionMost || p.From == "" || !slices.Contains([]Mode{Own, Shared, Portable}, p.Mode) {
		t.Errorf("%s: %+v", text, p)
	}
}

func TestWhatCouldBeReadStays(t *testing.T) {
	p, note := LoadPolicy(writePolicy(t, `{"mode":"shared","retention_months":6,"lock_minutes":2,"names_shown":"labels","update_keys":["RWQ"],"later":1}`))
	if note == nil || p.Mode != Shared || p.Retention != 6 || p.LockAfter != 2 {
		t.Errorf("%+v %v", p, note)
	}
	isStrict(t, "later", p)
}

func TestEveryFaultIsSaid(t *testing.T) {
	_, note := LoadPolicy(writePolicy(t, `{"mode":"x","names_shown":"x","lock_minutes":0,"other":1,"`+strings.Repeat("n", 100)+`":1}`))
	faults := note.Args["Faults"].(message.Parts)
	if len(faults) != 5 || len(faults[3].Args["Field"].(string)) > 50 {
		t.Errorf("%v", faults)
	}
}

func TestFirstPolicyDecides(t *testing.T) {
	first, second := writePolicy(t, `{"mode":"own","lock_minutes":7}`), writePolicy(t, `{"mode":"shared","names_shown":"labels"}`)
	if p, _ := LoadPolicy(first, second); p.Mode != Own || p.LockAfter != 7 || p.Names != NamesNone || p.From != first {
		t.Errorf("%+v", p)
	}
	spoilt := writePolicy(t, `{"mode":`)
	if p, note := LoadPolicy(spoilt, second); p.From != spoilt || note == nil || p.Mode != Own {
		t.Errorf("a spoilt policy gave way to a later one: %+v", p)
	}
	folder := t.TempDir() // where a file is expected
	if p, note := LoadPolicy(folder, second); p.From != folder || note == nil {
		t.Errorf("a folder gave way: %+v", p)
	}
}

func TestLongPolicyIsNotRead(t *testing.T) {
	p, note := LoadPolicy(writePolicy(t, `{"mode":"shared"}`+strings.Repeat(" ", policyLimit)))
	if note == nil || note.Args["Faults"].(message.Parts)[0].ID != "keep.policy-unreadable" {
		t.Errorf("%+v %v", p, note)
	}
}

func TestKeysOfPolicyStandAboveThoseOfSettings(t *testing.T) {
	s := Settings{UpdateKeys: []string{"settings"}}
	for text, want := range map[string][]string{`{}`: {"settings"}, `{"update_keys":[]}`: {}, `{"update_keys":["policy"]}`: {"policy"}, `{"x":1}`: {}} {
		p, _ := LoadPolicy(writePolicy(t, text))
		same(t, text, want, p.Keys(s))
	}
}

func TestPolicyPlaces(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("written with strokes")
	}
	env := func(name string) string { return map[string]string{"ProgramData": "/pd"}[name] }
	same(t, "Linux", []string{"/opt/l/policy.json", "/etc/llwybr/policy.json", "/data/policy.json"}, policyPlaces("linux", "/opt/l/llwybr", "/data", env))
	same(t, "Windows", []string{"/s/policy.json", "/pd/Llwybr/policy.json"}, policyPlaces("windows", "/s/llwybr.exe", "", env))
	same(t, "Mac", []string{"/V/policy.json", "/Library/Application Support/Llwybr/policy.json", "/d/policy.json"},
		policyPlaces("darwin", "/V/Llwybr.app/Contents/MacOS/llwybr", "/d", env))
	if places := PolicyPlaces("/d"); len(places) != 3 {
		t.Error(places)
	}
}

func TestPortableDataLiesBesideTheProgram(t *testing.T) {
	stick := t.TempDir()
	program := filepath.Join(stick, "llwybr")
	t.Setenv(DataVariable, t.TempDir())
	host, _ := DefaultDir()
	for from, want := range map[string]string{filepath.Join(stick, policyName): filepath.Join(stick, portableFolder), "/etc/llwybr/policy.json": host} {
		dir, err := DataDir(program, Policy{Mode: Portable, From: from})
		if err != nil || dir != want {
			t.Errorf("%s: %s %v", from, dir, err)
		}
	}
	if dir, _ := DataDir(program, Policy{Mode: Own, From: filepath.Join(stick, policyName)}); dir != host {
		t.Error(dir)
	}
}

func TestSpoiltPolicyOnAStickLeavesNothingOnTheHost(t *testing.T) {
	file := writePolicy(t, `{"mode`)
	if err := os.Mkdir(filepath.Join(filepath.Dir(file), portableFolder), 0o700); err != nil {
		t.Fatal(err)
	}
	if p, _ := LoadPolicy(file); p.Mode != Portable {
		t.Errorf("%+v", p)
	}
}

func FuzzPolicy(f *testing.F) {
	for _, seed := range []string{`{}`, `{"mode":"shared","names_shown":"typed","records":"~/x","lock_minutes":5}`, `{"mode":"own","mode":"own"}`,
		`{"update_keys":["RWQ"],"organisation":"` + organisationKey + `"}`, `{"retention_months":1e1}`, "\ufeff{}", `{"a":{"b":[1,2]}}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, faults := parsePolicy(data, "/folder")
		p.From = "/folder/policy.json"
		if len(faults) > 0 {
			isStrict(t, string(data), p.strictest())
			return
		}
		if !slices.Contains([]Mode{Own, Shared, Portable}, p.Mode) || !slices.Contains([]string{NamesNone, NamesLabels, NamesTyped}, p.Names) ||
			p.Retention < 1 || p.Retention > retentionMost || p.LockAfter < 1 || p.LockAfter > lockMost {
			t.Errorf("%q: %+v", data, p)
		}
	})
}
