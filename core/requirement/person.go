package requirement

// Holding is one qualification that a person has, expects or is taking.
type Holding struct {
	ID       string   // qualification, course or apprenticeship id
	Subjects []string // subject ids; several when one qualification covers them
	Field    string   // the record's path that says so
	GCSEs    int      // how many GCSEs it counts as; 0 for a VCSE, Foundation, Skills …
	Grade    string   // the single-GCSE letter that it is worth; "" when it has none or the grade is not known
	Own      string   // the grade as its own scale writes it; "" when none is recorded
	Scale    []Grade  // its own scale
	Level    int      // the CQFW level reached; -1 when not known yet
	Most     int      // the highest level that it can come to, where it has no scale
	Unnamed  bool     // its subject is not recorded
	Apart    []string // where its subject is not recorded: those that it cannot be, because they have places of their own
	Areas    []string // areas of study
	Graded   bool     // a grade is recorded
	Expected bool     // the grade is expected, not achieved
	Other    bool     // of a kind that a GCSE rule does not count but a provider may accept: VCSE, Foundation, Skills
	Vocation bool     // a vocational course or apprenticeship at its level, not a single school subject
}

// AgeBand is what is known of a person's age when the step would begin: at least Low and at most High years; zero High = not known.
type AgeBand struct {
	Low, High int
	Field     string
}

// narrow reports whether the band is of one school year, so that it says something of an upper limit. An adult's band has no real upper end.
func (a AgeBand) narrow() bool { return a.High-a.Low <= 2 }

// Person is what the evaluator may know: what somebody holds, how old they will be and where they learn ("" = not answered).
type Person interface {
	Holdings() []Holding
	Age() AgeBand
	Setting() string
}

// verdict is what one holding says of one thing that is asked.
type verdict int

const (
	short   verdict = iota // below it
	unknown                // no grade is recorded yet
	unsure                 // a grade is recorded, and what it is worth here is not known
	reached                // at it or above
)

// verdicts are those that several holdings gave.
type verdicts [reached + 1]bool

// could is the highest level that a holding without a grade can come to; -1 where it has a grade.
func (h Holding) could() int {
	switch {
	case h.Graded:
		return -1
	case len(h.Scale) == 0:
		return h.Most
	}
	return h.Scale[len(h.Scale)-1].Level
}

// letter says whether a GCSE reaches a letter. A grade of another scale for which no letter is published is to be asked, but for one thing: a
// GCSE at level 1 is below C on every scale.
func (h Holding) letter(letter string) verdict {
	switch {
	case !h.Graded:
		return unknown
	case h.Grade == "" && h.Level == 1 && letterRank(letter) >= letterRank("C"):
		return short
	case h.Grade == "":
		return unsure
	case letterRank(h.Grade) >= letterRank(letter):
		return reached
	}
	return short
}

// own says whether a holding reaches a grade of its own scale; every holding reaches "".
func (h Holding) own(grade string) verdict {
	if grade == "" {
		return reached
	}
	want, has := rankOn(h.Scale, grade), rankOn(h.Scale, h.Own)
	switch {
	case !h.Graded:
		return unknown
	case want == 0 || has == 0:
		return unsure
	case has >= want:
		return reached
	}
	return short
}
