package ui

import (
	"fmt"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The start screen speaks both languages at once, Welsh first: who comes next on a shared computer is not known yet.
const startWide float32 = 786

// page is the first page: two equal buttons on the first run; afterwards who it is.
func (s *start) page() fyne.CanvasObject {
	tools, inside := s.tools(), fyne.CanvasObject(nil)
	if s.w.app.settings.Language == "" {
		s.last, inside = nil, s.languages() // the tools would say what the page asks
	} else {
		inside = s.who()
	}
	body := widget.Inset(edge(s.w.class), 16, widget.Limit(startWide, inside))
	if s.w.app.settings.Language == "" {
		s.scroll = widget.NewScroll(widget.Column(0, widget.Fill(), body, widget.Fill()))
		return s.cover(s.scroll)
	}
	s.scroll = widget.NewScroll(widget.Column(0, body, widget.Fill()))
	return s.cover(widget.Frame(tools, s.foot(), nil, nil, s.scroll))
}

// tools are help and language, where they stand on every screen.
func (s *start) tools() fyne.CanvasObject {
	help := widget.NewButton(s.both("shell.help"), widget.ToolButton, s.help).WithIcon(icons.Hand)
	language := s.w.languageSwitch()
	s.last = append(s.last, named{"help", help}, named{"language", language})
	line := widget.Row(12, widget.Fill(), help, language)
	if s.w.class != theme.Wide { // there the cover has the name
		line = widget.Row(12, widget.NewMark(44), widget.Fill(widget.NewSubheading("Llwybr")), help, language)
	}
	return widget.Inset(edge(s.w.class), 12, line)
}

// foot says how old the facts are.
func (s *start) foot() fyne.CanvasObject {
	month := message.Day(s.w.app.Guide.Catalogue.Info().DataMonth)
	cy, en := s.languagesOf()
	data := widget.NewNote(cy.T("shell.data", "Month", month) + " · " + en.T("shell.data", "Month", month))
	return widget.Inset(edge(s.w.class), 10, widget.Row(12, widget.Fill(), data))
}

func (s *start) languagesOf() (cy, en *i18n.Translator) {
	return s.w.app.Bundle.For(message.Welsh), s.w.app.Bundle.For(message.English)
}

// both is a short word in both languages on one line; where they are the same it stands once.
func (s *start) both(id string) string {
	cy, en := s.languagesOf()
	if cy.T(id) == en.T(id) {
		return cy.T(id)
	}
	return cy.T(id) + " · " + en.T(id)
}

// pair sets what is said in both languages side by side, or one above the other where there is little room.
func (s *start) pair(part func(t *i18n.Translator) fyne.CanvasObject) fyne.CanvasObject {
	cy, en := s.languagesOf()
	return widget.Grid(columns(s.w.class), 20, part(cy), part(en))
}

// languages is the choice on the first run. Everything on it stands in both languages.
func (s *start) languages() fyne.CanvasObject {
	pick := func(language string) func() {
		return func() {
			s.w.SetLanguage(language)
			s.w.showStart()
		}
	}
	welsh := widget.NewButton("Cymraeg", widget.PrimaryButton, pick(message.Welsh))
	english := widget.NewButton("English", widget.PrimaryButton, pick(message.English))
	s.note("cy", welsh)
	s.note("en", english)
	cy, en := s.languagesOf()
	card := widget.Column(16)
	if s.w.class != theme.Wide { // there the cover has the name
		card.Add(widget.Row(16, widget.NewMark(56), widget.NewHeading("Llwybr")))
	}
	beside := func(first, second fyne.CanvasObject) { card.Add(widget.Grid(2, 16, first, second)) }
	beside(widget.NewSubheading(cy.T("start.language")), widget.NewSubheading(en.T("start.language")))
	beside(welsh, english)
	beside(widget.NewNote(cy.T("start.change")), widget.NewNote(en.T("start.change")))
	return widget.Column(0, widget.NewBigCard(card))
}

// who offers the records on this machine, a new one and a guest, as tiles of one form.
func (s *start) who() fyne.CanvasObject {
	col := widget.Column(20, s.pair(func(t *i18n.Translator) fyne.CanvasObject {
		return widget.Column(2, widget.NewHeading(t.T("start.who")), widget.NewBody(t.T("start.choose")).In(widget.Ink2))
	}))
	entries, err := s.entries()
	if err != nil {
		cy, en := s.languagesOf()
		col.Add(widget.NewNotice(widget.NoticeFault, cy.Error(err)))
		if other := en.Error(err); other != cy.Error(err) {
			col.Add(widget.NewNotice(widget.NoticeFault, other))
		}
		s.offerFresh(col)
	}
	col.Add(widget.Grid(s.tileColumns(), 16, s.tiles(entries)...))
	col.Add(s.pair(func(t *i18n.Translator) fyne.CanvasObject {
		return widget.RowTop(10, widget.NewIcon(icons.Shield, 22, widget.Ink2), widget.Fill(widget.NewNote(t.T("start.privacy"))))
	}))
	for _, n := range s.last {
		s.note(n.id, n.object)
	}
	return col
}

// tileColumns is how many tiles stand side by side.
func (s *start) tileColumns() int {
	switch s.w.class {
	case theme.Wide:
		return 3
	case theme.Medium:
		return 2
	}
	return 1
}

// tiles are the records, then a new one where it can be kept, then the guest.
func (s *start) tiles(entries []vault.Entry) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	add := func(id string, sign fyne.CanvasObject, title, sub string, do func()) {
		tile := widget.NewListRow(widget.RowSpec{Title: title, Sub: sub, Leading: []fyne.CanvasObject{sign}, OnTap: do}).Tile()
		s.note(id, tile)
		s.grid = append(s.grid, tile)
		all = append(all, tile)
	}
	for i, e := range entries {
		title, sub := s.label(i, e)
		sign := fmt.Sprint(i + 1)
		if e.Label != "" {
			r, _ := utf8.DecodeRuneInString(e.Label)
			sign = string(r)
		}
		add(e.ID, widget.NewInitial(sign), title, sub, func() { s.open(e.ID) })
	}
	cy, en := s.languagesOf()
	if s.w.app.Store != nil {
		add("new", widget.NewFramedIcon(icons.Plus), cy.T("start.new")+"\n"+en.T("start.new"), "", s.newLearner)
	}
	add("guest", widget.NewFramedIcon(icons.User), cy.T("start.guest")+"\n"+en.T("start.guest"), "", s.guest)
	return all
}

