package plan

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The parts of the plan that open under their cards.
const (
	partOtherwise = "otherwise"
	partQuestions = "questions"
)

// questionsWide is how wide the card of the questions is beside the one of plan B, in pixels of the drawings.
const questionsWide = 256

// buildParts are the cards of plan B and of the questions, side by side, and under them what is open of the two.
func (p *page) buildParts(col *fyne.Container) {
	otherwise := widget.NewPartCard(widget.NewIcon(icons.Route, 22, widget.Ink), p.say("plan.otherwise"), p.backupWords(), p.opened[partOtherwise],
		func() { p.toggle(partOtherwise) })
	questions := widget.NewPartCard(widget.NewGlyph(theme.NeedToKnow, 22), "", p.c.Words.N("planner.questions", len(p.v.questions)), p.opened[partQuestions],
		func() { p.toggle(partQuestions) })
	p.focus(partOtherwise, otherwise)
	if p.c.Class == theme.Narrow {
		col.Add(otherwise)
		p.addOpened(col, partOtherwise, p.buildOtherwise)
		p.focus(partQuestions, questions)
		col.Add(questions)
		p.addOpened(col, partQuestions, p.buildQuestions)
		return
	}
	p.focus(partQuestions, questions)
	col.Add(widget.Row(10, widget.Fill(otherwise), widget.Exact(questionsWide, questions)))
	p.addOpened(col, partOtherwise, p.buildOtherwise)
	p.addOpened(col, partQuestions, p.buildQuestions)
}

func (p *page) addOpened(col *fyne.Container, part string, build func() fyne.CanvasObject) {
	if p.opened[part] {
		col.Add(build())
	}
}

// toggle opens a part or closes it.
func (p *page) toggle(part string) {
	p.opened[part] = !p.opened[part]
	p.c.Shell.Rebuild()
}

// backupWords say what plan B is now.
func (p *page) backupWords() string {
	if i := slices.IndexFunc(p.v.routes, func(r route) bool { return r.id == p.v.backup }); i >= 0 {
		return p.routeWord(p.v.routes[i])
	}
	return p.say("planner.route.none")
}

// buildOtherwise is plan B: the first choice, the route beside it, and the steps that make it a place.
func (p *page) buildOtherwise() fyne.CanvasObject {
	col := widget.Column(12)
	if len(p.v.routes) == 0 {
		see := widget.NewButton(p.say("planner.to-routes"), widget.SecondaryButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Routes}) }).WithIcon(icons.Route)
		p.focus("to-routes", see)
		col.Add(widget.NewBody(p.say("planner.no-routes")))
		col.Add(widget.Flow(0, see))
		return widget.NewCard(col)
	}
	col.Add(widget.Grid(p.columns(), 14, p.choice(guide.FirstRoute, p.v.first, p.v.backup), p.choice(guide.BackupRoute, p.v.backup, p.v.first)))
	switch {
	case p.v.alone:
		col.Add(widget.NewNotice(widget.NoticeWeigh, p.say("requirement.note.employer")))
	case p.v.backup == "":
		col.Add(widget.NewNote(p.say("plan.otherwise.none")))
	}
	p.addPlanB(col)
	ahead := widget.NewButton(p.say("whatif.open"), widget.SecondaryButton, func() { p.c.Shell.Go(screen.Place{Name: screen.WhatIf}) }).WithIcon(icons.Eye)
	p.focus("what-if", ahead)
	col.Add(widget.NewRule())
	col.Add(widget.Flow(12, ahead, widget.NewNote(p.say("whatif.sub"))))
	return widget.NewCard(col)
}

// columns is how many fields stand side by side.
func (p *page) columns() int {
	if p.c.Class == theme.Narrow {
		return 1
	}
	return 2
}

// choice is the choice of the first route or of the back-up; the one that is the other already is not offered.
func (p *page) choice(name, chosen, other string) fyne.CanvasObject {
	options := []widget.Option{{ID: "", Label: p.say("planner.route.none")}}
	for _, r := range p.v.routes {
		if r.id != other {
			options = append(options, widget.Option{ID: r.id, Label: p.routeWord(r)})
		}
	}
	title := p.say(map[string]string{guide.FirstRoute: "plan.route.first", guide.BackupRoute: "plan.route.backup"}[name])
	pick := widget.NewSelect(title, "", options, chosen, func(id string) { p.chooseRoute(name, id) })
	p.focus(name, pick)
	return widget.Column(6, widget.NewSmallStrong(title), pick)
}

func (p *page) routeWord(r route) string {
	p.c.Shows(r.facts...)
	return p.say("plan.route.name", "Family", r.family, "Goal", r.goal) + " · " + p.c.Words.Text(r.next)
}

func (p *page) chooseRoute(name, id string) {
	if id != guide.Preference(p.c.Session.Record(), name) && p.c.Set("preferences."+name, orNothing(id)) {
		p.c.Shell.Rebuild()
	}
}

// addPlanB offers the ready-made steps of plan B that the learner does not have yet.
func (p *page) addPlanB(col *fyne.Container) {
	if len(p.v.missing) == 0 {
		return
	}
	steps := widget.Column(2, widget.NewSmallStrong(p.say("planner.fallback")))
	for _, id := range p.v.missing {
		add := widget.NewButton(p.say(id), widget.QuietButton, func() { p.addReady(id) }).WithIcon(icons.Plus)
		p.focus("planb."+id, add)
		steps.Add(widget.Flow(0, add))
	}
	col.Add(steps)
}

// buildQuestions is what is not known yet, as questions to ask.
func (p *page) buildQuestions() fyne.CanvasObject {
	col := widget.Column(8)
	for _, q := range p.v.questions {
		col.Add(widget.RowTop(10, widget.NewGlyph(theme.NeedToKnow, 20), widget.Fill(widget.NewBody(p.c.Words.Say(q)))))
	}
	if len(p.v.questions) == 0 {
		col.Add(widget.NewBody(p.say("planner.questions.none")))
	}
	return widget.NewCard(col)
}

// buildAgain is the day on which the learner looks at the plan again.
func (p *page) buildAgain() fyne.CanvasObject {
	text := p.dateText(string(p.v.again))
	if draft, ok := p.drafts["draft.again"]; ok {
		text = draft
	}
	spec := p.dateSpec(p.say("planner.again"), text, func(p *page) *widget.DateField { return p.again })
	spec.OnDone = func() { p.saveAgain() }
	spec.OnSubmit = func() { p.saveAgain() }
	p.again = widget.NewDateField(spec)
	p.focus("again.month", p.again.Opener())
	p.focus("again", p.again.Field())
	why := widget.NewNote(p.say("plan.again.why"))
	if p.c.Class == theme.Narrow {
		return widget.NewCard(widget.Column(8, p.again, why))
	}
	return widget.NewBareCard(widget.Inset(18, 10, widget.Grid(2, 18, p.again, widget.Column(0, widget.Inset(0, 12, why)))))
}

// saveAgain saves the day; false when what is typed is no day, which stands under the field then.
func (p *page) saveAgain() bool {
	if strings.TrimSpace(p.again.Text()) == p.dateText(string(p.v.again)) {
		return true
	}
	day, ok := p.again.Day()
	if !ok || !p.c.Set("preferences."+guide.CheckAgain, orNothing(day)) {
		return false
	}
	p.v.again = message.Day(day)
	p.refreshPreview()
	return true
}
