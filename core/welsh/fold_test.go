package welsh_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"llwybr/core/welsh"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Tŷ":             "ty",
		"dw\u0302r":      "dwr",
		"DŴR":            "dwr",
		"Copïo":          "copio",
		"i’w gwrw":       "i'w gwrw",
		"Mae\u02BCr":     "mae'r",
		"Ynys Môn":       "ynys mon",
		"peirianneg":     "peirianneg",
		"\xff\u0302 bad": "\ufffd bad",
		"":               "",
	} {
		if got := welsh.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNormalKeepsAccents(t *testing.T) {
	if got := welsh.Normal("TŶ’R Dw\u0302r"); got != "tŷ'r dŵr" {
		t.Error(got)
	}
}

func TestWords(t *testing.T) {
	want := []string{"Mae", "r", "dŵr", "ar", "lein", "yn", "2", "oed"}
	if got := welsh.Words("Mae'r dŵr ar-lein: yn 2 oed!"); !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestFoldLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { foldLaws(t, rapid.String().Draw(t, "text")) })
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Tŷ", "i’w", "dw\u0302r", "\xff", "İ", "ϓ", "각", "ẞ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { foldLaws(t, s) })
}

type failer interface{ Errorf(string, ...any) }

func foldLaws(t failer, s string) {
	folded := welsh.Fold(s)
	if again := welsh.Fold(folded); again != folded {
		t.Errorf("Fold(%q) = %q, folded again %q", s, folded, again)
	}
	if viaNormal := welsh.Fold(welsh.Normal(s)); viaNormal != folded {
		t.Errorf("Fold(Normal(%q)) = %q, Fold %q", s, viaNormal, folded)
	}
	if !utf8.ValidString(folded) {
		t.Errorf("Fold(%q) is not UTF-8", s)
	}
}
