package ui

import (
	"context"

	"fyne.io/fyne/v2"
)

// task is slow work beside the window, such as making a key of words. It belongs to the UI thread. It can be given up; what it brings then is
// not wanted any more.
type task struct {
	cancel context.CancelFunc
	over   bool
}

// running reports whether the work is still waited for.
func (t *task) running() bool { return t != nil && !t.over }

// giveUp stops waiting for the work.
func (t *task) giveUp() {
	if t.running() {
		t.over = true
		t.cancel()
	}
}

// slowly does work beside the window, then done on the UI thread; late instead where the work was given up and yet succeeded. It gives the task to
// keep before the work begins.
func (a *App) slowly(keep func(*task), work func(context.Context) error, done func(error), late func()) {
	ctx, cancel := context.WithCancel(context.Background())
	t := &task{cancel: cancel}
	keep(t)
	a.beside(func() {
		err := work(ctx)
		fyne.Do(func() {
			cancel()
			switch {
			case t.running():
				t.over = true
				done(err)
			case err == nil && late != nil:
				late()
			}
		})
	})
}
