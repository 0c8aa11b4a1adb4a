package ui

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The groups in which results stand, in this order.
const (
	groupAll      = "all"
	groupChoices  = "choices"
	groupRoutes   = "routes"
	groupJobs     = "jobs"
	groupPlaces   = "places"
	groupSupport  = "support"
	groupPages    = "pages"
	groupLastSeen = "opened"
)

var groups = []string{groupChoices, groupRoutes, groupJobs, groupPlaces, groupSupport, groupPages}

// groupOf is the group of a result.
func groupOf(f found) string {
	if f.page != "" {
		return groupPages
	}
	switch f.Kind {
	case "qualification":
		return groupChoices
	case "occupation":
		return groupJobs
	case "provider", "place":
		return groupPlaces
	case "support":
		return groupSupport
	}
	return groupRoutes
}

func (p *palette) groupOptions() []widget.Option {
	options := []widget.Option{{ID: groupAll, Label: p.w.words.T("search.group.all")}}
	for _, g := range groups {
		options = append(options, widget.Option{ID: g, Label: p.w.words.T("search.group." + g)})
	}
	return options
}

// pages are the program's own pages whose name answers a query; without a query, all of them.
func (w *Window) pages(r guide.Reading, query string) []found {
	var all []found
	for _, name := range Screens {
		if w.mirror && !inSecond[name] {
			continue
		}
		id := "search.page." + name
		text := message.Text{CY: w.words.In(message.Welsh).T(id), EN: w.words.In(message.English).T(id)}
		if query == "" || r.Finds(text) {
			all = append(all, found{Hit: guide.Hit{ID: name, Name: text}, page: name})
		}
	}
	return all
}

// show puts the results of the chosen groups under their headings.
func (p *palette) show() {
	p.hits, p.rows, p.list.Objects = nil, nil, nil
	clear(p.signsUsed)
	if p.entry.Text() == "" && p.shows(groupLastSeen) {
		p.group(groupLastSeen, p.w.opened)
	}
	of := map[string][]found{}
	for _, f := range p.all {
		of[groupOf(f)] = append(of[groupOf(f)], f)
	}
	for _, g := range inOrder(of) {
		if p.shows(g) {
			p.group(g, of[g])
		}
	}
	p.tell()
}

// inOrder is the order of the groups: the one whose best result answers the words more closely comes first, so that Enter opens what was asked for; of
// those that are as close the usual order, and pages of the program last.
func inOrder(of map[string][]found) []string {
	closest := func(group string) int {
		best := 0.0
		for _, f := range of[group] {
			best = max(best, f.Score)
		}
		return int(best) // the tier: the small marks within one would move the groups at every key
	}
	sorted := slices.Clone(groups)
	slices.SortStableFunc(sorted[:len(sorted)-1], func(a, b string) int { return cmp.Compare(closest(b), closest(a)) })
	return sorted
}

// shows reports whether a group is among those that are shown.
func (p *palette) shows(group string) bool {
	return p.filter == groupAll || p.filter == group
}

// group adds a heading and its results.
func (p *palette) group(name string, of []found) {
	most := ofEach
	if p.filter == name || name == groupPages {
		most = ofOne
	}
	of = of[:min(len(of), most)]
	if len(of) == 0 {
		return
	}
	add := func(o fyne.CanvasObject) { p.list.Objects = append(p.list.Objects, o) }
	add(widget.Inset(20, 6, widget.NewSmallStrong(p.w.words.T("search.group."+name)).In(widget.Ink2)))
	for _, f := range of {
		i := len(p.hits)
		p.hits = append(p.hits, f)
		row := p.row(f, func() { p.open(i) })
		row.SetChosen(i == p.at)
		p.rows = append(p.rows, row)
		add(row)
	}
}

func (p *palette) row(f found, do func()) *widget.HitRow {
	spec := widget.HitSpec{Sign: p.signOf(f), Name: p.runs(f), OnTap: do}
	if f.page == "" {
		spec.Note = p.w.words.T("search.kind." + f.Kind)
		spec.By = p.by(f)
		if about, ok := p.w.app.Guide.About(f.ID); ok && about.Level > 0 {
			spec.Trailing = p.w.words.T("requirement.level-number", "N", about.Level)
		}
	}
	return widget.NewHitRow(spec)
}

// runs is the name of a result with what answers the query marked. Where it was found by another word, by says which.
func (p *palette) runs(f found) []widget.Run {
	return p.marked(p.w.words.Language(), p.w.words.Text(f.Name))
}

