package plan

import "strings"

// section lays out a title and its rows. The title stays with the first row.
func (l *layout) section(s Section) {
	l.space(4.6 * l.scale)
	if s.Boxed {
		l.keep(l.boxed(s))
		return
	}
	title := block{bands: l.title(s)}
	for i, r := range s.Rows {
		b := l.row(r)
		if i == 0 {
			l.keep(title, b)
			continue
		}
		l.after(l.between(s.Rows[i-1], r), b)
	}
}

// title is the section's name in each column over a rule.
func (l *layout) title(s Section) []band {
	bands := l.cells(func(_ int, c column) []piece { return []piece{{s.Title.In(c.words), l.faces.section}} }, same)
	under := band{height: 2.4 * l.scale, paint: func(y float64) {
		for _, c := range l.columns {
			l.pen.rule(c.x, y+0.5, c.x+c.w, y+0.5, 0.45, ink)
		}
	}}
	return parted(append(bands, under))
}

func same(_ int, c column) column { return c }

// parted marks the bands beside which the line between the columns runs: all but those that go across.
func parted(bands []band) []band {
	for i := range bands {
		bands[i].parted = !bands[i].whole
	}
	return bands
}

// between is the gap between two rows, with a thin line where either of them is more than a line of text.
func (l *layout) between(before, after Row) band {
	if !ruled(before) && !ruled(after) {
		return band{height: 1.0 * l.scale, parted: true}
	}
	h := 2.6 * l.scale
	if l.framed(before) || l.framed(after) {
		return band{height: h, parted: true}
	}
	return band{height: h, parted: true, paint: func(y float64) {
		for _, c := range l.columns {
			l.pen.rule(c.x, y+h/2, c.x+c.w, y+h/2, 0.25, hair)
		}
	}}
}

func ruled(r Row) bool { return r.Mark != NoMark && r.Mark != Point || r.State != "" }

// framed reports whether the row has a box to itself: beside two languages the learner's own words do.
func (l *layout) framed(r Row) bool { return l.both() && r.own() }

// row lays out one row.
func (l *layout) row(r Row) block {
	if !l.framed(r) {
		return block{bands: parted(l.rowBands(r, 0))}
	}
	pad := band{height: 1.5 * l.scale}
	bands := append([]band{pad}, l.rowBands(r, boxPad)...)
	return block{bands: append(bands, pad), framed: true}
}

// boxed is a whole section in one box. Over the learner's own words the title is a label.
func (l *layout) boxed(s Section) block {
	b := block{framed: true, bands: []band{{height: boxPad * 0.7}}}
	inside := func(i int, c column) column { return l.inside(i, c, boxPad) }
	title := l.faces.section
	if mixed(s) {
		title = l.faces.head
		title.ink = ink2
	}
	b.bands = append(b.bands, l.cells(func(_ int, c column) []piece { return []piece{{s.Title.In(c.words), title}} }, inside)...)
	for _, r := range s.Rows {
		b.bands = append(b.bands, band{height: 1.2 * l.scale})
		b.bands = append(b.bands, l.rowBands(r, boxPad)...)
	}
	b.bands = append(b.bands, band{height: boxPad * 0.8})
	return b
}

// rowBands are the bands of a row, pad millimetres inside the edges of the page's text.
func (l *layout) rowBands(r Row, pad float64) []band {
	indent := markWidth(r) * l.scale
	place := func(i int, c column) column {
		if pad > 0 {
			c = l.inside(i, c, pad)
		}
		c.x, c.w = c.x+indent, c.w-indent
		return c
	}
	// What is printed once begins where the first column does and ends where the last one does.
	wide := column{x: l.left() + pad + indent, w: l.right() - l.left() - 2*pad - indent}
	bands := l.across(wide, piece{quoted(r.Quote), strong(l.faces.quote)})
	bands = append(bands, l.heads(r, place)...)
	for _, ln := range r.Lines {
		bands = append(bands, l.line(r, ln, place)...)
	}
	for _, o := range r.Own {
		bands = append(bands, l.across(wide, l.ownPieces(o)...)...)
	}
	for _, address := range r.Once {
		bands = append(bands, l.across(wide, piece{bare(address), l.faces.small})...)
	}
	bands = append(bands, l.code(wide, r.Code)...)
	if r.Blank {
		bands = append(bands, l.blank(wide))
	}
	return l.marked(r, bands, place, indent)
}

// strong is the face in bold.
func strong(f face) face {
	f.bold = true
	return f
}

// across is bands over the whole width.
func (l *layout) across(c column, pieces ...piece) []band {
	var bands []band
	for _, line := range l.pen.wrap(c.w, pieces...) {
		bands = append(bands, band{whole: true}.with(tallest(line, l.faces.body.lead), func(y float64) { l.pen.line(c.x, y, line) }))
	}
	return bands
}

