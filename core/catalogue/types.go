package catalogue

import "llwybr/core/message"

// Provenance is where a fact comes from and how far it may be trusted.
type Provenance struct {
	Sources    []string // addresses; empty when Own, or when Basis names a source without an address
	Own        bool     // our own judgement
	ReadOn     string   // YYYY-MM-DD, when we read it
	AsOf       string   // YYYY, YYYY-MM or YYYY-MM-DD: what it speaks of; "" not stated
	ValidUntil string   // same forms; "" not stated
	Status     string   // in_force | proposed | ended | not_known
	Evidence   string   // official | provider | regulator | press | inferred | own
	Basis      string   // maintainers' note
	CYStatus   string   // official | constructed | draft
	From       string   // the school or college whose own list it stands in; "" = the catalogue
}

// Expired reports whether the fact's stated end lies before the day (YYYY-MM-DD).
func (p Provenance) Expired(day string) bool {
	return p.ValidUntil != "" && p.ValidUntil < day[:min(len(day), len(p.ValidUntil))]
}

// Level is one level of the Credit and Qualifications Framework for Wales.
type Level struct {
	ID    string
	Code  string // E1 … 8
	Name  message.Text
	Sort  int
	Equal message.Text // what it is roughly equal to
	Provenance
}

// Named is a row that is only a name: an area of study, a sector, an Area of Learning and Experience, a publisher.
type Named struct {
	ID   string
	Name message.Text
	Provenance
}

// Sector is an industry or an apprenticeship sector.
type Sector struct {
	ID     string
	Scheme string
	Name   message.Text
	Provenance
}

// Family is one of the four route families.
type Family struct {
	ID   string // academic | college | apprenticeship | work
	Name message.Text
	What message.Text
	Provenance
}

// Grade is one grade of a scale.
type Grade struct {
	Scale string
	Rank  int // 1 is the lowest
	Grade string
	Name  message.Text
	Level int    // CQFW level that the grade is worth; 0 = entry
	GCSE  string // the single-GCSE letter that it counts as, or ""
	Provenance
}

// Qualification is something that can be chosen at 14 to 16, or that a learner may hold already.
type Qualification struct {
	ID       string
	Kind     string
	Name     message.Text
	LevelMin int
	LevelMax int
	Award    string // single | double | award | ""
	Scale    string // grade scale, or "" when the grading is not known
	AoL      string // Area of Learning and Experience, or ""
	AoLBasis string // official | own
	Group    string // entitlement group
	Subject  string
	Teaching
	Provenance
}

// Prior reports whether the row is for recording what is held and is no choice at 14.
func (q Qualification) Prior() bool { return q.Kind == "prior" }

// Exclusion is a rule between two choices: pick-one, or first needs second.
type Exclusion struct {
	ID     string
	Kind   string
	First  string
	Second string
	Provenance
}

// Progression is one stated way on from a qualification or a group of them.
type Progression struct {
	ID        string
	From      string
	To        string // qualification id, or ""
	ToText    message.Text
	ToLevel   string
	Condition message.Text
	Relation  string
	Provenance
}

// EntryRule is a requirement with how binding it is and how far it reaches.
type EntryRule struct {
	Requirement string // requirement language; "" = nothing was found
	Strength    string // must | usual | own | ""
	Scope       string // national | provider | unknown | ""
}

// Apprenticeship is one framework pathway at one level.
type Apprenticeship struct {
	ID       string
	Sector   string
	Pathway  string
	Name     message.Text
	Level    int // 0 = not known
	Next     []string
	Language string
	EntryRule
	Teaching
	Provenance
}

// Course is one course row.
type Course struct {
	ID        string
	Area      string
	Name      message.Text
	Level     int // -1 = not published; 0 = entry
	LevelMax  int // the highest level when the row spans several, else Level
	Stage     string
	Years     float64 // 0 = not published
	Providers []string
	Medium    string
	AtRisk    string
	EntryRule
	Teaching
	Provenance
}

// Step is a general station of a route: A levels, a degree, a job with training.
type Step struct {
	ID     string
	Family string
	Level  int // -1 = none
	Name   message.Text
	Kind   string // station | adult | pre-16 | subject: one A level subject, which is a door of its own and stands in no route
	EntryRule
	Teaching
	Provenance
}

// Link says that an area (at a level) or an apprenticeship leads to an occupation.
type Link struct {
	ID         string
	From       string
	Level      int // -1 = not stated
	Occupation string
	Stated     bool // false: our own reading
	Provenance
}

// Provider is a college, university or other provider, or one of its campuses.
type Provider struct {
	ID        string
	Parent    string
	Kind      string
	Name      message.Text
	Town      string
	Authority message.Text
	Region    message.Text
	Lat, Lon  float64
	Website   string
	Provenance
}

// Place is a town, village or city.
type Place struct {
	ID        string
	Name      message.Text // the Welsh half repeats the English where the Welsh form has no source
	Authority message.Text
	Lat, Lon  float64
	Provenance
}

// Item is one activity of the interest inventory.
type Item struct {
	ID    string
	Scale string // R I A S E C
	Sort  int
	Text  message.Text
	Plain message.Text // one plain sentence that says what it means
	Short bool         // it is one of the short form's four of its scale
	Total float64      // its corrected item-total correlation, by which the short form was chosen: docs/interests.md
	Provenance
}

// Occupation is one SOC 2020 unit group.
type Occupation struct {
	ID         string // soc-NNNN
	Name       message.Text
	Title      string // the official English title
	Major      string
	MajorName  message.Text
	Interests  [6]float64 // R I A S E C, 1 to 7
	Confidence string     // of the interest profile: reviewed | high | medium | low
	Provenance
}

// Check is one row of an entitlement framework.
type Check struct {
	Framework string
	Step      int
	Rule      string
	Card      string
	Strength  string
	Check     string
	Arg       string
	OK        message.Text
	Ask       message.Text
	Provenance
}

// Contact is whom to ask.
type Contact struct {
	ID    string
	Name  message.Text
	Phone string
	Web   message.Text
	What  message.Text
	Shown string // always: first on the page of whom to ask, and on every plan; help: first on that page; when-asked
	Provenance
}

// Source is one address that the facts rest on, with its publisher.
type Source struct {
	URL       string
	Publisher message.Text
	Title     message.Text // what the page calls itself; a half is empty where it has no such name in that language
	ReadOn    string
}
