package ui

import (
	"context"
	"encoding/json"

	"fyne.io/fyne/v2"

	"llwybr/core/passphrase"
	"llwybr/core/seal"
	"llwybr/ui/widget"
)

// adviserLabel is the message of the button for the workspace: it opens it, or closes it while it is open.
func (s *start) adviserLabel() string {
	if space := s.w.app.space(); space != nil && space.WorkspaceOpen() {
		return "start.adviser.close"
	}
	return "start.adviser"
}

// adviser opens the workspace by its words, closes it where it is open, and offers to set one up where there is none.
func (s *start) adviser() {
	space := s.w.app.space()
	switch {
	case space == nil:
		return
	case space.WorkspaceOpen():
		space.CloseWorkspace()
		s.w.rebuildStart()
	case space.HasWorkspace():
		s.openWorkspace(space)
	default:
		s.offerWorkspace(space)
	}
}

// spaceKey counts the wrong tries at the workspace.
const spaceKey = "workspace"

// openWorkspace asks for the adviser's words. What is typed begins hidden: it opens every record, and somebody may sit beside.
func (s *start) openWorkspace(space workspace) {
	w := s.w
	p := &paging{w: w}
	asked := &asking{w: w, key: spaceKey, need: passphrase.ForAdviser, hidden: true, late: space.CloseWorkspace,
		unlock: func(ctx context.Context, typed string) error {
			return space.OpenWorkspace(ctx, seal.Words(passphrase.Canonical(typed)))
		},
		opened: func() {
			p.end()
			w.rebuildStart()
			w.remindWorkspace(space)
		}}
	p.left = func() { asked.work.giveUp() }
	p.gone = p.left
	p.page = func() sheetPage {
		asked.build("adviser.words")
		forgotten := widget.NewButton(w.words.T("start.forgotten"), widget.QuietButton, func() {
			p.end()
			w.forgottenWorkspace(space)
		})
		return sheetPage{name: "adviser", title: w.words.T("adviser.title"), focus: asked.entry.Field(),
			body: append([]fyne.CanvasObject{widget.NewBody(w.words.T("adviser.what"))}, asked.rows(forgotten)...)}
	}
	p.show()
}

// offerWorkspace says what a workspace is, and goes on to choose its words.
func (s *start) offerWorkspace(space workspace) {
	w := s.w
	p := &paging{w: w}
	p.page = func() sheetPage {
		set := widget.NewButton(w.words.T("adviser.set"), widget.PrimaryButton, func() {
			p.end()
			w.setWorkspace(space)
		})
		return sheetPage{name: "adviser.none", title: w.words.T("adviser.none"), focus: set, foot: []fyne.CanvasObject{set},
			body: []fyne.CanvasObject{widget.NewBody(w.words.T("adviser.none.what")), widget.NewBody(w.words.T("adviser.none.sees"))}}
	}
	p.show()
}

// setWorkspace chooses the workspace's words: its first, or others in their place.
func (w *Window) setWorkspace(space workspace) {
	f := &wordsFlow{count: passphrase.ForAdviser, title: "adviser.set.title", why: "adviser.set.why", workspace: true}
	f.make = func(ctx context.Context, f *wordsFlow) (string, error) {
		return space.SetWorkspace(ctx, passphrase.Canonical(f.words))
	}
	f.ready = func(kept bool) {
		setOther(&w.app.settings, workspaceLater, !kept)
		if err := w.app.keepSettings(); err != nil {
			w.Failed(err)
		}
		w.Rebuild()
	}
	f.begin(w)
}

// workspaceLater is the setting of a machine whose owner has not made sure of the workspace's sheet yet.
const workspaceLater = "workspace_sheet_later"

// remindWorkspace offers a sheet again to whoever put it off. A new one comes with new words.
func (w *Window) remindWorkspace(space workspace) {
	var later bool
	if json.Unmarshal(w.app.settings.Other[workspaceLater], &later) != nil || !later {
		return
	}
	w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{
			Title: w.words.T("words.remind.title"),
			Body:  []fyne.CanvasObject{widget.NewBody(w.words.T("adviser.remind"))},
			Actions: []widget.DialogAction{
				{Label: w.words.T("words.remind.make"), Emphasis: widget.PrimaryButton, Do: func() { w.setWorkspace(space) }},
				{Label: w.words.T("words.remind.later"), Emphasis: widget.QuietButton},
			},
		}
	})
}

// forgottenWorkspace opens the workspace by the code of its sheet, and goes on to new words.
func (w *Window) forgottenWorkspace(space workspace) {
	f := &forgottenFlow{key: spaceKey, neither: []string{"adviser.nobody"}, late: space.CloseWorkspace}
	f.unlock = func(ctx context.Context, code seal.Key) error { return space.OpenWorkspace(ctx, seal.Recovery(code)) }
	f.opened = func() {
		w.rebuildStart()
		w.setWorkspace(space)
	}
	f.begin(w)
}
