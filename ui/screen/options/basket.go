package options

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"llwybr/assets/icons"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// buildNotes are the findings that belong to no card, and choices that are usually not taken together.
func (p *page) buildNotes() fyne.CanvasObject {
	col := widget.Column(10)
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

// buildBasket is the card with everything that is chosen.
func (p *page) buildBasket() fyne.CanvasObject {
	col := widget.Column(8, widget.NewSubheading(p.say("options.basket")))
	if p.v.chosen == 0 {
		col.Add(widget.NewBody(p.say("options.basket.empty")))
	}
	col.Add(p.groupHead("options.usual"))
	for _, g := range p.v.usual {
		for _, i := range inOrder(p, g.items, itemName) {
			p.addRow(col, i)
		}
		if len(g.items) == 0 {
			col.Add(p.suggestion(g.id))
		}
	}
	col.Add(p.groupHead("options.choices"))
	if len(p.v.choices) == 0 {
		col.Add(widget.NewNote(p.say("options.choices.empty")))
	}
	for _, i := range inOrder(p, p.v.choices, itemName) {
		p.addRow(col, i)
	}
	add := widget.NewButton(p.say("options.add"), widget.SecondaryButton, func() { p.openPicker("") }).WithIcon(icons.Plus)
	p.addLine("", p.focus("add", add))
	col.Add(widget.Inset(0, 6, add))
	return widget.NewCard(col)
}

func itemName(i item) message.Text { return i.name }

// groupHead is the name of a part of the basket, with the question that the buttons of its rows answer.
func (p *page) groupHead(id string) fyne.CanvasObject {
	title := widget.NewSmallStrong(p.say(id)).In(widget.Ink2)
	if p.c.Class == theme.Narrow {
		return widget.Inset(0, 4, title)
	}
	question := widget.NewNote(p.say("options.offered")).Align(fyne.TextAlignTrailing)
	return widget.Inset(0, 4, widget.Row(12, widget.Fill(title), question))
}

// addRow adds a line between rows and the row of a qualification.
func (p *page) addRow(col *fyne.Container, i item) {
	col.Add(widget.NewRule())
	col.Add(p.row(i))
}

// row is one qualification: name, award and level, whether it is offered, and Remove.
func (p *page) row(i item) fyne.CanvasObject {
	under := widget.Flow(6, widget.NewNote(p.describe(i)))
	text := widget.Column(2, widget.NewStrong(p.c.Words.Text(i.name)), under)
	if i.first != "" || i.barred {
		if m := p.mark(i.id, i.sources); m != nil {
			under.Add(m)
		}
	}
	if i.barred {
		text.Add(widget.NewSmallStrong(p.c.Words.Say(i.reason)).In(widget.StateTone(theme.ToDiscuss)))
	}
	offered := widget.NewButton(p.offeredWord(i.offered), widget.QuietButton, func() { p.cycleOffered(i.id) }).WithIcon(offeredIcon[i.offered])
	remove := widget.NewButton(p.say("options.remove"), widget.QuietButton, func() { p.removeLine(i.id) })
	p.addLine(i.id, p.focus("offered."+i.id, offered), p.focus("remove."+i.id, remove))
	if p.c.Class == theme.Narrow {
		return widget.Column(4, text, widget.NewNote(p.say("options.offered")), widget.Flow(8, offered, remove))
	}
	apart := canvas.NewRectangle(color.Transparent) // so that a focus ring keeps off the words
	return widget.Frame(nil, nil, nil, widget.Row(8, apart, offered, remove), text)
}

var offeredIcon = map[string]icons.Name{"yes": icons.Check, "no": icons.Cross, "": icons.Help}

func (p *page) offeredWord(answer string) string {
	if answer == "" {
		return p.say("options.offered.unknown")
	}
	return p.say("options.offered." + answer)
}

// suggestion is the outlined row of an expected group in which nothing is chosen yet.
func (p *page) suggestion(group string) fyne.CanvasObject {
	name := p.say("options.group." + group)
	row := widget.NewListRow(widget.RowSpec{
		Title: name, Sub: p.say("options.group.none"), OnTap: func() { p.openPicker(group) },
		Leading:  []fyne.CanvasObject{widget.NewIcon(icons.Plus, 20, widget.Primary)},
		Trailing: []fyne.CanvasObject{widget.NewSmallStrong(p.say("options.choose")).In(widget.Primary)},
	})
	p.addLine("", p.focus("suggest."+group, row))
	return row
}

// cycleOffered goes on from yes to no to not known.
func (p *page) cycleOffered(id string) bool {
	var next any
	switch p.c.Session.Record().Offered[id] {
	case "":
		next = "yes"
	case "yes":
		next = "no"
	}
	if p.c.Set("offered."+id, next) {
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
		p.c.Shell.Rebuild()
		p.c.Shell.Toast(p.say("options.removed", "Name", p.name(id)), true)
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
		p.c.Shell.Rebuild()
		p.c.Shell.Toast(p.say("options.added", "Name", p.name(id)), true)
	}
}

// askWhich asks which one of some qualifications to keep, by name; closing the sheet changes nothing.
func (p *page) askWhich(ids, sources []string) {
	col := widget.Column(14, widget.NewBody(p.say("options.keep.why")))
	var close func()
	for _, id := range ids {
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
	p.c.Shell.Rebuild()
	p.c.Shell.Toast(p.say("options.kept", "Name", p.name(id)), false)
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
