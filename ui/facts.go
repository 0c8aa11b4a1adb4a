package ui

import (
	"llwybr/core/edition"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// useFacts takes the edition in use into use everywhere: every page is built from the app's guide when it is shown.
func (a *App) useFacts() {
	if a.lists.plain != nil {
		a.Guide = a.lists.plain // lists of schools and colleges are laid over what is in use then
		defer a.layLists()
	}
	if a.Guide == nil || a.Guide.Catalogue != a.facts.Catalogue() {
		a.Guide = guide.New(a.facts.Catalogue())
	}
}

// Facts implements screen.Shell.
func (w *Window) Facts() screen.Facts {
	if w.app.facts == nil {
		return screen.Facts{Off: message.Fail(nil, "edition.no-folder")}
	}
	return screen.Facts{Installed: w.app.facts.Installed(), Off: w.app.facts.Off()}
}

// InstallFacts implements screen.Shell.
func (w *Window) InstallFacts() {
	if w.app.facts == nil {
		return
	}
	w.chooseFacts()
}

// installFacts installs an edition that was looked at, and shows the page anew from it.
func (w *Window) installFacts(offer *edition.Offer) {
	if err := w.app.facts.Install(offer.Edition); err != nil {
		w.Failed(err)
		return
	}
	w.factsChanged()
}

// factsChanged shows what is in use now.
func (w *Window) factsChanged() {
	w.app.useFacts()
	w.opened = nil // what was found in the other edition
	w.Rebuild()
	w.Toast(message.New("edition.done", "Serial", w.app.Guide.Catalogue.Release().Serial), false)
}

// RevertFacts implements screen.Shell.
func (w *Window) RevertFacts() {
	if w.app.facts == nil {
		return
	}
	serial := w.app.Guide.Catalogue.Release().Serial
	w.ask("edition.back", []message.Message{message.New("edition.back.what", "Serial", serial)}, "edition.not-now", "edition.back.do", w.revertFacts)
}

func (w *Window) revertFacts() {
	err := w.app.facts.Revert()
	w.factsChanged()
	if err != nil {
		w.Failed(err)
	}
}
