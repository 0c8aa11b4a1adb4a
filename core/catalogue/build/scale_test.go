package build

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"llwybr/core/catalogue"
)

// many is the number of rows of the synthetic catalogue.
const many = 100_000

// manyRows are the real sources with as many places as make the catalogue a hundred thousand rows long.
func manyRows(b *testing.B) fstest.MapFS {
	m := sources(b)
	places := bytes.NewBuffer(m["places.csv"].Data)
	for i := range many {
		fmt.Fprintf(places, "place-synthetic-%06d,Synthetic %d,Synthetig %d,village,Gwynedd,Gwynedd,53.0,-4.0,yes,https://www.geonames.org/,2026-11-21,,,in_force,gazetteer,,draft\n", i, i, i)
	}
	m["places.csv"] = &fstest.MapFile{Data: places.Bytes()}
	return m
}

func database(b *testing.B, m fstest.MapFS) fstest.MapFS {
	b.Helper()
	out := filepath.Join(b.TempDir(), "catalogue.db")
	if err := Build(m, out); err != nil {
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
	for _, c := range []struct {
		name  string
		files fstest.MapFS
	}{{"baseline-real", database(b, sources(b))}, {"100000", database(b, manyRows(b))}} {
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
