package routes

import (
	"testing"

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
