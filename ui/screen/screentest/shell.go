package screentest

import (
	"slices"

	"fyne.io/fyne/v2"

	"llwybr/core/guide"
	"llwybr/core/i18n"
	"llwybr/core/ledger"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// Shell remembers what a screen asked of it.
type Shell struct {
	Went    []screen.Place
	Rebuilt int
	Faults  []error
	Toasts  []string
	Words   *i18n.Translator
	Sheets  []string
	Reopen  func(screen.Screen) // how the last sheet is opened anew
	Content []fyne.CanvasObject // of the sheets
	Saved   []string
	Printed []string
	Listed  *Lists // what a screen sees of schools' and colleges' lists; made when it is first asked for
	Erased  int
	Shown   string
	Machine screen.MachineSettings
	Noted   Notes
	Ledger  ledger.Ledger // of the sitting
	Counted []string      // what was asked about it: print or save, and the languages
	Edition screen.Facts
	Whole   Whole    // what a screen sees of the record as a whole
	Asked   []string // about editions of the facts: install, revert
	Seconds int      // how often a second window was asked for
	Voiced  screen.Aloud
	Tried   int // voices
}

// OpenSecond implements screen.Shell.
func (s *Shell) OpenSecond() { s.Seconds++ }

// Go implements screen.Shell.
func (s *Shell) Go(p screen.Place) { s.Went = append(s.Went, p) }

// Rebuild implements screen.Shell.
func (s *Shell) Rebuild() { s.Rebuilt++ }

// Failed implements screen.Shell.
func (s *Shell) Failed(err error) { s.Faults = append(s.Faults, err) }

// Toast implements screen.Shell.
func (s *Shell) Toast(said message.Message, _ bool) { s.Toasts = append(s.Toasts, s.Words.Say(said)) }

// Sources implements screen.Shell.
func (s *Shell) Sources() {}

// Sheet implements screen.Shell.
func (s *Shell) Sheet(title string, content fyne.CanvasObject, _ ...fyne.Focusable) func() {
	s.Reopen = nil
	s.Sheets, s.Content = append(s.Sheets, title), append(s.Content, content)
	return func() {}
}

// WideSheet implements screen.Shell.
func (s *Shell) WideSheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) func() {
	return s.Sheet(title, content, focus...)
}

// Again implements screen.Shell.
func (s *Shell) Again(open func(screen.Screen)) { s.Reopen = open }

// PrintPlan implements screen.Shell.
func (s *Shell) PrintPlan(languages string) { s.Printed = append(s.Printed, languages) }

// SavePlan implements screen.Shell.
func (s *Shell) SavePlan(kind, languages string) { s.Saved = append(s.Saved, kind+" "+languages) }

// Erase implements screen.Shell.
func (s *Shell) Erase() { s.Erased++ }

// Label implements screen.Shell.
func (s *Shell) Label() string { return s.Shown }

// SetLabel implements screen.Shell.
func (s *Shell) SetLabel(label string) { s.Shown = label }

// MachineSettings implements screen.Shell.
func (s *Shell) MachineSettings() screen.MachineSettings { return s.Machine }

// SetMachine implements screen.Shell.
func (s *Shell) SetMachine(m screen.MachineSettings) { s.Machine = m }

// Notes implements screen.Shell.
func (s *Shell) Notes() screen.Notes { return &s.Noted }

// Notes remembers what a screen asked of the notes about facts.
type Notes struct {
	There    []screen.Note
	Trouble  string
	Reported []guide.Ref
	Changed  []string
	Exported int
}

// All implements screen.Notes.
func (n *Notes) All() ([]screen.Note, string) { return n.There, n.Trouble }

// Report implements screen.Notes.
func (n *Notes) Report(record guide.Ref) { n.Reported = append(n.Reported, record) }

// Change implements screen.Notes.
func (n *Notes) Change(id string) { n.Changed = append(n.Changed, id) }

// Remove implements screen.Notes.
func (n *Notes) Remove(id string) {
	n.There = slices.DeleteFunc(slices.Clone(n.There), func(note screen.Note) bool { return note.ID == id })
}

// Export implements screen.Notes.
func (n *Notes) Export() { n.Exported++ }

// Sitting implements screen.Shell.
func (s *Shell) Sitting() screen.Sitting { return sitting{s} }

type sitting struct{ shell *Shell }

// Shown implements screen.Sitting.
func (s sitting) Shown() ledger.Snapshot { return s.shell.Ledger.Snapshot() }

// Print implements screen.Sitting.
func (s sitting) Print(languages string) {
	s.shell.Counted = append(s.shell.Counted, "print "+languages)
}

// Save implements screen.Sitting.
func (s sitting) Save(languages string) {
	s.shell.Counted = append(s.shell.Counted, "save "+languages)
}
