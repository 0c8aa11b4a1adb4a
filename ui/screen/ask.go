package screen

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/widget"
)

// Ask says whom to ask, with phone and address where there are any. It notes that the page shows the contact.
func (c *Context) Ask(k guide.Contact) fyne.CanvasObject {
	c.ShowsOf("contacts", k.ID)
	col := widget.Column(2, widget.NewBody("**"+c.Words.T("sources.ask", "Who", k.Name)+"**"))
	var reach []string
	if k.Phone != "" {
		reach = append(reach, c.Words.T("help.phone", "Phone", k.Phone))
	}
	if web := c.Words.Text(k.Web); web != "" {
		reach = append(reach, shortAddress(web))
	}
	if len(reach) > 0 {
		col.Add(widget.NewSmall(strings.Join(reach, " · ")))
	}
	return col
}

// shortAddress is an address as people write it.
func shortAddress(web string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(web, "https://"), "www."), "/")
}

// Rests says what a fact rests on, in one line: the time it speaks of, when it was read, whether it has no address, and whether it is to be
// checked.
func (c *Context) Rests(id string, p guide.Provenance) string {
	var parts []string
	if p.AsOf != "" {
		parts = append(parts, c.Words.T("gaps.as-of", "Day", message.Day(p.AsOf)))
	}
	if p.AsOf != p.ReadOn {
		parts = append(parts, c.Words.T("sources.read", "Day", message.Day(p.ReadOn)))
	}
	e, _ := c.Guide.Evidence(c.Guide.Ref(id), c.Today)
	switch {
	case e.Kind == "own":
		parts = append(parts, c.Words.T("provenance.own.short"))
	case len(p.Sources) == 0:
		parts = append(parts, c.Words.T("provenance.no-address.short"))
	}
	switch {
	case e.Expired:
		parts = append(parts, c.Words.T("provenance.past.short"))
	case e.Check:
		parts = append(parts, c.Words.T("provenance.check.short"))
	}
	return strings.Join(parts, " · ")
}

// MarkFor is one mark for the sources of a fact, [2] or [2–5], which opens them; it joins the parts of the page under "source.ID". Nil where
// the fact has no address. It notes that the page shows the fact.
func (b *Base) MarkFor(c *Context, id string, sources []string) fyne.CanvasObject {
	c.Shows(id)
	if len(sources) == 0 {
		return nil
	}
	label := Numbered(c.Cite(sources...))
	m := widget.NewSourceMark(label, c.Words.T("gaps.source", "Number", strings.Trim(label, "[]")), c.Shell.Sources).Inline()
	b.Target("source."+id, m)
	return m
}

// Rested is what a fact rests on, with the mark of its sources behind it.
func Rested(c *Context, b *Base, id string, p guide.Provenance) fyne.CanvasObject {
	note := widget.NewNote(c.Rests(id, p))
	if mark := b.MarkFor(c, id, p.Sources); mark != nil {
		return widget.RunOn(note, mark)
	}
	return note
}
