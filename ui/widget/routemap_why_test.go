package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// The words over a line stand above its stations at every text size, and are said before them.
func TestWordsOverALine(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		useTheme(t, theme.Light, scale)
		m := NewRouteMap(routeMapSpec())
		m.Resize(fyne.NewSize(700*scale, 900*scale))
		track := m.chart.lanes[1].tracks[0]
		if track.why.Hidden || track.why.String() == "" {
			t.Fatal("nothing stands over the line")
		}
		if end := track.why.Position().Y + track.why.Size().Height; end > track.stops[0].Position().Y {
			t.Errorf("at %.0f %% the words end at %.0f, the stations begin at %.0f", scale*100, end, track.stops[0].Position().Y)
		}
		if twin := m.chart.Twin(); slices.Index(twin, track.why.String()) > slices.Index(twin, track.stops[0].Twin()[0]) || !slices.Contains(twin, track.why.String()) {
			t.Errorf("%q says the words late or never", twin)
		}
	}
}
