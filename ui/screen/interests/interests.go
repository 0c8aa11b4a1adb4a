// Package interests asks the 48 activities of the inventory, one at a time, and lists all the answers for whoever wants to look at them again.
package interests

import (
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// The commands of this screen. An answer's command ends in its number.
const (
	next     keys.Command = "interests.next"
	back     keys.Command = "interests.back"
	skip     keys.Command = "interests.skip"
	what     keys.Command = "interests.what"
	all      keys.Command = "interests.review"
	answerBy              = "interests.answer."
)

// page is the screen on show.
type page struct {
	screen.Base
	c     *screen.Context
	view  view
	first string
}

// New builds the screen. The argument may be the id of an item, or "review" for the list of all answers.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	item, list := wantedOf(arg, s)
	v, err := fetch(c.Guide, c.Session.Record(), item, list)
	if err != nil {
		c.Shell.Failed(err)
	}
	p := &page{c: c, view: v}
	if v.review {
		p.buildReview()
	} else {
		p.buildItem()
	}
	return p
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("interests.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("interests.subtitle") }

// First implements screen.Screen: the button that goes on, never an answer, so that Enter pressed too often answers nothing.
func (p *page) First() string { return p.first }

// State implements screen.Screen.
func (p *page) State() screen.State {
	s := screen.State{"item": p.view.current().id}
	if p.view.review {
		s["view"] = review
	}
	return s
}

// Keys implements screen.Screen.
func (p *page) Keys() keys.Map {
	m := keys.Map{}
	for _, n := range []string{"1", "2", "3", "4", "5", "0"} {
		m = append(m, keys.Binding{Chord: keys.On(fyne.KeyName(n)), Command: answerBy + keys.Command(n), Message: "interests.answer." + n})
	}
	return append(m,
		keys.Binding{Chord: keys.On("N"), Command: answerBy + "0"},
		keys.Binding{Chord: keys.On(fyne.KeyReturn), Command: next, Message: "interests.key.next"},
		keys.Binding{Chord: keys.On(fyne.KeyBackspace), Command: back, Message: "interests.key.back"},
		keys.Binding{Chord: keys.On("S"), Command: skip, Message: "interests.key.skip"},
		keys.Binding{Chord: keys.On("E"), Command: what, Message: "interests.key.what"},
		keys.Binding{Chord: keys.On("R"), Command: all, Message: "interests.key.review"})
}

// Run implements screen.Screen. In the list of all answers an answer's key does nothing, because no question is on show.
func (p *page) Run(command keys.Command) bool {
	switch command {
	case next:
		p.main()
	case all:
		p.turnReview()
	case back, skip, what:
		return !p.view.review && p.onItem(command)
	default:
		n, ok := answerOf(command)
		if !ok || p.view.review {
			return false
		}
		p.answer(n)
	}
	return true
}

func (p *page) onItem(command keys.Command) bool {
	switch command {
	case back:
		p.back()
	case skip:
		p.skip()
	case what:
		p.explain()
	}
	return true
}

// answerOf reads the number of an answer from its command.
func answerOf(command keys.Command) (int, bool) {
	if len(command) != len(answerBy)+1 || string(command[:len(answerBy)]) != answerBy {
		return 0, false
	}
	n, err := strconv.Atoi(string(command[len(answerBy):]))
	return n, err == nil
}

// pick is an answer by its tile.
func (p *page) pick(id string) {
	if n, err := strconv.Atoi(id); err == nil {
		p.answer(n)
	}
}

// answer keeps an answer. It goes on where the learner wants that, and where the same answer is given again.
func (p *page) answer(n int) {
	item := p.view.current()
	again := item.answer == n
	if !again && !p.c.Set("answers."+item.id, n) {
		return
	}
	if p.view.moveOn || again {
		p.view.lines[p.view.at].answer = n
		p.view.at = p.view.after()
	}
	p.c.Shell.Rebuild()
}

// main is the main button: on to the next question, or to the result when nothing is open.
func (p *page) main() {
	switch {
	case p.view.complete(), p.view.review && p.view.picture:
		p.result()
	case p.view.review:
		p.turnReview()
	default:
		p.skip()
	}
}

func (p *page) result() { p.c.Shell.Go(screen.Place{Name: screen.Result}) }

// skip goes on without an answer.
func (p *page) skip() { p.goTo(p.view.after()) }

func (p *page) back() { p.goTo(p.view.at - 1) }

// goTo shows another question; before the first there is none.
func (p *page) goTo(at int) {
	if at < 0 {
		return
	}
	p.view.at, p.view.review = at, false
	p.c.Shell.Rebuild()
}

func (p *page) turnReview() {
	p.view.review = !p.view.review
	p.c.Shell.Rebuild()
}

// explain opens what the activity means, in one plain sentence.
func (p *page) explain() {
	item := p.view.current()
	p.c.Shell.Sheet(p.c.Words.Text(item.text), widget.Column(14,
		widget.NewBody(p.c.Words.Text(item.plain)),
		widget.NewNote(p.c.Words.T("interests.never"))))
	p.c.Shell.Again(func(s screen.Screen) { s.(*page).explain() })
}

// setMoveOn keeps the preference; the page does not change.
func (p *page) setMoveOn(on bool) {
	value := "off"
	if on {
		value = "on"
	}
	if p.c.Set("preferences."+moveOn, value) {
		p.view.moveOn = on
	}
}

// said words an answer.
func said(answer int) message.Message {
	if answer == none {
		return message.New("interests.answer.none")
	}
	return message.New("interests.answer." + strconv.Itoa(answer))
}
