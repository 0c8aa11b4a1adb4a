package journey

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// heard is a family of routes with what the learner has heard about it. All four stand there, whatever their counts.
type heard struct {
	family guide.Family
	counts map[string]int // by kind of encounter
}

func readHeard(g *guide.Guide, rec learner.Record) []heard {
	var all []heard
	for _, f := range g.Catalogue.Families() {
		h := heard{family: f, counts: map[string]int{}}
		for _, e := range rec.Encounters() {
			if e.Family == f.ID {
				h.counts[e.Kind]++
			}
		}
		all = append(all, h)
	}
	return all
}

// heardCard counts what the learner has heard about each family, side by side and equally large.
func (p *page) heardCard() fyne.CanvasObject {
	words := p.c.Words
	log := p.Button("log", words.T("journey.heard.log"), widget.QuietButton, p.logTalk).WithTrailingIcon(icons.Plus)
	families := screen.Alphabetical(words, p.view.heard, func(h heard) message.Text { return h.family.Name })
	columns := 4
	if p.c.Class == theme.Narrow {
		columns = 2
	}
	grid := widget.Grid(columns, 14)
	for _, h := range families {
		p.c.ShowsOf("families", h.family.ID)
		cell := widget.Column(2, widget.Row(0, widget.NewFamilySign(theme.Family(h.family.ID), "", ""), widget.Fill()),
			widget.NewStrong(words.Text(h.family.Name)), widget.NewNote(p.heardCount(h)))
		p.c.Family(h.family.ID, widget.TwinOf(cell)...)
		grid.Add(cell)
	}
	return p.framed(words.T("journey.heard"), log, grid)
}

func (p *page) heardCount(h heard) string {
	said := ""
	for _, kind := range learner.EncounterKinds {
		if n := h.counts[kind]; n > 0 {
			if said != "" {
				said += " · "
			}
			said += p.c.Words.N("journey.heard."+kind, n)
		}
	}
	if said == "" {
		return p.c.Words.T("journey.heard.none")
	}
	return said
}

// logTalk asks in a sheet what was heard: about which family, how, from whom and when.
func (p *page) logTalk() {
	words := p.c.Words
	e := learner.Encounter{Kind: learner.EncounterKinds[0], With: learner.EncounterRoles[0], Date: string(p.c.Today)}
	var families []widget.Option
	for _, h := range screen.Alphabetical(words, p.view.heard, func(h heard) message.Text { return h.family.Name }) {
		families = append(families, widget.Option{ID: h.family.ID, Label: words.Text(h.family.Name)})
	}
	e.Family = families[0].ID
	family := widget.NewChoice(words.T("journey.heard.family"), families, e.Family, func(id string) { e.Family = id })
	kind := widget.NewSegments(p.options("journey.heard.kind.", learner.EncounterKinds), e.Kind, func(id string) { e.Kind = id })
	with := widget.NewSelect(words.T("journey.heard.with"), "", p.options("journey.heard.with.", learner.EncounterRoles), e.With, func(id string) { e.With = id })
	day := widget.NewEntry(widget.EntrySpec{Label: words.T("journey.heard.date"), Text: words.Date(p.c.Today)})
	var shut func()
	save := widget.NewButton(words.T("journey.heard.save"), widget.PrimaryButton, func() { p.keepTalk(e, day, shut) })
	shut = p.c.Shell.Sheet(words.T("journey.heard.title"), widget.Column(16, widget.NewSmallStrong(words.T("journey.heard.family")), family,
		widget.NewSmallStrong(words.T("journey.heard.kind")), kind, widget.NewSmallStrong(words.T("journey.heard.with")), with, day,
		widget.NewNote(words.T("journey.heard.note")), widget.Flow(0, save)), family)
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).logTalk() })
}

func (p *page) options(prefix string, ids []string) []widget.Option {
	var all []widget.Option
	for _, id := range ids {
		all = append(all, widget.Option{ID: id, Label: p.c.Words.T(prefix + id)})
	}
	return all
}

