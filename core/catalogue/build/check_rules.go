package build

import (
	"slices"

	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/requirement"
)

// checkRule checks an entry rule: it is in the language, what it names is there, and it says how strong it is and how far it holds.
func (s *source) checkRule(t *table, r record, c catalogue.Column, v string) {
	rule, err := requirement.Parse(v)
	if err != nil {
		s.faults = append(s.faults, Fault{File: t.spec.File(), Line: r.line, Field: c.Name, Message: err.(*message.Error).Message})
		return
	}
	rule.Leaves(func(n requirement.Node) {
		for _, m := range s.misnamed(n) {
			s.faults = append(s.faults, Fault{File: t.spec.File(), Line: r.line, Field: c.Name, Message: m})
		}
	})
	for _, need := range []string{"strength", "scope"} {
		if t.cell(r, need) == "" {
			s.fault(t.spec.File(), r.line, need, "build.empty")
		}
	}
}

// misnamed says what a leaf names that is not there: an area, a qualification, a subject of GCSEs, or a grade that is not on its scale.
func (s *source) misnamed(n requirement.Node) []message.Message {
	var out []message.Message
	unknown := func(value, files string) {
		out = append(out, message.New("build.unknown-id", "Value", value, "Files", files))
	}
	if n.Area != "" && !s.ids["areas"][n.Area] {
		unknown(n.Area, "areas")
	}
	for _, subject := range slices.Concat(n.Subjects, []string{n.Subject}) {
		if subject != "" && !s.subjectKnown(subject) {
			unknown(subject, "qualifications")
		}
	}
	switch {
	case n.Op == requirement.Takes && !s.ids["qualifications"][n.ID]:
		unknown(n.ID, "qualifications")
	case n.Op == requirement.Holds && !s.ids["qualifications"][n.ID] && !s.ids["courses"][n.ID] && !s.ids["apprenticeships"][n.ID]:
		unknown(n.ID, "qualifications, courses, apprenticeships")
	case n.Op == requirement.Holds && n.Grade != "":
		if _, err := s.scales.Grade(s.scaleOf(n.ID), n.Grade); err != nil {
			out = append(out, err.(*message.Error).Message)
		}
	}
	return out
}

// subjectKnown reports whether some qualification that counts as a GCSE has the subject: a rule that asks for any other could never be met.
func (s *source) subjectKnown(subject string) bool {
	if subject == requirement.EnglishOrCymraeg {
		return true
	}
	t := s.tables["qualifications"]
	for _, r := range t.rows {
		if t.cell(r, "subject") == subject && s.scales.Counts(t.cell(r, "scale")) {
			return true
		}
	}
	return false
}

// scaleOf is the scale of a qualification; "" where it has none, as courses and apprenticeships have.
func (s *source) scaleOf(id string) string {
	t := s.tables["qualifications"]
	for _, r := range t.rows {
		if t.cell(r, "id") == id {
			return t.cell(r, "scale")
		}
	}
	return ""
}

// readScales keeps the grade scales as far as the rules need them.
func (s *source) readScales() {
	s.scales = requirement.Scales{}
	t := s.tables["scales"]
	for _, r := range t.rows {
		s.scales.Add(t.cell(r, "scale"), requirement.Grade{Grade: t.cell(r, "grade"), GCSE: t.cell(r, "gcse")})
	}
}

// checkScales: a qualification's scale exists, and what counts as a GCSE does so by a source.
func (s *source) checkScales() {
	t := s.tables["qualifications"]
	for _, r := range t.rows {
		if v := t.cell(r, "scale"); v != "" && !s.ids["scales"][v] {
			s.fault(t.spec.File(), r.line, "scale", "build.unknown-id", "Value", v, "Files", "scales")
		}
	}
	t = s.tables["scales"]
	for _, r := range t.rows {
		if src := t.cell(r, "source"); t.cell(r, "gcse") != "" && (src == "" || src == "own") {
			s.fault(t.spec.File(), r.line, "gcse", "build.letter-source")
		}
	}
}
