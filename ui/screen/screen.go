// Package screen holds the screens. A screen is a function of a view model and a translator: a pure fetch turns record and facts into the
// view, one build puts it into objects, and callbacks emit changes through the session. A screen can save where the person is and restore
// it, so that changing language, theme, text size or window class is save, rebuild, restore.
package screen

import (
	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/learner"
	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// Names of the screens, in the order of the path.
const (
	Journey     = "journey"
	About       = "about"
	Interests   = "interests"
	Result      = "result"
	Ideas       = "ideas"
	Options     = "options"
	Routes      = "routes"
	Compare     = "compare"
	Plan        = "plan"
	Settings    = "settings"
	Help        = "help"      // help now: whom to ask
	WhatIf      = "whatif"    // what may happen, and what it would change
	Sources     = "sources"   // what the facts rest on, and what is not known
	Elsewhere   = "elsewhere" // England and Greater Manchester, to compare
	Sectors     = "sectors"   // the five tests of each sector
	Support     = "support"   // money, travel and support
	Offers      = "offers"    // the lists that schools and colleges make of what they offer
	Information = "mine"      // what is kept of the learner, and what can be done with it
	Counts      = "counts"    // which families of routes were shown in this sitting
)

// Place is where a person is: a screen and what it shows (an occupation id for routes and ideas).
type Place struct {
	Name string
	Arg  string
}

// State is what a screen saves of where the person is: codes, never translated words.
type State map[string]string

// Session is what a screen may do with the learner's record.
type Session interface {
	Record() learner.Record
	Set(field string, value any) error
	SetAll(edits ...learner.Edit) error
	CanUndo() bool
	Undo() (bool, error)
	Guest() bool
}

// Shell is what a screen may ask of the window around it.
type Shell interface {
	// Go shows another screen.
	Go(place Place)
	// Rebuild builds this screen again from the record, keeping its State and the focus (by the focus ids that Screen.Focus names).
	Rebuild()
	// Failed tells of an error in words, without leaving the screen.
	Failed(err error)
	// Toast says a short sentence; undo offers to take the last change back. It is worded anew when the language changes, so its arguments are no
	// words of one language.
	Toast(said message.Message, undo bool)
	// Sources opens the sheet of numbered sources.
	Sources()
	// Sheet opens a side sheet with a title; Escape closes it and gives the focus back. Focus is the part that has the focus at first; without
	// one it is the button that closes the sheet. Close closes it.
	Sheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) (close func())
	// WideSheet is Sheet with the room that a printed page needs.
	WideSheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) (close func())
	// Again says how the sheet that was opened last is opened anew in another language, from the screen as it then stands: a sheet stays open when
	// the language changes. What is typed, chosen and scrolled in it is kept.
	Again(open func(s Screen))
	// Notes are what people wrote on this machine of facts that are wrong or missing.
	Notes() Notes
	// PrintPlan opens the plan in the system's own viewer, from which it is printed; languages are cy, en or both.
	PrintPlan(languages string)
	// SavePlan asks for a place and writes the plan there; kind is pdf, html or text, languages are cy, en or both.
	SavePlan(kind, languages string)
	// Sitting is what was shown of the families of routes in this sitting.
	Sitting() Sitting
	// Lists are the lists of what schools and colleges offer, and what can be done with them.
	Lists() Lists
	// Mine is the open record as a whole: where it lies, who opens it, and what can be done with it.
	Mine() Mine
	// Erase asks once and destroys the learner's record on this machine.
	Erase()
	// Label is what the start screen shows of this record ("" = no name); SetLabel changes it.
	Label() string
	SetLabel(label string)
	// OpenSecond opens a second window on this record in the other language, for the learner beside the adviser; where there is one it comes to the
	// front.
	OpenSecond()
	// Settings of this machine, and a change to them: applied at once and kept.
	MachineSettings() MachineSettings
	SetMachine(s MachineSettings)
	// Aloud says whether pages can be read aloud in the window's language; it looks for a voice where none is known, and the page is built again when
	// it has. TryVoice reads a sentence, or says how to get a voice.
	Aloud() Aloud
	TryVoice()
	// Facts say what can be done about the edition of the facts that is in use. InstallFacts asks for a newer one's file, shows what it would
	// change and installs it; RevertFacts asks once and goes back to the earlier one.
	Facts() Facts
	InstallFacts()
	RevertFacts()
}

