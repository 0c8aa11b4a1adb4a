package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// lowWindow is the height below which a window has room for one line of the sentence, in pixels of the drawings.
const lowWindow float32 = 450

// putStrip puts the strip at the foot of the page, or of what lies over it, in place of the one that was there.
func (r *reading) putStrip() {
	at := r.inStrip()
	if r.take != nil {
		r.take()
	}
	t, th := r.w.words.T, theme.Current()
	lines := 2
	if r.w.win.Canvas().Size().Height < th.Px(lowWindow) {
		lines = 1
	}
	r.strip = widget.NewReadStrip(widget.ReadStripSpec{Stop: t("aloud.stop"), Pause: t("aloud.pause"), GoOn: t("aloud.go-on"), Again: t("aloud.again"),
		Slower: t("aloud.slower"), Faster: t("aloud.faster"), Bare: r.w.class == theme.Narrow, Lines: lines, Longest: longest(r.lines),
		OnStop: r.w.stopReading, OnPause: r.rest, OnAgain: r.again, OnSlower: func() { r.faster(-1) }, OnFaster: func() { r.faster(1) }})
	r.tell()
	if r.of.over != nil {
		r.take = widget.PutFoot(r.w.win.Canvas(), widget.Inset(edge(r.w.class), 8, r.strip))
	} else {
		r.take = r.w.putReading(r.strip)
	}
	if at >= 0 {
		r.w.win.Canvas().Focus(r.strip.Buttons()[at])
	}
}

// longest is the longest of the sentences.
func longest(lines []utterance) string {
	text := ""
	for _, u := range lines {
		if utf8.RuneCountInString(u.Text) > utf8.RuneCountInString(text) {
			text = u.Text
		}
	}
	return text
}

// tell has the strip say where reading is.
func (r *reading) tell() {
	if r.strip != nil {
		r.strip.Say(strings.TrimSpace(r.lines[r.at].Text), r.w.words.T("settings.percent", "N", r.w.app.machine().ReadingSpeed), r.paused)
	}
}

// inStrip is which button of the strip has the focus; -1 where none has.
func (r *reading) inStrip() int {
	focused := r.w.win.Canvas().Focused()
	if r.strip == nil || focused == nil {
		return -1
	}
	return slices.Index(r.strip.Buttons(), focused)
}

// dropStrip takes the strip away. Where the focus was in it, it goes back to where it was when reading began.
func (r *reading) dropStrip() {
	inside := r.inStrip() >= 0
	if r.take != nil {
		r.take()
	}
	r.strip, r.take = nil, nil
	if !inside {
		return
	}
	c := r.w.win.Canvas()
	c.Unfocus()
	if r.before != nil && slices.Contains(focusables(r.of.root(r.w)), r.before) {
		c.Focus(r.before)
	}
}

// putReading puts the strip between the page and its buttons, so that it covers nothing.
func (w *Window) putReading(strip fyne.CanvasObject) (take func()) {
	slot := w.readSlot
	if slot == nil {
		return func() {}
	}
	slot.Objects = []fyne.CanvasObject{widget.Inset(edge(w.class), 4, strip)}
	w.root.relay()
	return func() {
		slot.Objects = nil
		if w.readSlot == slot {
			w.root.relay()
		}
	}
}

// readingRegion is the strip as a part of the page that F6 goes to.
func (w *Window) readingRegion() (region, bool) {
	if w.reading == nil || w.reading.strip == nil || w.reading.of.over != nil {
		return region{}, false
	}
	var strip region
	for _, b := range w.reading.strip.Buttons() {
		strip.targets = append(strip.targets, screen.Target{ID: "aloud", Object: b})
	}
	return strip, true
}

// settle gives the strip its room anew: its words have changed.
func (r *reading) settle() {
	if r.strip != nil && r.of.over == nil {
		r.w.root.relay()
	}
}
