package offer

import (
	"time"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Offer is what one school or college says of itself.
type Offer struct {
	From    string // its name, as it wrote it
	Day     string // YYYY-MM-DD, when the list was read in
	Options []Option
	Courses []Course
}

// Option is whether one qualification can be chosen at 14 there.
type Option struct {
	Line          int // of the file, counted from 1
	Qualification string
	Offered       bool
	Block         string // the option block that it stands in, or ""
	Where         string // where it is taught when that is somewhere else, or ""
	Language      string // welsh | bilingual | english | ""
	Year10        string // YYYY-MM of the start of Year 10 that it speaks of; "" = every year
}

// Course is one course after 16.
type Course struct {
	Line     int
	Name     message.Text
	Area     string // area id
	Level    int    // 0 = entry
	Language string // welsh | bilingual | english | ""
	First    string // YYYY-MM of the first teaching, or ""
	GCSEs    int    // how many are asked for; 0 = not said
	Grade    string // at which grade; "" = not said
	Ask      bool   // there is more to ask, an interview or a portfolio
	Provider string // provider id, or ""
}

// Fault is one thing wrong with a row. The row is left out.
type Fault struct {
	Line    int    // counted from 1
	Column  string // as the header names it; "" = the whole row
	Message message.Message
}

// Says gives what the offer says of a qualification for learners who start Year 10 in a month (YYYY-MM; "" = not known); ok is false when it says
// nothing. What it says of that year stands before what it says of every year; what it says of another year says nothing.
func (o Offer) Says(qualification, year10 string) (said Option, ok bool) {
	for _, p := range o.Options {
		if p.Qualification != qualification || (p.Year10 != "" && p.Year10 != year10) {
			continue
		}
		if p.Year10 != "" {
			return p, true
		}
		said, ok = p, true
	}
	return said, ok
}

// Clash is two choices that stand in the same block.
type Clash struct{ Block, First, Second string }

// Clashes are the pairs of choices that the offer puts into one block, in the order of the choices.
func (o Offer) Clashes(choices []string, year10 string) []Clash {
	in := map[string]string{}
	var all []Clash
	for _, id := range choices {
		p, ok := o.Says(id, year10)
		if !ok || !p.Offered || p.Block == "" {
			continue
		}
		if first, taken := in[p.Block]; taken {
			all = append(all, Clash{Block: p.Block, First: first, Second: id})
			continue
		}
		in[p.Block] = id
	}
	return all
}

// Old reports whether the list was read in more than a year before a day (YYYY-MM-DD): schools and colleges make a new one every year.
func (o Offer) Old(today string) bool {
	read, err := time.Parse(time.DateOnly, o.Day)
	now, bad := time.Parse(time.DateOnly, today)
	return err == nil && bad == nil && now.After(read.AddDate(1, 0, 0))
}

// Rows is how many good rows there are.
func (o Offer) Rows() int { return len(o.Options) + len(o.Courses) }

// Lay gives the catalogue with the offer's courses laid over it. The catalogue itself stays as it is.
func (o Offer) Lay(over *catalogue.Catalogue) *catalogue.Catalogue {
	if len(o.Courses) == 0 {
		return over
	}
	var all []catalogue.Course
	for _, c := range o.Courses {
		all = append(all, c.row(o))
	}
	return over.With(all)
}
