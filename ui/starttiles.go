package ui

import (
	"fmt"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// tiles are the records where the policy shows any, then a new one where it can be kept, then the guest. Where learners' own files are the truth
// the first tile opens one.
func (s *start) tiles(entries []vault.Entry) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	add := func(id string, sign fyne.CanvasObject, title, sub string, do func()) {
		tile := widget.NewListRow(widget.RowSpec{Title: title, Sub: sub, Leading: []fyne.CanvasObject{sign}, OnTap: do}).Tile()
		tile.SetSelected(s.opener != nil && s.opener.id == id)
		s.note(id, tile)
		s.grid = append(s.grid, tile)
		all = append(all, tile)
	}
	lines := func(id string) string { return bothOf(s.w.app.Bundle, id, "\n") }
	if s.w.app.files() {
		if s.w.app.openFile != nil {
			add("file", widget.NewFramedIcon(icons.Usb), lines("start.file"), "", s.openFile)
		}
	} else {
		for i, e := range entries {
			if !s.shown() && !e.Wordless { // one without words has no name yet by which it could be found
				continue
			}
			title, sub := s.label(i, e)
			add(e.ID, widget.NewInitial(s.sign(i, e)), title, sub, func() { s.open(e.ID) })
		}
	}
	if s.w.app.canMake() {
		add("new", widget.NewFramedIcon(icons.Plus), lines("start.new"), "", s.newRecord)
	}
	add("guest", widget.NewFramedIcon(icons.User), lines("start.guest"), "", s.guest)
	return all
}

// shown reports whether the records have tiles. Where names are typed they have none, unless the owner's workspace is open.
func (s *start) shown() bool {
	space := s.w.app.space()
	return s.w.app.names() == nil || space != nil && space.WorkspaceOpen()
}

// named reports whether tiles have the labels that their owners chose.
func (s *start) labelled() bool {
	space := s.w.app.space()
	return s.w.app.Policy.Names == vault.NamesLabels || space != nil && space.WorkspaceOpen()
}

// sign is what stands on a record's tile: its place in the list, or the first letter of its label where labels show.
func (s *start) sign(i int, e vault.Entry) string {
	if e.Label == "" || !s.labelled() {
		return fmt.Sprint(i + 1)
	}
	r, _ := utf8.DecodeRuneInString(e.Label)
	return string(r)
}

// label names a record: its place in the list and the day on which it was last open, or the label that its owner chose where labels show.
func (s *start) label(i int, e vault.Entry) (title, sub string) {
	if title = e.Label; title == "" || !s.labelled() {
		cy, en := s.languagesOf()
		title = cy.T("start.record", "N", fmt.Sprint(i+1)) + "\n" + en.T("start.record", "N", fmt.Sprint(i+1))
	}
	if !e.LastOpened.IsZero() {
		sub = e.LastOpened.Local().Format("02/01/2006") // digits are the same in both languages
	}
	return title, sub
}
