package ui

import "llwybr/core/vault"

// records is the store in which the open record lies.
func (w *Window) records() vault.Store { return w.app.Store }
