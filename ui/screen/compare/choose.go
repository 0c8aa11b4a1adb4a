package compare

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// change leads to other routes: where more are kept than stand here, to a sheet that says which; otherwise to the routes.
func (x *compare) change() {
	if len(x.view.kept) <= atOnce {
		x.routes()
		return
	}
	p := &picker{compare: x, ticked: map[string]bool{}, checks: map[string]*widget.Check{}}
	p.open()
}

// picker is the sheet on which up to three of the kept routes are ticked.
type picker struct {
	*compare
	ticked map[string]bool
	checks map[string]*widget.Check
	full   *widget.Notice
}

func (p *picker) open() {
	w := p.c.Words
	column := widget.Column(12, widget.NewBody(w.T("compare.choose.what")))
	for _, r := range p.view.columns {
		p.ticked[r.ID] = true
	}
	for _, r := range p.view.kept {
		p.checks[r.ID] = widget.NewCheck(p.long(r), p.ticked[r.ID], func(on bool) { p.tick(r.ID, on) })
		column.Add(p.checks[r.ID])
	}
	p.full = widget.NewNotice(widget.NoticeInfo, w.T("compare.choose.full"))
	p.full.Hide()
	column.Add(p.full)
	var close func()
	show := widget.NewButton(w.T("compare.note.done"), widget.PrimaryButton, func() {
		close()
		p.compareThese()
	})
	routes := widget.NewButton(w.T("compare.to-routes"), widget.SecondaryButton, func() {
		close()
		p.routes()
	}).WithIcon(icons.Route)
	column.Add(widget.Flow(12, show, routes))
	var begin fyne.Focusable = p.checks[p.view.kept[0].ID]
	close = p.c.Shell.Sheet(w.T("compare.choose"), column, begin)
	p.c.Shell.Again(func(s screen.Screen) { s.(*compare).change() })
}

// tick ticks a route; where three are ticked already it says so and leaves it.
func (p *picker) tick(id string, on bool) {
	if on && p.count() >= atOnce {
		p.checks[id].SetChecked(false)
		p.full.Show()
		return
	}
	p.ticked[id] = on
	p.full.Hide()
}

func (p *picker) count() int {
	n := 0
	for _, on := range p.ticked {
		if on {
			n++
		}
	}
	return n
}

// compareThese shows the ticked routes; with none ticked it leaves the choice to the screen.
func (p *picker) compareThese() {
	var ids []string
	for _, r := range p.view.kept {
		if p.ticked[r.ID] {
			ids = append(ids, r.ID)
		}
	}
	var value any
	if len(ids) > 0 {
		value = strings.Join(ids, " ")
	}
	p.save(learner.Edit{Field: "preferences." + chosen, Value: value})
}
