package learner

import (
	"errors"
	"slices"
	"testing"
)

// fakeCatalogue knows the ids of the sample, and one scale.
type fakeCatalogue map[Kind][]string

func (f fakeCatalogue) Has(kind Kind, id string) bool { return slices.Contains(f[kind], id) }

func (f fakeCatalogue) Grade(_, grade string) (bool, []string) {
	scale := []string{"AA", "BB", "CC"}
	return slices.Contains(scale, grade), scale
}

var catalogue = fakeCatalogue{
	Qualification: {"gcse-mathematics-numeracy", "vcse-engineering"}, Place: {"place-dolgellau"}, Occupation: {"soc-2126"},
	Item: {"R1", "R2"}, Area: {"humanities"},
}

func TestCheckTakesWhatTheCatalogueKnows(t *testing.T) {
	for _, r := range []Record{{}, sampleRecord()} {
		if err := Check(r, "x", catalogue); err != nil {
			t.Error(err)
		}
	}
}

func TestCheckNamesEverythingUnknown(t *testing.T) {
	r := Record{
		Home: "place-atlantis", Answers: map[string]int{"Z9": 1}, Choices: []string{"gcse-magic"}, Offered: map[string]string{"vcse-magic": "yes"},
		Results:  []Result{{"gcse-magic", "A", "expected"}, {"gcse-mathematics-numeracy", "A", "expected"}},
		Learning: Learning{Areas: []string{"magic"}}, Liked: []string{"soc-0001"}, Struck: []string{"soc-0002"},
	}
	err := Check(r, "x.json", catalogue)
	var list *Faults
	if !errors.As(err, &list) {
		t.Fatal(err)
	}
	var got []string
	for _, f := range list.All {
		got = append(got, f.String())
	}
	same(t, "faults", []string{
		"x.json: home: record.unknown-place ID=place-atlantis",
		"x.json: answers.Z9: record.unknown-item ID=Z9",
		"x.json: choices.gcse-magic: record.unknown-qualification ID=gcse-magic",
		"x.json: offered.vcse-magic: record.unknown-qualification ID=vcse-magic",
		"x.json: results.gcse-magic: record.unknown-qualification ID=gcse-magic",
		"x.json: results.gcse-mathematics-numeracy.grade: record.grade-off-scale Grade=A Values=AA, BB, CC",
		"x.json: learning.areas.magic: record.unknown-area ID=magic",
		"x.json: liked.soc-0001: record.unknown-occupation ID=soc-0001",
		"x.json: struck.soc-0002: record.unknown-occupation ID=soc-0002",
	}, got)
}
