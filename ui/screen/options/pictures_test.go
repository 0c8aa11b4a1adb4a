package options

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

func TestPictures(t *testing.T) {
	const elin = "elin-year9-welsh-medium"
	screentest.Paint(t, screen.Options, New,
		screentest.Showing{Name: "elin", Sample: elin},
		screentest.Showing{Name: "elin-changed", Sample: elin, State: screen.State{"changed": "gcse-history"}},
		screentest.Showing{Name: "elin-wider", Sample: elin, State: screen.State{"open": "wider"}},
		screentest.Showing{Name: "elin-reflection", Sample: elin, State: screen.State{"open": "reflection"}},
		screentest.Showing{Name: "elin-doors", Sample: elin, State: screen.State{"doors.filter": "all", "doors.turned": "all.harder"}},
		screentest.Showing{Name: "elin-baskets", Sample: elin, Command: cmdBaskets},
		screentest.Showing{Name: "elin-add", Sample: elin, Command: cmdAdd},
		screentest.Showing{Name: "nia", Sample: "nia-home-educated"},
		screentest.Showing{Name: "cai", Sample: "cai-year10-below-gcse", State: screen.State{"open": "breadth"}},
		screentest.Showing{Name: "empty"},
		screentest.Showing{Name: "marian", Sample: "marian-adult-returner"},
		screentest.Showing{Name: "marian-add", Sample: "marian-adult-returner", Command: cmdAdd},
		screentest.Showing{Name: "seren", Sample: "seren-year13"},
	)
}
