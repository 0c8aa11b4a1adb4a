package plan

import (
	"strings"
	"unicode"

	"codeberg.org/go-pdf/fpdf"

	"llwybr/assets/fonts"
)

// The light theme's colours on white. None carries a meaning alone: a shape and a word always go with it.
var (
	ink    = Colour{0x1B, 0x1E, 0x33}
	ink2   = Colour{0x4A, 0x50, 0x6B}
	edge   = Colour{0x6E, 0x74, 0x8C}
	hair   = Colour{0xD5, 0xD9, 0xE5}
	paper  = Colour{0xFF, 0xFF, 0xFF}
	teal   = Colour{0x0B, 0x5D, 0x73}
	slate  = Colour{0x26, 0x2A, 0x45}
	gorse  = Colour{0xF6, 0xB9, 0x1A}
	green  = Colour{0x17, 0x66, 0x3A}
	blue   = Colour{0x1D, 0x56, 0xA5}
	amber  = Colour{0x7A, 0x4A, 0x00}
	plum   = Colour{0x66, 0x0F, 0x4B}
	orange = Colour{0xBF, 0x5B, 0x17}
	sea    = Colour{0x0B, 0x95, 0x83}
)

// face is how a text looks: size in points, lead (the height of its line) in millimetres.
type face struct {
	bold bool
	mono bool // every sign as wide as the other
	size float64
	lead float64
	ink  Colour
}

// run is a piece of one line in one face, x millimetres from the line's left end.
type run struct {
	x    float64
	text string
	face face
}

// piece is a text in a face, not broken into lines yet.
type piece struct {
	text string
	face face
}

// pen measures words with the faces of a file, and draws on a page. Lengths are millimetres from the top left corner.
type pen struct {
	pdf  *fpdf.Fpdf
	page Page
}

func (p *pen) width(s string, f face) float64 {
	use(p.pdf, f.bold, f.mono, f.size)
	return p.pdf.GetStringWidth(s)
}

func (p *pen) draw(items ...Item) { p.page.Items = append(p.page.Items, items...) }

// line draws the runs of a line whose top is at y.
func (p *pen) line(x, y float64, runs []run) {
	for _, r := range runs {
		p.draw(Item{Kind: Run, X: x + r.x, Y: y, W: p.width(r.text, r.face), H: r.face.lead,
			Text: r.text, Size: r.face.size, Bold: r.face.bold, Mono: r.face.mono, Base: r.face.baseline(), Ink: r.face.ink})
	}
}

// baseline is how far under the line's top the letters stand.
func (f face) baseline() float64 { return f.lead/2 + f.size*PointMM*0.36 }

// PointMM is a point of type in millimetres.
const PointMM = 25.4 / 72

func (p *pen) rule(x1, y1, x2, y2, width float64, c Colour) {
	p.draw(strokeItem(x1, y1, x2, y2).edged(c, width))
}

// frame draws a box with round corners.
func (p *pen) frame(x, y, w, h float64, width float64, c Colour) {
	p.draw(boxItem(x, y, w, h, min(2.4, h/2)).edged(c, width))
}

// wrap breaks pieces into lines of at most width: at spaces, else inside a word after a sign, else anywhere. The texts' own line ends stay.
func (p *pen) wrap(width float64, pieces ...piece) [][]run {
	b := &breaker{pen: p, width: width}
	for _, piece := range pieces {
		for i, paragraph := range strings.Split(printable(piece.text), "\n") {
			if i > 0 {
				b.end(true)
			}
			for _, word := range tokens(paragraph) {
				b.word(word, piece.face)
			}
		}
	}
	b.end(false)
	return b.lines
}

// breaker is a paragraph that is being broken into lines.
type breaker struct {
	pen   *pen
	width float64
	lines [][]run
	runs  []run
	at    float64 // where the next run begins, without a space
}

// end ends the line; an empty one only where the text has it.
func (b *breaker) end(always bool) {
	if len(b.runs) > 0 || always {
		b.lines = append(b.lines, b.runs)
	}
	b.runs, b.at = nil, 0
}

func (b *breaker) word(word string, f face) {
	space := 0.0
	if len(b.runs) > 0 {
		space = b.pen.width(" ", f)
	}
	w := b.pen.width(word, f)
	if b.at+space+w > b.width && len(b.runs) > 0 {
		b.end(false)
		space = 0
	}
	for w > b.width {
		head, tail := b.part(word, f)
		b.put(head, f, 0, 0)
		b.end(false)
		word, w = tail, b.pen.width(tail, f)
	}
	if word != "" {
		b.put(word, f, space, w)
	}
}

// put adds a word, to the last run where the face is the same.
func (b *breaker) put(word string, f face, space, w float64) {
	if n := len(b.runs); n > 0 && b.runs[n-1].face == f {
		b.runs[n-1].text += " " + word
	} else {
		b.runs = append(b.runs, run{x: b.at + space, text: word, face: f})
	}
	b.at += space + w
}

// part cuts a word that is longer than a line: after the last sign that fits, else at the last character that fits.
func (b *breaker) part(word string, f face) (head, tail string) {
	end, sign := 0, 0
	for i, r := range word {
		next := i + len(string(r))
		if b.pen.width(word[:next], f) > b.width && end > 0 {
			break
		}
		end = next
		if strings.ContainsRune("/-_.?&=,;:@#", r) {
			sign = next
		}
	}
	if sign > end/2 {
		end = sign
	}
	return word[:end], word[end:]
}

// standIn is printed for a character that the faces do not have.
const standIn = '�'

// printable puts the stand-in for what cannot be printed, and drops joiners and marks that show nothing of their own.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.In(r, unicode.Cf, unicode.Cc):
			return -1
		case fonts.Has(r):
			return r
		case unicode.In(r, unicode.Mn, unicode.Sk):
			return -1
		}
		return standIn
	}, s)
}

// withSigns adds a note to the last section when something in the learner's own words cannot be printed.
func withSigns(doc Document) Document {
	if len(doc.Sections) == 0 || !unprintable(doc) {
		return doc
	}
	sections := append([]Section{}, doc.Sections...)
	last := &sections[len(sections)-1]
	last.Rows = append(append([]Row{}, last.Rows...), Row{Lines: []Line{line(say("plan.about.signs"))}})
	doc.Sections = sections
	return doc
}

func unprintable(doc Document) bool {
	var all strings.Builder
	for _, f := range doc.Facts {
		all.WriteString(f.Text.CY)
	}
	for _, s := range doc.Sections {
		for _, r := range s.Rows {
			all.WriteString(r.Quote)
			for _, o := range r.Own {
				all.WriteString(o.Words)
			}
		}
	}
	return strings.ContainsRune(printable(all.String()), standIn)
}
