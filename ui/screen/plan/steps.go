package plan

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/learner"
	"llwybr/core/message"
	core "llwybr/core/plan"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// editGoal is what is being edited when it is the line at the top.
const editGoal = "goal"

// buildGoal is the line that says where the learner wants to be.
func (p *page) buildGoal() fyne.CanvasObject {
	if p.edit == editGoal {
		return p.goalEditor()
	}
	words := p.v.goal
	if words == "" {
		words = p.say("planner.goal.none")
	}
	edit := widget.NewButton(p.say("planner.edit"), widget.QuietButton, p.openGoal)
	p.focus("goal", edit)
	text := widget.Column(0, widget.NewNote(p.say("plan.own.goal")), widget.NewStrong(words))
	return tight(widget.NewIcon(icons.Flag, 24, widget.Ink), text, edit)
}

// tight is a card with something before and after its text.
func tight(before, text, after fyne.CanvasObject) fyne.CanvasObject {
	before = widget.Row(12, before, widget.Column(0))
	text = widget.Column(0, widget.Fill(), text, widget.Fill())
	return widget.NewBareCard(widget.Inset(14, 5, widget.Frame(nil, nil, before, after, text)))
}

func (p *page) goalEditor() fyne.CanvasObject {
	p.goal = widget.NewEntry(widget.EntrySpec{Label: p.say("plan.own.goal"), Placeholder: p.say("planner.goal.hint"), Text: p.v.goal, Letters: true,
		Limit: learner.TextLimit, OnLeave: p.saveGoal, OnSubmit: func(string) { p.closeGoal() }})
	done := widget.NewButton(p.say("planner.done"), widget.SecondaryButton, p.closeGoal)
	p.focus("goal.text", p.goal.Field())
	p.focus("goal.done", done)
	card := widget.NewCard(widget.Column(12, p.goal, widget.Flow(8, done)))
	card.SetSelected(true)
	return card
}

func (p *page) openGoal() {
	p.edit = editGoal
	p.moveTo("goal.text")
}

func (p *page) saveGoal(text string) {
	if text == p.v.goal {
		return
	}
	if p.c.Set("notes."+core.GoalNote, text) {
		p.v.goal = text
		p.refreshPreview()
	}
}

func (p *page) closeGoal() {
	p.saveGoal(p.goal.Text())
	p.edit = ""
	p.moveTo("goal")
}

// buildSteps adds the steps, with the editor in the place of the one that is being edited.
func (p *page) buildSteps(col *fyne.Container) {
	if len(p.v.steps) == 0 && p.edit != newStep {
		col.Add(p.buildEmpty())
	}
	for _, s := range p.v.steps {
		if s.ID == p.edit {
			col.Add(p.buildEditor(s.Action))
			continue
		}
		col.Add(p.row(s))
	}
	if p.edit == newStep {
		col.Add(p.buildEditor(learner.Action{ID: newStep}))
	}
}

// buildEmpty is what stands in the place of steps: what they are for, and three that most people can begin with.
func (p *page) buildEmpty() fyne.CanvasObject {
	col := widget.Column(10, widget.NewBody(p.say("planner.empty")))
	for _, id := range []string{"plan.ready.adviser", "plan.ready.family", "plan.ready.ask-school-offers"} {
		add := widget.NewButton(p.say(id), widget.QuietButton, func() { p.addReady(id) }).WithIcon(icons.Plus)
		p.focus("suggest."+id, add)
		col.Add(widget.Flow(0, add))
	}
	return widget.NewCard(col)
}

// row is one step: a box to tick, what and why, who, when, and the way to change it.
func (p *page) row(s step) fyne.CanvasObject {
	spec := widget.PlanRowSpec{What: p.word(s.What), When: p.when(s), Done: s.done, Stacked: p.c.Class == theme.Narrow,
		Tick: p.say("planner.tick", "What", p.word(s.What)), Edit: p.say("planner.edit"),
		OnTick: func() { p.tick(s.ID) }, OnEdit: func() { p.openEditor(s.ID) }}
	if s.Why != "" {
		spec.Why = p.say("plan.step.why", "What", p.word(s.Why))
	}
	if s.Who != "" {
		spec.Who = capital(p.wordPerson(s.Who))
	}
	if s.overdue {
		spec.Note = p.say("planner.overdue")
	}
	r := widget.NewPlanRow(spec)
	p.lines = append(p.lines, line{id: s.ID, tick: p.focus("tick."+s.ID, r.Tick()), edit: p.focus("edit."+s.ID, r.Edit())})
	return r
}

