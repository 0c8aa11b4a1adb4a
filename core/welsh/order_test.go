package welsh_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"llwybr/core/welsh"
)

func TestOrder(t *testing.T) {
	for name, c := range map[string]struct{ lang, want string }{
		"letters":         {"cy", "bara|cymru|chwarae|dydd|ddoe|eira|fan|ffa|gwyn|ngwyn|haul|lwc|llan|pob|phen|rydw|rhedeg|tŷ|thai|wyth|ynys"},
		"accents last":    {"cy", "can|cân|canu"},
		"n and g apart":   {"cy", "bang|Bala|banc|Bangor|Llan|Llanberis|Llandudno|Llangefni|Llangollen|Llanrwst"},
		"r and h apart":   {"cy", "Aberdaron|Aberhonddu|Abertawe|arholiad|arian|arwain|rhan"},
		"mutated Bangor":  {"cy", "fang|fan|Fangor|ffenestr"},
		"English":         {"en", "Bangor|Cardiff|Chepstow|Cwmbran|Dolgellau|Lampeter|Llandudno|Llangollen|Rhyl|Ruthin"},
		"case and spaces": {"cy", "addysg|Addysg|addysg bellach|Addysg uwch"},
	} {
		want := strings.Split(c.want, "|")
		got := slices.Clone(want)
		slices.Reverse(got)
		welsh.Sort(c.lang, got, func(s string) string { return s })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// The joiner that divides Ban|gor stands in the key only and changes nothing but the order: equal texts have equal keys.
func TestOrderLaws(t *testing.T) {
	word := rapid.StringMatching(`[A-Za-zâêôŵŷ' -]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom([]string{"cy", "en"}).Draw(t, "lang")
		words := rapid.SliceOf(word).Draw(t, "words")
		sorted := slices.Clone(words)
		welsh.Sort(lang, sorted, func(s string) string { return s })
		for i := 1; i < len(sorted); i++ {
			if string(welsh.SortKey(lang, sorted[i-1])) > string(welsh.SortKey(lang, sorted[i])) {
				t.Errorf("%q before %q", sorted[i-1], sorted[i])
			}
		}
		slices.SortFunc(words, func(a, b string) int { return welsh.Compare(lang, a, b) })
		again := slices.Clone(words)
		slices.Reverse(again)
		slices.SortFunc(again, func(a, b string) int { return welsh.Compare(lang, a, b) })
		if diff := cmp.Diff(words, again); diff != "" {
			t.Errorf("the order depends on the start: %s", diff)
		}
	})
}

func TestSortIsStable(t *testing.T) {
	items := []struct{ name, id string }{{"b", "1"}, {"a", "2"}, {"b", "3"}, {"a", "4"}}
	welsh.Sort("cy", items, func(i struct{ name, id string }) string { return i.name })
	got := ""
	for _, i := range items {
		got += i.id
	}
	if got != "2413" {
		t.Error(got)
	}
}

func TestSortManyAtOnce(t *testing.T) {
	want := []string{"Bala", "banc", "Bangor", "Llan", "Llangollen", "rhan"}
	var wait sync.WaitGroup
	for range 16 {
		wait.Go(func() {
			for range 50 {
				got := []string{"rhan", "Llangollen", "Llan", "Bangor", "banc", "Bala"}
				welsh.Sort("cy", got, func(s string) string { return s })
				if !slices.Equal(got, want) {
					t.Error(got)
				}
			}
		})
	}
	wait.Wait()
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		lang, items string
		mutable     bool
		want        string
	}{
		{"cy", "", true, ""},
		{"cy", "Bangor", true, "Bangor"},
		{"cy", "Bangor|Caerdydd", true, "Bangor a Chaerdydd"},
		{"cy", "Bangor|Conwy|Abertawe", true, "Bangor, Conwy ac Abertawe"},
		{"cy", "Mathemateg|Peirianneg", true, "Mathemateg a Pheirianneg"},
		{"cy", "Mathemateg|TGCh", false, "Mathemateg a TGCh"},
		{"cy", "CV|TGAU", true, "CV a TGAU"},
		{"cy", "Tom|Catrin", false, "Tom a Catrin"},
		{"cy", "saith|wyth", true, "saith ac wyth"},
		{"cy", "drws|ŵyl", true, "drws ac ŵyl"},
		{"cy", "Wrecsam|wal", true, "Wrecsam a wal"},
		{"cy", "Bangor|Wrecsam", true, "Bangor a Wrecsam"},
		{"cy", "celf|iaith", true, "celf ac iaith"},
		{"cy", "Bangor|Y Bala", true, "Bangor a'r Bala"},
		{"cy", "Bangor|Yr Wyddgrug", true, "Bangor a'r Wyddgrug"},
		{"cy", "7|8", true, "7 ac 8"},
		{"cy", "9|10", true, "9 a 10"},
		{"cy", "10|11", true, "10 ac 11"},
		{"cy", "mae hwn|mae hwnnw", true, "mae hwn ac mae hwnnw"},
		{"cy", "a|", true, "a a "},
		{"en", "Cardiff|Bangor|Conwy", true, "Cardiff, Bangor and Conwy"},
	} {
		items := strings.Split(c.items, "|")
		if c.items == "" {
			items = nil
		}
		if got := welsh.Join(c.lang, items, c.mutable); got != c.want {
			t.Errorf("%s = %q, want %q", c.items, got, c.want)
		}
	}
}
