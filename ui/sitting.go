package ui

// count notes in the ledger what the page shows of the families: once a showing. A page that is built anew, in the other language or after a
// change, is the same showing; so is one to which somebody goes while they are there.
func (w *Window) count() {
	if w.place == w.counted {
		w.ledger.Again(w.place.Name, w.context.Families())
		return
	}
	w.counted = w.place
	w.ledger.Shown(w.place.Name, w.context.Families())
}
