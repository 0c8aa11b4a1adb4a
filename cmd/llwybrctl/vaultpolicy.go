package main

import (
	"llwybr/core/message"
	"llwybr/core/vault"
)

type policyJSON struct {
	Mode         vault.Mode `json:"mode"`
	Names        string     `json:"names_shown"`
	Records      string     `json:"records"`
	Backups      string     `json:"backups"`
	Retention    int        `json:"retention_months"`
	LockAfter    int        `json:"lock_minutes"`
	Organisation string     `json:"organisation"`
	UpdateKeys   []string   `json:"update_keys"`
	From         string     `json:"from"`
}

// showPolicy prints the policy that holds on this machine. One with faults is printed as it holds, and its faults are said.
func showPolicy(t *tool, args []string) error {
	f, o, p := t.placed("policy")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if p.dir == "" {
		var err error
		if p.dir, err = vault.DefaultDir(); err != nil {
			return err
		}
	}
	policy, fault := vault.LoadPolicy(vault.PolicyPlaces(p.dir)...)
	settings, _ := vault.LoadSettings(p.dir)
	err := t.print(policyJSON{policy.Mode, policy.Names, policy.Records, policy.Backups, policy.Retention, policy.LockAfter, policy.Organisation,
		append([]string{}, policy.Keys(settings)...), policy.From})
	if err == nil && fault != nil {
		err = &message.Error{Message: *fault}
	}
	return err
}
