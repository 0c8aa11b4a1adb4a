package plan

// Sizes of the page in millimetres.
const (
	pageWidth  = 210.0
	pageHeight = 297.0
	pageTop    = 12.0
	pageBottom = 280.0 // of what is above the footer
	boxPad     = 4.0
	cutPad     = 2.0 // within a box where it is cut by the end of a page
)

// column is one language's share of the page's width.
type column struct {
	x, w  float64
	words Words
}

// band is a strip across the page that is never cut.
type band struct {
	height float64
	whole  bool // its text goes across the columns
	parted bool // the line between the columns runs beside it
	paint  func(y float64)
}

// block is bands that stay together where one page holds them; in a box when framed.
type block struct {
	bands  []band
	framed bool
}

func (b block) height() float64 {
	h := 0.0
	for _, band := range b.bands {
		h += band.height
	}
	return h
}

// faces are the texts' looks: larger when one language has the whole width.
type faces struct{ title, section, head, body, small, quote, chip, foot face }

func newFaces(scale float64) faces {
	f := func(bold bool, size, lead float64, c Colour) face {
		return face{bold: bold, size: size * scale, lead: lead * scale, ink: c}
	}
	return faces{
		title: f(true, 17, 7.6, ink), section: f(true, 11.5, 5.4, ink), head: f(true, 9.7, 4.7, ink), body: f(false, 9.7, 4.7, ink),
		small: f(false, 9, 4.3, ink2), quote: f(false, 10.2, 5, ink), chip: f(true, 8.7, 5.4, ink), foot: f(false, 8.5, 4.2, ink2),
	}
}

// layout places the document on pages: first everything is measured and placed, then painted, so that the number of pages is known.
type layout struct {
	pen     *pen
	faces   faces
	scale   float64
	columns []column
	pages   [][]func()
	y       float64
}

func newLayout(p *pen, langs []Words) *layout {
	l := &layout{pen: p, scale: 1}
	margin, gap := 12.0, 8.0
	if len(langs) == 1 {
		l.scale, margin, gap = 1.12, 19, 0
	}
	l.faces = newFaces(l.scale)
	w := (pageWidth - 2*margin - gap*float64(len(langs)-1)) / float64(len(langs))
	for i, words := range langs {
		l.columns = append(l.columns, column{x: margin + float64(i)*(w+gap), w: w, words: words})
	}
	l.newPage()
	return l
}

func (l *layout) left() float64 { return l.columns[0].x }

// right is the right end of the last column.
func (l *layout) right() float64 {
	last := l.columns[len(l.columns)-1]
	return last.x + last.w
}

func (l *layout) both() bool { return len(l.columns) > 1 }

func (l *layout) newPage() {
	l.pages = append(l.pages, nil)
	l.y = pageTop
}

// draw puts something on the page that is being laid out.
func (l *layout) draw(paint func()) {
	last := len(l.pages) - 1
	l.pages[last] = append(l.pages[last], paint)
}

// space leaves a gap, but none at the top of a page.
func (l *layout) space(h float64) {
	if l.y > pageTop {
		l.y += h
	}
}

// enough is the room under which a block that is longer than a page does not begin.
const enough = 60.0

// keep places blocks one after the other and together: on this page, else on the next. What is longer than a page flows on.
func (l *layout) keep(blocks ...block) {
	if l.turns(blocks...) {
		l.newPage()
	}
	for _, b := range blocks {
		l.flow(b)
	}
}

// turns reports whether the blocks begin on a new page.
func (l *layout) turns(blocks ...block) bool {
	total := 0.0
	for _, b := range blocks {
		total += b.height()
	}
	room := pageBottom - l.y
	return total > room && l.y > pageTop && (total <= pageBottom-pageTop || room < enough)
}

// after places a block under a gap, which falls away at the top of a page.
func (l *layout) after(gap band, b block) {
	if !l.turns(block{bands: []band{gap}}, b) {
		l.flow(block{bands: []band{gap}})
	}
	l.keep(b)
}

