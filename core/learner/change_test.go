package learner

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const writtenChange = `{"id":"01980000-0000-7000-8000-000000000000","time":"2026-11-21T19:26:24.123Z/0000/n1","field":"name","value":"Mali"}`

func TestChangesReadBackAsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, c := range union(drawHistory(t)) {
			written, err := c.Encode()
			if err != nil {
				t.Fatal(err)
			}
			read, err := DecodeChange(written)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "change", c, read)
		}
	})
}

func TestChangeOfANewerVersionReadsBack(t *testing.T) {
	newer := strings.Replace(writtenChange, `"name","value":"Mali"`, `"wellbeing.a.b","value":{"z":[1.50,null]}`, 1)
	c, err := DecodeChange([]byte(newer))
	if err != nil {
		t.Fatal(err)
	}
	written, err := c.Encode()
	if err != nil || string(written) != newer {
		t.Errorf("got %s, %v", written, err)
	}
}

func TestChangesThatAreRefused(t *testing.T) {
	const after = `"after":["2026-11-21T19:26:24.122Z/0000/n1"],"field"`
	tests := []struct{ name, old, new, field, id string }{
		{"not JSON", `{`, ``, "", "record.json-trailing"},
		{"cut off", `}`, ``, "", "record.json-syntax"},
		{"more than one", `}`, `}{}`, "", "record.json-trailing"},
		{"a list", writtenChange, `[]`, "", "record.expected-object"},
		{"invalid UTF-8", `Mali`, "M\xff", "", "record.json-utf8"},
		{"a name twice", `"value"`, `"field":"home","value"`, "field", "record.repeated-name"},
		{"a name not known", `"value"`, `"kind":1,"value"`, "kind", "record.unknown-name"},
		{"no value", `,"value":"Mali"`, ``, "value", "record.change-part"},
		{"no id", `"id":"01980000-0000-7000-8000-000000000000",`, ``, "id", "record.change-part"},
		{"upper-case id", `"0198`, `"A198`, "id", "record.change-part"},
		{"id a number", `"01980000-0000-7000-8000-000000000000"`, `5`, "id", "record.change-part"},
		{"no time", `"time":"2026-11-21T19:26:24.123Z/0000/n1",`, ``, "time", "record.change-part"},
		{"another form of time", `24.123Z`, `24.1230Z`, "time", "record.change-part"},
		{"no path", `"field":"name"`, `"field":""`, "field", "record.change-part"},
		{"a path that climbs", `"field":"name"`, `"field":"../name"`, "field", "record.change-part"},
		{"after itself", `"field"`, strings.Replace(after, "122Z", "124Z", 1), "after", "record.change-part"},
		{"after nothing", `"field"`, `"after":[],"field"`, "after", "record.change-part"},
		{"after a number", `"field"`, `"after":[5],"field"`, "after", "record.change-part"},
		{"after twice of one node", `"field"`, strings.Replace(after, `"],`, `","2026-11-21T19:26:24.122Z/0000/n1"],`, 1), "after", "record.change-part"},
		{"deep", `"Mali"`, strings.Repeat("[", 9) + strings.Repeat("]", 9), "", "record.json-deep"},
		{"a large value", `Mali`, strings.Repeat("x", ValueLimit), "name", "record.value-large"},
		{"a large line", `}`, strings.Repeat(" ", ChangeLimit) + "}", "", "record.value-large"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, err := DecodeChange([]byte(strings.Replace(writtenChange, test.old, test.new, 1)))
			if got := firstID(err); got != test.id {
				t.Fatalf("got %q, want %q (%v)", got, test.id, c)
			}
			if list := err.(*Faults); list.All[0].Field != test.field {
				t.Errorf("field %q, want %q", list.All[0].Field, test.field)
			}
		})
	}
	if _, err := DecodeChange([]byte(strings.Replace(writtenChange, `"field"`, after, 1))); err != nil {
		t.Errorf("the good one: %v", err)
	}
}

func TestEncodeRefusesWhatCannotBeReadBack(t *testing.T) {
	good, err := DecodeChange([]byte(writtenChange))
	if err != nil {
		t.Fatal(err)
	}
	spoil := map[string]func(*Change){
		"no id": func(c *Change) { c.ID = "" }, "no node": func(c *Change) { c.Time.Node = "" }, "no value": func(c *Change) { c.Value = nil },
		"broken value": func(c *Change) { c.Value = raw("{") }, "no path": func(c *Change) { c.Field = "" },
		"a name twice": func(c *Change) { c.Value = raw(`{"a":1,"a":2}`) },
	}
	for name, spoil := range spoil {
		bad := good
		spoil(&bad)
		if b, err := bad.Encode(); err == nil {
			t.Errorf("%s: written as %s", name, b)
		}
	}
}

func FuzzDecodeChange(f *testing.F) {
	f.Add([]byte(writtenChange))
	f.Add([]byte(strings.Replace(writtenChange, `"field"`, `"after":["2026-11-21T19:26:24.122Z/0000/n1"],"field"`, 1)))
	f.Add([]byte(`{"id":1,"time":{},"field":null,"value":[[[[]]]]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := DecodeChange(data)
		if err != nil {
			return
		}
		written, err := c.Encode()
		if err != nil {
			t.Fatalf("read but not written: %v", err)
		}
		again, err := DecodeChange(written)
		if err != nil {
			t.Fatalf("written but not read: %v", err)
		}
		same(t, "change", c, again)
		if !json.Valid(written) || bytes.ContainsRune(written, '\n') {
			t.Fatalf("not one line of JSON: %q", written)
		}
		Fold([]Change{c})
	})
}
