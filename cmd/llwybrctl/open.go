package main

import "llwybr/core/guide"

// openJSON is what would help with one step. The sets are lists of changes; what a set costs and the sets of one shape stand beside them.
type openJSON struct {
	Step   string        `json:"step"`
	NameEN string        `json:"name_en"`
	NameCY string        `json:"name_cy"`
	State  string        `json:"state"`
	Then   string        `json:"then"` // how the door stands with any of the sets; the same as state where there are none
	Sets   [][]moveJSON  `json:"sets"`
	Costs  []costJSON    `json:"costs"` // of the sets, in their order
	Groups []groupJSON   `json:"groups"`
	Ask    []remainsJSON `json:"ask"`
}

// moveJSON is one change with its words.
type moveJSON struct {
	Field  string `json:"field"`
	To     any    `json:"to"`
	Kind   string `json:"kind"`
	NameEN string `json:"name_en"`
	NameCY string `json:"name_cy"`
	TextEN string `json:"text_en"`
	TextCY string `json:"text_cy"`
}

type costJSON struct {
	Years  float64 `json:"years"`
	Grades int     `json:"grades"`
	Miles  int     `json:"miles"`
}

// groupJSON is sets of one shape: of each slot so many of its changes.
type groupJSON struct {
	Sets  int        `json:"sets"`
	Slots []slotJSON `json:"slots"`
}

type slotJSON struct {
	Count int        `json:"count"`
	Of    []moveJSON `json:"of"`
}

// remainsJSON is what no change settles and has to be asked.
type remainsJSON struct {
	TextEN string `json:"text_en"`
	TextCY string `json:"text_cy"`
}

// openStep prints the smallest changes that open a step.
func openStep(t *tool, args []string) error {
	f, o := t.flags("open")
	file, step := f.String("learner", "", ""), f.String("step", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if *step == "" {
		return t.misused("command.needs", "Flag", "--step")
	}
	rec, err := t.learner(*file)
	if err != nil {
		return err
	}
	h, err := t.guided.WhatWouldHelp(rec, t.today, *step)
	if err != nil {
		return err
	}
	return t.print(t.opened(h))
}

func (t *tool) opened(h guide.Help) openJSON {
	j := openJSON{Step: h.Door.ID, NameEN: h.Door.Name.EN, NameCY: h.Door.Name.CY, State: string(h.Door.State), Then: string(h.Door.State),
		Sets: [][]moveJSON{}, Costs: []costJSON{}, Groups: []groupJSON{}, Ask: []remainsJSON{}}
	for _, s := range h.Sets {
		j.Then = string(s.Then)
		j.Sets = append(j.Sets, t.moves(s.Changes))
		j.Costs = append(j.Costs, costJSON{s.Cost.Years, s.Cost.Grades, s.Cost.Miles})
	}
	for _, g := range t.guided.HelpGroups(h) {
		group := groupJSON{Sets: g.Sets, Slots: []slotJSON{}}
		for _, s := range g.Slots {
			group.Slots = append(group.Slots, slotJSON{s.Count, t.moves(s.Of)})
		}
		j.Groups = append(j.Groups, group)
	}
	for _, m := range h.Ask {
		text := t.both(m)
		j.Ask = append(j.Ask, remainsJSON{text.EN, text.CY})
	}
	return j
}

func (t *tool) moves(changes []guide.Change) []moveJSON {
	var all []moveJSON
	for _, c := range changes {
		name, text := t.guided.ChangeName(c), t.both(t.guided.SayChange(c))
		all = append(all, moveJSON{Field: c.Field, To: c.Value, Kind: c.Kind, NameEN: name.EN, NameCY: name.CY, TextEN: text.EN, TextCY: text.CY})
	}
	return all
}
