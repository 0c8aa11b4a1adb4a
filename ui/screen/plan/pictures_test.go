package plan

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

func TestPictures(t *testing.T) {
	const owain = "owain-year11-apprenticeship"
	screentest.Paint(t, screen.Plan, New,
		screentest.Showing{Name: "owain", Sample: owain},
		screentest.Showing{Name: "owain-step", Sample: owain, State: screen.State{"edit": "a1", "questions": "open"}},
		screentest.Showing{Name: "owain-ready", Sample: owain, State: screen.State{"edit": "a2"}},
		screentest.Showing{Name: "elin-new", Sample: "elin-year9-welsh-medium", State: screen.State{"edit": newStep}},
		screentest.Showing{Name: "empty"},
		screentest.Showing{Name: "empty-goal", State: screen.State{"edit": editGoal}},
	)
}
