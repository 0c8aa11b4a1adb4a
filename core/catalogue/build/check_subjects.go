package build

// subjectKind is the kind of a step that is one A level subject.
const subjectKind = "subject"

// checkSubjects: an A level subject is of the academic family and of level 3, and no way leads to it or from it, so that it is never taken for a
// general station of a route.
func (s *source) checkSubjects() {
	t := s.tables["steps"]
	subjects := map[string]bool{}
	for _, r := range t.rows {
		if t.cell(r, "kind") != subjectKind {
			continue
		}
		subjects[t.cell(r, "id")] = true
		for _, want := range [][2]string{{"family", "academic"}, {"level", "3"}} {
			if v := t.cell(r, want[0]); v != want[1] {
				s.fault(t.spec.File(), r.line, want[0], "build.not-one-of", "Value", v, "Expected", want[1])
			}
		}
	}
	w := s.tables["ways"]
	for _, r := range w.rows {
		for _, end := range []string{"from", "to"} {
			if id := w.cell(r, end); subjects[id] {
				s.fault(w.spec.File(), r.line, end, "build.unknown-id", "Value", id, "Files", "areas, apprenticeships, steps")
			}
		}
	}
}
