// Package passphrase makes and reads the words that open a record: three of 4,096 in Welsh or in English (36 bits), four for an adviser (48).
package passphrase

import (
	"crypto/rand"
	"embed"
	"encoding/binary"
	"io"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// ForLearner and ForAdviser are how many words are made.
const (
	ForLearner = 3
	ForAdviser = 4
)

//go:embed words
var files embed.FS

var lists = map[string]func() []string{"cy": sync.OnceValue(func() []string { return read("cy") }), "en": sync.OnceValue(func() []string { return read("en") })}

func read(language string) []string {
	data, err := files.ReadFile("words/" + language + ".txt")
	if err != nil {
		panic(err) // embedded
	}
	return strings.Fields(string(data))
}

// List is all words of a language, cy or en, as they are written.
func List(language string) []string { return lists[language]() }

// New makes a passphrase of so many words of a language's list, each drawn evenly and by itself.
func New(language string, words int) string {
	list := List(language)
	chosen := make([]string, words)
	for i := range chosen {
		chosen[i] = list[draw(rand.Reader, len(list))]
	}
	return strings.Join(chosen, " ")
}

// draw gives a number under n, each as likely as the other.
func draw(random io.Reader, n int) int {
	limit := (1 << 32) / uint64(n) * uint64(n)
	for {
		var b [4]byte
		if _, err := io.ReadFull(random, b[:]); err != nil {
			panic(err) // no words are better than words that could be guessed
		}
		if v := uint64(binary.BigEndian.Uint32(b[:])); v < limit {
			return int(v % uint64(n))
		}
	}
}

// Canonical is the form in which words make a key: small letters without marks above them, one space between words. So a circumflex that a
// keyboard does not have, a capital, a second space or a hyphen between words does not lock anybody out.
func Canonical(typed string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(typed) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.Is(unicode.Pd, r):
			b.WriteByte(' ')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return strings.Join(strings.Fields(norm.NFC.String(b.String())), " ")
}

// Unknown gives the typed words that stand in neither list, in their canonical form: most likely mistyped.
func Unknown(typed string) []string {
	known := known()
	var unknown []string
	for _, w := range strings.Fields(Canonical(typed)) {
		if !known[w] {
			unknown = append(unknown, w)
		}
	}
	return unknown
}

var known = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for language := range lists {
		for _, w := range List(language) {
			all[Canonical(w)] = true
		}
	}
	return all
})
