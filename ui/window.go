package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/core/i18n"
	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// Window is one window: a view of a session in a language of its own.
type Window struct {
	app          *App
	win          fyne.Window
	words        *i18n.Translator
	keys         *keys.Dispatcher
	session      *session.Session // nil before a learner is chosen
	place        screen.Place
	back         []screen.Place
	states       map[screen.Place]screen.State
	shown        screen.Screen
	context      *screen.Context
	start        *start // the start screen, while no session is open
	scroll       *widget.Scroll
	sides        *widget.Scroll
	rails        *widget.Scroll
	regions      []region
	class        theme.WidthClass
	root         *root
	toast        *widget.Toast
	toastAgain   func()              // says it anew, in another language; nil where nothing is said
	overs        []over              // what lies over the page, from the lowest to the topmost
	given        *widget.Left        // what was given back on the page last
	slot         *fyne.Container     // where the page shows the toast
	readSlot     *fyne.Container     // and the strip of reading aloud
	readable     []fyne.CanvasObject // the parts of the page that are read aloud, in reading order
	listen       *widget.Button      // reads the page aloud, where the header has no room for it
	reading      *reading            // nil while nothing is read aloud
	sheet        *widget.Sheet
	paging       *paging      // a sheet of several pages; nil where there is none
	flow         *wordsFlow   // words that are being chosen; nil where none are
	store        vault.Store  // in which the open record lies; nil: the app's
	asked        bool         // the guest has said that the work is not kept
	leaving      *shownDialog // asks the guest; nil where nobody was asked
	palette      *palette
	ledger       ledger.Ledger   // of this sitting
	counted      screen.Place    // the page whose showing the ledger has counted
	covered      *covered        // what stands over a record that stays open; session is nil then
	pin          string          // of this sitting; "" = none
	shownUnsaved bool            // the page says that something is not saved
	incoming     *vault.Incoming // what somebody looks at before it is taken in
	unsent       func()          // keeps what is being written in a sheet that keeps nothing by itself
	unsentIn     *widget.Sheet   // that sheet
	quitting     bool            // somebody said that it may end so
	warned       bool            // somebody is being told that the window will be locked
	opened       []found         // results of searches that were opened last, while this record is open
	onClose      func()
	pair         *pair    // this window and the other one on its record; nil where there is one alone
	mirror       bool     // it is a second window
	penUp        bool     // its page is being built anew for another reason than its own: nothing is saved meanwhile
	stale        bool     // what is new waits to be shown
	seen         sight    // what the page was built from, while there are two windows
	undoes       bool     // the toast offers to take back the last step
	held         []string // copies for printing that could not be deleted, until somebody is told

	begun    bool   // the first frame is painted
	ornament func() // draws the start screen's picture
}

func newWindow(a *App, win fyne.Window) *Window {
	w := &Window{app: a, win: win, states: map[screen.Place]screen.State{}, class: theme.Wide}
	w.keys = keys.New(w.run)
	w.keys.SetLetters(a.machine().Letters)
	w.root = newRoot(w.resized)
	w.root.onPaint(w.painted)
	win.SetPadded(false)
	win.SetContent(w.root)
	keys.Attach(win, w.keys)
	win.SetCloseIntercept(w.Quit)
	a.watch(w)
	w.speak(a.settings.Language)
	return w
}

// painted is told of the first frame. Only then the start screen's ornament comes, which takes longer to draw than all the rest.
func (w *Window) painted() {
	w.traced("painted")
	w.begun = true
	w.beginStart()
	if w.ornament != nil {
		w.ornament()
		w.ornament = nil
	}
}

// speak sets the window's language; "" (not chosen yet) speaks Welsh until somebody chooses, beside English on the first page.
func (w *Window) speak(language string) {
	if language == "" {
		language = message.Welsh
	}
	w.words = w.app.Bundle.For(language)
	speakToolkit(language)
}

// Language is the window's language.
func (w *Window) Language() string { return w.words.Language() }

// SetLanguage changes every word in place and keeps the place: the same screen with what lies over it, the same focus, caret and selection, scroll and
// unsaved text. The language of a window is a view: it changes no byte of the record, only the setting of this machine.
func (w *Window) SetLanguage(language string) {
	if w.mirror {
		w.speakSecond(language)
		return
	}
	if language == w.words.Language() && w.app.settings.Language != "" {
		return
	}
	w.stopReading()
	s := w.app.machine()
	s.Language = language
	fault := w.app.setMachine(s)
	w.anew(func() { w.speak(language) })
	if fault != nil {
		w.Failed(fault)
	}
}

// resized is told when the window has another size; another class of width is another layout.
func (w *Window) resized(size fyne.Size) {
	if class := theme.Current().Class(size.Width); class != w.class {
		w.class = class
		w.Rebuild()
	}
}

// Go implements screen.Shell.
func (w *Window) Go(place screen.Place) {
	if w.mirror && !inSecond[place.Name] {
		return
	}
	w.save()
	if w.place.Name != "" && w.place != place {
		w.back = append(w.back, w.place)
		w.goneTo(place)
	}
	w.place = place
	w.hideToast()
	w.show("", true)
}

// Back goes to the screen before this one; it reports whether there was one.
func (w *Window) Back() bool {
	if len(w.back) == 0 {
		return false
	}
	w.save()
	w.place, w.back = w.back[len(w.back)-1], w.back[:len(w.back)-1]
	w.goneTo(w.place)
	w.show("", true)
	return true
}

