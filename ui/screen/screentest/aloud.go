package screentest

import "llwybr/ui/screen"

// Aloud implements screen.Shell.
func (s *Shell) Aloud() screen.Aloud { return s.Voiced }

// TryVoice implements screen.Shell.
func (s *Shell) TryVoice() { s.Tried++ }
