package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// start is what stands before a learner's record is open: the choice of a language on the first run, then who it is. It shows no names
// unless their owner chose so.
type start struct {
	w          *Window
	targets    []screen.Target
	grid       []*widget.ListRow // the tiles, in reading order
	last       []named           // what comes after them in the order of Tab
	scroll     *widget.Scroll
	recovering *task   // what is sound in a damaged store is being saved
	opener     *opener // the card in which words are typed; nil where nothing is to be opened
}

// named is a part with the id by which the focus is kept.
type named struct {
	id     string
	object fyne.Focusable
}

// showStart shows the start screen.
func (w *Window) showStart() {
	if w.start != nil {
		w.start.giveUp()
	}
	w.start = &start{w: w}
	w.win.SetTitle("Llwybr")
	w.keys.SetWindow(windowKeys)
	w.keys.SetScreen(w.start.keys())
	w.rebuildStart()
	w.win.Canvas().Unfocus()
	w.beginStart()
}

// beginStart gives the focus to the first part of the start screen where nothing has it: the toolkit takes no focus for what has no room yet,
// as in a window that opens with large text.
func (w *Window) beginStart() {
	if w.start != nil && len(w.start.targets) > 0 && w.win.Canvas().Focused() == nil {
		w.win.Canvas().Focus(w.start.targets[0].Object)
	}
}

// rebuildStart builds the start screen again, keeping the focus.
func (w *Window) rebuildStart() {
	if w.start == nil {
		return
	}
	focus := w.focusID()
	w.start.targets, w.start.grid, w.start.last = nil, nil, nil
	w.root.set(w.start.page())
	w.regions = []region{{w.start.targets}}
	w.refocus(focus, false)
	if w.app.Trace != nil {
		fmt.Fprintf(w.app.Trace, "start - %s\n", w.words.Language())
	}
}

const (
	cmdGuest   keys.Command = "guest"
	cmdNew     keys.Command = "new"
	cmdFile    keys.Command = "file"
	cmdAdviser keys.Command = "adviser"
	cmdLeft    keys.Command = "left"
	cmdRight   keys.Command = "right"
)

var startKeys = keys.Map{
	{Chord: keys.On(fyne.KeyN), Command: cmdNew, Message: "keys.new"},
	{Chord: keys.On(fyne.KeyG), Command: cmdGuest, Message: "keys.guest"},
	{Chord: keys.On(fyne.KeyO), Command: cmdFile, Message: "keys.file"},
	{Chord: keys.On(fyne.KeyA), Command: cmdAdviser, Message: "keys.adviser"},
	{Chord: keys.On(fyne.KeyRight), Command: cmdRight, Message: "keys.choose"},
	{Chord: keys.On(fyne.KeyLeft), Command: cmdLeft},
	{Chord: keys.On(fyne.KeyDown), Command: cmdDown},
	{Chord: keys.On(fyne.KeyUp), Command: cmdUp},
}

// keys are the keys of what the start screen offers here.
func (s *start) keys() keys.Map {
	offered := map[keys.Command]bool{cmdNew: s.w.app.canMake(), cmdFile: s.w.app.openFile != nil, cmdAdviser: s.w.app.space() != nil}
	var m keys.Map
	for _, b := range startKeys {
		if on, asked := offered[b.Command]; on || !asked {
			m = append(m, b)
		}
	}
	return m
}

func (s *start) run(c keys.Command) bool {
	if s.w.app.settings.Language == "" {
		return false
	}
	switch c {
	case cmdNew:
		s.newRecord()
	case cmdGuest:
		s.guest()
	case cmdFile:
		s.openFile()
	case cmdAdviser:
		s.adviser()
	case cmdBack:
		return s.back()
	case cmdLeft:
		return s.move(-1)
	case cmdRight:
		return s.move(1)
	case cmdUp:
		return s.move(-s.tileColumns())
	case cmdDown:
		return s.move(s.tileColumns())
	default:
		return false
	}
	return true
}

func (s *start) note(id string, o fyne.Focusable) {
	s.targets = append(s.targets, screen.Target{ID: "start." + id, Object: o})
}

func (s *start) entries() ([]vault.Entry, error) {
	if s.w.app.Store == nil {
		return nil, s.w.app.Trouble
	}
	entries, err := s.w.app.Store.List()
	if err != nil {
		return nil, err
	}
	return entries, s.w.app.Trouble
}

// guest opens a record that lives in memory alone.
func (s *start) guest() {
	store := vault.NewMemory()
	made, err := store.Create(context.Background(), "", "")
	id := made.ID
	if err != nil {
		s.w.Failed(err)
		return
	}
	s.w.enterRecord(store, id)
}

// Enter shows an open record: in its own language, on the journey.
func (w *Window) Enter(s *session.Session) {
	if w.start != nil {
		w.start.giveUp()
	}
	w.start, w.session, w.asked = nil, s, false
	if w.app.Trace != nil {
		s.Watch(func() { fmt.Fprintln(w.app.Trace, "changed") })
	}
	w.hideToast()
	w.keys.SetWindow(windowKeys)
	if own := s.Record().Language; own != "" && own != w.words.Language() {
		w.speak(own)
	}
	if s.Record().Language == "" { // it is new: it opens in the language in which it was made
		if err := s.Remember("language", w.words.Language()); err != nil {
			w.Failed(err)
		}
	}
	w.Go(screen.Place{Name: screen.Journey})
}

// Erase implements screen.Shell: asks once, by named buttons, then destroys the open record and leaves.
func (w *Window) Erase() {
	w.ask("erase.title", []message.Message{message.New("erase.what")}, "erase.keep", "erase.erase", w.erase)
}

func (w *Window) erase() {
	var err error
	if store := w.records(); !w.session.Guest() && store != nil {
		err = store.Erase(w.session.ID()) // before it is let go of: a file's store knows its record only while it is open
	}
	w.discard()
	w.Lock()
	if err != nil {
		w.Failed(err)
		return
	}
	w.Toast(message.New("erase.done"), false)
}

// Label implements screen.Shell.
func (w *Window) Label() string {
	if w.session == nil || w.session.Guest() || w.records() == nil {
		return ""
	}
	entries, _ := w.records().List() // without a list there is no label to show
	for _, e := range entries {
		if e.ID == w.session.ID() {
			return e.Label
		}
	}
	return ""
}

// SetLabel implements screen.Shell.
func (w *Window) SetLabel(label string) {
	if w.session == nil || w.session.Guest() || w.records() == nil {
		return
	}
	if err := w.records().SetLabel(w.session.ID(), label); err != nil {
		w.Failed(err)
	}
}
