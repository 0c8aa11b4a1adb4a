package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// palette finds anything by any form of the word, over any screen.
type palette struct {
	w       *Window
	entry   *widget.Entry
	filters *widget.Tiles
	list    *fyne.Container
	note    *fyne.Container // how the query was understood
	count   *widget.Text
	rolls   *widget.Scroll // shows the list where the window is too low for all of it
	over    *widget.Overlay
	reading guide.Reading
	all     []found // the first of each kind of what was found, in the order of the groups
	total   int     // how much was found
	hits    []found // of those, what is shown
	rows    []*widget.HitRow
	filter  string
	at      int

	signs     map[string][]fyne.CanvasObject // drawings of rows, by what they are of
	signsUsed map[string]int                 // how many of them stand in the list
}

// found is a result: something of the catalogue, or a page of the program.
type found struct {
	guide.Hit
	page string
}

// How many results are shown: a few of each group, or more of one.
const (
	ofEach = 4
	ofOne  = 24
)

const (
	cmdDown keys.Command = "down"
	cmdUp   keys.Command = "up"
	cmdOpen keys.Command = "open"
	cmdKeep keys.Command = "keep"
	cmdAsk  keys.Command = "ask"
)

var paletteKeys = keys.Map{
	{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: "keys.choose"},
	{Chord: keys.On(fyne.KeyUp), Command: cmdUp},
	{Chord: keys.On(fyne.KeyReturn), Command: cmdOpen, Message: "keys.open"},
	{Chord: keys.On(fyne.KeyReturn, keys.Ctrl), Command: cmdKeep, Message: "keys.keep-idea"},
	{Chord: keys.On(fyne.KeyI, keys.Ctrl), Command: cmdAsk, Message: "provenance.where"},
}

// paletteWide is the width of the palette.
const paletteWide float32 = 758

// openSearch opens the palette.
func (w *Window) openSearch() {
	if w.session == nil || (w.palette != nil && w.palette.over.Open()) {
		return
	}
	if err := w.app.Guide.BeginSearch(context.Background()); err != nil {
		w.Failed(err)
		return
	}
	p := &palette{w: w, filter: groupAll, signs: map[string][]fyne.CanvasObject{}, signsUsed: map[string]int{}, list: widget.Column(0), note: widget.Column(0), count: widget.NewNote("")}
	p.note.Hide()
	p.entry = widget.NewEntry(widget.EntrySpec{Label: w.words.T("search.label"), Quiet: true, Placeholder: w.words.T("search.label"), Letters: w.class != theme.Narrow, // accents are not needed here
		OnChange: p.find, OnSubmit: func(string) { p.open(p.at) }})
	p.filters = widget.NewPills(p.groupOptions(), groupAll, p.pick)
	content := p.content()
	w.palette = p
	p.find("")
	p.over = widget.ShowOverlay(w.win.Canvas(), widget.OverlaySpec{Content: content, Width: paletteWide, Focus: p.entry.Field(), Keys: paletteKeys, Run: p.run,
		OnClose: func() { w.palette = nil }})
	w.lay(p.reopen)
}

// reopen opens the search anew, as in another language, with the same words, the same group and the same result chosen.
func (p *palette) reopen() {
	p.w.palette = nil
	p.w.openSearch()
	n := p.w.palette
	n.entry.SetText(p.entry.Text())
	n.filters.Choose(p.filter)
	n.pick(p.filter)
	if p.at < len(p.hits) {
		chosen := p.hits[p.at]
		n.choose(max(0, slices.IndexFunc(n.hits, func(h found) bool { return h.ID == chosen.ID && h.Kind == chosen.Kind })))
	}
}

// content is the field, what was understood, the groups to choose from, the results, and the keys. Where there is little room all but the
// field scrolls.
func (p *palette) content() fyne.CanvasObject {
	const side = 22
	field, filters := widget.Inset(side, 0, p.entry), widget.Inset(side, 0, p.filters)
	if p.w.class == theme.Narrow {
		p.rolls = widget.NewScroll(widget.Column(8, p.note, filters, p.list))
		return widget.Inset(0, 14, widget.Frame(widget.Column(8, field, widget.NewRule()), nil, nil, nil, p.rolls))
	}
	p.rolls = widget.NewScroll(p.list)
	foot := widget.Inset(side, 4, widget.Row(16, widget.Fill(p.hints()), p.count))
	top := widget.Column(8, field, p.note, filters, widget.NewRule())
	return widget.Inset(0, 14, widget.Frame(top, widget.Column(4, widget.NewRule(), foot), nil, nil, p.rolls))
}

