package requirement

// Holding is one qualification that a person has, expects or is taking.
type Holding struct {
	ID       string   // qualification, course or apprenticeship id
	Subjects []string // subject ids; several when one qualification covers them
	Field    string   // the record's path that says so
	GCSEs    int      // how many GCSEs it counts as; 0 for a VCSE, Foundation, Skills …
	Grade    string   // the single-GCSE letter that it is worth; "" when it has none or the grade is not known
	Level    int      // the CQFW level reached; -1 when not known yet
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

// Person is what the evaluator may know: what somebody holds and how old they will be.
type Person interface {
	Holdings() []Holding
	Age() AgeBand
}
