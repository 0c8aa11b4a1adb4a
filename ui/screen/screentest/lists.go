package screentest

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// Lists remembers what a screen asked about the lists of schools and colleges, and shows what a test put there.
type Lists struct {
	Have    []screen.KeptList
	Waiting *screen.LookedAt
	Undoes  bool
	Did     []string // choose, keep, leave, undo, use NAME, remove NAME, options NAME, courses NAME
	shell   *Shell
}

// Lists implements screen.Shell.
func (s *Shell) Lists() screen.Lists {
	if s.Listed == nil {
		s.Listed = &Lists{}
	}
	s.Listed.shell = s
	return s.Listed
}

// Kept implements screen.Lists.
func (l *Lists) Kept() []screen.KeptList { return l.Have }

// Looked implements screen.Lists.
func (l *Lists) Looked() *screen.LookedAt { return l.Waiting }

// Choose implements screen.Lists.
func (l *Lists) Choose() { l.did("choose") }

// Keep implements screen.Lists.
func (l *Lists) Keep() {
	l.Have, l.Waiting = append(l.Have, screen.KeptList{Name: l.Waiting.Offer.Name(), Offer: l.Waiting.Offer, InUse: true}), nil
	l.did("keep")
}

// Leave implements screen.Lists.
func (l *Lists) Leave() {
	l.Waiting = nil
	l.did("leave")
}

// Use implements screen.Lists.
func (l *Lists) Use(name string) {
	for i := range l.Have {
		l.Have[i].InUse = l.Have[i].Name == name || len(l.Have[i].Offer.Courses) > 0
	}
	l.did("use", name)
}

// Remove implements screen.Lists.
func (l *Lists) Remove(name string) {
	l.Have = slices.DeleteFunc(l.Have, func(k screen.KeptList) bool { return k.Name == name })
	l.did("remove", name)
}

// CanUndo implements screen.Lists.
func (l *Lists) CanUndo() bool { return l.Undoes }

// Undo implements screen.Lists.
func (l *Lists) Undo() { l.did("undo") }

// SaveTemplate implements screen.Lists.
func (l *Lists) SaveTemplate(courses bool, from string) {
	l.Did = append(l.Did, map[bool]string{true: "courses", false: "options"}[courses]+" "+from)
}

func (l *Lists) did(what ...string) {
	l.Did = append(l.Did, strings.Join(what, " "))
	l.shell.Rebuild()
}

// ReadList reads a list as the shell would, for a screen to look at.
func (st *Stage) ReadList(text string, today message.Day) *screen.LookedAt {
	o, faults, err := st.Guide.ReadOffer(strings.NewReader(text), string(today))
	return &screen.LookedAt{Path: "list.csv", Offer: o, Faults: faults, Err: err}
}

// WithLists gives the stage a guide that knows lists.
func (st *Stage) WithLists(options *guide.Offer, courses ...guide.Offer) {
	st.Guide = st.Guide.WithOffers(options, courses...)
}
