// Package plan is the screen My plan: where the learner wants to be, up to five real steps, a plan B, questions to ask, the day to look
// again, and the plan as it will be saved.
package plan

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// page is the screen on show.
type page struct {
	screen.Base
	c         *screen.Context
	v         view
	edit      string          // the id of the action that is being edited, "new", "goal", or ""
	languages string          // of the saved plan: both, cy or en
	opened    map[string]bool // the parts that are open: plan B, the questions
	sheet     int             // the printed page on show, from 0
	naming    bool            // the learner names who does the step that is being edited
	next      string          // the part that gets the focus when the screen is shown again, or ""
	first     string          // the part that gets it now
	editor    *editor
	goal      *widget.Entry
	again     *widget.DateField
	drafts    screen.State // texts that were not saved yet
	preview   *widget.PagePreview
	lines     []line
}

// line is the row of a step with its controls.
type line struct {
	id         string
	tick, edit screen.Target
}

// The languages in which a plan is saved.
const both = screen.PrintBoth

// New makes the screen. It is a screen.Maker.
func New(c *screen.Context, _ string, s screen.State) screen.Screen {
	p := &page{c: c, edit: s["edit"], languages: s["languages"], naming: s["naming"] != "", first: s["focus"], drafts: s}
	p.opened = map[string]bool{partOtherwise: s[partOtherwise] != "", partQuestions: s[partQuestions] != ""}
	p.sheet, _ = strconv.Atoi(s["sheet"]) // none: the first
	if p.languages == "" {
		p.languages = screen.PrintLanguages(c.Session.Record())
	}
	v, err := fetch(c.Session.Record(), c.Guide, c.Today)
	if err != nil {
		c.Shell.Failed(err)
	}
	p.v = v
	p.cite()
	p.Main, p.Below = p.build(), p.buildPinned()
	if c.Class == theme.Wide {
		p.Beside = p.buildPreview()
	}
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.say("plan.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.say("planner.sub") }

// First implements screen.Screen.
func (p *page) First() string {
	if p.first != "" {
		return p.first
	}
	if len(p.lines) > 0 {
		return p.lines[0].tick.ID
	}
	return "new"
}

// State implements screen.Screen. What is typed is saved first, as leaving a field does, so that it is not typed into a page that is gone.
func (p *page) State() screen.State {
	s := screen.State{"edit": p.edit, "languages": p.languages, "focus": p.next, "sheet": strconv.Itoa(p.sheet)}
	for part, open := range p.opened {
		if open {
			s[part] = "open"
		}
	}
	if p.goal != nil && p.edit == editGoal {
		p.saveGoal(p.goal.Text())
	}
	if !p.saveAgain() {
		s["draft.again"] = p.again.Text()
	}
	if p.editor != nil {
		p.editor.keepDrafts(s)
		s["edit"] = p.edit // a new step may have been made
	}
	if p.naming {
		s["naming"] = "yes"
	}
	return s
}

// moveTo shows the screen again with the focus on a part of it.
func (p *page) moveTo(id string) {
	p.next = id
	p.c.Shell.Go(screen.Place{Name: screen.Plan})
}

// build puts the view into objects.
func (p *page) build() fyne.CanvasObject {
	col := widget.Column(8, p.buildGoal())
	if p.v.open > enough {
		col.Add(widget.NewNotice(widget.NoticeInfo, p.say("planner.many", "Count", p.v.open)))
	}
	p.buildSteps(col)
	if len(p.v.steps) > 0 && p.v.open == 0 {
		col.Add(widget.NewNotice(widget.NoticeInfo, p.say("planner.all-done")))
	}
	p.buildParts(col)
	col.Add(p.buildAgain())
	if p.c.Class != theme.Wide {
		col.Add(p.buildPreview())
	}
	return col
}

// buildPinned is the row of main buttons.
func (p *page) buildPinned() fyne.CanvasObject {
	add := widget.NewButton(p.say("planner.new"), widget.SecondaryButton, func() { p.openEditor(newStep) }).WithIcon(icons.Plus)
	p.focus("new", add)
	row := widget.Flow(12, add)
	if p.c.Class != theme.Narrow {
		ready := widget.NewButton(p.say("planner.ready"), widget.SecondaryButton, func() { p.openReady("") }).WithIcon(icons.List)
		p.focus("ready", ready)
		row.Add(ready)
	}
	if p.c.Class != theme.Wide {
		emphasis := widget.PrimaryButton
		if p.edit != "" { // one primary button at a time
			emphasis = widget.SecondaryButton
		}
		printing := widget.NewButton(p.say("planner.print"), emphasis, p.print).WithIcon(icons.Print)
		p.focus("print-pinned", printing)
		row.Add(printing)
	}
	return row
}

// focus keeps a part that can have the focus, under its id.
func (p *page) focus(id string, object fyne.Focusable) screen.Target {
	t := screen.Target{ID: id, Object: object}
	p.Parts = append(p.Parts, t)
	return t
}

// give gives the focus to a part; false where there is no such part.
func (p *page) give(id string) bool {
	i := slices.IndexFunc(p.Parts, func(t screen.Target) bool { return t.ID == id })
	if i < 0 {
		return false
	}
	keys.Give(p.Parts[i].Object)
	return true
}

// at is the step whose row has the focus, and whether it is on the button for editing; row is -1 when the focus is elsewhere.
func (p *page) at() (row int, onEdit bool) {
	for i, l := range p.lines {
		if focused(l.edit.Object) {
			return i, true
		}
		if focused(l.tick.Object) {
			return i, false
		}
	}
	return -1, false
}

func focused(object fyne.Focusable) bool {
	f, ok := object.(interface{ Focused() bool })
	return ok && f.Focused()
}

// step gives the focus to the same control of a neighbouring row; with the focus elsewhere Down goes to the first row.
func (p *page) step(by int) bool {
	row, onEdit := p.at()
	to := row + by
	if to < 0 || to >= len(p.lines) || (row < 0 && by < 0) {
		return false
	}
	target := p.lines[to].tick
	if onEdit {
		target = p.lines[to].edit
	}
	keys.Give(target.Object)
	return true
}

// withLine does something to the step whose row has the focus.
func (p *page) withLine(do func(id string)) bool {
	row, _ := p.at()
	if row >= 0 {
		do(p.lines[row].id)
	}
	return row >= 0
}

// say words a message of the page.
func (p *page) say(id string, pairs ...any) string { return p.c.Words.T(id, pairs...) }

// word words a part of an action: ours in the window's language, the learner's own as it is.
func (p *page) word(text string) string {
	if id := ready(text); id != "" {
		return p.say(id)
	}
	if id, at := strings.CutPrefix(text, "@plan.ready."); at {
		return p.say("plan.step.unknown", "Step", id)
	}
	return text
}

// wordPerson words who does a step.
func (p *page) wordPerson(text string) string {
	if id := person(text); id != "" {
		return p.say(id)
	}
	return text
}
