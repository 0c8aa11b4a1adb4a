package catalogue_test

import (
	"math"
	"testing"

	"llwybr/core/catalogue"
)

// Known lengths of great circles, to a kilometre; a degree of the meridian is 111.2 km on a sphere.
func TestKilometres(t *testing.T) {
	for name, c := range map[string]struct{ lat1, lon1, lat2, lon2, want float64 }{
		"nowhere":                   {52, -4, 52, -4, 0},
		"a degree of the meridian":  {52, -4, 53, -4, 111.2},
		"half the Earth":            {0, 0, 0, 180, math.Pi * 6371.0088},
		"Cardiff to Bangor (Wales)": {51.48, -3.18, 53.228, -4.128, 204.6},
	} {
		got := catalogue.Kilometres(c.lat1, c.lon1, c.lat2, c.lon2)
		if math.Abs(got-c.want) > 1 {
			t.Errorf("%s: %.1f km, want %.1f", name, got, c.want)
		}
		if back := catalogue.Kilometres(c.lat2, c.lon2, c.lat1, c.lon1); math.Abs(back-got) > 1e-9 {
			t.Errorf("%s: %.3f km there, %.3f back", name, got, back)
		}
	}
}

func TestDistanceIsNotKnownWhereThePlaceIsNot(t *testing.T) {
	c := open(t)
	measured := 0
	for _, p := range c.Providers() {
		km, ok := c.Distance("place-dolgellau", p.ID)
		if ok && (km < 0 || km > 400) {
			t.Errorf("%s is %.0f km from Dolgellau", p.ID, km)
		}
		if ok {
			measured++
		}
		for _, q := range c.Providers() {
			if q.Parent == p.ID && ok {
				t.Errorf("%s has several campuses, and a distance", p.ID)
			}
		}
	}
	if measured < 30 {
		t.Errorf("%d providers measured", measured)
	}
	for _, pair := range [][2]string{{"place-nowhere", "prov-bangor"}, {"place-dolgellau", "prov-nobody"}, {"", ""}} {
		if _, ok := c.Distance(pair[0], pair[1]); ok {
			t.Errorf("%v is measured", pair)
		}
	}
}
