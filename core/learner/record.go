// Package learner is the learner's record as a value, the changes it is folded from, and its plain file form (`*.llwybr.json`).
// It never touches a disk.
package learner

import "encoding/json"

// Schema is the version of the plain learner file that this program writes.
const Schema = "llwybr-learner/1"

// Record is one learner: the fold of all their changes. Sets are sorted slices without repeats; what is empty is nil.
type Record struct {
	Name           string
	Language       string            // cy | en | "" (not chosen)
	Year10Start    string            // "2027-09": the September in which Year 10 starts or started; "" not known
	YearGroup      int               // 7 to 14; 0 not known or not in a year group
	Setting        string            // see Settings; "" not answered
	SchoolCategory string            // english-medium | category-2 | category-3 | unknown | ""
	Home           string            // a place id of the catalogue, or ""
	Medium         string            // welsh | bilingual | english | any | ""
	Answers        map[string]int    // item id → 0..5; 0 = do not know or never tried
	Choices        []string          // qualification ids
	Offered        map[string]string // qualification id → yes | no
	Results        []Result          // sorted by qualification
	Learning       Learning
	Liked          []string // occupation ids
	Struck         []string // occupation ids: not for me
	Routes         []string // route ids, route-<goal>-<family>-<n>
	Actions        []Action // in the order in which they were made
	Notes          map[string]string
	Priorities     map[string]int // id → 1..8
	Preferences    map[string]json.RawMessage
	Reserved       map[string]json.RawMessage // whole path ("agenda.a1") → value; agenda, visits, encounters, experience, consent, readiness: carried, not read yet
}

// Result is a grade in a qualification.
type Result struct {
	Qualification string `json:"qualification"`
	Grade         string `json:"grade"`
	Status        string `json:"status"` // expected | achieved
}

// Attainment is the value of the path results.<qualification>.
type Attainment struct {
	Grade  string `json:"grade"`
	Status string `json:"status"` // expected | achieved
}

// Learning is what the learner has said about learning that is no qualification. A nil flag was not answered.
type Learning struct {
	Areas      []string // Areas of Learning and Experience confirmed as learned in another way
	RSE        *bool
	RVE        *bool
	CWRE       *bool
	Wider      *bool
	Reflection *bool
	Post16Plan *bool
	Interview  *bool
}

// Action is one step of the plan, in the learner's own words or from the ready-made steps.
type Action struct {
	ID     string `json:"id"`
	What   string `json:"what"`             // own words, or "@" and the message id of a ready-made step
	Why    string `json:"why,omitempty"`    //
	Who    string `json:"who,omitempty"`    //
	Due    string `json:"due,omitempty"`    // 2006-01-02, or "" = not known yet
	First  string `json:"first,omitempty"`  // the first small step
	IfNot  string `json:"ifnot,omitempty"`  // what to do if it does not work
	Status string `json:"status,omitempty"` // open | done
}

// Settings are the settings a learner may be in, in the order in which they are asked.
var Settings = []string{"maintained", "special", "pru-eotas", "independent", "home", "college", "travelling", "carer", "none", "adult"}

// SchoolCategories are the language categories of a school.
var SchoolCategories = []string{"english-medium", "category-2", "category-3", "unknown"}

// Mediums are the languages in which a learner would like to learn.
var Mediums = []string{"welsh", "bilingual", "english", "any"}

// Flag gives one of the yes/no answers about learning by its name in the record grammar; nil when it was not answered or there is no such name.
func (l Learning) Flag(name string) *bool {
	switch name {
	case "rse":
		return l.RSE
	case "rve":
		return l.RVE
	case "cwre":
		return l.CWRE
	case "wider":
		return l.Wider
	case "reflection":
		return l.Reflection
	case "post16_plan":
		return l.Post16Plan
	case "interview":
		return l.Interview
	}
	return nil
}
