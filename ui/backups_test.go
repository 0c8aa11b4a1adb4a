package ui

import (
	"context"
	"errors"
	"testing"
	"time"

	"llwybr/core/message"
	"llwybr/core/vault"
)

// backedUp is a store that counts what it is asked for.
type backedUp struct {
	held
	due         bool
	asked, made int
	err         error
}

func (b *backedUp) BackUpDue(time.Time) bool { b.asked++; return b.due }

func (b *backedUp) BackUp(context.Context) (vault.Backup, error) {
	b.made++
	return vault.Backup{}, b.err
}

func (b *backedUp) Backups() ([]vault.Backup, error) { return nil, nil }

func TestBackupsAreMadeWhenTheyAreDue(t *testing.T) {
	w := shell(t, "cy", "")
	store := &backedUp{held: held{vault.NewMemory()}, due: true}
	w.app.Store = store
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	w.app.backUp(now)
	if store.made != 1 {
		t.Fatalf("%d at the start", store.made)
	}
	store.due = false
	w.app.backUp(now.Add(time.Minute))
	if store.asked != 1 {
		t.Error("the disk is looked at every minute")
	}
	w.app.backUp(now.Add(11 * time.Minute))
	if store.asked != 2 || store.made != 1 {
		t.Errorf("asked %d times, %d made", store.asked, store.made)
	}
	store.due = true
	w.app.backUp(now.Add(22 * time.Minute))
	if store.made != 2 {
		t.Errorf("%d made", store.made)
	}
}

func TestABackupThatCannotBeMadeIsSaidOnce(t *testing.T) {
	w := shell(t, "cy", "")
	store := &backedUp{held: held{vault.NewMemory()}, due: true, err: message.Fail(errors.New("x"), "record.store-full")}
	w.app.Store = store
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	w.app.backUp(now)
	if w.toast == nil {
		t.Error("nobody is told")
	}
	w.hideToast()
	w.app.backUp(now.Add(time.Hour))
	if w.toast != nil {
		t.Error("the same is said again")
	}
}
