package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// PlanRowSpec is what a row says about one step. All words come from the caller.
type PlanRowSpec struct {
	What, Why string
	Note      string // something to weigh up about the step, under it; "": nothing
	Who, When string
	Done      bool
	Tick      string // what the box means, for a screen reader
	Edit      string
	Stacked   bool // in a narrow window: who and when stand under the words
	OnTick    func()
	OnEdit    func()
}

// PlanRow is one step of a plan: a box to tick, what and why, who, when, and the way to change it. All rows have one shape.
type PlanRow struct {
	block
	tick *Check
	edit *Button
}

// The measures of a row, in pixels of the drawings.
const (
	planPadX   float32 = 6
	planPadY   float32 = 3
	planGap    float32 = 12
	planWho    float32 = 106
	planWhen   float32 = 112
	planRadius float32 = 12
)

// NewPlanRow returns a row.
func NewPlanRow(spec PlanRowSpec) *PlanRow {
	r := &PlanRow{edit: NewButton(spec.Edit, QuietButton, spec.OnEdit)}
	r.tick = NewCheck(spec.Tick, spec.Done, func(bool) { spec.OnTick() }).HideLabel().ForDone()
	text := Column(0, NewStrong(spec.What))
	if spec.Why != "" {
		text.Add(NewNote(spec.Why))
	}
	if spec.Note != "" {
		text.Add(NewSmallStrong(spec.Note).In(StateTone(theme.NeedToKnow)))
	}
	content := r.line(spec, text)
	if spec.Stacked {
		content = r.stack(spec, text)
	}
	card := newCard(Inset(planPadX, planPadY, content))
	card.radius = planRadius
	r.hold(r, card)
	return r
}

// Tick and Edit are the parts that take the focus.
func (r *PlanRow) Tick() fyne.Focusable { return r.tick }

// Edit is the button that opens the step.
func (r *PlanRow) Edit() fyne.Focusable { return r.edit }

func (r *PlanRow) line(spec PlanRowSpec, text fyne.CanvasObject) fyne.CanvasObject {
	who := fyne.CanvasObject(Column(0))
	if spec.Who != "" {
		who = Frame(nil, nil, Row(6, NewIcon(icons.User, 17, Ink2), Column(0)), nil, NewSmallStrong(spec.Who).In(Ink2))
	}
	when := NewSmallStrong(spec.When).Align(fyne.TextAlignTrailing)
	return Row(planGap, r.tick, Fill(text), Exact(planWho, who), Exact(planWhen, when), r.edit)
}

func (r *PlanRow) stack(spec PlanRowSpec, text *fyne.Container) fyne.CanvasObject {
	facts := Flow(14)
	if spec.Who != "" {
		facts.Add(Row(6, NewIcon(icons.User, 17, Ink2), NewSmallStrong(spec.Who).In(Ink2)))
	}
	facts.Add(NewSmallStrong(spec.When))
	return RowTop(planGap, r.tick, Fill(Column(0, Inset(0, 8, text), Row(planGap, Fill(facts), r.edit))))
}
