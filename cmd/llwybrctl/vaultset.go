package main

import (
	"context"
	"errors"

	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/core/vault"
)

type recoveryJSON struct {
	Recovery string `json:"recovery"`
}

// setWorkspace gives a store the words of its owner, or other ones where it is opened with those that it has. The recovery code is shown this once.
func setWorkspace(t *tool, args []string) error {
	f, o, p := t.placed("workspace")
	p.secrets(f)
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if p.dir == "" {
		return t.misused("command.needs", "Flag", "--dir")
	}
	if err := p.present(); err != nil {
		return err
	}
	old, err := t.opensWorkspace(p)
	if err != nil {
		return err
	}
	words, err := t.passphrase(p.words)
	if err != nil {
		return err
	}
	v, err := t.openVault(p.dir)
	if err != nil {
		return err
	}
	code, err := changeWorkspace(context.Background(), v, old, words)
	if err = errors.Join(err, v.Close()); err != nil {
		return err
	}
	t.weigh(words, passphrase.ForAdviser)
	return t.print(recoveryJSON{code})
}

// opensWorkspace is what opens the workspace that there is; nothing where it is the first.
func (t *tool) opensWorkspace(p *place) (seal.Secret, error) {
	switch {
	case p.workspace != "" && p.recovery != "":
		return seal.Secret{}, t.misused("vaultcmd.one-secret")
	case p.workspace != "":
		words, err := t.passphrase(p.workspace)
		return seal.Words(words), err
	case p.recovery != "":
		code, err := t.code(p.recovery)
		return seal.Recovery(code), err
	}
	return seal.Secret{}, nil
}

func changeWorkspace(ctx context.Context, v *vault.Vault, old seal.Secret, words string) (string, error) {
	if old.Kind() == "" && v.HasWorkspace() {
		return "", message.Fail(nil, "vaultcmd.workspace-there", "Flag", "--workspace-passphrase-file")
	}
	if old.Kind() != "" {
		if err := v.OpenWorkspace(ctx, old); err != nil {
			return "", err
		}
	}
	return v.SetWorkspace(ctx, words)
}

// changeWords puts other words in place of a record's.
func changeWords(t *tool, args []string) error {
	f, o, p := t.placed("passphrase")
	p.opening(f)
	file := f.String("new-passphrase-file", "", "")
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	if err := p.present(); err != nil {
		return err
	}
	key, err := t.key(p)
	if err != nil {
		return err
	}
	words, err := t.passphrase(*file)
	if err != nil {
		return err
	}
	ctx := context.Background()
	r, err := t.openWith(ctx, p, key)
	if err != nil {
		return err
	}
	if err = errors.Join(r.ChangeWords(ctx, r.id, words), r.Close()); err != nil {
		return err
	}
	t.weigh(words, passphrase.ForLearner)
	return t.print(struct {
		Learner string `json:"learner"`
	}{r.id})
}

// newRecovery makes a new recovery code for a record; the one on the old sheet opens it no longer.
func newRecovery(t *tool, args []string) error {
	ctx := context.Background()
	r, err := t.recordOf(ctx, "recovery", args)
	if err != nil {
		return err
	}
	code, err := r.NewRecovery(ctx, r.id)
	if err = errors.Join(err, r.Close()); err != nil {
		return err
	}
	return t.print(madeJSON{r.id, code})
}
