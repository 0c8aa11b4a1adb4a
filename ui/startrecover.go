package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/vault"
	"llwybr/ui/widget"
)

// offerRecover lets a person go on where the store is damaged: with what is sound in it. The damaged one is kept as it is.
func (s *start) offerRecover(col *fyne.Container) {
	if s.w.app.Store != nil || s.w.app.Recover == nil {
		return
	}
	if s.recovering.running() {
		col.Add(widget.NewNotice(widget.NoticeInfo, s.both("start.recovering")))
		return
	}
	button := widget.NewButton(s.both("start.recover"), widget.SecondaryButton, s.recover)
	s.note("recover", button)
	col.Add(widget.Flow(0, button))
}

// recover saves what can be saved. It reads a whole store, so it goes on beside the window; cut off, it leaves the damaged store where it was.
func (s *start) recover() {
	app := s.w.app
	var store vault.Store
	var said []message.Message
	work := func(ctx context.Context) (err error) {
		store, said, err = app.Recover(ctx)
		return err
	}
	app.slowly(func(t *task) { s.recovering = t }, work, func(err error) {
		if err == nil {
			app.Store, app.Trouble, app.Recover = store, nil, nil
		}
		s.w.rebuildStart()
		if err != nil {
			s.w.Failed(err)
			return
		}
		s.tellRecovered(said)
	}, nil)
	s.w.rebuildStart()
}

// tellRecovered says in both languages what was saved and what was not; nobody may miss it.
func (s *start) tellRecovered(said []message.Message) {
	cy, en := s.languagesOf()
	var body []fyne.CanvasObject
	for _, m := range said {
		body = append(body, widget.NewBody(cy.Say(m)))
		if en.Say(m) != cy.Say(m) {
			body = append(body, widget.NewBody(en.Say(m)).In(widget.Ink2))
		}
	}
	s.w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{Title: s.both("start.recovered"), Body: body,
			Actions: []widget.DialogAction{{Label: s.both("start.go-on"), Emphasis: widget.PrimaryButton}}}
	})
}
