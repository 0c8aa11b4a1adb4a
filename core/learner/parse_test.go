package learner

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const sample = `{
  "schema": "llwybr-learner/1",
  "name": "Mali",
  "language": "cy",
  "year10_start": "2027-09",
  "year_group": 9,
  "setting": "maintained",
  "school_category": "category-3",
  "home": "place-dolgellau",
  "medium": "welsh",
  "answers": {
    "R1": 4,
    "R2": 1
  },
  "choices": [
    "gcse-mathematics-numeracy",
    "vcse-engineering"
  ],
  "offered": {
    "vcse-engineering": "yes"
  },
  "results": [
    {
      "qualification": "gcse-mathematics-numeracy",
      "grade": "CC",
      "status": "expected"
    }
  ],
  "learning": {
    "areas": [
      "humanities"
    ],
    "rse": true,
    "reflection": false
  },
  "liked": [
    "soc-2126"
  ],
  "struck": [],
  "routes": [],
  "actions": [
    {
      "id": "a1",
      "what": "@plan.ring",
      "due": "2027-01-31",
      "status": "open"
    }
  ],
  "notes": {
    "n1": "Geiriau Mali\n"
  },
  "agenda": {
    "x": {
      "a": 1
    }
  }
}
`

func sampleRecord() Record {
	yes, no := true, false
	return Record{
		Name: "Mali", Language: "cy", Year10Start: "2027-09", YearGroup: 9, Setting: "maintained", SchoolCategory: "category-3",
		Home: "place-dolgellau", Medium: "welsh", Answers: map[string]int{"R1": 4, "R2": 1},
		Choices: []string{"gcse-mathematics-numeracy", "vcse-engineering"}, Offered: map[string]string{"vcse-engineering": "yes"},
		Results:  []Result{{"gcse-mathematics-numeracy", "CC", "expected"}},
		Learning: Learning{Areas: []string{"humanities"}, RSE: &yes, Reflection: &no},
		Liked:    []string{"soc-2126"}, Actions: []Action{{ID: "a1", What: "@plan.ring", Due: "2027-01-31", Status: "open"}},
		Notes: map[string]string{"n1": "Geiriau Mali\n"}, Reserved: map[string]raw{"agenda.x": raw(`{"a":1}`)},
	}
}

func TestTheFileOfTheContract(t *testing.T) {
	got, err := Parse("mali.llwybr.json", []byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "record", sampleRecord(), got)
	same(t, "file", sample, string(Format(got)))
}

func TestFilesReadBackAsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawRecord(t)
		file := Format(want)
		got, err := Parse("x", file)
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		same(t, "record", want, got)
		same(t, "file", string(file), string(Format(got)))
	})
}

func TestSmallestFiles(t *testing.T) {
	for _, file := range []string{
		`{"schema":"llwybr-learner/1"}`, "\ufeff" + `{"schema":"llwybr-learner/1","name":null,"home":null,"learning":{"rse":null}}`,
		string(Format(Record{})),
	} {
		got, err := Parse("x", []byte(file))
		if err != nil {
			t.Errorf("%s: %v", file, err)
		}
		same(t, "record", Record{}, got)
	}
}

