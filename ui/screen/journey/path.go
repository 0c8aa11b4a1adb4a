package journey

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// buildPath builds the page of someone who is on the way: the next step with the path, and under it what they have found.
func (p *page) buildPath() {
	p.first = "continue"
	column := widget.Column(16)
	switch p.c.Class {
	case theme.Wide:
		column.Add(widget.NewBareCard(widget.Row(0, widget.Limit(396, widget.Inset(24, 20, p.nextStep())), widget.Fill(p.path()))))
	case theme.Medium:
		column.Add(widget.NewBareCard(widget.Column(0, widget.Inset(24, 20, p.nextStep()), p.path())))
	default:
		column.Add(widget.NewCard(p.nextStep()))
		column.Add(p.stops("stop", p.c.Shell.Go))
	}
	p.addCards(column)
	p.Main = column
}

// nextStep says what gives most next, with one button.
func (p *page) nextStep() fyne.CanvasObject {
	words := p.c.Words
	column := widget.Column(8, widget.NewSmallStrong(words.T("journey.next")).In(widget.Ink2), widget.NewHeading(words.T("journey.next."+p.view.next)))
	column.Add(widget.NewNote(words.Say(p.note())))
	if p.view.next == "interests" {
		share := float32(p.view.answers.given) / float32(p.view.answers.total)
		column.Add(widget.NewProgress("", share))
	}
	text := "journey.continue"
	if p.view.next == "about" || p.view.next == "interests-start" {
		text = "journey.begin"
	}
	buttons := widget.Flow(10, p.Button("continue", p.c.Words.T(text), widget.PrimaryButton, p.goOn).WithTrailingIcon(icons.ArrowRight))
	if p.c.Class != theme.Narrow { // there the list of steps stands under it
		buttons.Add(p.Button("other", p.c.Words.T("journey.other"), widget.QuietButton, p.chooseAnother))
	}
	column.Add(widget.Inset(0, 6, buttons))
	return column
}

// note is the line under the next step.
func (p *page) note() message.Message {
	switch v := p.view; {
	case v.next == "interests-start":
		return message.New("interests.start", "Total", v.answers.total)
	case v.next == "interests":
		return message.New("interests.progress", "N", v.answers.given, "Total", v.answers.total)
	case v.next == "plan" && v.again != "":
		return message.New("journey.note.again", "Date", message.Deadline(v.again))
	default:
		return message.New("journey.note." + v.next)
	}
}

// path is the walked path with "you are here".
func (p *page) path() fyne.CanvasObject {
	var stops []widget.Stop
	for i, w := range worded(p.c, p.view) {
		stops = append(stops, widget.Stop{Name: w.Title, Icon: w.Icon, State: w.State, Here: i == p.view.here()})
	}
	return widget.NewPathMap(p.c.Words.T("journey.here"), stops...)
}

// stops is the path as a list; each line goes to its step. The ids of the lines begin with the given word.
func (p *page) stops(id string, open func(screen.Place)) fyne.CanvasObject {
	var rows []*widget.ListRow
	for i, w := range worded(p.c, p.view) {
		spec := widget.RowSpec{Title: w.Title, Sub: w.Sub, Leading: []fyne.CanvasObject{widget.NewIcon(w.Icon, 24, widget.Primary)},
			OnTap: func() { open(w.Place) }}
		if i == p.view.here() {
			spec.Selected = true
			spec.Trailing = []fyne.CanvasObject{widget.NewTag(p.c.Words.T("journey.here"))}
		}
		row := widget.NewListRow(spec)
		if id != "" {
			p.Target(id+"-"+p.view.marks()[i].id, row)
		}
		rows = append(rows, row)
	}
	return widget.NewRowList(8, rows...)
}

// chooseAnother opens the six steps, to go to any of them.
func (p *page) chooseAnother() {
	closing := func() {}
	list := p.stops("", func(place screen.Place) {
		closing()
		p.c.Shell.Go(place)
	})
	closing = p.c.Shell.Sheet(p.c.Words.T("journey.other"), list)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).chooseAnother() })
}
