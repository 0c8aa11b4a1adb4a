package plan

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/learner"
	"llwybr/core/message"
	core "llwybr/core/plan"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// newStep stands for the id of an action that is not made yet.
const newStep = "new"

// someone is the choice of a person who is not in the list.
const someone = "someone"

// editor is the card in which one step is changed. Every text is saved when its field is left.
type editor struct {
	p       *page
	id      string            // of the action, or newStep
	saved   map[string]string // the texts as they stand in the record
	fields  map[string]*widget.Entry
	who     *widget.Select
	unknown *widget.Check // the day is not known yet
}

// openEditor opens the card for a step, with the focus on its first field.
func (p *page) openEditor(id string) {
	if p.editor != nil {
		p.editor.keepDrafts(screen.State{})
	}
	p.edit, p.editor, p.naming = id, nil, false
	if i := p.find(id); i >= 0 && ready(p.v.steps[i].What) != "" {
		p.moveTo("step.why")
		return
	}
	p.moveTo("step.what")
}

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
	who, when := e.person(), e.day()
	columns := 2
	if p.c.Class == theme.Narrow {
		columns = 1
	}
	col := widget.Column(14, what, widget.Grid(columns, 14, why, first, widget.Column(0, who), widget.Column(0, when)), e.entry("ifnot"))
	if e.saved["due"] == "" {
		col.Add(widget.NewNotice(widget.NoticeWeigh, p.say("planner.ask.due")))
	}
	col.Add(e.buttons())
	card := widget.NewCard(col)
	card.SetSelected(true)
	return card
}

// text is what a field shows: what was typed and not saved yet, or else what is saved.
func (e *editor) text(name string) string {
	if draft, ok := e.p.drafts["draft."+name]; ok {
		return draft
	}
	if name == "due" {
		return e.p.dateText(e.saved["due"])
	}
	return e.p.word(e.saved[name])
}

// dateText is a day as the window's language writes it; "" stays empty.
func (p *page) dateText(day string) string { return p.c.Words.Date(message.Day(day)) }

// entry is the field of one text.
func (e *editor) entry(name string) *widget.Entry {
	field := widget.NewEntry(widget.EntrySpec{Label: e.p.say("planner.field." + name), Text: e.text(name), Letters: name == "what", Limit: learner.TextLimit,
		OnLeave: func(string) { e.save(name) }, OnSubmit: func(string) { e.done() }})
	e.fields[name] = field
	e.p.focus("step."+name, field.Field())
	return field
}

// what is the field of what will happen, or the words of a ready-made step, which print in both languages.
func (e *editor) what() fyne.CanvasObject {
	choose := widget.NewButton(e.p.say("planner.ready.choose"), widget.QuietButton, func() { e.p.openReady(e.id) })
	if ready(e.saved["what"]) == "" {
		field := e.entry("what")
		e.p.focus("step.ready", choose)
		return widget.Column(4, field, widget.Flow(0, choose))
	}
	own := widget.NewButton(e.p.say("planner.own"), widget.QuietButton, e.ownWords)
	e.p.focus("step.ready", choose)
	e.p.focus("step.own", own)
	return widget.Column(4, widget.NewSmallStrong(e.p.say("planner.field.what")), widget.NewStrong(e.p.word(e.saved["what"])),
		widget.NewNote(e.p.say("planner.ready.prints")), widget.Flow(8, choose, own))
}

// ownWords turns a ready-made step into words that the learner can change.
func (e *editor) ownWords() {
	if e.p.c.Set(field(e.id, "what"), e.p.word(e.saved["what"])) {
		e.p.moveTo("step.what")
	}
}

