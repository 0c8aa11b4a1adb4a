package elsewhere

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/core/finding"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// mine is the page that holds the learner's choices against a framework of England, and beside them the same choices with a change. It stands
// among the packs, for an adviser.
const mine = "mine"

// frameworks are those that choices can be held against.
var frameworks = []string{guide.EBacc, guide.MBacc}

// basket is one set of choices with what a framework says of it.
type basket struct {
	title  string
	empty  bool // nothing is chosen
	report guide.Report
}

// baskets are the learner's choices and, where a change is tried, the changed ones beside them, in that order.
func baskets(w func(id string, pairs ...any) string, g *guide.Guide, rec learner.Record, at place) ([]basket, error) {
	recs, titles := []learner.Record{rec}, []string{w("elsewhere.mine.now")}
	if at.add != "" || at.drop != "" {
		recs, titles = append(recs, changed(rec, at)), append(titles, w("elsewhere.mine.changed"))
	}
	reports, err := g.Beside(at.framework, recs...)
	if err != nil {
		return nil, err
	}
	var all []basket
	for i, r := range reports {
		all = append(all, basket{titles[i], len(recs[i].Choices) == 0, r})
	}
	return all, nil
}

// changed is a record with one choice more and one less. The learner's own record stays as it is.
func changed(rec learner.Record, at place) learner.Record {
	rec.Choices = slices.DeleteFunc(slices.Clone(rec.Choices), func(id string) bool { return id == at.drop || id == at.add })
	if at.add != "" {
		rec.Choices = append(rec.Choices, at.add)
	}
	return rec
}

// hasFrameworks reports whether the facts hold every framework.
func hasFrameworks(g *guide.Guide) bool {
	return !slices.ContainsFunc(frameworks, func(f string) bool { return len(g.Catalogue.Checks(f)) == 0 })
}

// minePage builds the page of the learner's choices.
func (p *page) minePage(col *fyne.Container) fyne.CanvasObject {
	t := p.c.Words
	all, err := baskets(t.T, p.c.Guide, p.c.Session.Record(), p.at)
	if err != nil {
		return widget.NewNotice(widget.NoticeFault, t.Error(err))
	}
	col.Add(p.framework())
	for i, f := range all[0].report.General {
		col.Add(p.found("general."+strconv.Itoa(i), f))
	}
	col.Add(p.change())
	var beside []fyne.CanvasObject
	for i, b := range all {
		beside = append(beside, p.basket(strconv.Itoa(i), b))
	}
	if p.c.Class == theme.Wide && len(beside) > 1 {
		col.Add(widget.Grid(len(beside), 16, beside...))
	} else {
		col.Add(widget.Column(16, beside...))
	}
	return widget.Limit(limit, col)
}

func (p *page) framework() fyne.CanvasObject {
	var options []widget.Option
	for _, f := range frameworks {
		options = append(options, widget.Option{ID: f, Label: p.c.Words.T("elsewhere.mine." + f)})
	}
	pills := widget.NewPills(options, p.at.framework, func(id string) {
		at := p.at
		at.framework = id
		p.show(at)
	})
	p.Target("framework", pills)
	return pills
}

// change is where one choice is added and one is left out, to see what a framework says then.
func (p *page) change() fyne.CanvasObject {
	t := p.c.Words
	rec := p.c.Session.Record()
	add := p.pick("add", p.at.add, p.options(func(id string) bool { return !slices.Contains(rec.Choices, id) }), func(at *place, id string) { at.add = id })
	drop := p.pick("drop", p.at.drop, p.options(func(id string) bool { return slices.Contains(rec.Choices, id) }), func(at *place, id string) { at.drop = id })
	return p.card(t.T("elsewhere.mine.try"), widget.NewNote(t.T("elsewhere.mine.try.what")), add, drop)
}

func (p *page) pick(id, chosen string, options []widget.Option, set func(at *place, id string)) fyne.CanvasObject {
	t := p.c.Words
	name := t.T("elsewhere.mine." + id)
	s := widget.NewSelect(name, t.T("elsewhere.mine.nothing"), append([]widget.Option{{Label: t.T("elsewhere.mine.nothing")}}, options...), chosen, func(picked string) {
		at := p.at
		set(&at, picked)
		p.show(at)
	})
	p.Target(id, s)
	return widget.Column(4, widget.NewSmallStrong(name), s)
}

// options are the qualifications at 14 to 16 that pass, by name.
func (p *page) options(passes func(id string) bool) []widget.Option {
	var all []guide.Qualification
	for _, q := range p.c.Guide.Catalogue.Qualifications() {
		if !q.Prior() && passes(q.ID) {
			all = append(all, q)
		}
	}
	var options []widget.Option
	for _, q := range screen.Alphabetical(p.c.Words, all, func(q guide.Qualification) message.Text { return q.Name }) {
		p.c.Shows(q.ID)
		options = append(options, widget.Option{ID: q.ID, Label: p.c.Words.Text(q.Name)})
	}
	return options
}

// basket is a card with what the framework says of one set of choices.
func (p *page) basket(column string, b basket) fyne.CanvasObject {
	body := widget.Column(8, widget.NewSubheading(b.title), widget.Flow(8, p.label()))
	if b.empty {
		body.Add(widget.NewBody(p.c.Words.T("elsewhere.mine.empty")))
	}
	for _, k := range b.report.Cards {
		for i, f := range k.Findings {
			if !follows(k.Findings, i) {
				state := standing(k.Findings, i)
				body.Add(widget.NewRule())
				body.Add(widget.Flow(8, widget.NewChip(state, p.c.Words.T("elsewhere.mine.state."+string(state)))))
			}
			body.Add(p.found(column+"."+k.Component+"."+strconv.Itoa(i), f))
		}
	}
	return widget.NewCard(body)
}

// found is one finding: what it says, and the mark of its sources.
func (p *page) found(id string, f finding.Finding) fyne.CanvasObject {
	p.c.Shows(f.Records...)
	line := widget.RowTop(8, widget.Fill(widget.NewBody(p.c.Words.Text(f.Text))))
	if mark := p.MarkFor(p.c, "mine."+id, f.Sources); mark != nil {
		line.Add(mark)
	}
	return line
}

// follows reports whether a finding is a question about a choice that belongs to the finding before it: no match, but a choice to ask about.
func follows(all []finding.Finding, i int) bool {
	return i > 0 && asks(all[i]) && (asks(all[i-1]) || !all[i-1].OK)
}

// asks reports whether a choice leaves a question.
func asks(f finding.Finding) bool { return !f.OK && len(f.Fields) > 0 }

// standing is how choices stand to a framework of another country: matched by subject, a question, or no plain match, which is no gap.
func standing(all []finding.Finding, i int) theme.State {
	switch {
	case all[i].OK:
		return theme.InPlace
	case asks(all[i]), i+1 < len(all) && follows(all, i+1):
		return theme.ToDiscuss
	}
	return theme.NotKnown
}
