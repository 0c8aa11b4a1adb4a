package passphrase

import (
	"encoding/binary"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestNew(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, words := range []int{ForLearner, ForAdviser} {
			phrase := New(language, words)
			parts := strings.Split(phrase, " ")
			if len(parts) != words {
				t.Errorf("%d words, not %d", len(parts), words)
			}
			for _, w := range parts {
				if !slices.Contains(List(language), w) {
					t.Errorf("%s: not of the list %s", w, language)
				}
			}
			if unknown := Unknown(phrase); len(unknown) != 0 {
				t.Errorf("its own words are unknown: %v", unknown)
			}
		}
	}
}

func TestNewDiffersEachTime(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		phrase := New("cy", ForAdviser)
		if seen[phrase] {
			t.Fatal("the same four words twice in a thousand: not drawn at random")
		}
		seen[phrase] = true
	}
}

func TestThreeWordsAre36Bits(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		if bits := float64(ForLearner) * math.Log2(float64(len(List(language)))); bits != 36 {
			t.Errorf("%s: %v bits", language, bits)
		}
	}
}

// counted numbers are drawn; of so many, chi-squared is over bound(n) less than once in a million runs of an even draw. The seed is fixed,
// so that the test says the same each time.
const counted = 1 << 20

func TestDrawIsEven(t *testing.T) {
	for _, n := range []int{2, 3, 1000, 4096} {
		if x := chiSquared(n, draw); x > bound(n) {
			t.Errorf("of %d: chi-squared %.0f, over %.0f", n, x, bound(n))
		}
	}
}

func TestUnevenDrawIsFound(t *testing.T) {
	uneven := func(random io.Reader, n int) int {
		var b [2]byte
		io.ReadFull(random, b[:])
		return int(binary.BigEndian.Uint16(b[:])) % n // 65,536 is no multiple of 5,000: the first 536 come oftener
	}
	if x := chiSquared(5000, uneven); x <= bound(5000) {
		t.Errorf("chi-squared %.0f, under %.0f: the bound would let an uneven draw through", x, bound(5000))
	}
}

func chiSquared(n int, draw func(io.Reader, int) int) float64 {
	random := rand.NewChaCha8([32]byte{6})
	times := make([]float64, n)
	for range counted {
		times[draw(random, n)]++
	}
	expected, sum := counted/float64(n), 0.0
	for _, c := range times {
		sum += (c - expected) * (c - expected) / expected
	}
	return sum
}

// bound is the value of chi-squared with n-1 degrees of freedom that chance exceeds once in a million (Wilson and Hilferty).
func bound(n int) float64 {
	const normal = 4.753
	k := float64(n - 1)
	return k * math.Pow(1-2/(9*k)+normal*math.Sqrt(2/(9*k)), 3)
}

func TestDrawPassesOverTheRest(t *testing.T) {
	random := strings.NewReader("\xff\xff\xff\xff" + "\x00\x00\x00\x05")
	if got := draw(random, 3); got != 2 {
		t.Errorf("%d: the highest number of 32 bits is not of a whole turn of three", got)
	}
}

func TestCanonical(t *testing.T) {
	for typed, want := range map[string]string{
		"afon bara cath":                 "afon bara cath",
		"Afon BARA Cath":                 "afon bara cath",
		"  afon \t bara\ncath ":          "afon bara cath",
		"afon\u00a0bara\u3000cath":       "afon bara cath",
		"afon-bara-cath":                 "afon bara cath",
		"afon – bara — cath":             "afon bara cath",
		"tŷ dŵr gïach":                   "ty dwr giach",
		"TŶ DŴR GÏACH":                   "ty dwr giach",
		"ty\u0302 dw\u0302r gi\u0308ach": "ty dwr giach",
		"ty dwr giach":                   "ty dwr giach",
		"âêîôûŵŷ áéíóúẃý àèìòùẁỳ äëïöüẅÿ": "aeiouwy aeiouwy aeiouwy aeiouwy",
		"ﬁnch": "finch",
		"":     "",
		" - ":  "",
	} {
		if got := Canonical(typed); got != want {
			t.Errorf("%q: %q, not %q", typed, got, want)
		}
		if got := Canonical(Canonical(typed)); got != want {
			t.Errorf("%q: %q the second time", typed, got)
		}
	}
}

func TestUnknown(t *testing.T) {
	cy, en := List("cy")[7], List("en")[7]
	for typed, want := range map[string][]string{
		"":                              nil,
		cy + " " + en:                   nil,
		strings.ToUpper(cy) + "  " + en: nil,
		cy + " xyzzy " + en + " Plûgh":  {"xyzzy", "plugh"},
		cy + "," + " " + en:             {Canonical(cy) + ","},
	} {
		if got := Unknown(typed); !slices.Equal(got, want) {
			t.Errorf("%q: %v, not %v", typed, got, want)
		}
	}
}
