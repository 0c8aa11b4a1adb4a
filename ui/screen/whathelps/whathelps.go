// Package whathelps is the sheet that answers "What would help?" of a step that is not open: how it stands and by which rule, the sets of
// changes that would open it wider, what each asks for and what else it would move, and what is left to be asked. It promises nothing.
package whathelps

import (
	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// sheet is the sheet on show.
type sheet struct {
	c    *screen.Context
	rec  learner.Record
	help guide.Help
	ways []guide.ChangeGroup

	shown  int          // how many ways are shown
	tried  int          // which of them is tried; none = no one
	chosen map[pick]int // which alternative, by its place in the slot
	used   func(guide.ChangeSet)
	body   *fyne.Container
	parts  map[string]fyne.Focusable // those of the body, by what they do
	close  func()
}

// none is the place of nothing.
const none = -1

// handful is how many ways are shown at first, and how many more at each asking.
const handful = 5

// Page is a screen from which the sheet opens. Helped is told of the changes that were made, before the page is built again.
type Page interface {
	Context() *screen.Context
	Helped(used guide.ChangeSet)
}

// Open shows what would help with a step of the catalogue.
func Open(p Page, step string) {
	c := p.Context()
	rec := c.Session.Record()
	help, err := c.Guide.WhatWouldHelp(rec, c.Today, step)
	if err != nil {
		c.Shell.Failed(err)
		return
	}
	s := &sheet{c: c, rec: rec, help: help, ways: c.Guide.HelpGroups(help), chosen: map[pick]int{}, shown: handful, tried: none, used: p.Helped, body: widget.Column(14)}
	s.open(step)
}

// open puts the sheet up as it stands. In another language it is put up anew with as much shown, tried and chosen.
func (s *sheet) open(step string) {
	c := s.c
	s.build()
	s.close = c.Shell.Sheet(c.Words.T("whathelps.title"), s.body)
	c.Shell.Again(func(now screen.Screen) {
		n := *s
		n.c, n.used, n.body = now.(Page).Context(), now.(Page).Helped, widget.Column(14)
		n.open(step)
	})
}

// say words a message of the sheet.
func (s *sheet) say(id string, pairs ...any) string { return s.c.Words.T("whathelps."+id, pairs...) }

// build puts everything into the body.
func (s *sheet) build() {
	s.parts = map[string]fyne.Focusable{}
	all := []fyne.CanvasObject{s.stands()}
	if len(s.ways) == 0 {
		all = append(all, s.nothing()...)
	} else {
		all = append(all, s.offered()...)
	}
	s.body.Objects = append(all, s.toAsk()...)
	s.body.Refresh()
}

// again builds the body anew and gives the focus to a part of it.
func (s *sheet) again(focus string) {
	keys.Anew(s.body, func() fyne.Focusable {
		s.build()
		return s.parts[focus]
	})
}

// offered are the ways that were found, a handful at a time.
func (s *sheet) offered() []fyne.CanvasObject {
	all := []fyne.CanvasObject{widget.NewSubheading(s.say("ways")), widget.NewNote(s.order()), widget.NewNotice(widget.NoticeInfo, s.say("no-promise"))}
	for i := range s.ways[:min(s.shown, len(s.ways))] {
		all = append(all, s.card(i))
	}
	if left := len(s.ways) - s.shown; left > 0 {
		all = append(all, widget.Flow(0, s.button("more", s.say("more", "Count", left), widget.SecondaryButton, s.showMore)))
	}
	return all
}

func (s *sheet) showMore() {
	first := s.shown
	s.shown += handful
	s.again(s.firstPart(first))
}

// firstPart is the first part of a way that can have the focus: the choice of an alternative, or where there is none the button that tries it.
func (s *sheet) firstPart(way int) string {
	for k, slot := range s.ways[way].Slots {
		if !fixed(slot.Of, slot.Count) {
			return pick{way, k, 0}.part()
		}
	}
	return tryPart(way)
}

// button is a button of the body that keeps its place when the body is built anew.
func (s *sheet) button(id, label string, emphasis widget.Emphasis, do func()) *widget.Button {
	b := widget.NewButton(label, emphasis, do)
	s.parts[id] = b
	return b
}

// try shows what a way would move, without changing anything.
func (s *sheet) try(i int) {
	s.tried = i
	s.again(usePart)
}

// leave stops trying.
func (s *sheet) leave() {
	i := s.tried
	s.tried = none
	s.again(tryPart(i))
}

// editsOf are the changes of a set as a session makes them.
func editsOf(set guide.ChangeSet) []learner.Edit {
	edits := make([]learner.Edit, len(set.Changes))
	for i, ch := range set.Changes {
		edits[i] = ch.Edit
	}
	return edits
}

// use makes the changes of a set: one step that can be taken back.
func (s *sheet) use(set guide.ChangeSet) {
	if err := s.c.Session.SetAll(editsOf(set)...); err != nil {
		s.c.Shell.Failed(err)
		return
	}
	s.close()
	if s.used != nil {
		s.used(set)
	}
	s.c.Shell.Rebuild()
	s.c.Shell.Toast(message.New("whathelps.used", "Changes", changesOf(s.c, set.Changes)), true)
}