// Rebuild implements screen.Shell.
func (w *Window) Rebuild() {
	if w.session == nil && w.mirror {
		w.showVeil()
		return
	}
	if w.session == nil {
		w.rebuildStart()
		w.rebuildCover()
		return
	}
	focus := w.focusID()
	offset, side := w.offsets()
	w.save()
	goOn := w.holdReading()
	w.show(focus, false)
	w.scrollTo(offset, side)
	w.follow()
	goOn()
	w.alongside()
}

// follow keeps what has the focus in view: the content above it may have grown or shrunk.
func (w *Window) follow() {
	focused, ok := w.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return
	}
	for _, scroll := range []*widget.Scroll{w.scroll, w.sides, w.rails} {
		if scroll != nil {
			scroll.Follow(focused)
		}
	}
}

func (w *Window) offsets() (main, side float32) {
	if w.scroll != nil {
		main = w.scroll.Offset()
	}
	if w.sides != nil {
		side = w.sides.Offset()
	}
	return main, side
}

func (w *Window) scrollTo(main, side float32) {
	if w.scroll != nil {
		w.scroll.ScrollTo(main)
	}
	if w.sides != nil {
		w.sides.ScrollTo(side)
	}
}

func (w *Window) save() {
	if w.shown == nil {
		return
	}
	if s := w.shown.State(); s != nil {
		w.states[w.place] = s
	}
}

// show builds the screen at the window's place. Focus is the id of the part that has the focus; "" leaves it to the screen's first one where
// the screen is newly opened.
func (w *Window) show(focus string, opened bool) {
	w.stopReading()
	w.context = screen.NewContext(w.words, w.app.Guide, pen{w, w.session}, w.shell(), w.app.Today(), w.class)
	w.context.Second = w.mirror
	maker, ok := makers[w.place.Name]
	if !ok || w.mirror && !inSecond[w.place.Name] {
		w.place = screen.Place{Name: screen.Journey}
		maker = makers[screen.Journey]
	}
	state := w.states[w.place]
	w.shown = maker(w.context, w.place.Arg, state)
	w.keys.SetScreen(w.shown.Keys())
	w.count()
	if w.pair != nil {
		w.seen = w.sight()
	}
	w.root.set(w.page())
	w.followPath()
	w.refocus(focus, opened)
	if opened && state == nil {
		w.beginAtTop()
	}
	w.trace()
	if opened && !w.mirror { // a second window turns its pages by itself
		w.readOnOpening()
	}
	w.lead()
}

// beginAtTop gives the focus to the first part of a page that opens for the first time scrolled down, so that it is read from its top.
func (w *Window) beginAtTop() {
	parts := w.shown.Focus()
	if w.scroll.Offset() == 0 || len(parts) == 0 || parts[0].Object == nil {
		return
	}
	w.win.Canvas().Focus(parts[0].Object)
	w.scroll.ScrollTo(0)
	w.follow()
}

// trace notes which screen is shown, for tests and support; it never names a person.
func (w *Window) trace() {
	w.traced("%s %s %s", w.place.Name, w.place.Arg, w.words.Language())
}

// focusID is the stable id of what has the focus; "" when it is nothing of the screen.
func (w *Window) focusID() string {
	focused := w.win.Canvas().Focused()
	if focused == nil {
		return ""
	}
	for _, t := range w.targets() {
		if t.Object == focused {
			return t.ID
		}
	}
	return ""
}

// targets are the screen's focusable parts and the shell's own.
func (w *Window) targets() []screen.Target {
	var all []screen.Target
	for _, r := range w.regions {
		all = append(all, r.targets...)
	}
	return all
}

func (w *Window) refocus(id string, opened bool) {
	if id == "" && opened && w.shown != nil {
		id = w.shown.First()
	}
	for _, t := range w.targets() {
		if t.ID == id && t.Object != nil {
			w.win.Canvas().Focus(t.Object)
			return
		}
	}
	if opened {
		w.win.Canvas().Unfocus()
	}
}

// Quit closes the window and ends the program where it is the last; everything is saved already. Copies for printing that another program
// holds open are named first.
func (w *Window) Quit() {
	if w.mirror {
		w.closeSecond()
		return
	}
	if w.asksGuest(w.Quit) || w.asksUnsaved(w.Quit) {
		return
	}
	w.finish()
	if w.tellHeld(w.Quit) {
		return
	}
	if w.onClose != nil {
		w.onClose()
	}
	w.app.unwatch(w)
	keys.Detach(w.win)
	w.win.Close()
}

// leave lets go of the learner's record.
func (w *Window) leave() {
	w.save()
	w.closeOver()
	w.held = append(w.held, w.app.prints.clear()...)
	w.letGo()
	w.session, w.shown, w.context, w.opened = nil, nil, nil, nil
	w.place, w.back = screen.Place{}, nil
	w.counted = screen.Place{}
	w.ledger.Reset()
	w.states = map[screen.Place]screen.State{}
	w.app.lists.looked, w.app.lists.undo = nil, nil
}

// closeOver closes what lies over the page.
func (w *Window) closeOver() {
	if w.sheet != nil && w.sheet.Open() {
		w.sheet.Close()
	}
	if w.palette != nil {
		w.palette.close()
	}
}

// Win is the toolkit's window.
func (w *Window) Win() fyne.Window { return w.win }

// Place is where the window is; the empty place is the start screen.
func (w *Window) Place() screen.Place { return w.place }