// label names a record without a name: its place in the list and the day on which it was last open, unless its owner chose a label.
func (s *start) label(i int, e vault.Entry) (title, sub string) {
	if title = e.Label; title == "" {
		cy, en := s.languagesOf()
		title = cy.T("start.record", "N", fmt.Sprint(i+1)) + "\n" + en.T("start.record", "N", fmt.Sprint(i+1))
	}
	if !e.LastOpened.IsZero() {
		sub = e.LastOpened.Local().Format("02/01/2006") // digits are the same in both languages
	}
	return title, sub
}

// move gives the focus to another tile; from elsewhere to the first.
func (s *start) move(by int) bool {
	focused := s.w.win.Canvas().Focused()
	for i, tile := range s.grid {
		if fyne.Focusable(tile) == focused {
			if to := i + by; to >= 0 && to < len(s.grid) {
				s.w.win.Canvas().Focus(s.grid[to])
				return true
			}
			return false
		}
	}
	return false
}

// help is whom to ask, before any record is open: in both languages, as the page is.
func (s *start) help() {
	cy, en := s.languagesOf()
	col := widget.Column(14)
	for _, t := range []*i18n.Translator{cy, en} {
		col.Add(widget.NewBody(t.T("help.safe")))
	}
	for _, k := range s.w.app.Guide.Catalogue.Contacts() {
		if k.Phone != "" {
			col.Add(widget.NewRule())
			col.Add(contactOf(k, cy, en))
		}
	}
	s.w.Sheet(s.both("help.title"), col)
}

func contactOf(k guide.Contact, cy, en *i18n.Translator) fyne.CanvasObject {
	twice := func(text message.Text) string {
		if cy.Text(text) == en.Text(text) {
			return cy.Text(text)
		}
		return cy.Text(text) + " · " + en.Text(text)
	}
	return widget.Column(2, widget.NewStrong(twice(k.Name)), widget.NewBody(k.Phone), widget.NewNote(twice(k.Web)))
}

func columns(class theme.WidthClass) int {
	if class == theme.Narrow {
		return 1
	}
	return 2
}
