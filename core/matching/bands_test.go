package matching

import (
	"math"
	"testing"
)

func TestTheBoundsBelongToTheBandAbove(t *testing.T) {
	under := func(r float64) float64 { return math.Nextafter(r, 0) }
	rs := []float64{1, 0.729, under(0.729), 0.608, under(0.608), 0, -1}
	want := []Band{Close, Close, Near, Near, Wider, Wider, Wider}
	ranked := make([]candidate, len(rs))
	for i, r := range rs {
		ranked[i] = candidate{OccupationProfile: &OccupationProfile{}, r: r, ok: true}
		if got := ranked[i].band(); got != want[i] {
			t.Errorf("r %v is %s", r, got)
		}
	}
	if c, n, w := bands(ranked); len(c) != 2 || len(n) != 2 || len(w) != 3 {
		t.Errorf("%d close, %d near, %d below", len(c), len(n), len(w))
	}
}
