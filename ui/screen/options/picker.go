package options

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// picker is the sheet from which a qualification is added: search as one types, and filters.
type picker struct {
	p       *page
	items   []item // in alphabetical order
	group   string // an expected group that alone is offered, or ""
	records bool   // adds a result in place of a choice
	query   string
	area    string
	kind    string

	search      *widget.Entry
	areas, sort *widget.Select
	count       *widget.Text
	list        *fyne.Container
	close       func()
}

// openPicker offers the qualifications that can be chosen, of one expected group or of all.
func (p *page) openPicker(group string) {
	if p.v.after16 {
		p.openRecorder()
		return
	}
	report, err := p.c.Guide.Entitlement(p.c.Session.Record(), guide.Wales1416)
	if err != nil {
		p.c.Shell.Failed(err)
		return
	}
	items := offer(p.c.Session.Record(), p.c.Guide, report, p.c.Today)
	if group != "" {
		items = pick(items, p.c.Guide, group)
	}
	k := &picker{p: p, items: inOrder(p, items, itemName), group: group}
	k.show(p.say("options.add"))
}

// openRecorder offers everything for which a result can be recorded.
func (p *page) openRecorder() {
	items := held(p.c.Session.Record(), p.c.Guide, p.c.Today)
	k := &picker{p: p, items: inOrder(p, items, itemName), records: true}
	k.show(p.say("options.results.add"))
}

func (k *picker) show(title string) {
	k.search = widget.NewEntry(widget.EntrySpec{Label: k.p.say("options.pick.search"), OnChange: k.typed})
	k.areas = widget.NewSelect(k.p.say("options.pick.area"), "", k.areaOptions(), "", k.chooseArea)
	k.sort = widget.NewSelect(k.p.say("options.pick.kind"), "", k.kindOptions(), "", k.chooseKind)
	k.count, k.list = widget.NewNote(""), widget.Column(8)
	filters := widget.Column(12, k.search)
	if k.group == "" {
		filters.Add(labelled(k.p.say("options.pick.area"), k.areas))
		filters.Add(labelled(k.p.say("options.pick.kind"), k.sort))
	}
	k.refresh()
	k.close = k.p.c.Shell.Sheet(title, widget.Column(14, filters, k.count, k.list), k.search.Field())
	k.p.c.Shell.Again(func(s screen.Screen) {
		if k.records {
			s.(*page).openRecorder()
		} else {
			s.(*page).openPicker(k.group)
		}
	})
}

// labelled puts a word above a control.
func labelled(word string, control fyne.CanvasObject) fyne.CanvasObject {
	return widget.Column(6, widget.NewSmallStrong(word), control)
}

func (k *picker) areaOptions() []widget.Option {
	options := []widget.Option{{ID: "", Label: k.p.say("options.pick.any-area")}}
	areas := inOrder(k.p, k.p.c.Guide.Catalogue.AoLs(), func(a guide.Named) message.Text { return a.Name })
	for _, a := range areas {
		k.p.c.Shows(a.ID)
		options = append(options, widget.Option{ID: a.ID, Label: k.p.c.Words.Text(a.Name)})
	}
	return options
}

func (k *picker) kindOptions() []widget.Option {
	options := []widget.Option{{ID: "", Label: k.p.say("options.pick.any-kind")}}
	for _, kind := range kinds {
		if slices.ContainsFunc(k.items, func(i item) bool { return i.kind == kind }) {
			options = append(options, widget.Option{ID: kind, Label: k.p.say("options.kind." + kind)})
		}
	}
	return options
}

func (k *picker) typed(text string) {
	k.query = strings.TrimSpace(text)
	k.refresh()
}

func (k *picker) chooseArea(id string) {
	k.area = id
	k.refresh()
}

func (k *picker) chooseKind(id string) {
	k.kind = id
	k.refresh()
}

// refresh shows the qualifications that fit what is typed and chosen: those that can be added, then the others with the reason.
func (k *picker) refresh() {
	hits := k.hits()
	var there, barred []*widget.ListRow
	for _, i := range k.items {
		switch {
		case !k.fits(i, hits):
		case i.barred && !i.chosen:
			barred = append(barred, k.row(i))
		default:
			there = append(there, k.row(i))
		}
	}
	var shown []fyne.CanvasObject // put into the list at once: every Add would lay everything out
	if len(there) > 0 {
		shown = append(shown, widget.NewRowList(8, there...))
	}
	if len(barred) > 0 {
		shown = append(shown, widget.NewSmallStrong(k.p.say("options.pick.barred")), widget.NewRowList(8, barred...))
	}
	if len(shown) == 0 {
		shown = append(shown, widget.NewBody(k.p.say("options.pick.none")))
	}
	k.list.Objects = shown
	k.count.SetText(k.p.say("options.pick.count", "Count", len(there)+len(barred)))
	k.list.Refresh()
}

// hits are the qualifications that the search finds by any form of the words typed.
func (k *picker) hits() map[string]bool {
	found := map[string]bool{}
	if k.query == "" {
		return found
	}
	hits, err := k.p.c.Guide.Search(context.Background(), k.p.c.Words.Language(), k.query, searchLimit)
	if err != nil {
		k.p.c.Shell.Failed(err)
	}
	for _, h := range hits {
		found[h.ID] = true
	}
	return found
}

// searchLimit is more hits than there are qualifications beside what else the words find.
const searchLimit = 500

func (k *picker) fits(i item, hits map[string]bool) bool {
	if (k.area != "" && i.aol != k.area) || (k.kind != "" && i.kind != k.kind) {
		return false
	}
	return k.query == "" || hits[i.id] || within(i.name.CY, k.query) || within(i.name.EN, k.query)
}

func within(name, typed string) bool {
	return strings.Contains(strings.ToLower(name), strings.ToLower(typed))
}

// row is one qualification of the sheet. What cannot be added says why, and takes no focus.
func (k *picker) row(i item) *widget.ListRow {
	k.p.c.Shows(i.id)
	spec := widget.RowSpec{ID: i.id, Title: k.p.c.Words.Text(i.name), Sub: k.p.describe(i)}
	if o := k.p.c.Guide.Offered(k.p.c.Session.Record(), i.id, string(k.p.c.Today)); o.From != "" {
		spec.Sub += "\n" + k.p.say("offers.says."+o.Answer, "List", k.p.say("offers.from", "From", o.From, "Day", message.Day(o.Day)))
	}
	switch {
	case i.chosen:
		spec.Sub += " · " + k.p.say(k.chosenWord())
		spec.Leading = []fyne.CanvasObject{widget.NewIcon(icons.Check, 20, widget.Ink2)}
	case i.barred:
		spec.Sub = k.p.c.Words.Say(i.reason)
		spec.Leading = []fyne.CanvasObject{widget.NewIcon(icons.Minus, 20, widget.Ink2)}
	default:
		spec.Leading = []fyne.CanvasObject{widget.NewIcon(icons.Plus, 20, widget.Primary)}
		spec.OnTap = func() { k.take(i.id) }
	}
	return widget.NewListRow(spec)
}

func (k *picker) chosenWord() string {
	if k.records {
		return "options.pick.recorded"
	}
	return "state.in-basket"
}

// take adds a qualification and closes the sheet.
func (k *picker) take(id string) {
	k.close()
	if k.records {
		k.p.askGrade(id)
		return
	}
	k.p.add(id)
}
