package ui

import (
	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// shell is what the pages of this window may ask of it.
func (w *Window) shell() screen.Shell {
	if w.mirror {
		return secondShell{w: w}
	}
	return w
}

// secondShell is what a page of a second window may ask of it. It names every method, so that one that comes to screen.Shell has to be thought
// about: what belongs to this machine, to whoever keeps the record or to another learner is not there, whatever a page asks for.
type secondShell struct {
	w *Window
	nothing
}

// Go implements screen.Shell.
func (s secondShell) Go(place screen.Place) { s.w.Go(place) }

// Rebuild implements screen.Shell.
func (s secondShell) Rebuild() { s.w.Rebuild() }

// Failed implements screen.Shell.
func (s secondShell) Failed(err error) { s.w.Failed(err) }

// Toast implements screen.Shell.
func (s secondShell) Toast(said message.Message, undo bool) { s.w.Toast(said, undo) }

// Sources implements screen.Shell.
func (s secondShell) Sources() { s.w.Sources() }

// Sheet implements screen.Shell.
func (s secondShell) Sheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) func() {
	return s.w.Sheet(title, content, focus...)
}

// WideSheet implements screen.Shell.
func (s secondShell) WideSheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) func() {
	return s.w.WideSheet(title, content, focus...)
}

// Again implements screen.Shell.
func (s secondShell) Again(open func(screen.Screen)) { s.w.Again(open) }

// MachineSettings implements screen.Shell.
func (s secondShell) MachineSettings() screen.MachineSettings { return s.w.MachineSettings() }

// SetMachine implements screen.Shell: the look is that of both windows.
func (s secondShell) SetMachine(m screen.MachineSettings) { s.w.SetMachine(m) }

// Aloud implements screen.Shell: pages of a second window are read aloud as those of the first, one of the two at a time.
func (s secondShell) Aloud() screen.Aloud { return s.w.Aloud() }

// TryVoice implements screen.Shell.
func (s secondShell) TryVoice() { s.w.TryVoice() }

// OpenSecond implements screen.Shell.
func (s secondShell) OpenSecond() { s.w.OpenSecond() }

// Sitting implements screen.Shell: nothing was shown.
func (s secondShell) Sitting() screen.Sitting { return noSitting{} }

// Notes implements screen.Shell: there are none.
func (s secondShell) Notes() screen.Notes { return noNotes{} }

// Lists implements screen.Shell: there are none.
func (s secondShell) Lists() screen.Lists { return noLists{} }

// Mine implements screen.Shell: nothing is known.
func (s secondShell) Mine() screen.Mine { return noMine{} }

// Facts implements screen.Shell: no edition can be installed from here.
func (s secondShell) Facts() screen.Facts {
	return screen.Facts{Off: message.Fail(nil, "second.fault")}
}

// nothing is what a second window does not do.
type nothing struct{}

func (nothing) PrintPlan(string)     {}
func (nothing) SavePlan(_, _ string) {}
func (nothing) Erase()               {}
func (nothing) Label() string        { return "" }
func (nothing) SetLabel(string)      {}
func (nothing) InstallFacts()        {}
func (nothing) RevertFacts()         {}

type noSitting struct{}

func (noSitting) Shown() ledger.Snapshot { return (&ledger.Ledger{}).Snapshot() }
func (noSitting) Print(string)           {}
func (noSitting) Save(string)            {}

type noNotes struct{}

func (noNotes) All() ([]screen.Note, string) { return nil, "" }
func (noNotes) Report(guide.Ref)             {}
func (noNotes) Change(string)                {}
func (noNotes) Remove(string)                {}
func (noNotes) Export()                      {}

type noLists struct{}

func (noLists) Kept() []screen.KeptList   { return nil }
func (noLists) Choose()                   {}
func (noLists) Looked() *screen.LookedAt  { return nil }
func (noLists) Keep()                     {}
func (noLists) Leave()                    {}
func (noLists) Use(string)                {}
func (noLists) Remove(string)             {}
func (noLists) CanUndo() bool             { return false }
func (noLists) Undo()                     {}
func (noLists) SaveTemplate(bool, string) {}

type noMine struct{}

func (noMine) Kept() screen.Kept     { return screen.Kept{Where: screen.KeptMemory} }
func (noMine) ChooseWords()          {}
func (noMine) NewSheet()             {}
func (noMine) KeepLonger()           {}
func (noMine) BackUp()               {}
func (noMine) TakeFile()             {}
func (noMine) TakePlain()            {}
func (noMine) BringIn()              {}
func (noMine) ChoosePIN()            {}
func (noMine) DropPIN()              {}
func (noMine) LockNow()              {}
func (noMine) Settle()               {}
func (noMine) SaveAgain()            {}
func (noMine) Note() (string, error) { return "", nil }
func (noMine) SetNote(string) error  { return nil }
