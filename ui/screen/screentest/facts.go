package screentest

import "llwybr/ui/screen"

// Facts implements screen.Shell.
func (s *Shell) Facts() screen.Facts { return s.Edition }

// InstallFacts implements screen.Shell.
func (s *Shell) InstallFacts() { s.Asked = append(s.Asked, "install") }

// RevertFacts implements screen.Shell.
func (s *Shell) RevertFacts() { s.Asked = append(s.Asked, "revert") }
