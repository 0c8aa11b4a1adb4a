package edition_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"llwybr/core/catalogue"
	"llwybr/core/edition"
	"llwybr/core/edition/editiontest"
)

const sector = "sector-kelp,industry,Kelp farming,Ffermio gwymon,https://www.ons.gov.uk/x,2027-02-01,,,in_force,official_page,,draft"

// bench is a machine with the first edition built in, and an owner who signs others.
type bench struct {
	*testing.T
	dir    string
	owner  editiontest.Owner
	policy edition.Policy
	built  *catalogue.Catalogue
}

func newBench(t *testing.T) bench {
	owner := editiontest.NewOwner(t)
	return bench{t, t.TempDir(), owner, edition.NewPolicy(owner.Public), editiontest.Open(t, editiontest.Database(t, 1))}
}

// start is a start of the program: it must find what it left.
func (b bench) start(wantSerial int, wantNote string) *edition.Shelf {
	b.Helper()
	return b.startWith(b.policy, b.built, wantSerial, wantNote)
}

func (b bench) startWith(p edition.Policy, built *catalogue.Catalogue, wantSerial int, wantNote string) *edition.Shelf {
	b.Helper()
	s, err := edition.OpenShelf(b.dir, p, built)
	b.Cleanup(func() { s.Close() })
	if got := refusal(b, err); got != wantNote {
		b.Errorf("the start says %q (%v), want %q", got, err, wantNote)
	}
	b.uses(s, wantSerial)
	return s
}

func (b bench) uses(s *edition.Shelf, serial int) {
	b.Helper()
	if got := s.Catalogue().Release().Serial; got != serial || s.Catalogue().Err() != nil {
		b.Errorf("edition %d is in use, want %d; %v", got, serial, s.Catalogue().Err())
	}
}

func (b bench) install(s *edition.Shelf, serial int, changes ...editiontest.Change) {
	b.Helper()
	offer, err := s.Consider(b.Context(), b.owner.File(b, editiontest.Database(b, serial, changes...)))
	if err == nil {
		err = s.Install(offer.Edition)
	}
	if err != nil {
		b.Fatal(err)
	}
	b.uses(s, serial)
}

// A sector that was added to the source files is there after the installation, and the program is the same.
func TestAnAddedSectorAppears(t *testing.T) {
	b := newBench(t)
	s := b.start(1, "")
	offer, err := s.Consider(t.Context(), b.owner.File(t, editiontest.Database(t, 2, editiontest.Add("sectors", sector))))
	if err != nil {
		t.Fatal(err)
	}
	if rows := offer.Diff.Rows; len(rows) != 1 || rows[0].Key != "sector-kelp" || rows[0].Name.CY != "Ffermio gwymon" || rows[0].Kind != edition.Added {
		t.Errorf("%+v", rows)
	}
	has := func(s *edition.Shelf) bool {
		for _, k := range s.Catalogue().Sectors() {
			if k.ID == "sector-kelp" {
				return true
			}
		}
		return false
	}
	if has(s) {
		t.Fatal("it is there before the installation")
	}
	if err := s.Install(offer.Edition); err != nil {
		t.Fatal(err)
	}
	if !has(s) || !has(b.start(2, "")) {
		t.Error("it is not there")
	}
}

func TestThereAndBack(t *testing.T) {
	b := newBench(t)
	s := b.start(1, "")
	if s.Installed() || refusal(t, s.Revert()) != "edition.nothing-before" {
		t.Error("there is something to go back to")
	}
	first := s.Catalogue()
	b.install(s, 2)
	b.install(s, 3)
	b.start(3, "")
	if err := s.Revert(); err != nil {
		t.Fatal(err)
	}
	b.uses(s, 2)
	b.start(2, "")
	if err := s.Revert(); err != nil {
		t.Fatal(err)
	}
	b.uses(s, 1)
	if s.Installed() || s.Catalogue() != first {
		t.Error("the edition built in is not in use")
	}
	b.install(b.start(1, ""), 3) // what was taken back may come again
	b.start(3, "")
}

