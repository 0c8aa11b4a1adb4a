package theme

import (
	"image/color"
	"testing"
)

// The mark behind the sentence that is being read: its words can be read on it, and it is seen on every ground that words stand on, by its colour
// or by the bar under it.
func TestTheMarkOfReadingIsSeenEverywhere(t *testing.T) {
	for _, v := range Variants() {
		p := palettes[v]
		if r := ratio(p.OnGorse, p.Gorse); r < forText {
			t.Errorf("%s: words on the mark %.1f", v, r)
		}
		for name, ground := range map[string]color.NRGBA{"page": p.Background, "card": p.Surface, "tint": p.Tint, "primary": p.Primary, "primary tint": p.PrimaryTint,
			"changed row": p.GorseTint, "met": p.MetTint, "likely": p.LikelyTint, "need": p.NeedTint, "not yet": p.NotYetTint, "fault": p.FaultTint, "ink": p.Ink} {
			if r := max(ratio(p.Gorse, ground), ratio(p.OnGorse, ground)); r < forPart {
				t.Errorf("%s: the mark on %s %.1f", v, name, r)
			}
		}
		for name, ground := range map[string]color.NRGBA{"page": p.Background, "card": p.Surface} {
			if r := ratio(p.Ink, ground); r < forPart {
				t.Errorf("%s: the outline on %s %.1f", v, name, r)
			}
		}
	}
}
