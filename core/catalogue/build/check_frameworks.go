package build

import "strings"

// checkFrameworks: the qualifications that a framework's tests name are there.
func (s *source) checkFrameworks() {
	t := s.tables["entitlement"]
	for _, r := range t.rows {
		for _, id := range namedIn(t.cell(r, "check"), t.cell(r, "arg")) {
			if !s.ids["qualifications"][id] {
				s.fault(t.spec.File(), r.line, "arg", "build.unknown-id", "Value", id, "Files", "qualifications")
			}
		}
	}
}

// namedIn gives the qualifications that the argument of a test names: "2:id|id" of subjects, "id|id" of warns.
func namedIn(check, arg string) []string {
	switch check {
	case "subjects":
		_, arg, _ = strings.Cut(arg, ":")
	case "warns":
	default:
		return nil
	}
	return strings.Split(arg, "|")
}
