package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// start is what stands before a learner's record is open: the choice of a language on the first run, then who it is. It shows no names
// unless their owner chose so.
type start struct {
	w       *Window
	targets []screen.Target
	scroll  *widget.Scroll
}

// showStart shows the start screen.
func (w *Window) showStart() {
	w.start = &start{w: w}
	w.win.SetTitle("Llwybr")
	w.keys.SetWindow(windowKeys)
	w.keys.SetScreen(startKeys)
	w.rebuildStart()
	if len(w.start.targets) > 0 {
		w.win.Canvas().Focus(w.start.targets[0].Object)
	}
}

// rebuildStart builds the start screen again, keeping the focus.
func (w *Window) rebuildStart() {
	if w.start == nil {
		return
	}
	focus := w.focusID()
	w.start.targets = nil
	w.root.set(w.start.page())
	w.regions = []region{{w.start.targets}}
	w.refocus(focus, false)
	if w.app.Trace != nil {
		fmt.Fprintf(w.app.Trace, "start - %s\n", w.words.Language())
	}
}

const (
	cmdGuest keys.Command = "guest"
	cmdNew   keys.Command = "new"
)

var startKeys = keys.Map{
	{Chord: keys.On(fyne.KeyN), Command: cmdNew, Message: "keys.new"},
	{Chord: keys.On(fyne.KeyG), Command: cmdGuest, Message: "keys.guest"},
}

func (s *start) run(c keys.Command) bool {
	if s.w.app.settings.Language == "" {
		return false
	}
	switch c {
	case cmdNew:
		s.newLearner()
	case cmdGuest:
		s.guest()
	default:
		return false
	}
	return true
}

func (s *start) note(id string, o fyne.Focusable) {
	s.targets = append(s.targets, screen.Target{ID: "start." + id, Object: o})
}

// page is the first page: two equal buttons, Welsh first; afterwards who it is.
func (s *start) page() fyne.CanvasObject {
	var inside fyne.CanvasObject
	if s.w.app.settings.Language == "" {
		inside = s.languages()
	} else {
		inside = s.who()
	}
	s.scroll = widget.NewScroll(widget.Column(0, widget.Fill(), widget.Inset(edge(s.w.class), 24, widget.Limit(760, inside)), widget.Fill()))
	if s.w.class != theme.Wide || s.w.app.settings.Language == "" {
		return s.cover(s.scroll)
	}
	language := s.w.languageSwitch() // where it stands on every screen
	s.note("language", language)
	return s.cover(widget.Frame(widget.Inset(edge(s.w.class), 12, widget.Row(0, widget.Fill(), language)), nil, nil, nil, s.scroll))
}

// languages is the choice on the first run. Everything on it stands in both languages.
func (s *start) languages() fyne.CanvasObject {
	cy, en := s.w.app.Bundle.For(message.Welsh), s.w.app.Bundle.For(message.English)
	pick := func(language string) func() {
		return func() {
			s.w.SetLanguage(language)
			s.w.showStart()
		}
	}
	welsh := widget.NewButton("Cymraeg", widget.PrimaryButton, pick(message.Welsh))
	english := widget.NewButton("English", widget.PrimaryButton, pick(message.English))
	s.note("cy", welsh)
	s.note("en", english)
	card := widget.Column(16)
	if s.w.class != theme.Wide { // there the cover has the name
		card.Add(widget.Row(16, widget.NewMark(56), widget.NewHeading("Llwybr")))
	}
	pair := func(first, second fyne.CanvasObject) { card.Add(widget.Grid(2, 16, first, second)) }
	pair(widget.NewSubheading(cy.T("start.language")), widget.NewSubheading(en.T("start.language")))
	pair(welsh, english)
	pair(widget.NewNote(cy.T("start.change")), widget.NewNote(en.T("start.change")))
	return widget.Column(0, widget.NewBigCard(card))
}

// who offers the records on this machine, a new one and a guest.
func (s *start) who() fyne.CanvasObject {
	t := s.w.words
	fresh := widget.NewButton(t.T("start.new"), widget.PrimaryButton, s.newLearner).WithIcon(icons.Plus)
	guest := widget.NewButton(t.T("start.guest"), widget.SecondaryButton, s.guest).WithIcon(icons.User)
	col := widget.Column(16)
	if s.w.class != theme.Wide { // there the cover has the name and what it is for
		language := s.w.languageSwitch()
		defer s.note("language", language)
		col.Add(widget.Row(16, widget.NewMark(44), widget.Fill(widget.NewHeading("Llwybr")), language))
		col.Add(widget.NewBody(t.T("start.what")))
	}
	entries, err := s.entries()
	if err != nil {
		col.Add(widget.NewNotice(widget.NoticeFault, t.Error(err)))
		s.offerFresh(col)
	}
	list := widget.Column(12, widget.NewSubheading(t.T("start.who")))
	for i, e := range entries {
		button := widget.NewButton(s.label(i, e), widget.SecondaryButton, func() { s.open(e.ID) }).WithIcon(icons.User)
		s.note(e.ID, button)
		list.Add(button)
	}
	if len(entries) > 0 {
		col.Add(widget.NewCard(list))
	}
	if s.w.app.Store != nil {
		s.note("new", fresh)
		col.Add(widget.Grid(columns(s.w.class), 16, widget.Column(4, fresh, widget.NewNote(t.T("start.new-note"))), widget.Column(4, guest, widget.NewNote(t.T("start.guest-note")))))
	} else {
		col.Add(widget.Column(4, guest, widget.NewNote(t.T("start.guest-note"))))
	}
	s.note("guest", guest)
	col.Add(widget.NewNote(t.T("start.privacy")))
	col.Add(widget.NewNote(t.T("shell.data", "Month", message.Day(s.w.app.Guide.Catalogue.Info().DataMonth))))
	return col
}

