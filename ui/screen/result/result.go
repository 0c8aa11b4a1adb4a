// Package result shows what the answers say so far: in words first, as a hexagon or a list, with the learner's own answers as reasons.
package result

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
)

// The commands of this screen.
const (
	before   keys.Command = "result.before"
	after    keys.Command = "result.after"
	list     keys.Command = "result.list"
	lastTime keys.Command = "result.last"
	change   keys.Command = "result.change"
	ideas    keys.Command = "result.ideas"
)

// page is the screen on show.
type page struct {
	screen.Base
	c      *screen.Context
	view   view
	chosen string // letter of the kind whose answers are on show, or ""
	asList bool
	how    bool // "how this works" is open

	noLast    bool // last time's shape is hidden
	ideasOpen bool // the ideas that came and went are on show
}

// New builds the screen. The argument may be the letter of a kind, whose answers are then shown.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	v, err := fetch(c.Guide, c.Session.Record())
	if err != nil {
		c.Shell.Failed(err)
	}
	p := &page{c: c, view: v, chosen: arg, asList: s["list"] != "", how: s["how"] != "", noLast: s["no-last"] != "", ideasOpen: s["ideas"] != ""}
	if s != nil {
		p.chosen = s["kind"]
	}
	p.build()
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("result.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("result.subtitle") }

// First implements screen.Screen.
func (p *page) First() string { return "main" }

// State implements screen.Screen.
func (p *page) State() screen.State {
	s := screen.State{}
	for name, value := range map[string]string{"kind": p.chosen, "list": flag(p.asList), "how": flag(p.how), "no-last": flag(p.noLast), "ideas": flag(p.ideasOpen)} {
		if value != "" {
			s[name] = value
		}
	}
	return s
}

func flag(on bool) string {
	if on {
		return "1"
	}
	return ""
}

// Keys implements screen.Screen.
func (p *page) Keys() keys.Map {
	return keys.Map{
		{Chord: keys.On(fyne.KeyLeft), Command: before, Message: "result.key.before"},
		{Chord: keys.On(fyne.KeyRight), Command: after, Message: "result.key.after"},
		{Chord: keys.On("V"), Command: list, Message: "result.key.list"},
		{Chord: keys.On("T"), Command: lastTime, Message: "result.key.last"},
		{Chord: keys.On("E"), Command: change, Message: "result.key.change"},
		{Chord: keys.On(fyne.KeyReturn), Command: ideas, Message: "result.key.ideas"},
	}
}

// Run implements screen.Screen.
func (p *page) Run(command keys.Command) bool {
	switch command {
	case before:
		p.turn(-1)
	case after:
		p.turn(1)
	case list:
		p.turnList()
	case lastTime:
		if p.view.last == nil {
			return false
		}
		p.turnLast()
	case change:
		p.change()
	case ideas:
		p.main()
	default:
		return false
	}
	return true
}

// choose shows the answers of a kind; chosen again, they go.
func (p *page) choose(letter string) {
	if p.chosen == letter {
		letter = ""
	}
	p.chosen = letter
	p.c.Shell.Rebuild()
}

// turn goes to the neighbouring kind, round the hexagon.
func (p *page) turn(by int) {
	n := len(p.view.kinds)
	at := slices.IndexFunc(p.view.kinds, func(k kind) bool { return k.letter == p.chosen })
	if at < 0 && by < 0 {
		at = 0
	}
	p.choose(p.view.kinds[(at+by+n)%n].letter)
}

func (p *page) turnList() {
	p.asList = !p.asList
	p.c.Shell.Rebuild()
}

func (p *page) turnHow(open bool) {
	p.how = open
	p.c.Shell.Rebuild()
}

// main is the main button: on to ideas, or back to the questions while there is no picture.
func (p *page) main() {
	place := screen.Place{Name: screen.Ideas}
	if !p.view.known {
		place.Name = screen.Interests
	}
	p.c.Shell.Go(place)
}

func (p *page) change() { p.c.Shell.Go(screen.Place{Name: screen.Interests, Arg: "review"}) }

// name is the learner's word for a kind.
func (p *page) name(letter string) string { return p.c.Words.Say(guide.InterestName(letter)) }

// names are the learner's words for some kinds, joined by the language.
func names(letters []string) message.List {
	var all message.List
	for _, letter := range letters {
		all = append(all, guide.InterestName(letter))
	}
	return all
}
