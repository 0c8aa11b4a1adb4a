package ui

import (
	"cmp"

	"fyne.io/fyne/v2"

	"llwybr/core/edition"
	"llwybr/core/message"
	"llwybr/ui/widget"
)

// How many rows the preview names: of a table, and of those that touch the record. The others it counts.
const (
	tableRows   = 12
	touchedRows = 50
)

// previewFacts shows what an edition would change, and what of it touches the open record, before anything is installed.
func (w *Window) previewFacts(offer *edition.Offer) {
	w.closeOver()
	touches, err := w.touches(offer.Diff)
	if err != nil {
		w.Failed(err)
		return
	}
	var sheet *widget.Sheet
	install := widget.NewButton(w.words.T("edition.install"), widget.PrimaryButton, func() {
		sheet.Close()
		w.installFacts(offer)
	})
	later := widget.NewButton(w.words.T("edition.not-now"), widget.SecondaryButton, func() { sheet.Close() })
	sheet = widget.ShowWideSheet(w.win.Canvas(), widget.SheetSpec{
		Title: w.words.T("edition.preview", "Serial", offer.Serial), Close: w.words.T("shell.close"),
		Body: w.offered(offer, touches), Footer: widget.Row(12, install, later), Focus: later,
	})
	w.sheet = sheet
	w.lay(func() { w.previewFacts(offer) })
}

// touches says what of a diff touches the open record.
func (w *Window) touches(d edition.Diff) ([]edition.Touch, error) {
	rec := w.session.Record()
	kept, err := w.app.Guide.OnKeptRoutes(rec)
	if err != nil {
		return nil, err
	}
	return edition.Touches(rec, kept, d), nil
}

func (w *Window) offered(offer *edition.Offer, touches []edition.Touch) fyne.CanvasObject {
	col := widget.Column(16, widget.Column(4,
		widget.NewBody(w.words.T("edition.preview.day", "Day", message.Day(offer.Day), "InUse", offer.Diff.From.Serial)),
		widget.NewNote(w.words.T("edition.preview.key", "Key", offer.KeyID))))
	if len(offer.Diff.News) > 0 {
		news := widget.Column(6, widget.NewSubheading(w.words.T("edition.preview.news")))
		for _, r := range offer.Diff.News {
			news.Add(widget.NewBody(w.words.Text(r.News)))
		}
		col.Add(news)
	}
	col.Add(w.touched(touches))
	col.Add(w.changes(offer.Diff))
	return col
}

// touched lists what of the record would change, by its parts.
func (w *Window) touched(touches []edition.Touch) fyne.CanvasObject {
	col := widget.Column(6, widget.NewSubheading(w.words.T("edition.preview.touches")))
	if len(touches) == 0 {
		col.Add(widget.NewBody(w.words.T("edition.preview.untouched")))
	}
	part := ""
	for _, touch := range touches[:min(len(touches), touchedRows)] {
		if touch.Part != part {
			part = touch.Part
			col.Add(widget.NewStrong(w.words.T("edition.part." + part)))
		}
		col.Add(widget.NewBody(w.words.T("edition.touch", "Name", w.rowName(touch.Row),
			"Table", message.New("edition.table."+touch.Row.Table), "Kind", message.New("edition.kind."+string(touch.Row.Kind)))))
	}
	w.andMore(col, len(touches)-touchedRows)
	return widget.NewCard(col)
}

// changes lists the tables in which something changes, with their first rows.
func (w *Window) changes(d edition.Diff) fyne.CanvasObject {
	col := widget.Column(16, widget.NewSubheading(w.words.T("edition.preview.changes")))
	if len(d.Tables) == 0 {
		col.Add(widget.NewBody(w.words.T("edition.preview.unchanged")))
	} else {
		col.Add(widget.NewBody(w.counts(d.Counts())))
	}
	for _, t := range d.Tables {
		col.Add(w.tableChanges(d, t))
	}
	return col
}

func (w *Window) tableChanges(d edition.Diff, t edition.TableDiff) fyne.CanvasObject {
	col := widget.Column(4, widget.NewStrong(w.words.T("edition.table."+t.Table)), widget.NewNote(w.counts(t)))
	rows, more := d.Named(t.Table, tableRows)
	for _, r := range rows {
		col.Add(widget.NewSmall(w.words.T("edition.row", "Name", w.rowName(r), "Kind", message.New("edition.kind."+string(r.Kind)))))
	}
	w.andMore(col, more)
	return col
}

func (w *Window) counts(t edition.TableDiff) string {
	return w.words.T("edition.counts", "Added", t.Added, "Changed", t.Changed, "Gone", t.Gone, "Reread", t.Reread)
}

func (w *Window) andMore(col *fyne.Container, more int) {
	if more > 0 {
		col.Add(widget.NewSmall(w.words.T("edition.more", "Number", more)))
	}
}

// rowName names a row, by its key where it has no name.
func (w *Window) rowName(r edition.Row) string { return cmp.Or(w.words.Text(r.Name), r.Key) }
