package interests

import (
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// moveOn is the preference "move on when I answer": on (also where it is not set) or off.
const moveOn = "move-on"

// none is the answer of an item that has none; 0 is "don't know, or never tried".
const none = -1

// review is what State and the argument say for the list of all answers.
const review = "review"

const (
	parts     = 6 // of the progress bar
	perMinute = 5 // questions that are answered in a minute, without hurry
	sameInRow = 10
)

// line is one item with its answer.
type line struct {
	id          string
	text, plain message.Text
	answer      int
}

// view is everything the screen shows, from the record.
type view struct {
	lines    []line
	at       int  // the item on show
	review   bool // the list of all answers is on show
	answered int  // items with any answer
	given    int  // answers of 1 to 5
	picture  bool // there are answers enough for a first picture
	same     bool // the ten answers before this item are one and the same
	moveOn   bool

	form    guide.Form
	open    int         // activities of the full form without an answer
	beyond  int         // of these, what the form in use does not ask
	earlier message.Day // when the answers of last time were put aside; "" = there are none
}

// fetch makes the view. Wanted is the item to show, or "" for the first without an answer; the list of all answers is on show where it is
// asked for, and where no item is wanted and none is open.
func fetch(g *guide.Guide, rec learner.Record, wanted string, list bool) (view, error) {
	v := view{moveOn: guide.Preference(rec, moveOn) != "off", form: guide.FormOf(rec)}
	asked := g.Asked(rec)
	v.beyond = len(g.Catalogue.Items()) - len(asked)
	v.open = v.beyond
	if e, ok := g.Earlier(rec); ok {
		v.earlier = e.Day
	}
	for _, it := range asked {
		l := line{it.ID, it.Text, it.Plain, none}
		if answer, ok := rec.Answers[it.ID]; ok {
			l.answer = answer
		}
		v.lines = append(v.lines, l)
	}
	v.count()
	v.show(wanted, list)
	v.same = v.sameBefore()
	profile, err := g.ScoreRecord(rec)
	v.picture = profile.Known()
	return v, err
}

func (v *view) count() {
	for _, l := range v.lines {
		if l.answer != none {
			v.answered++
		} else {
			v.open++
		}
		if l.answer > 0 {
			v.given++
		}
	}
}

// show finds the item to show.
func (v *view) show(wanted string, list bool) {
	v.at, v.review = v.firstOpen(), list
	for i, l := range v.lines {
		if l.id == wanted {
			v.at = i
			return
		}
	}
	if v.at < 0 {
		v.at, v.review = 0, true
	}
}

// firstOpen is the place of the first item without an answer, or -1.
func (v view) firstOpen() int {
	for i, l := range v.lines {
		if l.answer == none {
			return i
		}
	}
	return -1
}

// after is the item to go on to: the next in order, from the last the first without an answer, else the same one.
func (v view) after() int {
	if v.at < len(v.lines)-1 {
		return v.at + 1
	}
	if open := v.firstOpen(); open >= 0 {
		return open
	}
	return v.at
}

func (v view) complete() bool { return v.answered == len(v.lines) }

// current is the item on show; an empty one where the catalogue cannot be read.
func (v view) current() line {
	if v.at >= len(v.lines) {
		return line{answer: none}
	}
	return v.lines[v.at]
}

// sameBefore tells whether the ten answers before this item are one and the same; "don't know" does not count as one.
func (v view) sameBefore() bool {
	if v.at < sameInRow {
		return false
	}
	first := v.lines[v.at-1].answer
	for _, l := range v.lines[v.at-sameInRow : v.at] {
		if l.answer != first || l.answer <= 0 {
			return false
		}
	}
	return true
}

// bars are how far the parts of the progress bar are filled.
func (v view) bars() []float32 {
	each := float32(len(v.lines)) / parts
	bars := make([]float32, parts)
	for i := range bars {
		bars[i] = max(0, min(1, (float32(v.answered)-float32(i)*each)/each))
	}
	return bars
}

// minutesLeft is about how long the open items take, in whole minutes rounded up.
func (v view) minutesLeft() int { return minutes(len(v.lines) - v.answered) }

func minutes(questions int) int { return (questions + perMinute - 1) / perMinute }

// wantedOf is what the screen was at: its state first, then what it was asked for.
func wantedOf(arg string, s screen.State) (item string, list bool) {
	switch {
	case s["item"] != "":
		return s["item"], s["view"] == review
	case arg == review:
		return "", true
	}
	return arg, false
}
