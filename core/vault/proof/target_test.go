package proof

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"llwybr/core/seal"
	"llwybr/core/vault"
)

// words are the passphrase of every record that is made here.
const words = "llyfr cwmwl pont"

// target is one place where a record is kept.
type target struct {
	name string
	// open opens the store in a folder and the one record in it. Where there is none, it makes one, or says errNone if it may not.
	open func(dir string, make bool, now func() time.Time) (vault.Store, string, error)
}

// errNone says that there is no record.
var errNone = errors.New("proof: there is no record here")

var targets = []target{{"vault", openVault}}

func targetOf(name string) target {
	for _, t := range targets {
		if t.name == name {
			return t
		}
	}
	panic("proof: there is no target " + name)
}

func openVault(dir string, make bool, now func() time.Time) (vault.Store, string, error) {
	dir = filepath.Join(dir, "data") // which is made
	if _, err := os.Stat(filepath.Join(dir, vault.FileName)); !make && errors.Is(err, os.ErrNotExist) {
		return nil, "", errNone
	}
	v, err := vault.Open(dir, vault.Options{Now: now})
	if err != nil {
		return nil, "", err
	}
	id, err := theRecord(v, make)
	if err != nil {
		return nil, "", errors.Join(err, v.Close())
	}
	return v, id, nil
}

// theRecord opens the one record of a store.
func theRecord(s vault.Store, make bool) (string, error) {
	all, err := s.List()
	switch {
	case err != nil:
		return "", err
	case len(all) > 0:
		return all[0].ID, s.Unlock(context.Background(), all[0].ID, seal.Words(words))
	case !make:
		return "", errNone
	}
	made, err := s.Create(context.Background(), "", words)
	return made.ID, err
}
