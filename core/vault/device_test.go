package vault

import (
	"encoding/json"
	"testing"
)

func TestADeviceKeepsItsID(t *testing.T) {
	dir := t.TempDir()
	s := DefaultSettings()
	first, made := s.Device()
	if !made || first == "" {
		t.Fatalf("%q %v", first, made)
	}
	if err := SaveSettings(dir, s); err != nil {
		t.Fatal(err)
	}
	kept, _ := LoadSettings(dir)
	if id, made := kept.Device(); made || id != first {
		t.Errorf("%q, made %v, then %q", first, made, id)
	}
	other := DefaultSettings()
	if id, _ := other.Device(); id == first {
		t.Error("two installations have one id")
	}
	spoilt := Settings{Other: map[string]json.RawMessage{deviceSetting: json.RawMessage(`"a name/with more"`)}}
	if id, made := spoilt.Device(); !made || id == "a name/with more" {
		t.Errorf("%q was taken", id)
	}
}
