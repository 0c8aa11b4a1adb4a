package theme

import (
	"image/color"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
)

// State is a state of eligibility or entitlement, by the id the engine uses. It is always shown as glyph, word and fill level.
type State string

// The states. Fault is for forms only; no learner's situation is ever one.
const (
	Met        State = "met"
	Likely     State = "likely"
	NeedToKnow State = "need-to-know"
	NotYet     State = "not-yet"
	InPlace    State = "in-place"
	ToDiscuss  State = "to-discuss"
	NotKnown   State = "not-known"
	Fault      State = "error"
)

// States lists every state.
func States() []State {
	return []State{Met, Likely, NeedToKnow, NotYet, InPlace, ToDiscuss, NotKnown, Fault}
}

// StateStyle is how a state looks in one theme.
type StateStyle struct {
	Glyph     icons.Name
	Ink, Tint color.NRGBA
}

// State returns how a state looks. An unknown state looks like "not known".
func (p Palette) State(state State) StateStyle {
	switch state {
	case Met, InPlace:
		return StateStyle{icons.StateMet, p.Met, p.MetTint}
	case Likely:
		return StateStyle{icons.StateLikely, p.Likely, p.LikelyTint}
	case NeedToKnow:
		return StateStyle{icons.StateNeedToKnow, p.Need, p.NeedTint}
	case ToDiscuss:
		return StateStyle{icons.StateToDiscuss, p.Need, p.NeedTint}
	case NotYet:
		return StateStyle{icons.StateNotYet, p.NotYet, p.NotYetTint}
	case Fault:
		return StateStyle{icons.StateError, p.Fault, p.FaultTint}
	}
	return StateStyle{icons.StateNeedToKnow, p.NotYet, p.NotYetTint}
}

// Glyph returns the picture of a state, cut out against a ground.
func (t *Theme) Glyph(state State, ground color.NRGBA) fyne.Resource {
	style := t.palette.State(state)
	return Icon2(style.Glyph, style.Ink, ground)
}

// Door is how a later step stands to what the learner has chosen so far.
type Door string

// The doors. Closed exists only for a sourced bar (wrong cohort, age, full slot); no shut door is drawn.
const (
	Open         Door = "open"
	Ajar         Door = "ajar"
	Harder       Door = "harder"
	Closed       Door = "closed"
	DoorNotKnown Door = "not-known"
)

// Doors lists every door.
func Doors() []Door { return []Door{Open, Ajar, Harder, Closed, DoorNotKnown} }

// DoorStyle is how a door looks in one theme.
type DoorStyle struct {
	Glyph icons.Name
	Ink   color.NRGBA
}

// Door returns how a door looks. An unknown door looks like "not known".
func (p Palette) Door(door Door) DoorStyle {
	switch door {
	case Open:
		return DoorStyle{icons.DoorOpen, p.Met}
	case Ajar:
		return DoorStyle{icons.DoorAjar, p.Need}
	case Harder:
		return DoorStyle{icons.DoorHarder, p.Ink}
	case Closed:
		return DoorStyle{icons.DoorBarred, p.Ink2}
	}
	return DoorStyle{icons.DoorAsk, p.Ink2}
}
