package proof

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// needle is a text as it may stand in a file.
type needle struct {
	text []byte
	what string // which text, and in which form
}

// needles finds many texts in one pass: each begins with eight bytes that are looked up.
type needles struct {
	begins [1 << 16]bool
	by     map[uint64][]needle
	count  int
}

// formsOf are the forms of a text that are looked for: UTF-8, UTF-16 in both orders, base64 at its three alignments, hexadecimal in both cases.
func formsOf(text string) map[string][]byte {
	b := []byte(text)
	forms := map[string][]byte{"UTF-8": b, "hex": []byte(hex.EncodeToString(b)), "HEX": []byte(strings.ToUpper(hex.EncodeToString(b)))}
	var little, big []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		little, big = binary.LittleEndian.AppendUint16(little, unit), binary.BigEndian.AppendUint16(big, unit)
	}
	forms["UTF-16LE"], forms["UTF-16BE"] = little, big
	for before, skip := range []int{0, 2, 3} {
		coded := base64.RawStdEncoding.EncodeToString(append(make([]byte, before), b...))
		forms[fmt.Sprintf("base64+%d", before)] = []byte(coded[skip : (before+len(b))*8/6])
	}
	return forms
}

func newNeedles(texts ...string) *needles {
	n := &needles{by: map[uint64][]needle{}}
	for _, text := range texts {
		for form, data := range formsOf(text) {
			n.add(needle{data, text + " in " + form})
		}
	}
	return n
}

func (n *needles) add(one needle) {
	if len(one.text) < 8 {
		panic("proof: too short to be looked for: " + one.what)
	}
	n.begins[binary.LittleEndian.Uint16(one.text)] = true
	start := binary.LittleEndian.Uint64(one.text)
	n.by[start] = append(n.by[start], one)
	n.count++
}

// in gives which needles stand in data, each once.
func (n *needles) in(data []byte) []string {
	var found []string
	for i := 0; i+8 <= len(data); i++ {
		if !n.begins[binary.LittleEndian.Uint16(data[i:])] {
			continue
		}
		for _, one := range n.by[binary.LittleEndian.Uint64(data[i:])] {
			if bytes.HasPrefix(data[i:], one.text) && !slices.Contains(found, one.what) {
				found = append(found, one.what)
			}
		}
	}
	return found
}

// planted are all markers, and the words that open the records.
func planted() *needles {
	texts := []string{words, strings.ReplaceAll(words, " ", "")}
	for i := range markers {
		texts = append(texts, marker(i))
	}
	return newNeedles(texts...)
}

func TestNeedlesAreFoundInEveryForm(t *testing.T) {
	n := planted()
	for form, data := range formsOf(marker(7)) {
		if found := n.in(slices.Concat([]byte("ab"), data, []byte("c"))); len(found) != 1 || found[0] != marker(7)+" in "+form {
			t.Errorf("%s: %v", form, found)
		}
	}
	for before := range 3 {
		text := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", before) + marker(7) + "!"))
		if len(n.in([]byte(text))) != 1 {
			t.Errorf("not found in %s", text)
		}
	}
}

// scan counts what is found in what was written.
type scan struct {
	*needles
	files, bytes int
	hits         map[string]int // by where
	first        string
}

func newScan() *scan { return &scan{needles: planted(), hits: map[string]int{}} }

func (s *scan) look(where, name string, data []byte) {
	s.files++
	s.bytes += len(data)
	if found := s.in(append([]byte(name+"\n"), data...)); len(found) > 0 {
		s.hits[where] += len(found)
		s.first = where + ": " + found[0] + " in " + name
	}
}

func (s *scan) folder(t testing.TB, where, dir string) {
	t.Helper()
	for name, data := range filesOf(t, dir) {
		s.look(where, name, data)
	}
}

// report logs the counts and judges them.
func (s *scan) report(t *testing.T, what string, sealed bool) {
	t.Helper()
	t.Logf("%s: %d needles in %d files and writes, %d bytes: found %v", what, s.count, s.files, s.bytes, s.hits)
	s.judge(t, what, sealed)
}

// judge holds the scan to what it must find: nothing where things are sealed, something where they are not.
func (s *scan) judge(t *testing.T, what string, sealed bool) {
	t.Helper()
	switch {
	case sealed && len(s.hits) > 0:
		t.Errorf("%s: %s; in all %v", what, s.first, s.hits)
	case !sealed && len(s.hits) == 0:
		t.Errorf("%s: nothing was found, so the scan does not bite", what)
	}
}
