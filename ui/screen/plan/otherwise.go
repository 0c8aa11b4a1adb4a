package plan

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// buildOtherwise is plan B: the first choice, the route beside it, and the steps that make it a place.
func (p *page) buildOtherwise() fyne.CanvasObject {
	col := widget.Column(12, widget.NewSubheading(p.say("plan.otherwise")))
	if len(p.v.routes) == 0 {
		see := widget.NewButton(p.say("planner.to-routes"), widget.SecondaryButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Routes}) }).WithIcon(icons.Route)
		p.focus("to-routes", see)
		col.Add(widget.NewBody(p.say("planner.no-routes")))
		col.Add(widget.Flow(0, see))
		return widget.NewCard(col)
	}
	columns := 2
	if p.c.Class == theme.Narrow {
		columns = 1
	}
	col.Add(widget.Grid(columns, 14, p.choice(guide.FirstRoute, p.v.first, p.v.backup), p.choice(guide.BackupRoute, p.v.backup, p.v.first)))
	switch {
	case p.v.alone:
		col.Add(widget.NewNotice(widget.NoticeWeigh, p.say("requirement.note.employer")))
	case p.v.backup == "":
		col.Add(widget.NewNote(p.say("plan.otherwise.none")))
	}
	p.addPlanB(col)
	return widget.NewCard(col)
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

// buildQuestions is what is not known yet, as questions to ask; the number stands on the line that opens them.
func (p *page) buildQuestions() fyne.CanvasObject {
	col := widget.Column(8)
	for _, q := range p.v.questions {
		col.Add(widget.RowTop(10, widget.NewGlyph(theme.NeedToKnow, 20), widget.Fill(widget.NewBody(p.c.Words.Say(q)))))
	}
	if len(p.v.questions) == 0 {
		col.Add(widget.NewBody(p.say("planner.questions.none")))
	}
	d := widget.NewDisclosure(icons.Speech, p.say("planner.questions", "Count", len(p.v.questions)), col, func(open bool) { p.asked = open })
	d.SetOpen(p.asked)
	p.focus("questions", d.Head())
	return widget.NewBareCard(widget.Inset(18, 6, d))
}

// buildAgain is the day on which the learner looks at the plan again.
func (p *page) buildAgain() fyne.CanvasObject {
	text := p.dateText(string(p.v.again))
	if draft, ok := p.drafts["draft.again"]; ok {
		text = draft
	}
	p.again = widget.NewEntry(widget.EntrySpec{Label: p.say("planner.again"), Placeholder: p.say("planner.date.hint"), Text: text,
		OnLeave: func(text string) { p.saveAgain(text) }, OnSubmit: func(text string) { p.saveAgain(text) }})
	p.focus("again", p.again.Field())
	return widget.NewCard(widget.Column(8, p.again, widget.NewNote(p.say("plan.again.why"))))
}

// saveAgain saves the day; false when what is typed is no day, which stands under the field then.
func (p *page) saveAgain(text string) bool {
	if strings.TrimSpace(text) == p.dateText(string(p.v.again)) {
		return true
	}
	day, ok := p.readDay(p.again)
	if !ok || !p.c.Set("preferences."+guide.CheckAgain, orNothing(day)) {
		return false
	}
	p.v.again = message.Day(day)
	p.refreshPreview()
	return true
}

// setLanguages says in which languages the plan is saved.
func (p *page) setLanguages(languages string) {
	p.languages = languages
	p.c.Shell.Rebuild()
}

// save saves the plan; the shell asks for a place.
func (p *page) save(kind string) { p.c.Shell.SavePlan(kind, p.languages) }
