package plan_test

import (
	"io"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"llwybr/assets/fonts"
	"llwybr/core/plan"
)

// BenchmarkPDF is a full bilingual plan; BenchmarkEmptyPage is the least that a page with the same two faces costs.
func BenchmarkPDF(b *testing.B) {
	cy, en := speakers(b)
	doc := plan.Build(owain())
	for b.Loop() {
		if err := plan.PDF(io.Discard, doc, cy, en); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEmptyPage(b *testing.B) {
	for b.Loop() {
		pdf := fpdf.New("P", "mm", "A4", "")
		pdf.AddUTF8FontFromBytes("noto", "", fonts.Regular())
		pdf.AddUTF8FontFromBytes("noto", "B", fonts.Bold())
		pdf.SetFont("noto", "", 10)
		pdf.AddPage()
		if err := pdf.Output(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	cy, en := speakers(b)
	doc := plan.Build(owain())
	for b.Loop() {
		if err := plan.HTML(io.Discard, doc, cy, en); err != nil {
			b.Fatal(err)
		}
	}
}
