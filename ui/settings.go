package ui

import (
	"encoding/json"
	"slices"

	"llwybr/core/vault"
	"llwybr/ui/screen"
)

// other reads one of the shell's own yes/no settings of the machine.
func other(s vault.Settings, name string, usual bool) bool {
	var v bool
	if json.Unmarshal(s.Other[name], &v) != nil {
		return usual
	}
	return v
}

// readingSpeed is how fast pages are read aloud, in per cent.
func readingSpeed(s vault.Settings) int {
	v := 0
	if json.Unmarshal(s.Other["reading_speed"], &v) != nil || !slices.Contains(screen.ReadingSpeeds, v) {
		return 100
	}
	return v
}

func setOther[V bool | int](s *vault.Settings, name string, v V) {
	if s.Other == nil {
		s.Other = map[string]json.RawMessage{}
	}
	s.Other[name], _ = json.Marshal(v) // both always are JSON
}
