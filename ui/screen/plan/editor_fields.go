package plan

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/learner"
	"llwybr/core/message"
	core "llwybr/core/plan"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// buildEditor is the card for an action.
func (p *page) buildEditor(a learner.Action) fyne.CanvasObject {
	e := &editor{p: p, id: a.ID, saved: map[string]string{}, fields: map[string]*widget.Entry{}}
	p.editor = e
	for _, name := range parts {
		e.saved[name] = part(a, name)
		if a.ID == newStep {
			e.saved[name] = p.drafts["new."+name]
		}
	}
	what := e.what()
	why, first := e.entry("why"), e.entry("first")
	who := widget.Column(2, e.person(), e.otherwise())
	due := widget.Column(0, e.day())
	e.ask = widget.NewNotice(widget.NoticeWeigh, p.say("planner.ask.due"))
	e.ask.Hidden = e.saved["due"] != ""
	fields := widget.Column(8, widget.Grid(p.columns(), 14, why, first), widget.Grid(p.columns(), 14, who, due))
	e.card = widget.NewBareCard(widget.Inset(18, 8, widget.Column(10, what, fields, e.ask, e.foot())))
	e.card.SetSelected(true)
	return e.card
}

// entry is the field of one text.
func (e *editor) entry(name string) *widget.Entry {
	return e.labelled(name, false)
}

// labelled is a field among the parts that take the focus; a quiet one has its name drawn beside it already.
func (e *editor) labelled(name string, quiet bool) *widget.Entry {
	field := e.unlisted(name, quiet)
	e.p.focus("step."+name, field.Field())
	return field
}

// unlisted is a field that is not among the parts that take the focus yet.
func (e *editor) unlisted(name string, quiet bool) *widget.Entry {
	field := widget.NewEntry(widget.EntrySpec{Label: e.p.say("planner.field." + name), Quiet: quiet, Text: e.text(name), Letters: name == "what" && e.p.c.Words.Language() == message.Welsh, Limit: learner.TextLimit,
		OnLeave: func(string) { e.save(name) }, OnSubmit: func(string) { e.done() }})
	e.fields[name] = field
	return field
}

// what is the field of what will happen, or the words of a ready-made step, which print in both languages; the way to another ready-made
// step stands beside its name.
func (e *editor) what() fyne.CanvasObject {
	choose := widget.NewButton(e.p.say("planner.ready.choose"), widget.QuietButton, func() { e.p.openReady(e.id) })
	head := widget.Row(12, widget.Fill(widget.NewSmallStrong(e.p.say("planner.field.what"))), choose)
	e.p.focus("step.ready", choose)
	if ready(e.saved["what"]) == "" {
		return widget.Column(0, head, e.labelled("what", true))
	}
	own := widget.NewButton(e.p.say("planner.own"), widget.QuietButton, e.ownWords)
	e.p.focus("step.own", own)
	return widget.Column(0, head, widget.NewStrong(e.p.word(e.saved["what"])), widget.NewNote(e.p.say("planner.ready.prints")), widget.Inset(0, 8, widget.Flow(0, own)))
}

// person is the choice of who does the step: one of the usual people, or somebody whom the learner names.
func (e *editor) person() fyne.CanvasObject {
	var options []widget.Option
	for _, id := range append([]string{""}, core.People()...) {
		options = append(options, widget.Option{ID: id, Label: capital(e.p.say(map[bool]string{true: "planner.who.none", false: id}[id == ""]))})
	}
	options = append(options, widget.Option{ID: someone, Label: e.p.say("planner.who.someone")})
	chosen := person(e.saved["who"])
	if e.p.naming || (chosen == "" && e.saved["who"] != "") {
		chosen = someone
	}
	e.who = widget.NewSelect(e.p.say("planner.field.who"), "", options, chosen, e.choosePerson).WithIcon(icons.User)
	e.p.focus("step.person", e.who)
	col := widget.Column(8, widget.Column(6, widget.NewSmallStrong(e.p.say("planner.field.who")), e.who))
	if chosen == someone {
		name := widget.NewEntry(widget.EntrySpec{Label: e.p.say("planner.who.name"), Text: e.text("who"), Limit: learner.NameLimit,
			OnLeave: func(string) { e.save("who") }, OnSubmit: func(string) { e.done() }})
		e.fields["who"] = name
		e.p.focus("step.who", name.Field())
		col.Add(name)
	}
	return col
}

// day is the field of by when.
func (e *editor) day() fyne.CanvasObject {
	spec := e.p.dateSpec(e.p.say("planner.field.due"), e.text("due"), func(p *page) *widget.DateField {
		if p.editor == nil {
			return nil
		}
		return p.editor.due
	})
	spec.Unknown = e.p.say("planner.date.unknown")
	spec.OnDone = func() { e.save("due") }
	spec.OnSubmit = e.done
	e.due = widget.NewDateField(spec)
	e.p.focus("step.month", e.due.Opener())
	e.p.focus("step.due", e.due.Field())
	e.p.focus("step.unknown", e.due.Unknown())
	return e.due
}

// otherwise is the field of what happens if the step does not work, which opens where something is written there.
func (e *editor) otherwise() fyne.CanvasObject {
	field := e.unlisted("ifnot", true)
	d := widget.NewDisclosure("", e.p.say("planner.field.ifnot"), field, nil)
	d.SetOpen(e.text("ifnot") != "")
	e.p.focus("step.more", d.Head())
	e.p.focus("step.ifnot", field.Field())
	return d
}

// foot is the row of buttons, and how many steps there are.
func (e *editor) foot() fyne.CanvasObject {
	number := len(e.p.v.steps) + 1
	if i := e.p.find(e.id); i >= 0 {
		number = i + 1
	}
	note := widget.NewNote(e.p.say("planner.step-number", "Number", number))
	if e.p.c.Class == theme.Narrow {
		return widget.Column(6, e.buttons(), note)
	}
	return widget.Row(12, widget.Fill(e.buttons()), note)
}

func (e *editor) buttons() fyne.CanvasObject {
	keep := widget.NewButton(e.p.say("planner.keep"), widget.PrimaryButton, e.done)
	e.p.focus("step.keep", keep)
	row := widget.Flow(4, keep)
	add := func(id, words string, icon icons.Name, do func()) {
		b := widget.NewButton(e.p.say(words), widget.QuietButton, do).WithIcon(icon)
		e.p.focus(id, b)
		row.Add(b)
	}
	if e.id == newStep {
		add("step.cancel", "planner.cancel", "", e.cancel)
		return row
	}
	i := e.p.find(e.id)
	if i > 0 {
		add("step.up", "planner.up", icons.ChevronUp, func() { e.p.move(e.id, -1) })
	}
	if i < len(e.p.v.steps)-1 {
		add("step.down", "planner.down", icons.ChevronDown, func() { e.p.move(e.id, 1) })
	}
	add("step.remove", "planner.remove", icons.Minus, func() { e.p.remove(e.id) })
	return row
}
