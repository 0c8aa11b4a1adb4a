package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/ui/keys"
	"llwybr/ui/widget"
)

// presence is when somebody last touched the program, in whichever of its windows, and when the clock was last looked at.
type presence struct {
	touched, beat time.Time
	windows       []*Window
	listening     bool
	ticking       bool
}

// beatEvery is how often the clock is looked at. Looking draws nothing.
const beatEvery = 5 * time.Second

// since is how long something is ago. The computer's steady clock may stand still while it sleeps, and its wall clock may be set back: the
// longer of the two counts.
func since(now, then time.Time) time.Duration {
	return max(now.Sub(then), now.Round(0).Sub(then.Round(0)))
}

// clock is the time; a program without a clock of its own has the computer's.
func (a *App) clock() time.Time {
	if a.Now == nil {
		return time.Now()
	}
	return a.Now()
}

// watch has a window locked when nobody is there.
func (a *App) watch(w *Window) {
	p := &a.presence
	p.windows = append(p.windows, w)
	p.touched, p.beat = a.clock(), a.clock()
	if !p.listening {
		p.listening = true
		keys.Listen(a.stirred)
		a.hearCopies()
	}
}

func (a *App) unwatch(w *Window) {
	a.presence.windows = slices.DeleteFunc(a.presence.windows, func(x *Window) bool { return x == w })
}

// keepWatch looks at the clock for as long as the program runs: one goroutine for all windows, which touches nothing but by the UI thread.
func (a *App) keepWatch() {
	if a.presence.ticking {
		return
	}
	a.presence.ticking = true
	go func() {
		for range time.Tick(beatEvery) {
			fyne.Do(a.tick)
		}
	}()
}

// stirred hears that somebody is there. Where they come too late, because the machine slept or nobody looked at the clock, the windows are
// locked first.
func (a *App) stirred() {
	a.tick()
	a.presence.touched = a.clock()
	for _, w := range a.presence.windows {
		w.unwarn()
	}
}

// tick looks at the clock, and has each window do what is due.
func (a *App) tick() {
	p, now := &a.presence, a.clock()
	idle, jump := since(now, p.touched), since(now, p.beat)
	p.beat = now
	a.agedClipboard(now)
	a.backUp(now)
	for _, w := range slices.Clone(p.windows) {
		w.idle(now, idle, jump)
		w.lookSaved()
	}
}

// kind is how the window's record is left.
func (w *Window) kind() sittingKind {
	s := w.session
	if w.covered != nil {
		s = w.covered.session
	}
	return sittingKind{guest: s != nil && s.Guest(), pin: w.pin != ""}
}

// idle does what is due in this window.
func (w *Window) idle(now time.Time, idle, jump time.Duration) {
	if w.session == nil && w.covered == nil {
		return
	}
	kind, limit := w.kind(), lockAfter(w.app.Policy)
	step := max(idleFor(kind, limit, idle), idleWoken(kind, limit, jump))
	switch {
	case step == idleLock, w.covered != nil && since(now, w.covered.from) >= coveredFor:
		w.Lock()
	case w.covered != nil:
	case step == idleCover:
		w.coverUp(now.Add(-max(idle-limit, 0)))
	case step == idleWarn:
		w.warn(kind)
	}
}

// warn says over the page that the window will be locked. Any key, click or move is answer enough, so it takes no focus.
func (w *Window) warn(kind sittingKind) {
	if w.warned {
		return
	}
	if s := w.Second(); s != nil {
		s.warn(kind)
	}
	id := "lock.warn"
	if kind.covers() {
		id = "lock.warn-cover"
	}
	t := widget.NewToast(w.words.T("lock.here"))
	t.Say(w.words.T(id), "", nil)
	w.warned = true
	w.root.setOver(t)
}

// unwarn takes the warning away.
func (w *Window) unwarn() {
	if !w.warned {
		return
	}
	w.warned = false
	w.root.setOver(nil)
	if s := w.Second(); s != nil {
		s.unwarn()
	}
}
