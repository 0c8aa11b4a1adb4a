package settings

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// showings are what the page can show: a section each.
func showings() []screentest.Showing {
	var all []screentest.Showing
	for _, s := range sections {
		all = append(all, screentest.Showing{Name: s.id, Sample: "elin-year9-welsh-medium", State: screen.State{"section": s.id}})
	}
	return all
}

func TestLook(t *testing.T) { screentest.Paint(t, "settings", New, showings()...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, showings()...)
	screentest.NothingIsTooWide(t, New, screentest.SpareRooms, showings()[:2]...)
}
