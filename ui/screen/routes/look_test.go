package routes

import (
	"testing"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// showings are the forms of the screen for learners who stand at no level, at entry level and at level 2.
var showings = []screentest.Showing{
	{Name: "owain", Sample: owain},
	{Name: "owain-list", Sample: owain, State: screen.State{stateForm: formList}},
	{Name: "many", Sample: cai, Arg: technician},
	{Name: "many-list", Sample: cai, Arg: technician, State: screen.State{stateForm: formList}},
	{Name: "dylan", Sample: "dylan-border"},
	{Name: "no-goal"},
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.Routes, New, showings...) }

// The screen of somebody who cannot get to a provider, and the sheet of what would help.
func TestLookAway(t *testing.T) {
	st := screentest.New(t, "en", elin)
	goal, at, p := offered(t, st)
	maker := func(c *screen.Context, arg string, s screen.State) screen.Screen {
		if err := c.Session.SetAll(learner.Edit{Field: "preferences." + guide.CannotReach, Value: []string{p.id}}); err != nil {
			t.Fatal(err)
		}
		return New(c, arg, s)
	}
	state := screen.State{stateStop: at.id()}
	listed := screen.State{stateStop: at.id(), stateForm: formList}
	screentest.Paint(t, screen.Routes, maker, screentest.Showing{Name: "away", Sample: elin, Arg: goal, State: state},
		screentest.Showing{Name: "away-list", Sample: elin, Arg: goal, State: listed},
		screentest.Showing{Name: "help", Sample: elin, Arg: goal, State: state, Command: cmdHelp})
}
