package journey

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// addCards adds what the learner has found: interests, kept ideas, the entitlement where it applies, and the plan.
func (p *page) addCards(column *fyne.Container) {
	cards := []fyne.CanvasObject{p.interestsCard(), p.ideasCard()}
	if len(p.view.cards) > 0 {
		cards = append(cards, p.entitlementCard())
	}
	heard, dates := p.heardCard(), p.datesCard()
	switch {
	case p.c.Class == theme.Narrow:
		column.Objects = append(column.Objects, append(cards, heard, dates)...)
	case p.c.Class == theme.Wide:
		column.Add(widget.Grid(len(cards), 16, cards...))
		column.Add(widget.Shares(16, []float32{62, 38}, heard, dates))
	default:
		column.Add(widget.Grid(2, 16, cards...))
		column.Add(heard)
		column.Add(dates)
	}
	if p.view.near && len(p.c.Guide.Elsewhere()) > 0 {
		column.Add(p.card("elsewhere", "elsewhere.title", p.to(screen.Elsewhere), widget.NewBody(p.c.Words.T("elsewhere.near"))))
	}
	column.Add(widget.Row(0, p.support(), widget.Fill()))
}

// card is a card with a title and the way to its screen.
func (p *page) card(id, title string, see func(), body ...fyne.CanvasObject) fyne.CanvasObject {
	button := p.Button("see-"+id, p.c.Words.T("journey.see"), widget.QuietButton, see).WithTrailingIcon(icons.ChevronRight)
	return p.framed(p.c.Words.T(title), button, body...)
}

func (p *page) interestsCard() fyne.CanvasObject {
	a, words := p.view.answers, p.c.Words
	if !a.known {
		return p.card("interests", "journey.interests", p.to(screen.Interests), widget.NewBody(words.T("journey.interests.none")))
	}
	note := "journey.interests.note"
	switch {
	case a.flat:
		note = "journey.interests.flat"
	case a.early:
		note = "journey.interests.early"
	}
	names := widget.Column(8)
	for _, letter := range a.top {
		names.Add(widget.NewBadge(theme.Interest(letter), 28, words.Say(guide.InterestName(letter)), ""))
	}
	return p.card("interests", "journey.interests", p.to(screen.Result),
		widget.Row(14, p.hexagon(), widget.Fill(names)), widget.NewNote(words.T(note)))
}

// hexagon is the small picture; the words beside it say the same, so it takes no focus.
func (p *page) hexagon() fyne.CanvasObject {
	var scales []widget.HexScale
	for i, letter := range letters {
		scales = append(scales, widget.HexScale{Interest: theme.Interest(letter), Level: p.view.answers.levels[i], Known: true})
	}
	return widget.NewHexagon(scales, nil).Small()
}

func (p *page) ideasCard() fyne.CanvasObject {
	v, words := p.view, p.c.Words
	var body []fyne.CanvasObject
	for i, kept := range v.ideas[:min(ideasShown, len(v.ideas))] {
		if i > 0 {
			body = append(body, widget.NewRule())
		}
		body = append(body, p.idea(kept))
	}
	switch {
	case len(v.ideas) == 0 && v.answers.known:
		body = append(body, widget.NewBody(words.T("journey.ideas.none")))
	case len(v.ideas) == 0:
		body = append(body, widget.NewBody(words.T("journey.ideas.soon")))
	}
	if others := v.more + max(0, len(v.ideas)-ideasShown); others > 0 {
		body = append(body, widget.NewNote(words.N("journey.ideas.more", others)))
	}
	return p.card("ideas", "journey.ideas", p.to(screen.Ideas), body...)
}

// idea is a kept idea with the badges of its two strongest interests.
func (p *page) idea(kept idea) fyne.CanvasObject {
	p.c.Shows(kept.id)
	row := widget.Row(8, widget.NewKeptStar(20), widget.Fill(widget.NewBody(p.c.Words.Text(kept.name))))
	for _, letter := range kept.letters {
		row.Add(widget.NewBadge(theme.Interest(letter), 24, "", p.c.Words.Say(guide.InterestName(letter))))
	}
	return row
}

func (p *page) entitlementCard() fyne.CanvasObject {
	var body []fyne.CanvasObject
	for i, k := range p.view.cards {
		if i > 0 {
			body = append(body, widget.NewRule())
		}
		name := widget.NewBody(p.c.Words.T("entitlement.card." + k.component))
		body = append(body, widget.Row(8, widget.Fill(name), widget.NewChip(theme.State(k.state), p.c.Words.Say(k.word))))
	}
	body = append(body, widget.NewNote(p.c.Words.T("journey.entitlement.note")))
	return p.card("entitlement", "entitlement.name", p.to(screen.Options), body...)
}
