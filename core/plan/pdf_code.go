package plan

import "strconv"

// codeColumns is how many groups of a code stand side by side.
const codeColumns = 4

// code are the groups of a code in a grid, read line by line, each with its number before it.
func (l *layout) code(c column, groups []string) []band {
	sign := face{bold: true, mono: true, size: 21 * l.scale, lead: 11 * l.scale, ink: ink}
	number := face{size: 9 * l.scale, lead: sign.lead, ink: ink2}
	cell := c.w / codeColumns
	var bands []band
	for i, group := range groups {
		if i%codeColumns == 0 {
			bands = append(bands, band{whole: true, height: sign.lead})
		}
		x, last := c.x+float64(i%codeColumns)*cell, len(bands)-1
		bands[last] = bands[last].with(sign.lead, func(y float64) {
			l.pen.line(x, y, []run{{text: strconv.Itoa(i + 1), face: number}})
			l.pen.line(x+7*l.scale, y, []run{{text: group, face: sign}})
		})
	}
	return bands
}

// blank is room with a line to write on.
func (l *layout) blank(c column) band {
	const high = 11.0
	return band{whole: true, height: high, paint: func(y float64) { l.pen.rule(c.x, y+high-1, c.x+c.w, y+high-1, 0.35, ink) }}
}
