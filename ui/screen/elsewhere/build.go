package elsewhere

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

func (p *page) build() fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(16)
	if p.view.group != nil && p.at.pack != mine {
		return p.groupPage(col)
	}
	col.Add(p.tabs())
	if p.at.pack == mine {
		col.Add(widget.NewNotice(widget.NoticeInfo, t.T("elsewhere.mine.notice")))
		return p.minePage(col)
	}
	col.Add(widget.NewNotice(widget.NoticeInfo, t.T("elsewhere.notice")))
	col.Add(p.pills())
	if p.view.stage == short {
		col.Add(p.card(t.Text(p.view.pack.Name), widget.NewBody(t.Text(p.view.pack.What))))
	}
	if len(p.view.groups) > 0 {
		col.Add(p.groups())
	}
	for _, k := range p.view.parts {
		col.Add(p.part(k))
	}
	col.Add(p.foot())
	return widget.Limit(limit, col)
}

// limit is how wide the cards grow.
const limit = 980

func (p *page) tabs() fyne.CanvasObject {
	var tabs []widget.Tab
	for _, k := range p.view.packs {
		p.c.Shows(k.ID)
		tabs = append(tabs, widget.Tab{ID: k.ID, Label: p.c.Words.Text(k.Name)})
	}
	if hasFrameworks(p.c.Guide) {
		tabs = append(tabs, widget.Tab{ID: mine, Label: p.c.Words.T("elsewhere.mine")})
	}
	bar := widget.NewTabs(tabs, p.at.pack, func(id string) { p.show(place{pack: id, stage: p.view.stage}) })
	p.Target("packs", bar)
	return bar
}

func (p *page) pills() fyne.CanvasObject {
	var options []widget.Option
	for _, s := range p.view.stages {
		options = append(options, widget.Option{ID: s, Label: p.c.Words.T("elsewhere.stage." + s)})
	}
	pills := widget.NewPills(options, p.view.stage, func(id string) { p.show(place{pack: p.view.pack.ID, stage: id}) })
	p.Target("stages", pills)
	return pills
}

// card is a card that says whose facts it holds.
func (p *page) card(title string, body ...fyne.CanvasObject) fyne.CanvasObject {
	head := widget.RowTop(12, widget.Fill(widget.NewSubheading(title)), p.label())
	return widget.NewCard(widget.Column(8, append([]fyne.CanvasObject{head}, body...)...))
}

// groups lists the routes or gateways; each opens.
func (p *page) groups() fyne.CanvasObject {
	t := p.c.Words
	list := widget.Column(0)
	for i, k := range p.view.groups {
		if i > 0 {
			list.Add(widget.NewRule())
		}
		p.c.Shows(k.ID)
		row := widget.NewListRow(widget.RowSpec{Title: t.Text(k.Name), Sub: p.counts(k), Trailing: []fyne.CanvasObject{widget.NewIcon(icons.ChevronRight, 20, widget.Ink2)},
			OnTap: func() { p.show(place{pack: p.view.pack.ID, stage: p.view.stage, group: k.ID}) }}).Flat()
		p.Target("group."+k.ID, row)
		list.Add(row)
	}
	return p.card(t.T("elsewhere.groups."+p.view.groups[0].Kind), list)
}

func (p *page) counts(k group) string {
	var said []string
	for _, n := range k.counts {
		said = append(said, p.c.Words.T("elsewhere.count", "Kind", message.New("elsewhere.kind."+n.kind), "N", n.n))
	}
	return strings.Join(said, " · ")
}

