package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"llwybr/ui/widget"
)

// paging is a sheet of several pages, one after the other: choosing words, a recovery sheet, opening a file. It stands anew in the other language
// when the language changes. Its pages are named in the trace; what stands on them is not.
type paging struct {
	w       *Window
	page    func() sheetPage // what is on it now
	left    func()           // it was closed before its end; may be nil
	gone    func()           // somebody has left the record or the start screen meanwhile; may be nil
	turning bool             // it is only taken down to be put up again
}

// sheetPage is one page of a paging.
type sheetPage struct {
	name  string // for the trace
	title string
	body  []fyne.CanvasObject
	foot  []fyne.CanvasObject
	focus fyne.Focusable
}

// show puts the page up as it is now.
func (p *paging) show() {
	at := p.page()
	p.turning = true
	p.w.closeOver()
	p.turning = false
	spec := widget.SheetSpec{Title: at.title, Close: p.w.words.T("shell.close"), Body: widget.Column(14, at.body...), Focus: at.focus, OnClose: p.closed}
	if len(at.foot) > 0 {
		spec.Footer = widget.Inset(widget.RingRoom, 0, widget.Flow(12, at.foot...))
	}
	p.w.paging = p
	p.w.sheet = widget.ShowSheet(p.w.win.Canvas(), spec)
	p.w.lay(p.show)
	if p.w.app.Trace != nil {
		fmt.Fprintf(p.w.app.Trace, "sheet %s %s\n", at.name, p.w.words.Language())
	}
}

// closed is told that the sheet went.
func (p *paging) closed() {
	if p.turning || p.w.paging != p {
		return
	}
	p.w.paging = nil
	if p.left != nil {
		p.left()
	}
}

// end takes the sheet down at its end.
func (p *paging) end() {
	p.left = nil
	p.w.closeOver()
}

// holdPaging lets a sheet of several pages be taken down for a while; again puts it up anew, where there was one and nobody has left since.
func (w *Window) holdPaging() (again func()) {
	p := w.paging
	if p == nil {
		return func() {}
	}
	p.turning = true
	return func() {
		if w.paging == p {
			p.show()
		}
	}
}

// dropPaging ends a sheet of several pages, because somebody leaves.
func (w *Window) dropPaging() {
	p := w.paging
	w.paging = nil
	if p != nil && p.gone != nil {
		p.gone()
	}
}
