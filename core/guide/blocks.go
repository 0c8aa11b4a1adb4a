package guide

import (
	"maps"
	"slices"
	"strings"

	"llwybr/core/doors"
	"llwybr/core/finding"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// Ways of filling a school's option blocks, by names of the guide's own.
type (
	OptionBlock = doors.Block
	Filling     = doors.Filling
	Fillings    = doors.Fillings
)

// Blocks are the option blocks of the list of the learner's own school, for the learner's year: by name, each with the choices that it offers. None where
// there is no list, or where it names no blocks.
func (g *Guide) Blocks(rec learner.Record, today message.Day) []OptionBlock {
	school, ok := g.School()
	if !ok {
		return nil
	}
	by := map[string][]string{}
	for _, o := range school.Options {
		said, ok := school.Says(o.Qualification, rec.Year10Start)
		if !ok || said.Block == "" || g.Offered(rec, o.Qualification, string(today)).Answer == "no" || slices.Contains(by[said.Block], o.Qualification) {
			continue
		}
		by[said.Block] = append(by[said.Block], o.Qualification)
	}
	var all []OptionBlock
	for name, options := range by {
		slices.Sort(options)
		all = append(all, OptionBlock{Name: name, Options: options})
	}
	slices.SortFunc(all, func(a, b OptionBlock) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// FillBlocks finds several ways of filling the school's option blocks: what each keeps open of the learner's ideas, and what it gives up against the others.
func (g *Guide) FillBlocks(rec learner.Record, today message.Day) (Fillings, error) {
	blocks := g.Blocks(rec, today)
	report, err := g.Entitlement(rec, Wales1416)
	if err != nil {
		return Fillings{}, err
	}
	have := map[string]bool{} // what the rest of the record covers already tells no way from another
	for _, area := range rec.Learning.Areas {
		have["area "+area] = true
	}
	for _, id := range rec.Choices {
		if !slices.ContainsFunc(blocks, func(b OptionBlock) bool { return slices.Contains(b.Options, id) }) {
			for _, m := range g.marks(id) {
				have[m] = true
			}
		}
	}
	return g.doors().Fill(rec, string(today), blocks, doors.Marks{
		Of: func(id string) []string {
			if !report.Applies {
				return nil
			}
			return slices.DeleteFunc(g.marks(id), func(m string) bool { return have[m] })
		},
		Discuss: func(r learner.Record) []string { return slices.Sorted(maps.Keys(g.openParts(r))) },
	})
}

// marks are what the Learner Entitlement can see of a choice: its Area where that is official, its group, and the rules that name it.
func (g *Guide) marks(id string) []string {
	q, ok := g.Catalogue.Qualification(id)
	if !ok {
		return nil
	}
	var all []string
	if q.AoL != "" && q.AoLBasis == "official" {
		all = append(all, "area "+q.AoL)
	}
	if q.Group != "" {
		all = append(all, "group "+q.Group)
	}
	for _, row := range g.Catalogue.Checks(Wales1416) {
		if slices.Contains(strings.FieldsFunc(row.Arg, func(r rune) bool { return strings.ContainsRune(" ;:|,", r) }), id) {
			all = append(all, "rule "+row.Rule)
		}
	}
	return all
}

// openParts are the findings of the Learner Entitlement that a record leaves to discuss, by a key: card, rule and what it is about.
func (g *Guide) openParts(rec learner.Record) map[string]finding.Finding {
	parts := map[string]finding.Finding{}
	report, err := g.Entitlement(rec, Wales1416)
	if err != nil {
		return parts
	}
	for _, card := range report.Cards {
		for _, f := range card.Findings {
			if f.OK || f.Strength == finding.Usual || f.Strength == finding.Info {
				continue
			}
			key := card.Component + "/" + f.Rule
			if n := len(f.Records); n > 1 {
				key += "/" + f.Records[n-1]
			}
			parts[key] = f
		}
	}
	return parts
}

// Discussed says what a filling leaves to discuss, by the keys of its Discuss and Missing.
func (g *Guide) Discussed(rec learner.Record, f Filling) map[string]finding.Finding {
	rec.Choices = f.Choices
	return g.openParts(rec)
}