// MachineSettings are the settings that hold for this machine, without personal data.
type MachineSettings struct {
	Language      string  // cy | en
	TextSize      float64 // 1.0 to 2.0
	Theme         string  // light | dark | contrast | paper
	Font          string  // a theme.Face
	ReducedMotion bool
	CanKeepStill  bool // whether ReducedMotion can be chosen here
	Letters       bool // single letters work as keys
	KeyHints      bool // key hints are shown
	ReadingSpeed  int  // in per cent of the voice's own; one of ReadingSpeeds
	ReadOnOpen    bool // each page is read aloud when it opens
}

// Context is what every screen is built from.
type Context struct {
	Words   *i18n.Translator
	Guide   *guide.Guide
	Session Session
	Shell   Shell
	Today   message.Day
	Class   theme.WidthClass
	Second  bool // the page stands in a second window, which offers nothing of this machine and nothing that is somebody's own
	cites   *[]string
	facts   *[]guide.Ref
	cards   *[]ledger.Card
}

// NewContext makes a context for one building of a screen.
func NewContext(w *i18n.Translator, g *guide.Guide, s Session, shell Shell, today message.Day, class theme.WidthClass) *Context {
	return &Context{Words: w, Guide: g, Session: s, Shell: shell, Today: today, Class: class, cites: &[]string{}, facts: &[]guide.Ref{}, cards: &[]ledger.Card{}}
}

// Cite numbers addresses that a fact on this screen rests on, in order of first use, and gives their numbers.
func (c *Context) Cite(addresses ...string) []int {
	var numbers []int
	for _, a := range addresses {
		numbers = append(numbers, c.number(a))
	}
	return numbers
}

func (c *Context) number(address string) int {
	for i, have := range *c.cites {
		if have == address {
			return i + 1
		}
	}
	*c.cites = append(*c.cites, address)
	return len(*c.cites)
}

// Cited are the addresses cited so far, in order.
func (c *Context) Cited() []string { return *c.cites }

// Set makes a change and tells of a fault; it reports whether it was saved.
func (c *Context) Set(field string, value any) bool {
	if err := c.Session.Set(field, value); err != nil {
		c.Shell.Failed(err)
		return false
	}
	return true
}

// Screen is a screen on show.
type Screen interface {
	// Title is the heading of the page; Subtitle one line under it (may be empty).
	Title() string
	Subtitle() string
	// Content is the main part (the shell scrolls it); Side the panel beside it (nil: none); Pinned the row of main buttons under it (nil: none).
	Content() fyne.CanvasObject
	Side() fyne.CanvasObject
	Pinned() fyne.CanvasObject
	// Keys of this screen, and what they do; Run answers whether it did something.
	Keys() keys.Map
	Run(command keys.Command) bool
	// State saves where the person is. Focus gives the focusable parts by a stable id, in reading order, so that the focus can be restored
	// after a rebuild; First is the id that gets the focus when the screen opens ("" = none).
	State() State
	Focus() []Target
	First() string
}

// Target is a focusable part with a stable id.
type Target struct {
	ID     string
	Object fyne.Focusable
}

// Maker builds a screen from its context, its argument and the state saved before (nil: none).
type Maker func(c *Context, arg string, s State) Screen

// Base holds the parts that a screen made as it was built and gives them to the shell; what a screen does not have stays empty.
type Base struct {
	Main   fyne.CanvasObject // what Content gives
	Beside fyne.CanvasObject // what Side gives
	Below  fyne.CanvasObject // what Pinned gives
	Parts  []Target          // what Focus gives
}

// Target adds a focusable part, in reading order.
func (b *Base) Target(id string, object fyne.Focusable) {
	b.Parts = append(b.Parts, Target{ID: id, Object: object})
}

// Button makes a button and adds it to the parts that take the focus.
func (b *Base) Button(id, label string, emphasis widget.Emphasis, do func()) *widget.Button {
	button := widget.NewButton(label, emphasis, do)
	b.Target(id, button)
	return button
}

// Subtitle implements Screen.
func (*Base) Subtitle() string { return "" }

// Content implements Screen.
func (b *Base) Content() fyne.CanvasObject { return b.Main }

// Side implements Screen.
func (b *Base) Side() fyne.CanvasObject { return b.Beside }

// Pinned implements Screen.
func (b *Base) Pinned() fyne.CanvasObject { return b.Below }

// Focus implements Screen.
func (b *Base) Focus() []Target { return b.Parts }

// Keys implements Screen.
func (*Base) Keys() keys.Map { return nil }

// Run implements Screen.
func (*Base) Run(keys.Command) bool { return false }

// State implements Screen.
func (*Base) State() State { return nil }

// First implements Screen.
func (*Base) First() string { return "" }
