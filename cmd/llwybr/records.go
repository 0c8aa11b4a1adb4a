package main

import (
	"context"
	"errors"
	"os"
	"time"

	"llwybr/core/message"
	"llwybr/core/vault"
)

// records finds out how records are kept on this machine, and opens the vault where they lie here. Where it cannot be opened the window says why, and a
// guest can still go on. dir is the folder that was given; "" is the usual one.
func (p *program) records(dir string) {
	dir, policy, err := p.place(dir)
	p.config.Policy = policy
	p.config.Files = &vault.FileOptions{Organisation: policy.Organisation}
	if err != nil {
		p.config.Trouble = err
		return
	}
	p.config.Dir = dir
	if policy.Here() {
		p.open(dir)
	}
}

// place is the data folder and the policy that holds.
func (p *program) place(given string) (string, vault.Policy, error) {
	dir, err := given, error(nil)
	if dir == "" {
		dir, err = vault.DefaultDir()
	}
	policy, note := vault.LoadPolicy(vault.PolicyPlaces(dir)...)
	if note != nil {
		p.notes = append(p.notes, *note)
	}
	if given != "" {
		return given, policy, nil
	}
	if program, unknown := os.Executable(); unknown == nil {
		dir, err = vault.DataDir(program, policy)
	}
	return dir, policy, err
}

// open opens the vault.
func (p *program) open(dir string) {
	v, err := vault.Open(dir, p.options())
	if err != nil {
		p.config.Trouble = err
		if damaged(err) {
			p.config.Recover = func(ctx context.Context) (vault.Store, []message.Message, error) { return p.recover(ctx, dir) }
		}
		return
	}
	p.closers = append(p.closers, v)
	p.config.Store = v
	p.clock(v)
}

// clock says so where the machine's clock cannot be right: days are counted by it.
func (p *program) clock(v *vault.Vault) {
	entries, err := v.List()
	if err != nil {
		return // the window lists them again, and says what is wrong
	}
	var last time.Time
	for _, e := range entries {
		if e.LastOpened.After(last) {
			last = e.LastOpened
		}
	}
	built, _ := time.Parse("2006-01", p.config.Guide.Catalogue.Info().DataMonth) // no month: no doubt comes of it
	if doubt := vault.ClockDoubt(time.Now(), last, built); doubt != nil {
		p.notes = append(p.notes, *doubt)
	}
}

// damaged reports whether the store could not be opened because it is hurt; a newer or a busy one is not to be touched.
func damaged(err error) bool {
	var m *message.Error
	return errors.As(err, &m) && m.Message.ID == "record.store-damaged"
}

// recover makes a new store of what is sound in a damaged one and in the backups, and opens it.
func (p *program) recover(ctx context.Context, dir string) (vault.Store, []message.Message, error) {
	saved, err := vault.Recover(ctx, dir, time.Now(), p.folders()...)
	if err != nil {
		return nil, nil, err
	}
	v, err := vault.Open(dir, p.options())
	if err != nil {
		return nil, nil, err
	}
	p.closers = append(p.closers, v)
	p.config.Store = v
	return v, saved.Messages(), nil
}

// folders are where backups lie besides the usual place.
func (p *program) folders() []string {
	if p.config.Policy.Backups == "" {
		return nil
	}
	return []string{p.config.Policy.Backups}
}

// options are how a store is opened under the policy.
func (p *program) options() vault.Options {
	return vault.Options{Organisation: p.config.Policy.Organisation, Backups: p.config.Policy.Backups}
}

// lastBackup makes a backup at the end where one is due. When it cannot be made, the window said so while it was there, and every change is safe all the same.
func (p *program) lastBackup() {
	if v, ok := p.config.Store.(*vault.Vault); ok && v.BackUpDue(time.Now()) {
		_, _ = v.BackUp(context.Background())
	}
}
