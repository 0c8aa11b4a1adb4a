package result

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// pages are Elin's result as it opens, and with all that can be opened on the hexagon and on the list.
var pages = []screentest.Showing{
	{Name: "plain", Sample: "elin-year9-welsh-medium"},
	{Name: "open", Sample: "elin-year9-welsh-medium", State: screen.State{"kind": "S", "how": "1"}},
	{Name: "list", Sample: "elin-year9-welsh-medium", State: screen.State{"list": "1", "kind": "S", "how": "1"}},
	{Name: "again", Sample: "elin-year9-welsh-medium", Before: retaken},
	{Name: "ideas", Sample: "elin-year9-welsh-medium", Before: retaken, State: screen.State{"ideas": "1", "list": "1"}},
	{Name: "begun", Sample: "elin-year9-welsh-medium", Before: begun},
	{Name: "short", Before: shortForm},
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.Result, New, pages...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, pages...)
}
