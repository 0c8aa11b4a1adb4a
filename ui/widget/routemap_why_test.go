package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

// The words that say why a line stands there lie over no station, no flag and no line, in maps of every width and text size, and are said first.
func TestWordsOfALine(t *testing.T) {
	spec := routeMapSpec()
	for i := range spec.Lanes {
		for j := range spec.Lanes[i].Tracks {
			spec.Lanes[i].Tracks[j].Why = "Cyflog wrth ddysgu · Y man cychwyn agosaf"
		}
	}
	for _, scale := range []float32{1, 1.5, 2} {
		useTheme(t, theme.Light, scale)
		for _, width := range []float32{500, 700, 1100, 1600} {
			m := NewRouteMap(spec)
			m.Resize(fyne.NewSize(width, 700))
			for i, l := range m.chart.lanes {
				for j, track := range l.tracks {
					if track.why.Hidden {
						continue
					}
					above := i > 0 && j == 0 && track.why.Position().Y < l.rule.Position().Y
					for _, s := range m.chart.stops {
						if above || lieOver(track.why, s, 1) || lieOver(track.why, track.flag.Raster, 1) {
							t.Errorf("at %v, %v: %v %v lies over %s %v %v", scale, width, track.why.Position(), track.why.Size(), s.spec.ID, s.Position(), s.Size())
						}
					}
				}
			}
			first := m.chart.lanes[1].tracks[0]
			if twin := m.chart.Twin(); slices.Index(twin, first.why.String()) > slices.Index(twin, first.stops[0].Twin()[0]) || !slices.Contains(twin, first.why.String()) {
				t.Errorf("%q says the words late or never", twin)
			}
		}
	}
}
