package options

import (
	"fmt"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/entitlement"
	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// buildEntitlement is the part with the four cards, or where other rules apply, a plain card that says so.
func (p *page) buildEntitlement() fyne.CanvasObject {
	if !p.v.applies {
		return p.otherRules()
	}
	what := widget.NewButton(p.say("options.what"), widget.QuietButton, p.explain)
	p.focus("what", what)
	col := widget.Column(12, widget.Row(8, widget.Fill(widget.NewSubheading(p.say("entitlement.name"))), what))
	columns := 2
	if p.c.Class == theme.Narrow {
		columns = 1
	}
	cards := widget.Grid(columns, 12)
	for _, k := range p.v.cards {
		cards.Add(p.card(k))
	}
	col.Add(cards)
	for _, k := range p.v.cards {
		if k.Component == p.open {
			col.Add(p.detail(k))
		}
	}
	return col
}

// buildAlways is what holds for everybody, whatever is chosen.
func (p *page) buildAlways() fyne.CanvasObject {
	col := widget.Column(12)
	if !p.v.applies {
		return hidden(col)
	}
	for _, f := range p.v.always {
		col.Add(p.marked(widget.NewIcon(icons.Info, 22, widget.Primary), f.Rule, f))
	}
	return hidden(col)
}

// card is one of the four: its name, what is left to ask, and its state.
func (p *page) card(k entitlement.Card) fyne.CanvasObject {
	w := widget.NewEntitlementCard(p.say("entitlement.card."+k.Component), p.summary(k), theme.State(k.State), p.say("state."+guide.CardWord(k)), func() { p.toggle(k.Component) })
	p.focus("card."+k.Component, w)
	return w
}

func (p *page) summary(k entitlement.Card) string {
	switch n := toAsk(k); {
	case k.State == entitlement.NotKnown:
		return p.say("options.card.not-known")
	case n > 0:
		return p.say("options.card.ask", "Count", n)
	case k.BasketOnly:
		return p.say("options.card.basket")
	}
	return p.say("options.card.clear")
}

// toggle opens a card, or closes it when it is open.
func (p *page) toggle(component string) {
	if p.open == component {
		component = ""
	}
	p.open = component
	p.c.Shell.Rebuild()
}

// detail is what stands behind a card: its findings, and what the learner can say about it.
func (p *page) detail(k entitlement.Card) fyne.CanvasObject {
	col := widget.Column(12, widget.NewSubheading(p.say("entitlement.card."+k.Component+".full")))
	for i, f := range k.Findings {
		col.Add(p.findingRow(fmt.Sprintf("%s.%d", k.Component, i), f))
	}
	if flags := told[k.Component]; len(flags) > 0 {
		col.Add(widget.NewRule())
		col.Add(widget.NewStrong(p.say("options.know")))
		for _, flag := range flags {
			col.Add(p.flag(flag))
		}
	}
	if k.Component == "wider" {
		col.Add(p.areaChecks())
	}
	return widget.NewCard(col)
}

// told are the answers about learning that belong to a card, by their names in the record.
var told = map[string][]string{
	"wider":      {"rse", "rve", "cwre", "wider"},
	"reflection": {"reflection", "post16_plan", "interview"},
}

// findingRow is a finding with a mark (in place, to discuss, our reading, for information), its words and its sources.
func (p *page) findingRow(id string, f finding.Finding) fyne.CanvasObject {
	return p.marked(glyph(f), id, f)
}

func (p *page) marked(sign fyne.CanvasObject, id string, f finding.Finding) fyne.CanvasObject {
	text := widget.Column(2, widget.NewBody(p.word(f)))
	if m := p.mark("finding."+id, f.Sources); m != nil {
		text.Add(widget.Flow(0, m))
	}
	return widget.RowTop(10, sign, widget.Fill(text))
}

// glyph is the sign before a finding: what is open asks, what is in place is ticked, what only informs says so.
func glyph(f finding.Finding) fyne.CanvasObject {
	switch {
	case f.Strength == finding.Own, f.Strength == finding.Info:
		return widget.NewIcon(icons.Info, 22, widget.Primary)
	case f.OK:
		return widget.NewGlyph(theme.InPlace, 22)
	}
	return widget.NewGlyph(theme.ToDiscuss, 22)
}

// flag asks one thing that the learner may know.
func (p *page) flag(name string) fyne.CanvasObject {
	chosen := "unknown"
	if v := p.v.learning.Flag(name); v != nil {
		chosen = map[bool]string{true: "yes", false: "no"}[*v]
	}
	options := []widget.Option{}
	for _, id := range []string{"yes", "no", "unknown"} {
		options = append(options, widget.Option{ID: id, Label: p.say("options.know." + id)})
	}
	segments := widget.NewSegments(options, chosen, func(id string) { p.setFlag(name, id) })
	p.focus("flag."+name, segments)
	return widget.Column(6, widget.NewBody(p.say("options.flag."+name)), segments)
}

func (p *page) setFlag(name, answer string) {
	value := map[string]any{"yes": true, "no": false}[answer]
	if p.c.Set("learning."+name, value) {
		p.c.Shell.Rebuild()
	}
}

// areaChecks are the six Areas of Learning and Experience, ticked where the learner learns in them outside the basket.
func (p *page) areaChecks() fyne.CanvasObject {
	col := widget.Column(4, widget.NewStrong(p.say("options.areas")))
	for _, a := range inOrder(p, p.v.areas, func(a area) message.Text { return a.name }) {
		p.c.Shows(a.id)
		name := p.c.Words.Text(a.name)
		if a.inBasket {
			name = p.say("options.area.basket", "Name", a.name)
		}
		check := widget.NewCheck(name, a.told, func(on bool) { p.setArea(a.id, on) })
		p.focus("area."+a.id, check)
		col.Add(check)
	}
	return col
}

func (p *page) setArea(id string, on bool) {
	if p.c.Set("learning.areas."+id, on) {
		p.c.Shell.Rebuild()
	}
}

// otherRules is the card where the framework does not apply: why, and whom to ask.
func (p *page) otherRules() fyne.CanvasObject {
	col := widget.Column(12, widget.NewSubheading(p.say("options.other")))
	for _, f := range p.v.notes {
		col.Add(p.findingRow(f.Rule, f))
	}
	col.Add(widget.NewStrong(p.say("options.help")))
	p.addContacts(col, "careers-contact", "careers-wales")
	return widget.NewCard(col)
}

// explain says what the entitlement is, in its official names.
func (p *page) explain() {
	col := widget.Column(12, widget.NewBody(p.say("options.what.text")))
	for _, name := range entitlement.Cards {
		col.Add(widget.Column(2, widget.NewStrong(p.say("entitlement.card."+name)), widget.NewSmall(p.say("entitlement.card."+name+".full"))))
	}
	col.Add(widget.NewBody(p.say("options.what.strength")))
	col.Add(widget.NewBody(p.say("options.what.gap")))
	p.c.Shell.Sheet(p.say("entitlement.name"), col)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).explain() })
}
