package vault

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"llwybr/core/learner"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
)

var ctx = context.Background()

func words(w string) seal.Secret { return seal.Words(passphrase.Canonical(w)) }

func secretOf(t testing.TB, printed string) seal.Secret {
	t.Helper()
	k, ok := seal.ReadCode(printed)
	if !ok {
		t.Fatal("no code:", printed)
	}
	return seal.Recovery(k)
}

func must(t testing.TB, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// made leaves an open store with one record in it, and a change.
func made(t testing.TB, dir string) (v *Vault, m Made, c learner.Change) {
	t.Helper()
	v = reopenLocked(t, dir)
	m, err := v.Create(ctx, "", testWords)
	c = change(learner.NewClock(v.Node(), nil), "name", "Mali")
	must(t, err, v.Append(ctx, m.ID, c))
	return v, m, c
}

func TestRecordOpensWithItsWordsAndItsCodeAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	v, m, c := made(t, dir)
	v.Close()
	for name, test := range map[string]struct {
		secret seal.Secret
		want   string
	}{
		"words":             {words(testWords), ""},
		"words as typed":    {words("  CWMWL  afôn PANED "), ""},
		"code":              {secretOf(t, m.Recovery), ""},
		"other words":       {words("cwmwl afon pane"), "vault.words-wrong"},
		"words one short":   {words("cwmwl afon"), "vault.words-wrong"},
		"no words":          {words(""), "vault.words-wrong"},
		"another's code":    {seal.Recovery(seal.NewKey()), "vault.code-wrong"},
		"no secret at all":  {seal.Secret{}, "vault.workspace-closed"},
		"some organisation": {seal.Holder(seal.ByOrganisation, seal.NewRing().Identity()), "vault.workspace-not"},
	} {
		t.Run(name, func(t *testing.T) {
			v := reopenLocked(t, dir)
			defer v.Close()
			err := v.Unlock(ctx, m.ID, test.secret)
			if test.want == "" {
				must(t, err)
				holds(t, v, m.ID, []learner.Change{c})
				return
			}
			wantID(t, err, test.want)
			_, err = v.Changes(ctx, m.ID)
			wantID(t, err, "vault.locked")
		})
	}
}

func TestRecordNeedsWords(t *testing.T) {
	v := reopen(t, t.TempDir())
	_, err := v.Create(ctx, "", "  ")
	wantID(t, err, "vault.words-none")
	wantID(t, v.ChangeWords(ctx, "x", ""), "vault.words-none")
}

func TestLockedRecordAnswersNothing(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			m, err := s.Create(ctx, "", testWords)
			c := change(learner.NewClock(s.Node(), nil), "name", "Mali")
			must(t, err, s.Append(ctx, m.ID, c))
			private := s.Private(m.ID)
			if private.None() {
				t.Error("no key of the private notes")
			}
			s.Lock(m.ID)
			s.Lock(m.ID)
			wantID(t, s.Append(ctx, m.ID, c), "vault.locked")
			_, err = s.Changes(ctx, m.ID)
			wantID(t, err, "vault.locked")
			wantID(t, s.ChangeWords(ctx, m.ID, "tri gair arall"), "vault.locked")
			_, err = s.NewRecovery(ctx, m.ID)
			wantID(t, err, "vault.locked")
			if !s.Private(m.ID).None() {
				t.Error("the private notes' key is there")
			}
			must(t, s.Check(), s.Unlock(ctx, m.ID, words(testWords)))
			holds(t, s, m.ID, []learner.Change{c})
		})
	}
}

func TestLockingOverwritesTheKeys(t *testing.T) {
	for name, lock := range map[string]func(v *Vault, id string){
		"lock":  func(v *Vault, id string) { v.Lock(id) },
		"close": func(v *Vault, _ string) { v.Close() },
		"erase": func(v *Vault, id string) { v.Erase(id) },
	} {
		t.Run(name, func(t *testing.T) {
			v, m, _ := made(t, t.TempDir())
			o := v.keys[m.ID]
			keys := [][]byte{o.store.Bytes(), o.head.Bytes(), o.ring.Mine.Bytes()}
			lock(v, m.ID)
			for _, k := range keys {
				if strings.Trim(string(k), "\x00") != "" || len(k) != seal.KeySize {
					t.Error("a key is still there")
				}
			}
			if !o.ring.None() || len(v.keys) > 0 {
				t.Error("the ring is still there")
			}
		})
	}
}

