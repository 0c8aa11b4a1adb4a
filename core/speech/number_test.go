package speech

import (
	"os"
	"strings"
	"testing"
)

// small is what a Welsh number word below a hundred is worth, in whatever form; it is written by hand, apart from the tables of the package.
var small = map[string]int64{"dim": 0, "un": 1, "dau": 2, "dwy": 2, "ddau": 2, "ddwy": 2, "tri": 3, "tair": 3, "thri": 3, "thair": 3,
	"pedwar": 4, "pedair": 4, "phedwar": 4, "phedair": 4, "pump": 5, "pum": 5, "phump": 5, "phum": 5, "chwech": 6, "chwe": 6, "saith": 7,
	"wyth": 8, "naw": 9}

var large = map[string]int64{"mil": 1e3, "fil": 1e3, "miliwn": 1e6, "filiwn": 1e6}

// worth reads Welsh number words back. It knows no gender and no mutation but as spellings.
func worth(words string) (int64, bool) {
	var total, group, last int64
	for _, w := range strings.Fields(words) {
		switch {
		case w == "a" || w == "ac":
		case w == "deg" || w == "ddeg":
			group, last = group-last+10*max(last, 1), 0
		case w == "cant" || w == "gant" || w == "chant" || w == "can" || w == "gan" || w == "chan":
			group, last = group-last+100*max(last, 1), 0
		case large[w] > 0:
			total, group, last = total+max(group, 1)*large[w], 0, 0
		default:
			n, known := small[w]
			if !known {
				return 0, false
			}
			group, last = group+n, n
		}
	}
	return total + group, true
}

// TestNumberWordsReadBack covers 0 to 1,000,000 in both genders: every number up to 20,000 and every 37th above, all of them with LLWYBR_PROVE.
func TestNumberWordsReadBack(t *testing.T) {
	c := inWelsh().(*cymraeg)
	step := int64(37)
	if os.Getenv("LLWYBR_PROVE") != "" {
		step = 1
	}
	seen := map[string]int64{}
	for n := int64(0); n <= 1_000_000; n++ {
		for _, feminine := range []bool{false, true} {
			words := c.number(n, feminine)
			if back, ok := worth(words); !ok || back != n {
				t.Fatalf("%d is said %q, which is %d", n, words, back)
			}
			if n < 20_000 {
				if other, is := seen[words]; is && other != n {
					t.Fatalf("%d and %d are both %q", n, other, words)
				}
				seen[words] = n
			}
		}
		if n >= 20_000 && n < 1_000_000-step {
			n += step - 1
		}
	}
}

func TestWelshNumbers(t *testing.T) {
	c := inWelsh().(*cymraeg)
	for n, want := range map[int64]string{
		0: "dim", 1: "un", 10: "deg", 11: "un deg un", 15: "un deg pump", 18: "un deg wyth", 20: "dau ddeg", 22: "dau ddeg dau",
		50: "pum deg", 55: "pum deg pump", 60: "chwe deg", 66: "chwe deg chwech", 100: "cant", 101: "cant ac un", 105: "cant a phump",
		108: "cant ac wyth", 110: "cant a deg", 111: "cant un deg un", 120: "cant dau ddeg", 200: "dau gant", 300: "tri chant",
		400: "pedwar cant", 500: "pum cant", 600: "chwe chant", 999: "naw cant naw deg naw", 1000: "mil", 1001: "mil ac un",
		1100: "mil un cant", 2000: "dwy fil", 3000: "tair mil", 4000: "pedair mil", 5000: "pum mil", 6000: "chwe mil", 10_000: "deg mil",
		12_000: "un deg dwy fil", 25_000: "dau ddeg pum mil", 26_000: "dau ddeg chwe mil", 100_000: "can mil", 200_000: "dau gan mil",
		300_000: "tri chan mil", 1_000_000: "miliwn", 2_000_000: "dwy filiwn", 3_000_000: "tair miliwn", 2_000_000_000: "dau biliwn",
	} {
		if said := c.cardinal(n); said != want {
			t.Errorf("%d: %q, want %q", n, said, want)
		}
	}
}

func TestEnglishNumbers(t *testing.T) {
	e := inEnglish()
	for n, want := range map[int64]string{
		0: "zero", 13: "thirteen", 20: "twenty", 21: "twenty-one", 100: "one hundred", 101: "one hundred and one", 1000: "one thousand",
		1001: "one thousand and one", 12_345: "twelve thousand three hundred and forty-five", 1_000_000: "one million",
	} {
		if said := e.cardinal(n); said != want {
			t.Errorf("%d: %q, want %q", n, said, want)
		}
	}
}

// The days of a month, each as it is said with its article.
func TestEveryDayOfAMonth(t *testing.T) {
	c := inWelsh()
	seen := map[string]bool{}
	for day := 1; day <= 31; day++ {
		said := c.date(day, 3, 0)
		if seen[said] || !strings.HasPrefix(said, "y") || !strings.HasSuffix(said, " o Fawrth") {
			t.Errorf("%d: %q", day, said)
		}
		seen[said] = true
	}
	for month, want := range strings.Fields("Ionawr Chwefror Fawrth Ebrill Fai Fehefin Orffennaf Awst Fedi Hydref Dachwedd Ragfyr") {
		if said := c.date(1, month+1, 0); said != "y cyntaf o "+want {
			t.Errorf("%d: %q", month+1, said)
		}
	}
}

func TestYears(t *testing.T) {
	c := inWelsh()
	for year, want := range map[int]string{1536: "mil pump tri chwech", 1900: "mil naw cant", 1905: "mil naw dim pump", 1962: "mil naw chwech dau",
		1920: "mil naw dau ddeg", 2000: "dwy fil", 2002: "dwy fil a dau", 2008: "dwy fil ac wyth", 2010: "dwy fil a deg",
		2011: "dwy fil un deg un", 2020: "dwy fil ac ugain", 2021: "dwy fil dau ddeg un", 2026: "dwy fil dau ddeg chwech"} {
		if said := c.year(year); said != want {
			t.Errorf("%d: %q, want %q", year, said, want)
		}
	}
}
