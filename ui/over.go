package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// over is something that lies over the page: a sheet, a dialog, the search.
type over struct {
	root  fyne.CanvasObject
	again func()       // puts it up anew, as in another language; nil: it goes
	given *widget.Left // what was given back in it last
}

// lay notes what was laid over the page last. Again puts it up anew.
func (w *Window) lay(again func()) {
	all := widget.Over(w.win.Canvas())
	w.overs = slices.DeleteFunc(w.overs, func(o over) bool { return !slices.Contains(all, o.root) })
	if len(all) > 0 {
		w.overs = append(w.overs, over{root: all[len(all)-1], again: again})
	}
}

// Again implements screen.Shell.
func (w *Window) Again(open func(s screen.Screen)) { w.again(func() { open(w.shown) }) }

// again says how what was laid over the page last is put up anew.
func (w *Window) again(open func()) {
	if n := len(w.overs); n > 0 {
		w.overs[n-1].again = open
	}
}

// shownDialog is a dialog on show, also after it was put up anew in another language.
type shownDialog struct{ *widget.Dialog }

// dialog puts a dialog up. Its words are made again when the language changes.
func (w *Window) dialog(words func() widget.DialogSpec) *shownDialog {
	d := &shownDialog{}
	d.put(w, words)
	return d
}

// ask asks once, in messages, by named buttons; the one that changes nothing has the focus.
func (w *Window) ask(title string, body []message.Message, stay, do string, then func()) {
	w.dialog(func() widget.DialogSpec {
		t := w.words
		var parts []fyne.CanvasObject
		for _, said := range body {
			parts = append(parts, widget.NewBody(t.Say(said)))
		}
		return widget.DialogSpec{Title: t.T(title), Body: parts, Actions: []widget.DialogAction{
			{Label: t.T(stay), Emphasis: widget.PrimaryButton}, {Label: t.T(do), Emphasis: widget.SecondaryButton, Do: then}}}
	})
}

func (d *shownDialog) put(w *Window, words func() widget.DialogSpec) {
	d.Dialog = widget.ShowDialog(w.win.Canvas(), words())
	w.lay(func() { d.put(w, words) })
}

// anew builds everything that stands in the window again after a change, and keeps all that somebody left in it: what lies over the page, the focus, what
// is typed with caret and selection, what is chosen and open, how far it is scrolled, and what is said at the foot.
func (w *Window) anew(change func()) {
	page := w.leftOnPage()
	overs := w.liftOvers()
	widget.Leave(w.root)
	toast := w.toastAgain
	if toast != nil { // else the old page would be laid out once more for nothing
		w.hideToast()
	}
	w.withPenUp(func() { // leaving a page as it was is no leaving of its fields
		change()
		w.Rebuild()
		if toast != nil {
			toast()
		}
		page.Give(w.root, w.win.Canvas(), w.names())
	})
	w.given = page
	for _, o := range overs {
		o.put(w)
	}
}

// redraw builds the page again and keeps what somebody left in it; what lies over it stays as it is.
func (w *Window) redraw() {
	page := w.leftOnPage()
	over := len(widget.Over(w.win.Canvas())) > 0
	focused := w.win.Canvas().Focused()
	widget.Leave(w.root)
	w.Rebuild()
	page.Give(w.root, w.win.Canvas(), w.names())
	if over && focused != nil {
		w.win.Canvas().Focus(focused)
	}
}

// leftOnPage is what somebody left on the page; parts are known by the ids that the page gives them.
func (w *Window) leftOnPage() *widget.Left {
	left := widget.LeftIn(w.root, w.focusUnder(), w.names(), false)
	left.Since(w.given, w.focusUnder())
	return left
}

// focusUnder is what has the focus on the page, also while something lies over it.
func (w *Window) focusUnder() fyne.Focusable {
	focused := w.win.Canvas().Focused()
	if all := widget.Over(w.win.Canvas()); len(all) > 0 {
		focused = widget.Before(all[0])
	}
	return focused
}

// names are the ids of the parts of the page.
func (w *Window) names() func(fyne.CanvasObject) string {
	ids := map[fyne.Focusable]string{}
	for _, t := range w.targets() {
		if t.Object != nil {
			ids[t.Object] = t.ID
		}
	}
	return func(o fyne.CanvasObject) string {
		f, _ := o.(fyne.Focusable)
		return ids[f]
	}
}

// lifted is what lay over the page, taken down to be put up anew.
type lifted struct {
	over
	left *widget.Left
}

// liftOvers takes down what lies over the page, and gives what is to be put up anew, from the lowest. Nobody is told that it closed, except of what is
// not put up again.
func (w *Window) liftOvers() []lifted {
	var up []lifted
	all := widget.Over(w.win.Canvas())
	for _, o := range w.overs {
		if slices.Contains(all, o.root) && o.again != nil {
			focused := w.win.Canvas().Focused()
			if i := slices.Index(all, o.root); i < len(all)-1 {
				focused = widget.Before(all[i+1])
			}
			left := widget.LeftIn(o.root, focused, nil, true)
			left.Since(o.given, focused)
			up = append(up, lifted{o, left})
		}
	}
	for _, o := range slices.Backward(slices.Clone(all)) {
		kept := slices.ContainsFunc(up, func(l lifted) bool { return l.root == o })
		widget.Leave(o)
		widget.TakeDown(o, !kept)
	}
	w.overs = nil
	return up
}

// put puts it up again, with what somebody left in it.
func (l lifted) put(w *Window) {
	before := len(widget.Over(w.win.Canvas()))
	l.again()
	all := widget.Over(w.win.Canvas())
	if len(all) <= before {
		return // there is nothing to say of it any more
	}
	l.left.Give(all[len(all)-1], w.win.Canvas(), nil)
	w.overs[len(w.overs)-1].given = l.left
}
