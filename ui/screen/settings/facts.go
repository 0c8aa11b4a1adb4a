package settings

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/widget"
)

// facts says which edition of the facts is in use, and takes a newer one or goes back to an earlier one.
func (p *page) facts() fyne.CanvasObject {
	now := p.c.Guide.Catalogue.Release()
	able := p.c.Shell.Facts()
	col := widget.Column(12, widget.NewSubheading(p.say("settings.section.facts")))
	if now.Serial > 0 {
		col.Add(widget.NewStrong(p.say("edition.in-use", "Serial", now.Serial, "Day", message.Day(now.Day))))
		col.Add(widget.NewBody(p.say(map[bool]string{true: "edition.installed", false: "edition.built-in"}[able.Installed])))
		col.Add(widget.NewBody(p.c.Words.Text(now.News)))
	} else {
		col.Add(widget.NewBody(p.say("edition.in-use-unnumbered")))
	}
	col.Add(widget.NewRule())
	col.Add(widget.NewBody(p.say("edition.about")))
	install := widget.NewButton(p.say("edition.install-newer"), widget.SecondaryButton, p.c.Shell.InstallFacts).WithIcon(icons.Usb)
	p.note("install-facts", install)
	col.Add(install)
	if able.Off != nil {
		install.Disable()
		col.Add(widget.NewNotice(widget.NoticeInfo, p.c.Words.Error(able.Off)))
	}
	if able.Installed {
		back := widget.NewButton(p.say("edition.go-back"), widget.QuietButton, p.c.Shell.RevertFacts).WithIcon(icons.Undo)
		p.note("earlier-facts", back)
		col.Add(back)
	}
	return widget.NewCard(col)
}
