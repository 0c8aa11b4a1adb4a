package routes

import (
	"fyne.io/fyne/v2"

	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/screen/whathelps"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The states of a door that a route says beside the state of a requirement.
const (
	ajar    = "ajar"
	harder  = "harder"
	unknown = "not-known"
)

// door is what the first step ahead is to the learner beside the state of its requirement.
type door struct {
	state   guide.DoorState // "" where the state of the requirement says as much, or otherwise than the door
	bar     message.Message // of a source, why it cannot be begun then; no id where nothing bars it
	nothing bool            // nothing is recorded yet that the rule could count
}

// doorOf says of a step what its door adds. A door that is open says nothing beside "met", and more than it may beside "likely"; one that is not
// known says nothing beside "need to know". So "harder from here: ask" stands with "not yet", and "ajar" with "need to know", and no other pair.
func doorOf(g *guide.Guide, rec learner.Record, today message.Day, s guide.Step) door {
	d, ok := g.Door(rec, today, s.ID)
	if !ok {
		return door{}
	}
	out := door{bar: d.Bar}
	switch state := s.Requirement.State; {
	case state == finding.NotYet && d.State == harder, state == finding.NeedToKnow && d.State == ajar:
		out.state = d.State
	case state == finding.NotYet && d.State == unknown:
		out.nothing = true
	}
	return out
}

// doorLines are what a door says in the line of a route. "Ajar" is left to the panel: it adds little to "need to know".
func (x *routes) doorLines(d door) []string {
	var lines []string
	if d.state == harder {
		lines = append(lines, whathelps.State(x.c, d.state))
	}
	if d.bar.ID != "" {
		lines = append(lines, x.c.Words.Say(d.bar))
	}
	return lines
}

// standing is the state of a step in the panel, and the word of its door where that adds to it.
func (x *routes) standing(s step) fyne.CanvasObject {
	line := widget.Flow(14, x.state(s))
	if d := s.door.state; d != "" {
		word := widget.NewSmallStrong(whathelps.State(x.c, d)).In(widget.DoorTone(theme.Door(d)))
		line.Add(widget.Row(6, widget.NewDoor(theme.Door(d), 24), word))
	}
	return line
}

// stands is what else the door of a step says in the panel, and the button that asks what would help.
func (x *routes) stands(s step) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if s.door.bar.ID != "" {
		parts = append(parts, widget.NewNotice(widget.NoticeWeigh, x.c.Words.Say(s.door.bar)))
	}
	if s.door.nothing {
		parts = append(parts, widget.NewNote(x.c.Words.T("routes.door.nothing")))
	}
	if !wide(s) {
		button := widget.NewButton(x.c.Words.T("routes.help"), widget.SecondaryButton, func() { x.help(s.ID) })
		x.inDetail("help", button)
		parts = append(parts, button)
	}
	return parts
}

// wide reports whether a step is as open as it can be: then nothing would help.
func wide(s step) bool {
	return s.Requirement.State == finding.Met || s.Requirement.State == finding.Likely
}

// help opens the sheet that answers what would help with a step.
func (x *routes) help(step string) {
	x.closeSheet()
	whathelps.Open(x, step)
}

// closeSheet closes the sheet of details where it is open.
func (x *routes) closeSheet() {
	if x.close != nil {
		x.close()
		x.close = nil
	}
}

// helpAt opens it for a station.
func (x *routes) helpAt(s stop) bool {
	r, _, ok := x.view.find(s.route)
	if !ok || s.step < 0 || s.step >= len(r.steps) {
		return false
	}
	x.help(r.steps[s.step].ID)
	return true
}

// Context implements whathelps.Page.
func (x *routes) Context() *screen.Context { return x.c }

// Helped implements whathelps.Page.
func (*routes) Helped(guide.ChangeSet) {}
