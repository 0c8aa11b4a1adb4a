package options

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// basketFoot is how many baskets are kept, and the button that keeps and compares them; nil where there is nothing to keep.
func (p *page) basketFoot() (count string, button fyne.CanvasObject) {
	switch kept := len(keptBaskets(p.c.Session.Record())); {
	case kept > 0:
		return p.c.Words.N("options.baskets.kept", kept), widget.NewButton(p.say("options.baskets.compare"), widget.SecondaryButton, p.openBaskets)
	case p.v.chosen > 0:
		return "", widget.NewButton(p.say("options.baskets.keep"), widget.SecondaryButton, p.openBaskets)
	}
	return "", nil
}

// undoButton takes the last change back; nil where there is none.
func (p *page) undoButton() *widget.Button {
	if !p.c.Session.CanUndo() {
		return nil
	}
	return widget.NewButton(p.say("shell.undo"), widget.QuietButton, p.undo).WithIcon(icons.Undo)
}

func (p *page) undo() {
	if _, err := p.c.Session.Undo(); err != nil {
		p.c.Shell.Failed(err)
		return
	}
	p.changed = ""
	p.c.Shell.Rebuild()
}

// openBaskets shows the kept baskets, and keeps the one in use under a name.
func (p *page) openBaskets() {
	rec := p.c.Session.Record()
	kept := keptBaskets(rec)
	col := widget.Column(16, widget.NewBody(p.say("options.baskets.what")))
	k := &keeper{p: p}
	col.Add(k.keepThis())
	for _, b := range kept {
		col.Add(k.card(b))
	}
	k.close = p.c.Shell.Sheet(p.say("options.baskets"), col, k.begin)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).openBaskets() })
}

// keeper is the sheet of kept baskets.
type keeper struct {
	p     *page
	name  *widget.Entry
	begin fyne.Focusable // what has the focus at first
	close func()
}

// keepThis is the field and the button that keep the basket in use, or why it cannot be kept.
func (k *keeper) keepThis() fyne.CanvasObject {
	rec := k.p.c.Session.Record()
	switch {
	case len(rec.Choices) == 0:
		return widget.NewNotice(widget.NoticeInfo, k.p.say("options.baskets.empty"))
	case freePlace(rec) == 0:
		return widget.NewNotice(widget.NoticeInfo, k.p.say("options.baskets.full"))
	}
	k.name = widget.NewEntry(widget.EntrySpec{Label: k.p.say("options.baskets.name"), Placeholder: k.p.say("options.baskets.number", "Number", freePlace(rec)),
		Limit: nameLimit, OnSubmit: func(string) { k.keep() }})
	keep := widget.NewButton(k.p.say("options.baskets.keep"), widget.PrimaryButton, k.keep)
	k.begin = keep
	return widget.Column(10, k.name, widget.Flow(8, keep))
}

// nameLimit is how long the name of a basket can be.
const nameLimit = 40

func (k *keeper) keep() {
	rec := k.p.c.Session.Record()
	place := freePlace(rec)
	name := strings.TrimSpace(k.name.Text())
	if name == "" {
		name = k.p.say("options.baskets.number", "Number", place)
	}
	k.set(place, basketOf(rec, name), message.New("options.baskets.keeping", "Name", name))
}

// set writes a place for a basket, closes the sheet and says so.
func (k *keeper) set(place int, value any, said message.Message) {
	if k.p.c.Set(basketField(place), value) {
		k.close()
		k.p.changed = ""
		k.p.c.Shell.Rebuild()
		k.p.c.Shell.Toast(said, true)
	}
}

// card is one kept basket: its name, what is in it, and what can be done with it.
func (k *keeper) card(b keptBasket) fyne.CanvasObject {
	p := k.p
	compare := widget.NewButton(p.say("options.baskets.beside"), widget.SecondaryButton, func() {
		k.close()
		p.compareBaskets(theOneInUse, b.place)
	})
	if k.begin == nil {
		k.begin = compare
	}
	use := widget.NewButton(p.say("options.baskets.use"), widget.SecondaryButton, func() {
		k.close()
		p.useBasket(b)
	})
	drop := widget.NewButton(p.say("options.remove"), widget.QuietButton, func() {
		k.set(b.place, nil, message.New("options.baskets.removed", "Name", b.Name))
	})
	return widget.NewCard(widget.Column(8, widget.NewStrong(b.Name), widget.NewNote(p.c.Words.List(p.names(b.Choices))), widget.Flow(8, compare, use, drop)))
}

// names are the names of qualifications in the alphabetical order of the window's language.
func (p *page) names(ids []string) []string {
	var all []string
	for _, id := range ids {
		p.c.Shows(id)
		all = append(all, p.c.Words.Text(p.name(id)))
	}
	p.c.Words.Sort(all)
	return all
}

// useBasket puts a kept basket in the place of the one in use: one step that can be taken back.
func (p *page) useBasket(b keptBasket) {
	rec := p.c.Session.Record()
	if changes := edits(rec, b.in(rec)); len(changes) > 0 {
		if err := p.c.Session.SetAll(changes...); err != nil {
			p.c.Shell.Failed(err)
			return
		}
	}
	p.changed = ""
	p.c.Shell.Rebuild()
	p.c.Shell.Toast(message.New("options.baskets.used", "Name", message.Same(b.Name)), true)
}
