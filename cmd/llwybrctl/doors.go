package main

import (
	"strings"

	"llwybr/core/doors"
	"llwybr/core/guide"
)

type doorsJSON struct {
	Doors []doorJSON `json:"doors"`
}

// doorJSON is one step that can come next: its id stands under "route".
type doorJSON struct {
	Route     string       `json:"route"`
	Kind      string       `json:"kind"`
	Family    string       `json:"family"`
	Area      string       `json:"area"`
	Level     *int         `json:"level"`
	NameEN    string       `json:"name_en"`
	NameCY    string       `json:"name_cy"`
	State     string       `json:"state"`
	Was       string       `json:"was"`
	Rule      string       `json:"rule"` // the expression of the requirement language; "" where nothing was found
	TextEN    string       `json:"text_en"`
	TextCY    string       `json:"text_cy"`
	BarEN     string       `json:"bar_en"`
	BarCY     string       `json:"bar_cy"`
	Decided   string       `json:"decided_by"`
	Source    string       `json:"source"`
	Own       bool         `json:"own"` // our own reading, without a source
	Providers []string     `json:"providers"`
	Towards   []string     `json:"towards"` // the kept ideas that it is a way to
	Cheapest  []changeJSON `json:"cheapest"`
}

type changeJSON struct {
	Field string `json:"field"`
	To    any    `json:"to"`
	Kind  string `json:"kind"`
}

// findDoors prints the steps that can come next, as the choices stand or as they would with some added and dropped.
func findDoors(t *tool, args []string) error {
	f, o := t.flags("doors")
	file := f.String("learner", "", "")
	var add, drop []string
	f.Func("add", "", idsInto(&add))
	f.Func("drop", "", idsInto(&drop))
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	rec, err := t.learner(*file)
	if err != nil {
		return err
	}
	then, err := t.guided.Basket(rec, add, drop)
	if err != nil {
		return err
	}
	towards, err := t.guided.Towards(then)
	if err != nil {
		return err
	}
	all := t.guided.DoorsBetween(rec, then, t.today)
	cheapest := t.guided.CheapestOf(then, t.today, narrow(all))
	j := doorsJSON{Doors: []doorJSON{}}
	for _, d := range all {
		d.Cheapest = cheapest[d.ID]
		j.Doors = append(j.Doors, t.door(d, towards[d.ID]))
	}
	return t.print(j)
}

// narrow are the doors that are harder, or were wider before.
func narrow(all []guide.Door) []string {
	var steps []string
	for _, d := range all {
		if d.State == doors.Harder || doors.Wider(d.Was, d.State) {
			steps = append(steps, d.ID)
		}
	}
	return steps
}

// idsInto gathers a flag that may be given several times, each time with one id or several between commas.
func idsInto(into *[]string) func(string) error {
	return func(value string) error {
		for _, id := range strings.Split(value, ",") {
			*into = append(*into, strings.TrimSpace(id))
		}
		return nil
	}
}

func (t *tool) door(d guide.Door, towards []string) doorJSON {
	text := t.both(d.Text)
	j := doorJSON{Route: d.ID, Kind: d.Kind, Family: d.Family, Area: d.Area, NameEN: d.Name.EN, NameCY: d.Name.CY, State: string(d.State), Was: string(d.Was),
		TextEN: text.EN, TextCY: text.CY, Source: strings.Join(d.Provenance.Sources, " ; "), Own: d.Provenance.Own, Providers: listed(d.Providers), Towards: listed(towards), Cheapest: []changeJSON{}}
	if d.Level >= 0 {
		j.Level = &d.Level
	}
	if d.Rule != nil {
		j.Rule = d.Rule.String()
	}
	if d.Bar.ID != "" {
		bar := t.both(d.Bar)
		j.BarEN, j.BarCY = bar.EN, bar.CY
	}
	if r := d.Requirement; r.Decided >= 0 {
		j.Decided = r.Leaves[r.Decided].Node.String()
	}
	for _, c := range d.Cheapest {
		j.Cheapest = append(j.Cheapest, changeJSON{Field: c.Field, To: c.Value, Kind: c.Kind})
	}
	return j
}
