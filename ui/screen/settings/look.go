package settings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// TextSizes are the text sizes on offer, in per cent.
var TextSizes = []int{100, 125, 150, 175, 200}

// sizeStyles are the styles in which they are written, the larger the larger.
var sizeStyles = []theme.Style{theme.SmallStrong, theme.Strong, theme.Strong, theme.Subheading, theme.Subheading}

// look is the section of languages, text and colours.
func (p *page) look() fyne.CanvasObject {
	now := p.c.Shell.MachineSettings()
	col := widget.Column(12, p.languages(now))
	col.Add(p.second(now))
	p.group(col, "settings.size", p.sizes(now))
	p.group(col, "settings.colours", p.themes(now))
	p.group(col, "settings.font", p.fonts(now))
	if now.CanKeepStill {
		still := widget.NewCheck(p.say("settings.still"), now.ReducedMotion, func(on bool) { p.change(func(s *screen.MachineSettings) { s.ReducedMotion = on }) })
		p.note("still", still)
		col.Add(still)
	}
	return widget.NewCard(col)
}

// group adds a choice with its name over it.
func (p *page) group(col *fyne.Container, title string, choice fyne.CanvasObject) {
	col.Add(widget.Column(6, widget.NewStrong(p.say(title)), choice))
}

// languages are those of the screen and of what prints, side by side where there is room.
func (p *page) languages(now screen.MachineSettings) fyne.CanvasObject {
	own := []widget.Option{{ID: message.Welsh, Label: "Cymraeg"}, {ID: message.English, Label: "English"}}
	language := widget.NewTiles(own, now.Language, func(id string) { p.change(func(s *screen.MachineSettings) { s.Language = id }) })
	p.note("language", language)
	both := append([]widget.Option{{ID: screen.PrintBoth, Label: p.say("settings.print.both")}}, own...)
	printed := widget.NewTiles(both, screen.PrintLanguages(p.c.Session.Record()), func(id string) { p.c.Set(screen.PrintField, id) })
	p.note("print", printed)
	screens := widget.Column(6, widget.NewStrong(p.say("settings.language")), language)
	prints := widget.Column(6, widget.NewStrong(p.say("settings.print")), printed)
	return widget.Flow(12, screens, prints)
}

// second is the way to a second window in the other language.
func (p *page) second(now screen.MachineSettings) fyne.CanvasObject {
	in := "second.open.cy"
	if now.Language == message.Welsh {
		in = "second.open.en"
	}
	open := widget.NewButton(p.say(in), widget.SecondaryButton, p.c.Shell.OpenSecond).WithIcon(icons.Screen)
	p.note("second", open)
	return widget.Column(6, widget.Flow(0, open), widget.NewNote(p.say("second.what")))
}

func (p *page) sizes(now screen.MachineSettings) fyne.CanvasObject {
	var options []widget.Option
	for _, n := range TextSizes {
		options = append(options, widget.Option{ID: fmt.Sprint(n), Label: p.percent(n)})
	}
	sizes := widget.NewTiles(options, fmt.Sprint(int(now.TextSize*100+0.5)), p.picked(setSize)).Equal().InStyles(sizeStyles...).OnMove(p.moved(setSize))
	p.note("size", sizes)
	return sizes
}

func (p *page) percent(n int) string { return p.say("settings.percent", "N", n) }

func (p *page) themes(now screen.MachineSettings) fyne.CanvasObject {
	var options []widget.Option
	for _, v := range theme.Variants() {
		options = append(options, widget.Option{ID: string(v), Label: p.say("settings.theme." + string(v))})
	}
	themes := widget.NewSwatches(options, sampleLetters, now.Theme, p.picked(setTheme)).OnMove(p.moved(setTheme))
	p.note("theme", themes)
	return themes
}

// What is the same in both languages: letters that show colours, the name of a font.
const (
	sampleLetters = "Aa"
	plainFont     = "Noto Sans"
)

// fontName names a reading font.
func (p *page) fontName(f theme.Face) string {
	switch f {
	case theme.Easy:
		return p.say("settings.font.easy")
	case theme.Spaced:
		return p.say("settings.font.wide")
	}
	return plainFont
}

func (p *page) fonts(now screen.MachineSettings) fyne.CanvasObject {
	var options []widget.Option
	for _, f := range theme.Faces() {
		options = append(options, widget.Option{ID: string(f), Label: p.fontName(f)})
	}
	fonts := widget.NewTiles(options, now.Font, p.picked(setFont)).Equal().OnMove(p.moved(setFont))
	p.note("font", fonts)
	return fonts
}

// A setter puts the id of a choice into settings.
type setter func(s *screen.MachineSettings, id string)

func setSize(s *screen.MachineSettings, id string) {
	var n int
	if _, err := fmt.Sscan(id, &n); err == nil {
		s.TextSize = float64(n) / 100
	}
}

func setTheme(s *screen.MachineSettings, id string) { s.Theme = id }

func setFont(s *screen.MachineSettings, id string) { s.Font = id }

// picked applies a choice at once.
func (p *page) picked(set setter) func(id string) {
	return func(id string) { p.change(func(s *screen.MachineSettings) { set(s, id) }) }
}

// moved shows a choice in the preview.
func (p *page) moved(set setter) func(id string) {
	return func(id string) {
		s := p.c.Shell.MachineSettings()
		set(&s, id)
		p.preview.try(s)
	}
}
