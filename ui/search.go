package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// palette finds anything by any form of the word, over any screen.
type palette struct {
	w     *Window
	entry *widget.Entry
	list  *fyne.Container
	rolls *widget.Scroll // shows the list where the window is too low for all of it
	over  *widget.Overlay
	hits  []guide.Hit
	at    int
}

// maxHits is how many results are shown.
const maxHits = 8

const (
	cmdDown keys.Command = "down"
	cmdUp   keys.Command = "up"
	cmdOpen keys.Command = "open"
)

var paletteKeys = keys.Map{
	{Chord: keys.On(fyne.KeyDown), Command: cmdDown, Message: "keys.choose"},
	{Chord: keys.On(fyne.KeyUp), Command: cmdUp},
	{Chord: keys.On(fyne.KeyReturn), Command: cmdOpen, Message: "keys.open"},
}

// openSearch opens the palette.
func (w *Window) openSearch() {
	if w.session == nil || (w.palette != nil && w.palette.over.Open()) {
		return
	}
	p := &palette{w: w, list: widget.Column(4)}
	p.entry = widget.NewEntry(widget.EntrySpec{Label: w.words.T("search.label"), Placeholder: w.words.T("search.hint"), Letters: true,
		OnChange: p.find, OnSubmit: func(string) { p.open(p.at) }})
	p.rolls = widget.NewScroll(p.list)
	const side = 20
	content := widget.Inset(0, 14, widget.Frame(widget.Inset(side, 2, p.entry), widget.Inset(side, 2, p.hints()), gap(side-widget.RingRoom), gap(side-widget.ScrollRoom), p.rolls))
	p.say(w.words.T("search.try"))
	w.palette = p
	p.over = widget.ShowOverlay(w.win.Canvas(), widget.OverlaySpec{Content: content, Width: 720, Focus: p.entry.Field(), Keys: paletteKeys, Run: p.run,
		OnClose: func() { w.palette = nil }})
}

// hints are the keys of the palette, as caps and words.
func (p *palette) hints() fyne.CanvasObject {
	line := widget.Flow(16)
	for _, b := range paletteKeys {
		word := b.Message
		if b.Command == cmdUp {
			word = "keys.choose"
		}
		line.Add(widget.NewKeyHint(b.Chord.Caps(), p.w.words.T(word)))
	}
	line.Add(widget.NewKeyHint(keys.On(fyne.KeyEscape).Caps(), p.w.words.T("shell.close")))
	return line
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
	default:
		return false
	}
	return true
}

func (p *palette) find(query string) {
	hits, err := p.w.app.Guide.Search(context.Background(), p.w.words.Language(), query, maxHits)
	p.hits, p.at = hits, 0
	switch {
	case err != nil:
		p.say(p.w.words.Error(err))
	case query == "":
		p.say(p.w.words.T("search.try"))
	case len(hits) == 0:
		p.say(p.w.words.T("search.none"))
	default:
		p.show()
	}
}

func (p *palette) say(text string) {
	p.list.Objects = []fyne.CanvasObject{widget.NewBody(text)}
	p.relayout()
}

func (p *palette) show() {
	p.list.Objects = nil
	for i, h := range p.hits {
		row := widget.Row(12, widget.NewIcon(hitIcon(h.Kind), 20, widget.Ink2), widget.Fill(widget.NewStrong(p.w.words.Text(h.Name))), widget.NewNote(p.kind(h)))
		card := widget.NewCard(row)
		card.SetSelected(i == p.at)
		p.list.Add(newTap(card, func() { p.open(i) }))
	}
	p.relayout()
}

// kind says what a hit is, and at which level where rows share a name.
func (p *palette) kind(h guide.Hit) string {
	word := p.w.words.T("search.kind." + h.Kind)
	if f, ok := p.w.app.Guide.About(h.ID); ok && f.Level > 0 {
		return word + " · " + p.w.words.T("requirement.level-number", "N", f.Level)
	}
	return word
}

func (p *palette) relayout() {
	p.rolls.ScrollTo(0)
	p.list.Refresh()
	if p.over != nil {
		p.over.Relayout()
	}
}

func (p *palette) choose(i int) {
	if len(p.hits) == 0 {
		return
	}
	p.at = (i + len(p.hits)) % len(p.hits)
	p.show()
	p.rolls.Follow(p.list.Objects[p.at])
}

// open goes to what a hit is about.
func (p *palette) open(i int) {
	if i < 0 || i >= len(p.hits) {
		return
	}
	h := p.hits[i]
	p.close()
	switch h.Kind {
	case "occupation":
		p.w.Go(screen.Place{Name: screen.Ideas, Arg: h.ID})
	case "qualification":
		p.w.Go(screen.Place{Name: screen.Options, Arg: h.ID})
	default:
		p.w.openFact(h.ID)
	}
}

func hitIcon(kind string) icons.Name {
	switch kind {
	case "occupation":
		return icons.Case
	case "qualification", "course", "area":
		return icons.Book
	case "provider", "place":
		return icons.Home
	}
	return icons.Route
}
