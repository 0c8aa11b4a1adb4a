package options

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/screen/whathelps"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// blocksButton leads to the ways of filling the school's option blocks; nil where its list names none.
func (p *page) blocksButton() *widget.Button {
	if len(p.c.Guide.Blocks(p.c.Session.Record(), p.c.Today)) == 0 {
		return nil
	}
	return widget.NewButton(p.say("options.blocks"), widget.SecondaryButton, p.openBlocks)
}

// filled is the sheet with several ways of filling the blocks.
type filled struct {
	p     *page
	rec   learner.Record
	close func()
}

// openBlocks shows several ways of filling the school's option blocks, what each keeps open and what it gives up.
func (p *page) openBlocks() {
	rec := p.c.Session.Record()
	ways, err := p.c.Guide.FillBlocks(rec, p.c.Today)
	if err != nil {
		p.c.Shell.Failed(err)
		return
	}
	x := &filled{p: p, rec: rec}
	col := widget.Column(16, widget.NewBody(p.c.Words.N("blocks.possible", ways.Possible)))
	if ways.Bounded {
		col.Add(widget.NewNote(p.c.Words.N("blocks.bounded", ways.Looked)))
	}
	if list, ok := p.c.Guide.School(); ok {
		col.Add(widget.NewNote(p.say("offers.from", "From", list.From, "Day", message.Day(list.Day))))
	}
	col.Add(widget.NewNotice(widget.NoticeInfo, p.say("options.blocks.no-best")))
	columns := 2
	if p.c.Class == theme.Narrow {
		columns = 1
	}
	cards := widget.Grid(columns, 16)
	for i, f := range ways.Several {
		cards.Add(x.card(i, f))
	}
	col.Add(cards)
	x.close = p.c.Shell.WideSheet(p.say("options.blocks"), col)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).openBlocks() })
}

// card is one way of filling the blocks.
func (x *filled) card(i int, f guide.Filling) fyne.CanvasObject {
	col := widget.Column(8, widget.NewSubheading(x.p.say("blocks.way", "Number", i+1)))
	for _, pick := range f.Picks {
		col.Add(x.pick(pick.Block, pick.Option, pick.Same))
	}
	x.section(col, "options.blocks.keeps", x.kept(f))
	lost := x.givesUp(f)
	if len(lost) == 0 {
		lost = []string{x.p.say("options.blocks.gives-up.none")}
	}
	x.section(col, "options.blocks.gives-up", lost)
	x.section(col, "options.blocks.discuss", x.discussed(f))
	if slices.Equal(f.Choices, x.rec.Choices) {
		col.Add(widget.NewSmallStrong(x.p.say("options.baskets.in-use")))
	} else {
		col.Add(widget.Flow(0, widget.NewButton(x.p.say("options.blocks.use"), widget.SecondaryButton, func() { x.use(i, f) })))
	}
	return widget.NewCard(col)
}

// pick is what is taken of one block, and what would keep the same open.
func (x *filled) pick(block, option string, same []string) fyne.CanvasObject {
	if option == "" {
		return widget.NewBody(x.p.say("blocks.left", "Block", block))
	}
	x.p.c.Shows(option)
	col := widget.Column(0, widget.NewStrong(x.p.say("blocks.pick", "Block", block, "Name", x.p.name(option))))
	if len(same) > 0 {
		col.Add(widget.NewNote(x.p.say("options.blocks.same", "Names", x.p.c.Words.List(x.p.names(same)))))
	}
	return col
}

// section adds some lines under a heading; nothing where there are none.
func (x *filled) section(col *fyne.Container, heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	part := widget.Column(2, widget.NewSmallStrong(x.p.say(heading)))
	for _, line := range lines {
		part.Add(widget.NewSmall(line))
	}
	col.Add(part)
}

// kept are the kept ideas, and how many families of routes to each are open.
func (x *filled) kept(f guide.Filling) []string {
	var lines []string
	for _, idea := range f.Ideas {
		x.p.c.Shows(idea.ID)
		lines = append(lines, x.p.say("options.blocks.idea", "Name", x.p.c.Guide.Name(idea.ID), "Count", idea.Ways))
	}
	x.p.c.Words.Sort(lines)
	return lines
}

// givesUp is what others of the ways keep open, and this one does not.
func (x *filled) givesUp(f guide.Filling) []string {
	var lines []string
	for _, lost := range f.Lost {
		family, _ := x.p.c.Guide.Catalogue.Family(lost.Family)
		x.p.c.Shows(lost.Idea)
		x.p.c.ShowsOf("families", family.ID)
		lines = append(lines, x.p.say("blocks.way-to", "Idea", x.p.c.Guide.Name(lost.Idea), "Family", family.Name))
	}
	for _, d := range f.Narrow {
		x.p.c.Shows(d.ID)
		lines = append(lines, x.p.say("options.blocks.narrow", "Name", d.Name, "State", whathelps.State(x.p.c, d.State), "Could", whathelps.State(x.p.c, d.Could)))
	}
	x.p.c.Words.Sort(lines)
	return lines
}

// discussed are the parts of the Learner Entitlement that a way leaves to discuss.
func (x *filled) discussed(f guide.Filling) []string {
	parts := x.p.c.Guide.Discussed(x.rec, f)
	var lines []string
	for _, key := range f.Discuss {
		if part, ok := parts[key]; ok {
			lines = append(lines, x.p.word(part))
		}
	}
	return lines
}

// use takes a way of filling the blocks as the basket: one step that can be taken back.
func (x *filled) use(i int, f guide.Filling) {
	x.close()
	x.p.useBasket(keptBasket{Name: x.p.say("blocks.way", "Number", i+1), Choices: f.Choices})
}
