package main

import (
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
	v, err := vault.Open(dir, vault.Options{Organisation: p.config.Policy.Organisation})
	if err != nil {
		p.config.Trouble = err
		if damaged(err) {
			p.config.SetAside = func() (vault.Store, string, error) { return p.setAside(dir) }
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

// setAside keeps a damaged store beside its place and opens a new one.
func (p *program) setAside(dir string) (vault.Store, string, error) {
	kept, err := vault.SetAside(dir, time.Now())
	if err != nil {
		return nil, "", err
	}
	v, err := vault.Open(dir, vault.Options{Organisation: p.config.Policy.Organisation})
	if err != nil {
		return nil, kept, err
	}
	p.closers = append(p.closers, v)
	return v, kept, nil
}
