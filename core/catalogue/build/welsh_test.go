package build

import (
	"os"
	"strings"
	"testing"

	"llwybr/core/catalogue"
	"llwybr/core/welsh"
)

// sameNames are the tables whose names may be the same in both languages: proper names.
var sameNames = map[string]bool{"places": true, "providers": true, "publishers": true}

// TestTheGateOverTheFacts runs the hard checks of the Welsh gate over every bilingual pair of the catalogue.
func TestTheGateOverTheFacts(t *testing.T) {
	s := load(os.DirFS(real))
	for _, spec := range catalogue.Tables {
		table := s.tables[spec.Name]
		for _, c := range spec.All() {
			base, ok := strings.CutSuffix(c.Name, "_cy")
			if !ok || (c.Kind != catalogue.Name && c.Kind != catalogue.Optional) {
				continue
			}
			for _, r := range table.rows {
				if sameNames[spec.Name] {
					continue
				}
				for _, problem := range welsh.CheckPair(table.cell(r, c.Name), table.cell(r, base+"_en")) {
					t.Errorf("%s line %d %s: %s\n\t%s\n\t%s", spec.File(), r.line, c.Name, problem, table.cell(r, c.Name), table.cell(r, base+"_en"))
				}
			}
		}
	}
}
