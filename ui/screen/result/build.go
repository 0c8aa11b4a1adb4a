package result

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// build builds the page: words, picture or list, the answers of the kind that is chosen, the three strongest, and how it works.
func (p *page) build() {
	words, picture := p.inWords(), p.picture()
	beside := slices.Concat(p.answers(), p.strongest(), p.since())
	column := widget.Column(14, words...)
	if p.c.Class == theme.Wide && len(beside) > 0 {
		column.Add(widget.Grid(2, 18, widget.Column(0, picture, widget.Fill()), widget.Column(12, beside...)))
	} else {
		column.Add(picture)
		column.Objects = append(column.Objects, beside...)
	}
	column.Objects = append(column.Objects, p.cameAndWent()...)
	column.Add(p.howItWorks())
	p.Main, p.Below = column, p.buttons()
}

// inWords says the result before it is drawn, and how far it may be leaned on.
func (p *page) inWords() []fyne.CanvasObject {
	v, words := p.view, p.c.Words
	if !v.known {
		return []fyne.CanvasObject{widget.NewNotice(widget.NoticeInfo, words.N("result.none", v.answered))}
	}
	var all []fyne.CanvasObject
	switch {
	case v.allLow:
		all = append(all, lead(words.T("result.low")), widget.NewBody(words.T("interests.never")))
	case v.flat:
		all = append(all, lead(words.T("result.flat")))
	default:
		all = append(all, lead(words.T("result.words", "Names", names(letters(v.top)))))
	}
	switch {
	case v.early:
		all = append(all, widget.NewNotice(widget.NoticeWeigh, words.N("result.early", v.answered, "Enough", v.enough)))
	case v.partial:
		all = append(all, widget.NewNotice(widget.NoticeWeigh, words.T("result.provisional", "Each", v.each)))
	case v.form == guide.ShortForm && v.beyond > 0:
		all = append(all, widget.NewNote(words.N("result.basis-short", v.answered)))
	default:
		all = append(all, widget.NewNote(words.N("result.basis", v.answered)))
	}
	return all
}

func lead(text string) *widget.Text { return widget.NewText(theme.Lead, text) }

func letters(kinds []kind) []string {
	var all []string
	for _, k := range kinds {
		all = append(all, k.letter)
	}
	return all
}

func (p *page) strength(k kind) string {
	return p.c.Words.T("result.strength." + strconv.Itoa(k.strength))
}

// cornerStrength is the strength as it stands at a corner of the hexagon: what is not known in one word, where there is little room.
func (p *page) cornerStrength(k kind) string {
	if k.strength == 0 && p.c.Class == theme.Narrow {
		return p.c.Words.T("result.strength.0-short")
	}
	return p.strength(k)
}

// picture is the card with the hexagon or, with the same content, the list.
func (p *page) picture() fyne.CanvasObject {
	title, toggle, icon := "result.hexagon", "result.show-list", icons.List
	body := p.hexagon
	if p.asList {
		title, toggle, icon, body = "result.list", "result.show-hexagon", icons.Hexagon, p.list
	}
	content := widget.Column(12, widget.NewSubheading(p.c.Words.T(title)), body())
	buttons := widget.Flow(14, p.Button("view", p.c.Words.T(toggle), widget.SecondaryButton, p.turnList).WithIcon(icon))
	if p.view.last != nil && !p.asList {
		content.Add(p.legend())
		buttons.Add(p.lastButton())
	}
	buttons.Add(widget.NewNote(p.c.Words.T("result.choose")))
	content.Add(buttons)
	return widget.NewCard(content)
}

func (p *page) hexagon() fyne.CanvasObject {
	var scales []widget.HexScale
	turns := 0
	for i, k := range p.view.kinds {
		scales = append(scales, widget.HexScale{Interest: theme.Interest(k.letter), Name: p.name(k.letter), Strength: p.cornerStrength(k),
			Level: k.level, Known: k.strength > 0, Last: k.before.level, HasLast: k.before.strength > 0})
		if k.letter == p.chosen {
			turns = i
		}
	}
	hexagon := widget.NewHexagon(scales, func(i theme.Interest) { p.choose(string(i)) })
	hexagon.ShowLast(!p.noLast)
	for range turns {
		hexagon.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // the corner that is chosen has the ring after a rebuild
	}
	p.Target("hexagon", hexagon)
	return hexagon
}

// list says the same as the hexagon, a line each.
func (p *page) list() fyne.CanvasObject {
	var rows []*widget.ListRow
	for _, k := range p.view.kinds {
		words := p.c.Words.N("result.from", k.given, "Strength", p.strength(k), "Total", len(k.items))
		if k.before.strength > 0 {
			words = p.c.Words.T("result.from-last", "From", words, "Before", was(k.before.strength))
		}
		row := widget.NewListRow(widget.RowSpec{Title: p.name(k.letter), Sub: words, Selected: k.letter == p.chosen,
			Leading:  []fyne.CanvasObject{p.badge(k.letter, 36)},
			Trailing: []fyne.CanvasObject{widget.NewPips("", k.strength, steps)},
			OnTap:    func() { p.choose(k.letter) }})
		p.Target("kind-"+k.letter, row)
		rows = append(rows, row)
	}
	return widget.NewRowList(8, rows...)
}

