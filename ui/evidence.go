package ui

import (
	"cmp"
	"fmt"
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

// Sources implements screen.Shell: every address that this page rests on, numbered as on the page, and every fact that it shows, each with
// the way to its evidence.
func (w *Window) Sources() {
	if w.context == nil {
		return
	}
	col := widget.Column(16, widget.NewBody(w.words.T("sources.what")))
	cited := w.numbered()
	if cited != nil {
		col.Add(cited)
	}
	if facts := w.context.Facts(); len(facts) > 0 {
		col.Add(w.facts("provenance.facts", facts, w.Sources))
	} else if cited == nil {
		col.Add(widget.NewBody(w.words.T("sources.none")))
	}
	col.Add(widget.NewButton(w.words.T("sources.gaps"), widget.SecondaryButton, w.goer(screen.Place{Name: screen.Sources})).WithIcon(icons.Book))
	w.Sheet(w.words.T("provenance.where"), col)
	w.again(w.Sources)
}

// numbered lists the sources that the page gives numbers to; nil where there are none.
func (w *Window) numbered() fyne.CanvasObject {
	if len(w.context.Cited()) == 0 {
		return nil
	}
	read := w.readOn(w.context.Facts())
	col := widget.Column(12, widget.NewSubheading(w.words.T("provenance.numbered")))
	for i, address := range w.context.Cited() {
		day := cmp.Or(read[address], w.app.Guide.ReadOn())
		col.Add(w.source(fmt.Sprintf("[%d] ", i+1), w.app.Guide.Catalogue.Source(address, day)))
	}
	return col
}

// readOn is when the addresses of some facts were read last.
func (w *Window) readOn(facts []guide.Ref) map[string]string {
	read := map[string]string{}
	for _, ref := range facts {
		e, _ := w.app.Guide.Evidence(ref, w.app.Today())
		for _, s := range e.Sources {
			read[s.URL] = max(read[s.URL], s.ReadOn)
		}
	}
	return read
}

// source is one source: the body that published it, what the page calls itself, its address and when it was read.
func (w *Window) source(number string, s guide.Source) fyne.CanvasObject {
	t := w.words
	col := widget.Column(2, widget.NewStrong(number+t.Text(s.Publisher)))
	switch title, other := guide.PageTitle(s, t.Language()); {
	case other != "":
		col.Add(widget.NewBody(t.T("provenance.title."+other, "Title", title)))
	case title != "":
		col.Add(widget.NewBody(title))
	}
	col.Add(widget.NewSmall(s.URL))
	col.Add(widget.NewNote(t.T("sources.read", "Day", message.Day(s.ReadOn))))
	return col
}

// openAtOnce is up to how many facts are listed at once; where there are more, each kind opens by itself.
const openAtOnce = 8

// facts lists facts by their kind, those of which there are most first. Back is what the evidence of one leads back to.
func (w *Window) facts(title string, facts []guide.Ref, back func()) fyne.CanvasObject {
	col := widget.Column(8, widget.NewSubheading(w.words.T(title)), widget.NewNote(w.words.T("provenance.facts.what")))
	for _, group := range byTable(facts) {
		table, _ := group[0].Split()
		heading := w.words.T("provenance.group", "Kind", w.words.T("provenance.table."+table), "N", len(group))
		rows := widget.Column(0)
		fill := func() {
			if len(rows.Objects) == 0 {
				rows.Objects = []fyne.CanvasObject{w.factRows(group, back)}
				rows.Refresh()
			}
		}
		opens := widget.NewDisclosure("", heading, rows, func(bool) { fill() })
		if len(facts) <= openAtOnce {
			fill()
			opens.SetOpen(true)
		}
		col.Add(opens)
	}
	return col
}

// refs are references to those of some records that the catalogue holds, each once.
func (w *Window) refs(records []string) []guide.Ref {
	var all []guide.Ref
	for _, id := range records {
		if ref := w.app.Guide.Ref(id); ref != "" && !slices.Contains(all, ref) {
			all = append(all, ref)
		}
	}
	return all
}

// byTable groups facts by their table, the largest group first.
func byTable(facts []guide.Ref) [][]guide.Ref {
	var groups [][]guide.Ref
	at := map[string]int{}
	for _, ref := range facts {
		table, _ := ref.Split()
		if _, seen := at[table]; !seen {
			at[table] = len(groups)
			groups = append(groups, nil)
		}
		groups[at[table]] = append(groups[at[table]], ref)
	}
	slices.SortStableFunc(groups, func(a, b []guide.Ref) int { return len(b) - len(a) })
	return groups
}

// factRows are facts in alphabetical order, each opening its evidence.
func (w *Window) factRows(facts []guide.Ref, back func()) fyne.CanvasObject {
	var all []guide.Evidence
	for _, ref := range facts {
		if e, ok := w.app.Guide.Evidence(ref, w.app.Today()); ok {
			all = append(all, e)
		}
	}
	var rows []*widget.ListRow
	for _, e := range screen.Alphabetical(w.words, all, func(e guide.Evidence) message.Text { return e.Name }) {
		rows = append(rows, widget.NewListRow(widget.RowSpec{Title: w.words.Text(e.Name), Sub: w.shortly(e),
			Trailing: []fyne.CanvasObject{widget.NewIcon(icons.ChevronRight, 18, widget.Primary)}, OnTap: func() { w.openEvidence(e, back) }}))
	}
	return widget.NewRowList(6, rows...)
}

// shortly says in one line who published a fact, and whether it is to be checked.
func (w *Window) shortly(e guide.Evidence) string {
	t := w.words
	var parts []string
	for _, s := range e.Sources {
		if name := t.Text(s.Publisher); !slices.Contains(parts, name) {
			parts = append(parts, name)
		}
	}
	switch {
	case len(parts) > 0:
	case e.From != "":
		parts = append(parts, e.From)
	case e.Kind == ownReading:
		parts = append(parts, t.T("provenance.own.short"))
	default:
		parts = append(parts, t.T("provenance.no-address.short"))
	}
	switch {
	case e.Expired:
		parts = append(parts, t.T("provenance.past.short"))
	case e.Check:
		parts = append(parts, t.T("provenance.check.short"))
	}
	return strings.Join(parts, " · ")
}

// ownReading is the kind of evidence that is our own reading.
const ownReading = "own"

// openEvidence shows where a fact comes from. Back leads to the list that it was chosen from; nil where there was none.
func (w *Window) openEvidence(e guide.Evidence, back func()) {
	defer func() { w.again(func() { w.openEvidence(e, back) }) }()
	if back == nil {
		w.Sheet(w.words.Text(e.Name), w.evidence(e))
		return
	}
	button := widget.NewButton(w.words.T("provenance.back"), widget.QuietButton, back).WithIcon(icons.ArrowLeft)
	w.Sheet(w.words.Text(e.Name), widget.Column(12, widget.Flow(0, button), w.evidence(e)), button)
}

// evidence is everything that a person may ask of a fact.
func (w *Window) evidence(e guide.Evidence) *fyne.Container {
	t := w.words
	col := widget.Column(12, widget.NewSmallStrong(t.T("provenance.table."+e.Table)).In(widget.Ink2))
	switch {
	case e.Expired:
		col.Add(w.mark("provenance.past"))
	case e.Check:
		col.Add(w.mark("provenance.check"))
	}
	for _, s := range e.Sources {
		col.Add(w.source("", s))
	}
	switch {
	case e.From != "":
		col.Add(widget.NewBody(t.T("offer.source", "From", e.From, "Day", e.ReadOn)))
	case len(e.Sources) == 0:
		without := "provenance.no-address"
		if e.Kind == ownReading {
			without = "provenance.own"
		}
		col.Add(widget.Column(2, widget.NewBody(t.T(without)), widget.NewNote(t.T("sources.read", "Day", e.ReadOn))))
	}
	col.Add(widget.NewRule())
	for _, line := range w.evidenceLines(e) {
		col.Add(widget.Column(2, widget.NewSmallStrong(t.T(line[0])).In(widget.Ink2), widget.NewBody(line[1])))
	}
	if w.mirror { // notes are of this machine
		return col
	}
	wrong := widget.NewButton(t.T("notes.report"), widget.SecondaryButton, func() { w.reportFact(e.Ref) }).WithIcon(icons.Flag)
	col.Add(widget.Flow(0, wrong))
	return col
}

func (w *Window) mark(id string) fyne.CanvasObject {
	return widget.RowTop(10, widget.NewGlyph(theme.NeedToKnow, 20), widget.Fill(widget.NewBody(w.words.T(id))))
}

// evidenceLines are the parts of the evidence under their labels.
func (w *Window) evidenceLines(e guide.Evidence) [][2]string {
	t := w.words
	day := func(d message.Day) string {
		if d == "" {
			return t.T("provenance.not-stated")
		}
		return t.Date(d)
	}
	welsh := t.T("provenance.welsh."+e.Welsh.State, "Who", e.Welsh.Who, "Day", e.Welsh.Day)
	return [][2]string{{"provenance.as-of", day(e.AsOf)}, {"provenance.until", day(e.ValidUntil)}, {"provenance.evidence", t.T("provenance.kind." + e.Kind)},
		{"provenance.status", t.T("provenance.status." + e.Status)}, {"provenance.welsh", welsh}}
}
