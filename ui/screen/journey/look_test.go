package journey

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// pages are the front door and the ways of four learners.
var pages = []screentest.Showing{
	{Name: "front"},
	{Name: "elin", Sample: "elin-year9-welsh-medium"},
	{Name: "cai", Sample: "cai-year10-below-gcse"},
	{Name: "owain", Sample: "owain-year11-apprenticeship"},
	{Name: "marian", Sample: "marian-adult-returner"},
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.Journey, New, pages...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, pages...)
}
