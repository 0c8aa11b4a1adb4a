package plan_test

import (
	"fmt"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"llwybr/core/learner"
	"llwybr/core/plan"
)

// pdfText is the text of a PDF as another program reads it, in the order in which it is drawn.
func pdfText(t testing.TB, pdf string, options ...string) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatal("pdftotext is needed to read the printed plan back: install poppler-utils (make test does)")
	}
	if len(options) == 0 {
		options = []string{"-raw"}
	}
	run := exec.Command(tool, append(options, "-enc", "UTF-8", "-", "-")...)
	run.Stdin = strings.NewReader(pdf)
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// pages counts the page objects.
func pages(pdf string) int { return len(regexp.MustCompile(`/Type /Page\b`).FindAllString(pdf, -1)) }

var footers = regexp.MustCompile(`Llwybr · Data: \S+ 2026 · (tudalen|page) \d+ (o|of) \d+`)

// packed is a text without spaces, line ends, page ends and footers, so that breaking it into lines and pages changes nothing.
func packed(s string) string {
	return strings.Join(strings.Fields(footers.ReplaceAllString(strings.ReplaceAll(s, "\f", " "), " ")), "")
}

// The file says its language and its title, and was made on the day of the plan.
func TestPDFSaysWhatItIs(t *testing.T) {
	for form, want := range map[string]struct{ lang, title string }{
		"cy": {"cy-GB", "Fy nghynllun"}, "en": {"en-GB", "My plan"}, "both": {"cy-GB", "Fy nghynllun · My plan"},
	} {
		got := render(t, "pdf", plan.Build(owain()), forms(t)[form]...)
		for _, w := range []string{"/Lang (" + want.lang + ")", "/Title (" + utf16Text(want.title) + ")", "/CreationDate (D:20261121", "/MediaBox [0 0 595.28 841.89]"} {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q", form, w)
			}
		}
		if !strings.HasPrefix(got, "%PDF-1.") || !strings.HasSuffix(got, "%%EOF\n") || strings.Contains(got, "Owain") {
			t.Errorf("%s: not a whole file, or the name is in its description", form)
		}
	}
}

func utf16Text(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}

// Every page has its number and how many there are, in each language, and they are right.
func TestPDFFooters(t *testing.T) {
	for form, words := range forms(t) {
		pdf := render(t, "pdf", plan.Build(owain()), words...)
		got := pdfText(t, pdf)
		for page := 1; page <= pages(pdf); page++ {
			for lang, footer := range map[string]string{"cy": "tudalen %d o %d", "en": "page %d of %d"} {
				if want := fmt.Sprintf(footer, page, pages(pdf)); (form == lang || form == "both") != strings.Contains(got, want) {
					t.Errorf("%s: %q: %t", form, want, !strings.Contains(got, want))
				}
			}
		}
	}
}

// What the text has, the PDF has too, Welsh letters and all.
func TestPDFHoldsTheText(t *testing.T) {
	for form, words := range forms(t) {
		got := packed(pdfText(t, render(t, "pdf", plan.Build(owain()), words...)))
		for _, w := range words {
			for _, phrase := range []string{"Owain Tŷ'r Ŵyn", "[1]", "[2]", "[3]", "“Write to two local electrical firms”", "0800 028 4844", "entry-requirements?campus=wrexham",
				map[string]string{"cy": "Y llwybrau wnes i eu cymharu", "en": "Routes I compared"}[w.Language()],
				map[string]string{"cy": "Erbyn: dydd Iau 3 Rhagfyr 2026", "en": "By: Thursday 3 December 2026"}[w.Language()],
				map[string]string{"cy": "Angen gwybod", "en": "Need to know"}[w.Language()]} {
				if !strings.Contains(got, packed(phrase)) {
					t.Errorf("%s: %q is not there", form, phrase)
				}
			}
		}
	}
}