// line is one line of a row: small under a head, in body size without one.
func (l *layout) line(r Row, ln Line, place func(int, column) column) []band {
	f := l.faces.small
	if r.Head.Empty() && r.Quote == "" {
		f = l.faces.body
	}
	number := face{bold: true, size: f.size, lead: f.lead, ink: teal}
	return l.cells(func(_ int, c column) []piece {
		pieces := []piece{{ln.label(c.words), strong(f)}, {ln.in(c.words), f}}
		for _, n := range ln.cites() {
			pieces = append(pieces, piece{n, number})
		}
		return pieces
	}, place)
}

// ownPieces are the learner's words after a small label in every language.
func (l *layout) ownPieces(o Own) []piece {
	if o.Label.Empty() {
		return []piece{{quoted(o.Words), l.faces.quote}}
	}
	var langs []Words
	for _, c := range l.columns {
		langs = append(langs, c.words)
	}
	return []piece{{everywhere(o.Label, langs) + ":", strong(l.faces.small)}, {quoted(o.Words), l.faces.body}}
}

// heads are the heads in bold with their chips on the right, or under them where a chip would take too much of the line.
func (l *layout) heads(r Row, place func(int, column) column) []band {
	beside, wide := l.chips(r, place)
	bands := l.cells(func(_ int, c column) []piece { return []piece{{r.Head.In(c.words), l.faces.head}} }, func(i int, c column) column {
		c = place(i, c)
		if beside {
			c.w -= wide + 3
		}
		return c
	})
	if r.State == "" {
		return bands
	}
	if !beside || len(bands) == 0 {
		bands = append(bands, band{height: chipHeight*l.scale + 0.8})
		last := len(bands) - 1
		bands[last] = bands[last].with(0, func(y float64) { l.chipRow(r.State, y+0.2, place, !beside) })
		return bands
	}
	extra := max(0, chipHeight*l.scale+0.6-bands[0].height)
	bands[0] = bands[0].lowered(extra/2).with(0, func(y float64) { l.chipRow(r.State, y+0.2, place, false) })
	bands[0].height += extra / 2
	return bands
}

// lowered is the band with its paint further down.
func (b band) lowered(by float64) band {
	paint := b.paint
	b.height, b.paint = b.height+by, func(y float64) { paint(y + by) }
	return b
}

// chips says whether the chips of a row stand beside its heads, and how wide the widest is.
func (l *layout) chips(r Row, place func(int, column) column) (beside bool, wide float64) {
	if r.State == "" {
		return false, 0
	}
	beside = true
	for i, c := range l.columns {
		w := l.chipWidth(r.State, c.words)
		wide = max(wide, w)
		beside = beside && w < 0.45*place(i, c).w
	}
	return beside, wide
}

const chipHeight = 5.4

func (l *layout) chipWidth(s string, w Words) float64 {
	return l.pen.width(state(s).In(w), l.faces.chip) + 9.2*l.scale
}

// chipRow draws the chip of each column, at its right end or at its left.
func (l *layout) chipRow(s string, y float64, place func(int, column) column, atLeft bool) {
	h, g := chipHeight*l.scale, glyphOf(s)
	f := l.faces.chip
	f.ink = g.ink()
	for i, c := range l.columns {
		c = place(i, c)
		w := l.chipWidth(s, c.words)
		x := c.x + c.w - w
		if atLeft {
			x = c.x
		}
		l.pen.draw(boxItem(x, y, w, h, h/2).edged(f.ink, 0.35))
		l.pen.glyph(g, x+h*0.62, y+h/2, h*0.3)
		l.pen.line(x+6.2*l.scale, y, []run{{text: state(s).In(c.words), face: f}})
	}
}

// markWidth is how far a row is indented for its mark, in millimetres before scaling.
func markWidth(r Row) float64 {
	switch {
	case r.Number > 0:
		return 7.5
	case r.Mark == ToDo || r.Mark == Done:
		return 7
	case r.Mark == Point:
		return 4
	case strings.HasPrefix(string(r.Mark), "family-"):
		return 13
	case strings.HasPrefix(string(r.Mark), "door-"):
		return 9
	}
	return 0
}

// marked draws the row's mark beside its first band: in every column, or once where the row begins with the learner's own words.
func (l *layout) marked(r Row, bands []band, place func(int, column) column, indent float64) []band {
	if indent == 0 || len(bands) == 0 {
		return bands
	}
	columns := l.columns
	if r.Quote != "" {
		columns = columns[:1]
	}
	lead := min(bands[0].height, chipHeight*l.scale+0.6)
	least := 0.0
	if indent > 8*l.scale && r.Number == 0 {
		least = indent * 0.5
	}
	bands[0] = bands[0].with(0, func(y float64) {
		for i, c := range columns {
			x := place(i, c).x - indent
			l.mark(r, x, y, lead)
		}
	})
	if len(bands) == 1 {
		bands[0].height = max(bands[0].height, least)
	}
	return bands
}
