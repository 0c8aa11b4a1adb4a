package learner

import (
	"fmt"
	"strings"
	"time"

	"pgregory.net/rapid"
)

// Generators. Ids come from small pools, so that changes meet.

func drawID(t *rapid.T) string {
	return rapid.SampledFrom([]string{"a", "b-1", "soc-2126"}).Draw(t, "id")
}

// drawText draws text as it is after cleaning.
func drawText(t *rapid.T) string {
	s := rapid.SampledFrom([]string{"", "Mali", "tŷ\nmawr\tŵyn", `<&"\>`, "Zoë 🎓", "n\u0302"}).Draw(t, "text") + rapid.String().Draw(t, "more")
	s = Clean(s)
	if r := []rune(s); len(r) > 200 {
		s = Clean(string(r[:200]))
	}
	return s
}

func drawLine(t *rapid.T) string {
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(drawText(t))
}

func drawJSON(t *rapid.T) any {
	return rapid.SampledFrom([]any{true, false, 1.5, "x", map[string]any{"b": []any{nil, 1}, "a": "<"}, []any{}}).Draw(t, "json")
}

func drawObject(t *rapid.T) any {
	return map[string]any{"when": drawText(t), "n": rapid.IntRange(0, 3).Draw(t, "n")}
}

// drawValue draws a value that the path takes, nil not among them.
func drawValue(t *rapid.T, r *rule) any {
	name := r.path[strings.LastIndex(r.path, ".")+1:]
	section, _, _ := strings.Cut(r.path, ".")
	switch {
	case r.path == "year10_start":
		return rapid.SampledFrom([]string{"2026-09", "2027-09"}).Draw(t, "september")
	case r.path == "year_group":
		return rapid.IntRange(7, 14).Draw(t, "year")
	case r.path == "home":
		return drawID(t)
	case r.path == "name":
		return drawLine(t)
	case section == "answers":
		return rapid.IntRange(0, 5).Draw(t, "answer")
	case section == "priorities":
		return rapid.IntRange(1, 8).Draw(t, "priority")
	case section == "results":
		return Attainment{rapid.SampledFrom([]string{"A*", "CC", "pass", "<"}).Draw(t, "grade"), rapid.SampledFrom(statuses).Draw(t, "status")}
	case section == "offered":
		return rapid.SampledFrom([]string{"yes", "no"}).Draw(t, "offered")
	case name == "due":
		return rapid.SampledFrom([]string{"", "2027-01-31"}).Draw(t, "due")
	case name == "status":
		return rapid.SampledFrom([]string{"open", "done"}).Draw(t, "status")
	case name == "who":
		return drawLine(t)
	case section == "actions", section == "notes":
		return drawText(t)
	}
	return drawOther(t, r, section)
}

func drawOther(t *rapid.T, r *rule, section string) any {
	switch section {
	case "language":
		return rapid.SampledFrom(Languages).Draw(t, "code")
	case "setting":
		return rapid.SampledFrom(Settings).Draw(t, "code")
	case "school_category":
		return rapid.SampledFrom(SchoolCategories).Draw(t, "code")
	case "medium":
		return rapid.SampledFrom(Mediums).Draw(t, "code")
	case "preferences", "readiness":
		return drawJSON(t)
	case "agenda", "visits", "encounters", "experience", "consent":
		return drawObject(t)
	case PrivateSection, AdviserSection:
		return Sealed{rapid.SliceOfN(rapid.Byte(), 1, 8).Draw(t, "box")}
	}
	return rapid.Bool().Draw(t, "truth")
}

func drawField(t *rapid.T, r *rule) string {
	id := drawID(t)
	if r.path == "answers.*" {
		id = rapid.SampledFrom([]string{"R1", "I12", "x"}).Draw(t, "item")
	}
	return r.field(id)
}

// drawEdit draws an edit that is taken; one in six clears.
func drawEdit(t *rapid.T) Edit {
	r := &grammar[rapid.IntRange(0, len(grammar)-1).Draw(t, "rule")]
	e := Edit{Field: drawField(t, r)}
	if rapid.IntRange(0, 5).Draw(t, "clear") > 0 {
		e.Value = drawValue(t, r)
	}
	return e
}

// drawRecord draws a record by filling places at random.
func drawRecord(t *rapid.T) Record {
	clock := NewClock("aa", nil)
	var s State
	for range rapid.IntRange(0, 40).Draw(t, "edits") {
		s.Apply(made(t, &s, clock, drawEdit(t)))
	}
	return s.Record()
}

func made(t interface{ Fatal(...any) }, s *State, clock *Clock, e Edit) Change {
	c, err := s.Change(clock, e)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// replica is one installation with its own, perhaps wrong, clock.
type replica struct {
	state State
	clock *Clock
	log   []Change
	wall  time.Time
}

func (r *replica) take(changes ...Change) {
	r.log = append(r.log, changes...)
	r.state.Apply(changes...)
}

// drawHistory has a few installations edit, with clocks that jump, and now and then pass their logs on; it gives them after the last edit.
func drawHistory(t *rapid.T) []*replica {
	replicas := make([]*replica, rapid.IntRange(1, 3).Draw(t, "replicas"))
	for i := range replicas {
		r := &replica{wall: time.Date(2026+10*i, 1, 1, 0, 0, 0, 0, time.UTC)}
		r.clock = NewClock(fmt.Sprint("n", i), func() time.Time { return r.wall })
		replicas[i] = r
	}
	for range rapid.IntRange(0, 30).Draw(t, "steps") {
		r := replicas[rapid.IntRange(0, len(replicas)-1).Draw(t, "replica")]
		r.wall = r.wall.Add(time.Duration(rapid.IntRange(-5, 5).Draw(t, "seconds")) * time.Second)
		if other := replicas[rapid.IntRange(0, len(replicas)-1).Draw(t, "other")]; other != r && rapid.Bool().Draw(t, "pass") {
			r.take(other.log...)
			continue
		}
		r.take(made(t, &r.state, r.clock, drawEdit(t)))
	}
	return replicas
}

// union is everything that anyone wrote.
func union(replicas []*replica) []Change {
	var all []Change
	for _, r := range replicas {
		all = append(all, r.log...)
	}
	return all
}

// drawWild draws changes that no program made: any times, ids used twice, values and paths that are unknown.
func drawWild(t *rapid.T) []Change {
	hlc := func(name string) HLC {
		return HLC{Wall: int64(rapid.IntRange(0, 3).Draw(t, name)), Counter: uint16(rapid.IntRange(0, 1).Draw(t, name)),
			Node: rapid.SampledFrom([]string{"n0", "n1"}).Draw(t, name)}
	}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Change {
		c := Change{ID: rapid.SampledFrom([]string{"1", "2"}).Draw(t, "id"), Time: hlc("time"), Value: raw("null")}
		c.Field = rapid.SampledFrom([]string{"liked.a", "name", "notes.a", "actions.a.what", "actions.b.what", "later.x", "agenda.a"}).Draw(t, "field")
		c.Value = raw(rapid.SampledFrom([]string{"null", "true", "false", `"x"`, `"y"`, `{"a":1}`, `{`}).Draw(t, "value"))
		if rapid.Bool().Draw(t, "saw") {
			c.After = []HLC{hlc("after")}
		}
		return c
	}), 0, 12).Draw(t, "wild")
}
