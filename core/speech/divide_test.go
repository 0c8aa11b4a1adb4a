package speech

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestWhereSentencesEnd(t *testing.T) {
	for _, c := range []struct {
		language, text string // "|" stands where a sentence ends
	}{
		{"cy", "Mae hyn yn iawn. |Gofynnwch i'r ysgol."},
		{"cy", "Beth petai? |Wel! |Dyna ni."},
		{"cy", "Pynciau, e.e. Celf a Hanes. |Dim mwy."},
		{"cy", "h.y. Caerdydd yw'r brifddinas. |Dr. Jones sydd yno."},
		{"cy", "Ewch i gyrfacymru.llyw.cymru. |Yna ffoniwch."},
		{"cy", "Mae 8.9% o bobl, £12.71 yr awr. |Dim mwy."},
		{"cy", "\"Ydy hyn yn iawn?\" gofynnodd hi. |(Ydy.) |Da iawn."},
		{"cy", "Lefel 2.\n|Lefel 3\n|· un peth\n|· peth arall"},
		{"cy", "1. Dewis pwnc\n|2. Gofyn i'r ysgol. |Wedyn 3. peth."},
		{"cy", "Mae ym Mlwyddyn 10. |Mae'n mynd ymlaen."},
		{"cy", "Arhoswch… mae'n dod. |… |Iawn"},
		{"cy", "Rhestr: celf; hanes; cerdd. |Diwedd"},
		{"en", "That is right. |Ask the school."},
		{"en", "Subjects, e.g. Art and History. |No more."},
		{"en", "Dr. Jones is there. |Mr. Rees is not."},
		{"en", "See www.gov.wales. |Then call."},
		{"en", "Industry n.e.c. is one. |8.9% of people."},
		{"en", "The paper of 2024. |It gives no number."},
		{"en", "What if …? |Ask."},
		{"en", "J. L. Smith of Cardiff. |The end."},
		{"en", "Grades A* to C. |For a double award, A*."},
		{"cy", "Lefelau V. |Mae un. |Cynllun B. |Galla i."},
	} {
		var got []string
		for _, s := range Sentences(c.language, strings.ReplaceAll(c.text, "|", "")) {
			got = append(got, s.Text)
		}
		if joined := strings.Join(got, "|"); joined != strings.ReplaceAll(c.text, "|… |", "… |") && joined != c.text {
			t.Errorf("%s: %q", c.language, joined)
		}
	}
}

// A sentence of which the whole would be long is divided where one breathes, and never inside a number or an address.
func TestLongSentencesAreDivided(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, text := range realTexts(t, language) {
			for _, s := range Sentences(language, text) {
				if len(s.Text) > longest+2 && strings.Contains(s.Text[longest/4:], " ") {
					t.Errorf("%s: %d bytes in one: %q", language, len(s.Text), s.Text)
				}
			}
		}
	}
	text := strings.Repeat("un peth, peth arall, £12,345 a gwefan gyrfacymru.llyw.cymru; ", 20)
	for _, s := range Sentences("cy", text) {
		if !strings.HasSuffix(s.Text, "; ") {
			t.Errorf("divided at %q", s.Text)
		}
	}
}

// whole is the law: put together, the sentences are the text.
func keepsTheText(t interface{ Fatalf(string, ...any) }, language, text string) {
	var b strings.Builder
	for i, s := range Sentences(language, text) {
		if s.Text == "" {
			t.Fatalf("%s: sentence %d of %q is empty", language, i, text)
		}
		if utf8.ValidString(text) && !utf8.ValidString(s.Text+s.Spoken) {
			t.Fatalf("%s: %q cuts a letter", language, s.Text)
		}
		if strings.TrimSpace(s.Spoken) != s.Spoken || strings.Contains(s.Spoken, "  ") || strings.ContainsAny(s.Spoken, "0123456789£%/\n\t[]") {
			t.Fatalf("%s: %q is said %q", language, s.Text, s.Spoken)
		}
		b.WriteString(s.Text)
	}
	if b.String() != text {
		t.Fatalf("%s: %q came back as %q", language, text, b.String())
	}
}

func TestNothingIsLostAndNothingTwice(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		for _, text := range realTexts(t, language) {
			keepsTheText(t, language, text)
		}
	}
	pieces := []string{"gair", " ", ". ", "! ", "? ", "… ", "\n", "£", "12,345", ".50", "%", "2026", "/27", "-", "–", "A*", "TGAU", "e.e. ", "www.gov.wales",
		"(", ")", "\"", "'", ",", "; ", ": ", "ŵ", "21 Tachwedd ", "a ", "o ", "yn ", "£1.5m", "0300 123 ", "·", "→", "\u00a0", "x", "@"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), "")
		keepsTheText(t, rapid.SampledFrom([]string{"cy", "en"}).Draw(t, "language"), text)
	})
}

func FuzzSentences(f *testing.F) {
	for _, seed := range []string{"", "Mae 2 gwrs. Iawn?", "£12,345.50 · 21 Tachwedd 2026", "a\xffb", "[[x]]", "A*A*-C 14–16", "www..", "https://", "1/0", "٣ ½ ²", strings.Repeat("\x80", 300)} {
		f.Add("cy", seed)
		f.Add("en", seed)
	}
	f.Fuzz(func(t *testing.T, language, text string) { keepsTheText(t, language, text) })
}

// BenchmarkSentences words the Welsh texts of the product, beside dividing them alone.
func BenchmarkSentences(b *testing.B) {
	texts := realTexts(b, "cy")
	for name, do := range map[string]func(text string) int{
		"worded":  func(text string) int { return len(Sentences("cy", text)) },
		"divided": func(text string) int { return len(divide("cy", text)) },
	} {
		b.Run(name, func(b *testing.B) {
			sentences := 0
			for b.Loop() {
				for _, text := range texts {
					sentences += do(text)
				}
			}
			b.ReportMetric(float64(sentences)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}

// The time goes with the length of the text, whatever stands in it.
func TestLongTextsTakeTheirLengthAlone(t *testing.T) {
	for _, unit := range []string{".", "…", "$", "a_1", "1.", "a. ", "\n", "e.e.", "A*", "-1", "www.", "\x80", "\xe2", "ŵ", "12,", "£", "([", "x/", "@", "1 "} {
		short, long := strings.Repeat(unit, 4_000/len(unit)), strings.Repeat(unit, 32_000/len(unit))
		var took, eight time.Duration
		for range 3 { // the machine may be busy with something else
			took, eight = timed(t, short), timed(t, long)
			if eight <= 40*took+200*time.Millisecond {
				break
			}
		}
		if eight > 40*took+200*time.Millisecond {
			t.Errorf("%q: %v, and eight times as much %v", unit, took, eight)
		}
	}
}

func timed(t *testing.T, text string) time.Duration {
	begun := time.Now()
	keepsTheText(t, "cy", text)
	return time.Since(begun)
}
