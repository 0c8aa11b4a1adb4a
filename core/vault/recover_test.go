package vault

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"llwybr/core/learner"
)

func newRandom(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, seed)) }

// spoil changes 1 to 20 bytes of a file, or cuts it, or both.
func spoil(random *rand.Rand, data []byte) []byte {
	data = slices.Clone(data)
	if random.IntN(4) == 0 {
		data = data[:random.IntN(len(data))]
	}
	if len(data) > 0 && random.IntN(8) > 0 {
		for range 1 + random.IntN(20) {
			data[random.IntN(len(data))] ^= byte(1 + random.IntN(255))
		}
	}
	return data
}

// damageRounds is 60, or what LLWYBR_DAMAGE_ROUNDS says, for the long proofs.
func damageRounds() int {
	if n, err := strconv.Atoi(os.Getenv("LLWYBR_DAMAGE_ROUNDS")); err == nil {
		return n
	}
	return 60
}

// threeRecords is the store of these tests: three records, of which some changes are in the last backup, some came later, and some lie in the log.
type threeRecords struct {
	files  map[string]string // of the folder
	backup string            // the content of its backup
	name   string
	logs   map[string][]learner.Change
	stored int
}

func makeRecords(t testing.TB) threeRecords {
	t.Helper()
	dir := t.TempDir()
	v := reopen(t, dir)
	m := threeRecords{logs: map[string][]learner.Change{}}
	clock := learner.NewClock(v.Node(), nil)
	add := func(id string, n int) {
		for i := range n {
			c := change(clock, fmt.Sprint("notes.n", i), strings.Repeat(fmt.Sprint("nodyn ", i, " "), 1+i%300))
			must(t, v.Append(ctx, id, c))
			m.logs[id] = append(m.logs[id], c)
			m.stored++
		}
	}
	for n := range 3 {
		made, err := v.Create(ctx, fmt.Sprint("M", n), testWords)
		must(t, err)
		add(made.ID, 20+10*n)
	}
	_, err := v.SetWorkspace(ctx, "cwmwl afon paned llyfr")
	must(t, err)
	b, err := v.BackUp(ctx)
	must(t, err)
	for id := range m.logs {
		add(id, 5)
	}
	must(t, v.emptyLog())
	for id := range m.logs {
		add(id, 5)
	}
	m.backup, m.name = readText(t, b.Path), filepath.Base(b.Path)
	must(t, os.RemoveAll(filepath.Dir(b.Path)))
	m.files = bytesOf(t, dir)
	return m
}

// quickDir is a folder in memory where the system has one: these tests open hundreds of stores, and what a disk does is not what they try.
func quickDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "llwybr-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// lay puts the store into a folder; its backup too.
func (m threeRecords) lay(t testing.TB, backup bool) (dir string) {
	t.Helper()
	dir = quickDir(t)
	for name, data := range m.files {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600))
	}
	if backup {
		must(t, os.Mkdir(filepath.Join(dir, backupsFolder), 0o700), os.WriteFile(filepath.Join(dir, backupsFolder, m.name), []byte(m.backup), 0o600))
	}
	return dir
}

// outcome is what is left of a store that was recovered.
type outcome struct{ Learners, Changes, Told int }

// look opens a recovered store and everything in it that can be opened. Whatever it shows was written so; what it does not show, it says.
func (m threeRecords) look(t testing.TB, dir string, r Recovered) (o outcome) {
	t.Helper()
	v := reopen(t, dir)
	defer v.Close()
	entries, err := v.List()
	must(t, err)
	for _, e := range entries {
		o.Learners++
		if m.logs[e.ID] == nil {
			t.Fatalf("a learner whom nobody made: %+v", e)
		}
		got, err := v.Changes(ctx, e.ID)
		if err != nil {
			o.Told++
		}
		wrote := map[string]learner.Change{}
		for _, c := range m.logs[e.ID] {
			wrote[c.ID] = c
		}
		for _, c := range got {
			if !equal(wrote[c.ID], c) {
				t.Fatalf("a change that nobody wrote: %v", c)
			}
		}
		if err == nil && len(got) < len(m.logs[e.ID]) && !r.Lost() {
			t.Fatalf("%d of %d changes, and no word of it: %+v", len(got), len(m.logs[e.ID]), r)
		}
		o.Changes += len(got)
	}
	if (o.Learners < len(m.logs) || o.Changes < m.stored) && !r.Lost() {
		t.Fatalf("%+v of %d and %d, and no word of it: %+v", o, len(m.logs), m.stored, r)
	}
	if len(r.Messages()) == 0 {
		t.Fatal("nothing is said")
	}
	return o
}

