package learner

import (
	"errors"
	"strings"
	"testing"
)

// firstID gives the message id of the first fault, "" without error.
func firstID(err error) string {
	var list *Faults
	if errors.As(err, &list) {
		return list.All[0].Message.ID
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

func TestEdits(t *testing.T) {
	tests := []struct {
		field string
		value any
		want  string // the stored value, or the message id of the fault
	}{
		{"name", "Mali", `"Mali"`},
		{"name", "Zoe\u0308", `"Zoë"`},
		{"name", "a\x00\u202eb\ufeff", "\"ab\ufeff\""},
		{"name", "", `""`},
		{"name", nil, `null`},
		{"name", 5, "record.expected-text"},
		{"name", "a\nb", "record.text-line"},
		{"name", strings.Repeat("ŵ", NameLimit), `"` + strings.Repeat("ŵ", NameLimit) + `"`},
		{"name", strings.Repeat("ŵ", NameLimit+1), "record.text-long"},
		{"language", "cy", `"cy"`}, {"language", "fr", "record.expected-one-of"},
		{"year10_start", "2027-09", `"2027-09"`}, {"year10_start", "2027-10", "record.expected-september"}, {"year10_start", 2027, "record.expected-september"},
		{"year_group", 7, `7`}, {"year_group", 14, `14`}, {"year_group", 6, "record.expected-whole"}, {"year_group", 15, "record.expected-whole"},
		{"year_group", 9.5, "record.expected-whole"}, {"year_group", "9", "record.expected-whole"},
		{"setting", "carer", `"carer"`}, {"setting", "", "record.expected-one-of"},
		{"school_category", "category-2", `"category-2"`}, {"school_category", 2, "record.expected-one-of"},
		{"medium", "any", `"any"`}, {"medium", "french", "record.expected-one-of"},
		{"home", "place-dolgellau", `"place-dolgellau"`}, {"home", "Dolgellau", "record.expected-id"}, {"home", nil, "null"},
		{"answers.R1", 0, `0`}, {"answers.R1", 5, `5`}, {"answers.R1", 6, "record.expected-whole"}, {"answers.R1", -1, "record.expected-whole"},
		{"answers.r1!", 1, "record.unknown-path"},
		{"choices.gcse-french", true, `true`}, {"choices.gcse-french", "yes", "record.expected-truth"}, {"choices.gcse-french", nil, "null"},
		{"choices.", true, "record.unknown-path"}, {"choices." + strings.Repeat("a", 81), true, "record.unknown-path"}, {"choices", true, "record.unknown-path"},
		{"offered.x", "yes", `"yes"`}, {"offered.x", true, "record.expected-one-of"},
		{"results.x", Attainment{"CC", "expected"}, `{"grade":"CC","status":"expected"}`},
		{"results.x", Attainment{"", "expected"}, "record.expected-grade"}, {"results.x", Attainment{"A", "hoped"}, "record.expected-grade"},
		{"results.x", map[string]any{"grade": "A", "status": "expected", "year": 1}, "record.expected-grade"}, {"results.x", "A", "record.expected-grade"},
		{"learning.rse", false, `false`}, {"learning.rse", nil, `null`}, {"learning.rse", 1, "record.expected-truth"},
		{"learning.areas.humanities", true, `true`}, {"learning.humanities", true, "record.unknown-path"},
		{"actions.a1.what", "Ring\nCareers Wales", `"Ring\nCareers Wales"`}, {"actions.a1.due", "2027-02-29", "record.expected-day"},
		{"actions.a1.due", "2028-02-29", `"2028-02-29"`}, {"actions.a1.due", "", `""`}, {"actions.a1.status", "done", `"done"`},
		{"actions.a1.status", "maybe", "record.expected-one-of"}, {"actions.a1.where", "x", "record.unknown-path"}, {"actions.a1", "x", "record.unknown-path"},
		{"actions.a1.why", strings.Repeat("x", TextLimit+1), "record.text-long"},
		{"notes.n1", strings.Repeat("x", NoteLimit+1), "record.text-long"},
		{"notes.n1", "a\r\nb\u2028c", `"a\nb\nc"`},
		{"priorities.cost", 8, `8`}, {"priorities.cost", 9, "record.expected-whole"},
		{"preferences.text_size", 1.25, `1.25`}, {"preferences.x", map[string]any{"b": 1, "a": "<"}, `{"a":"<","b":1}`},
		{"preferences.x", strings.Repeat("x", ValueLimit), "record.value-large"}, {"preferences.x", nest(9), "record.json-deep"},
		{"agenda.a1", map[string]any{}, `{}`}, {"visits.v", 1, "record.expected-object"}, {"encounters.e", "x", "record.expected-object"},
		{"experience.e", []int{1}, "record.expected-object"}, {"consent.c", true, "record.expected-object"}, {"readiness.1", 3, `3`},
		{"shoe_size", 5, "record.unknown-path"}, {"answers.*", 1, "record.unknown-path"}, {"", 1, "record.unknown-path"},
	}
	for _, test := range tests {
		got, err := Edit{test.field, test.value}.Canonical()
		if out := string(got) + firstID(err); out != test.want {
			t.Errorf("%s = %.60v: got %.80s, want %.80s", test.field, test.value, out, test.want)
		}
	}
}

func nest(depth int) any {
	var v any = 1
	for range depth {
		v = []any{v}
	}
	return v
}

func TestEveryPathHasItsOwnRule(t *testing.T) {
	for i := range grammar {
		field := grammar[i].field("x1")
		if rule, _ := find(field); rule != &grammar[i] {
			t.Errorf("%s does not lead to its rule", field)
		}
		if merge, ok := KnownField(field); !ok || merge != grammar[i].merge {
			t.Errorf("%s is not known", field)
		}
		if !fieldPattern.MatchString(field) {
			t.Errorf("%s could not be stored", field)
		}
	}
	if _, ok := KnownField("wellbeing.x"); ok {
		t.Error("a path of a newer version is not known")
	}
}

func TestEditThatCannotBeWrittenIsAnErrorAndNoPanic(t *testing.T) {
	if _, err := NewClock("n1", nil).Change(Edit{"preferences.x", func() {}}); err == nil {
		t.Error("a function was taken as a value")
	}
}
