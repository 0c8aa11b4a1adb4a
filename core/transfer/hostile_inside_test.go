package transfer

import (
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

// signing makes the inside of a file of any manifest and lines, with a signature that is right: what a program with the keys could do wrong.
func signing(r record, manifest, lines string) []byte {
	signed := manifest + "\n" + lines
	return []byte(Magic + "\n" + hex.EncodeToString(ed25519.Sign(r.ring.Signer(testDevice), []byte(signed))) + "\n" + signed)
}

// insides are what a program with the keys could write, right and wrong.
type insides struct {
	r    record
	s    *Sealed
	good string // the lines as they should be
}

func insideOf(t *testing.T) insides {
	t.Helper()
	r := newRecord(t, 2)
	s, err := Read(r.write(t))
	if err != nil {
		t.Fatal(err)
	}
	lines, err := linesOf(r.changes)
	if err != nil {
		t.Fatal(err)
	}
	return insides{r, s, string(lines)}
}

// says is a manifest of lines with the hashes that they have.
func (in insides) says(count int, lines string) string {
	m := manifest{Format, testLearner, testDevice, hex.EncodeToString(signerOf(in.r.ring, testDevice)), count, hashOf([]byte(lines)), hashOf(in.s.header)}
	line, _ := lineOf(m)
	return strings.TrimSuffix(string(line), "\n")
}

func (in insides) refused(t *testing.T, manifest, lines, id string) {
	t.Helper()
	refused(t, in.s.around(t, in.r.ring, signing(in.r, manifest, lines)), in.r.ring, id)
}

func TestHostileManifest(t *testing.T) {
	in := insideOf(t)
	m, hash := in.says(2, in.good), hashOf([]byte(in.good))
	if _, err := open(in.s.around(t, in.r.ring, signing(in.r, m, in.good)), in.r.ring); err != nil {
		t.Fatal("the good one:", err)
	}
	edit := func(old, new string) string { return strings.Replace(m, old, new, 1) }
	for _, test := range []struct{ name, manifest, id string }{
		{"another count", edit(`"count":2`, `"count":3`), "transfer.damaged"},
		{"a million", edit(`"count":2`, `"count":1000000`), "transfer.damaged"},
		{"a count under nought", edit(`"count":2`, `"count":-1`), "transfer.damaged"},
		{"a hash in capitals", edit(hash, strings.ToUpper(hash)), "transfer.damaged"},
		{"another header", edit(hashOf(in.s.header), hashOf(nil)), "transfer.damaged"},
		{"another learner", edit(testLearner, strings.Replace(testLearner, "0001", "0002", 1)), "transfer.damaged"},
		{"another device", edit(testDevice, "another"), "transfer.forged"},
		{"a path for a device", edit(testDevice, "../x"), "transfer.damaged"},
		{"no device", edit(testDevice, ""), "transfer.damaged"},
		{"another key", edit(`"key":"`, `"key":"00`), "transfer.forged"},
		{"format 2", edit(`"format":1`, `"format":2`), "transfer.newer"},
		{"a name not known", edit(`"count"`, `"more":1,"count"`), "transfer.damaged"},
		{"a name twice", edit(`"count"`, `"format":1,"count"`), "transfer.damaged"},
		{"a space", edit(`"count":2`, `"count": 2`), "transfer.damaged"},
		{"a long manifest", strings.Repeat(" ", HeaderLimit) + m, "transfer.damaged"},
	} {
		t.Run(test.name, func(t *testing.T) { in.refused(t, test.manifest, in.good, test.id) })
	}
	_, second, _ := strings.Cut(in.good, "\n")
	in.refused(t, m, second, "transfer.damaged")
}

func TestHostileLines(t *testing.T) {
	in := insideOf(t)
	first, _, _ := strings.Cut(in.good, "\n")
	change := func(old, new string) string { return strings.Replace(in.good, old, new, 1) }
	for _, test := range []struct {
		name  string
		count int
		lines string
	}{
		{"no changes that were said", 2, ""},
		{"a change twice", 2, first + "\n" + first + "\n"},
		{"no end of the last line", 2, in.good[:len(in.good)-1]},
		{"an empty line", 3, in.good + "\n"},
		{"Windows line ends", 2, strings.ReplaceAll(in.good, "\n", "\r\n")},
		{"a space in a line", 2, " " + in.good},
		{"a byte order mark in a line", 2, "\xef\xbb\xbf" + in.good},
		{"invalid text", 2, change("Hoffi", "\xff")},
		{"a nought", 2, change("Hoffi", "\x00")},
		{"an escape that need not be", 2, change("Hoffi", `\u0048offi`)},
		{"a path that climbs", 2, change("notes.n0", "../name")},
		{"depth of 100,000", 1, strings.Repeat("[", 60_000) + "\n"},
		{"a long line", 1, first + strings.Repeat(" ", LineLimit) + "\n"},
		{"too many changes", ChangeLimit + 1, tooMany(first, in.r.changes[0].ID)},
		{"an upper-case id", 2, change(`"id":"01a`, `"id":"01A`)},
	} {
		t.Run(test.name, func(t *testing.T) { in.refused(t, in.says(test.count, test.lines), test.lines, "transfer.damaged") })
	}
}

// tooMany are as many changes as no file may have, each with an id of its own.
func tooMany(first, id string) string {
	var many strings.Builder
	for n := range ChangeLimit + 1 {
		many.WriteString(strings.Replace(first, id, fmt.Sprintf("01980000-0000-7000-8000-%012x", n), 1) + "\n")
	}
	return many.String()
}