func TestRecoveringAStoreThatIsWhole(t *testing.T) {
	m := makeRecords(t)
	for _, backup := range []bool{true, false} {
		dir := m.lay(t, backup)
		r, err := Recover(ctx, dir, day("2026-11-21 19:26"))
		must(t, err)
		if r.Lost() || r.Learners != 3 || r.Changes != m.stored || r.Added != (Count{}) || r.Found != (Count{3, m.stored}) || (r.Backup != "") != backup {
			t.Errorf("%+v", r)
		}
		same(t, "all of it", outcome{3, m.stored, 0}, m.look(t, dir, r))
		if r.Aside != filepath.Join(dir, FileName+".damaged-20261121-192600") || readText(t, r.Aside) != m.files[FileName] || readText(t, r.Aside+"-wal") != m.files[FileName+"-wal"] {
			t.Error("the damaged store is not as it was:", r.Aside)
		}
		v := reopen(t, dir)
		must(t, v.Check(), v.OpenWorkspace(ctx, words("cwmwl afon paned llyfr")))
		entries, _ := v.List()
		same(t, "label", "M0", entries[0].Label)
		must(t, v.Close())
	}
}

func TestRecoveringFromABackupAlone(t *testing.T) {
	m := makeRecords(t)
	dir := m.lay(t, true)
	must(t, os.WriteFile(filepath.Join(dir, FileName), make([]byte, 8192), 0o600), os.Remove(filepath.Join(dir, FileName+"-wal")))
	r, err := Recover(ctx, dir, time.Now())
	must(t, err)
	if !r.Lost() || r.Learners != 3 || r.Changes != 90 || r.Added != (Count{3, 90}) {
		t.Errorf("%+v", r)
	}
	m.look(t, dir, r)
}

func TestNothingToRecover(t *testing.T) {
	_, err := Recover(ctx, t.TempDir(), time.Now())
	wantID(t, err, "record.store-folder")
	dir := t.TempDir()
	v, _ := open(t, dir)
	_, err = Recover(ctx, dir, time.Now())
	wantID(t, err, "record.store-elsewhere")
	must(t, v.Check())
}