// capital is a text that begins with a capital letter, as it does where it stands alone.
func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// when says by when, that it is done, or that the day is not known yet.
func (p *page) when(s step) string {
	switch {
	case s.done:
		return p.say("plan.box.done")
	case s.Due == "":
		return p.say("planner.no-date")
	}
	return p.shortDay(s.Due)
}

// tick makes a step done, or open again.
func (p *page) tick(id string) {
	status := "done"
	if i := p.find(id); i >= 0 && p.v.steps[i].done {
		status = "open"
	}
	if p.c.Set(field(id, "status"), status) {
		p.c.Shell.Rebuild()
	}
}

func (p *page) find(id string) int {
	return slices.IndexFunc(p.v.steps, func(s step) bool { return s.ID == id })
}

// move exchanges a step with its neighbour; the focus goes with it.
func (p *page) move(id string, by int) {
	i := p.find(id)
	j := i + by
	if i < 0 || j < 0 || j >= len(p.v.steps) {
		return
	}
	if err := p.c.Session.SetAll(swap(p.v.steps[i].Action, p.v.steps[j].Action)...); err != nil {
		p.c.Shell.Failed(err)
		return
	}
	if p.edit == id {
		p.edit = p.v.steps[j].ID
		p.c.Shell.Rebuild()
		return
	}
	p.step(by)
	p.c.Shell.Rebuild()
}

// remove takes a step away: without a what there is no step, and undoing brings everything back.
func (p *page) remove(id string) {
	if !p.step(1) && !p.step(-1) {
		p.give("new")
	}
	if p.edit == id {
		p.edit, p.editor, p.naming = "", nil, false
	}
	if p.c.Set(field(id, "what"), nil) {
		p.c.Shell.Rebuild()
		p.c.Shell.Toast(message.New("planner.removed"), true)
	}
}

// create makes an action of some texts and gives its id. Its what comes last, so that one undo takes the action away again; texts that an
// earlier action of this id left behind are cleared.
func (p *page) create(texts map[string]string) (string, bool) {
	id := nextID(p.c.Session.Record().Actions)
	var edits []learner.Edit
	for _, name := range slices.Backward(parts) {
		if texts[name] != "" {
			edits = append(edits, learner.Edit{Field: field(id, name), Value: texts[name]})
		}
	}
	if err := p.c.Session.SetAll(edits...); err != nil {
		p.c.Shell.Failed(err)
		return "", false
	}
	return id, p.clearLeft(id, texts)
}

func (p *page) clearLeft(id string, texts map[string]string) bool {
	for _, a := range p.c.Session.Record().Actions {
		for _, name := range append(slices.Clone(parts), "status") {
			if a.ID == id && part(a, name) != texts[name] && !p.c.Set(field(id, name), orNothing(texts[name])) {
				return false
			}
		}
	}
	return true
}

// addReady makes a step of a ready-made one.
func (p *page) addReady(id string) {
	made, ok := p.create(map[string]string{"what": "@" + id})
	if !ok {
		return
	}
	p.moveTo("edit." + made)
	p.c.Shell.Toast(message.New("planner.added"), true)
}

// openReady offers the ready-made steps. Into says which action the chosen one is for; "" makes a new one.
func (p *page) openReady(into string) {
	var rows []*widget.ListRow
	var close func()
	for _, id := range core.Ready() {
		spec := widget.RowSpec{Title: p.say(id), Leading: []fyne.CanvasObject{widget.NewIcon(icons.Plus, 20, widget.Primary)}, OnTap: func() {
			close()
			p.takeReady(id, into)
		}}
		if slices.ContainsFunc(p.v.steps, func(s step) bool { return s.What == "@"+id }) {
			spec.Sub, spec.OnTap = p.say("planner.ready.there"), nil
			spec.Leading = []fyne.CanvasObject{widget.NewIcon(icons.Check, 20, widget.Ink2)}
		}
		rows = append(rows, widget.NewListRow(spec))
	}
	var focus []fyne.Focusable
	if i := slices.IndexFunc(rows, func(r *widget.ListRow) bool { return !r.Disabled() }); i >= 0 {
		focus = append(focus, rows[i])
	}
	close = p.c.Shell.Sheet(p.say("planner.ready"), widget.Column(12, widget.NewBody(p.say("planner.ready.what")), widget.NewRowList(8, rows...)), focus...)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).openReady(into) })
}

func (p *page) takeReady(id, into string) {
	if into == "" || into == newStep {
		p.edit, p.editor, p.naming = "", nil, false
		p.addReady(id)
		return
	}
	if p.c.Set(field(into, "what"), "@"+id) {
		p.editor.forget("what")
		p.moveTo("step.why")
	}
}
