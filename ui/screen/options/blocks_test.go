package options

import (
	"slices"
	"strings"
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

const blockedList = "school,qualification,offered,block,where,year 10 start\nYsgol y Bryn,gcse-the-sciences-double,yes,A,,\n,gcse-integrated-science-single,yes,A,,\n,gcse-art-design,yes,B,,\n,gcse-music,yes,B,,\n,vcse-engineering,yes,C,,\n,gcse-computer-science,yes,C,,\n"

// withBlocks sits Elin down where her school's list has option blocks.
func withBlocks(t *testing.T, language string) *screentest.Person[*page] {
	t.Helper()
	st := screentest.New(t, language, "elin-year9-welsh-medium")
	l := st.ReadList(blockedList, "2026-11-20")
	if l.Err != nil || len(l.Faults) > 0 {
		t.Fatalf("%+v", l)
	}
	st.WithLists(&l.Offer)
	return screentest.Sit[*page](st, New, screen.Place{Name: screen.Options}, nil)
}

func TestNoBlocksNoButton(t *testing.T) {
	if begin(t, "en", "elin-year9-welsh-medium").Has("blocks") {
		t.Error("there is no list")
	}
}

// Several ways of filling the blocks are shown, none as the best, each with what it keeps open and gives up; one can be used.
func TestWaysOfFillingTheBlocks(t *testing.T) {
	for language, words := range map[string][]string{
		"cy": {"Rhestr Ysgol y Bryn ei hun", "Ffordd 1", "Ffordd 2", "Ffyrdd ar agor at y syniadau wnes i eu cadw", "Beth mae'n ei golli"},
		"en": {"Ysgol y Bryn's own list", "Way 1", "Way 2", "Ways open to the ideas I kept", "What it gives up"},
	} {
		who := withBlocks(t, language)
		who.Enter("blocks")
		text := who.SheetText()
		for _, word := range words {
			if !strings.Contains(text, word) {
				t.Errorf("%q is missing: %s", word, text)
			}
		}
	}
}

func TestUsingAWayOfFillingTheBlocks(t *testing.T) {
	who := withBlocks(t, "en")
	before := who.Session.Record().Choices
	who.Enter("blocks")
	who.Take("Use this")
	now := who.Session.Record().Choices
	if slices.Equal(before, now) {
		t.Fatal("nothing changed")
	}
	for _, block := range [][]string{{"gcse-the-sciences-double", "gcse-integrated-science-single"}, {"gcse-art-design", "gcse-music"}, {"vcse-engineering", "gcse-computer-science"}} {
		if slices.Contains(now, block[0]) && slices.Contains(now, block[1]) {
			t.Errorf("two of one block: %v", block)
		}
	}
	if _, err := who.Session.Undo(); err != nil || !slices.Equal(who.Session.Record().Choices, before) {
		t.Errorf("one undo does not take it back: %v", err)
	}
}
