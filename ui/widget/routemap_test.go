package widget

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
)

// manyRoutes is a map as full as the fullest goal: 15 routes of three stations.
func manyRoutes() RouteMapSpec {
	spec := routeMapSpec()
	spec.Lanes[2].Tracks = nil
	for i := range 15 {
		track := RouteTrack{Own: i%2 == 0}
		for j := range 3 {
			track.Stations = append(track.Stations, RouteStation{ID: fmt.Sprint(i, j), Column: 2 + j, State: theme.NeedToKnow, Word: "Angen gwybod",
				Name: fmt.Sprintf("Peirianneg gweithgynhyrchu uwch: peirianneg rheilffyrdd %d", i)})
		}
		spec.Lanes[2].Tracks = append(spec.Lanes[2].Tracks, track)
	}
	return spec
}

// BenchmarkRouteMap is what the fullest map costs to build and lay out.
func BenchmarkRouteMap(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.Light, 1))
	spec := manyRoutes()
	for b.Loop() {
		m := NewRouteMap(spec)
		m.HeightFor(700)
		m.Resize(fyne.NewSize(700, 560))
	}
}
