package vault

import (
	"bytes"
	"strings"
	"testing"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// sent exports a record and reads the file.
func sent(t testing.TB, s Store, id string) *transfer.Sealed {
	t.Helper()
	data, err := s.Export(ctx, id)
	must(t, err)
	return readFile(t, data)
}

func readFile(t testing.TB, data []byte) *transfer.Sealed {
	t.Helper()
	f, err := transfer.Read(data)
	must(t, err)
	return f
}

func TestRecordMovesToAnotherVaultWithItsWordsAndItsCode(t *testing.T) {
	from, m, c := made(t, t.TempDir())
	clock := learner.NewClock(from.Node(), nil)
	own, advisers := change(clock, "notes.a", "fy nodyn"), c
	advisers.ID, advisers.Field = learner.NewID(from.now()), "adviser.a"
	must(t, from.Append(ctx, m.ID, own, advisers), from.SetTypedName(ctx, m.ID, "Mali", testWords))
	f := sent(t, from, m.ID)

	to := reopenLocked(t, t.TempDir())
	_, err := to.SetWorkspace(ctx, workspaceWords)
	must(t, err)
	in, err := to.Preview(ctx, f, words(testWords))
	must(t, err)
	if entries, _ := to.List(); len(entries) > 0 {
		t.Error("looking has written something")
	}
	if !in.NewRecord || !in.FirstContact || in.New != 2 || in.Known+in.Refused+in.Newer != 0 || in.Record.Name != "Mali" || in.Fingerprint == "" || in.Device != from.Node() {
		t.Errorf("%+v", in)
	}
	must(t, in.Accept(ctx))
	holds(t, to, m.ID, []learner.Change{c, own})
	if !bytes.Equal(to.Private(m.ID).Bytes(), from.Private(m.ID).Bytes()) {
		t.Error("the learner's private notes have another key")
	}
	in.Forget()
	to.Lock(m.ID)
	must(t, to.Unlock(ctx, m.ID, secretOf(t, m.Recovery)))
	to.Lock(m.ID)
	must(t, to.Unlock(ctx, m.ID, seal.Secret{})) // the workspace was open
	holds(t, to, m.ID, []learner.Change{c, own})
}

func TestTakingAFileInTwiceChangesNothing(t *testing.T) {
	from, m, _ := made(t, t.TempDir())
	f := sent(t, from, m.ID)
	dir := t.TempDir()
	to := reopenLocked(t, dir)
	first, err := to.Preview(ctx, f, words(testWords))
	must(t, err, first.Accept(ctx))
	all := func() (rows []string) {
		for _, query := range []string{`SELECT quote(id) || quote(chain) || quote(head) FROM learner`, `SELECT id || hex(payload) FROM change ORDER BY seq`, `SELECT learner || kind || body FROM wrap`,
			`SELECT learner || device || hex(key) || met FROM device`, `SELECT count(*) FROM quarantine`} {
			found, err := texts(to.db, query)
			must(t, err)
			rows = append(rows, found...)
		}
		return rows
	}
	before := all()
	must(t, first.Accept(ctx))
	again, err := to.Preview(ctx, f, seal.Secret{})
	must(t, err)
	if again.NewRecord || again.FirstContact || again.New != 0 || again.Known != 1 {
		t.Errorf("%+v", again)
	}
	must(t, again.Accept(ctx))
	again.Forget()
	to.Lock(m.ID)
	once, err := to.Preview(ctx, f, words(testWords)) // while it is locked
	must(t, err, once.Accept(ctx))
	same(t, "store", before, all())
	must(t, to.Check())
}

func TestTwoHistoriesMerge(t *testing.T) {
	from, m, c := made(t, t.TempDir())
	to := reopenLocked(t, t.TempDir())
	in, err := to.Preview(ctx, sent(t, from, m.ID), words(testWords))
	must(t, err, in.Accept(ctx))
	here, there := learner.NewClock(to.Node(), nil), learner.NewClock(from.Node(), nil)
	must(t, to.Append(ctx, m.ID, change(here, "name", "Mali Haf")), from.Append(ctx, m.ID, change(there, "name", "Mali Siân")))
	in, err = to.Preview(ctx, sent(t, from, m.ID), seal.Secret{})
	must(t, err)
	if in.New != 1 || in.Known != 1 || len(in.Conflicts) != 1 || in.FirstContact {
		t.Errorf("%+v", in)
	}
	must(t, in.Accept(ctx))
	back, err := from.Preview(ctx, sent(t, to, m.ID), seal.Secret{})
	must(t, err, back.Accept(ctx))
	one, err1 := from.Changes(ctx, m.ID)
	two, err2 := to.Changes(ctx, m.ID)
	must(t, err1, err2)
	first, _ := learner.Fold(one)
	second, _ := learner.Fold(two)
	same(t, "records", first, second)
	if len(one) != 3 || len(two) != 3 || c.ID != one[0].ID {
		t.Error(len(one), len(two))
	}
}

// TestForgedAndConflictingChangesAreSetAside makes files that only somebody with the record's keys can make.
func TestForgedAndConflictingChangesAreSetAside(t *testing.T) {
	v, m, c := made(t, t.TempDir())
	o := v.keys[m.ID]
	wraps, err := v.wraps(ctx, v.db, m.ID)
	must(t, err)
	forgery := c
	forgery.Value = []byte(`"Rhywun Arall"`)
	good := change(learner.NewClock("elsewhere", nil), "name", "Mali Haf")
	data, err := transfer.Write(m.ID, "elsewhere", o.ring, wraps, []learner.Change{forgery, good})
	must(t, err)
	for round := range 2 {
		in, err := v.Preview(ctx, readFile(t, data), seal.Secret{})
		must(t, err)
		if in.Refused != 1 || in.New != 1-round || in.Known != round || in.FirstContact != (round == 0) {
			t.Errorf("%+v", in)
		}
		must(t, in.Accept(ctx))
	}
	holds(t, v, m.ID, []learner.Change{c, good})
	kept, err := texts(v.db, `SELECT id FROM quarantine`)
	must(t, err)
	if len(kept) != 1 {
		t.Fatal("set aside:", kept)
	}
	var box []byte
	must(t, v.db.QueryRow(`SELECT box FROM quarantine`).Scan(&box))
	plain, err := o.ring.Key("quarantine").Open(seal.Place{"quarantine", m.ID, kept[0]}, box)
	must(t, err)
	if !strings.Contains(string(plain), "Rhywun Arall") {
		t.Errorf("%s", plain)
	}
}

func TestFilesThatDoNotBelongAreRefused(t *testing.T) {
	v, m, c := made(t, t.TempDir())
	other := seal.NewRing() // somebody makes a file of this learner's id, under keys and words of their own
	w, err := seal.WrapInWords(m.ID, other, cheap.KDF, "geiriau rhywun arall")
	must(t, err)
	data, err := transfer.Write(m.ID, "elsewhere", other, []seal.Wrap{w}, []learner.Change{c})
	must(t, err)
	for _, locked := range []bool{false, true} {
		if locked {
			v.Lock(m.ID)
		}
		_, err = v.Preview(ctx, readFile(t, data), words("geiriau rhywun arall"))
		wantID(t, err, "transfer.forged")
	}
	must(t, v.Unlock(ctx, m.ID, words(testWords)))
	if _, err = v.Preview(ctx, readFile(t, data), seal.Secret{}); err == nil {
		t.Error("opened with the keys of the record here")
	}
	_, err = v.Preview(ctx, readFile(t, data), words(testWords))
	wantID(t, err, "vault.words-wrong")

	// a device that is known signs with another key
	f := sent(t, v, m.ID)
	to := reopenLocked(t, t.TempDir())
	in, err := to.Preview(ctx, f, words(testWords))
	must(t, err, in.Accept(ctx))
	_, err = to.db.Exec(`UPDATE device SET key = x'00'`)
	must(t, err)
	_, err = to.Preview(ctx, f, words(testWords))
	wantID(t, err, "transfer.forged")
}

func TestErasedRecordComesBackByNoFile(t *testing.T) {
	v, m, _ := made(t, t.TempDir())
	f := sent(t, v, m.ID)
	in, err := v.Preview(ctx, f, seal.Secret{})
	must(t, err, v.Erase(m.ID))
	wantID(t, in.Accept(ctx), "vault.erased")
	_, err = v.Preview(ctx, f, words(testWords))
	wantID(t, err, "vault.erased")
	if entries, _ := v.List(); len(entries) > 0 {
		t.Error(entries)
	}
}

func TestFileOpensByTheWorkspaceThatWroteIt(t *testing.T) {
	dir := t.TempDir()
	v, m, _ := made(t, dir)
	_, err := v.SetWorkspace(ctx, workspaceWords)
	must(t, err)
	f := sent(t, v, m.ID)
	v.Lock(m.ID)
	in, err := v.Preview(ctx, f, seal.Secret{})
	must(t, err, in.Accept(ctx))
	if v.Private(m.ID).None() || !v.keys[m.ID].ring.Mine.None() {
		t.Error("not opened as by the workspace")
	}
	v.CloseWorkspace()
	_, err = v.Preview(ctx, f, seal.Secret{})
	wantID(t, err, "vault.workspace-closed")
	if len(v.keys) > 0 {
		t.Error("keys are left")
	}
}

func TestNewerChangesAreCarriedAlong(t *testing.T) {
	v, m, c := made(t, t.TempDir())
	newer := c
	newer.ID, newer.Field = learner.NewID(v.now()), "hologram.x"
	must(t, v.Append(ctx, m.ID, newer))
	to := reopenLocked(t, t.TempDir())
	in, err := to.Preview(ctx, sent(t, v, m.ID), words(testWords))
	must(t, err, in.Accept(ctx))
	if in.Newer != 1 || in.New != 2 {
		t.Errorf("%+v", in)
	}
	holds(t, to, m.ID, []learner.Change{c, newer})
}
