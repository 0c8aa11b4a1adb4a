package plan_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The plan knows no guide and no routes: what it prints is brought to it.
func TestImports(t *testing.T) {
	allowed := []string{"llwybr/core/learner", "llwybr/core/catalogue", "llwybr/core/finding", "llwybr/core/message", "llwybr/core/i18n", "llwybr/assets/fonts"}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range file.Imports {
			path := strings.Trim(i.Path.Value, `"`)
			if own := strings.HasPrefix(path, "llwybr/") && !strings.HasSuffix(name, "_test.go"); own && !slices.Contains(allowed, path) {
				t.Errorf("%s imports %s", name, path)
			}
			if path == "net" || strings.HasPrefix(path, "net/") {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}
