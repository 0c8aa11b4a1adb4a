package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/session"
	"llwybr/ui/widget"
)

// covered is what stands over a record that stays open: the boxes for its PIN, or the way on for a guest. The session is held here and not in
// the window, so that nothing of the window can reach it.
type covered struct {
	w       *Window
	session *session.Session
	from    time.Time // since when
	boxes   *widget.PIN
	fault   any // a message or an error; nil: nothing is wrong
	targets []screen.Target
}

// coverUp hides the record; it stays open behind the cover. From is when its time behind the cover begins.
func (w *Window) coverUp(from time.Time) {
	s := w.session
	w.blank()
	w.session = nil
	w.covered = &covered{w: w, session: s, from: from}
	w.warned = false
	w.app.clearClipboard()
	w.keys.SetWindow(windowKeys)
	w.rebuildCover()
	w.beginCover()
}

// rebuildCover builds the cover anew, in the window's language.
func (w *Window) rebuildCover() {
	c := w.covered
	if c == nil {
		return
	}
	focus := w.focusID()
	c.targets = nil
	w.keys.SetScreen(c.keys())
	w.root.set(c.page())
	w.regions = []region{{c.targets}}
	w.refocus(focus, false)
	if w.app.Trace != nil {
		fmt.Fprintf(w.app.Trace, "lock - %s\n", w.words.Language())
	}
}

func (w *Window) beginCover() {
	if w.covered != nil && w.win.Canvas().Focused() == nil {
		w.win.Canvas().Focus(w.covered.targets[0].Object)
	}
}

func (c *covered) say(id string, pairs ...any) string { return c.w.words.T(id, pairs...) }

func (c *covered) note(id string, o fyne.Focusable) {
	c.targets = append(c.targets, screen.Target{ID: "lock." + id, Object: o})
}

// page is the cover: beside the picture of the start screen what opens the record again, and what closes it.
func (c *covered) page() fyne.CanvasObject {
	w := c.w
	card := c.goOn()
	end := c.end()
	language := w.languageSwitch()
	c.note("language", language)
	tools := widget.Inset(edge(w.class), 12, widget.Row(12, widget.Fill(), language))
	col := widget.Column(20, widget.Column(4, widget.NewHeading(c.say(map[bool]string{true: "lock.title", false: "lock.title-open"}[w.pin != ""])), widget.NewBody(c.say(c.which("lock.sub"))).In(widget.Ink2)), card, end)
	scroll := widget.NewScroll(widget.Column(0, widget.Inset(edge(w.class), 16, widget.Limit(startWide, col)), widget.Fill()))
	return (&start{w: w}).cover(widget.Frame(tools, nil, nil, nil, scroll))
}

// which is the message of this kind of record: a guest's has another one.
func (c *covered) which(id string) string {
	if c.session.Guest() {
		return id + "-guest"
	}
	return id
}

// goOn is the card that opens the record again.
func (c *covered) goOn() fyne.CanvasObject {
	if c.w.pin == "" {
		on := widget.NewButton(c.say("lock.go-on"), widget.PrimaryButton, c.open).WithTrailingIcon(icons.ArrowRight)
		c.note("go-on", on)
		return widget.NewBigCard(widget.Column(14, widget.Flow(0, on), widget.NewNote(c.say("lock.no-pin"))))
	}
	c.boxes = widget.NewPIN(c.say("lock.pin-name"), c.try)
	c.note("pin", c.boxes)
	words := widget.Column(2, widget.NewStrong(c.say("lock.pin")), widget.NewNote(c.say("lock.pin-digits")))
	col := widget.Column(14, widget.Flow(28, widget.Exact(210, words), c.boxes))
	if c.fault != nil {
		col.Add(widget.NewNotice(widget.NoticeFault, c.w.words.Word(c.fault)))
	}
	col.Add(widget.NewNote(c.say(c.which("lock.pin-until"))))
	return widget.NewBigCard(col)
}

// end is the way to close the record properly.
func (c *covered) end() fyne.CanvasObject {
	id, icon := "lock.words", icons.Lock
	if c.session.Guest() {
		id, icon = "lock.end", icons.Cross
	}
	b := widget.NewButton(c.say(id), widget.SecondaryButton, c.w.endGuest).WithIcon(icon)
	c.note("end", b)
	return widget.Flow(0, b)
}

// try tries a PIN.
func (c *covered) try(pin string) {
	w, tries := c.w, c.w.app.pinThrottle()
	if wait := tries.Wait(); wait > 0 {
		c.wrong(message.New("lock.wait", "Time", c.until(wait)))
		return
	}
	if err := tries.Take(); err != nil {
		c.wrong(err)
		return
	}
	if samePIN(pin, w.pin) {
		_ = tries.Right() // where that cannot be written down the next person waits longer, and words still open
		c.open()
		return
	}
	said := message.New("lock.wrong")
	if wait := tries.Wait(); wait > 0 {
		said = message.New("lock.wrong-wait", "Time", c.until(wait))
	}
	c.wrong(said)
}

// until is the time of day, to the second, at which a wait is over.
func (c *covered) until(wait time.Duration) string {
	return c.w.app.clock().Add(wait + time.Second).Local().Format("15:04:05") // digits are the same in both languages
}

// wrong says why the record stays covered, and empties the boxes.
func (c *covered) wrong(said any) {
	c.fault = said
	c.w.rebuildCover()
	c.w.win.Canvas().Focus(c.boxes)
}

// open shows the record again, where it was left.
func (c *covered) open() {
	w := c.w
	w.covered, w.session = nil, c.session
	defer w.unveil()
	w.show("", true)
}

const cmdGoOn keys.Command = "go-on"

// keys of the cover: where there is no PIN, every letter goes on as the button does.
func (c *covered) keys() keys.Map {
	if c.w.pin != "" {
		return nil
	}
	return keys.Map{{Chord: keys.On(fyne.KeyReturn), Command: cmdGoOn, Message: "lock.go-on"}}
}

func (c *covered) run(command keys.Command) bool {
	if command != cmdGoOn || c.w.pin != "" {
		return false
	}
	c.open()
	return true
}
