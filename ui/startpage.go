package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/message"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The start screen speaks both languages at once, Welsh first: who comes next on a shared computer is not known yet.
const startWide float32 = 786

// page is the first page: two equal buttons on the first run; afterwards who it is.
func (s *start) page() fyne.CanvasObject {
	s.last = nil
	foot, tools, inside := s.foot(), s.tools(), fyne.CanvasObject(nil)
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
	return s.cover(widget.Frame(tools, foot, nil, nil, s.scroll))
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

// foot offers the adviser's workspace and a file of one's own, and says how old the facts are.
func (s *start) foot() fyne.CanvasObject {
	month := message.Day(s.w.app.Guide.Catalogue.Info().DataMonth)
	cy, en := s.languagesOf()
	data := widget.NewNote(cy.T("shell.data", "Month", month) + dot + en.T("shell.data", "Month", month))
	line := widget.Flow(12)
	if s.w.app.space() != nil {
		adviser := widget.NewButton(s.both(s.adviserLabel()), widget.SecondaryButton, s.adviser).WithIcon(icons.Users)
		s.last = append(s.last, named{"adviser", adviser})
		line.Add(adviser)
	}
	if s.w.app.openFile != nil && !s.w.app.files() { // there it is a tile
		file := widget.NewButton(s.both("start.file"), widget.QuietButton, s.openFile).WithIcon(icons.Usb)
		s.last = append(s.last, named{"file", file})
		line.Add(file)
	}
	return widget.Inset(edge(s.w.class), 10, widget.Row(12, widget.Fill(line), data))
}

func (s *start) languagesOf() (cy, en *i18n.Translator) {
	return s.w.app.Bundle.For(message.Welsh), s.w.app.Bundle.For(message.English)
}

// both is a short word in both languages on one line; where they are the same it stands once.
func (s *start) both(id string) string { return bothOf(s.w.app.Bundle, id, dot) }

// dot stands between the two languages on one line.
const dot = " · "

// bothOf words a message in Welsh and in English, once where they are the same.
func bothOf(bundle *i18n.Bundle, id, between string) string {
	cy, en := bundle.For(message.Welsh).T(id), bundle.For(message.English).T(id)
	if cy == en {
		return cy
	}
	return cy + between + en
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

// who offers the records on this machine, a new one and a guest, as tiles of one form; by policy no records, but a typed name or a file.
func (s *start) who() fyne.CanvasObject {
	col := widget.Column(20, s.pair(func(t *i18n.Translator) fyne.CanvasObject {
		return widget.Column(2, widget.NewHeading(t.T("start.who")), widget.NewBody(t.T(s.choose())).In(widget.Ink2))
	}))
	entries, err := s.entries()
	if err != nil {
		cy, en := s.languagesOf()
		col.Add(widget.NewNotice(widget.NoticeFault, cy.Error(err)))
		if other := en.Error(err); other != cy.Error(err) {
			col.Add(widget.NewNotice(widget.NoticeFault, other))
		}
		s.offerRecover(col)
	}
	if s.w.app.names() != nil {
		if s.opener == nil {
			s.opener = s.newOpener("", "")
		}
		col.Add(s.opener.card())
	}
	col.Add(widget.Grid(s.tileColumns(), 16, s.tiles(entries)...))
	if s.opener != nil && s.opener.id != "" {
		col.Add(s.opener.card())
	}
	col.Add(s.pair(func(t *i18n.Translator) fyne.CanvasObject {
		return widget.RowTop(10, widget.NewIcon(icons.Shield, 22, widget.Ink2), widget.Fill(widget.NewNote(t.T(s.privacy()))))
	}))
	for _, n := range s.last {
		s.note(n.id, n.object)
	}
	return col
}

// choose is the message of what there is to choose.
func (s *start) choose() string {
	switch {
	case s.w.app.files():
		return "start.choose.file"
	case s.w.app.names() != nil:
		return "start.choose.name"
	}
	return "start.choose"
}

// privacy is the message of where what is written stays, which is true for the mode in use.
func (s *start) privacy() string {
	switch {
	case s.w.app.files():
		return "start.privacy.file"
	case s.w.app.Store == nil:
		return "start.privacy.guest"
	}
	return "start.privacy"
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
	s.w.again(s.help)
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
