package plan

import (
	"testing"

	"llwybr/ui/screen/screentest"
)

// BenchmarkScreen is what one change costs: fetch and build, with the printed page.
func BenchmarkScreen(b *testing.B) {
	st := screentest.New(b, "cy", "owain-year11-apprenticeship")
	for b.Loop() {
		New(st.Context(), "", nil)
	}
}

// BenchmarkPreview is what saving one text costs.
func BenchmarkPreview(b *testing.B) {
	st := screentest.New(b, "cy", "owain-year11-apprenticeship")
	p := New(st.Context(), "", nil).(*page)
	st.Show(p, 1102, 700)
	for b.Loop() {
		p.refreshPreview()
	}
}
