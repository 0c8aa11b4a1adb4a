package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"llwybr/ui/theme"
)

// litRange is a part of a text, counted in letters without spaces: those are the same wherever lines break.
type litRange struct{ from, to int }

func (s litRange) any() bool { return s.to > s.from }

// area is a stretch of a part's height.
type area struct{ top, height float32 }

// litBar is the thickness of the bar under words that are being read aloud, in pixels of the drawings: a shape, where colours cannot be told apart.
const litBar float32 = 3

// Light marks a piece of the text as being read aloud: the first that is worded so at from or after it, counted in letters without spaces. It
// answers where the text goes on after the piece. Where there is no such piece, nothing is marked.
func (t *Text) Light(piece string, from int) (after int, found bool) {
	t.lit = litIn(t.String(), piece, from)
	t.Refresh()
	return t.lit.to, t.lit.any()
}

// Unlight takes the mark away.
func (t *Text) Unlight() {
	t.lit, t.litAt = litRange{}, area{}
	t.Refresh()
}

// Lit says where in the text the marked words stand.
func (t *Text) Lit() (top, height float32) { return t.litAt.top, t.litAt.height }

// litIn finds a piece in a text without regard to spaces and line breaks.
func litIn(text, piece string, from int) litRange {
	all, wanted := []rune(unspaced(text)), unspaced(piece)
	if wanted == "" || from > len(all) {
		return litRange{}
	}
	rest := string(all[from:])
	i := strings.Index(rest, wanted)
	if i < 0 {
		return litRange{}
	}
	start := from + utf8.RuneCountInString(rest[:i])
	return litRange{start, start + utf8.RuneCountInString(wanted)}
}

func unspaced(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// light cuts lines where the marked words begin and end.
func (t *Text) light(th *theme.Theme, all []typeLine) []typeLine {
	set := &setter{theme: th, size: th.TextSize(t.style), style: t.style}
	height, seen := th.LineHeight(t.style), 0
	t.litAt = area{}
	var cutUp []typeLine
	for i, line := range all {
		var pieces []segment
		for _, s := range line.segments {
			pieces = append(pieces, set.cutAt(s, t.lit, &seen)...)
		}
		if reach(pieces) {
			t.litAt.add(float32(i)*height, height)
		}
		cutUp = append(cutUp, typeLine{segments: pieces, width: line.width})
	}
	return cutUp
}

func (a *area) add(top, height float32) {
	if a.height == 0 {
		a.top = top
	}
	a.height = top + height - a.top
}

// reach has the mark behind each piece go on to the next piece that is marked, and answers whether any is.
func reach(pieces []segment) (any bool) {
	last := -1
	for i, s := range pieces {
		if s.lit == 0 {
			continue
		}
		if last >= 0 {
			pieces[last].lit = s.x - pieces[last].x
		}
		last, any = i, true
	}
	return any
}

// cutAt cuts a segment into what stands before, in and after a stretch; seen counts the letters.
func (s *setter) cutAt(whole segment, lit litRange, seen *int) []segment {
	runes := []rune(whole.text)
	first, last := len(runes), len(runes) // of the marked runes; one after the last
	for i, r := range runes {
		if unicode.IsSpace(r) {
			continue
		}
		if *seen >= lit.from && *seen < lit.to {
			if first == len(runes) {
				first = i
			}
			last = i + 1
		}
		*seen++
	}
	if first == len(runes) {
		return []segment{whole}
	}
	var pieces []segment
	for _, cut := range []litRange{{0, first}, {first, last}, {last, len(runes)}} {
		if !cut.any() {
			continue
		}
		piece := whole
		piece.text, piece.lit = string(runes[cut.from:cut.to]), 0
		before := whole
		before.text = string(runes[:cut.from])
		piece.x += s.measure(before)
		piece.width = s.measure(piece)
		if cut.from == first {
			piece.lit = piece.width
		}
		pieces = append(pieces, piece)
	}
	return pieces
}

// underlay draws the mark behind a piece: the colour that says "you are here", and under the words a bar in the colour of the words.
func (t *Text) underlay(th *theme.Theme, s segment, x, y float32) {
	p, high, bar := th.Palette(), th.LineHeight(t.style), th.Px(litBar)
	back, line := box(0), box(0)
	back.FillColor, line.FillColor = p.Gorse, p.OnGorse
	place(back, x, y, s.lit, high)
	place(line, x, y+high-bar, s.lit, bar)
	t.pieces = append(t.pieces, back, line)
}

// Letters counts the letters of a text as Light does: all but spaces and line breaks.
func Letters(text string) int { return utf8.RuneCountInString(unspaced(text)) }
