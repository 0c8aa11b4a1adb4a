package welsh_test

import (
	"encoding/csv"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"llwybr/core/welsh"
)

func TestMutateTable(t *testing.T) {
	for _, c := range []struct{ radical, soft, nasal, aspirate, aitch string }{
		{"peirianneg", "beirianneg", "mheirianneg", "pheirianneg", "peirianneg"},
		{"tasg", "dasg", "nhasg", "thasg", "tasg"},
		{"coleg", "goleg", "ngholeg", "choleg", "coleg"},
		{"busnes", "fusnes", "musnes", "busnes", "busnes"},
		{"dosbarth", "ddosbarth", "nosbarth", "dosbarth", "dosbarth"},
		{"gradd", "radd", "ngradd", "gradd", "gradd"},
		{"meddyg", "feddyg", "meddyg", "meddyg", "meddyg"},
		{"llyfr", "lyfr", "llyfr", "llyfr", "llyfr"},
		{"rhaglen", "raglen", "rhaglen", "rhaglen", "rhaglen"},
		{"athro", "athro", "athro", "athro", "hathro"},
		{"ŵyl", "ŵyl", "ŵyl", "ŵyl", "hŵyl"},
		{"chwarae", "chwarae", "chwarae", "chwarae", "chwarae"},
		{"ffôn", "ffôn", "ffôn", "ffôn", "ffôn"},
		{"swydd", "swydd", "swydd", "swydd", "swydd"},
		{"tsips", "tsips", "tsips", "tsips", "tsips"},
		{"Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd", "Caerdydd"},
		{"Gwynedd", "Wynedd", "Ngwynedd", "Gwynedd", "Gwynedd"},
		{"Abertawe", "Abertawe", "Abertawe", "Abertawe", "Habertawe"},
		{"CAERDYDD", "GAERDYDD", "NGHAERDYDD", "CHAERDYDD", "CAERDYDD"},
		{"", "", "", "", ""},
	} {
		got := []string{}
		for _, m := range welsh.Mutations {
			got = append(got, welsh.Mutate(c.radical, m))
		}
		if diff := cmp.Diff([]string{c.soft, c.nasal, c.aspirate, c.aitch}, got); diff != "" {
			t.Errorf("%s: %s", c.radical, diff)
		}
	}
}

func TestDemutate(t *testing.T) {
	for in, want := range map[string][]string{
		"nghaerdydd": {"nghaerdydd", "caerdydd"},
		"Ngwynedd":   {"ngwynedd", "gwynedd"},
		"fusnes":     {"fusnes", "busnes", "musnes"},
		"nosbarth":   {"nosbarth", "dosbarth", "gnosbarth"},
		"lyfr":       {"lyfr", "llyfr", "glyfr"},
		"ofal":       {"ofal", "gofal"},
		"hiaith":     {"hiaith", "iaith"},
		"llyfr":      {"llyfr"},
		"ysgol":      {"ysgol"},
		"chwarae":    {"chwarae"},
		"chwestiwn":  {"chwestiwn", "cwestiwn"},
		"ŵyl":        {"ŵyl", "gŵyl"},
		"":           {""},
	} {
		if diff := cmp.Diff(want, welsh.Demutate(in)); diff != "" {
			t.Errorf("%s: %s", in, diff)
		}
	}
}

// Every attested mutated form of the research data leads back to its radical, and widening the radical finds the form.
func TestAttestedForms(t *testing.T) {
	kinds := map[string]welsh.Mutation{"soft": welsh.Soft, "nasal": welsh.Nasal, "aspirate": welsh.Aspirate, "h-prothesis": welsh.Aitch}
	rows := table(t, "testdata/mutation-cases.csv")
	for _, row := range rows {
		radical, mutated := row[0], row[1]
		if got := welsh.Mutate(radical, kinds[row[2]]); welsh.Fold(got) != welsh.Fold(mutated) {
			t.Errorf("Mutate(%s, %s) = %s, attested %s", radical, row[2], got, mutated)
		}
		if !slices.Contains(welsh.Demutate(welsh.Fold(mutated)), welsh.Fold(radical)) {
			t.Errorf("Demutate(%s) has no %s", mutated, radical)
		}
		if !slices.Contains(welsh.Demutate(mutated), welsh.Normal(radical)) {
			t.Errorf("Demutate(%s) with accents has no %s", mutated, radical)
		}
		widens(t, radical, mutated)
		widens(t, mutated, radical)
	}
	if len(rows) != 1366 {
		t.Errorf("%d cases read", len(rows))
	}
}

