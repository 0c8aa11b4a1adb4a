package ui

import (
	"encoding/json"

	"llwybr/core/vault"
)

// other reads one of the shell's own yes/no settings of the machine.
func other(s vault.Settings, name string, usual bool) bool {
	var v bool
	if json.Unmarshal(s.Other[name], &v) != nil {
		return usual
	}
	return v
}

func setOther(s *vault.Settings, name string, v bool) {
	if s.Other == nil {
		s.Other = map[string]json.RawMessage{}
	}
	s.Other[name], _ = json.Marshal(v) // a bool always is JSON
}
