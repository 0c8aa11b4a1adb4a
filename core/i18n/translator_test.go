package i18n_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/message"
)

func TestPluralForms(t *testing.T) {
	cy, en, _ := translators(t)
	for n, want := range map[int][2]string{
		0: {"Dim gyrfaoedd", "0 careers"}, 1: {"1 yrfa", "1 career"}, 2: {"2 yrfa", "2 careers"}, 3: {"3 gyrfa", "3 careers"},
		4: {"4 gyrfa", "4 careers"}, 6: {"6 gyrfa", "6 careers"}, 21: {"21 gyrfa", "21 careers"}, 1234: {"1,234 gyrfa", "1,234 careers"},
	} {
		if diff := cmp.Diff(want, [2]string{cy.N("test.careers", n), en.N("test.careers", n)}); diff != "" {
			t.Error(diff)
		}
	}
}

func TestArgumentsAreWorded(t *testing.T) {
	cy, en, missing := translators(t)
	cardiff := message.Text{CY: "Caerdydd", EN: "Cardiff"}
	for _, c := range []struct {
		arg    any
		cy, en string
	}{
		{"Llan-gors", "Llan-gors", "Llan-gors"},
		{cardiff, "Caerdydd", "Cardiff"},
		{message.Day("2026-11-21"), "21 Tachwedd 2026", "21 November 2026"},
		{message.Deadline("2026-11-21"), "dydd Sadwrn 21 Tachwedd 2026", "Saturday 21 November 2026"},
		{message.List{message.Same("Bangor"), cardiff}, "Bangor a Chaerdydd", "Bangor and Cardiff"},
		{message.List{"Tom", "Catrin"}, "Tom a Catrin", "Tom and Catrin"},
		{message.List{}, "", ""},
		{message.Counted("test.careers", 2), "2 yrfa", "2 careers"},
		{message.List{message.New("test.next"), message.Day("2027")}, "Nesaf a 2027", "Next and 2027"},
		{12345, "12,345", "12,345"},
		{uint8(7), "7", "7"},
		{3.5, "3.5", "3.5"},
		{float32(2), "2", "2"},
		{true, "true", "true"},
		{nil, "", ""},
		{"{{.Place}} &<b>", "{{.Place}} &<b>", "{{.Place}} &<b>"},
		{message.Fail(nil, "test.fault", "What", cardiff), "Gwall: Caerdydd", "Fault: Cardiff"},
	} {
		m := message.New("test.place", "Place", c.arg)
		if diff := cmp.Diff([]string{"Lleoliad: " + c.cy, "Place: " + c.en}, []string{cy.Say(m), en.Say(m)}); diff != "" {
			t.Error(diff)
		}
	}
	if len(*missing) > 0 {
		t.Error(*missing)
	}
}

// What cannot be worded shows its id and calls the hook; it never falls back to the other language.
func TestMissing(t *testing.T) {
	cy, en, missing := translators(t)
	for name, said := range map[string]string{
		"unknown id":           cy.T("test.no-such"),
		"no Welsh":             cy.T("test.only-english"),
		"no English":           en.T("test.only-welsh"),
		"no form for 3":        cy.N("test.thin", 3),
		"counts, no number":    cy.T("test.careers"),
		"an argument too few":  en.T("test.both", "First", "1"),
		"a nested unknown one": cy.T("test.no-such", "X", message.New("test.next")),
	} {
		if []rune(said)[0] != '⟦' {
			t.Errorf("%s: %q", name, said)
		}
	}
	slices.Sort(*missing)
	want := []string{"cy test.careers", "cy test.no-such", "cy test.no-such", "cy test.only-english", "cy test.thin", "en test.both", "en test.only-welsh"}
	if diff := cmp.Diff(want, *missing); diff != "" {
		t.Error(diff)
	}
	if got := cy.Say(message.Message{}); got != "" {
		t.Errorf("no message at all: %q", got)
	}
}

type listed []message.Message

func (l listed) Error() string               { return "listed" }
func (l listed) Messages() []message.Message { return l }

func TestError(t *testing.T) {
	cy, en, _ := translators(t)
	fault := message.Fail(errors.New("disk"), "test.fault", "What", "A")
	other := message.Fail(nil, "test.next")
	unexpectedB := en.T("error.unexpected", "Detail", "B")
	for name, c := range map[string]struct {
		err    error
		cy, en string
	}{
		"none":          {nil, "", ""},
		"a message":     {fault, "Gwall: A", "Fault: A"},
		"wrapped":       {fmt.Errorf("opening: %w", fault), "Gwall: A", "Fault: A"},
		"joined":        {errors.Join(fault, other), "Gwall: A\nNesaf", "Fault: A\nNext"},
		"wrapped twice": {fmt.Errorf("%w and %w", fault, other), "Gwall: A\nNesaf", "Fault: A\nNext"},
		"many messages": {fmt.Errorf("x: %w", listed{fault.Message, other.Message}), "Gwall: A\nNesaf", "Fault: A\nNext"},
		"beside one":    {errors.Join(fault, errors.New("B")), "Gwall: A\n" + cy.T("error.unexpected", "Detail", "B"), "Fault: A\n" + unexpectedB},
		"unknown":       {errors.New("B"), cy.T("error.unexpected", "Detail", "B"), unexpectedB},
		"unknown both": {fmt.Errorf("%w, %w", errors.New("B"), errors.New("C")), cy.T("error.unexpected", "Detail", "B, C"),
			en.T("error.unexpected", "Detail", "B, C")},
		"an empty list": {listed{}, cy.T("error.unexpected", "Detail", "listed"), en.T("error.unexpected", "Detail", "listed")},
	} {
		if diff := cmp.Diff([]string{c.cy, c.en}, []string{cy.Error(c.err), en.Error(c.err)}); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestNumbers(t *testing.T) {
	cy, _, _ := translators(t)
	for n, want := range map[float64]string{0: "0", -0.001: "0", 7: "7", 999: "999", 1000: "1,000", 23456.5: "23,456.5", -1234567.891: "-1,234,567.89",
		0.1 + 0.2: "0.3", 1e9: "1,000,000,000", 100: "100"} {
		if got := cy.Number(n); got != want {
			t.Errorf("Number(%v) = %s, want %s", n, got, want)
		}
	}
	for n, want := range map[float64]string{23456.5: "£23,456.50", 23456: "£23,456", 0: "£0", -5.25: "-£5.25", -0.001: "£0", 100: "£100"} {
		if got := cy.Money(n); got != want {
			t.Errorf("Money(%v) = %s, want %s", n, got, want)
		}
	}
}

func TestSort(t *testing.T) {
	cy, en, _ := translators(t)
	names := []string{"Llandudno", "Chwilog", "Caernarfon", "Lampeter"}
	cy.Sort(names)
	if diff := cmp.Diff([]string{"Caernarfon", "Chwilog", "Lampeter", "Llandudno"}, names); diff != "" {
		t.Error(diff)
	}
	names = []string{"Rhyl", "Ruthin", "Ddinas", "Dolgellau"}
	en.Sort(names)
	if diff := cmp.Diff([]string{"Ddinas", "Dolgellau", "Rhyl", "Ruthin"}, names); diff != "" {
		t.Error(diff)
	}
}
