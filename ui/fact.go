package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// openFact shows what the data says of a course, an apprenticeship, an area of study, a provider or a place: entry rule, who runs it, where
// it leads, and where the fact comes from.
func (w *Window) openFact(id string) {
	f, ok := w.app.Guide.About(id)
	if !ok {
		return
	}
	t := w.words
	col := widget.Column(12)
	if f.Level > 0 {
		col.Add(widget.NewBody(t.T("requirement.level-number", "N", f.Level)))
	}
	if f.Rule.ID != "" {
		col.Add(widget.Column(2, widget.NewStrong(t.T("fact.needs")), widget.NewBody(t.Say(f.Rule))))
	}
	w.listFact(col, "fact.providers", f.Providers)
	if f.AskAgain {
		col.Add(widget.NewBody(t.T("routes.ask-runs")))
	}
	w.leadsTo(col, f)
	if e, ok := w.app.Guide.Evidence(w.app.Guide.Ref(id), w.app.Today()); ok {
		col.Add(widget.NewRule())
		col.Add(widget.NewSubheading(t.T("provenance.where")))
		col.Add(w.evidence(e))
	}
	if facts := w.refs(f.Records); len(facts) > 0 {
		col.Add(w.facts("provenance.facts.sheet", facts, func() { w.openFact(id) }))
	}
	w.Sheet(t.Text(f.Name), col)
	w.again(func() { w.openFact(id) })
}

func (w *Window) listFact(col *fyne.Container, title string, names []message.Text) {
	if len(names) == 0 {
		return
	}
	list := widget.Column(2, widget.NewStrong(w.words.T(title)))
	for _, n := range names {
		list.Add(widget.NewBody(w.words.Text(n)))
	}
	col.Add(list)
}

// leadsTo offers the occupations that the row leads to; our own reading says so.
func (w *Window) leadsTo(col *fyne.Container, f guide.Fact) {
	if len(f.LeadsTo) == 0 {
		return
	}
	col.Add(widget.NewStrong(w.words.T("fact.leads")))
	for _, l := range f.LeadsTo {
		label := w.words.Text(l.Name)
		if !l.Stated {
			label = w.words.T("fact.own", "Name", l.Name)
		}
		col.Add(widget.NewButton(label, widget.SecondaryButton, w.goer(screen.Place{Name: screen.Routes, Arg: l.ID})))
	}
}