func TestWhatIsNotNewerIsRefused(t *testing.T) {
	b := newBench(t)
	s := b.start(1, "")
	b.install(s, 5)
	for serial, want := range map[int]string{4: "edition.older", 5: "edition.same"} {
		path := b.owner.File(t, editiontest.Database(t, serial))
		if _, err := s.Consider(t.Context(), path); refusal(t, err) != want {
			t.Errorf("%v, want %s", err, want)
		}
		e, err := edition.ReadFile(t.Context(), path, b.policy)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Install(e); refusal(t, err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	b.uses(s, 5)
}

// The signature is right and the file is hurt all the same: its owner signed it so.
func TestADatabaseThatIsHurtIsRefused(t *testing.T) {
	b := newBench(t)
	s := b.start(1, "")
	whole := editiontest.Database(t, 2)
	for name, db := range map[string][]byte{"cut off": whole[:len(whole)/2], "zeros in the middle": zeroed(whole), "another thing": []byte("facts")} {
		path := filepath.Join(t.TempDir(), "hurt.llwybr-facts")
		editiontest.Write(t, path, file(b.owner, db, "llwybr-facts layout=2 serial=2 day="+editiontest.Day))
		if _, err := s.Consider(t.Context(), path); refusal(t, err) != "edition.damaged" {
			t.Errorf("%s: %v", name, err)
		}
	}
	b.uses(s, 1)
}

func zeroed(db []byte) []byte {
	db = bytes.Clone(db)
	clear(db[len(db)/3 : len(db)/3+3*4096])
	return db
}

func TestAStartPassesOverWhatItCannotTrust(t *testing.T) {
	b := newBench(t)
	b.install(b.start(1, ""), 2)
	path := filepath.Join(b.dir, edition.Folder, "2.llwybr-facts")
	right, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, hurt := range map[string]func() []byte{
		"a byte":  func() []byte { d := bytes.Clone(right); d[len(d)/2] ^= 1; return d },
		"cut off": func() []byte { return right[:len(right)-1] },
		"empty":   func() []byte { return nil },
		"signed by another": func() []byte {
			d, _ := os.ReadFile(editiontest.NewOwner(t).File(t, editiontest.Database(t, 2)))
			return d
		},
		"another edition": func() []byte { d, _ := os.ReadFile(b.owner.File(t, editiontest.Database(t, 3))); return d },
	} {
		editiontest.Write(t, path, hurt())
		t.Log(name)
		s := b.start(1, "edition.passed-over")
		if s.Installed() {
			t.Error("it counts as installed")
		}
	}
	os.Remove(path)
	b.start(1, "edition.passed-over")
	editiontest.Write(t, path, right)
	b.start(2, "")
	b.startWith(edition.Policy{}, b.built, 1, "edition.passed-over") // the key was taken out of the policy
	b.startWith(b.policy, editiontest.Open(t, editiontest.Database(t, 2)), 2, "")
	newer := b.startWith(b.policy, editiontest.Open(t, editiontest.Database(t, 4)), 4, "") // the program itself came with newer facts
	if newer.Installed() {
		t.Error("there is something to go back to")
	}
	b.install(newer, 5)
	if err := newer.Revert(); err != nil {
		t.Fatal(err)
	}
	b.uses(newer, 4)
}

func TestANoteThatIsHurtLeavesTheEditionBuiltIn(t *testing.T) {
	b := newBench(t)
	b.install(b.start(1, ""), 2)
	path := filepath.Join(b.dir, edition.Folder, "in-use.json")
	for _, text := range []string{"", "\x00\x00", `{"in_use":"../../2.llwybr-facts"}`, `{"in_use":"x"}`, `[]`, `{"previous":"/etc/passwd"}`} {
		editiontest.Write(t, path, []byte(text))
		b.start(1, "edition.note-damaged")
	}
	b.install(b.start(1, "edition.note-damaged"), 3) // an installation mends it
	b.start(3, "")
}

// What was never finished, and what nobody can go back to, goes with the next start or installation; what is young stays.
func TestTheShelfIsSwept(t *testing.T) {
	b := newBench(t)
	s := b.start(1, "")
	b.install(s, 2)
	b.install(s, 3)
	shelf := filepath.Join(b.dir, edition.Folder)
	long := time.Now().Add(-time.Hour)
	for _, name := range []string{".4.llwybr-facts-123", ".in-use.json-77", "9.llwybr-facts", "somebody's.txt", "2.llwybr-facts", "3.llwybr-facts"} {
		path := filepath.Join(shelf, name)
		if _, err := os.Stat(path); err != nil {
			editiontest.Write(t, path, []byte("x"))
		}
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
	}
	editiontest.Write(t, filepath.Join(shelf, ".8.llwybr-facts-1"), []byte("young"))
	b.install(s, 4)
	entries, err := os.ReadDir(shelf)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if want := []string{".8.llwybr-facts-1", "3.llwybr-facts", "4.llwybr-facts", "in-use.json", "somebody's.txt"}; !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
	young := filepath.Join(shelf, ".8.llwybr-facts-1")
	if err := os.Chtimes(young, long, long); err != nil {
		t.Fatal(err)
	}
	b.start(4, "")
	if _, err := os.Stat(young); err == nil {
		t.Error("a start does not sweep")
	}
}

func TestAFolderThatCannotBeWrittenChangesNothing(t *testing.T) {
	b := newBench(t)
	s := b.start(1, "")
	editiontest.Write(t, filepath.Join(b.dir, edition.Folder), []byte("a file where the folder would be"))
	offer, err := s.Consider(t.Context(), b.owner.File(t, editiontest.Database(t, 2)))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Install(offer.Edition); refusal(t, err) != "edition.not-installed" {
		t.Error(err)
	}
	b.uses(s, 1)
}

func TestConsideringCanBeCalledOff(t *testing.T) {
	b := newBench(t)
	s := b.start(1, "")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Consider(ctx, b.owner.File(t, editiontest.Database(t, 2))); err != context.Canceled {
		t.Error(err)
	}
}