func widens(t *testing.T, typed, sought string) {
	t.Helper()
	form := welsh.Fold(sought)
	if len(welsh.Fold(typed)) < welsh.Shortest {
		return
	}
	if !slices.Contains(welsh.Widen(typed), form) && !slices.Contains(welsh.Accented(typed), sought) {
		t.Errorf("Widen(%s) has no %s", typed, sought)
	}
}

// Words that look related and are not stay apart.
func TestWidenKeepsApart(t *testing.T) {
	for _, row := range table(t, "testdata/mutation-negatives.csv") {
		if slices.Contains(welsh.Widen(row[0]), row[1]) {
			t.Errorf("Widen(%s) has %s", row[0], row[1])
		}
	}
}

func TestWiden(t *testing.T) {
	for in, want := range map[string][]string{
		"peirianneg": {"peirianneg", "beirianneg", "mheirianneg", "pheirianneg"},
		"Feddyg":     {"feddyg", "beddyg", "meddyg"},
		"tŷ":         {"ty"},
		"tân":        {"tan", "nhan", "than"},
		"gyda":       {"gyda", "ngyda", "cyda", "nghyda", "chyda", "yda"},
		"blwyddyn": {"blwyddyn", "flwyddyn", "mlwyddyn", "blynedd", "flynedd", "mlynedd", "blynyddoedd", "flynyddoedd", "mlynyddoedd",
			"plwyddyn", "mhlwyddyn", "phlwyddyn"},
	} {
		got := welsh.Widen(in)
		if got[0] != welsh.Fold(in) {
			t.Errorf("Widen(%s) begins with %s", in, got[0])
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", in, diff)
		}
	}
}

func TestPartners(t *testing.T) {
	table := welsh.NewPartners([][2]string{{"pwnc", "pynciau"}, {"Plentyn", "plant"}, {"swydd wag", "swyddi gwag"}, {"", "x"}, {"dyn", "dyn"}})
	for _, c := range []struct{ typed, want string }{
		{"pwnc", "pynciau"}, {"bwnc", "bynciau"}, {"phynciau", "pwnc"}, {"plant", "phlentyn"},
	} {
		if !slices.Contains(table.Widen(c.typed), c.want) {
			t.Errorf("%s does not lead to %s: %v", c.typed, c.want, table.Widen(c.typed))
		}
	}
	if len(table) != 4 {
		t.Errorf("only single words make pairs: %v", table)
	}
	if got := welsh.Partners(nil).Widen("pwnc"); got != nil {
		t.Error(got)
	}
}

// radical draws a word that could be Welsh: an onset of the table, a vowel, some letters.
var radical = rapid.Custom(func(t *rapid.T) string {
	onset := rapid.SampledFrom([]string{"p", "t", "c", "b", "d", "g", "gl", "gr", "gn", "m", "ll", "rh", "", "s", "ff", "cl", "tr", "pl"}).Draw(t, "onset")
	vowel := rapid.SampledFrom([]string{"a", "e", "i", "o", "u", "â", "ô"}).Draw(t, "vowel")
	return onset + vowel + rapid.StringMatching(`[a-y]{1,8}`).Draw(t, "rest")
})

func TestEveryMutationIsUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := radical.Draw(t, "radical")
		for _, m := range welsh.Mutations {
			form := welsh.Mutate(word, m)
			if !slices.Contains(welsh.Demutate(form), word) && !ownTheme(word) {
				t.Errorf("%s → %s → %v", word, form, welsh.Demutate(form))
			}
			if f := welsh.Fold(form); len(f) > 3 && !welsh.Stop(f) && !slices.Contains(welsh.Widen(word), f) {
				t.Errorf("Widen(%s) has no %s", word, f)
			}
		}
	})
}

// ownTheme: t + one of the ownOnset beginnings is not undone on purpose; generated words may happen to begin so.
func ownTheme(word string) bool { return word[0] == 't' && word[1:2] == "e" }

func FuzzWiden(f *testing.F) {
	for _, s := range []string{"peirianneg", "ngh", "ŵyl", "h", "", "\xff", "chwarae", "ĥa", "NGHYMRU"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		forms := welsh.Widen(s)
		if len(forms) == 0 || forms[0] != welsh.Fold(s) {
			t.Fatalf("Widen(%q) = %q", s, forms)
		}
		seen := map[string]bool{}
		for i, form := range forms {
			if seen[form] || i > 0 && (form == "" || welsh.Stop(form) && !slices.Contains(welsh.Demutate(forms[0]), form)) {
				t.Errorf("Widen(%q): %q repeated, empty or a small word", s, form)
			}
			seen[form] = true
		}
		if len(forms) > 20 {
			t.Errorf("Widen(%q): %d forms", s, len(forms))
		}
	})
}

func table(t *testing.T, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}
