package main

import (
	"llwybr/core/guide"
	"llwybr/core/message"
)

type scenariosJSON struct {
	Scenarios []scenarioJSON `json:"scenarios"`
}

// scenarioJSON is what one scenario would change; "if" says that it is no fact.
type scenarioJSON struct {
	ID     string     `json:"id"`
	NameEN string     `json:"name_en"`
	NameCY string     `json:"name_cy"`
	IfEN   string     `json:"if_en"`
	IfCY   string     `json:"if_cy"`
	Losses []lossJSON `json:"losses"`
	Kept   int        `json:"routes_unchanged"`
	Help   []nameJSON `json:"help"`
	Ask    nameJSON   `json:"ask"`
}

type lossJSON struct {
	Kind    string     `json:"kind"`
	ID      string     `json:"id"`
	NameEN  string     `json:"name_en"`
	NameCY  string     `json:"name_cy"`
	Family  string     `json:"family"`
	Gone    []nameJSON `json:"gone"`
	Instead []nameJSON `json:"instead"`
}

type nameJSON struct {
	ID     string `json:"id"`
	NameEN string `json:"name_en"`
	NameCY string `json:"name_cy"`
}

// scenarios prints what each scenario of the catalogue would change in a learner's plan.
func scenarios(t *tool, args []string) error {
	f, o := t.flags("scenarios")
	file := f.String("learner", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	rec, err := t.learner(*file)
	if err != nil {
		return err
	}
	j := scenariosJSON{Scenarios: []scenarioJSON{}}
	for _, s := range t.guided.Scenarios() {
		seen, err := t.guided.Foresee(rec, s)
		if err != nil {
			return err
		}
		j.Scenarios = append(j.Scenarios, t.scenario(seen))
	}
	return t.print(j)
}

func (t *tool) scenario(f guide.Foresight) scenarioJSON {
	s := f.Scenario
	j := scenarioJSON{ID: s.ID, NameEN: s.Name.EN, NameCY: s.Name.CY, IfEN: s.What.EN, IfCY: s.What.CY, Losses: []lossJSON{}, Kept: f.Kept, Help: []nameJSON{}}
	for _, l := range f.Losses {
		j.Losses = append(j.Losses, lossJSON{Kind: l.Kind, ID: l.ID, NameEN: l.Name.EN, NameCY: l.Name.CY, Family: l.Family, Gone: namesJSON(l.Gone), Instead: namesJSON(l.Instead)})
	}
	for _, h := range t.guided.Helps(s) {
		j.Help = append(j.Help, nameOf(h.ID, h.Name))
	}
	if k, ok := t.guided.Catalogue.Contact(s.Ask); ok {
		j.Ask = nameOf(k.ID, k.Name)
	}
	return j
}

func namesJSON(all []guide.Named) []nameJSON {
	j := []nameJSON{}
	for _, n := range all {
		j = append(j, nameOf(n.ID, n.Name))
	}
	return j
}

func nameOf(id string, name message.Text) nameJSON {
	return nameJSON{ID: id, NameEN: name.EN, NameCY: name.CY}
}
