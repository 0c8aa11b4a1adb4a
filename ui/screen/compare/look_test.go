package compare

import (
	"testing"

	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

const owain = "owain-year11-apprenticeship"

// Routes of the catalogue, of which the tests keep some.
const (
	academic      = "route-soc-2126-academic-81110"
	college       = "route-soc-3113-college-10158"
	pathway       = "route-soc-3113-apprenticeship-73065"
	wind          = "route-soc-3113-apprenticeship-43189"
	job           = "route-soc-3113-work-25101"
	electrician   = "route-soc-5241-apprenticeship-80325"
	electricianAt = "route-soc-5241-college-98859"
)

// three are routes of three families to one job.
var three = []string{college, pathway, job}

// keeping is the screen for a learner who keeps routes, with a first choice, a star and a note.
func keeping(ids ...string) screen.Maker {
	return func(c *screen.Context, arg string, s screen.State) screen.Screen {
		if err := c.Session.SetAll(kept(ids...)...); err != nil {
			panic(err)
		}
		return New(c, arg, s)
	}
}

func kept(ids ...string) []learner.Edit {
	var edits []learner.Edit
	for _, id := range ids {
		edits = append(edits, learner.Edit{Field: "routes." + id, Value: true})
	}
	if len(ids) > 1 {
		edits = append(edits, learner.Edit{Field: "preferences.first-route", Value: ids[1]}, learner.Edit{Field: "preferences.backup-route", Value: ids[0]},
			learner.Edit{Field: "priorities.money", Value: 1}, learner.Edit{Field: "priorities.travel", Value: 2},
			learner.Edit{Field: "notes.travel-" + ids[0], Value: "40 min"})
	}
	return edits
}

func TestPictures(t *testing.T) {
	for name, ids := range map[string][]string{"three": three, "many": {academic, college, pathway, electrician, job}, "one": {pathway}, "none": nil} {
		showings := []screentest.Showing{{Name: name, Sample: owain}}
		if name == "three" {
			showings = append(showings, screentest.Showing{Name: "writing", Sample: owain, State: screen.State{stateNote: college, stateDraft: "Trên"}})
		}
		if name == "many" {
			showings = append(showings, screentest.Showing{Name: "choose", Sample: owain, Command: cmdChange})
		}
		screentest.Paint(t, screen.Compare, keeping(ids...), showings...)
	}
}