// The two languages stand beside each other, row by row.
func TestPDFPairsRows(t *testing.T) {
	got := pdfText(t, render(t, "pdf", plan.Build(owain()), forms(t)["both"]...), "-layout")
	for _, pair := range [][2]string{
		{"Fy nghynllun", "My plan"}, {"Fy nghamau nesaf", "My next steps"}, {"Gwneud cais am fy newis wrth gefn hefyd", "Apply for my back-up as well"},
		{"Ffonio: Gyrfa Cymru", "Ring: Careers Wales"}, {"Dyddiad: dydd Iau 14 Ionawr 2027", "Date: Thursday 14 January 2027"}, {"Ddim eto", "Not yet"},
	} {
		if !regexp.MustCompile(regexp.QuoteMeta(pair[0]) + `.*\s.*` + regexp.QuoteMeta(pair[1])).MatchString(got) {
			t.Errorf("%q and %q are not on one line", pair[0], pair[1])
		}
	}
}

// A step stays whole across pages, however many there are.
func TestPDFKeepsRowsWhole(t *testing.T) {
	var rec learner.Record
	for i := range 40 {
		rec.Actions = append(rec.Actions, learner.Action{ID: fmt.Sprint(i), What: fmt.Sprintf("head%02dq", i), Why: strings.Repeat("pam a pham ", 5+i%17*5), IfNot: fmt.Sprintf("tail%02dq", i)})
	}
	for form, words := range forms(t) {
		pdf := render(t, "pdf", plan.Build(plan.Input{Record: rec, Today: "2026-11-21", DataMonth: "2026-11"}), words...)
		whole := 0
		for _, page := range strings.Split(pdfText(t, pdf), "\f") {
			for i := range 40 {
				head, tail := strings.Contains(page, fmt.Sprintf("head%02dq", i)), strings.Contains(page, fmt.Sprintf("tail%02dq", i))
				if head != tail {
					t.Errorf("%s: step %d is cut", form, i)
				}
				if head && tail {
					whole++
				}
			}
		}
		if whole != 40 || pages(pdf) < 3 {
			t.Errorf("%s: %d steps whole, %d pages", form, whole, pages(pdf))
		}
	}
}

// What no page holds flows over several, and nothing of it is lost.
func TestPDFLongWords(t *testing.T) {
	long := strings.Repeat("Dw i isio gweithio efo pobl a pheiriannau. ", 280)
	unbroken := strings.Repeat("Llanfairpwllgwyngyllŵŷ", 200)
	address := "https://example.wales/" + strings.Repeat("a/long/path-to.the=page?", 40)
	in := owain()
	in.Record.Notes = map[string]string{"goal": long, "unbroken": unbroken}
	in.Record.Actions = []learner.Action{{What: unbroken, Why: long}}
	in.Routes[0].Sources = []string{address}
	in.Routes[0].Goal = text(strings.Repeat("Goruchwyliwr ", 40), strings.Repeat("Supervisor", 40))
	for form, words := range forms(t) {
		pdf := render(t, "pdf", plan.Build(in), words...)
		got := packed(pdfText(t, pdf))
		if n := strings.Count(got, packed(long)); n != 2 {
			t.Errorf("%s: the long words are there %d times of 2", form, n)
		}
		if n := strings.Count(got, unbroken); n != 2 {
			t.Errorf("%s: the unbroken words are there %d times of 2", form, n)
		}
		if !strings.Contains(got, strings.TrimSuffix(strings.TrimPrefix(address, "https://"), "/")) {
			t.Errorf("%s: the address is not whole", form)
		}
		if pages(pdf) < 5 {
			t.Errorf("%s: %d pages", form, pages(pdf))
		}
	}
}

// What the faces do not have gets a stand-in, and the plan says so; without any there is no such note.
func TestPDFSignsThatCannotBePrinted(t *testing.T) {
	_, en := speakers(t)
	in := owain()
	note := packed("Some characters in my own words cannot be printed here")
	if strings.Contains(packed(pdfText(t, render(t, "pdf", plan.Build(in), en))), note) {
		t.Error("a note without need")
	}
	in.Record.Notes["talk"] = "I like dogs 🐶 and 漢字 \U00010000"
	got := packed(pdfText(t, render(t, "pdf", plan.Build(in), en)))
	if !strings.Contains(got, "Ilikedogs�and���”") || !strings.Contains(got, note) {
		t.Error(got)
	}
	in.Record.Notes["talk"] = "e\u0301 👩\u200d🚀\ufe0f\ttab \xff"
	if got := packed(pdfText(t, render(t, "pdf", plan.Build(in), en))); !strings.Contains(got, "��tab�”") {
		t.Error(got)
	}
}
