package vault

import (
	"encoding/json"
	"strings"

	"llwybr/core/learner"
)

// deviceSetting is the setting that holds the id of an installation.
const deviceSetting = "device"

// Device is the random id under which this installation signs learners' own files (FileOptions.Device), so that who takes one in meets it once and not
// each time. made says that there was none: it is in the settings now, which are to be saved. On a machine that is wiped each night it is another
// each day. It tells nothing of anybody, and in a file it stands inside the encryption.
func (s *Settings) Device() (id string, made bool) {
	if json.Unmarshal(s.Other[deviceSetting], &id) == nil && len(id) == 16 && strings.Trim(id, "0123456789abcdef") == "" {
		return id, false
	}
	id = learner.NewNode()
	if s.Other == nil {
		s.Other = map[string]json.RawMessage{}
	}
	s.Other[deviceSetting] = json.RawMessage(`"` + id + `"`)
	return id, true
}