// person is the choice of who does the step: one of the usual people, or somebody whom the learner names.
func (e *editor) person() fyne.CanvasObject {
	var options []widget.Option
	for _, id := range append([]string{""}, core.People()...) {
		options = append(options, widget.Option{ID: id, Label: e.p.say(map[bool]string{true: "planner.who.none", false: id}[id == ""])})
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

func (e *editor) choosePerson(id string) {
	named := e.fields["who"] != nil
	e.p.naming = id == someone
	if e.p.naming {
		e.p.moveTo("step.who")
		return
	}
	delete(e.fields, "who")
	e.set("who", map[bool]string{true: "", false: "@" + id}[id == ""])
	if named {
		e.p.c.Shell.Rebuild()
	}
}

// day is the field of by when, which reads a day in either language, and the answer that it is not known yet.
func (e *editor) day() fyne.CanvasObject {
	field := widget.NewEntry(widget.EntrySpec{Label: e.p.say("planner.field.due"), Placeholder: e.p.say("planner.date.hint"), Text: e.text("due"),
		OnChange: func(text string) { e.unknown.SetChecked(strings.TrimSpace(text) == "") },
		OnLeave:  func(string) { e.save("due") }, OnSubmit: func(string) { e.done() }})
	e.fields["due"] = field
	e.unknown = widget.NewCheck(e.p.say("planner.date.unknown"), e.text("due") == "", e.setUnknown)
	e.p.focus("step.due", field.Field())
	e.p.focus("step.unknown", e.unknown)
	return widget.Column(2, field, e.unknown)
}

// setUnknown takes the day away; the box stays ticked as long as there is none.
func (e *editor) setUnknown(bool) {
	e.fields["due"].SetText("")
	e.unknown.SetChecked(true)
	e.save("due")
}

func (e *editor) buttons() fyne.CanvasObject {
	keep := widget.NewButton(e.p.say("planner.keep"), widget.PrimaryButton, e.done)
	e.p.focus("step.keep", keep)
	row := widget.Flow(8, keep)
	add := func(id, words string, icon icons.Name, do func()) {
		b := widget.NewButton(e.p.say(words), widget.QuietButton, do).WithIcon(icon)
		e.p.focus(id, b)
		row.Add(b)
	}
	if e.id == newStep {
		add("step.cancel", "planner.cancel", icons.Cross, e.cancel)
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

// typed is what stands in a field now.
func (e *editor) typed(name string) string {
	if f, ok := e.fields[name]; ok {
		return strings.TrimSpace(f.Text())
	}
	return e.saved[name]
}

// dirty reports whether a field holds what is not saved.
func (e *editor) dirty(name string) bool {
	f, ok := e.fields[name]
	if !ok {
		return false
	}
	if name == "due" {
		return f.Text() != e.p.dateText(e.saved["due"])
	}
	return f.Text() != e.p.word(e.saved[name])
}

// keepDrafts saves what can be saved, as leaving a field does, and adds the rest to the screen's state.
func (e *editor) keepDrafts(s screen.State) {
	for _, name := range parts {
		if !e.save(name) {
			s["draft."+name] = e.fields[name].Text()
		}
	}
	for _, name := range parts {
		if e.id == newStep && e.saved[name] != "" {
			s["new."+name] = e.saved[name]
		}
	}
}

// forget lets go of what was typed in a field.
func (e *editor) forget(name string) { delete(e.fields, name) }

// save saves one field, and answers whether what is typed is sound. A new step is made as soon as it has a what.
func (e *editor) save(name string) bool {
	if !e.dirty(name) {
		return true
	}
	value := e.typed(name)
	if name == "due" {
		day, ok := e.p.readDay(e.fields["due"])
		if !ok {
			return false
		}
		value = day
	}
	if name == "what" && value == "" && e.id != newStep {
		e.fields["what"].SetFault(e.p.say("planner.what.missing"))
		return false
	}
	return e.set(name, value)
}

// readDay reads the day that a field holds, and says under the field what is wrong with it.
func (p *page) readDay(field *widget.Entry) (string, bool) {
	text := strings.TrimSpace(field.Text())
	if text == "" {
		field.SetFault("")
		return "", true
	}
	day, err := p.c.Words.ParseDate(text)
	field.SetFault(p.c.Words.Error(err))
	return string(day), err == nil
}

// set writes one text of the action; before there is an action it makes one of everything that is typed.
func (e *editor) set(name, value string) bool {
	if e.id == newStep {
		e.saved[name] = value
		return e.make()
	}
	if e.saved[name] == value {
		return true
	}
	if !e.p.c.Set(field(e.id, name), orNothing(value)) {
		return false
	}
	e.saved[name] = value
	e.p.refreshPreview()
	return true
}

// make makes the action once it has a what.
func (e *editor) make() bool {
	if e.saved["what"] == "" {
		return true
	}
	id, ok := e.p.create(e.saved)
	if ok {
		e.id, e.p.edit = id, id
		e.p.refreshPreview()
	}
	return ok
}

// done saves what is left and closes the card; a fault keeps it open and stands at its field.
func (e *editor) done() {
	for _, name := range parts {
		if !e.save(name) {
			return
		}
	}
	if e.id == newStep {
		e.fields["what"].SetFault(e.p.say("planner.what.missing"))
		e.p.give("step.what")
		return
	}
	e.p.edit, e.p.editor = "", nil
	e.p.moveTo("edit." + e.id)
}

// cancel closes the card of a new step and leaves no step behind: leaving a field may have made one already.
func (e *editor) cancel() {
	if e.id != newStep && !e.p.c.Set(field(e.id, "what"), nil) {
		return
	}
	e.p.edit, e.p.editor = "", nil
	e.p.moveTo("new")
}
