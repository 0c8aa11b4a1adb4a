package options

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// buildResults is the card of qualifications with the grades that the learner has or expects.
func (p *page) buildResults() fyne.CanvasObject {
	title, why := "options.grades", "options.grades.why"
	if p.v.after16 {
		title, why = "options.results", "options.results.why"
	}
	col := widget.Column(8, widget.NewSubheading(p.say(title)), widget.NewNote(p.say(why)))
	for _, r := range inOrder(p, p.v.results, func(r result) message.Text { return r.name }) {
		col.Add(widget.NewRule())
		col.Add(p.resultRow(r))
	}
	if len(p.v.results) == 0 {
		col.Add(widget.NewBody(p.say("options.results.empty")))
	}
	add := widget.NewButton(p.say("options.results.add"), widget.SecondaryButton, p.openRecorder).WithIcon(icons.Plus)
	target := p.focus("results.add", add)
	if p.v.after16 {
		p.addLine("", target)
	}
	col.Add(widget.Inset(0, 6, add))
	return widget.NewCard(col)
}

// resultRow is one qualification with its grade, and, once there is one, whether it is expected or there already.
func (p *page) resultRow(r result) fyne.CanvasObject {
	p.c.Shows(r.id)
	name := widget.Column(2, widget.NewStrong(p.c.Words.Text(r.name)))
	if len(r.scale) == 0 {
		name.Add(widget.NewNote(p.say("options.grade.unknown")))
		return name
	}
	grade := widget.NewSelect(p.say("options.grade.of", "Name", r.name), p.say("options.grade.none"), p.gradeOptions(r), r.grade, func(g string) { p.setGrade(r, g) })
	parts := []screen.Target{p.focus("grade."+r.id, grade)}
	more := widget.Flow(8)
	if r.grade != "" {
		status := widget.NewSegments(p.statusOptions(), r.status, func(s string) { p.setStatus(r, s) })
		more.Add(status)
		parts = append(parts, p.focus("status."+r.id, status))
	}
	if !r.chosen || p.v.after16 {
		remove := widget.NewButton(p.say("options.remove"), widget.QuietButton, func() { p.removeResult(r.id) })
		more.Add(remove)
		parts = append(parts, p.focus("remove-result."+r.id, remove))
	}
	if p.v.after16 {
		p.addLine(r.id, parts...)
	}
	if p.c.Class == theme.Narrow {
		return widget.Column(6, name, widget.Flow(8, grade), hidden(more))
	}
	return widget.Column(6, widget.Frame(nil, nil, nil, grade, widget.Column(0, widget.Fill(), name, widget.Fill())), hidden(more))
}

// gradeOptions are the grades of a scale, the highest first, after "not noted".
func (p *page) gradeOptions(r result) []widget.Option {
	options := []widget.Option{{ID: "", Label: p.say("options.grade.none")}}
	for _, g := range slices.Backward(r.scale) {
		p.c.Shows(gradeRecord(g))
		options = append(options, widget.Option{ID: g.Grade, Label: p.c.Words.Text(g.Name)})
	}
	return options
}

func (p *page) statusOptions() []widget.Option {
	return []widget.Option{{ID: "expected", Label: p.say("options.status.expected")}, {ID: "achieved", Label: p.say("options.status.achieved")}}
}

// setGrade records a grade; a new one is expected until the learner says that they have it. No grade takes the result away.
func (p *page) setGrade(r result, grade string) {
	switch {
	case grade == r.grade:
		return
	case grade == "":
		p.removeResult(r.id)
		return
	}
	p.write(r.id, grade, p.usualStatus(r.status))
}

// write records a grade and shows it.
func (p *page) write(id, grade, status string) {
	if p.c.Set("results."+id, learner.Attainment{Grade: grade, Status: status}) {
		p.c.Shell.Rebuild()
	}
}

// usualStatus is how a result stands until the learner says otherwise: those who are in a year group expect it, others have it.
func (p *page) usualStatus(told string) string {
	switch {
	case told != "":
		return told
	case p.v.after16 && p.c.Session.Record().YearGroup == 0:
		return "achieved"
	}
	return "expected"
}

func (p *page) setStatus(r result, status string) {
	if status != r.status {
		p.write(r.id, r.grade, status)
	}
}

// askGrade asks for the grade of a qualification that is to be recorded; closing the sheet records nothing.
func (p *page) askGrade(id string) {
	status := p.usualStatus("")
	segments := widget.NewSegments(p.statusOptions(), status, func(s string) { status = s })
	var options []widget.Option
	p.c.Shows(id)
	for _, g := range slices.Backward(scale(p.c.Guide, id)) {
		p.c.Shows(gradeRecord(g))
		options = append(options, widget.Option{ID: g.Grade, Label: p.c.Words.Text(g.Name)})
	}
	var close func()
	grades := widget.NewTiles(options, "", func(grade string) {
		close()
		p.write(id, grade, status)
		p.c.Shell.Toast(message.New("options.results.added", "Name", p.name(id)), true)
	})
	col := widget.Column(16, widget.NewStrong(p.c.Words.Text(p.name(id))), labelled(p.say("options.status"), segments), labelled(p.say("options.grade"), grades))
	close = p.c.Shell.Sheet(p.say("options.grade.which"), col, grades)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).askGrade(id) })
}

func (p *page) removeResult(id string) {
	p.leaveLine(id)
	if p.c.Set("results."+id, nil) {
		p.c.Shell.Rebuild()
		p.c.Shell.Toast(message.New("options.results.removed", "Name", p.name(id)), true)
	}
}

// buildHelp is whom to ask after 16.
func (p *page) buildHelp() fyne.CanvasObject {
	col := widget.Column(10, widget.NewSubheading(p.say("options.help")), widget.NewBody(p.say("options.help.after")))
	p.addContacts(col, "careers-contact", "careers-wales", "working-wales")
	return widget.NewCard(col)
}

// gradeRecord names the record of a grade.
func gradeRecord(g guide.Grade) string {
	return string(guide.RefTo("scales", g.Scale, strconv.Itoa(g.Rank)))
}

// addContacts adds whom to ask, with what they do, their phone number and address.
func (p *page) addContacts(col *fyne.Container, ids ...string) {
	for _, id := range ids {
		c, ok := p.v.contact(id)
		if !ok {
			continue
		}
		p.c.ShowsOf("contacts", c.ID)
		lines := widget.Column(2, widget.NewStrong(p.c.Words.Text(c.Name)), widget.NewSmall(p.c.Words.Text(c.What)))
		if c.Phone != "" {
			lines.Add(widget.NewSmallStrong(p.say("plan.contact.phone", "Phone", c.Phone)))
		}
		if !c.Web.Empty() {
			lines.Add(widget.NewNote(bare(p.c.Words.Text(c.Web))))
		}
		if m := p.mark(id, c.Sources); m != nil {
			lines.Add(widget.Flow(0, m))
		}
		col.Add(lines)
	}
}