func TestOtherWordsOpenFromThenOnAndTheOldOnesDoNot(t *testing.T) {
	dir := t.TempDir()
	v, m, c := made(t, dir)
	must(t, v.ChangeWords(ctx, m.ID, "Tri Gair Arall"))
	renewed, err := v.NewRecovery(ctx, m.ID)
	must(t, err)
	v.Lock(m.ID)
	wantID(t, v.Unlock(ctx, m.ID, words(testWords)), "vault.words-wrong")
	wantID(t, v.Unlock(ctx, m.ID, secretOf(t, m.Recovery)), "vault.code-wrong")
	must(t, v.Unlock(ctx, m.ID, words("tri gair arall")))
	v.Lock(m.ID)
	must(t, v.Unlock(ctx, m.ID, secretOf(t, renewed)))
	holds(t, v, m.ID, []learner.Change{c})
}

// tamper alters a closed store by hand and opens it with the record unlocked.
func tamper(t *testing.T, statements string) (v *Vault, id string, changes []learner.Change) {
	t.Helper()
	dir := t.TempDir()
	id, changes = filled(t, dir)
	execute(t, dir, statements)
	return reopen(t, dir), id, changes
}

func TestRowsThatAreNotAsTheyWereWrittenAreNoticed(t *testing.T) {
	for name, test := range map[string]struct {
		statements string
		want       string
		left       int
	}{
		"the last dropped":    {`DELETE FROM change WHERE seq = 50`, "vault.changes-missing", 49},
		"some dropped":        {`DELETE FROM change WHERE seq IN (3, 20, 30)`, "vault.changes-missing", 47},
		"all dropped":         {`DELETE FROM change`, "vault.changes-missing", 0},
		"dropped and damaged": {`DELETE FROM change WHERE seq = 3; UPDATE change SET payload = x'00' WHERE seq = 5`, "vault.changes-missing", 48},
		"exchanged": {`CREATE TEMP TABLE two AS SELECT seq, payload FROM change WHERE seq IN (3, 4);
			UPDATE change SET payload = (SELECT payload FROM two WHERE two.seq = 7 - change.seq) WHERE seq IN (3, 4)`, "record.change-damaged", 48},
		"truncated":            {`UPDATE change SET payload = substr(payload, 1, 200) WHERE seq = 4`, "record.change-damaged", 49},
		"emptied":              {`UPDATE change SET payload = x'' WHERE seq IN (4, 50)`, "record.change-damaged", 48},
		"order altered":        {`UPDATE change SET seq = 1000 WHERE seq = 7`, "vault.log-altered", 50},
		"head dropped":         {`UPDATE learner SET head = x''`, "vault.log-altered", 50},
		"marked as plain":      {`UPDATE learner SET sealed = 0`, "", 50},
		"chain altered":        {`UPDATE learner SET chain = x'00'`, "vault.log-altered", 50},
		"one payload repeated": {`INSERT INTO change (learner, id, payload) SELECT learner, 'x', payload FROM change WHERE seq = 1`, "record.change-damaged", 50},
	} {
		t.Run(name, func(t *testing.T) {
			v, id, _ := tamper(t, test.statements)
			got, err := v.Changes(ctx, id)
			if len(got) != test.left {
				t.Errorf("%d changes, want %d", len(got), test.left)
			}
			if test.want == "" {
				must(t, err)
				return
			}
			wantID(t, err, test.want)
			if v.Check() == nil {
				t.Error("Check found nothing")
			}
		})
	}
}

// TestHeadThatIsPutBackIsNoticed replays the head and the chain of an earlier time. With the rows of that time it would be an older copy of the whole
// record, which nobody can tell from the record of then.
func TestHeadThatIsPutBackIsNoticed(t *testing.T) {
	v, m, c := made(t, t.TempDir())
	before, err := v.readAlone(ctx, m.ID)
	next := change(learner.NewClock(v.Node(), nil), "name", "Mali Haf")
	must(t, err, v.Append(ctx, m.ID, next))
	later, err := v.readAlone(ctx, m.ID)
	must(t, err)
	for name, put := range map[string]stored{"head": {head: before.head, chain: later.chain}, "chain": {head: later.head, chain: before.chain}, "both": before} {
		_, err := v.db.Exec(`UPDATE learner SET head = ?, chain = ?`, put.head, put.chain)
		must(t, err)
		got, err := v.Changes(ctx, m.ID)
		t.Log(name)
		wantID(t, err, "vault.log-altered")
		same(t, "changes", []learner.Change{c, next}, got)
	}
}

