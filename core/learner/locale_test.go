package learner

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// messageIDs finds the message ids in the code of this package and of vault, whose sentences stand in the same files.
func messageIDs(t *testing.T) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for _, pattern := range []string{"*.go", "../vault/*.go"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			code, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(`"(record\.[a-z0-9-]*[a-z0-9])"`).FindAllStringSubmatch(string(code), -1) {
				ids[m[1]] = true
			}
		}
	}
	for _, kind := range []Kind{Qualification, Place, Occupation, Item, Area} {
		ids["record.unknown-"+string(kind)] = true
	}
	return ids
}

func TestEveryMessageIsWordedInBothLanguages(t *testing.T) {
	used := messageIDs(t)
	for _, language := range Languages {
		data, err := os.ReadFile("../../locales/record." + language + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var worded map[string]any
		if err := json.Unmarshal(data, &worded); err != nil {
			t.Fatal(err)
		}
		for id := range used {
			if worded[id] == nil || worded[id] == "" {
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
