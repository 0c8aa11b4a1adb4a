package matching_test

import (
	"math"
	"slices"
	"testing"

	"llwybr/core/interests"
	"llwybr/core/matching"
)

type vectors struct {
	Pairs []struct {
		Person, Occupation string
		C                  int `json:"C_index"`
		M                  int `json:"iachan_M"`
	} `json:"code_pairs_computed"`
	CIndex struct {
		Distribution map[int]int `json:"computed_distribution_over_all_120_three_letter_codes_vs_RIA"`
		Mean         float64     `json:"computed_mean_over_120"`
	} `json:"c_index"`
	M struct {
		TwoLetters []struct {
			A, B  string
			Value int
		} `json:"two_letter_examples_computed"`
	} `json:"iachan_M"`
	Occupations []struct {
		ID    string `json:"onet_soc"`
		Title string
		OI    map[interests.Scale]float64
	} `json:"occupation_examples_onet_30_2"`
	Profiles []struct {
		Name  string
		Sums  map[interests.Scale]float64 `json:"raw_sum_8_40"`
		R     map[string]*float64         `json:"pearson"`
		Top   [][3]any                    `json:"top5_of_923"`
		Close int                         `json:"n_best_ge_0.729"`
		Near  int                         `json:"n_great_0.608_0.729"`
		Good  int                         `json:"n_good_0_0.608"`
	} `json:"user_profiles_computed"`
}

func ordered(sums map[interests.Scale]float64) (values [6]float64) {
	for k, s := range interests.Scales {
		values[k] = sums[s]
	}
	return values
}

func TestTheCatalogueHasTheOccupationsOfTheVectors(t *testing.T) {
	var v vectors
	readVectors(t, &v)
	list, names := onet(t)
	if len(list) != 923 {
		t.Fatalf("%d O*NET occupations", len(list))
	}
	for _, want := range v.Occupations {
		k := slices.IndexFunc(list, func(o matching.OccupationProfile) bool { return o.ID == want.ID })
		if k < 0 || list[k].Values != ordered(want.OI) || names[want.ID] != want.Title {
			t.Errorf("%s %s differs", want.ID, want.Title)
		}
	}
}

func TestPearsonOfTheVectors(t *testing.T) {
	var v vectors
	readVectors(t, &v)
	for _, profile := range v.Profiles {
		for _, o := range v.Occupations {
			r, ok := matching.Pearson(ordered(profile.Sums), ordered(o.OI))
			want := profile.R[o.ID]
			if ok != (want != nil) || ok && math.Abs(r-*want) > 0.00005001 {
				t.Errorf("%s and %s: r %v %v", profile.Name, o.Title, r, ok)
			}
		}
	}
}

func TestRankingOfTheVectors(t *testing.T) {
	var v vectors
	readVectors(t, &v)
	list, _ := onet(t)
	for _, profile := range v.Profiles {
		if len(profile.Top) == 0 {
			continue
		}
		ranked := matching.Rank(interests.FromSums(ordered(profile.Sums), 8), list)
		for i, want := range profile.Top {
			if got := ranked[i]; got.ID != want[0] || math.Abs(*got.R-want[2].(float64)) > 0.00005001 {
				t.Errorf("%s, place %d: %s with %v, want %v", profile.Name, i+1, got.ID, *got.R, want)
			}
		}
		good := 0
		for _, idea := range inBand(ranked, matching.Wider) {
			if *idea.R >= 0 {
				good++
			}
		}
		if c, n := len(inBand(ranked, matching.Close)), len(inBand(ranked, matching.Near)); c != profile.Close || n != profile.Near || good != profile.Good {
			t.Errorf("%s: %d close, %d near, %d good", profile.Name, c, n, good)
		}
	}
}

// The O*NET Web Services manual's example answers sum to R27 I13 A23 S25 E14 C14; it prints exactly two careers as best fit.
func TestThePublishedExampleEndToEnd(t *testing.T) {
	list, names := onet(t)
	closest := inBand(matching.MatchScores([6]float64{27, 13, 23, 25, 14, 14}, list), matching.Close)
	var got []string
	for _, idea := range closest {
		got = append(got, names[idea.ID])
	}
	slices.Sort(got)
	if want := []string{"Dancers", "Skincare Specialists"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCongruenceOfTheVectors(t *testing.T) {
	var v vectors
	readVectors(t, &v)
	for _, pair := range v.Pairs {
		c, errC := matching.CIndex(pair.Person, pair.Occupation)
		m, errM := matching.IachanM(pair.Person, pair.Occupation)
		if c != pair.C || m != pair.M || errC != nil || errM != nil {
			t.Errorf("%s and %s: C %d, M %d, %v %v", pair.Person, pair.Occupation, c, m, errC, errM)
		}
	}
	for _, pair := range v.M.TwoLetters {
		if m, err := matching.IachanM(pair.A, pair.B); m != pair.Value || err != nil {
			t.Errorf("%s and %s: M %d, %v", pair.A, pair.B, m, err)
		}
	}
}

func TestDistributionOfTheCIndex(t *testing.T) {
	var v vectors
	readVectors(t, &v)
	got, sum := map[int]int{}, 0
	for _, code := range allCodes() {
		c, err := matching.CIndex("RIA", code)
		if err != nil {
			t.Fatal(err)
		}
		got[c]++
		sum += c
	}
	for c, n := range v.CIndex.Distribution {
		if got[c] != n {
			t.Errorf("C-index %d: %d codes, want %d", c, got[c], n)
		}
	}
	if mean := float64(sum) / 120; mean != v.CIndex.Mean {
		t.Errorf("mean %v", mean)
	}
}

func allCodes() (codes []string) {
	for _, x := range interests.Scales {
		for _, y := range interests.Scales {
			for _, z := range interests.Scales {
				if x != y && y != z && x != z {
					codes = append(codes, string(x+y+z))
				}
			}
		}
	}
	return codes
}
