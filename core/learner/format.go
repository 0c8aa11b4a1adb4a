package learner

import (
	"bytes"
	"encoding/json"
	"strings"
)

// fileForm is the plain learner file as it is exchanged. The first part has a place for every value, null where nothing is known; the
// sections from Notes on stand only where there is something in them.
type fileForm struct {
	Schema         string            `json:"schema"`
	Name           string            `json:"name"`
	Language       *string           `json:"language"`
	Year10Start    *string           `json:"year10_start"`
	YearGroup      *int              `json:"year_group"`
	Setting        *string           `json:"setting"`
	SchoolCategory *string           `json:"school_category"`
	Home           *string           `json:"home"`
	Medium         *string           `json:"medium"`
	Answers        map[string]int    `json:"answers"`
	Choices        []string          `json:"choices"`
	Offered        map[string]string `json:"offered"`
	Results        []Result          `json:"results"`
	Learning       learningForm      `json:"learning"`
	Liked          []string          `json:"liked"`
	Struck         []string          `json:"struck"`
	Routes         []string          `json:"routes"`
	Actions        []Action          `json:"actions"`

	Notes       map[string]string `json:"notes,omitempty"`
	Priorities  map[string]int    `json:"priorities,omitempty"`
	Preferences map[string]raw    `json:"preferences,omitempty"`
	Agenda      map[string]raw    `json:"agenda,omitempty"`
	Visits      map[string]raw    `json:"visits,omitempty"`
	Encounters  map[string]raw    `json:"encounters,omitempty"`
	Experience  map[string]raw    `json:"experience,omitempty"`
	Consent     map[string]raw    `json:"consent,omitempty"`
	Readiness   map[string]raw    `json:"readiness,omitempty"`
}

// learningForm leaves out what was not answered.
type learningForm struct {
	Areas      []string `json:"areas"`
	RSE        *bool    `json:"rse,omitempty"`
	RVE        *bool    `json:"rve,omitempty"`
	CWRE       *bool    `json:"cwre,omitempty"`
	Wider      *bool    `json:"wider,omitempty"`
	Reflection *bool    `json:"reflection,omitempty"`
	Post16Plan *bool    `json:"post16_plan,omitempty"`
	Interview  *bool    `json:"interview,omitempty"`
}

// Format writes a record as a plain learner file: UTF-8, two spaces of indent, a line end at the end, the same bytes for the same record.
// Parse reads it back to the same record, as long as it is within the limits of a file.
func Format(r Record) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(formOf(r)); err != nil {
		panic("learner: a record that was folded cannot be written: " + err.Error())
	}
	return b.Bytes()
}

func formOf(r Record) fileForm {
	l := r.Learning
	return fileForm{
		Schema: Schema, Name: r.Name,
		Language: known(r.Language), Year10Start: known(r.Year10Start), YearGroup: known(r.YearGroup), Setting: known(r.Setting),
		SchoolCategory: known(r.SchoolCategory), Home: known(r.Home), Medium: known(r.Medium),
		Answers: filled(r.Answers), Choices: listed(r.Choices), Offered: filled(r.Offered), Results: listed(r.Results),
		Learning: learningForm{listed(l.Areas), l.RSE, l.RVE, l.CWRE, l.Wider, l.Reflection, l.Post16Plan, l.Interview},
		Liked:    listed(r.Liked), Struck: listed(r.Struck), Routes: listed(r.Routes), Actions: listed(r.Actions),
		Notes: r.Notes, Priorities: r.Priorities, Preferences: r.Preferences,
		Agenda: section(r, "agenda"), Visits: section(r, "visits"), Encounters: section(r, "encounters"),
		Experience: section(r, "experience"), Consent: section(r, "consent"), Readiness: section(r, "readiness"),
	}
}

// known is nil for the zero value, which is written as null.
func known[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// listed is an empty list for nil, so that it is not written as null.
func listed[T any](list []T) []T { return append([]T{}, list...) }

// filled is an empty object for nil.
func filled[T any](m map[string]T) map[string]T {
	if m == nil {
		return map[string]T{}
	}
	return m
}

// section gives the reserved values of one section by id.
func section(r Record, name string) map[string]raw {
	values := map[string]raw{}
	for path, v := range r.Reserved {
		if id, ok := strings.CutPrefix(path, name+"."); ok {
			values[id] = v
		}
	}
	return values
}