// offerFresh lets a person go on where the store is damaged: the damaged one is kept as it is.
func (s *start) offerFresh(col *fyne.Container) {
	if s.w.app.Store != nil || s.w.app.SetAside == nil {
		return
	}
	fresh := widget.NewButton(s.w.words.T("start.fresh"), widget.SecondaryButton, s.fresh)
	s.note("fresh", fresh)
	col.Add(fresh)
}

func (s *start) fresh() {
	store, kept, err := s.w.app.SetAside()
	if err != nil {
		s.w.Failed(err)
		return
	}
	s.w.app.Store, s.w.app.Trouble, s.w.app.SetAside = store, nil, nil
	s.w.rebuildStart()
	s.w.Toast(s.w.words.T("start.kept", "File", kept), false)
}

func columns(class theme.WidthClass) int {
	if class == theme.Narrow {
		return 1
	}
	return 2
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

// label names a record without a name: its place in the list and the day on which it was last open, unless its owner chose a label.
func (s *start) label(i int, e vault.Entry) string {
	if e.Label != "" {
		return e.Label
	}
	if e.LastOpened.IsZero() {
		return s.w.words.T("start.record-new", "N", fmt.Sprint(i+1))
	}
	return s.w.words.T("start.record", "N", fmt.Sprint(i+1), "Day", message.Day(e.LastOpened.Local().Format("2006-01-02")))
}

// newLearner makes room for a new learner and opens it.
func (s *start) newLearner() {
	if s.w.app.Store == nil {
		return
	}
	id, err := s.w.app.Store.Create("")
	if err != nil {
		s.w.Failed(err)
		return
	}
	s.open(id)
}

// guest opens a record that lives in memory alone.
func (s *start) guest() {
	store := vault.NewMemory()
	id, err := store.Create("")
	if err != nil {
		s.w.Failed(err)
		return
	}
	opened, err := session.Open(store, id, s.w.app.Now)
	if err != nil {
		s.w.Failed(err)
		return
	}
	s.w.Enter(opened)
}

func (s *start) open(id string) {
	opened, err := session.Open(s.w.app.Store, id, s.w.app.Now)
	if opened == nil {
		s.w.Failed(err)
		return
	}
	s.w.Enter(opened)
	if err != nil { // part of the record could not be read: it opens with what is sound
		s.w.Failed(err)
	}
}

// Enter shows an open record: in its own language, on the journey.
func (w *Window) Enter(s *session.Session) {
	w.start, w.session = nil, s
	if w.app.Trace != nil {
		s.Watch(func() { fmt.Fprintln(w.app.Trace, "changed") })
	}
	w.hideToast()
	w.keys.SetWindow(windowKeys)
	if own := s.Record().Language; own != "" && own != w.words.Language() {
		w.speak(own)
	}
	if s.Record().Language == "" {
		if err := s.Set("language", w.words.Language()); err != nil {
			w.Failed(err)
		}
	}
	w.Go(screen.Place{Name: screen.Journey})
}

// Lock leaves quickly: the record is let go of and the start screen covers the window.
func (w *Window) Lock() {
	w.leave()
	w.hideToast()
	w.speak(w.app.settings.Language)
	w.showStart()
	w.tellHeld(nil)
}

// Erase implements screen.Shell: asks once, by named buttons, then destroys the open record and leaves.
func (w *Window) Erase() {
	widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{
		Title: w.words.T("erase.title"),
		Body:  []fyne.CanvasObject{widget.NewBody(w.words.T("erase.what"))},
		Actions: []widget.DialogAction{
			{Label: w.words.T("erase.keep"), Emphasis: widget.PrimaryButton},
			{Label: w.words.T("erase.erase"), Emphasis: widget.SecondaryButton, Do: w.erase},
		},
	})
}

func (w *Window) erase() {
	id, guest := w.session.ID(), w.session.Guest()
	w.Lock()
	if guest || w.app.Store == nil {
		return
	}
	if err := w.app.Store.Erase(id); err != nil {
		w.Failed(err)
		return
	}
	w.rebuildStart()
}

// Label implements screen.Shell.
func (w *Window) Label() string {
	if w.session == nil || w.session.Guest() || w.app.Store == nil {
		return ""
	}
	entries, _ := w.app.Store.List() // without a list there is no label to show
	for _, e := range entries {
		if e.ID == w.session.ID() {
			return e.Label
		}
	}
	return ""
}

// SetLabel implements screen.Shell.
func (w *Window) SetLabel(label string) {
	if w.session == nil || w.session.Guest() || w.app.Store == nil {
		return
	}
	if err := w.app.Store.SetLabel(w.session.ID(), label); err != nil {
		w.Failed(err)
	}
}

// DataPlace implements screen.Shell.
func (w *Window) DataPlace() string {
	if w.session == nil || w.session.Guest() {
		return ""
	}
	return w.app.Dir
}
