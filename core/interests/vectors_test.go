package interests_test

import (
	"encoding/json"
	"os"
	"testing"

	"llwybr/core/interests"
)

// vectors is what this package reads of testdata/test-vectors.json, a copy of facts/interests/test-vectors.json.
type vectors struct {
	Differentiation struct {
		Profile  map[interests.Scale]float64
		Computed struct {
			HighMinusLow float64 `json:"DI5_holland_high_minus_low"`
		}
	}
	Profiles []struct {
		Name            string
		Sums            map[interests.Scale]float64 `json:"raw_sum_8_40"`
		Code            string                      `json:"code3"`
		Differentiation float64                     `json:"differentiation_high_minus_low"`
		Consistency     *int                        `json:"consistency_distance_top2"`
	} `json:"user_profiles_computed"`
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	data, err := os.ReadFile("testdata/test-vectors.json")
	if err == nil {
		err = json.Unmarshal(data, &v)
	}
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func ordered(sums map[interests.Scale]float64) (values [6]float64) {
	for k, s := range interests.Scales {
		values[k] = sums[s]
	}
	return values
}

func TestProfilesOfTheVectors(t *testing.T) {
	v := readVectors(t)
	if len(v.Profiles) != 7 {
		t.Fatalf("%d profiles", len(v.Profiles))
	}
	for _, want := range v.Profiles {
		p := interests.FromSums(ordered(want.Sums), 8)
		consistency := 0
		if want.Consistency != nil {
			consistency = *want.Consistency
		}
		if p.Code != want.Code || p.Differentiation != want.Differentiation || p.Consistency != consistency {
			t.Errorf("%s: code %q, differentiation %v, consistency %d", want.Name, p.Code, p.Differentiation, p.Consistency)
		}
		if p.Flat != (want.Name == "flat") {
			t.Errorf("%s: flat %v", want.Name, p.Flat)
		}
	}
}

func TestDifferentiationOfThePublishedProfile(t *testing.T) {
	d := readVectors(t).Differentiation
	if p := interests.FromSums(ordered(d.Profile), 8); p.Differentiation != d.Computed.HighMinusLow {
		t.Errorf("got %v, want %v", p.Differentiation, d.Computed.HighMinusLow)
	}
}
