package ideas

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

// panel is the detail of one idea; a hint where none is chosen.
func (x *ideas) panel(id string) fyne.CanvasObject {
	a, ok := fetchAbout(x.c.Guide, x.c.Session.Record(), x.view, id)
	if !ok {
		return widget.NewCard(widget.NewBody(x.c.Words.T("ideas.detail.choose")))
	}
	x.c.Shows(a.id)
	column := widget.Column(10)
	for _, part := range [][]fyne.CanvasObject{x.head(a), x.does(a), x.linked(a), x.reasons(a), x.counter(a), x.ways(a), x.pay(a), x.estimate(a)} {
		for _, object := range part {
			column.Add(object)
		}
	}
	return widget.NewCard(column)
}

func (x *ideas) inDetail(id string, object fyne.Focusable) {
	x.detailed = append(x.detailed, screen.Target{ID: "detail." + id, Object: object})
}

// head is the name with what can be done: it stands on top, so that it is in view without scrolling.
func (x *ideas) head(a about) []fyne.CanvasObject {
	w := x.c.Words
	see := widget.NewButton(w.T("ideas.routes"), widget.PrimaryButton, func() { x.routes(a.id) }).WithTrailingIcon(icons.ArrowRight)
	keep := x.star(a.id, a.kept)
	not := widget.NewButton(w.T("ideas.not-for-me"), widget.QuietButton, func() { x.strike(a.id) })
	if a.struck {
		not.SetLabel(w.T("ideas.restore"))
	}
	x.inDetail("keep", keep)
	x.inDetail("routes", see)
	buttons := widget.Flow(8, see)
	if len(a.next) > 0 {
		help := widget.NewButton(w.T("ideas.help"), widget.SecondaryButton, func() { x.help(a.id) })
		x.inDetail("help", help)
		buttons.Add(help)
	}
	buttons.Add(not)
	x.inDetail("not", not)
	parts := []fyne.CanvasObject{
		widget.RowTop(8, widget.Fill(widget.NewSubheading(w.Text(a.name))), keep), widget.NewNote(w.Text(a.major)), x.wordedBadges(a.top), buttons,
	}
	switch {
	case !a.among && a.kept && (x.tab != bySubject || x.view.linked(a.id) == nil):
		parts = append(parts, widget.NewNotice(widget.NoticeInfo, w.T("ideas.kept-before")))
	case !a.among && (x.tab != bySubject || x.view.linked(a.id) == nil):
		parts = append(parts, widget.NewNotice(widget.NoticeInfo, w.T("ideas.looked-up")))
	}
	return parts
}

// wordedBadges are the occupation's interests with their words.
func (x *ideas) wordedBadges(letters []string) fyne.CanvasObject {
	line := widget.Flow(12)
	for _, letter := range letters {
		line.Add(widget.NewBadge(theme.Interest(letter), badgeSide, x.c.Words.T("interest."+letter), ""))
	}
	return line
}

func heading(text string) fyne.CanvasObject { return widget.NewSmallStrong(text).In(widget.Ink2) }

// reasons quotes the answers that speak for the idea.
func (x *ideas) reasons(a about) []fyne.CanvasObject {
	w := x.c.Words
	title := "ideas.detail.why"
	if !a.among || x.tab == bySubject {
		title = "ideas.detail.answers"
	}
	parts := []fyne.CanvasObject{heading(w.T(title))}
	for _, q := range a.reasons {
		parts = append(parts, x.quoted(theme.Met, q))
	}
	if len(a.reasons) == 0 {
		parts = append(parts, widget.NewBody(w.T("ideas.detail.no-reason")))
	}
	if a.spread {
		parts = append(parts, widget.NewBody(w.T("ideas.detail.spread")))
	}
	return parts
}

// counter quotes what there is to weigh up, and says that a low answer may be an activity never tried.
func (x *ideas) counter(a about) []fyne.CanvasObject {
	w := x.c.Words
	parts := []fyne.CanvasObject{heading(w.T("ideas.detail.weigh"))}
	for _, q := range a.counter {
		parts = append(parts, x.quoted(theme.NeedToKnow, q))
	}
	if len(a.counter) == 0 {
		return append(parts, widget.NewBody(w.T("ideas.detail.no-counter")))
	}
	return append(parts, widget.NewNote(w.T("interests.never")))
}

func (x *ideas) quoted(glyph theme.State, q quote) fyne.CanvasObject {
	x.c.Shows(q.id)
	text := x.c.Words.T("ideas.quote", "Item", q.item, "Answer", answerWord(q.answer))
	return widget.RowTop(10, widget.NewGlyph(glyph, 20), widget.Fill(widget.NewBody(text)))
}

