package mine

import (
	"testing"

	"llwybr/ui/screen/screentest"
)

// showings are what the page can show: each way of keeping a record.
func showings() []screentest.Showing {
	var all []screentest.Showing
	for _, kind := range []string{"folder", "file", "memory", "wordless"} {
		all = append(all, screentest.Showing{Name: kind, Sample: "elin-year9-welsh-medium", Before: func(st *screentest.Stage) { st.Shell.Whole.Is = kinds[kind] }})
	}
	return all
}

func TestLook(t *testing.T) { screentest.Paint(t, "mine", New, showings()...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, showings()...)
}