func (p *page) badge(letter string, side float32) *widget.Badge {
	return widget.NewBadge(theme.Interest(letter), side, "", "")
}

// strongest are the three strongest kinds with the learner's own answers, and what to make of them.
func (p *page) strongest() []fyne.CanvasObject {
	if !p.view.known {
		return nil
	}
	var all []fyne.CanvasObject
	if len(p.view.top) > 0 {
		all = append(all, widget.NewSubheading(p.c.Words.T("result.top")))
	}
	for _, k := range p.view.top {
		all = append(all, p.strong(k))
	}
	note := p.c.Words.T("result.today")
	if len(p.view.close) > 0 {
		note = p.c.Words.T("result.close", "Names", names(p.view.close)) + " " + note
	}
	return append(all, widget.NewNotice(widget.NoticeInfo, note))
}

// strong is one of the three strongest.
func (p *page) strong(k kind) fyne.CanvasObject {
	words := p.strength(k)
	head := widget.Flow(12, widget.NewSubheading(p.name(k.letter)), widget.NewPips("", k.strength, steps), widget.NewNote(words))
	text := widget.NewBody(p.c.Words.T("result.what."+k.letter) + " " + p.reason(k))
	return widget.NewCard(widget.RowTop(14, p.badge(k.letter, 44), widget.Fill(widget.Column(4, head, text))))
}

// reason quotes the learner's best answers on a kind.
func (p *page) reason(k kind) string {
	quotes := k.quotes()
	if len(quotes) == 0 {
		return p.c.Words.T("result.highest", "Answer", answerWords(k.highest()))
	}
	var parts message.Parts
	for _, it := range quotes {
		p.c.Shows(it.id)
		parts = append(parts, message.New("result.quote", "Item", it.text))
	}
	return p.c.Words.T("result.quoted", "Items", parts)
}

// answerWords are the words on the answer's tile.
func answerWords(answer int) message.Message {
	if answer == none {
		return message.New("interests.answer.none")
	}
	return message.New("interests.answer." + strconv.Itoa(answer))
}

// answers are the eight answers of the kind that is chosen.
func (p *page) answers() []fyne.CanvasObject {
	k, ok := p.view.find(p.chosen)
	if !ok {
		return nil
	}
	rows := widget.Column(6)
	for i, it := range k.items {
		if i > 0 {
			rows.Add(widget.NewRule())
		}
		rows.Add(p.answerRow(it))
	}
	title := widget.NewSubheading(p.c.Words.T("result.answers", "Name", p.name(k.letter)))
	return []fyne.CanvasObject{widget.NewCard(widget.Column(10, title, rows))}
}

func (p *page) answerRow(it item) fyne.CanvasObject {
	p.c.Shows(it.id)
	text, answer := widget.NewBody(p.c.Words.Text(it.text)), widget.NewStrong(p.c.Words.Say(answerWords(it.answer)))
	if p.c.Class == theme.Narrow {
		return widget.Column(2, text, answer)
	}
	return widget.Row(16, widget.Fill(text), answer)
}

// howItWorks says what stands behind the picture, with the sources of what is not the learner's own.
func (p *page) howItWorks() fyne.CanvasObject {
	body := widget.Column(8)
	for _, id := range []string{"test", "percent", "points", "close", "items"} {
		body.Add(widget.NewBody(p.c.Words.T("result.how." + id)))
	}
	estimates, marks := widget.RowTop(6, widget.NewBody(p.c.Words.T("result.how.estimates"))), p.marks()
	for _, m := range marks {
		estimates.Add(m)
	}
	body.Add(estimates)
	how := widget.NewDisclosure(icons.Info, p.c.Words.T("result.how"), body, p.turnHow)
	how.SetOpen(p.how)
	p.Target("how", how.Head())
	if p.how {
		for i, m := range marks {
			p.Target("source-"+strconv.Itoa(i), m)
		}
	}
	return widget.NewCard(how)
}

// marks are the numbers of the sources.
func (p *page) marks() []*widget.SourceMark {
	var all []*widget.SourceMark
	for _, n := range p.c.Cite(p.view.sources...) {
		number := strconv.Itoa(n)
		all = append(all, widget.NewSourceMark("["+number+"]", p.c.Words.T("result.source", "N", number), p.c.Shell.Sources).Inline())
	}
	return all
}

// buttons are the main buttons.
func (p *page) buttons() fyne.CanvasObject {
	text := "result.ideas"
	if !p.view.known {
		text = "result.more"
	}
	row := widget.Flow(12, p.Button("main", p.c.Words.T(text), widget.PrimaryButton, p.main).WithTrailingIcon(icons.ArrowRight))
	row.Add(p.Button("change", p.c.Words.T("result.change"), widget.SecondaryButton, p.change).WithIcon(icons.Pencil))
	if p.view.known && p.view.form == guide.ShortForm && p.view.beyond > 0 {
		row.Add(p.Button("go-on", p.c.Words.N("interests.go-on", p.view.beyond), widget.QuietButton, p.goOn))
	}
	switch {
	case p.view.known:
		row.Add(p.Button("again", p.c.Words.T("result.again"), widget.QuietButton, p.again))
	case p.view.last != nil:
		row.Add(p.Button("bring-back", p.c.Words.T("interests.bring-back"), widget.QuietButton, p.bringBack).WithIcon(icons.Undo))
	}
	return row
}
