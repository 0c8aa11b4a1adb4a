package options

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// rowPart is a row of the basket before it is drawn, or what stands in the place of one.
type rowPart struct {
	id   string // of the qualification; of the group where nothing of it is chosen
	item widget.BasketItem
}

// buildBasket is the card with everything that is chosen.
func (p *page) buildBasket() fyne.CanvasObject {
	question := p.say("options.offered")
	usual, choices := p.usualRows(), p.choiceRows()
	spec := widget.BasketSpec{Title: p.say("options.basket"), Add: p.say("options.add"), OnAdd: func() { p.openPicker("") },
		Narrow: p.c.Class == theme.Narrow, Groups: []widget.BasketGroup{
			{Name: p.say("options.usual"), Question: question, Items: items(usual)},
			{Name: p.say("options.choices"), Question: question, Items: items(choices), Empty: p.say("options.choices.empty")},
		}}
	if p.v.chosen == 0 {
		spec.Note = p.say("options.basket.empty")
	}
	if undo := p.undoButton(); undo != nil {
		spec.Above = undo
		p.focus("undo", undo)
	}
	spec.Count, spec.Below = p.basketFoot()
	basket := widget.NewBasket(spec)
	p.focusRows(basket, append(usual, choices...))
	p.addLine("", p.focus("add", basket.Add()))
	if spec.Below != nil {
		p.addLine("", p.focus("baskets", spec.Below.(fyne.Focusable)))
	}
	col := widget.Column(10, basket)
	if blocks := p.blocksButton(); blocks != nil {
		p.addLine("", p.focus("blocks", blocks))
		col.Add(widget.Flow(0, blocks))
	}
	if p.v.askList && !p.c.Second {
		col.Add(p.askList())
	}
	return col
}

// askList leads to the list of the learner's school, where of some choice nobody has said whether it is there.
func (p *page) askList() fyne.CanvasObject {
	open := widget.NewButton(p.say("offers.open"), widget.QuietButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Offers}) }).WithIcon(icons.List)
	p.addLine("", p.focus("lists", open))
	return widget.Column(2, widget.NewNote(p.say("offers.ask")), widget.Flow(0, open))
}

func items(rows []rowPart) []widget.BasketItem {
	var all []widget.BasketItem
	for _, row := range rows {
		all = append(all, row.item)
	}
	return all
}

// usualRows are the choices in the groups that everybody's basket usually has, and a suggestion where nothing is chosen yet.
func (p *page) usualRows() []rowPart {
	var rows []rowPart
	for _, g := range p.v.usual {
		for _, i := range inOrder(p, g.items, itemName) {
			rows = append(rows, rowPart{i.id, p.row(i)})
		}
		if len(g.items) == 0 {
			rows = append(rows, rowPart{g.id, widget.BasketItem{Instead: p.suggestion(g.id)}})
		}
	}
	return rows
}

func (p *page) choiceRows() []rowPart {
	var rows []rowPart
	for _, i := range inOrder(p, p.v.choices, itemName) {
		rows = append(rows, rowPart{i.id, p.row(i)})
	}
	return rows
}

func itemName(i item) message.Text { return i.name }

// row is one qualification: name, award and level, whether it is offered, and Remove.
func (p *page) row(i item) widget.BasketItem {
	p.c.Shows(i.id)
	row := widget.BasketItem{ID: i.id, Name: p.c.Words.Text(i.name), Sub: p.describe(i), More: p.whoSays(i.offered),
		Offered: offeredState[i.offered.Answer], Answer: p.offeredWord(i.offered.Answer), Question: p.say("options.offered"), OnAsk: func() { p.cycleOffered(i.id) },
		Action: p.say("options.remove"), OnAction: func() { p.removeLine(i.id) }}
	if i.first != "" || i.barred {
		row.Mark = p.newMark(i.sources)
	}
	if i.barred {
		row.Warn = p.c.Words.Say(i.reason)
	}
	if i.id == p.changed {
		row.Changed = p.say("options.changed")
	}
	return row
}

var offeredState = map[string]theme.State{"yes": theme.InPlace, "no": theme.NotYet, "": theme.NotKnown}

func (p *page) offeredWord(answer string) string {
	if answer == "" {
		return p.say("options.offered.unknown")
	}
	return p.say("options.offered." + answer)
}

// whoSays is the list that says whether a choice is there, and what else it says, on lines of their own; "" where the learner says so or nobody does.
func (p *page) whoSays(o guide.Offered) string {
	if o.From == "" {
		return ""
	}
	id := "offers.from"
	if o.Old {
		id = "offers.from-old"
	}
	lines := p.say(id, "From", o.From, "Day", message.Day(o.Day))
	if more := screen.OptionFacts(p.c.Words, o.Said); len(more) > 0 {
		lines += "\n" + strings.Join(more, " · ")
	}
	return lines
}

// suggestion is the outlined row of an expected group in which nothing is chosen yet.
func (p *page) suggestion(group string) fyne.CanvasObject {
	return widget.NewListRow(widget.RowSpec{
		Title: p.say("options.group." + group), Sub: p.say("options.group.none"), OnTap: func() { p.openPicker(group) },
		Leading:  []fyne.CanvasObject{widget.NewIcon(icons.Plus, 20, widget.Primary)},
		Trailing: []fyne.CanvasObject{widget.NewSmallStrong(p.say("options.choose")).In(widget.Primary)},
	})
}

// focusRows gives the parts of the rows their ids, in reading order.
func (p *page) focusRows(basket *widget.Basket, rows []rowPart) {
	drawn := basket.Rows()
	for _, row := range rows {
		if row.item.Instead != nil {
			p.addLine("", p.focus("suggest."+row.id, row.item.Instead.(*widget.ListRow)))
			continue
		}
		if row.item.Mark != nil {
			p.focus("source."+row.id, row.item.Mark)
		}
		p.addLine(row.id, p.focus("offered."+row.id, drawn[0].Answer()), p.focus("remove."+row.id, drawn[0].Action()))
		drawn = drawn[1:]
	}
}
