package sources

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// noted are the notes of this machine, and the way to send them to whoever keeps the facts.
func (p *page) noted() fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(16)
	if p.trouble != "" {
		col.Add(widget.NewNotice(widget.NoticeFault, p.trouble))
	}
	if len(p.notes) == 0 {
		col.Add(widget.NewCard(widget.NewBody(t.T("notes.none"))))
		return col
	}
	for _, n := range p.notes {
		col.Add(p.note(n))
	}
	export := p.Button("notes.export", t.T("notes.export"), widget.PrimaryButton, p.c.Shell.Notes().Export)
	col.Add(widget.NewCard(widget.Column(10, widget.NewBody(t.T("notes.export.what")), widget.Flow(0, export))))
	return col
}

// note is a note with what it speaks of.
func (p *page) note(n screen.Note) fyne.CanvasObject {
	t := p.c.Words
	col := widget.Column(6, widget.NewStrong(p.about(n)), widget.NewBody(n.Wrong))
	if n.Seen != "" {
		col.Add(widget.NewBody(t.T("notes.seen-at", "Where", n.Seen)))
	}
	col.Add(widget.NewNote(t.T("notes.written", "Day", n.Day)))
	col.Add(widget.Flow(10,
		p.Button("note.change."+n.ID, t.T("notes.change"), widget.SecondaryButton, func() { p.c.Shell.Notes().Change(n.ID) }).WithIcon(icons.Pencil),
		p.Button("note.remove."+n.ID, t.T("notes.remove"), widget.QuietButton, func() { p.c.Shell.Notes().Remove(n.ID) })))
	return widget.NewCard(col)
}

// about is what a note speaks of: a record by its kind and name, by its id where this edition has it no longer.
func (p *page) about(n screen.Note) string {
	return screen.NotedOf(p.c.Words, p.c.Guide, n.Record, p.c.Today)
}
