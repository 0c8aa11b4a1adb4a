package build_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"llwybr/core/catalogue"
	"llwybr/core/catalogue/build"
	"llwybr/core/catalogue/fixture"
)

// realFacts is the folder of source files of the product.
const realFacts = "../../../assets/catalogue"

// database is a catalogue that is built of source files.
func database(b *testing.B, files fs.FS) fstest.MapFS {
	b.Helper()
	out := filepath.Join(b.TempDir(), "catalogue.db")
	if err := build.Build(files, out); err != nil {
		b.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		b.Fatal(err)
	}
	return fstest.MapFS{"catalogue.db": &fstest.MapFile{Data: data}}
}

// BenchmarkOpenManyRows opens a catalogue of a hundred thousand rows and asks it one thing; the baseline is the real catalogue in the same run.
func BenchmarkOpenManyRows(b *testing.B) {
	real := os.DirFS(realFacts)
	many, err := fixture.ManyRows(real)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		files fstest.MapFS
	}{{"baseline-real", database(b, real)}, {"100000", database(b, many)}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				cat, err := catalogue.Open(c.files, "catalogue.db")
				if err != nil {
					b.Fatal(err)
				}
				if len(cat.Levels()) == 0 {
					b.Fatal(cat.Err())
				}
				cat.Close()
			}
		})
	}
}
