package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"llwybr/core/message"
	"llwybr/core/vault"
)

type backupsJSON struct {
	Backups []backupJSON `json:"backups"`
}

type backupJSON struct {
	File string `json:"file"`
	Time string `json:"time"`
	Size int64  `json:"size"`
}

// backUp writes the whole store to a file, or to the folder of the backups, where old ones go; or it lists what is there. It needs no words:
// everything in the store is sealed, and stays so.
func backUp(t *tool, args []string) error {
	f, o, p := t.placed("backup")
	out, force, list := f.String("out", "", ""), f.Bool("force", false, ""), f.Bool("list", false, "")
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	if *list && *out != "" {
		return t.misused("vaultcmd.list-or-out")
	}
	if *out != "" {
		if err := free(*out, *force, ""); err != nil {
			return err
		}
	}
	v, err := t.openVault(p.dir)
	if err != nil {
		return err
	}
	var made any
	if *list {
		made, err = backups(v)
	} else {
		made, err = t.backUpTo(v, *out)
	}
	if err = errors.Join(err, v.Close()); err != nil {
		return err
	}
	return t.print(made)
}

func backups(v *vault.Vault) (backupsJSON, error) {
	all, err := v.Backups()
	j := backupsJSON{[]backupJSON{}}
	for _, b := range all {
		j.Backups = append(j.Backups, backupJSON{b.Path, stamped(b.At), b.Size})
	}
	return j, err
}

func (t *tool) backUpTo(v *vault.Vault, out string) (backupJSON, error) {
	if out == "" {
		b, err := v.BackUp(context.Background())
		return backupJSON{b.Path, stamped(b.At), b.Size}, err
	}
	at := t.now()
	if err := v.BackUpTo(context.Background(), out); err != nil {
		return backupJSON{}, err
	}
	info, err := os.Stat(out)
	if err != nil {
		return backupJSON{}, message.Fail(err, "command.cannot-read", "File", out)
	}
	return backupJSON{out, stamped(at), info.Size()}, nil
}

type restoredJSON struct {
	Learners int    `json:"learners"`
	Changes  int    `json:"changes"`
	Aside    string `json:"set_aside"`
}

// restore puts a backup in place of the store. What was there is kept beside it.
func restore(t *tool, args []string) error {
	f, o, p := t.placed("restore")
	if err := t.parsePlaced(f, o, p, args, 1); err != nil {
		return err
	}
	r, err := vault.Restore(context.Background(), p.dir, o.rest[0], t.now())
	if err != nil {
		return err
	}
	return t.print(restoredJSON{r.Learners, r.Changes, r.Aside})
}

type recoveredJSON struct {
	Learners int    `json:"learners"`
	Changes  int    `json:"changes"`
	Found    int    `json:"changes_in_store"`
	Added    int    `json:"changes_from_backup"`
	Hurt     int    `json:"records_hurt"`
	Unread   int    `json:"rows_unread"`
	Doubtful bool   `json:"doubtful"`
	Backup   string `json:"backup"`
	Aside    string `json:"set_aside"`
}

// recoverStore makes a store of what is sound in a damaged one and in its newest sound backup. What could not be saved is said, and is exit code 1.
func recoverStore(t *tool, args []string) error {
	f, o, p := t.placed("recover")
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	if !there(p.dir) {
		return p.present()
	}
	var folders []string
	if named := t.policyOf(p.dir).Backups; named != "" {
		folders = append(folders, named)
	}
	r, err := vault.Recover(context.Background(), p.dir, t.now(), folders...)
	if err != nil {
		return err
	}
	err = t.print(recoveredJSON{r.Learners, r.Changes, r.Found.Changes, r.Added.Changes, r.Hurt, r.Unread, r.Doubtful, r.Backup, r.Aside})
	if err == nil && r.Lost() {
		err = lost(r)
	}
	return err
}

// lost is a recovery after which something is missing.
type lost vault.Recovered

func (l lost) Error() string { return fmt.Sprint("vault: recovered ", l.Changes) }

// Messages say what was saved and what was not.
func (l lost) Messages() []message.Message { return vault.Recovered(l).Messages() }
