package settings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// aloud is the section of reading aloud: which voice there is, how fast it reads, and when.
func (p *page) aloud() fyne.CanvasObject {
	now := p.c.Shell.MachineSettings()
	col := widget.Column(14, widget.NewSubheading(p.say("settings.section.aloud")), widget.NewBody(p.say("aloud.about")), widget.NewRule())
	p.voice(col)
	p.group(col, "aloud.speed", p.speeds(now))
	each := widget.NewCheck(p.say("aloud.each"), now.ReadOnOpen, func(on bool) { p.change(func(s *screen.MachineSettings) { s.ReadOnOpen = on }) })
	p.note("each", each)
	col.Add(each)
	col.Add(widget.NewRule())
	col.Add(widget.NewNote(p.say("aloud.about.keys")))
	return widget.NewCard(col)
}

// voice says whether there is a voice of the page's language, and tries it, or says how to get one.
func (p *page) voice(col *fyne.Container) {
	able, language := p.c.Shell.Aloud(), p.c.Words.Language()
	word := "aloud.try"
	switch {
	case able.Looking:
		col.Add(widget.NewNotice(widget.NoticeInfo, p.say("aloud.looking")))
	case !able.Found:
		col.Add(widget.NewNotice(widget.NoticeWeigh, p.say("aloud.none."+language)))
		word = "aloud.get"
	default:
		col.Add(widget.NewStrong(p.say("aloud.found." + language)))
		if able.Voice != "" {
			col.Add(widget.NewNote(p.say("aloud.voice", "Name", able.Voice)))
		}
	}
	try := widget.NewButton(p.say(word), widget.SecondaryButton, p.c.Shell.TryVoice).WithIcon(icons.Speaker)
	p.note("voice", try)
	col.Add(widget.Flow(0, try))
}

func (p *page) speeds(now screen.MachineSettings) fyne.CanvasObject {
	var options []widget.Option
	for _, n := range screen.ReadingSpeeds {
		options = append(options, widget.Option{ID: fmt.Sprint(n), Label: p.percent(n)})
	}
	speeds := widget.NewTiles(options, fmt.Sprint(now.ReadingSpeed), p.picked(setSpeed)).Equal()
	p.note("speed", speeds)
	return speeds
}

func setSpeed(s *screen.MachineSettings, id string) { _, _ = fmt.Sscan(id, &s.ReadingSpeed) }
