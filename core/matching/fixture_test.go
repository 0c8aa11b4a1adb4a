package matching_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

// catalogue reads the occupations of a source file of the catalogue. Its rows have an id and the columns r to c; the group is the part of the
// id from groupAt with two digits: the O*NET-SOC major group, the SOC 2020 sub-major group.
func catalogue(tb testing.TB, name string, groupAt int) (list []matching.OccupationProfile, names map[string]string) {
	tb.Helper()
	f, err := os.Open("../../assets/catalogue/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	at, names := map[string]int{}, map[string]string{}
	for i, column := range rows[0] {
		at[column] = i
	}
	for _, row := range rows[1:] {
		o := matching.OccupationProfile{ID: row[at["id"]], Group: row[at["id"]][groupAt : groupAt+2]}
		for k, column := range []string{"r", "i", "a", "s", "e", "c"} {
			if o.Values[k], err = strconv.ParseFloat(row[at[column]], 64); err != nil {
				tb.Fatal(err)
			}
		}
		list, names[o.ID] = append(list, o), row[at["name_en"]]
	}
	return list, names
}

func onet(tb testing.TB) ([]matching.OccupationProfile, map[string]string) {
	return catalogue(tb, "onet.csv", 0)
}
func uk(tb testing.TB) []matching.OccupationProfile {
	list, _ := catalogue(tb, "occupations.csv", len("soc-"))
	return list
}

// form is the 48-item form.
func form() []interests.Item {
	items := make([]interests.Item, 0, 48)
	for _, s := range interests.Scales {
		for n := 1; n <= 8; n++ {
			items = append(items, interests.Item{ID: fmt.Sprintf("%s%d", s, n), Scale: s})
		}
	}
	return items
}

// answers makes a sheet; each string is one scale, one digit an item.
func answers(scales ...string) interests.Sheet {
	sheet := interests.Sheet{}
	for k, digits := range scales {
		for n, d := range digits {
			sheet[fmt.Sprintf("%s%d", interests.Scales[k], n+1)] = int(d - '0')
		}
	}
	return sheet
}

func score(tb testing.TB, sheet interests.Sheet) interests.Profile {
	tb.Helper()
	p, err := interests.Score(form(), sheet)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// match scores and matches in one step.
func match(tb testing.TB, sheet interests.Sheet, occupations []matching.OccupationProfile) []matching.Idea {
	tb.Helper()
	return matching.Match(score(tb, sheet), form(), sheet, occupations)
}

// randomSheet answers everything by chance.
func randomSheet(rng *rand.Rand, lowest int) interests.Sheet {
	sheet := interests.Sheet{}
	for _, item := range form() {
		sheet[item.ID] = lowest + rng.IntN(interests.MaxAnswer+1-lowest)
	}
	return sheet
}

// synthetic makes n occupations by chance, in 26 groups.
func synthetic(n int) []matching.OccupationProfile {
	rng := rand.New(rand.NewPCG(1, 2))
	list := make([]matching.OccupationProfile, n)
	for i := range list {
		list[i] = matching.OccupationProfile{ID: fmt.Sprintf("soc-%04d", i), Group: strconv.Itoa(i % 26)}
		for k := range list[i].Values {
			list[i].Values[k] = 1 + 6*rng.Float64()
		}
	}
	return list
}

func inBand(list []matching.Idea, band matching.Band) (part []matching.Idea) {
	for _, idea := range list {
		if idea.Band == band {
			part = append(part, idea)
		}
	}
	return part
}

func ids(list []matching.Idea) []string {
	names := make([]string, len(list))
	for i, idea := range list {
		names[i] = idea.ID
	}
	return names
}

func groupsOf(occupations []matching.OccupationProfile) map[string]string {
	groups := map[string]string{}
	for _, o := range occupations {
		groups[o.ID] = o.Group
	}
	return groups
}

// readVectors reads the test vectors, which stand beside the scoring tests.
func readVectors(t *testing.T, into any) {
	t.Helper()
	data, err := os.ReadFile("../interests/testdata/test-vectors.json")
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}
