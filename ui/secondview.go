package ui

import (
	"maps"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// inSecond are the pages that a second window can show: what a learner sees of their own path, and the facts. A page that is not named here is
// never built there; what it says belongs to the machine, or to whoever keeps the record.
var inSecond = map[string]bool{
	screen.Journey: true, screen.About: true, screen.Interests: true, screen.Result: true, screen.Ideas: true, screen.Options: true, screen.Routes: true,
	screen.Compare: true, screen.Plan: true, screen.WhatIf: true, screen.Support: true, screen.Sources: true, screen.Elsewhere: true, screen.Sectors: true,
	screen.Help: true,
}

// Commands that two windows bring.
const (
	cmdSecond keys.Command = "second"
	cmdFollow keys.Command = "follow"
)

// secondCommands are the window's commands that a second window has, each with the message that stands for it in the list of keys there, where it
// is another one.
var secondCommands = map[keys.Command]string{
	cmdHelp: "", cmdLanguage: "", cmdNextPane: "", cmdPrevPane: "", cmdFull: "", cmdLeave: "", cmdBigger: "", cmdSmaller: "", cmdUsual: "", cmdSearch: "",
	cmdUndo: "", cmdRedo: "", cmdPlan: "", cmdJourney: "", cmdSources: "", cmdBack: "", cmdStep + "1": "", cmdStep + "2": "", cmdStep + "3": "",
	cmdStep + "4": "", cmdStep + "5": "", cmdStep + "6": "", cmdAloud: "", cmdWhole: "", cmdRest: "", cmdSecond: "second.keys.first", cmdQuit: "second.keys.close",
}

// secondKeys are the keys of a second window.
var secondKeys = func() keys.Map {
	var m keys.Map
	for _, b := range windowKeys {
		own, has := secondCommands[b.Command]
		if !has {
			continue
		}
		if own != "" {
			b.Message = own
		}
		m = append(m, b)
		if b.Command == cmdSecond {
			m = append(m, keys.Binding{Chord: keys.On(fyne.KeyF8, keys.Shift), Command: cmdFollow, Message: "second.keys.follow"})
		}
	}
	return m
}()

// runSecond does a command in a second window: its own ones, those that it has of the window's, and those of its page.
func (w *Window) runSecond(c keys.Command) bool {
	p := w.pair
	if p == nil {
		return false
	}
	switch c {
	case cmdLeave:
		p.first.Leave()
		return true
	case cmdQuit:
		w.closeSecond()
		return true
	case cmdSecond:
		w.OpenSecond()
		return true
	case cmdFollow:
		w.followAgain()
		return true
	}
	_, has := secondCommands[c]
	if has && w.runAlways(c) {
		return true
	}
	if w.session == nil || w.shown == nil {
		return false
	}
	return w.shown.Run(c) || has && w.runInside(c)
}

// maySecond reports whether a second window may take a step back or forward: not one of a private note. It says so where it may not.
func (w *Window) maySecond(private bool) bool {
	if w.mirror && private {
		w.Toast(message.New("second.undo"), false)
		return false
	}
	return true
}

// goneTo is told that somebody went to a page in the second window: where it is another page than the first's, it follows no longer.
func (w *Window) goneTo(place screen.Place) {
	if w.mirror && w.pair != nil {
		w.pair.following = place == w.pair.first.place
	}
}

// lead has the second window follow to the page that the first shows now. Where somebody is busy in it, it stays, and says how to follow again.
func (w *Window) lead() {
	s := w.Second()
	if s == nil || s.session == nil || !w.pair.following || s.place == w.place || !inSecond[w.place.Name] {
		return
	}
	if s.busy() {
		w.pair.following = false
		s.renewed()
		return
	}
	s.come(w.place)
}

// come shows a page in the second window without a step of its own.
func (w *Window) come(place screen.Place) {
	w.closeOver()
	w.save()
	w.place = place
	w.arrive()
	w.hideToast()
	w.show("", true)
}

// arrive has a second window that comes to the first one's page begin where the first is within it.
func (w *Window) arrive() {
	if at := w.pair.whereWithin(); at != nil {
		w.pair.led = at
		w.states[w.place] = maps.Clone(at)
	}
}

// followAgain goes to the page of the first window and follows it from there.
func (w *Window) followAgain() {
	p := w.pair
	if p == nil || w.session == nil || p.following {
		return
	}
	p.following = true
	place := w.place
	if inSecond[p.first.place.Name] {
		place = p.first.place
	}
	w.come(place)
}

// secondNotices says, as long as the second window does not follow the first, how to follow again.
func (w *Window) secondNotices() (fyne.CanvasObject, []screen.Target) {
	if w.pair == nil || w.pair.following {
		return nil, nil
	}
	follow := widget.NewButton(w.words.T("second.follow"), widget.SecondaryButton, w.followAgain).WithIcon(icons.ArrowRight)
	line := widget.Flow(12, widget.NewNotice(widget.NoticeInfo, w.words.T("second.away")), follow)
	return widget.Inset(edge(w.class), 6, line), []screen.Target{{ID: "notice.follow", Object: follow}}
}

// railRow is a row under the path.
type railRow struct {
	id, label string
	icon      icons.Name
	do        func()
}

// railFoot are the rows under the path. A second window has no settings and no lock; it can be closed.
func (w *Window) railFoot() []railRow {
	help := railRow{screen.Help, "shell.help", icons.Hand, w.goer(screen.Place{Name: screen.Help})}
	if w.mirror {
		return []railRow{help, {"close", "second.close", icons.Cross, w.closeSecond}}
	}
	return []railRow{help, {screen.Settings, "shell.settings", icons.Gear, w.goer(screen.Place{Name: screen.Settings})}, {"lock", "shell.lock", icons.Lock, w.Leave}}
}

// veil covers the second window when the first is covered: nothing of the record is left in it until the first goes on.
func (w *Window) veil() {
	if w.session == nil {
		return
	}
	w.empty()
	w.showVeil()
}

// showVeil builds the cover of a second window.
func (w *Window) showVeil() {
	language := w.languageSwitch()
	w.regions = []region{{[]screen.Target{{ID: "lock.language", Object: language}}}}
	tools := widget.Inset(edge(w.class), 12, widget.Row(12, widget.Fill(), language))
	said := widget.Column(4, widget.NewHeading(w.words.T("lock.title-open")), widget.NewBody(w.words.T("second.veil")).In(widget.Ink2))
	scroll := widget.NewScroll(widget.Inset(edge(w.class), 16, widget.Limit(startWide, said)))
	w.root.set((&start{w: w}).cover(widget.Frame(tools, nil, nil, nil, scroll)))
	w.entitle()
	w.traced("lock - %s", w.words.Language())
}

// unveil shows the record in the second window again, on the page on which the first goes on.
func (w *Window) unveil() {
	s := w.Second()
	if s == nil {
		return
	}
	s.session, w.pair.following = w.session, true
	s.place = screen.Place{Name: screen.Journey}
	if inSecond[w.place.Name] {
		s.place = w.place
	}
	s.keys.SetWindow(secondKeys)
	s.entitle()
	s.arrive()
	s.show("", true)
}

// speakSecond changes the language of a second window, and of nothing else.
func (w *Window) speakSecond(language string) {
	if language == w.words.Language() {
		return
	}
	change := func() { w.words = w.app.Bundle.For(language) }
	if w.session == nil {
		change()
		w.showVeil()
		return
	}
	w.anew(change)
	w.entitle()
}

// restyle shows a window in the look that was chosen in the other one.
func (w *Window) restyle(letters bool) {
	w.keys.SetLetters(letters)
	w.root.Refresh()
	w.class = theme.Current().Class(w.win.Canvas().Size().Width)
	if w.session == nil {
		w.Rebuild()
		return
	}
	w.renewed()
}
