package main

import (
	"os"
	"strings"
	"testing"
)

// FyneApp.toml and the program say the same of themselves.
func TestMetadataIsTheFiles(t *testing.T) {
	data, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`Name = "` + metadata.Name + `"`, `ID = "` + metadata.ID + `"`, `Version = "` + metadata.Version + `"`, "fyneDo = true"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("FyneApp.toml does not hold %s", want)
		}
	}
}

func TestTheIconIsThere(t *testing.T) {
	if info, err := os.Stat("../../assets/icons/llwybr.png"); err != nil || info.Size() == 0 {
		t.Errorf("FyneApp.toml names an icon that is not there: %v", err)
	}
}
