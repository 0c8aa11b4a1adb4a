package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
)

// The window's commands.
const (
	cmdHelp     keys.Command = "help"
	cmdLanguage keys.Command = "language"
	cmdNextPane keys.Command = "next-region"
	cmdPrevPane keys.Command = "previous-region"
	cmdFull     keys.Command = "full-screen"
	cmdLeave    keys.Command = "leave"
	cmdSearch   keys.Command = "search"
	cmdUndo     keys.Command = "undo"
	cmdRedo     keys.Command = "redo"
	cmdPlan     keys.Command = "plan"
	cmdJourney  keys.Command = "journey"
	cmdSettings keys.Command = "settings"
	cmdBigger   keys.Command = "bigger"
	cmdSmaller  keys.Command = "smaller"
	cmdUsual    keys.Command = "usual-size"
	cmdSources  keys.Command = "sources"
	cmdQuit     keys.Command = "quit"
	cmdBack     keys.Command = "back"
	cmdAloud    keys.Command = "aloud"      // the card with the focus, else the page
	cmdWhole    keys.Command = "aloud-page" // the page
	cmdStep     keys.Command = "step-"      // and the number of the step
)

// windowKeys work on every screen.
var windowKeys = func() keys.Map {
	m := keys.Map{
		{Chord: keys.On(fyne.KeyF1), Command: cmdHelp, Message: "keys.help"},
		{Chord: keys.On(fyne.KeyF2), Command: cmdLanguage, Message: "keys.language"},
		{Chord: keys.On(fyne.KeyF6), Command: cmdNextPane, Message: "keys.regions"},
		{Chord: keys.On(fyne.KeyF6, keys.Shift), Command: cmdPrevPane},
		{Chord: keys.On(fyne.KeyF8), Command: cmdSecond, Message: "second.keys.open"},
		{Chord: keys.On(fyne.KeyF9), Command: cmdAloud, Message: "aloud.key"},
		{Chord: keys.On(fyne.KeyF9, keys.Shift), Command: cmdWhole, Message: "aloud.key.page"},
		{Chord: keys.On(fyne.KeyF7), Command: cmdRest, Message: "aloud.key.rest"},
		{Chord: keys.On(fyne.KeyF11), Command: cmdFull, Message: "keys.full"},
		{Chord: keys.On(fyne.KeyF12), Command: cmdLeave, Message: "keys.leave"},
		{Chord: keys.On(fyne.KeyEscape), Command: cmdBack, Message: "keys.back"},
		{Chord: keys.On(fyne.KeyK, keys.Ctrl), Command: cmdSearch, Message: "keys.search"},
		{Chord: keys.On(fyne.KeyZ, keys.Ctrl), Command: cmdUndo, Message: "keys.undo"},
		{Chord: keys.On(fyne.KeyY, keys.Ctrl), Command: cmdRedo, Message: "keys.redo"},
		{Chord: keys.On(fyne.KeyP, keys.Ctrl), Command: cmdPlan, Message: "keys.plan"},
		{Chord: keys.On(fyne.KeyH, keys.Ctrl), Command: cmdJourney, Message: "keys.journey"},
		{Chord: keys.On(fyne.KeyComma, keys.Ctrl), Command: cmdSettings, Message: "keys.settings"},
		{Chord: keys.On(fyne.KeyEqual, keys.Ctrl), Command: cmdBigger, Message: "keys.bigger"},
		{Chord: keys.On(fyne.KeyPlus, keys.Ctrl), Command: cmdBigger},
		{Chord: keys.On(fyne.KeyEqual, keys.CtrlShift), Command: cmdBigger},
		{Chord: keys.On(fyne.KeyMinus, keys.Ctrl), Command: cmdSmaller, Message: "keys.smaller"},
		{Chord: keys.On(fyne.Key0, keys.Ctrl), Command: cmdUsual, Message: "keys.usual"},
		{Chord: keys.On(fyne.KeyI, keys.Ctrl), Command: cmdSources, Message: "provenance.key"},
		{Chord: keys.On(fyne.KeyQ, keys.Ctrl), Command: cmdQuit, Message: "keys.quit"},
	}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6} {
		b := keys.Binding{Chord: keys.On(key, keys.Ctrl), Command: cmdStep + keys.Command(rune('1'+i))}
		if i == 0 {
			b.Message = "keys.steps"
		}
		m = append(m, b)
	}
	return m
}()

