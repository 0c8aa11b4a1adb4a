package plan

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/i18n"
	"llwybr/core/message"
	core "llwybr/core/plan"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// cite numbers the sources of the document first, so that its numbers are those of the page.
func (p *page) cite() {
	for _, s := range p.v.doc.Sources {
		p.c.Cite(s.URL)
	}
}

// buildPreview is the panel with the plan as it will be saved, its languages, and the ways to save it.
func (p *page) buildPreview() fyne.CanvasObject {
	var options []widget.Option
	for _, code := range []string{both, "cy", "en"} {
		options = append(options, widget.Option{ID: code, Label: p.say("planner.languages." + code)})
	}
	languages := widget.NewSegments(options, p.languages, p.setLanguages)
	p.focus("languages", languages)
	col := widget.Column(12, widget.NewSubheading(p.say("planner.preview")), languages, p.saveButtons())
	if p.languages == both {
		col.Add(widget.NewNote(p.say("planner.preview.here")))
	}
	p.preview = widget.Column(14)
	p.fillPreview()
	col.Add(widget.NewRule())
	col.Add(p.preview)
	return widget.NewCard(col)
}

func (p *page) saveButtons() fyne.CanvasObject {
	row := widget.Flow(8)
	for _, kind := range []string{"pdf", "html", "text"} {
		emphasis := widget.SecondaryButton
		if kind == "pdf" && p.c.Class == theme.Wide && p.edit == "" { // one primary button at a time
			emphasis = widget.PrimaryButton
		}
		save := widget.NewButton(p.say("planner.save."+kind), emphasis, func() { p.save(kind) })
		p.focus("save."+kind, save)
		row.Add(save)
	}
	return row
}

// refreshPreview shows the plan as it stands now, without building the page again.
func (p *page) refreshPreview() {
	in, err := p.c.Guide.PlanInput(p.c.Session.Record(), p.c.Today)
	if err != nil {
		p.c.Shell.Failed(err)
		return
	}
	p.v.doc = core.Build(in)
	p.cite()
	if p.preview != nil {
		p.fillPreview()
		p.preview.Refresh()
	}
}

// words are those of the language in which the plan will be saved; for both, the window's.
func (p *page) words() *i18n.Translator {
	if p.languages == both {
		return p.c.Words
	}
	return p.c.Words.In(p.languages)
}

// fillPreview puts the document into the panel: a heading a section, then its lines.
func (p *page) fillPreview() {
	doc := p.v.doc
	facts := widget.NewNote(p.joined(append(append([]core.Phrase{}, doc.Facts...), core.Named(message.Same(p.words().Date(doc.Today)))), ""))
	shown := []fyne.CanvasObject{widget.Column(0, widget.NewStrong(doc.Title.In(p.words())), facts)}
	for _, s := range doc.Sections {
		col := widget.Column(6, widget.NewSmallStrong(s.Title.In(p.words())), widget.NewRule())
		for _, r := range s.Rows {
			col.Objects = append(col.Objects, p.previewRow(r))
		}
		shown = append(shown, col)
	}
	p.preview.Objects = shown
}

// previewRow is one entry: its sign, its head or the learner's words, its lines, the learner's own words, addresses.
func (p *page) previewRow(r core.Row) fyne.CanvasObject {
	col := widget.Column(1)
	add := func(text fyne.CanvasObject) { col.Objects = append(col.Objects, text) }
	if r.Quote != "" {
		add(widget.NewSmallStrong(quoted(r.Quote)))
	}
	if head := p.head(r); head != "" {
		add(widget.NewSmallStrong(head))
	}
	for _, l := range r.Lines {
		add(widget.NewSmall(p.line(l)))
	}
	for _, o := range r.Own {
		add(widget.NewSmall(strings.TrimPrefix(o.Label.In(p.words())+": ", ": ") + quoted(o.Words)))
	}
	for _, address := range r.Once {
		add(widget.NewNote(address))
	}
	if sign := sign(r); sign != "" {
		return widget.RowTop(8, widget.NewSmallStrong(sign).OneLine(), widget.Fill(col))
	}
	return col
}

// sign is what stands before a row: a box to tick, a number, a point.
func sign(r core.Row) string {
	switch {
	case r.Number > 0:
		return fmt.Sprintf("[%d]", r.Number)
	case r.Mark == core.ToDo:
		return "☐"
	case r.Mark == core.Done:
		return "☑"
	case r.Mark != core.NoMark:
		return "•"
	}
	return ""
}

// head is the row's head with its state.
func (p *page) head(r core.Row) string {
	head := r.Head.In(p.words())
	if r.State != "" {
		head = strings.TrimSpace(head + " (" + p.words().T("state."+r.State) + ")")
	}
	return head
}

// line is one line: its label, its phrases, the numbers of its sources.
func (p *page) line(l core.Line) string {
	var all []string
	if label := l.Label.In(p.words()); label != "" {
		all = append(all, label+":")
	}
	all = append(all, p.joined(l.Phrases, l.Between))
	for _, n := range l.Sources {
		all = append(all, fmt.Sprintf("[%d]", n))
	}
	return strings.Join(all, " ")
}

func (p *page) joined(phrases []core.Phrase, between string) string {
	if between == "" {
		between = " · "
	}
	var said []string
	for _, phrase := range phrases {
		if words := phrase.In(p.words()); words != "" {
			said = append(said, words)
		}
	}
	return strings.Join(said, between)
}

func quoted(words string) string { return "“" + words + "”" }
