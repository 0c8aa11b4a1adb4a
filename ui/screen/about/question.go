package about

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/learner"
	"llwybr/ui/widget"
)

// pageWidth is the width of the card that asks one thing, in pixels of the drawings.
const pageWidth float32 = 940

// buildQuestion builds the page of one question.
func (p *page) buildQuestion(q question) {
	if p.typed == "" && q.id == askName {
		p.typed = q.chosen
	}
	body := widget.Column(14, p.heading(p.c.Words.T("about.ask."+q.id)), widget.NewBody(p.c.Words.T("about.why."+q.id)).In(widget.Ink2), p.field(q))
	if q.chosen != "" {
		body.Add(widget.Row(0, p.Button("clear", p.c.Words.T("about.clear"), widget.QuietButton, p.clear).WithIcon(icons.Cross), widget.Fill()))
	}
	for _, line := range p.quiet(q.id) {
		body.Add(widget.NewNote(line))
	}
	p.Main = widget.Limit(pageWidth, widget.Column(12, p.progress(), p.card(body)))
	p.Below = p.buttons()
}

// progress says how far along the questions are, in words and as a bar.
func (p *page) progress() fyne.CanvasObject {
	total := len(p.view.questions)
	words := p.c.Words.T("about.number", "N", p.view.at+1, "Total", total)
	parts := make([]float32, total)
	for i := range p.view.at {
		parts[i] = 1
	}
	return widget.Inset(0, 8, widget.Row(16, widget.NewStrong(words).OneLine(), widget.Fill(widget.NewProgress("", parts...))))
}

// quiet are the small lines under the question: who sees the name, and that work needs permission.
func (p *page) quiet(id string) []string {
	switch id {
	case askName, askHome:
		if p.view.guest {
			return []string{p.c.Words.T("about.kept-guest")}
		}
		return []string{p.c.Words.T("about.kept")}
	case askSetting:
		return []string{p.c.Words.T("about.permission")}
	}
	return nil
}

// field is what answers the question.
func (p *page) field(q question) fyne.CanvasObject {
	switch q.id {
	case askName:
		return p.nameField()
	case askHome:
		return p.homeField(q)
	case askYear, askSetting:
		tiles := widget.NewTiles(p.options(q), q.chosen, p.choose)
		p.Target("answer", tiles)
		p.first = "answer"
		return tiles
	case askStart:
		return p.startField(q)
	}
	return p.choice(q)
}

func (p *page) choice(q question) fyne.CanvasObject {
	choice := widget.NewChoice(p.c.Words.T("about.ask."+q.id), p.options(q), q.chosen, p.choose)
	p.Target("answer", choice)
	p.first = "answer"
	return choice
}

func (p *page) options(q question) []widget.Option {
	var all []widget.Option
	for _, o := range q.options {
		w := widget.Option{ID: o.id, Label: p.c.Words.Say(o.label)}
		if o.id == q.suggest && q.chosen == "" {
			w.Note = p.c.Words.T("about.start.suggested")
		}
		all = append(all, w)
	}
	return all
}

// startField offers three Septembers and a list of the others.
func (p *page) startField(q question) fyne.CanvasObject {
	choice, elsewhere := p.choice(q), q.chosen
	for _, o := range q.options {
		if o.id == q.chosen {
			elsewhere = ""
		}
	}
	others := widget.NewSelect(p.c.Words.T("about.start.label"), p.c.Words.T("about.start.other"),
		p.options(question{options: otherStarts(p.c.Today)}), elsewhere, p.choose)
	p.Target("other", others)
	return widget.Column(10, choice, widget.Row(0, others, widget.Fill()))
}

func (p *page) nameField() fyne.CanvasObject {
	entry := widget.NewEntry(widget.EntrySpec{Label: p.c.Words.T("about.name.label"), Text: p.typed, Letters: true, Limit: learner.NameLimit,
		OnChange: func(text string) { p.typed = text },
		OnSubmit: func(string) { p.next() },
		OnLeave:  func(text string) { p.save(askName, text) }})
	p.Target("answer", entry.Field())
	p.first = "answer"
	return entry
}

// buttons are the main buttons: back, skip and next.
func (p *page) buttons() fyne.CanvasObject {
	row := widget.Row(12)
	if p.view.at > 0 {
		row.Add(p.Button("back", p.c.Words.T("about.back"), widget.SecondaryButton, p.back).WithIcon(icons.ArrowLeft))
	}
	row.Add(p.Button("skip", p.c.Words.T("about.skip"), widget.QuietButton, p.skip))
	row.Add(widget.Fill())
	forward := "about.next"
	if p.view.at == len(p.view.questions)-1 {
		forward = "about.finish"
	}
	row.Add(p.Button("next", p.c.Words.T(forward), widget.PrimaryButton, p.next).WithTrailingIcon(icons.ArrowRight))
	return widget.Limit(pageWidth, row)
}
