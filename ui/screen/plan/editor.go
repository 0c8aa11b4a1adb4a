package plan

import (
	"strings"

	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// newStep stands for the id of an action that is not made yet.
const newStep = "new"

// someone is the choice of a person who is not in the list.
const someone = "someone"

// editor is the card in which one step is changed. Every text is saved when its field is left.
type editor struct {
	p      *page
	id     string            // of the action, or newStep
	saved  map[string]string // the texts as they stand in the record
	fields map[string]*widget.Entry
	who    *widget.Select
	due    *widget.DateField
	ask    *widget.Notice // the one gentle question
	card   *widget.Card
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

// ownWords turns a ready-made step into words that the learner can change.
func (e *editor) ownWords() {
	if e.p.c.Set(field(e.id, "what"), e.p.word(e.saved["what"])) {
		e.p.moveTo("step.what")
	}
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

// typed is what stands in a field now; false where there is no such field.
func (e *editor) typed(name string) (string, bool) {
	if name == "due" {
		return e.due.Text(), true
	}
	f, ok := e.fields[name]
	if !ok {
		return "", false
	}
	return f.Text(), true
}

// dirty reports whether a field holds what is not saved.
func (e *editor) dirty(name string) bool {
	text, ok := e.typed(name)
	if name == "due" {
		return text != e.p.dateText(e.saved["due"])
	}
	return ok && text != e.p.word(e.saved[name])
}

// keepDrafts saves what can be saved, as leaving a field does, and adds the rest to the screen's state.
func (e *editor) keepDrafts(s screen.State) {
	for _, name := range parts {
		if !e.save(name) {
			s["draft."+name], _ = e.typed(name)
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
	value, _ := e.typed(name)
	value = strings.TrimSpace(value)
	if name == "due" {
		day, ok := e.due.Day()
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

// set writes one text of the action; before there is an action it makes one of everything that is typed.
func (e *editor) set(name, value string) bool {
	if e.id == newStep {
		e.saved[name] = value
		e.question()
		return e.make()
	}
	if e.saved[name] == value {
		return true
	}
	if !e.p.c.Set(field(e.id, name), orNothing(value)) {
		return false
	}
	e.saved[name] = value
	e.question()
	e.p.refreshPreview()
	return true
}

// question asks by when only as long as that is not answered.
func (e *editor) question() {
	if answered := e.saved["due"] != ""; e.ask != nil && e.ask.Hidden != answered {
		e.ask.Hidden = answered
		e.card.Refresh()
	}
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
