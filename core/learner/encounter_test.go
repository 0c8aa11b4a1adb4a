package learner

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEncountersAreReadOldestFirst(t *testing.T) {
	rec := Record{Reserved: map[string]raw{
		"encounters.e2": raw(`{"family":"college","kind":"visit","with":"provider","date":"2026-10-02"}`),
		"encounters.e1": raw(`{"family":"apprenticeship","kind":"talk","with":"employer","date":"2026-11-01"}`),
		"encounters.e3": raw(`{"newer":true}`),
		"encounters.e4": raw(`{"family":5}`),
		"agenda.e1":     raw(`{"family":"work"}`),
	}}
	want := []Encounter{{"e2", "college", "visit", "provider", "2026-10-02"}, {"e1", "apprenticeship", "talk", "employer", "2026-11-01"}}
	if diff := cmp.Diff(want, rec.Encounters()); diff != "" {
		t.Error(diff)
	}
}