// TestDamagedStoresAreRecovered spoils store and log in many ways: never a crash, never a change that nobody wrote, nothing lost without a word. With a backup
// nothing of the backup is lost.
func TestDamagedStoresAreRecovered(t *testing.T) {
	m := makeRecords(t)
	random := newRandom(11)
	var all outcome
	var lost, whole int
	for round := range damageRounds() {
		backup := round%2 == 0
		dir := m.lay(t, backup)
		name := filepath.Join(dir, FileName)
		if random.IntN(3) == 0 {
			name += "-wal"
		}
		must(t, os.WriteFile(name, spoil(random, []byte(readText(t, name))), 0o600))
		r, err := Recover(ctx, dir, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		o := m.look(t, dir, r)
		if backup && (o.Learners < 3 || o.Changes < 90) {
			t.Fatalf("less than the backup holds: %+v %+v", o, r)
		}
		if r.Lost() {
			lost++
		} else {
			whole++
		}
		all.Learners, all.Changes, all.Told = all.Learners+o.Learners, all.Changes+o.Changes, all.Told+o.Told
	}
	rounds := damageRounds()
	t.Logf("%d rounds: %d whole, %d said that something is lost; %d of %d learners, %d of %d changes", rounds, whole, lost, all.Learners, 3*rounds, all.Changes, m.stored*rounds)
	if all.Changes < m.stored*rounds/2 {
		t.Error("less than half was saved")
	}
}

// A control: SQLite's own way, by which one byte hides everything behind it, saves less.
func TestReadingPageByPageSavesMore(t *testing.T) {
	m := makeRecords(t)
	random := newRandom(13)
	ours, its := 0, 0
	for range 20 {
		dir := m.lay(t, false)
		name := filepath.Join(dir, FileName)
		must(t, os.WriteFile(name, spoil(random, []byte(readText(t, name))), 0o600))
		h, err := carve(name)
		must(t, err)
		_, n := h.tally()
		ours += n
		if db, err := reading(name); err == nil {
			ids, _ := texts(db, `SELECT id FROM change`)
			its += len(ids)
			db.Close()
		}
	}
	if ours <= its {
		t.Errorf("%d and %d", ours, its)
	}
	t.Logf("%d changes page by page, %d by SQLite", ours, its)
}

// A row in every table there is comes through, so that a table that is new is not forgotten.
func TestEveryTableIsRecovered(t *testing.T) {
	dir := t.TempDir()
	v, id := open(t, dir)
	must(t, v.Append(ctx, id, change(learner.NewClock(v.Node(), nil), "name", "Mali")), v.SetTypedName(ctx, id, "Mali", testWords))
	_, err := v.SetWorkspace(ctx, "cwmwl afon paned llyfr")
	must(t, err)
	goes, err := v.Create(ctx, "", testWords)
	must(t, err, v.Erase(goes.ID))
	for _, statement := range []string{
		`INSERT INTO device (learner, device, key, met) SELECT id, 'abc', randomblob(32), 5 FROM learner`,
		`INSERT INTO quarantine (id, learner, received, box) SELECT 'xyz', id, 5, randomblob(9000) FROM learner`,
	} {
		_, err := v.db.Exec(statement)
		must(t, err)
	}
	backUp(t, v)
	dump := func(v *Vault) map[string][]string {
		all := map[string][]string{}
		tables, err := texts(v.db, `SELECT name FROM sqlite_schema WHERE type = 'table'`)
		must(t, err)
		for _, table := range tables {
			columns, err := texts(v.db, `SELECT 'quote("' || name || '")' FROM pragma_table_info('`+table+`') WHERE name <> 'seq'`)
			must(t, err)
			where := ""
			if table == "meta" {
				where = ` WHERE name <> 'node'`
			}
			all[table], err = texts(v.db, `SELECT `+strings.Join(columns, ` || ' ' || `)+` FROM "`+table+`"`+where+` ORDER BY 1`)
			must(t, err)
			if len(all[table]) == 0 {
				t.Errorf("%s: no row to try it with", table)
			}
		}
		return all
	}
	before := dump(v)
	must(t, v.Close(), os.RemoveAll(filepath.Join(dir, backupsFolder)))
	r, err := Recover(ctx, dir, time.Now())
	must(t, err)
	if r.Lost() {
		t.Errorf("%+v", r)
	}
	v = reopen(t, dir)
	same(t, "rows", before, dump(v))
	found, err := v.Find(ctx, "mali", testWords)
	same(t, "found by name", id, found)
	must(t, err)
}

func TestErasedRecordsAreNotRecovered(t *testing.T) {
	dir := t.TempDir()
	stays, goes := everywhere(t, dir)
	v := at(t, dir, day("2026-11-04"))
	old := listed(t, v)[0]
	data := readText(t, old.Path)
	must(t, v.Erase(goes), v.Close(), os.WriteFile(old.Path, []byte(data), 0o600))
	for _, b := range []string{"20261104-000000"} { // the fresh one is away: an old one that somebody kept is found
		matches, _ := filepath.Glob(filepath.Join(dir, backupsFolder, "*"+b+"*"))
		for _, name := range matches {
			must(t, os.Remove(name))
		}
	}
	r, err := Recover(ctx, dir, time.Now())
	must(t, err)
	if r.Backup != old.Path || r.Learners != 1 {
		t.Errorf("%+v", r)
	}
	v = reopen(t, dir)
	entries, err := v.List()
	must(t, err)
	if len(entries) != 1 || entries[0].ID != stays {
		t.Error(entries)
	}
	wantID(t, refuseErased(ctx, v.db, goes), "vault.erased")
}

// Some bytes of what opens a record are spoilt: the backup has them whole.
func TestSpoiltWrapsAndBoxesComeFromTheBackup(t *testing.T) {
	m := makeRecords(t)
	dir := m.lay(t, true)
	name := filepath.Join(dir, FileName)
	v := reopen(t, dir)
	must(t, v.Close())
	data := []byte(readText(t, name))
	spoiltOnes := 0
	for i := range data { // one sign in the middle of every wrap
		if bytes.HasPrefix(data[i:], []byte(`"box":"`)) {
			data[i+60] = 'A' + (data[i+60]+1)%26
			spoiltOnes++
		}
	}
	if spoiltOnes < 6 {
		t.Fatal(spoiltOnes)
	}
	must(t, os.WriteFile(name, data, 0o600))
	v = reopen(t, dir)
	if _, err := v.Changes(ctx, v.openOne()); err == nil {
		t.Fatal("nothing is spoilt")
	}
	must(t, v.Close())
	r, err := Recover(ctx, dir, time.Now())
	must(t, err)
	same(t, "all of it", outcome{3, m.stored, 0}, m.look(t, dir, r))
}

func (v *Vault) openOne() string {
	entries, _ := v.List()
	return entries[0].ID
}

func TestRecoveringCutOff(t *testing.T) {
	m := makeRecords(t)
	random, cut := newRandom(17), 0
	begun := time.Now()
	runCutOff(t, child("recover", m.lay(t, true), ""), time.Minute)
	whole := time.Since(begun)
	for range keepRounds(8) {
		dir := m.lay(t, true)
		if !runCutOff(t, child("recover", dir, ""), time.Duration(random.Int64N(int64(whole)))) {
			cut++
		}
		same(t, "all of it", outcome{3, m.stored, 0}, m.look(t, dir, Recovered{}))
	}
	t.Logf("%d cut off", cut)
}

func TestWhatIsSaid(t *testing.T) {
	for want, r := range map[string]Recovered{
		"keep.recovered keep.recovered-no-backup keep.recovered-whole":                   {Learners: 1},
		"keep.recovered keep.recovered-aside keep.recovered-whole":                       {Aside: "x", Backup: "b"},
		"keep.recovered keep.recovered-backup keep.recovered-hurt keep.recovered-unread": {Backup: "b", Added: Count{1, 2}, Hurt: 1, Unread: 3},
		"keep.recovered keep.recovered-no-backup keep.recovered-doubtful":                {Doubtful: true},
		"keep.recovered keep.recovered-no-backup keep.recovered-hurt":                    {Doubtful: true, Hurt: 2},
	} {
		var got []string
		for _, m := range r.Messages() {
			got = append(got, m.ID)
		}
		same(t, "messages", want, strings.Join(got, " "))
	}
}

func FuzzCarve(f *testing.F) {
	f.Add([]byte("SQLite format 3\x00"), []byte{})
	m := makeRecords(f)
	f.Add([]byte(m.files[FileName])[:8*4096], []byte(m.files[FileName+"-wal"])[:3*4120+32])
	f.Fuzz(func(t *testing.T, store, log []byte) {
		all := carveBytes(store, log).with(nil)
		for id := range all.changes {
			if _, known := all.learners[id]; !known {
				t.Error("changes without a learner")
			}
		}
		all.tally()
	})
}
