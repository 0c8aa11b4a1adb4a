package vault

import (
	"testing"

	"filippo.io/age"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

const workspaceWords = "pedwar gair y cynghorydd"

func TestWorkspaceOpensRecordsWithoutWhatIsTheLearnersOwn(t *testing.T) {
	dir := t.TempDir()
	v, m, c := made(t, dir)
	if v.HasWorkspace() || v.WorkspaceOpen() {
		t.Fatal("there is none yet")
	}
	recovery, err := v.SetWorkspace(ctx, workspaceWords)
	must(t, err)
	own := string(v.Private(m.ID).Bytes())
	v.CloseWorkspace()
	later, err := v.Create(ctx, "", testWords) // for which the workspace need not be open
	must(t, err, v.Close())

	v = reopenLocked(t, dir)
	wantID(t, v.Unlock(ctx, m.ID, seal.Secret{}), "vault.workspace-closed")
	wantID(t, v.OpenWorkspace(ctx, words(testWords)), "vault.words-wrong")
	wantID(t, v.OpenWorkspace(ctx, secretOf(t, m.Recovery)), "vault.code-wrong")
	for _, secret := range []seal.Secret{words(workspaceWords), secretOf(t, recovery)} {
		must(t, v.OpenWorkspace(ctx, secret))
		for _, id := range []string{m.ID, later.ID} {
			must(t, v.Unlock(ctx, id, seal.Secret{}))
		}
		holds(t, v, m.ID, []learner.Change{c})
		if v.Private(m.ID).None() || string(v.Private(m.ID).Bytes()) == own || string(v.Private(m.ID).Bytes()) == string(v.Private(later.ID).Bytes()) {
			t.Error("the adviser's notes have no key of their own for each record")
		}
		if !v.keys[m.ID].ring.Mine.None() {
			t.Error("the workspace has the learner's own key")
		}
		wantID(t, v.ChangeWords(ctx, m.ID, "tri gair arall"), "vault.not-yours")
		_, err := v.NewRecovery(ctx, m.ID)
		wantID(t, err, "vault.not-yours")
		v.CloseWorkspace()
		if v.WorkspaceOpen() || len(v.keys) > 0 {
			t.Error("keys are left")
		}
	}
}

func TestAdvisersKeyOfARecordStays(t *testing.T) {
	dir := t.TempDir()
	v, m, _ := made(t, dir)
	_, err := v.SetWorkspace(ctx, workspaceWords)
	must(t, err)
	v.Lock(m.ID)
	must(t, v.Unlock(ctx, m.ID, seal.Secret{}))
	first := string(v.Private(m.ID).Bytes())
	_, err = v.SetWorkspace(ctx, "pedwar gair arall eto")
	must(t, err, v.Close())
	v = reopenLocked(t, dir)
	wantID(t, v.OpenWorkspace(ctx, words(workspaceWords)), "vault.words-wrong")
	_, err = v.SetWorkspace(ctx, workspaceWords)
	wantID(t, err, "vault.workspace-closed")
	must(t, v.OpenWorkspace(ctx, words("pedwar gair arall eto")), v.Unlock(ctx, m.ID, seal.Secret{}))
	same(t, "the adviser's key", first, string(v.Private(m.ID).Bytes()))
}

// TestRecordThatWasLockedIsWrappedWhenItIsNextOpened makes the workspace while the record is locked.
func TestRecordThatWasLockedIsWrappedWhenItIsNextOpened(t *testing.T) {
	v, m, c := made(t, t.TempDir())
	v.Lock(m.ID)
	_, err := v.SetWorkspace(ctx, workspaceWords)
	must(t, err)
	wantID(t, v.Unlock(ctx, m.ID, seal.Secret{}), "vault.workspace-not")
	must(t, v.Unlock(ctx, m.ID, words(testWords)))
	v.CloseWorkspace()
	holds(t, v, m.ID, []learner.Change{c}) // opened by its learner, not by the workspace
	v.Lock(m.ID)
	must(t, v.OpenWorkspace(ctx, words(workspaceWords)), v.Unlock(ctx, m.ID, seal.Secret{}))
	holds(t, v, m.ID, []learner.Change{c})
	must(t, v.Unlock(ctx, m.ID, words(testWords)))
	if v.keys[m.ID].ring.Mine.None() {
		t.Error("its learner opens all of it")
	}
}

// TestKeysLaidInThePlaceOfARecordsAreNotTaken wraps keys of somebody else for the workspace, whose public half anybody can read.
func TestKeysLaidInThePlaceOfARecordsAreNotTaken(t *testing.T) {
	v, m, _ := made(t, t.TempDir())
	_, err := v.SetWorkspace(ctx, workspaceWords)
	must(t, err)
	v.Lock(m.ID)
	w, err := seal.WrapForHolder(m.ID, seal.NewRing(), seal.ByWorkspace, v.workspaceRecipient(ctx))
	must(t, err, keepWrap(ctx, v.db, m.ID, w))
	wantID(t, v.Unlock(ctx, m.ID, seal.Secret{}), "vault.workspace-not")
}

func TestOrganisationOpensRecordsThatWereMadeForIt(t *testing.T) {
	dir := t.TempDir()
	organisation, err := age.GenerateX25519Identity()
	must(t, err)
	v := reopenLocked(t, dir)
	v.organisation = organisation.Recipient().String()
	m, err := v.Create(ctx, "", testWords)
	c := change(learner.NewClock(v.Node(), nil), "name", "Mali")
	must(t, err, v.Append(ctx, m.ID, c))
	v.Lock(m.ID)
	must(t, v.Unlock(ctx, m.ID, seal.Holder(seal.ByOrganisation, organisation)))
	holds(t, v, m.ID, []learner.Change{c})
	if !v.Private(m.ID).None() {
		t.Error("an organisation has no private notes")
	}
	v.organisation = "age1nobody"
	_, err = v.Create(ctx, "", testWords)
	wantID(t, err, "vault.recipient-wrong")
}

func TestTypedNameAndWordsFindARecord(t *testing.T) {
	dir := t.TempDir()
	v, m, c := made(t, dir)
	other, err := v.Create(ctx, "", testWords)
	must(t, err, v.SetTypedName(ctx, m.ID, "Mali Siân", testWords))
	wantID(t, v.SetTypedName(ctx, other.ID, "mali sian", testWords), "vault.name-taken")
	wantID(t, v.SetTypedName(ctx, other.ID, " ", testWords), "vault.name-none")
	wantID(t, v.SetTypedName(ctx, other.ID, "Nia", "geiriau rhywun arall"), "vault.words-wrong")
	must(t, v.SetTypedName(ctx, other.ID, "Nia", testWords), v.Close())

	v = reopenLocked(t, dir)
	id, err := v.Find(ctx, "  mali sian ", "CWMWL afon paned")
	must(t, err)
	same(t, "found", m.ID, id)
	holds(t, v, id, []learner.Change{c})
	if v.Private(id).None() {
		t.Error("it is the learner who opened it")
	}
	for name, given := range map[string]string{"Mali Siân": "cwmwl afon pane", "Mali": testWords, "": testWords} {
		_, err := v.Find(ctx, name, given)
		wantID(t, err, "vault.words-wrong")
	}
	must(t, v.ChangeWords(ctx, m.ID, "tri gair arall"))
	_, err = v.Find(ctx, "Mali Siân", testWords)
	wantID(t, err, "vault.words-wrong") // the old words open nothing any more
	must(t, v.SetTypedName(ctx, m.ID, "Mali Siân", "tri gair arall"))
	id, err = v.Find(ctx, "Mali Siân", "tri gair arall")
	must(t, err)
	same(t, "found", m.ID, id)
}