// hints are the keys of the palette, as caps and words.
func (p *palette) hints() fyne.CanvasObject {
	t := p.w.words
	return widget.Flow(14,
		widget.NewKeyHint(slices.Concat(keys.On(fyne.KeyUp).Caps(), keys.On(fyne.KeyDown).Caps()), t.T("keys.choose")),
		widget.NewKeyHint(keys.On(fyne.KeyReturn).Caps(), t.T("keys.open")),
		widget.NewKeyHint(keys.On(fyne.KeyReturn, keys.Ctrl).Caps(), t.T("keys.keep-idea")),
		widget.NewKeyHint(keys.On(fyne.KeyI, keys.Ctrl).Caps(), t.T("provenance.where")),
		widget.NewKeyHint(keys.On(fyne.KeyTab).Caps(), t.T("search.filter")),
		widget.NewKeyHint(keys.On(fyne.KeyEscape).Caps(), t.T("shell.close")))
}

func (p *palette) close() { p.over.Close() }

func (p *palette) run(c keys.Command) bool {
	switch c {
	case cmdDown:
		p.choose(p.at + 1)
	case cmdUp:
		p.choose(p.at - 1)
	case cmdOpen:
		p.open(p.at)
	case cmdKeep:
		p.keep(p.at)
	case cmdAsk:
		p.ask(p.at)
	default:
		return false
	}
	return true
}

// find shows what a query finds; without a query, the pages and what was opened last.
func (p *palette) find(query string) {
	p.at, p.all = 0, nil
	reading, err := p.w.app.Guide.ReadQuery(context.Background(), query)
	var result guide.Found
	if err == nil {
		result, err = p.w.app.Guide.Find(context.Background(), p.w.words.Language(), query, ofOne)
	}
	if err != nil {
		p.say(p.w.words.Error(err))
		return
	}
	p.reading = result.Reading
	pages := p.w.pages(reading, query)
	p.total = len(pages)
	for _, h := range result.Hits {
		if !h.Guess || len(pages) == 0 { // a page that has the word needs no guessing
			p.all = append(p.all, found{Hit: h})
		}
	}
	if len(p.all) > 0 {
		p.total += result.Total
	}
	p.all = append(p.all, pages...)
	p.explain(result.Hits)
	p.show()
}

// pick shows one group, or a few results of each.
func (p *palette) pick(group string) {
	p.filter, p.at = group, 0
	p.show()
}

func (p *palette) choose(i int) {
	if len(p.hits) == 0 {
		return
	}
	p.rows[p.at].SetChosen(false)
	p.at = (i + len(p.hits)) % len(p.hits)
	p.rows[p.at].SetChosen(true)
	p.rolls.Follow(p.rows[p.at])
}

// open goes to what a result is about.
func (p *palette) open(i int) {
	if i < 0 || i >= len(p.hits) {
		return
	}
	h, w := p.hits[i], p.w
	w.remember(h)
	p.close()
	switch {
	case h.page != "":
		w.Go(screen.Place{Name: h.page})
	case h.Kind == "occupation":
		w.Go(screen.Place{Name: screen.Ideas, Arg: h.ID})
	case h.Kind == "qualification":
		w.Go(screen.Place{Name: screen.Options, Arg: h.ID})
	case h.Kind == "support":
		w.Go(screen.Place{Name: screen.Support, Arg: h.ID})
	default:
		w.openFact(h.ID)
	}
}

// keep keeps an occupation among the ideas; nothing else can be kept.
func (p *palette) keep(i int) {
	if i < 0 || i >= len(p.hits) || p.hits[i].Kind != "occupation" {
		return
	}
	h, w := p.hits[i], p.w
	p.close()
	if err := (pen{w, w.session}).Set("liked."+h.ID, true); err != nil {
		w.Failed(err)
		return
	}
	w.Rebuild()
	w.Toast(message.New("search.kept", "Name", h.Name), true)
}

// ask shows where a result comes from. The pages of the program are no facts.
func (p *palette) ask(i int) {
	if i < 0 || i >= len(p.hits) || p.hits[i].page != "" {
		return
	}
	w := p.w
	if e, ok := w.app.Guide.Evidence(w.app.Guide.Ref(p.hits[i].ID), w.app.Today()); ok {
		p.close()
		w.openEvidence(e, nil)
	}
}

// lastOpened is how many results are offered again while the record is open. They live in memory alone.
const lastOpened = 5

func (w *Window) remember(h found) {
	if h.page != "" {
		return
	}
	w.opened = slices.DeleteFunc(w.opened, func(o found) bool { return o.ID == h.ID && o.Kind == h.Kind })
	w.opened = append([]found{h}, w.opened...)
	w.opened = w.opened[:min(len(w.opened), lastOpened)]
}
