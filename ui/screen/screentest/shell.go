package screentest

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/screen"
)

// Shell remembers what a screen asked of it.
type Shell struct {
	Went    []screen.Place
	Rebuilt int
	Faults  []error
	Toasts  []string
	Sheets  []string
	Content []fyne.CanvasObject // of the sheets
	Saved   []string
	Printed []string
	Listed  *Lists // what a screen sees of schools' and colleges' lists; made when it is first asked for
	Erased  int
	Shown   string
	Machine screen.MachineSettings
	Edition screen.Facts
	Asked   []string // about editions of the facts: install, revert
}

// Go implements screen.Shell.
func (s *Shell) Go(p screen.Place) { s.Went = append(s.Went, p) }

// Rebuild implements screen.Shell.
func (s *Shell) Rebuild() { s.Rebuilt++ }

// Failed implements screen.Shell.
func (s *Shell) Failed(err error) { s.Faults = append(s.Faults, err) }

// Toast implements screen.Shell.
func (s *Shell) Toast(text string, _ bool) { s.Toasts = append(s.Toasts, text) }

// Sources implements screen.Shell.
func (s *Shell) Sources() {}

// Sheet implements screen.Shell.
func (s *Shell) Sheet(title string, content fyne.CanvasObject, _ ...fyne.Focusable) func() {
	s.Sheets, s.Content = append(s.Sheets, title), append(s.Content, content)
	return func() {}
}

// WideSheet implements screen.Shell.
func (s *Shell) WideSheet(title string, content fyne.CanvasObject, focus ...fyne.Focusable) func() {
	return s.Sheet(title, content, focus...)
}

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

// DataPlace implements screen.Shell.
func (s *Shell) DataPlace() string { return "/home/learner/llwybr" }

// MachineSettings implements screen.Shell.
func (s *Shell) MachineSettings() screen.MachineSettings { return s.Machine }

// SetMachine implements screen.Shell.
func (s *Shell) SetMachine(m screen.MachineSettings) { s.Machine = m }
