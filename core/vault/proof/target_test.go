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

// cheap makes keys of words without the time that it takes in earnest.
var cheap = seal.KDF{Name: seal.Argon2id, Memory: 64, Passes: 1, Threads: 1}

// target is one place where a record is kept.
type target struct {
	name string
	// open opens the store in a folder and the one record in it. Where there is none, it makes one, or says errNone if it may not.
	open func(dir string, make bool, now clockOf) (vault.Store, string, error)
}

// clockOf is a wall clock; nil is the machine's own.
type clockOf = func() time.Time

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

func openVault(dir string, make bool, now clockOf) (vault.Store, string, error) {
	dir = filepath.Join(dir, "data") // which is made
	if _, err := os.Stat(filepath.Join(dir, vault.FileName)); !make && errors.Is(err, os.ErrNotExist) {
		return nil, "", errNone
	}
	v, err := vault.Open(dir, vault.Options{Now: now, KDF: cheap})
	if err != nil {
		return nil, "", err
	}
	id, err := theRecord(v, make)
	if err != nil {
		return nil, "", errors.Join(err, v.Close())
	}
	return v, id, nil
}

// theRecord opens the one record of a store that opens with our words, or that a version before words wrote.
func theRecord(s vault.Store, make bool) (string, error) {
	all, err := s.List()
	if err == nil && len(all) == 0 {
		err = errNone
	}
	for _, e := range all {
		secret := seal.Words(words)
		if e.Wordless {
			secret = seal.Secret{}
		}
		if err = s.Unlock(context.Background(), e.ID, secret); err == nil {
			return e.ID, nil
		}
	}
	if !make || !errors.Is(err, errNone) && idOf(err) != "vault.words-wrong" {
		return "", err
	}
	made, err := s.Create(context.Background(), "", words)
	return made.ID, err
}
