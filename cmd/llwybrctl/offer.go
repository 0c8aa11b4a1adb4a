package main

import (
	"bytes"
	"fmt"
	"io"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/core/plan"
)

type offerJSON struct {
	From    string           `json:"from"`
	Kind    string           `json:"kind"`
	Rows    int              `json:"good_rows"`
	Options []optionJSON     `json:"options,omitempty"`
	Courses []courseJSON     `json:"courses,omitempty"`
	Faults  []offerFaultJSON `json:"faults"`
}

type optionJSON struct {
	Line          int    `json:"line"`
	Qualification string `json:"qualification"`
	Offered       bool   `json:"offered"`
	Block         string `json:"block,omitempty"`
	Where         string `json:"where,omitempty"`
	Language      string `json:"language,omitempty"`
	Year10        string `json:"year10_start,omitempty"`
}

type courseJSON struct {
	Line     int          `json:"line"`
	Name     message.Text `json:"name"`
	Area     string       `json:"area"`
	Level    int          `json:"level"`
	Language string       `json:"language,omitempty"`
	First    string       `json:"starts,omitempty"`
	GCSEs    int          `json:"gcses,omitempty"`
	Grade    string       `json:"grade,omitempty"`
	Ask      bool         `json:"ask,omitempty"`
	Provider string       `json:"provider,omitempty"`
}

type offerFaultJSON struct {
	Line    int          `json:"line"`
	Column  string       `json:"column"`
	Problem message.Text `json:"problem"`
}

// offers answers about the lists that schools and colleges make: check FILE, or template.
func offers(t *tool, args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "check":
			return t.checkOffer(args[1:])
		case "template":
			return t.offerTemplate(args[1:])
		}
	}
	return t.misused("command.offer-usage")
}

// checkOffer names every bad row; one is enough for exit code 1.
func (t *tool) checkOffer(args []string) error {
	f, o := t.flags("offer")
	if err := t.parse(f, o, args, 1); err != nil {
		return err
	}
	g, err := t.guide()
	if err != nil {
		return err
	}
	data, err := t.read(o.rest[0])
	if err != nil {
		return err
	}
	offer, faults, err := g.ReadOffer(bytes.NewReader(data), string(t.today))
	if err != nil {
		return message.Fail(err, "command.in-file", "File", o.rest[0], "Problem", err)
	}
	if o.json {
		err = t.print(t.offerJSON(offer, faults))
	} else {
		t.tellList(offer, faults)
	}
	if err == nil && len(faults) > 0 {
		return &message.Error{Message: message.Counted("offers.bad", len(faults))}
	}
	return err
}

func (t *tool) tellList(offer guide.Offer, faults []guide.OfferFault) {
	id, n := "offers.options", len(offer.Options)
	if offer.Kind() == "courses" {
		id, n = "offers.courses", len(offer.Courses)
	}
	fmt.Fprintf(t.out, "%s. %s\n", offer.From, t.words.N(id, n))
	for _, f := range faults {
		fmt.Fprintln(t.out, t.words.T("offer.fault", "Line", f.Line, "Column", f.Column, "Problem", f.Message))
	}
}

func (t *tool) offerJSON(offer guide.Offer, faults []guide.OfferFault) offerJSON {
	j := offerJSON{From: offer.From, Kind: offer.Kind(), Rows: offer.Rows(), Faults: []offerFaultJSON{}}
	for _, x := range offer.Options {
		j.Options = append(j.Options, optionJSON(x))
	}
	for _, c := range offer.Courses {
		j.Courses = append(j.Courses, courseJSON(c))
	}
	for _, f := range faults {
		j.Faults = append(j.Faults, offerFaultJSON{f.Line, f.Column, t.both(f.Message)})
	}
	return j
}

// offerTemplate writes a list to fill in, whole or not at all.
func (t *tool) offerTemplate(args []string) error {
	f, o := t.flags("offer")
	courses, school, out := f.Bool("courses", false, ""), f.String("school", "", ""), f.String("out", "", "")
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	if *out == "" {
		return t.misused("command.needs", "Flag", "--out")
	}
	g, err := t.guide()
	if err != nil {
		return err
	}
	data := g.OfferTemplate(*courses, t.words.Language(), *school)
	err = plan.SaveFile(*out, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return message.Fail(err, "command.cannot-write", "File", *out)
	}
	return nil
}
