package plan

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	core "llwybr/core/plan"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// cite numbers the sources of the document first, so that its numbers are those of the page, and says which records it is made of.
func (p *page) cite() {
	for _, s := range p.v.doc.Sources {
		p.c.Cite(s.URL)
	}
	p.c.Shows(p.v.doc.Records...)
}

// How wide the picture of a page is beside the steps and under them, in pixels of the drawings.
const (
	previewBeside = 296
	previewUnder  = 460
)

// buildPreview is the panel with the page as it will be printed, its languages, and the ways to print and to save it.
func (p *page) buildPreview() fyne.CanvasObject {
	var options []widget.Option
	for _, code := range []string{both, message.Welsh, message.English} {
		options = append(options, widget.Option{ID: code, Label: p.say("planner.languages." + code)})
	}
	languages := widget.NewSegments(options, p.languages, p.setLanguages)
	p.focus("languages", languages)
	p.noteFamilies()
	spec := p.previewSpec()
	spec.Text = p.spoken(p.heard())
	spec.Page, spec.Wide, spec.OnOpen = p.sheet, previewUnder, p.openLarge
	if p.c.Class == theme.Wide {
		spec.Wide = previewBeside
	}
	spec.OnTurn = func(page int) { p.sheet = page }
	p.preview = widget.NewPagePreview(spec)
	p.focus("page", p.preview.Picture())
	previous, next := p.preview.Turners()
	p.focus("page.previous", previous)
	p.focus("page.next", next)
	panel := widget.Column(8, widget.NewSubheading(p.say("planner.preview")), languages, p.preview)
	if !p.c.Second { // printing and saving are of this machine
		panel.Add(p.printButtons())
	}
	return widget.NewBareCard(widget.Inset(16, 10, panel))
}

// noteFamilies notes the lines of the printed plan that stand under the sign of a family.
func (p *page) noteFamilies() {
	for _, s := range p.v.doc.Sections {
		for _, r := range s.Rows {
			if id, of := strings.CutPrefix(string(r.Mark), "family-"); of {
				p.c.Family(id, p.printedIn(r)...)
			}
		}
	}
}

// printedIn are the words of a line of the plan, in the languages in which it is printed.
func (p *page) printedIn(r core.Row) []string {
	var all []string
	for _, w := range p.words() {
		all = append(all, r.Head.In(w))
		for _, line := range r.Lines {
			for _, said := range append([]core.Phrase{line.Label}, line.Phrases...) {
				all = append(all, said.In(w))
			}
		}
	}
	return all
}

// previewSpec is the printed plan in the chosen languages.
func (p *page) previewSpec() widget.PreviewSpec {
	return widget.PreviewSpec{Pages: p.printed(), Text: p.spoken(p.words()), Name: p.say("planner.page.open"), Previous: p.say("planner.page.previous"),
		Next: p.say("planner.page.next"), Of: func(page, pages int) string { return p.say("planner.page", "Page", page, "Total", pages) }}
}

// printed are the pages of the plan.
func (p *page) printed() []widget.Paper {
	pages, err := core.Pages(p.v.doc, p.words()...)
	if err != nil {
		p.c.Shell.Failed(err)
	}
	return papers(pages)
}

// spoken is what the plan says.
func (p *page) spoken(words []core.Words) []string {
	text, err := spoken(p.v.doc, words)
	if err != nil {
		p.c.Shell.Failed(err)
	}
	return text
}

// heard are the languages in which the page beside the steps is read aloud. Its type is too small to be read there, so of a plan in both
// languages it says everything once, in the language of the window; the large page says both, as it shows them.
func (p *page) heard() []core.Words {
	if p.languages == both {
		return []core.Words{p.c.Words}
	}
	return p.words()
}

// words are those of the languages in which the plan is printed.
func (p *page) words() []core.Words {
	if p.languages == both {
		return []core.Words{p.c.Words.In(message.Welsh), p.c.Words.In(message.English)}
	}
	return []core.Words{p.c.Words.In(p.languages)}
}

// openLarge opens the page where it can be read.
func (p *page) openLarge() {
	spec := p.previewSpec()
	spec.Page, spec.Above = p.sheet, true
	large := widget.NewPagePreview(spec)
	previous, next := large.Turners()
	if p.sheet > 0 && p.sheet == len(spec.Pages)-1 {
		next = previous
	}
	p.c.Shell.WideSheet(p.say("planner.preview"), large, next)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).openLarge() })
}

// printButtons are the ways to print and to save; printing is the main one where no step is being edited.
func (p *page) printButtons() fyne.CanvasObject {
	emphasis := widget.SecondaryButton
	if p.c.Class == theme.Wide && p.edit == "" { // one primary button at a time
		emphasis = widget.PrimaryButton
	}
	printing := widget.NewButton(p.say("planner.print"), emphasis, p.print).WithIcon(icons.Print)
	save := widget.NewButton(p.say("planner.save.pdf"), widget.SecondaryButton, func() { p.save("pdf") })
	more := widget.NewButton(p.say("planner.more"), widget.SecondaryButton, p.openMore)
	p.focus("print", printing)
	p.focus("save.pdf", save)
	p.focus("save.more", more)
	return widget.Row(8, widget.Fill(printing), save, more)
}

// openMore offers the other kinds of file.
func (p *page) openMore() {
	var rows []*widget.ListRow
	var close func()
	for _, kind := range []string{"html", "text"} {
		rows = append(rows, widget.NewListRow(widget.RowSpec{Title: p.say("planner.save." + kind), Sub: p.say("planner.more." + kind),
			Leading: []fyne.CanvasObject{widget.NewIcon(icons.Save, 20, widget.Primary)}, OnTap: func() {
				close()
				p.save(kind)
			}}))
	}
	close = p.c.Shell.Sheet(p.say("planner.more.title"), widget.NewRowList(8, rows...), rows[0])
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).openMore() })
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
		p.preview.SetPages(p.printed(), p.spoken(p.heard()))
	}
}

// setLanguages says in which languages the plan is printed.
func (p *page) setLanguages(languages string) {
	p.languages, p.sheet = languages, 0
	p.c.Shell.Rebuild()
}

// save saves the plan; the shell asks for a place.
func (p *page) save(kind string) { p.c.Shell.SavePlan(kind, p.languages) }

// print opens the plan where it can be printed.
func (p *page) print() { p.c.Shell.PrintPlan(p.languages) }
