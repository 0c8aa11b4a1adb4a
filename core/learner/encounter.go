package learner

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

// Encounter is a talk, a visit or an event at which the learner heard about a family of routes: the value of the path encounters.<id>.
type Encounter struct {
	ID     string `json:"-"`
	Family string `json:"family"` // academic | college | apprenticeship | work
	Kind   string `json:"kind"`   // talk | visit | event
	With   string `json:"with"`   // the role of whom it was with, never a name; see EncounterRoles
	Date   string `json:"date"`   // 2006-01-02
}

// EncounterKinds are the kinds of encounter, in the order in which they are offered.
var EncounterKinds = []string{"talk", "visit", "event"}

// EncounterRoles are the people whom one hears about routes from, in the order in which they are offered.
var EncounterRoles = []string{"adviser", "teacher", "provider", "employer", "apprentice", "student", "family", "other"}

// Encounters are the encounters of a record, oldest first. What another version wrote in another form is carried, and left out here.
func (r Record) Encounters() []Encounter {
	var all []Encounter
	for path, value := range r.Reserved {
		id, ok := strings.CutPrefix(path, "encounters.")
		var e Encounter
		if !ok || json.Unmarshal(value, &e) != nil || e.Family == "" {
			continue
		}
		e.ID = id
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b Encounter) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID)) })
	return all
}

// Value is the encounter as the record's path takes it.
func (e Encounter) Value() map[string]any {
	return map[string]any{"family": e.Family, "kind": e.Kind, "with": e.With, "date": e.Date}
}
