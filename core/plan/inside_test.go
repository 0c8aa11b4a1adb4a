package plan

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
	"pgregory.net/rapid"

	"llwybr/assets/fonts"
	"llwybr/core/message"
)

func testPen() *pen {
	pdf := fpdf.New("P", "mm", "A4", "")
	pdf.AddUTF8FontFromBytes(family, "", fonts.Regular())
	pdf.AddUTF8FontFromBytes(family, "B", fonts.Bold())
	return &pen{pdf: pdf}
}

// No line is wider than its column, and breaking loses nothing but spaces.
func TestWrap(t *testing.T) {
	p := testPen()
	f := newFaces(1)
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.Float64Range(15, 180).Draw(t, "width")
		text := rapid.StringMatching(`([A-Za-zŵŷ/.?0-9-]{1,60}[ \n]{0,2}){0,9}`).Draw(t, "text")
		tail := rapid.StringMatching(`[a-zŵŷ ]{0,40}`).Draw(t, "tail")
		var all strings.Builder
		for _, line := range p.wrap(width, piece{text, f.body}, piece{tail, f.title}) {
			for _, r := range line {
				if end := r.x + p.width(r.text, r.face); end > width+0.01 {
					t.Errorf("%q ends at %.2f of %.2f", r.text, end, width)
				}
				all.WriteString(r.text)
			}
		}
		if got, want := squeezed(all.String()), squeezed(text+tail); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// A long address breaks after a sign.
func TestWrapBreaksAddresses(t *testing.T) {
	p := testPen()
	lines := p.wrap(40, piece{"www.example.wales/learners/qualifications/entry-requirements", newFaces(1).body})
	for _, line := range lines[:len(lines)-1] {
		if last := line[0].text; !strings.ContainsAny(last[len(last)-1:], "/-.") {
			t.Errorf("%q", last)
		}
	}
}

func TestPhoneNumbersStayTogether(t *testing.T) {
	for in, want := range map[string]string{
		"ring 0800 028 4844, or not": "ring|0800 028 4844,|or|not",
		"21 Tachwedd 2026":           "21|Tachwedd|2026",
		"1 2 3 4 5 6 7 8 9 10 11 12": "1 2 3 4 5 6 7 8|9 10 11 12",
		"  ":                         "",
	} {
		if got := strings.Join(tokens(in), "|"); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// What the file does not take is the place's fault, not the plan's.
func TestWriteFaultsAreTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	file.Close()
	err = fillFile(file, func(w io.Writer) error { _, err := w.Write([]byte("x")); return err })
	var e *message.Error
	if !errors.As(unsaved(err, path), &e) || e.Message.ID != "plan.cannot-write" {
		t.Error(err)
	}
}
