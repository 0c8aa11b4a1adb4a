package settings

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// colours is the choice of colours, and what the colours of interests and families of routes stand for.
func (p *page) colours() fyne.CanvasObject {
	col := widget.Column(14)
	p.group(col, "settings.colours", p.themes(p.c.Shell.MachineSettings()))
	col.Add(widget.NewBody(p.say("settings.colours-about")))
	interests := widget.Flow(16)
	for _, interest := range theme.Interests() {
		interests.Add(widget.NewBadge(interest, 36, p.say("interest."+string(interest)), ""))
	}
	col.Add(widget.Column(8, widget.NewStrong(p.say("settings.colours.interests")), interests))
	families := widget.Flow(16)
	for _, f := range screen.Alphabetical(p.c.Words, p.c.Guide.Catalogue.Families(), func(f guide.Family) message.Text { return f.Name }) {
		families.Add(widget.NewFamilySign(theme.Family(f.ID), p.c.Words.Text(f.Name), ""))
	}
	col.Add(widget.Column(8, widget.NewStrong(p.say("settings.colours.families")), families))
	return widget.NewCard(col)
}

func (p *page) keyboard() fyne.CanvasObject {
	now := p.c.Shell.MachineSettings()
	letters := widget.NewCheck(p.say("settings.letters"), now.Letters, func(on bool) { p.change(func(s *screen.MachineSettings) { s.Letters = on }) })
	hints := widget.NewCheck(p.say("settings.hints"), now.KeyHints, func(on bool) { p.change(func(s *screen.MachineSettings) { s.KeyHints = on }) })
	p.note("letters", letters)
	p.note("hints", hints)
	return widget.NewCard(widget.Column(12, widget.NewSubheading(p.say("settings.section.keyboard")),
		widget.NewBody(p.say("settings.keys-about")), widget.NewRule(), letters, widget.NewNote(p.say("settings.letters-about")),
		widget.NewRule(), hints))
}

func (p *page) mine() fyne.CanvasObject {
	open := widget.NewButton(p.say("mine.open"), widget.PrimaryButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Information}) }).WithIcon(icons.Shield)
	p.note("mine", open)
	shown := widget.NewButton(p.say("ledger.title"), widget.SecondaryButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Counts}) }).WithIcon(icons.List)
	p.note("counts", shown)
	return widget.NewCard(widget.Column(12, widget.NewSubheading(p.say("settings.section.mine")), widget.NewBody(p.say("mine.open-about")),
		widget.Flow(0, open), widget.NewRule(), widget.Flow(0, shown)))
}

func (p *page) data() fyne.CanvasObject {
	info := p.c.Guide.Catalogue.Info()
	n := info.Counts
	open := widget.NewButton(p.say("settings.sources"), widget.SecondaryButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Sources}) }).WithIcon(icons.Book)
	p.note("sources", open)
	lists := widget.NewButton(p.say("offers.open"), widget.SecondaryButton, func() { p.c.Shell.Go(screen.Place{Name: screen.Offers}) }).WithIcon(icons.List)
	p.note("offers", lists)
	return widget.NewCard(widget.Column(12, widget.NewSubheading(p.say("settings.section.data")),
		widget.NewBody(p.say("settings.data", "Month", message.Day(info.DataMonth), "Version", info.Version)),
		widget.NewBody(p.say("settings.counts", "Qualifications", n["qualifications"], "Apprenticeships", n["apprenticeships"], "Courses", n["courses"], "Occupations", n["occupations"])),
		widget.NewBody(p.say("settings.sources-about")), open, lists, widget.NewRule(), widget.NewNote(p.say("settings.licence"))))
}

func (p *page) about() fyne.CanvasObject {
	open := widget.NewButton(p.say("settings.statement"), widget.SecondaryButton, func() { screen.OpenStatement(p.c) }).WithIcon(icons.Eye)
	p.note("statement", open)
	return widget.NewCard(widget.Column(12, widget.NewSubheading(p.say("settings.section.about")),
		widget.NewBody(p.say("settings.limits")), widget.NewBody(p.say("settings.draft")), open))
}
