package review

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// Report is what the gate says of the product as it stands.
type Report struct {
	Texts     int
	Faults    []Finding // of the hard checks
	Questions []Finding // of the soft checks, without an answer
	Answered  int
	Idle      []Waiver // answers that answer nothing
	Share     map[string]int
}

// Good reports whether nothing is left to do.
func (r *Report) Good() bool { return len(r.Faults)+len(r.Questions)+len(r.Idle) == 0 }

// Look runs the whole gate over the product below root.
func Look(root fs.FS) (*Report, error) {
	p, err := Gather(root)
	if err != nil {
		return nil, err
	}
	g, err := NewGate(root)
	if err != nil {
		return nil, err
	}
	waivers, err := ReadWaivers(root)
	if err != nil {
		return nil, err
	}
	states, err := ReadStates(root)
	if err != nil {
		return nil, err
	}
	r := &Report{Texts: len(p.Texts), Share: Share(p, states)}
	found := g.Check(p)
	r.Questions, r.Idle = Answer(found, waivers)
	r.Answered = len(found) - len(r.Questions)
	r.Faults = slices.Clone(r.Questions)
	r.Faults = slices.DeleteFunc(r.Faults, func(f Finding) bool { return !f.Hard() })
	r.Questions = slices.DeleteFunc(r.Questions, Finding.Hard)
	told, err := checkReviews(root, p, states)
	r.Faults = append(r.Faults, told...)
	return r, err
}

// Lines writes what is to be done: faults, questions, answers that answer nothing.
func (r *Report) Lines(w io.Writer) {
	for _, all := range [][]Finding{r.Faults, r.Questions} {
		for _, f := range all {
			fmt.Fprintf(w, "%-3s %s: %s\n      cy %s\n      en %s\n", f.Check, f.Where, f.What, f.CY, f.EN)
		}
	}
	for _, i := range r.Idle {
		fmt.Fprintf(w, "%s: %s, %s, %s\n", WaiversFile, i.Where, i.Check, i.What)
	}
}