// flow places the bands from here on. A framed block gets a box on every page that it reaches.
func (l *layout) flow(b block) {
	top, inner := l.y, 0.0
	if b.framed && l.y+b.height() > pageBottom {
		inner = cutPad
	}
	for _, strip := range b.bands {
		if l.y+strip.height > pageBottom-inner && l.y > pageTop+inner {
			l.y += inner
			l.close(b, top)
			l.newPage()
			top = l.y
			l.y += inner
		}
		y := l.y
		if strip.paint != nil {
			l.draw(func() { strip.paint(y) })
		}
		if strip.parted && l.both() {
			l.draw(func() { l.part(y, y+strip.height) })
		}
		l.y += strip.height
	}
	l.close(b, top)
}

// close draws the box of what has been placed since top.
func (l *layout) close(b block, top float64) {
	if bottom := l.y; b.framed && bottom > top {
		l.draw(func() { l.pen.frame(l.left(), top, l.right()-l.left(), bottom-top, 0.35, edge) })
	}
}

// part draws the line between the columns.
func (l *layout) part(top, bottom float64) {
	x := (l.columns[0].x + l.columns[0].w + l.columns[1].x) / 2
	l.pen.rule(x, top, x, bottom, 0.25, hair)
}

// document lays the whole plan out.
func (l *layout) document(doc Document) {
	l.header(doc)
	for _, s := range doc.Sections {
		l.section(s)
	}
	l.notes()
}

// drawn draws the pages with their footers.
func (l *layout) drawn(doc Document) []Page {
	var pages []Page
	for i, page := range l.pages {
		l.pen.page = Page{}
		for _, draw := range page {
			draw()
		}
		l.footer(doc, i+1)
		pages = append(pages, l.pen.page)
	}
	return pages
}

func (l *layout) footer(doc Document, page int) {
	y := pageBottom + 4
	l.pen.rule(l.left(), y, l.right(), y, 0.35, ink)
	for _, c := range l.columns {
		text := doc.foot(c.words, page, len(l.pages))
		for i, line := range l.pen.wrap(c.w, piece{text, l.faces.foot}) {
			l.pen.line(c.x, y+1.6+float64(i)*l.faces.foot.lead, line)
		}
	}
}

// header is the box with the mark, the title and whose plan it is.
func (l *layout) header(doc Document) {
	mark := 9.4 * l.scale
	indent := boxPad + mark + 3.5
	cells := l.cells(func(i int, c column) []piece {
		return []piece{{doc.Title.In(c.words) + "\n", l.faces.title}, {doc.facts(c.words), l.faces.small}}
	}, func(i int, c column) column { return l.inside(i, c, indent) })
	b := block{bands: append([]band{{height: boxPad}}, cells...)}
	b.bands = append(b.bands, band{height: boxPad})
	h, top := b.height(), l.y
	l.draw(func() {
		l.pen.frame(l.left(), top, l.right()-l.left(), h, 0.55, ink)
		l.pen.logo(l.left()+boxPad, top+(h-mark)/2, mark)
	})
	l.keep(b)
}

// inside is a column within a box: indented on the left of the first, padded on the right of the last.
func (l *layout) inside(i int, c column, indent float64) column {
	if i == 0 {
		c.x, c.w = c.x+indent, c.w-indent
	}
	if i == len(l.columns)-1 {
		c.w -= boxPad
	}
	return c
}

// cells breaks what each column says into lines, and gives one band for each line of all columns.
func (l *layout) cells(say func(i int, c column) []piece, place func(i int, c column) column) []band {
	var bands []band
	for i, c := range l.columns {
		c = place(i, c)
		for n, line := range l.pen.wrap(c.w, say(i, c)...) {
			if n == len(bands) {
				bands = append(bands, band{})
			}
			bands[n] = bands[n].with(tallest(line, l.faces.body.lead), func(y float64) { l.pen.line(c.x, y, line) })
		}
	}
	return bands
}

// with is the band with something more painted in it, and at least so high.
func (b band) with(height float64, paint func(y float64)) band {
	before := b.paint
	b.height = max(b.height, height)
	b.paint = func(y float64) {
		if before != nil {
			before(y)
		}
		paint(y)
	}
	return b
}

// tallest is the height of a line: the largest lead in it, or that of an empty line.
func tallest(line []run, empty float64) float64 {
	h := 0.0
	for _, r := range line {
		h = max(h, r.face.lead)
	}
	if h == 0 {
		return empty
	}
	return h
}
