package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/catalogue/build"
	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
)

// published is an edition as its owner publishes it: the real facts with a sector more and a job that a sample learner likes changed.
type published struct {
	owner              editiontest.Owner
	dir, db, sig, pack string
	policy             string
}

func publish(t *testing.T) published {
	t.Helper()
	p := published{owner: editiontest.NewOwner(t), dir: t.TempDir()}
	p.db, p.sig, p.pack, p.policy = filepath.Join(p.dir, "facts.db"), filepath.Join(p.dir, "facts.db.minisig"), filepath.Join(p.dir, "new.llwybr-facts"), filepath.Join(p.dir, "policy.json")
	sources := filepath.Join(p.dir, "src")
	if err := os.CopyFS(sources, os.DirFS("../../assets/catalogue")); err != nil {
		t.Fatal(err)
	}
	edit := func(table string, change func(string) string) {
		path := filepath.Join(sources, table+".csv")
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		editiontest.Write(t, path, []byte(change(string(text))))
	}
	edit("sectors", func(s string) string {
		return s + "sector-kelp,industry,Kelp farming,Ffermio gwymon,https://www.ons.gov.uk/x,2027-02-01,,,in_force,official_page,,draft\n"
	})
	edit("releases", func(s string) string {
		return s + "900,2027-03-01,Kelp farming is new.,Mae ffermio gwymon yn newydd.\n"
	})
	edit("occupations", func(s string) string { return strings.Replace(s, "\nsoc-5241,", "\nsoc-5241,X ", 1) })
	if err := build.Build(os.DirFS(sources), p.db); err != nil {
		t.Fatal(err)
	}
	editiontest.Write(t, p.policy, []byte(`{"update_keys":["`+p.owner.Public+`"]}`))
	return p
}

// says runs a command and gives what it printed.
func says(t *testing.T, wantCode int, args ...string) (out, errs string) {
	t.Helper()
	code, out, errs := ctl("", args...)
	if code != wantCode {
		t.Fatalf("%q: exit %d, want %d\n%s%s", args, code, wantCode, out, errs)
	}
	return out, errs
}

// From the source files to the machine of a learner, by the commands that docs/updates.md names.
func TestAnEditionGoesAllTheWay(t *testing.T) {
	p := publish(t)
	comment, _ := says(t, 0, "catalogue", "comment", p.db)
	if comment != "llwybr-facts layout=2 serial=900 day=2027-03-01\n" {
		t.Fatalf("%q", comment)
	}
	db, err := os.ReadFile(p.db)
	if err != nil {
		t.Fatal(err)
	}
	editiontest.Write(t, p.sig, p.owner.Sign(db, strings.TrimSpace(comment)))
	says(t, 0, "catalogue", "pack", p.db, p.sig, p.pack)

	data := filepath.Join(p.dir, "data")
	sample := "../../assets/samples/owain-year11-apprenticeship.llwybr.json"
	out, _ := says(t, 0, "catalogue", "install", p.pack, "--preview", "--data", data, "--policy", p.policy, "--learner", sample, "--json")
	var preview previewJSON
	if err := json.Unmarshal([]byte(out), &preview); err != nil {
		t.Fatal(err)
	}
	if preview.Installed || preview.Edition.Serial != 900 || len(preview.Tables) != 2 || len(preview.Touches) == 0 || preview.Touches[0].ID != "soc-5241" {
		t.Errorf("%+v", preview)
	}
	if _, err := os.Stat(filepath.Join(data, edition.Folder)); err == nil {
		t.Error("the preview wrote something")
	}
	for lang, want := range map[string]string{"cy": "Ffermio gwymon: newydd", "en": "Kelp farming: new"} {
		if out, _ := says(t, 0, "catalogue", "install", p.pack, "--preview", "--data", data, "--policy", p.policy, "--lang", lang); !strings.Contains(out, want) {
			t.Error(out)
		}
	}
	says(t, 0, "catalogue", "install", p.pack, "--data", data, "--policy", p.policy)
	editiontest.Write(t, filepath.Join(data, "settings.json"), []byte(`{"update_keys":["`+p.owner.Public+`"]}`))
	var built, installed infoJSON
	ok(t, &built, "", "catalogue", "info", "--json")
	ok(t, &installed, "", "catalogue", "info", "--json", "--data", data)
	if installed.Edition.Serial != 900 || built.Edition.Serial == 900 || installed.Counts["sectors"] != built.Counts["sectors"]+1 {
		t.Errorf("%+v, built in %+v", installed.Edition, built.Edition)
	}
	says(t, 0, "catalogue", "verify", "--data", data)
	_, errs := says(t, 1, "catalogue", "install", p.pack, "--data", data, "--lang", "en")
	if !strings.Contains(errs, "in use already") {
		t.Error(errs)
	}
	says(t, 0, "catalogue", "revert", "--data", data)
	says(t, 1, "catalogue", "revert", "--data", data)
}

func TestEditionsAreRefusedWithTheirReason(t *testing.T) {
	p := publish(t)
	db, _ := os.ReadFile(p.db)
	right := "llwybr-facts layout=2 serial=900 day=2027-03-01"
	for name, test := range map[string]struct {
		sig  []byte
		want string
	}{
		"another comment": {p.owner.Sign(db, "timestamp:1\tfile:facts.db"), "-t '" + right + "'"},
		"the older kind":  {p.owner.SignOldKind(db, right), "without -l"},
		"no signature":    {[]byte("x"), "damaged"},
	} {
		editiontest.Write(t, p.sig, test.sig)
		if _, errs := says(t, 1, "catalogue", "pack", p.db, p.sig, p.pack, "--lang", "en"); !strings.Contains(errs, test.want) {
			t.Errorf("%s: %s", name, errs)
		}
		if _, err := os.Stat(p.pack); err == nil {
			t.Errorf("%s: something was written", name)
		}
	}
	editiontest.Write(t, p.sig, p.owner.Sign(db, right))
	says(t, 0, "catalogue", "pack", p.db, p.sig, p.pack)
	for name, test := range map[string]struct {
		policy, want string
	}{
		"no key":       {`{}`, "updates of the facts are off"},
		"another key":  {`{"update_keys":["` + editiontest.NewOwner(t).Public + `"]}`, "somebody else signed"},
		"a broken key": {`{"update_keys":["RWQbroken"]}`, "rwqbroken"},
		"no policy":    {`[]`, "json"},
	} {
		editiontest.Write(t, p.policy, []byte(test.policy))
		_, errs := says(t, 1, "catalogue", "install", p.pack, "--data", filepath.Join(p.dir, "data"), "--policy", p.policy, "--lang", "en")
		if !strings.Contains(strings.ToLower(errs), test.want) {
			t.Errorf("%s: %s", name, errs)
		}
	}
	says(t, 2, "catalogue", "install")
	says(t, 2, "catalogue", "pack", p.db)
	says(t, 2, "catalogue", "revert", "x")
	says(t, 1, "catalogue", "comment", p.policy)
}
