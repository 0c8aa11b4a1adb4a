package ledger

import (
	"reflect"
	"testing"
)

// cards is a page that shows each family once, in an order.
func cards(words int, ids ...string) []Card {
	var all []Card
	for i, id := range ids {
		all = append(all, Card{Family: id, Position: i + 1, Words: words})
	}
	return all
}

// A ledger can hold no word: its type is numbers and yes or no in fields of a fixed length, all the way down.
func TestALedgerHasNoRoomForWords(t *testing.T) {
	var look func(at string, of reflect.Type)
	look = func(at string, of reflect.Type) {
		switch of.Kind() {
		case reflect.Int, reflect.Bool:
		case reflect.Array:
			look(at+"[]", of.Elem())
		case reflect.Struct:
			for i := range of.NumField() {
				look(at+"."+of.Field(i).Name, of.Field(i).Type)
			}
		default:
			t.Errorf("%s is a %s, which can hold more than a number", at, of)
		}
	}
	look("Ledger", reflect.TypeFor[Ledger]())
}

// What a snapshot says in words are ids of the two fixed lists, whatever was handed in.
func TestASnapshotSaysOnlyFixedIDs(t *testing.T) {
	var l Ledger
	l.Shown("Owain", cards(3, "academic"))
	l.Shown("routes", []Card{{Family: "Owain Rhys", Position: 1, Words: 2}, {Family: "work", Position: 2, Words: 4}})
	s := l.Snapshot()
	for i, f := range s.Families {
		if f.ID != Families[i] {
			t.Errorf("%q stands in the place of %q", f.ID, Families[i])
		}
	}
	if s.Shown() != 1 || s.Words() != 4 {
		t.Errorf("%+v", s)
	}
}

func TestShowingsArePagesOpened(t *testing.T) {
	var l Ledger
	l.Shown("routes", cards(10, "college", "work", "apprenticeship", "academic"))
	l.Again("routes", cards(90, "college", "work", "apprenticeship", "academic"))
	l.Again("routes", cards(90, "academic", "college", "work", "apprenticeship")) // in the other language
	if s := l.Snapshot(); s.Shown() != 4 || s.Words() != 40 || s.Families[2].Total.At != [Places]int{1} {
		t.Errorf("a page that was built anew counts again: %+v", s)
	}
	l.Shown("routes", cards(10, "college", "work", "apprenticeship", "academic"))
	if n := l.Snapshot().Shown(); n != 8 {
		t.Errorf("%d showings of four families on a page that was opened twice", n)
	}
}

// A narrow window shows one family at a time; each counts once, when it is first chosen.
func TestWhatComesToAPageCountsOnce(t *testing.T) {
	var l Ledger
	l.Shown("routes", cards(10, "college"))
	for _, chosen := range []string{"work", "college", "work"} {
		l.Again("routes", cards(10, chosen))
	}
	s := l.Snapshot()
	if s.Families[2].Total.Shown != 1 || s.Families[3].Total.Shown != 1 || s.Shown() != 2 {
		t.Errorf("%+v", s)
	}
}

func TestPositionsAndPages(t *testing.T) {
	var l Ledger
	l.Shown("ideas", cards(5, "college", "work", "apprenticeship", "academic"))
	l.Shown("compare", cards(7, "work", "work"))
	l.Shown("plan", []Card{{Family: "work", Position: 9, Words: 1, Added: true}, {Family: "work"}})
	work := l.Snapshot().Families[3]
	if want := (Count{Shown: 5, At: [Places]int{2, 2, 0, 0, 1}, Words: 20, Added: 1}); work.Total != want {
		t.Errorf("%+v, not %+v", work.Total, want)
	}
	if work.On[1].Shown != 1 || work.On[3].Shown != 2 || work.On[4].Added != 1 || work.On[0] != (Count{}) {
		t.Errorf("%+v", work.On)
	}
	if first := l.Snapshot(); first != l.Snapshot() {
		t.Error("two snapshots of one ledger differ")
	}
	if l.Reset(); l != (Ledger{}) || l.Snapshot().Shown() != 0 {
		t.Error("something outlives the sitting")
	}
}

func TestAgainstAnEqualPart(t *testing.T) {
	for _, c := range []struct {
		part, whole int
		want        float64
	}{{5, 20, 1}, {10, 20, 2}, {0, 20, 0}, {0, 0, 0}, {1, 2, 2}} {
		if got := OfEqual(c.part, c.whole); got != c.want {
			t.Errorf("%d of %d: %v, not %v", c.part, c.whole, got, c.want)
		}
	}
}
