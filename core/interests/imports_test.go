package interests_test

import (
	"go/build"
	"strings"
	"testing"
)

func TestThisPackageImportsNothingOfTheProduct(t *testing.T) {
	pkg, err := build.ImportDir(".", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range pkg.Imports {
		if strings.HasPrefix(path, "llwybr/") || strings.Contains(path, ".") {
			t.Errorf("imports %s", path)
		}
	}
}