func TestHeadOfAnotherRecordIsNone(t *testing.T) {
	v, m, _ := made(t, t.TempDir())
	other, err := v.Create(ctx, "", testWords)
	must(t, err)
	l, err := v.readAlone(ctx, other.ID)
	must(t, err)
	_, err = v.db.Exec(`UPDATE learner SET head = ? WHERE id = ?`, l.head, m.ID)
	must(t, err)
	_, err = v.Changes(ctx, m.ID)
	wantID(t, err, "vault.log-altered")
}

// TestLockingAtAnyMomentLeavesNothingHalfDone locks and unlocks a record while others append to it and read it.
func TestLockingAtAnyMomentLeavesNothingHalfDone(t *testing.T) {
	v, m, _ := made(t, t.TempDir())
	secret := secretOf(t, m.Recovery)
	clock := learner.NewClock(v.Node(), nil)
	var appended, wrong atomic.Int32
	var wait sync.WaitGroup
	count := func(err error) bool {
		if err != nil && !isID(err, "vault.locked") {
			t.Error(err)
			wrong.Add(1)
		}
		return err == nil
	}
	for range 4 {
		wait.Go(func() {
			for n := range 40 {
				if count(v.Append(ctx, m.ID, change(clock, "answers.R1", n%6))) {
					appended.Add(1)
				}
				_, err := v.Changes(ctx, m.ID)
				count(err)
				_ = v.Private(m.ID).None()
			}
		})
	}
	for range 40 {
		v.Lock(m.ID)
		must(t, v.Unlock(ctx, m.ID, secret))
	}
	wait.Wait()
	must(t, v.Unlock(ctx, m.ID, secret), v.Check())
	got, err := v.Changes(ctx, m.ID)
	must(t, err)
	if len(got) != int(appended.Load())+1 || wrong.Load() > 0 {
		t.Error(len(got), "changes,", appended.Load(), "appended")
	}
}

func TestMissingChangesAreToldUntilTheNextAppendAfterTelling(t *testing.T) {
	v, id, _ := tamper(t, `DELETE FROM change WHERE seq IN (7, 50)`)
	clock := learner.NewClock(v.Node(), nil)
	next := func() error { return v.Append(ctx, id, change(clock, "answers.R1", 4)) }
	must(t, next()) // nobody was told yet: the head still knows
	for range 2 {
		got, err := v.Changes(ctx, id)
		wantID(t, err, "vault.changes-missing")
		if len(got) != 49 {
			t.Error(len(got))
		}
	}
	must(t, next())
	got, err := v.Changes(ctx, id)
	must(t, err, v.Check())
	if len(got) != 50 {
		t.Error(len(got))
	}
	v.Lock(id)
	must(t, v.Check())
}

func TestRowsMovedToAnotherLearnerDoNotOpen(t *testing.T) {
	dir := t.TempDir()
	v, one := open(t, dir)
	second, err := v.Create(ctx, "", testWords)
	clock := learner.NewClock(v.Node(), nil)
	must(t, err, v.Append(ctx, one, change(clock, "name", "Mali")), v.Append(ctx, second.ID, change(clock, "name", "Nia")), v.Close())
	execute(t, dir, fmt.Sprintf(`UPDATE change SET learner = '%s' WHERE learner = '%s'`, second.ID, one))
	v = reopen(t, dir)
	got, err := v.Changes(ctx, one)
	wantID(t, err, "vault.changes-missing")
	same(t, "of the first", 0, len(got))
	got, err = v.Changes(ctx, second.ID)
	wantID(t, err, "record.change-damaged")
	if len(got) != 1 || string(got[0].Value) != `"Nia"` {
		t.Error("what was moved is read:", got)
	}
}

