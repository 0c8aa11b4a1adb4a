package options

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// buildNotes are the findings that belong to no card, and choices that are usually not taken together.
func (p *page) buildNotes() fyne.CanvasObject {
	col := widget.Column(10)
	for _, c := range p.v.clashes {
		first, second := p.name(c.First), p.name(c.Second)
		col.Add(widget.NewNotice(widget.NoticeWeigh, p.say("offers.clash", "Block", c.Block, "From", p.v.school, "First", first, "Second", second)))
	}
	if !p.v.applies {
		return hidden(col) // the plain card says why
	}
	for _, f := range p.v.notes {
		id := strings.Join(f.Fields, " ")
		col.Add(p.note(id, widget.NewNotice(widget.NoticeWeigh, p.word(f)), f.Sources))
		if two := together(f); two != nil {
			ask := widget.NewButton(p.say("options.keep.ask"), widget.SecondaryButton, func() { p.askWhich(two, f.Sources) })
			p.focus("keep."+two[0], ask)
			col.Add(widget.Flow(8, ask))
		}
	}
	return hidden(col)
}

// note puts the source of a notice under it.
func (p *page) note(id string, notice fyne.CanvasObject, sources []string) fyne.CanvasObject {
	col := widget.Column(2, notice)
	if m := p.mark("note."+id, sources); m != nil {
		col.Add(widget.Flow(0, m))
	}
	return col
}

// hidden keeps an empty column from taking a gap.
func hidden(col *fyne.Container) fyne.CanvasObject {
	if len(col.Objects) == 0 {
		col.Hide()
	}
	return col
}

// What comes after an answer, and the contrary of one.
var (
	after    = map[string]any{"": "yes", "yes": "no", "no": nil}
	contrary = map[string]any{"yes": "no", "no": "yes"}
)

// cycleOffered goes on from yes to no to not known. Where the school's own list answers, it goes between what the list says and the contrary.
func (p *page) cycleOffered(id string) bool {
	rec := p.c.Session.Record()
	own := rec.Offered[id]
	rec.Offered = nil // what stands without the learner's own word
	next := after[own]
	switch listed := p.c.Guide.Offered(rec, id, string(p.c.Today)).Answer; {
	case listed == "":
	case own == "" || own == listed:
		next = contrary[listed]
	default:
		next = nil // what the list says stands again
	}
	if p.c.Set("offered."+id, next) {
		p.changed = id
		p.c.Shell.Rebuild()
	}
	return true
}

// removeLine takes a qualification away: out of the basket, or after 16 its result.
func (p *page) removeLine(id string) bool {
	if p.v.after16 {
		p.removeResult(id)
		return true
	}
	p.leaveLine(id)
	if p.c.Set("choices."+id, false) {
		p.changed = ""
		p.c.Shell.Rebuild()
		p.c.Shell.Toast(message.New("options.removed", "Name", p.name(id)), true)
	}
	return true
}

// add puts a qualification into the basket. Where it is usually not taken together with one that is there, it asks which one to keep.
func (p *page) add(id string) {
	others, sources := clashes(p.c.Guide, p.c.Session.Record().Choices, id)
	if len(others) > 0 {
		p.askWhich(append([]string{id}, others...), sources)
		return
	}
	if p.c.Set("choices."+id, true) {
		p.changed = id
		p.c.Shell.Rebuild()
		p.c.Shell.Toast(message.New("options.added", "Name", p.name(id)), true)
	}
}

// askWhich asks which one of some qualifications to keep, by name; closing the sheet changes nothing.
func (p *page) askWhich(ids, sources []string) {
	col := widget.Column(14, widget.NewBody(p.say("options.keep.why")))
	var close func()
	for _, id := range ids {
		p.c.Shows(id)
		col.Add(widget.NewButton(p.say("options.keep.this", "Name", p.name(id)), widget.SecondaryButton, func() {
			close()
			p.keep(id, ids)
		}))
	}
	leave := widget.NewButton(p.say("options.keep.as-is"), widget.QuietButton, func() { close() })
	col.Add(leave)
	if len(sources) > 0 {
		col.Add(widget.NewNote(p.say("options.keep.sources", "Numbers", numbered(p.c.Cite(sources...)))))
	}
	close = p.c.Shell.Sheet(p.say("options.keep.title"), col, leave)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).askWhich(ids, sources) })
}

// keep leaves one of some qualifications in the basket, and no other of them.
func (p *page) keep(id string, among []string) {
	var edits []learner.Edit
	for _, other := range among {
		if other != id && p.has(other) {
			edits = append(edits, learner.Edit{Field: "choices." + other, Value: false})
		}
	}
	if !p.has(id) {
		edits = append(edits, learner.Edit{Field: "choices." + id, Value: true})
	}
	if len(edits) > 0 {
		if err := p.c.Session.SetAll(edits...); err != nil {
			p.c.Shell.Failed(err)
			return
		}
	}
	p.changed = id
	p.c.Shell.Rebuild()
	p.c.Shell.Toast(message.New("options.kept", "Name", p.name(id)), false)
}

func (p *page) has(choice string) bool {
	for _, id := range p.c.Session.Record().Choices {
		if id == choice {
			return true
		}
	}
	return false
}

var _ screen.Screen = (*page)(nil)