func TestWhatIsWrongInAFile(t *testing.T) {
	set := func(member string) string { return `{"schema":"llwybr-learner/1",` + member + `}` }
	tests := []struct {
		name, file string
		want       []string // field and message id of every fault
	}{
		{"nothing", ``, []string{": record.json-syntax"}},
		{"cut off", sample[:60], []string{": record.json-syntax"}},
		{"not an object", `[1]`, []string{": record.expected-object"}},
		{"trailing data", sample + "x", []string{": record.json-trailing"}},
		{"two values", sample + sample, []string{": record.json-trailing"}},
		{"too large", sample + strings.Repeat(" ", FileLimit), []string{": record.file-large"}},
		{"too deep", set(`"preferences":{"x":` + strings.Repeat("[", 10) + strings.Repeat("]", 10) + `}`), []string{": record.json-deep"}},
		{"very deep", strings.Repeat("[", 100_000), []string{": record.json-deep"}},
		{"not UTF-8", set(`"name":"` + "\xff" + `"`), []string{": record.json-utf8"}},
		{"no schema", `{"name":5}`, []string{"schema: record.schema-missing", "name: record.expected-text"}},
		{"unknown schema", `{"schema":"cv/1"}`, []string{"schema: record.schema-unknown"}},
		{"older than the first", `{"schema":"llwybr-learner/0","name":5}`, []string{"schema: record.schema-unknown"}},
		{"newer schema", `{"schema":"llwybr-learner/2","mood":5}`, []string{"schema: record.schema-newer"}},
		{"schema a number", `{"schema":1}`, []string{"schema: record.schema-unknown"}},
		{"a name twice", set(`"name":"a","name":"b"`), []string{"name: record.repeated-name"}},
		{"a name twice within", set(`"answers":{"R1":1,"R1":2}`), []string{"answers.R1: record.repeated-name"}},
		{"unknown member", set(`"shoe_size":5`), []string{"shoe_size: record.unknown-name"}},
		{"unknown member with a line end", set(`"a\nb":5`), []string{"a\ufffdb: record.unknown-name"}},
		{"all faults together, in order", set(`"zoo":1,"medium":"x","name":1,"year_group":"9"`), []string{"zoo: record.unknown-name", "name: record.expected-text", "year_group: record.expected-whole", "medium: record.expected-one-of"}},
		{"year 10 starts in September", set(`"year10_start":"2027-10"`), []string{"year10_start: record.expected-september"}},
		{"answers a list", set(`"answers":[1]`), []string{"answers: record.expected-object"}},
		{"answers out of range", set(`"answers":{"R1":6,"R2":null,"R3":"4","R4":1.0,"bad id":1}`), []string{"answers.R1: record.expected-whole", "answers.R2: record.expected-whole", "answers.R3: record.expected-whole", "answers.R4: record.expected-whole", "answers.bad id: record.expected-id"}},
		{"choices an object", set(`"choices":{}`), []string{"choices: record.expected-list"}},
		{"choices", set(`"choices":["a",5,"A b","a"]`), []string{"choices[1]: record.expected-id", "choices[2]: record.expected-id", "choices[3]: record.repeated-entry"}},
		{"too many", set(`"liked":[` + strings.Repeat(`"a",`, entryLimit) + `"a"]`), []string{"liked: record.too-many"}},
		{"offered", set(`"offered":{"a":true}`), []string{"offered.a: record.expected-one-of"}},
		{"results an object", set(`"results":{}`), []string{"results: record.expected-list"}},
		{"results", set(`"results":[5,{"grade":"A"},{"qualification":"a","grade":"","status":"hoped","x":1},{"qualification":"a"},{"qualification":"b","grade":5}]`), []string{
			"results[0]: record.expected-object", "results[1].qualification: record.expected-id", "results.a.x: record.unknown-name", "results.a.grade: record.expected-filled",
			"results.a.status: record.expected-one-of", "results[3].qualification: record.repeated-entry", "results.b.grade: record.expected-text", "results.b.status: record.expected-filled"}},
		{"learning", set(`"learning":{"rse":1,"areas":5,"welsh":true,"areas.x":true}`), []string{"learning.areas: record.expected-list", "learning.areas.x: record.unknown-name", "learning.rse: record.expected-truth", "learning.welsh: record.unknown-name"}},
		{"learning a list", set(`"learning":[]`), []string{"learning: record.expected-object"}},
		{"actions", set(`"actions":[{"id":"a"},{"id":"b","what":"x","due":"soon","status":"maybe","where":"y"},{"what":"z"},{"id":"c","what":null}]`), []string{
			"actions.a.what: record.expected-filled", "actions.b.due: record.expected-day", "actions.b.status: record.expected-one-of", "actions.b.where: record.unknown-name",
			"actions[2].id: record.expected-id", "actions.c.what: record.expected-text"}},
		{"notes", set(`"notes":{"a":"","b":5,"c":"x\u0000"}`), []string{"notes.a: record.expected-filled", "notes.b: record.expected-text", "notes.c: record.text-hidden"}},
		{"priorities", set(`"priorities":{"a":0}`), []string{"priorities.a: record.expected-whole"}},
		{"preferences", set(`"preferences":{"a":null,"B":1}`), []string{"preferences.B: record.expected-id", "preferences.a: record.expected-filled"}},
		{"reserved", set(`"agenda":{"a":5},"consent":[]`), []string{"agenda.a: record.expected-object", "consent: record.expected-object"}},
		{"text that turns direction", set(`"name":"a\u202eb"`), []string{"name: record.text-hidden"}},
		{"long text", set(`"name":"` + strings.Repeat("a", NameLimit+1) + `"`), []string{"name: record.text-long"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			record, err := Parse("x.json", []byte(test.file))
			var list *Faults
			if !errors.As(err, &list) {
				t.Fatalf("no faults: %v", err)
			}
			var got []string
			for _, f := range list.All {
				got = append(got, f.Field+": "+f.Message.ID)
				if f.File != "x.json" {
					t.Errorf("file %q", f.File)
				}
			}
			same(t, "faults", test.want, got)
			same(t, "record", Record{}, record)
			if n := strings.Count(err.Error(), "\n") + 1; n != len(got) {
				t.Errorf("%d lines for %d faults", n, len(got))
			}
		})
	}
}

func TestFaultsNameTheLine(t *testing.T) {
	_, err := Parse("x", []byte("{\n\"schema\": \"llwybr-learner/1\",\n\"name\": Mali\n}"))
	if want := "x: record.json-syntax Line=3"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte(`{"schema":"llwybr-learner/1","actions":[{"id":"a","what":"x"}],"preferences":{"a":[1e9]},"readiness":{"1":2}}`))
	f.Add([]byte(`{"schema":"llwybr-learner/2"}`))
	f.Add([]byte(`{"schema":"llwybr-learner/1","name":"a","name":1,"x":[[[[`))
	f.Fuzz(func(t *testing.T, data []byte) {
		record, err := Parse("x", data)
		if err != nil {
			var list *Faults
			if !errors.As(err, &list) || len(list.All) == 0 {
				t.Fatalf("an error without faults: %v", err)
			}
			return
		}
		file := Format(record)
		again, err := Parse("x", file)
		if err != nil {
			t.Fatalf("written but not read: %v\n%s", err, file)
		}
		same(t, "record", record, again)
		same(t, "file", string(file), string(Format(again)))
		var s State
		clock := NewClock("n1", nil)
		for _, e := range Diff(record) {
			s.Apply(made(t, &s, clock, e))
		}
		same(t, "Fold(Diff(r))", record, s.Record())
	})
}

// A question that was not answered may stand as null, as an empty text or not at all: all three are the same record.
func TestNotAnsweredHasThreeForms(t *testing.T) {
	for _, name := range []string{"language", "year10_start", "setting", "school_category", "home", "medium", "name"} {
		for _, v := range []string{`null`, `""`} {
			r, err := Parse("x", []byte(`{"schema":"llwybr-learner/1","`+name+`":`+v+`}`))
			if err != nil {
				t.Errorf("%s %s: %v", name, v, err)
			}
			same(t, name+" "+v, Record{}, r)
		}
	}
}