// groupPage is a route or gateway: the ways in, what is needed, how to go on, and the five tests where there are any.
func (p *page) groupPage(col *fyne.Container) fyne.CanvasObject {
	t, k := p.c.Words, p.view.group
	p.c.Shows(p.view.pack.ID, k.ID)
	back := p.Button("back", t.T("elsewhere.back."+k.Kind), widget.SecondaryButton, func() { p.show(place{pack: p.view.pack.ID, stage: p.view.stage}) }).WithIcon(icons.ArrowLeft)
	col.Add(widget.Flow(12, back))
	col.Add(widget.RowTop(12, widget.Fill(widget.NewDisplay(t.Text(k.Name))), p.label()))
	col.Add(widget.NewNotice(widget.NoticeInfo, t.T("elsewhere.notice")))
	if len(p.view.parts) == 0 {
		col.Add(p.card(t.Text(k.Name), widget.NewBody(t.T("elsewhere.empty"))))
	}
	stage := ""
	for _, part := range p.view.parts {
		if part.stage != stage {
			stage = part.stage
			col.Add(widget.NewHeading(t.T("elsewhere.in." + stage)))
		}
		col.Add(p.part(part))
	}
	return widget.Limit(limit, col)
}

func (p *page) part(k part) fyne.CanvasObject {
	var body []fyne.CanvasObject
	switch k.kind {
	case standard:
		body = p.standards(k.entries)
	case test:
		body = append(body, widget.NewNote(p.c.Words.T("sectors.never-added")))
		fallthrough
	default:
		for _, e := range k.entries {
			body = append(body, widget.NewRule(), p.entry(e))
		}
	}
	return p.card(p.c.Words.T("elsewhere.kind."+k.kind), body...)
}

// entry is a fact with its level, whether it holds, when it is taught, and what it rests on.
func (p *page) entry(e guide.PackEntry) fyne.CanvasObject {
	t := p.c.Words
	head := widget.RowTop(10, widget.Fill(widget.NewStrong(t.Text(e.Name))))
	if e.Verdict != "" {
		head.Add(screen.Verdict(t, e.Verdict))
	}
	if e.Level >= 0 && e.Kind != about {
		head.Add(widget.NewTag(t.Say(screen.LevelWord(e.Level))))
	}
	if e.Status != "in_force" && e.Verdict == "" {
		head.Add(widget.NewTag(t.T("elsewhere.status." + e.Status)))
	}
	col := widget.Column(3, head)
	if what := t.Text(e.What); what != "" {
		col.Add(widget.NewBody(what))
	}
	if when := p.months(e); when != "" {
		col.Add(widget.NewSmall(when))
	}
	if next := p.replaced(e); next != "" {
		col.Add(widget.NewSmall(next))
	}
	col.Add(screen.Rested(p.c, &p.Base, e.ID, e.Provenance))
	return col
}

// replaced names what took the place of an entry.
func (p *page) replaced(e guide.PackEntry) string {
	var names []string
	for _, other := range p.c.Guide.PackEntries(p.view.pack.ID, p.at.group) {
		for _, id := range e.ReplacedBy {
			if other.ID == id {
				names = append(names, p.c.Words.Text(other.Name))
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return p.c.Words.T("elsewhere.replaced", "Names", p.c.Words.List(names))
}

// standards are many and rest on the same list, so what they rest on is said once for each list.
func (p *page) standards(all []guide.PackEntry) []fyne.CanvasObject {
	t := p.c.Words
	body := []fyne.CanvasObject{widget.NewBody(t.T("elsewhere.standards"))}
	said := map[string]bool{}
	var rest []fyne.CanvasObject
	for _, e := range all {
		p.c.Shows(e.ID)
		body = append(body, widget.NewRule(), widget.Column(1, widget.NewStrong(t.Text(e.Name)), widget.NewNote(t.Text(e.What))))
		if from := strings.Join(e.Sources, " "); !said[from] {
			said[from] = true
			rest = append(rest, screen.Rested(p.c, &p.Base, e.ID, e.Provenance))
		}
	}
	return append(append(body, widget.NewRule()), rest...)
}

// foot leads to the five tests of the sectors of Wales.
func (p *page) foot() fyne.CanvasObject {
	to := p.Button("sectors", p.c.Words.T("sectors.title"), widget.QuietButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Sectors}) }).WithTrailingIcon(icons.ChevronRight)
	return widget.Flow(12, to)
}
