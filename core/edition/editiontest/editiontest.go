// Package editiontest makes editions of the frozen facts, signed with keys that exist for the length of a test. Only tests import it.
package editiontest

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"aead.dev/minisign"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/build"
	"llwybr/core/catalogue/fixture"
	"llwybr/core/edition"
)

// Owner has a key pair.
type Owner struct {
	Public  string // as it stands in a policy
	private minisign.PrivateKey
}

// NewOwner makes a key pair.
func NewOwner(t testing.TB) Owner {
	t.Helper()
	public, private, err := minisign.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	return Owner{public.String(), private}
}

// Sign is the text that the minisign program writes for a file.
func (o Owner) Sign(data []byte, trusted string) []byte {
	r := minisign.NewReader(bytes.NewReader(data))
	_, _ = new(bytes.Buffer).ReadFrom(r) // bytes in memory: it cannot fail
	return r.SignWithComments(o.private, trusted, "minisign")
}

// SignOldKind is a signature of the kind without the hash.
func (o Owner) SignOldKind(data []byte, trusted string) []byte {
	return minisign.SignWithComments(o.private, data, trusted, "minisign")
}

// File packs a database that the owner signed, and gives the file's path.
func (o Owner) File(t testing.TB, database []byte) string {
	t.Helper()
	dir := t.TempDir()
	in, sig, out := filepath.Join(dir, "facts.db"), filepath.Join(dir, "facts.db.minisig"), filepath.Join(dir, "new"+edition.Extension)
	Write(t, in, database)
	claim, err := edition.ClaimIn(in)
	if err != nil {
		t.Fatal(err)
	}
	Write(t, sig, o.Sign(database, claim.String()))
	if err := edition.Pack(in, sig, out); err != nil {
		t.Fatal(err)
	}
	return out
}

// Change changes the source files of an edition, by name.
type Change func(t testing.TB, files fstest.MapFS)

// Add adds a line to a table.
func Add(table, line string) Change {
	return func(t testing.TB, files fstest.MapFS) {
		f := files[table+".csv"]
		files[table+".csv"] = &fstest.MapFile{Data: fmt.Appendf(nil, "%s\n%s\n", bytes.TrimSpace(f.Data), line)}
	}
}

// Replace replaces the first place in which a text stands in a table.
func Replace(table, old, by string) Change {
	return func(t testing.TB, files fstest.MapFS) {
		t.Helper()
		text := string(files[table+".csv"].Data)
		if !strings.Contains(text, old) {
			t.Fatalf("%s: %q?", table, old)
		}
		files[table+".csv"] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, by, 1))}
	}
}

// Day is the day of every edition that Database makes.
const Day = "2027-03-01"

// Database builds the frozen facts with some of them changed, as the edition of a serial number.
func Database(t testing.TB, serial int, changes ...Change) []byte {
	t.Helper()
	files := sources(t)
	files["releases.csv"] = &fstest.MapFile{Data: fmt.Appendf(nil, "serial,day,news_en,news_cy\n%d,%s,Edition %d.,Argraffiad %d.\n", serial, Day, serial, serial)}
	for _, change := range changes {
		change(t, files)
	}
	path := filepath.Join(t.TempDir(), "facts.db")
	if err := build.Build(files, path); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func sources(t testing.TB) fstest.MapFS {
	t.Helper()
	from := fixture.Sources()
	files := fstest.MapFS{}
	names, err := fs.Glob(from, "*.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

// Open opens a database until the test ends.
func Open(t testing.TB, database []byte) *catalogue.Catalogue {
	t.Helper()
	cat, err := catalogue.Open(fstest.MapFS{"facts.db": &fstest.MapFile{Data: database}}, "facts.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cat.Close() })
	return cat
}

// Write writes a file.
func Write(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Empty leaves nothing of a table but its head.
func Empty(table string) Change {
	return func(t testing.TB, files fstest.MapFS) {
		head, _, _ := bytes.Cut(files[table+".csv"].Data, []byte("\n"))
		files[table+".csv"] = &fstest.MapFile{Data: append(bytes.Clone(head), '\n')}
	}
}
