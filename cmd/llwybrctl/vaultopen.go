package main

import (
	"context"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"

	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/transfer"
	"llwybr/core/vault"
)

// store is what there is of both modes: the vault of a device, and one learner's own file.
type store interface {
	vault.Store
	Preview(context.Context, *transfer.Sealed, seal.Secret) (*vault.Incoming, error)
}

// open is one record that a command works on, with the store that it lies in.
type open struct {
	store
	id string
}

// recordOf parses the words of a command that works on one record, with flags of its own, and opens the record.
func (t *tool) recordOf(ctx context.Context, name string, args []string, flags ...func(*flag.FlagSet)) (*open, error) {
	f, o, p := t.placed(name)
	p.opening(f)
	for _, add := range flags {
		add(f)
	}
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return nil, err
	}
	return t.openRecord(ctx, p)
}

// openRecord opens the record that is meant, with what was given to open it.
func (t *tool) openRecord(ctx context.Context, p *place) (*open, error) {
	if err := p.present(); err != nil {
		return nil, err
	}
	key, err := t.key(p) // before anything is open: somebody may take their time to type
	if err != nil {
		return nil, err
	}
	return t.openWith(ctx, p, key)
}

func (t *tool) openWith(ctx context.Context, p *place, key key) (*open, error) {
	s, err := t.openStore(ctx, p, key)
	if err != nil {
		return nil, err
	}
	id, err := t.meant(s, p.learner)
	if v, ok := s.(*vault.Vault); err == nil && ok {
		err = unlock(ctx, v, id, key)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return &open{s, id}, nil
}

// unlock opens a record with what was given: by its own words, or by those of the workspace where they are no learner's.
func unlock(ctx context.Context, v *vault.Vault, id string, key key) error {
	err := v.Unlock(ctx, id, key.secret)
	fault, ok := errors.AsType[*message.Error](err)
	if !ok || fault.Message.ID != "vault.words-wrong" || key.workspace != "" || !v.HasWorkspace() || v.OpenWorkspace(ctx, key.secret) != nil {
		return err
	}
	return v.Unlock(ctx, id, seal.Secret{})
}

// openStore opens a vault with its records locked and, where its words were given, its workspace open; or a learner's own file, open.
func (t *tool) openStore(ctx context.Context, p *place, key key) (store, error) {
	if p.file != "" {
		return t.openFile(ctx, p.file, key)
	}
	v, err := t.openVault(p.dir)
	if err != nil || key.workspace == "" {
		return v, err
	}
	if err := v.OpenWorkspace(ctx, seal.Words(key.workspace)); err != nil {
		return nil, errors.Join(err, v.Close())
	}
	return v, nil
}

func (t *tool) openFile(ctx context.Context, path string, key key) (*vault.File, error) {
	f, err := vault.OpenFile(ctx, path, key.secret, t.fileOptions())
	if err != nil {
		return nil, ofFile(path, err)
	}
	_, wrong := f.Saved()
	t.warn(ofFile(path, wrong)) // the version before was opened
	return f, nil
}

// openVault opens a vault that is there.
func (t *tool) openVault(dir string) (*vault.Vault, error) {
	if err := (&place{dir: dir}).present(); err != nil {
		return nil, err
	}
	return t.makeVault(dir)
}

// makeVault opens a vault, and makes it where it is missing.
func (t *tool) makeVault(dir string) (*vault.Vault, error) {
	policy := t.policyOf(dir)
	return vault.Open(dir, vault.Options{KDF: t.kdf, Now: t.now, Organisation: policy.Organisation, Backups: policy.Backups})
}

func (t *tool) fileOptions() vault.FileOptions {
	return vault.FileOptions{KDF: t.kdf, Now: t.now, Organisation: t.policyOf("").Organisation}
}

// policyOf is the policy that holds for a folder of records; "" is the usual one.
func (t *tool) policyOf(dir string) vault.Policy {
	if dir == "" {
		dir, _ = vault.DefaultDir() // without one the policies of the machine hold
	}
	p, fault := vault.LoadPolicy(vault.PolicyPlaces(dir)...)
	if fault != nil {
		t.warn(&message.Error{Message: *fault})
	}
	return p
}

// present refuses a place where nothing is; where something damaged may be, opening it says more.
func (p *place) present() error {
	if p.file != "" {
		if _, err := os.Stat(p.file); err != nil && !there(p.file+".prev") {
			return message.Fail(err, "command.cannot-read", "File", p.file)
		}
		return nil
	}
	file := filepath.Join(p.dir, vault.FileName)
	if !there(file) && !there(file+"-wal") {
		return message.Fail(fs.ErrNotExist, "vaultcmd.no-vault", "Folder", p.dir)
	}
	return nil
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// ofFile says in which file a fault is.
func ofFile(name string, err error) error {
	if _, said := errors.AsType[inFile](err); said || err == nil {
		return err
	}
	return inFile{name, err}
}
