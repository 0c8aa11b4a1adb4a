package compare

import (
	"testing"

	"llwybr/ui/screen/screentest"
)

// BenchmarkScreen is what one change costs: fetch, build and lay out.
func BenchmarkScreen(b *testing.B) {
	st := screentest.New(b, "cy", owain)
	if err := st.Session.SetAll(kept(three...)...); err != nil {
		b.Fatal(err)
	}
	w := st.Show(New(st.Context(), "", nil), 1102, 700)
	for b.Loop() {
		w.SetContent(New(st.Context(), "", nil).Content())
	}
}