// ways are the four families in rows of one template.
func (x *ideas) ways(a about) []fyne.CanvasObject {
	parts := []fyne.CanvasObject{heading(x.c.Words.T("ideas.detail.ways"))}
	for i, way := range a.ways {
		if i > 0 {
			parts = append(parts, widget.NewRule())
		}
		row := x.way(way)
		x.c.Family(way.family.ID, widget.TwinOf(row)...)
		parts = append(parts, row)
	}
	return parts
}

func (x *ideas) way(v way) fyne.CanvasObject {
	w := x.c.Words
	x.c.ShowsOf("families", v.family.ID)
	x.c.Shows(v.record)
	sign := widget.NewFamilySign(theme.Family(v.family.ID), w.Text(v.family.Name), "")
	if v.count == 0 {
		return widget.Column(4, sign, widget.NewBody(w.T("routes.gap")), widget.Flow(8, widget.NewChip(theme.NotKnown, w.T("state.not-known"))))
	}
	facts := widget.Flow(8, widget.NewChip(theme.State(v.state), w.T("state."+v.state)))
	if v.level >= 0 {
		facts.Add(widget.NewTag(w.Say(screen.LevelWord(v.level))))
	}
	facts.Add(widget.NewNote(w.N("ideas.way.count", v.count)))
	x.marks(facts, "way."+v.family.ID, v.sources)
	column := widget.Column(4, sign, widget.NewBody(w.T("ideas.way.first", "Step", v.step)), facts)
	if v.own {
		column.Add(widget.NewNote(w.T("ideas.way.own")))
	}
	return column
}

// marks adds the numbers of a fact's sources, as one mark that opens them.
func (x *ideas) marks(to *fyne.Container, id string, addresses []string) {
	numbers := x.c.Cite(addresses...)
	if len(numbers) == 0 {
		return
	}
	label := screen.Numbered(numbers)
	mark := widget.NewSourceMark(label, x.c.Words.T("ideas.source", "Number", strings.Trim(label, "[]")), x.c.Shell.Sources).Inline()
	to.Add(mark)
	x.inDetail(id+"."+addresses[0], mark) // numbers go by what stands first, which is another in another language
}

// does says what people in the occupation do.
func (x *ideas) does(a about) []fyne.CanvasObject {
	if a.does.Empty() {
		return nil
	}
	x.c.ShowsOf("work", a.id)
	return []fyne.CanvasObject{heading(x.c.Words.T("ideas.detail.does")), widget.NewBody(x.c.Words.Text(a.does))}
}

// pay says what is earned, whose pay it is and of which year; what people start on is never known.
func (x *ideas) pay(a about) []fyne.CanvasObject {
	w, p := x.c.Words, a.pay
	parts := []fyne.CanvasObject{widget.NewRule(), heading(w.T("ideas.detail.pay"))}
	low, middle, high := guide.Paid(p, x.c.Today)
	if middle == 0 {
		return append(parts, widget.NewBody(w.T("ideas.pay.none")))
	}
	parts = append(parts, widget.NewBody(w.T("ideas.pay.middle", "Middle", w.Money(float64(middle)))))
	if low > 0 && high > 0 {
		parts = append(parts, widget.NewBody(w.T("ideas.pay.range", "Low", w.Money(float64(low)), "High", w.Money(float64(high)))))
	}
	whose := widget.Flow(4, widget.NewNote(w.T("ideas.pay.whose-"+p.Where, "Year", message.Day(p.AsOf))))
	x.c.ShowsOf("pay", a.id)
	x.marks(whose, "pay", p.Sources)
	parts = append(parts, whose)
	if age := x.c.Age(p.Provenance); age != "" {
		parts = append(parts, widget.NewNote(age))
	}
	return parts
}

// estimate is the quiet line on where the occupation's interests come from.
func (x *ideas) estimate(a about) []fyne.CanvasObject {
	w := x.c.Words
	line := widget.Flow(4, widget.NewNote(w.T("ideas.estimate", "Sure", message.New("ideas.sure."+a.confidence))))
	x.marks(line, "estimate", a.sources)
	return []fyne.CanvasObject{widget.NewRule(), line}
}

// why opens the sheet that explains the matching in plain words.
func (x *ideas) why() {
	column := widget.Column(12)
	for _, id := range []string{"answers", "jobs", "bands", "order", "wider", "unseen", "flat", "low", "estimate", "subject"} {
		column.Add(widget.NewBody(x.c.Words.T("ideas.why." + id)))
	}
	x.c.Shell.Sheet(x.c.Words.T("ideas.why"), column)
	x.c.Shell.Again(func(s screen.Screen) { s.(*ideas).why() })
}