func TestWrapsOpenInTheirPlaceAlone(t *testing.T) {
	for name, statements := range map[string]string{
		"of the other record": `UPDATE wrap SET body = (SELECT body FROM wrap w WHERE w.kind = wrap.kind AND w.learner <> wrap.learner)`,
		"cheaper KDF":         `UPDATE wrap SET body = replace(body, '"t":1', '"t":2')`,
		"other salt":          `UPDATE wrap SET body = json_set(body, '$.kdf.salt', 'AAAAAAAAAAAAAAAAAAAAAA')`,
		"endless KDF":         `UPDATE wrap SET body = json_set(body, '$.kdf.m', 4000000000, '$.kdf.t', 4000000)`,
		"no KDF":              `UPDATE wrap SET body = json_remove(body, '$.kdf')`,
		"not JSON":            `UPDATE wrap SET body = 'x'`,
		"none":                `DELETE FROM wrap`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			v, one := open(t, dir)
			_, err := v.Create(ctx, "", testWords)
			must(t, err, v.Close())
			execute(t, dir, statements)
			v = reopenLocked(t, dir)
			wantID(t, v.Unlock(ctx, one, words(testWords)), "vault.words-wrong")
		})
	}
}

// TestNothingOfALearnerLiesInPlain plants marks in everything that a learner writes, leaves the store open as a kill would find it, and reads
// every file. The label that was chosen to be shown is found: the search works.
func TestNothingOfALearnerLiesInPlain(t *testing.T) {
	dir := t.TempDir()
	v := reopen(t, dir)
	m, err := v.Create(ctx, "SHOWN", "PLANTED geiriau PLANTED")
	must(t, err, v.SetTypedName(ctx, m.ID, "PLANTED Enw", "PLANTED geiriau PLANTED"))
	clock := learner.NewClock(v.Node(), nil)
	for n := range 200 {
		must(t, v.Append(ctx, m.ID, change(clock, "name", "PLANTED"), change(clock, "notes.n", strings.Repeat("PLANTED ", n))))
	}
	look := func(when string) {
		t.Helper()
		shown := false
		for name, data := range bytesOf(t, dir) {
			if strings.Contains(strings.ToUpper(data), "PLANTED") || strings.Contains(data, `"notes.n"`) || strings.Contains(data, m.Recovery) {
				t.Errorf("%s: something is in plain in %s", when, name)
			}
			shown = shown || strings.Contains(data, "SHOWN")
		}
		if !shown {
			t.Error(when, "the search finds nothing at all")
		}
	}
	look("open")
	must(t, keepCopy(v.db, copyName(v.path, 9)), v.Close())
	look("closed")
}

func TestKeepIsGivenBack(t *testing.T) {
	for name, s := range stores(t) {
		t.Run(name, func(t *testing.T) {
			m, err := s.Create(ctx, "", testWords)
			until := time.Date(2027, 7, 31, 0, 0, 0, 0, time.UTC)
			must(t, err, s.SetKeep(m.ID, until))
			entries, _ := s.List()
			same(t, "keep", until, entries[0].Keep)
			must(t, s.SetKeep(m.ID, time.Time{}))
			entries, _ = s.List()
			if !entries[0].Keep.IsZero() || entries[0].Wordless {
				t.Error(entries[0])
			}
			wantID(t, s.SetKeep("x", until), "record.learner-unknown")
		})
	}
}

func TestWordsCostWhatWasMeasuredOnce(t *testing.T) {
	v := reopenLocked(t, t.TempDir())
	v.kdf = seal.KDF{}
	kept := seal.KDF{Name: seal.Argon2id, Memory: 64 << 10, Passes: 5, Threads: 4}
	must(t, v.setMetaJSON(ctx, metaKDF, kept))
	got, err := v.cost(ctx)
	must(t, err)
	same(t, "cost", kept, got)
	for _, edited := range []seal.KDF{{}, cheap.KDF, {Name: seal.Argon2id, Memory: 64 << 10, Passes: 2, Threads: 4}, {Name: "none", Memory: 64 << 10, Passes: 3, Threads: 4},
		{Name: seal.Argon2id, Memory: 2 << 20, Passes: 3, Threads: 4}} {
		if enough(edited) {
			t.Errorf("it would be taken: %+v", edited)
		}
	}
}
