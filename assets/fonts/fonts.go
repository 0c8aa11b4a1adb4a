// Package fonts holds the faces that are part of the program, each with every Welsh letter, ŵ ŷ Ŵ Ŷ among them: Noto Sans Regular and Bold
// (SIL Open Font License 1.1, see OFL.txt), which printed pages embed, and Atkinson Hyperlegible Next Regular and Bold (the same licence,
// see OFL-AtkinsonHyperlegibleNext.txt), the easy reading font of the screen, whose letters are drawn to be told apart.
package fonts

import (
	"bytes"
	_ "embed" // the faces are part of the program
	"encoding/binary"
	"sync"
)

//go:embed NotoSans-Regular.ttf
var regular []byte

//go:embed NotoSans-Bold.ttf
var bold []byte

//go:embed AtkinsonHyperlegibleNext-Regular.ttf
var easyRegular []byte

//go:embed AtkinsonHyperlegibleNext-Bold.ttf
var easyBold []byte

// Regular gives a copy of Noto Sans Regular, a TrueType file. It is a copy because readers of fonts pad tables in place.
func Regular() []byte { return bytes.Clone(regular) }

// Bold gives a copy of Noto Sans Bold, a TrueType file.
func Bold() []byte { return bytes.Clone(bold) }

// EasyRegular gives a copy of the easy reading font, a TrueType file.
func EasyRegular() []byte { return bytes.Clone(easyRegular) }

// EasyBold gives a copy of the bold of the easy reading font, a TrueType file.
func EasyBold() []byte { return bytes.Clone(easyBold) }

// The characters that the regular and the bold of a font both have.
var (
	coverage     = sync.OnceValue(func() map[rune]bool { return both(regular, bold) })
	easyCoverage = sync.OnceValue(func() map[rune]bool { return both(easyRegular, easyBold) })
)

func both(one, other []byte) map[rune]bool {
	found := map[rune]bool{}
	inOther := characters(other)
	for r := range characters(one) {
		if inOther[r] {
			found[r] = true
		}
	}
	return found
}

// Has reports whether Noto Sans has the character, regular and bold.
func Has(r rune) bool { return coverage()[r] }

// EasyHas reports whether the easy reading font has the character, regular and bold.
func EasyHas(r rune) bool { return easyCoverage()[r] }

// characters reads the Unicode character map of a TrueType file: the table "cmap", format 4 (OpenType specification, cmap). The faces are
// part of the program and have one; a test holds them to it.
func characters(font []byte) map[rune]bool {
	table := cmap(font)
	if table == nil {
		return nil
	}
	found := map[rune]bool{}
	segments := word(table, 6) / 2
	ends, starts := 14, 16+2*segments
	deltas, offsets := starts+2*segments, starts+4*segments
	for s := range segments {
		first, last := word(table, starts+2*s), word(table, ends+2*s)
		for c := first; c <= last && c != 0xFFFF; c++ {
			if glyph(table, c, first, word(table, deltas+2*s), offsets+2*s) != 0 {
				found[rune(c)] = true
			}
		}
	}
	return found
}

// glyph is the number of the character's glyph in a segment; 0 is "missing". at is where the segment's range offset stands.
func glyph(table []byte, c, first, delta, at int) int {
	offset := word(table, at)
	if offset == 0 {
		return (c + delta) & 0xFFFF
	}
	g := word(table, at+offset+2*(c-first))
	if g == 0 {
		return 0
	}
	return (g + delta) & 0xFFFF
}

// cmap finds the format 4 map for Windows, Unicode BMP.
func cmap(font []byte) []byte {
	for i := range word(font, 4) {
		entry := font[12+16*i:]
		if string(entry[:4]) != "cmap" {
			continue
		}
		all := font[binary.BigEndian.Uint32(entry[8:]):]
		for j := range word(all, 2) {
			sub := all[4+8*j:]
			if word(sub, 0) == 3 && word(sub, 2) == 1 {
				return all[binary.BigEndian.Uint32(sub[4:]):]
			}
		}
	}
	return nil
}

func word(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
