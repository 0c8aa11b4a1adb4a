package ui

import (
	"llwybr/core/guide"
	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/ui/screen"
	"llwybr/ui/screen/counts"
)

// count notes in the ledger what the page shows of the families: once a showing. A page that is built anew, in the other language or after a
// change, is the same showing; so is one to which somebody goes while they are there.
func (w *Window) count() {
	if w.mirror {
		w.countSecond()
		return
	}
	if w.place == w.counted {
		w.ledger.Again(w.place.Name, w.context.Families())
		return
	}
	w.counted = w.place
	w.ledger.Shown(w.place.Name, w.context.Families())
}

// sitting is the ledger as a window's screens meet it.
type sitting struct{ w *Window }

// Sitting implements screen.Shell.
func (w *Window) Sitting() screen.Sitting { return sitting{w} }

// Shown implements screen.Sitting.
func (s sitting) Shown() ledger.Snapshot { return s.w.sittingLedger().Snapshot() }

// Print implements screen.Sitting.
func (s sitting) Print(languages string) {
	s.w.printPages(printing{
		write:  func(path string) error { return s.write(path, "pdf", languages) },
		opened: "ledger.print.opened", none: "ledger.print.none", what: "ledger.print.none.what", instead: "ledger.save",
		save: func() { s.Save(languages) },
	})
}

// Save implements screen.Sitting.
func (s sitting) Save(languages string) {
	s.w.saveAs(saving{title: message.New("ledger.save.title"), what: message.New("ledger.save.what"), name: message.New("ledger.file"), ending: ".txt", done: message.New("ledger.done"),
		write: func(path string) error { return s.write(path, "text", languages) }})
}

func (s sitting) write(path, kind, languages string) error {
	return WritePlan(path, kind, s.document(), s.w.planWords(languages)...)
}

// document are the counts as a page to print: the day, what the program and the facts are, and nobody's name.
func (s sitting) document() plan.Document {
	w := s.w
	info, shown := w.app.Guide.Catalogue.Info(), s.Shown()
	doc := plan.Document{Title: phrase("ledger.title"), Today: w.app.Today(), DataMonth: message.Day(info.DataMonth)}
	doc.Facts = []plan.Phrase{restsOn(w.app.Toolkit.Metadata().Version, info.Version, doc.DataMonth)}
	families := screen.Alphabetical(w.words, w.app.Guide.Catalogue.Families(), func(f guide.Family) message.Text { return f.Name })
	doc.Sections = []plan.Section{
		{ID: "families", Title: phrase("ledger.families"), Rows: familyRows(families, shown)},
		{ID: "about", Title: phrase("ledger.about"), Rows: aboutRows()},
	}
	return doc
}

func phrase(id string, pairs ...any) plan.Phrase { return plan.Of(message.New(id, pairs...)) }

// restsOn names the program and the facts; a build without a version names the facts alone.
func restsOn(app, version string, month message.Day) plan.Phrase {
	if app == "" {
		return phrase("ledger.data-alone", "Month", month, "Version", version)
	}
	return phrase("ledger.data", "App", app, "Month", month, "Version", version)
}

func familyRows(families []guide.Family, s ledger.Snapshot) []plan.Row {
	var rows []plan.Row
	for _, f := range families {
		n := ofFamily(s, f.ID)
		line := plan.Line{}
		for _, fact := range counts.Facts(n.Total, s) {
			line.Phrases = append(line.Phrases, phrase("ledger.pair", "Name", message.New(fact.ID), "N", fact.Value))
		}
		rows = append(rows, plan.Row{Mark: plan.Mark("family-" + f.ID), Head: plan.Named(f.Name), Lines: []plan.Line{line, onPages(n)}})
	}
	return rows
}

// onPages says how often each page showed a family.
func onPages(f ledger.Family) plan.Line {
	line := plan.Line{Label: phrase("ledger.where")}
	for i, page := range ledger.Screens {
		line.Phrases = append(line.Phrases, phrase("ledger.pair", "Name", message.New("search.page."+page), "N", f.On[i].Shown))
	}
	return line
}

func aboutRows() []plan.Row {
	var rows []plan.Row
	for _, id := range counts.Sentences {
		rows = append(rows, plan.Row{Mark: plan.Point, Lines: []plan.Line{{Phrases: []plan.Phrase{phrase(id)}}}})
	}
	return rows
}

func ofFamily(s ledger.Snapshot, id string) ledger.Family {
	for _, f := range s.Families {
		if f.ID == id {
			return f
		}
	}
	return ledger.Family{ID: id}
}
