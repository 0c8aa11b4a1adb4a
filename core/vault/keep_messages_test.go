package vault

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

func TestEveryKeepMessageIsWordedInBothLanguages(t *testing.T) {
	used := map[string]bool{}
	files, _ := filepath.Glob("*.go")
	for _, file := range files {
		code, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"(keep\.[a-z0-9-]*[a-z0-9])"`).FindAllStringSubmatch(string(code), -1) {
			used[m[1]] = true
		}
	}
	for _, language := range []string{"cy", "en"} {
		data, err := os.ReadFile("../../locales/keep." + language + ".json")
		var worded map[string]any
		if err == nil {
			err = json.Unmarshal(data, &worded)
		}
		if err != nil {
			t.Fatal(err)
		}
		for id := range used {
			if worded[id] == nil {
				t.Errorf("%s: %s is not worded", language, id)
			}
		}
		for id := range worded {
			if !used[id] {
				t.Errorf("%s: %s is worded and never used", language, id)
			}
		}
	}
}
