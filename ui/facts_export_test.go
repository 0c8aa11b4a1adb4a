package ui

import (
	"context"

	"llwybr/core/edition"
)

// Keep gives the program a shelf of editions, as at its start.
func (a *App) Keep(s *edition.Shelf) {
	a.facts = s
	a.useFacts()
}

// CheckFacts checks a file of newer facts as if it was chosen.
func (w *Window) CheckFacts(path string) { w.checkFacts(path) }

// TakeFacts installs a file of newer facts as if it was looked at.
func (w *Window) TakeFacts(e *edition.Edition) { w.installFacts(&edition.Offer{Edition: e}) }

// WaitForFacts shows that a file is being checked.
func (w *Window) WaitForFacts() { w.waitForFacts(context.Background(), func() {}) }
