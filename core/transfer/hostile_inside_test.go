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

func TestHostileInside(t *testing.T) {
	r := newRecord(t, 2)
	s, err := Read(r.write(t))
	if err != nil {
		t.Fatal(err)
	}
	written, err := linesOf(r.changes)
	if err != nil {
		t.Fatal(err)
	}
	good := string(written)
	first, second, _ := strings.Cut(good, "\n")
	says := func(count int, lines string) string {
		m := manifest{Format, testLearner, testDevice, hex.EncodeToString(signerOf(r.ring, testDevice)), count, hashOf([]byte(lines)), hashOf(s.header)}
		line, _ := lineOf(m)
		return strings.TrimSuffix(string(line), "\n")
	}
	m := says(2, good)
	edit := func(old, new string) string { return strings.Replace(m, old, new, 1) }
	change := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	var n int
	fresh := func() string {
		n++
		return strings.Replace(first, r.changes[0].ID, fmt.Sprintf("01980000-0000-7000-8000-%012x", n), 1) + "\n"
	}
	var many strings.Builder
	for range ChangeLimit + 1 {
		many.WriteString(fresh())
	}
	tests := []struct{ name, manifest, lines, id string }{
		{"good", m, good, ""},
		{"another count", edit(`"count":2`, `"count":3`), good, "transfer.damaged"},
		{"a million", edit(`"count":2`, `"count":1000000`), good, "transfer.damaged"},
		{"a count under nought", edit(`"count":2`, `"count":-1`), good, "transfer.damaged"},
		{"a hash in capitals", edit(hashOf(written), strings.ToUpper(hashOf(written))), good, "transfer.damaged"},
		{"another header", edit(hashOf(s.header), hashOf(nil)), good, "transfer.damaged"},
		{"another learner", edit(testLearner, strings.Replace(testLearner, "0001", "0002", 1)), good, "transfer.damaged"},
		{"another device", edit(testDevice, "another"), good, "transfer.forged"},
		{"a path for a device", edit(testDevice, "../x"), good, "transfer.damaged"},
		{"no device", edit(testDevice, ""), good, "transfer.damaged"},
		{"another key", edit(`"key":"`, `"key":"00`), good, "transfer.forged"},
		{"format 2", edit(`"format":1`, `"format":2`), good, "transfer.newer"},
		{"a name not known", edit(`"count"`, `"more":1,"count"`), good, "transfer.damaged"},
		{"a name twice", edit(`"count"`, `"format":1,"count"`), good, "transfer.damaged"},
		{"a space", edit(`"count":2`, `"count": 2`), good, "transfer.damaged"},
		{"a long manifest", strings.Repeat(" ", HeaderLimit) + m, good, "transfer.damaged"},
		{"no changes that were said", says(2, ""), "", "transfer.damaged"},
		{"a change twice", says(2, first+"\n"+first+"\n"), first + "\n" + first + "\n", "transfer.damaged"},
		{"no end of the last line", says(2, good[:len(good)-1]), good[:len(good)-1], "transfer.damaged"},
		{"an empty line", says(3, good+"\n"), good + "\n", "transfer.damaged"},
		{"Windows line ends", says(2, strings.ReplaceAll(good, "\n", "\r\n")), strings.ReplaceAll(good, "\n", "\r\n"), "transfer.damaged"},
		{"a space in a line", says(2, " "+good), " " + good, "transfer.damaged"},
		{"a byte order mark in a line", says(2, "\xef\xbb\xbf"+good), "\xef\xbb\xbf" + good, "transfer.damaged"},
		{"invalid text", says(2, change("Hoffi", "\xff")), change("Hoffi", "\xff"), "transfer.damaged"},
		{"a nought", says(2, change("Hoffi", "\x00")), change("Hoffi", "\x00"), "transfer.damaged"},
		{"an escape that need not be", says(2, change("Hoffi", `\u0048offi`)), change("Hoffi", `\u0048offi`), "transfer.damaged"},
		{"a path that climbs", says(2, change("notes.n0", "../name")), change("notes.n0", "../name"), "transfer.damaged"},
		{"depth of 100,000", says(1, strings.Repeat("[", 60_000)+"\n"), strings.Repeat("[", 60_000) + "\n", "transfer.damaged"},
		{"a long line", says(1, first+strings.Repeat(" ", LineLimit)+"\n"), first + strings.Repeat(" ", LineLimit) + "\n", "transfer.damaged"},
		{"too many changes", says(ChangeLimit+1, many.String()), many.String(), "transfer.damaged"},
		{"other lines", m, second, "transfer.damaged"},
		{"an upper-case id", says(2, change(`"id":"01a`, `"id":"01A`)), change(`"id":"01a`, `"id":"01A`), "transfer.damaged"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file := s.around(t, r.ring, signing(r, test.manifest, test.lines))
			if test.id == "" {
				if _, err := open(file, r.ring); err != nil {
					t.Fatal(err)
				}
				return
			}
			refused(t, file, r.ring, test.id)
		})
	}
}
