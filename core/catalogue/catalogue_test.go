package catalogue_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"llwybr/assets"
	"llwybr/core/catalogue"
)

func open(t testing.TB) *catalogue.Catalogue {
	t.Helper()
	c, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func TestEveryTableIsRead(t *testing.T) {
	c := open(t)
	n := c.Info().Counts
	for name, got := range map[string]int{
		"levels": len(c.Levels()), "scales": len(c.Grades()), "aols": len(c.AoLs()), "areas": len(c.Areas()), "sectors": len(c.Sectors()),
		"families": len(c.Families()), "providers": len(c.Providers()), "places": len(c.Places()), "items": len(c.Items()),
		"occupations": len(c.Occupations()), "onet": len(c.ONET()), "qualifications": len(c.Qualifications()), "exclusions": len(c.Exclusions()),
		"progression": len(c.Progressions()), "apprenticeships": len(c.Apprenticeships()), "courses": len(c.Courses()), "steps": len(c.Steps()),
		"links": len(c.Links()), "contacts": len(c.Contacts()), "entitlement": len(c.Checks("wales-14-16")) + len(c.Checks("ebacc")) + len(c.Checks("mbacc")),
	} {
		if got == 0 || got != n[name] {
			t.Errorf("%s: %d rows read, %d in the file", name, got, n[name])
		}
	}
	if err := c.Err(); err != nil {
		t.Error(err)
	}
	if err := c.Verify(); err != nil {
		t.Error(err)
	}
}

func TestNothingCanBeWritten(t *testing.T) {
	if _, err := open(t).DB().Exec(`DELETE FROM levels`); err == nil {
		t.Fatal("the catalogue was written to")
	}
}

// Every fact says where it comes from.
func TestEverySourceHasAPublisher(t *testing.T) {
	c := open(t)
	for _, q := range c.Qualifications() {
		for _, u := range q.Sources {
			if s := c.Source(u, q.ReadOn); s.Publisher.CY == "" || s.Publisher.EN == "" || s.Publisher.EN == u {
				t.Errorf("%s: %s has no publisher", q.ID, u)
			}
		}
		if len(q.Sources) == 0 && !q.Own && q.Basis == "" {
			t.Errorf("%s: no source", q.ID)
		}
	}
}

func TestADamagedCatalogueIsAnErrorNeverACrash(t *testing.T) {
	data, _ := assets.Catalogue.ReadFile(assets.CatalogueName)
	spoil := map[string]func([]byte) []byte{
		"empty":     func([]byte) []byte { return nil },
		"no db":     func([]byte) []byte { return []byte(strings.Repeat("x", 8192)) },
		"cut short": func(b []byte) []byte { return b[:len(b)/3] },
		"zeroed": func(b []byte) []byte {
			for i := 8192; i < len(b)/2; i++ {
				b[i] = 0
			}
			return b
		},
	}
	for name, f := range spoil {
		t.Run(name, func(t *testing.T) {
			bad := f(append([]byte{}, data...))
			c, err := catalogue.Open(fstest.MapFS{"c.db": &fstest.MapFile{Data: bad}}, "c.db")
			if err != nil {
				return
			}
			defer c.Close()
			c.Occupations()
			if c.Verify() == nil && c.Err() == nil {
				t.Fatal("damage was not noticed")
			}
		})
	}
}

func TestAMissingFileIsAnError(t *testing.T) {
	if _, err := catalogue.OpenFile(filepath.Join(t.TempDir(), "none.db")); err == nil {
		t.Fatal("opened what is not there")
	}
}

func TestExpired(t *testing.T) {
	for until, want := range map[string]bool{"": false, "2026-11-20": true, "2026-11-21": false, "2026-10": true, "2026-11": false, "2025": true, "2026": false} {
		if got := (catalogue.Provenance{ValidUntil: until}).Expired("2026-11-21"); got != want {
			t.Errorf("valid until %q: expired %v", until, got)
		}
	}
}

// BenchmarkOpen opens the embedded catalogue and reads one table; the baseline opens a plain file of the same bytes.
func BenchmarkOpen(b *testing.B) {
	b.Run("embedded", func(b *testing.B) {
		for b.Loop() {
			c, err := catalogue.Open(assets.Catalogue, assets.CatalogueName)
			if err != nil {
				b.Fatal(err)
			}
			c.Levels()
			c.Close()
		}
	})
	data, _ := assets.Catalogue.ReadFile(assets.CatalogueName)
	path := filepath.Join(b.TempDir(), "c.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		b.Fatal(err)
	}
	b.Run("baseline-file", func(b *testing.B) {
		for b.Loop() {
			c, err := catalogue.OpenFile(path)
			if err != nil {
				b.Fatal(err)
			}
			c.Levels()
			c.Close()
		}
	})
}

// The standing counts every row with provenance once, and every publisher that a row names.
func TestTheStandingCountsEveryRow(t *testing.T) {
	c := open(t)
	s := c.Standing()
	all := 0
	for _, table := range catalogue.Tables {
		if table.Provenance {
			all += c.Info().Counts[table.Name]
		}
	}
	if s.Sourced+s.Own != all || s.Sourced == 0 || s.Own == 0 {
		t.Errorf("%d with a source and %d our own, of %d", s.Sourced, s.Own, all)
	}
	held := map[string]int{}
	for i, h := range s.Holdings {
		held[h.Publisher.EN] = h.Rows
		if i > 0 && s.Holdings[i-1].Rows < h.Rows || h.Oldest < s.Oldest || h.Newest > s.Newest || h.Oldest > h.Newest {
			t.Errorf("%+v", h)
		}
	}
	if got, want := held["O*NET Resource Center (US Department of Labor)"], len(c.ONET()); got != want {
		t.Errorf("O*NET: %d rows, %d are read", got, want)
	}
	if err := c.Err(); err != nil {
		t.Error(err)
	}
}
