// Package about asks the few things that choose what the other screens show: one question a page, each of which can be skipped, and a page
// with all the answers after the last.
package about

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// The commands of this screen.
const (
	next keys.Command = "about.next"
	back keys.Command = "about.back"
	skip keys.Command = "about.skip"
)

// page is the screen on show.
type page struct {
	screen.Base
	c      *screen.Context
	view   view
	typed  string // in the field of the question on show
	first  string
	places *places // of the question about the area; nil elsewhere
}

// New builds the screen. The argument may name the question to open.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	p := &page{c: c, typed: s["typed"]}
	p.view = fetch(c.Guide, c.Session.Record(), c.Today, questionOf(arg, s))
	p.view.guest = c.Session.Guest()
	if q, ok := p.view.current(); ok {
		p.buildQuestion(q)
	} else {
		p.buildSummary()
	}
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("about.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("about.subtitle") }

// Focus implements screen.Screen. The places found come after the field in which they are looked for.
func (p *page) Focus() []screen.Target {
	if p.places == nil || p.places.hits == nil {
		return p.Parts
	}
	return slices.Insert(slices.Clone(p.Parts), 1, screen.Target{ID: "hits", Object: p.places.hits})
}

// First implements screen.Screen.
func (p *page) First() string { return p.first }

// State implements screen.Screen.
func (p *page) State() screen.State {
	at := summary
	if q, ok := p.view.current(); ok {
		at = q.id
	}
	s := screen.State{"question": at}
	if q, _ := p.view.current(); p.typed != "" && p.typed != q.chosen { // what is kept already may be another thing when it is shown again
		s["typed"] = p.typed
	}
	return s
}

// Keys implements screen.Screen.
func (p *page) Keys() keys.Map {
	return keys.Map{
		{Chord: keys.On(fyne.KeyReturn), Command: next, Message: "about.key.next"},
		{Chord: keys.On(fyne.KeyBackspace), Command: back, Message: "about.key.back"},
		{Chord: keys.On("S"), Command: skip, Message: "about.key.skip"},
	}
}

// Run implements screen.Screen.
func (p *page) Run(command keys.Command) bool {
	switch command {
	case next:
		p.next()
	case back:
		p.back()
	case skip:
		p.skip()
	default:
		return false
	}
	return true
}

// next keeps what stands on the page and goes on.
func (p *page) next() {
	q, ok := p.view.current()
	if !ok {
		p.toInterests()
		return
	}
	if q.chosen == "" && q.suggest != "" && !p.save(q.id, q.suggest) {
		return
	}
	if q.id == askName && !p.save(q.id, p.typed) {
		return
	}
	p.move(1)
}

func (p *page) back() { p.move(-1) }

// skip goes on without an answer; an answer given before stays.
func (p *page) skip() {
	if q, ok := p.view.current(); ok && q.id != askName {
		p.move(1)
		return
	}
	p.next()
}

// move goes to another question; before the first and after the summary there is none.
func (p *page) move(by int) {
	at := p.view.at + by
	if at < 0 || at > len(p.view.questions) {
		return
	}
	p.goTo(p.idAt(at))
}

// idAt is the id of a question by its place. It is taken before a change, which may bring questions or take them away.
func (p *page) idAt(at int) string {
	if at < len(p.view.questions) {
		return p.view.questions[at].id
	}
	return summary
}

// goTo shows another question.
func (p *page) goTo(id string) {
	p.view.at, p.typed = p.view.find(id), ""
	p.c.Shell.Rebuild()
}

// choose keeps an answer; choosing the same one again goes on.
func (p *page) choose(chosen string) {
	q, _ := p.view.current()
	if chosen == q.chosen {
		p.next()
		return
	}
	if p.save(q.id, chosen) {
		p.c.Shell.Rebuild()
	}
}

// clear takes an answer away.
func (p *page) clear() {
	q, _ := p.view.current()
	p.typed = ""
	if p.save(q.id, "") {
		p.c.Shell.Toast(message.New("about.clear-said"), true)
		p.c.Shell.Rebuild()
	}
}

// save makes the changes of an answer, those only that change something. It reports whether all is kept.
func (p *page) save(id, chosen string) bool {
	rec := p.c.Session.Record()
	chosen = strings.TrimSpace(chosen)
	changes := edits(rec, id, chosen, p.c.Today)
	if len(changes) == 0 || id == askName && chosen == rec.Name {
		return true
	}
	return p.keep(changes)
}

func (p *page) keep(changes []learner.Edit) bool {
	if err := p.c.Session.SetAll(changes...); err != nil {
		p.c.Shell.Failed(err)
		return false
	}
	return true
}

func (p *page) toInterests() { p.c.Shell.Go(screen.Place{Name: screen.Interests}) }

// heading is the one question of the page; in a narrow window it is smaller, so that it stays a question and not a poster.
func (p *page) heading(text string) *widget.Text {
	if p.c.Class == theme.Narrow {
		return widget.NewHeading(text)
	}
	return widget.NewDisplay(text)
}

// card is the card of the page.
func (p *page) card(content fyne.CanvasObject) fyne.CanvasObject {
	if p.c.Class == theme.Narrow {
		return widget.NewCard(content)
	}
	return widget.NewBigCard(content)
}
