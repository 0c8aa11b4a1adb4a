// Package settings is the page on which Llwybr is made to fit, and which says what is kept and where.
package settings

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The sections of the page.
const (
	sectionText     = "text"
	sectionColours  = "colours"
	sectionAloud    = "aloud"
	sectionKeyboard = "keyboard"
	sectionMine     = "mine"
	sectionData     = "data"
	sectionFacts    = "facts"
	sectionAbout    = "about"
)

var sections = []struct {
	id   string
	icon icons.Name
}{
	{sectionText, icons.Text}, {sectionColours, icons.Contrast}, {sectionAloud, icons.Speaker}, {sectionKeyboard, icons.Keyboard},
	{sectionMine, icons.Shield}, {sectionData, icons.Book}, {sectionFacts, icons.Usb}, {sectionAbout, icons.Info},
}

type page struct {
	screen.Base
	c       *screen.Context
	section string
	preview *preview // nil in sections without choices of look
}

// New makes the page; the argument may name a section. It is a screen.Maker.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	p := &page{c: c, section: sectionText}
	for _, known := range sections {
		if known.id == arg && s["section"] == "" || known.id == s["section"] {
			p.section = known.id
		}
	}
	p.build()
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.say("settings.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.say("settings.sub") }

// State implements screen.Screen.
func (p *page) State() screen.State { return screen.State{"section": p.section} }

// First implements screen.Screen.
func (p *page) First() string { return "settings.section" }

const cmdUsual keys.Command = "settings.usual"

// Keys implements screen.Screen.
func (p *page) Keys() keys.Map {
	return keys.Map{{Chord: keys.On(fyne.Key0, keys.CtrlShift), Command: cmdUsual, Message: "settings.usual"}}
}

// Run implements screen.Screen.
func (p *page) Run(command keys.Command) bool {
	if command != cmdUsual || p.usual() {
		return false
	}
	p.putBack()
	return true
}

func (p *page) say(id string, args ...any) string { return p.c.Words.T(id, args...) }

func (p *page) note(id string, o fyne.Focusable) { p.Target("settings."+id, o) }

// build puts the list of sections beside what is open; where there is no room for it above, as tabs.
func (p *page) build() {
	list := p.list()
	shown := p.content()
	switch {
	case p.c.Class == theme.Wide && p.preview != nil:
		p.Main = widget.RowTop(18, widget.Exact(listWide, list), widget.Fill(shown))
		p.Beside = widget.NewCard(p.preview.panel)
	case p.c.Class == theme.Wide:
		p.Main = widget.RowTop(18, widget.Exact(listWide, list), widget.Fill(widget.Limit(760, shown)))
	case p.c.Class == theme.Medium && p.preview != nil:
		p.Main = widget.Column(12, list, widget.RowTop(14, widget.Fill(shown), widget.Exact(previewMedium, widget.NewCard(p.preview.panel))))
	case p.preview != nil:
		p.Main = widget.Column(12, list, shown, widget.NewCard(p.preview.panel))
	default:
		p.Main = widget.Column(12, list, shown)
	}
}

// Widths in pixels of the drawings.
const (
	listWide      float32 = 188
	previewMedium float32 = 250
)

func (p *page) list() fyne.CanvasObject {
	open := func(id string) {
		p.section = id
		p.c.Shell.Rebuild()
	}
	if p.c.Class != theme.Wide {
		var tabs []widget.Tab
		for _, s := range sections {
			tabs = append(tabs, widget.Tab{ID: s.id, Label: p.say("settings.section." + s.id)})
		}
		list := widget.NewTabs(tabs, p.section, open)
		p.note("section", list)
		return list
	}
	var all []widget.Section
	for _, s := range sections {
		all = append(all, widget.Section{ID: s.id, Icon: s.icon, Label: p.say("settings.section." + s.id)})
	}
	list := widget.NewSections(all, p.section, open)
	p.note("section", list)
	return list
}

func (p *page) content() fyne.CanvasObject {
	switch p.section {
	case sectionColours:
		p.preview = newPreview(p)
		return p.withPreview(p.colours())
	case sectionAloud:
		return p.aloud()
	case sectionKeyboard:
		return p.keyboard()
	case sectionMine:
		return p.mine()
	case sectionData:
		return p.data()
	case sectionFacts:
		return p.facts()
	case sectionAbout:
		return p.about()
	}
	p.preview = newPreview(p)
	return p.withPreview(p.look())
}

// withPreview adds the preview's buttons to the parts that take the focus, after those of the section.
func (p *page) withPreview(section fyne.CanvasObject) fyne.CanvasObject {
	p.note("use", p.preview.use)
	p.note("usual", p.preview.usual)
	return section
}

// change applies a change to the machine's settings.
func (p *page) change(f func(*screen.MachineSettings)) {
	s := p.c.Shell.MachineSettings()
	f(&s)
	p.c.Shell.SetMachine(s)
}

// usual reports whether the look is the usual one.
func (p *page) usual() bool {
	now := p.c.Shell.MachineSettings()
	return now == usualLook(now)
}

// usualLook is a machine's settings with the usual look; language, stillness and keys are no look.
func usualLook(s screen.MachineSettings) screen.MachineSettings {
	s.TextSize, s.Theme, s.Font = 1, string(theme.Light), string(theme.Plain)
	return s
}

func (p *page) putBack() {
	p.change(func(s *screen.MachineSettings) { *s = usualLook(*s) })
	p.c.Shell.Toast(message.New("settings.usual.done"), false)
}
