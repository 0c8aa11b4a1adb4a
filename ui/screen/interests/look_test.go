package interests

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// pages are the first question of somebody new, and where Cai can be.
func pages() []screentest.Showing {
	all := []screentest.Showing{{Name: "start"}}
	for _, arg := range []string{"", "I8", "S2", "C1", review} {
		all = append(all, screentest.Showing{Name: arg, Sample: "cai-year10-below-gcse", Arg: arg})
	}
	return all
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.Interests, New, pages()...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, pages()...)
}
