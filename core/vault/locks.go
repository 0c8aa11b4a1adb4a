package vault

import (
	"context"
	"time"

	"llwybr/core/seal"
)

func (v *Vault) Unlock(context.Context, string, seal.Secret) error   { return nil }
func (v *Vault) Lock(string)                                         {}
func (v *Vault) ChangeWords(context.Context, string, string) error   { return nil }
func (v *Vault) NewRecovery(context.Context, string) (string, error) { return "", nil }
func (v *Vault) Private(string) seal.Key                             { return seal.Key{} }
func (v *Vault) SetKeep(string, time.Time) error                     { return nil }
func (v *Vault) Export(context.Context, string) ([]byte, error)      { return nil, nil }
