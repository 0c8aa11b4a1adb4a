package main

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
)

// vaultCommands are the commands about records.
var vaultCommands = map[string]func(*tool, []string) error{
	"create": createRecord, "list": listRecords, "append": appendChanges, "show": showRecord, "words": newWords, "export": exportRecord, "policy": showPolicy,
}

// vaults answers the commands about records.
func vaults(t *tool, args []string) error {
	if len(args) == 0 {
		return t.misused("command.needs", "Flag", "create")
	}
	do, ok := vaultCommands[args[0]]
	if !ok {
		return t.misused("command.unknown", "Name", "vault "+args[0])
	}
	return do(t, args[1:])
}

// place is where a command's records lie, which of them is meant, and the files that hold what opens it.
type place struct {
	dir, file, learner         string
	words, recovery, workspace string
}

// placed starts the flags of a command about a whole store, or one of its records.
func (t *tool) placed(name string) (*flag.FlagSet, *options, *place) {
	f, o := t.flags("vault " + name)
	p := &place{}
	f.StringVar(&p.dir, "dir", "", "")
	return f, o, p
}

// opening adds the flags that say which record is meant, and what opens it.
func (p *place) opening(f *flag.FlagSet) {
	f.StringVar(&p.file, "file", "", "")
	f.StringVar(&p.learner, "learner", "", "")
	p.secrets(f)
}

func (p *place) secrets(f *flag.FlagSet) {
	f.StringVar(&p.words, "passphrase-file", "", "")
	f.StringVar(&p.recovery, "recovery-file", "", "")
	f.StringVar(&p.workspace, "workspace-passphrase-file", "", "")
}

// parsePlaced reads a command's words. They must name one place, and at most one thing that opens it.
func (t *tool) parsePlaced(f *flag.FlagSet, o *options, p *place, args []string, plain int) error {
	if err := t.parse(f, o, args, plain); err != nil {
		return err
	}
	switch {
	case p.dir == "" && f.Lookup("file") == nil:
		return t.misused("command.needs", "Flag", "--dir")
	case (p.dir == "") == (p.file == ""):
		return t.misused("vaultcmd.dir-or-file")
	case p.file != "" && p.workspace != "":
		return t.misused("vaultcmd.workspace-dir")
	case p.words != "" && p.recovery != "" || p.words != "" && p.workspace != "" || p.recovery != "" && p.workspace != "":
		return t.misused("vaultcmd.one-secret")
	}
	return nil
}

// now is the clock of the records: the time of day, on the day of --today where there is one.
func (t *tool) now() time.Time {
	now := time.Now().UTC()
	if t.given == "" {
		return now
	}
	day, _ := time.Parse(time.DateOnly, t.given) // clock has read it
	return day.Add(now.Sub(now.Truncate(24 * time.Hour)))
}

// open is one record that a command works on.
type open struct {
	vault.Store
	id string
}

// openRecord opens the record that is meant, with what was given to open it.
func (t *tool) openRecord(ctx context.Context, p *place) (*open, error) {
	if err := present(p.dir); err != nil {
		return nil, err
	}
	key, err := t.key(p) // before the vault is open: somebody may take their time to type
	if err != nil {
		return nil, err
	}
	return t.openWith(ctx, p, key)
}

func (t *tool) openWith(ctx context.Context, p *place, key key) (*open, error) {
	v, err := t.openVault(p.dir)
	if err != nil {
		return nil, err
	}
	id, err := t.unlock(ctx, v, p, key)
	if err != nil {
		return nil, errors.Join(err, v.Close())
	}
	return &open{v, id}, nil
}

// unlock opens one record of a vault and gives its id.
func (t *tool) unlock(ctx context.Context, v *vault.Vault, p *place, key key) (string, error) {
	id, err := t.meant(v, p.learner)
	if err != nil {
		return "", err
	}
	return id, v.Unlock(ctx, id, key.secret)
}

// openVault opens a vault that is there.
func (t *tool) openVault(dir string) (*vault.Vault, error) {
	if err := present(dir); err != nil {
		return nil, err
	}
	return t.makeVault(dir)
}

// present refuses a folder without a vault; where a damaged one may be, opening it says more.
func present(dir string) error {
	if !there(filepath.Join(dir, vault.FileName)) && !there(filepath.Join(dir, vault.FileName+"-wal")) {
		return message.Fail(os.ErrNotExist, "vaultcmd.no-vault", "Folder", dir)
	}
	return nil
}

// makeVault opens a vault, and makes it where it is missing.
func (t *tool) makeVault(dir string) (*vault.Vault, error) {
	return vault.Open(dir, vault.Options{Now: t.now})
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// meant is the record that is named, or the only one.
func (t *tool) meant(s vault.Store, id string) (string, error) {
	entries, err := s.List()
	switch {
	case err != nil:
		return "", err
	case id != "":
		return id, known(entries, id)
	case len(entries) == 0:
		return "", message.Fail(nil, "vaultcmd.empty")
	case len(entries) > 1:
		return "", t.misused("vaultcmd.which", "Flag", "--learner")
	}
	return entries[0].ID, nil
}

// known refuses an id that is no record's.
func known(entries []vault.Entry, id string) error {
	for _, e := range entries {
		if e.ID == id {
			return nil
		}
	}
	if !learner.ValidID(id) {
		return message.Fail(nil, "vaultcmd.no-id", "Flag", "--learner")
	}
	return message.Fail(nil, "record.learner-unknown", "ID", id)
}