// marked is a text with what answers the query marked.
func (p *palette) marked(language, text string) []widget.Run {
	var runs []widget.Run
	at := 0
	for _, m := range p.reading.Marks(language, text) {
		runs = append(runs, widget.Run{Text: text[at:m.From]}, widget.Run{Text: text[m.From:m.To], Marked: true})
		at = m.To
	}
	return append(runs, widget.Run{Text: text[at:]})
}

// by says by which word a result was found, where its name does not: by its name in the other language, or by an everyday word.
func (p *palette) by(f found) []widget.Run {
	if p.entry.Text() == "" {
		return nil
	}
	because := p.reading.Because(p.w.words.Language(), f.Hit)
	if because.Text == "" {
		return nil
	}
	id := "search.by.word"
	if because.Other {
		id = "search.by.other"
	}
	said := p.w.words.T(id, "Word", because.Text)
	before, after, _ := strings.Cut(said, because.Text)
	runs := append([]widget.Run{{Text: before}}, p.marked(because.Language, because.Text)...)
	return append(runs, widget.Run{Text: after})
}

// signOf is the drawing of a kind, out of those that were drawn for the rows before: drawing them anew at every keystroke takes longer than the
// search.
func (p *palette) signOf(f found) fyne.CanvasObject {
	kind := f.Kind + f.page
	n := p.signsUsed[kind]
	p.signsUsed[kind]++
	if n == len(p.signs[kind]) {
		p.signs[kind] = append(p.signs[kind], p.sign(f))
	}
	return p.signs[kind][n]
}

// sign is the drawing of a kind; an apprenticeship and a course have the sign of their family.
func (p *palette) sign(f found) fyne.CanvasObject {
	switch {
	case f.page != "":
		return widget.NewIcon(pageIcons[f.page], 22, widget.Ink)
	case f.Kind == "apprenticeship":
		return widget.NewFamilySign(theme.Apprenticeship, "", p.w.words.T("search.kind.apprenticeship"))
	case f.Kind == "course":
		return widget.NewFamilySign(theme.College, "", p.w.words.T("search.kind.course"))
	}
	return widget.NewIcon(kindIcons[f.Kind], 22, widget.Ink)
}

var kindIcons = map[string]icons.Name{"occupation": icons.Bulb, "qualification": icons.Basket, "area": icons.Book, "provider": icons.Home, "place": icons.Globe, "support": icons.Pound}

var pageIcons = map[string]icons.Name{screen.Journey: icons.Journey, screen.About: icons.User, screen.Interests: icons.Hexagon, screen.Result: icons.Hexagon,
	screen.Ideas: icons.Bulb, screen.Options: icons.Basket, screen.Routes: icons.Route, screen.Plan: icons.Plan, screen.Settings: icons.Gear, screen.Help: icons.Hand,
	screen.Compare: icons.Sort, screen.Sources: icons.Book, screen.Support: icons.Pound, screen.WhatIf: icons.Eye,
	screen.Elsewhere: icons.Globe, screen.Sectors: icons.Case, screen.Offers: icons.List, screen.Counts: icons.List, screen.Information: icons.Shield}

// explain says which mutated words were read as which.
func (p *palette) explain(hits []guide.Hit) {
	var names []message.Text
	for _, h := range hits {
		names = append(names, h.Name)
	}
	lines := widget.Column(2)
	for _, u := range p.reading.Understood(names) {
		text := p.w.words.T("search.understood", "Typed", u.Typed, "As", u.As)
		if len(u.Also) > 0 {
			text = p.w.words.T("search.understood-also", "Typed", u.Typed, "As", u.As, "Also", strings.Join(u.Also, ", "))
		}
		lines.Add(widget.NewBody(text))
	}
	p.note.Objects = nil
	p.note.Hidden = len(lines.Objects) == 0
	if !p.note.Hidden {
		p.note.Objects = []fyne.CanvasObject{widget.NewBand(widget.Row(12, widget.NewIcon(icons.Info, 20, widget.Primary), widget.Fill(lines)))}
	}
}

// tell counts the results and gives the list its room.
func (p *palette) tell() {
	p.count.SetText(p.w.words.N("search.count", p.total, "Shown", len(p.hits)))
	p.count.Hidden = p.entry.Text() == "" || len(p.hits) == 0
	if len(p.hits) == 0 {
		p.say(p.w.words.T("search.none"))
		return
	}
	p.relayout()
}

// say puts a sentence in the place of results.
func (p *palette) say(text string) {
	p.hits, p.rows = nil, nil
	p.count.Hidden = true
	p.list.Objects = []fyne.CanvasObject{widget.Inset(20, 14, widget.NewBody(text))}
	p.relayout()
}

func (p *palette) relayout() {
	p.rolls.ScrollTo(0)
	p.list.Refresh()
	if p.over != nil {
		p.over.Relayout()
	}
}
