package session

import "llwybr/core/learner"

// Remember saves something that is no step of anybody's work, such as what the program is to remind of: Undo passes it by.
func (s *Session) Remember(field string, value any) error {
	if _, err := s.save([]learner.Edit{{Field: field, Value: value}}); err != nil {
		return err
	}
	s.tell()
	return nil
}
