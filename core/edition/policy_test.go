package edition_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
)

func TestTheSuccessorsKeyCounts(t *testing.T) {
	owner, successor, third := editiontest.NewOwner(t), editiontest.NewOwner(t), editiontest.NewOwner(t)
	policy := edition.NewPolicy(owner.Public, successor.Public)
	for _, test := range []struct {
		who  editiontest.Owner
		want string
	}{{owner, ""}, {successor, ""}, {third, "edition.other-key"}} {
		if got := read(t, file(test.who, []byte("facts"), comment), policy); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestAPolicyNamesWhatItCannotRead(t *testing.T) {
	owner := editiontest.NewOwner(t)
	good := owner.Public
	for name, test := range map[string]struct {
		keys []string
		want string
	}{
		"one": {[]string{good}, ""}, "none": {nil, "edition.off"}, "three": {[]string{good, good, good}, "edition.keys-many"},
		"cut off": {[]string{good[:40]}, "edition.key-unreadable"}, "one of two": {[]string{good, "RWQ"}, "edition.key-unreadable"},
		"with its comment": {[]string{"untrusted comment: minisign public key\n" + good}, "edition.key-unreadable"},
		"with a space":     {[]string{good + "\n"}, "edition.key-unreadable"},
		"a secret key":     {[]string{"RWRTY0Iy" + strings.Repeat("A", 204)}, "edition.key-unreadable"},
	} {
		p := edition.NewPolicy(test.keys...)
		if got := refusal(t, p.Off()); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
		if test.want != "" && len(p.KeyIDs()) != 0 {
			t.Errorf("%s: %v stay", name, p.KeyIDs())
		}
	}
	p, err := edition.ReadPolicy([]byte(`{"language":"cy","update_keys":["` + good + `"]}`))
	if err != nil || p.Off() != nil || len(p.KeyIDs()) != 1 {
		t.Error(p, err)
	}
	if _, err := edition.ReadPolicy([]byte(`{"update_keys":"x"}`)); refusal(t, err) != "edition.policy-unreadable" {
		t.Error(err)
	}
}

// The minisign program itself wrote these files.
func TestWhatMinisignWritesIsRead(t *testing.T) {
	at := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join("testdata/minisign", name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	key := strings.Split(string(at("test-key.pub")), "\n")[1]
	form := func(name string) []byte {
		_, rest, _ := bytes.Cut(at(name), []byte("\n"))
		return raw(append([]byte("untrusted comment: llwybr-facts\n"), rest...), at("message.txt"))
	}
	e, err := edition.Read(bytes.NewReader(form("message.txt.minisig")), edition.NewPolicy(key))
	if err != nil || e.Serial != 7 || e.Day != "2027-03-01" || e.Layout != 2 || e.KeyID != "4A837149491933AE" {
		t.Errorf("%+v %v", e, err)
	}
	if got := read(t, form("old-kind.minisig"), edition.NewPolicy(key)); got != "edition.legacy" {
		t.Errorf("%q", got)
	}
}
