package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/vault"
)

// backsUp is a store of which backups are kept.
type backsUp interface {
	BackUpDue(now time.Time) bool
	BackUp(ctx context.Context) (vault.Backup, error)
	Backups() ([]vault.Backup, error)
}

// backUpEvery is how often it is asked whether a backup is due, which takes a look at the disk.
const backUpEvery = 10 * time.Minute

// backUp makes a backup beside the windows where one is due: at the start, and now and then.
func (a *App) backUp(now time.Time) {
	store, ok := a.Store.(backsUp)
	if !ok || a.backing || !a.askedBackup.IsZero() && since(now, a.askedBackup) < backUpEvery {
		return
	}
	if a.askedBackup = now; !store.BackUpDue(now) {
		return
	}
	a.backing = true
	a.beside(func() {
		_, err := store.BackUp(context.Background())
		fyne.Do(func() {
			a.backing = false
			a.backupFailed(err)
		})
	})
}

// backupFailed says so in each window, once for the same fault: a full disk is tried again and again.
func (a *App) backupFailed(err error) {
	if err == nil {
		a.unbacked = ""
		return
	}
	said := a.Bundle.For("en").Error(err)
	if said == a.unbacked {
		return
	}
	a.unbacked = said
	for _, w := range a.presence.windows {
		w.toastError(err) // no change is at risk: it may wait
	}
}
