package build

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"llwybr/core/catalogue"
)

// plant is one fault put into a source file: in the row that begins with row (the first line where row is empty), from becomes to; or, where from
// is empty, the row to is added at the end.
type plant struct {
	file, row, from, to string
	field, id           string // what must be said of it
}

var plants = []plant{
	{"levels.csv", "level-e1,", "level-e1,", "e1,", "id", "build.id"},
	{"levels.csv", "level-2,", ",Lefel 2,", ",,", "name_cy", "build.empty"},
	{"levels.csv", "level-3,", "in_force", "current", "status", "build.not-one-of"},
	{"aols.csv", "humanities,", "Y Dyniaethau", "Y Dyniaethau & mwy", "name_cy", "build.welsh-sign"},
	{"families.csv", "academic,", "2026-11-21", "21/11/2026", "read_on", "build.date"},
	{"families.csv", "work,", "in_force,own,", "in_force,official_page,", "evidence", "build.own-evidence"},
	{"steps.csv", "step-a-levels,", "ask(subject-grades)", "ask(the-head)", "requirement", "requirement.syntax"},
	{"steps.csv", "step-degree,", "https://www.bridgend", "www.bridgend", "source", "build.address"},
	{"steps.csv", "step-a-level-biology,", ",academic,", ",college,", "family", "build.not-one-of"},
	{"steps.csv", "step-access-he,", "ask(eligibility)", "grades(5, C, engineering)", "requirement", "build.unknown-id"},
	{"steps.csv", "step-entry-programme,", "v1:ask(provider)", "\"v1:holds(vcse-engineering, Merit)\"", "requirement", "requirement.off-scale"},
	{"steps.csv", "step-foundation-degree-hnc,", "level(3)", "holds(course-agri-175, Pass)", "requirement", "requirement.no-scale"},
	{"steps.csv", "step-jobs-growth-wales,", "before(20)", "takes(course-agri-175)", "requirement", "build.unknown-id"},
	{"steps.csv", "step-job,", "employer()", "setting(school)", "requirement", "requirement.syntax"},
	{"scales.csv", "as-level,1,", "E,3,,own", "E,3,C,own", "gcse", "build.letter-source"},
	{"links.csv", "link-appr-accounting-l2-2-4122,", "soc-4122,", "soc-0000,", "occupation", "build.unknown-id"},
	{"links.csv", "link-appr-accounting-l3-3-3533,", "l3,3,soc", "l3,three,soc", "level", "build.whole"},
	{"occupations.csv", "soc-1111,", "1.26", "1,26", "", "build.columns"},
	{"occupations.csv", "soc-1112,", "Cynghorydd neu", " Cynghorydd neu", "name_cy", "build.stray-space"},
	{"places.csv", "place-aberaeron,", "52.24247", "north", "lat", "build.number"},
	{"places.csv", "place-aberaman,", "place-aberaman,", "place-aberaeron,", "id", "build.duplicate"},
	{"qualifications.csv", "foundation-animal-care,", "2027-09", "Sept 2027", "first_teaching", "build.month"},
	{"exclusions.csv", "excl-additional-core-cymraeg,", "gcse-core-cymraeg,", "gcse-nothing,", "second", "build.unknown-id"},
	{"contacts.csv", "careers-wales,", "yn Gymraeg neu'n Saesneg.", "yn Gymraeg neu’n Saesneg.", "what_cy", "build.welsh-sign"},
	{"ways.csv", "", "", `way-planted,area-agriculture,3,,,end,,,own,2026-11-22,,,in_force,own,planted,draft`, "note_en", "build.way-why"},
	{"support.csv", "", "", `support-planted,money,Help,Cymorth,You.,Chi.,Money.,Arian.,£40 a week,£40 yr wythnos,16,18,,careers-wales,https://example.org,2026-11-22,,,in_force,official_page,,draft`, "valid_until", "build.amount-end"},
	{"reviews.csv", "", "", `nowhere,*,AB,2026-11-22`, "table", "build.unknown-id"},
	{"titles.csv", "", "", `https://example.org/nobody-names-it,A title,`, "address", "build.title-unused"},
	{"concepts.csv", "", "", `concept-planted,"plant ; nurse",planhigyn,own,2026-11-22,,,in_force,own,planted,draft`, "words_en", "build.duplicate"},
	{"concepts.csv", "concept-accountant,", "cyfrifydd ; ", "cyfrifydd ;  ", "words_cy", "build.stray-space"},
	{"plurals.csv", "", "", `dau air,geiriau,own,2026-11-22,,,in_force,own,planted,draft`, "one", "build.stray-space"},
	{"plurals.csv", "actor,", "actor,actorion", "actor,Actor", "many", "build.duplicate"},
	{"releases.csv", "", "", `99,soon,News.,Newyddion.`, "day", "build.date"},
}

// put plants it and gives the line on which it stands.
func (p plant) put(t *testing.T, m fstest.MapFS) int {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(string(m[p.file].Data), "\n"), "\n")
	at := len(lines)
	if p.from == "" {
		lines = append(lines, p.to)
	} else {
		at = row(lines, p.row)
		if at < 0 || !strings.Contains(lines[at], p.from) {
			t.Fatalf("%s does not hold %q %q any more", p.file, p.row, p.from)
		}
		lines[at] = strings.Replace(lines[at], p.from, p.to, 1)
	}
	m[p.file] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
	return at + 1
}

func row(lines []string, begins string) int {
	for i, l := range lines {
		if strings.HasPrefix(l, begins) {
			return i
		}
	}
	return -1
}

// A person who has made many mistakes is told of all of them at once, each with its file, line and field.
func TestAllPlantedFaultsAreFoundInOneRun(t *testing.T) {
	m := sources(t)
	lines := make([]int, len(plants))
	for i, p := range plants {
		lines[i] = p.put(t, m)
	}
	var found Faults
	if !errors.As(Check(m), &found) {
		t.Fatal("no fault found")
	}
	for i, p := range plants {
		if !said(found, Fault{File: p.file, Line: lines[i], Field: p.field}, p.id) {
			t.Errorf("%s line %d %s %s is not among the %d faults found", p.file, lines[i], p.field, p.id, len(found))
		}
	}
	if t.Failed() {
		t.Log(found)
	}
}

func said(found Faults, f Fault, id string) bool {
	for _, x := range found {
		if x.File == f.File && x.Line == f.Line && x.Field == f.Field && x.Message.ID == id {
			return true
		}
	}
	return false
}

// FuzzTable puts anything in the place of one of the files: the builder may find faults, each of a file that there is, and never falls over.
func FuzzTable(f *testing.F) {
	whole := sources(f)
	for i, table := range catalogue.Tables {
		f.Add(uint8(i), firstLines(whole[table.File()].Data, 3))
	}
	f.Fuzz(func(t *testing.T, n uint8, data []byte) {
		m := fstest.MapFS{}
		for _, table := range catalogue.Tables {
			m[table.File()] = &fstest.MapFile{Data: firstLines(whole[table.File()].Data, 3)}
		}
		spoiled := catalogue.Tables[int(n)%len(catalogue.Tables)]
		m[spoiled.File()] = &fstest.MapFile{Data: data}
		var found Faults
		if err := Check(m); err != nil && !errors.As(err, &found) {
			t.Fatalf("%T: %v", err, err)
		}
		for _, x := range found {
			if m[x.File] == nil {
				t.Fatalf("a fault of no file: %+v", x)
			}
		}
	})
}

func firstLines(data []byte, n int) []byte {
	lines := bytes.SplitAfterN(data, []byte("\n"), n+1)
	return bytes.Join(lines[:min(n, len(lines))], nil)
}
