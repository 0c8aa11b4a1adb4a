package about

import (
	"context"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/widget"
)

// placesShown is how many places the list shows at most: enough for every name that stands twice, few enough to see at once.
const placesShown = 6

// place is a place that was found.
type place struct {
	id        string
	name      message.Text
	authority message.Text
}

// findPlaces looks places up by any form of their names, in either language.
func findPlaces(g *guide.Guide, language, query string) ([]place, error) {
	hits, err := g.Search(context.Background(), language, query, 0)
	var found []place
	for _, h := range hits {
		if p, ok := g.Catalogue.Place(h.ID); ok && h.Kind == "place" && len(found) < placesShown {
			found = append(found, place{p.ID, p.Name, p.Authority})
		}
	}
	return found, err
}

// places is the list under the field, which follows what is typed without losing the cursor.
type places struct {
	page  *page
	entry *widget.Entry
	list  *fyne.Container
	found []place
	hits  *widget.Choice
}

// homeField is a field to type a place in, with the places found under it.
func (p *page) homeField(q question) fyne.CanvasObject {
	s := &places{page: p, list: widget.Column(8)}
	p.places = s
	s.entry = widget.NewEntry(widget.EntrySpec{Label: p.c.Words.T("about.home.label"), Text: p.typed, Letters: true, Limit: 80,
		OnChange: s.typing, OnSubmit: s.submit})
	p.Target("answer", s.entry.Field())
	p.first = "answer"
	column := widget.Column(12)
	if q.chosen != "" {
		p.c.Shows(q.chosen)
		name := p.c.Words.Text(p.c.Guide.Name(q.chosen))
		column.Add(widget.NewStrong(p.c.Words.T("about.home.chosen", "Place", name)))
	}
	column.Add(s.entry)
	column.Add(s.list)
	s.look()
	return column
}

// typing follows what is typed.
func (s *places) typing(text string) {
	s.page.typed = text
	s.look()
	s.list.Refresh()
}

// look fills the list for what is typed.
func (s *places) look() {
	s.list.RemoveAll()
	s.found, s.hits = nil, nil
	if s.page.typed == "" {
		return
	}
	found, err := findPlaces(s.page.c.Guide, s.page.c.Words.Language(), s.page.typed)
	if err != nil {
		s.page.c.Shell.Failed(err)
		return
	}
	if s.found = found; len(found) == 0 {
		s.list.Add(widget.NewNote(s.page.c.Words.T("about.home.nothing")))
		return
	}
	s.hits = widget.NewChoice(s.page.c.Words.T("about.home.hits"), s.options(), "", s.take)
	s.list.Add(s.hits)
}

func (s *places) options() []widget.Option {
	words := s.page.c.Words
	var all []widget.Option
	for _, f := range s.found {
		s.page.c.Shows(f.id)
		all = append(all, widget.Option{ID: f.id, Label: words.Text(f.name), Note: words.Text(f.authority)})
	}
	return all
}

// submit is Enter in the field: it takes the first place found, and with nothing typed it goes on.
func (s *places) submit(string) {
	switch {
	case s.page.typed == "":
		s.page.next()
	case len(s.found) > 0:
		s.take(s.found[0].id)
	}
}

// take keeps a place, and no more than its id: what was typed is forgotten.
func (s *places) take(id string) {
	s.page.typed = ""
	if s.page.save(askHome, id) {
		s.page.c.Shell.Rebuild()
	}
}