// keepTalk keeps what was heard; a day that cannot be read is said beside the field, and nothing is lost.
func (p *page) keepTalk(e learner.Encounter, day *widget.Entry, shut func()) {
	date, err := p.c.Words.ParseDate(day.Text())
	if err != nil {
		day.SetFault(p.c.Words.Error(err))
		return
	}
	e.Date = string(date)
	if !p.c.Set("encounters."+nextTalk(p.c.Session.Record()), e.Value()) {
		return
	}
	shut()
	p.c.Shell.Rebuild()
	p.c.Shell.Toast(message.New("journey.heard.kept"), true)
}

// nextTalk is an id that no encounter has.
func nextTalk(rec learner.Record) string {
	for n := len(rec.Encounters()) + 1; ; n++ {
		id := fmt.Sprintf("e%d", n)
		if _, taken := rec.Reserved["encounters."+id]; !taken {
			return id
		}
	}
}

// dated is a date of the learner's own or of a fact, with what happens then.
type dated struct {
	day     message.Day
	what    message.Message
	own     string // the learner's own words; "" for a fact or a ready-made step
	record  string // of a fact; "" for the learner's own
	sources []string
}

// datesShown is how many dates the card lists.
const datesShown = 3

// readDates are the dates ahead: steps of the plan, looking again, and the month from which a chosen qualification is taught.
func readDates(g *guide.Guide, rec learner.Record, today message.Day) []dated {
	var all []dated
	for _, a := range rec.Actions {
		if a.Due != "" && a.Status != "done" {
			d := dated{day: message.Day(a.Due), own: a.What}
			if a.What[0] == '@' {
				d.own, d.what = "", message.New(a.What[1:])
			}
			all = append(all, d)
		}
	}
	if again := guide.Preference(rec, guide.CheckAgain); again != "" {
		all = append(all, dated{day: message.Day(again), what: message.New("journey.dates.again")})
	}
	for _, id := range rec.Choices {
		if q, ok := g.Catalogue.Qualification(id); ok && q.FirstTeaching > string(today) && !guide.Expired(q.Provenance, today) {
			all = append(all, dated{day: message.Day(q.FirstTeaching), what: message.New("journey.dates.teaching", "Name", q.Name), record: q.ID, sources: q.Sources})
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int {
		switch {
		case a.day < b.day:
			return -1
		case a.day > b.day:
			return 1
		}
		return 0
	})
	return all
}

// datesCard lists the dates ahead, and how far the plan is.
func (p *page) datesCard() fyne.CanvasObject {
	words := p.c.Words
	see := p.Button("see-plan", words.T("journey.see"), widget.QuietButton, p.to(screen.Plan)).WithTrailingIcon(icons.ChevronRight)
	rows := widget.Column(6)
	for i, d := range p.view.dates[:min(len(p.view.dates), datesShown)] {
		if i > 0 {
			rows.Add(widget.NewRule())
		}
		text := d.own
		if text == "" {
			text = words.Say(d.what)
		}
		p.c.Shows(d.record)
		line := widget.Flow(6, widget.NewBody("**"+words.Date(d.day)+"** · "+text))
		line.Objects = append(line.Objects, p.marks(d.sources)...)
		rows.Add(widget.RowTop(10, widget.NewIcon(icons.Calendar, 20, widget.Ink), widget.Fill(line)))
	}
	if len(p.view.dates) == 0 {
		rows.Add(widget.NewBody(words.T("journey.dates.none")))
	}
	rows.Add(widget.NewNote(p.planNote()))
	return p.framed(words.T("journey.dates"), see, rows)
}

func (p *page) planNote() string {
	v, words := p.view, p.c.Words
	switch {
	case v.steps == 0:
		return words.T("journey.plan.none")
	case v.done > 0:
		return words.N("journey.plan.steps", v.steps) + " " + words.N("journey.plan.done", v.done)
	}
	return words.N("journey.plan.steps", v.steps)
}

// framed is a card with a head that leaves little room above: a title and its one button.
func (p *page) framed(title string, button fyne.CanvasObject, body ...fyne.CanvasObject) fyne.CanvasObject {
	head := widget.Row(8, widget.Fill(widget.NewSubheading(title)), button)
	content := widget.Column(6, append([]fyne.CanvasObject{head}, body...)...)
	return widget.NewBareCard(widget.Column(0, widget.Inset(18, 5, content), widget.Inset(0, 5, widget.Column(0))))
}
