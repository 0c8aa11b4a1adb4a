package plan

import (
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"llwybr/assets/fonts"
	"llwybr/core/message"
)

// PDF writes the plan as A4 pages: in one language, or with two in both, Welsh on the left and English on the right, row beside row. The
// same document gives the same bytes. It is untagged; HTML writes the accessible copy.
func PDF(w io.Writer, doc Document, words ...Words) error {
	langs, err := sides(words)
	if err != nil {
		return err
	}
	pdf := newPDF(doc, langs)
	for _, page := range pagesWith(pdf, doc, langs) {
		paint(pdf, page)
	}
	return pdf.Output(w)
}

// pagesWith lays the document out with the faces of a file, which tell how wide words are.
func pagesWith(pdf *fpdf.Fpdf, doc Document, langs []Words) []Page {
	l := newLayout(&pen{pdf: pdf}, langs)
	l.document(withSigns(doc))
	return l.drawn(doc)
}

const family = "noto"

// monospaced is one of the faces that every reader of PDF has; it is for signs of ASCII alone.
const monospaced = "courier"

func newPDF(doc Document, langs []Words) *fpdf.Fpdf {
	pdf := fpdf.New("P", "mm", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(made(doc.Today))
	pdf.SetModificationDate(made(doc.Today))
	pdf.SetTitle(doc.title(langs), true)
	pdf.SetCreator("Llwybr", true)
	pdf.SetProducer("Llwybr", true)
	pdf.SetLang(langs[0].Language() + "-GB")
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddUTF8FontFromBytes(family, "", fonts.Regular())
	pdf.AddUTF8FontFromBytes(family, "B", fonts.Bold())
	pdf.SetFont(family, "", 10)
	return pdf
}

// made is the day as the file's date. Without a day it is a fixed one: the library would take the clock's.
func made(day message.Day) time.Time {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return at
}
