package screentest

import "llwybr/ui/screen"

// Whole remembers what a screen asked of the record as a whole.
type Whole struct {
	Is    screen.Kept
	Did   []string
	Wrote string // the private note
	Fault error  // of the private note
}

// Mine implements screen.Shell.
func (s *Shell) Mine() screen.Mine { return &s.Whole }

func (w *Whole) did(what string) { w.Did = append(w.Did, what) }

// Kept implements screen.Mine.
func (w *Whole) Kept() screen.Kept { return w.Is }

// ChooseWords implements screen.Mine.
func (w *Whole) ChooseWords() { w.did("words") }

// NewSheet implements screen.Mine.
func (w *Whole) NewSheet() { w.did("sheet") }

// KeepLonger implements screen.Mine.
func (w *Whole) KeepLonger() { w.did("longer") }

// BackUp implements screen.Mine.
func (w *Whole) BackUp() { w.did("backup") }

// TakeFile implements screen.Mine.
func (w *Whole) TakeFile() { w.did("file") }

// TakePlain implements screen.Mine.
func (w *Whole) TakePlain() { w.did("plain") }

// BringIn implements screen.Mine.
func (w *Whole) BringIn() { w.did("bring") }

// ChoosePIN implements screen.Mine.
func (w *Whole) ChoosePIN() { w.did("pin") }

// DropPIN implements screen.Mine.
func (w *Whole) DropPIN() { w.did("no-pin") }

// LockNow implements screen.Mine.
func (w *Whole) LockNow() { w.did("lock") }

// Settle implements screen.Mine.
func (w *Whole) Settle() { w.did("settle") }

// SaveAgain implements screen.Mine.
func (w *Whole) SaveAgain() { w.did("again") }

// Note implements screen.Mine.
func (w *Whole) Note() (string, error) { return w.Wrote, w.Fault }

// SetNote implements screen.Mine.
func (w *Whole) SetNote(text string) error {
	w.Wrote = text
	return nil
}
