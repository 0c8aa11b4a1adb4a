package options

import (
	"testing"

	"llwybr/ui/screen/screentest"
)

// BenchmarkPicker is what one typed letter costs in the sheet of all qualifications.
func BenchmarkPicker(b *testing.B) {
	st := screentest.New(b, "cy", "elin-year9-welsh-medium")
	p := New(st.Context(), "", nil).(*page)
	st.Show(p, 1102, 700)
	report, err := p.c.Guide.Entitlement(p.c.Session.Record(), "wales-14-16")
	if err != nil {
		b.Fatal(err)
	}
	k := &picker{p: p, items: inOrder(p, offer(p.c.Session.Record(), p.c.Guide, report, p.c.Today), itemName)}
	k.show("")
	for b.Loop() {
		k.typed("")
	}
}

// BenchmarkScreen is what one change costs: fetch and build.
func BenchmarkScreen(b *testing.B) {
	st := screentest.New(b, "cy", "elin-year9-welsh-medium")
	for b.Loop() {
		New(st.Context(), "", nil)
	}
}
