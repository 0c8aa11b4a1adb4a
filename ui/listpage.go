package ui

import (
	"io"
	"strings"

	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/ui/screen"
)

// shelf is what the page of lists does, in one window.
type shelf struct{ *Window }

// Lists implements screen.Shell.
func (w *Window) Lists() screen.Lists { return shelf{w} }

// Kept implements screen.Lists.
func (s shelf) Kept() []screen.KeptList { return s.app.lists.kept }

// Looked implements screen.Lists.
func (s shelf) Looked() *screen.LookedAt { return s.app.lists.looked }

// Leave implements screen.Lists.
func (s shelf) Leave() {
	s.app.lists.looked = nil
	s.Rebuild()
}

// Keep implements screen.Lists. A list of options that is kept is the one in use.
func (s shelf) Keep() {
	l := s.app.lists.looked
	if l == nil || l.Offer.Rows() == 0 {
		return
	}
	use := s.app.schoolList()
	if len(l.Offer.Options) > 0 {
		use = l.Offer.Name()
	}
	s.app.lists.looked = nil
	s.changed(s.app.changeList(l.Offer.Name(), l.Offer.Pack(), use), message.New("offers.kept", "From", l.Offer.From))
}

// Use implements screen.Lists.
func (s shelf) Use(name string) {
	s.changed(s.app.changeList(name, s.app.lists.data[name], name), message.New("offers.used"))
}

// Remove implements screen.Lists.
func (s shelf) Remove(name string) {
	use := s.app.schoolList()
	if use == name {
		use = ""
	}
	s.changed(s.app.changeList(name, nil, use), message.New("offers.removed"))
}

// CanUndo implements screen.Lists.
func (s shelf) CanUndo() bool { return s.app.lists.undo != nil }

// Undo implements screen.Lists.
func (s shelf) Undo() {
	if !s.CanUndo() {
		return
	}
	err := s.app.lists.undo()
	s.Rebuild()
	if err != nil {
		s.Failed(err)
	}
}

// changed shows the page anew, and says what was done or why it was not.
func (s shelf) changed(err error, done message.Message) {
	s.opened = nil // what was found in other facts
	s.Rebuild()
	if err != nil {
		s.Failed(err)
		return
	}
	s.toastBack(done, s.Undo)
}

// Choose implements screen.Lists: one of the files that lie where people keep them, or any other one.
func (s shelf) Choose() { s.chooseFile(s.list()) }

// list is a list that somebody is to name.
func (s shelf) list() choosing {
	return choosing{title: message.New("offers.choose"), what: message.New("offers.choose.what"), where: message.New("offers.choose.where"),
		do: message.New("offers.choose.read"), ending: listEnding, take: s.read}
}

// read reads a file and shows on the page what is in it.
func (s shelf) read(path string) {
	s.app.lists.looked = s.app.readList(path)
	s.Rebuild()
	s.refocus("offers.leave", false)
}

// listEnding ends the names of lists.
const listEnding = ".csv"

// SaveTemplate implements screen.Lists.
func (s shelf) SaveTemplate(courses bool, from string) {
	name := message.New("offers.file.options")
	if courses {
		name = message.New("offers.file.courses")
	}
	s.saveAs(s.template(name, courses, from))
}

// template is a list to fill in, as a file that is saved.
func (s shelf) template(name message.Message, courses bool, from string) saving {
	data := s.app.Guide.OfferTemplate(courses, s.words.Language(), strings.TrimSpace(from))
	return saving{title: message.New("offers.save"), what: message.New("offers.save.what"), name: name, ending: listEnding,
		done: message.New("offers.saved"), after: message.Parts{message.New("offers.saved.next")},
		write: func(path string) error {
			err := plan.SaveFile(path, func(out io.Writer) error {
				_, err := out.Write(data)
				return err
			})
			if err != nil {
				return message.Fail(err, "offers.not-saved", "File", path)
			}
			return nil
		}}
}