// steps are the six waymarks by their number.
var steps = []string{screen.About, screen.Interests, screen.Ideas, screen.Options, screen.Routes, screen.Plan}

// run does a command; it answers whether it did something.
func (w *Window) run(c keys.Command) bool {
	if w.mirror {
		return w.runSecond(c)
	}
	if w.runAlways(c) {
		return true
	}
	if w.covered != nil {
		return w.covered.run(c)
	}
	if w.session == nil {
		return w.start != nil && w.start.run(c)
	}
	if w.shown != nil && w.shown.Run(c) {
		return true
	}
	return w.runInside(c)
}

// runAlways are the commands that work before a learner is chosen too.
func (w *Window) runAlways(c keys.Command) bool {
	switch c {
	case cmdHelp:
		w.openKeys()
	case cmdLanguage:
		w.SetLanguage(otherLanguage(w.words.Language()))
	case cmdNextPane:
		w.pane(1)
	case cmdPrevPane:
		w.pane(-1)
	case cmdFull:
		w.win.SetFullScreen(!w.win.FullScreen())
	case cmdLeave:
		w.Leave()
	case cmdAloud:
		return w.readAloud(false)
	case cmdWhole:
		return w.readAloud(true)
	case cmdBigger:
		w.zoom(0.25)
	case cmdSmaller:
		w.zoom(-0.25)
	case cmdUsual:
		w.zoom(0)
	case cmdQuit:
		w.Quit()
	default:
		return false
	}
	return true
}

func otherLanguage(language string) string {
	if language == message.Welsh {
		return message.English
	}
	return message.Welsh
}

// runInside are the commands of an open record.
func (w *Window) runInside(c keys.Command) bool {
	switch c {
	case cmdSearch:
		w.openSearch()
	case cmdUndo:
		return w.maySecond(w.session.UndoIsPrivate()) && w.move(w.session.Undo)
	case cmdRedo:
		return w.maySecond(w.session.RedoIsPrivate()) && w.move(w.session.Redo)
	case cmdSecond:
		w.OpenSecond()
	case cmdPlan:
		w.Go(screen.Place{Name: screen.Plan})
	case cmdJourney:
		w.Go(screen.Place{Name: screen.Journey})
	case cmdSettings:
		w.Go(screen.Place{Name: screen.Settings})
	case cmdSources:
		w.Sources()
	case cmdBack:
		return w.Back()
	default:
		return w.runStep(c)
	}
	return true
}

func (w *Window) runStep(c keys.Command) bool {
	for i, name := range steps {
		if c == cmdStep+keys.Command(rune('1'+i)) {
			w.Go(screen.Place{Name: name})
			return true
		}
	}
	return false
}

// move takes a step back or forward in what was changed.
func (w *Window) move(do func() (bool, error)) bool {
	done := false
	err := w.change(func() (err error) {
		done, err = do()
		return err
	})
	if err != nil {
		w.Failed(err)
	} else if done {
		w.Rebuild()
	}
	return true
}

// zoom changes the text size by a step; 0 puts it back to 100 %.
func (w *Window) zoom(by float64) {
	s := w.app.machine()
	if by == 0 {
		s.TextSize = 1
	} else {
		s.TextSize = min(max(s.TextSize+by, float64(theme.MinScale)), float64(theme.MaxScale))
	}
	w.SetMachine(s)
}

// pane moves the focus to the next region of the page that has something to focus.
func (w *Window) pane(by int) {
	at := 0
	focused, regions := w.win.Canvas().Focused(), w.regionsNow()
	for i, r := range regions {
		for _, t := range r.targets {
			if t.Object == focused {
				at = i
			}
		}
	}
	for range regions {
		at = (at + by + len(regions)) % len(regions)
		if t := regions[at].targets; len(t) > 0 && t[0].Object != nil {
			w.win.Canvas().Focus(t[0].Object)
			return
		}
	}
}

// regionsNow are the page's regions and, where something is said, the toast with its buttons; where something is read aloud, its strip.
func (w *Window) regionsNow() []region {
	all := append([]region{}, w.regions...)
	if w.toast != nil {
		var said region
		for _, b := range w.toast.Buttons() {
			said.targets = append(said.targets, screen.Target{ID: "toast", Object: b})
		}
		all = append(all, said)
	}
	if strip, reads := w.readingRegion(); reads {
		all = append(all, strip)
	}
	return all
}
