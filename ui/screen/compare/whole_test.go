package compare

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/theme"
)

// Nothing that is not on show is cited, so that the numbers on the page are those of its sources.
func TestOnlyWhatIsOnShowIsCited(t *testing.T) {
	wide, narrow := sit(t, "en", theme.Wide, three...), sit(t, "en", theme.Narrow, three...)
	all, one := wide.Context(), narrow.Context()
	New(all, "", nil)
	New(one, "", screen.State{stateFrom: "2"})
	if len(one.Cited()) >= len(all.Cited()) {
		t.Errorf("%d of %d sources", len(one.Cited()), len(all.Cited()))
	}
}

func TestKeysAndParts(t *testing.T) {
	for _, class := range []theme.WidthClass{theme.Wide, theme.Medium, theme.Narrow} {
		for _, ids := range [][]string{nil, {pathway}, three, {academic, college, pathway, electrician}} {
			who := sit(t, "cy", class, ids...)
			who.CheckKeys(who.Page)
			who.CheckParts(who.Page)
		}
	}
	if err := (keys.Map(sit(t, "en", theme.Wide).Page.Keys())).Check(); err != nil {
		t.Error(err)
	}
}

func TestItFits(t *testing.T) {
	for name, ids := range map[string][]string{"three": three, "four": {academic, electricianAt, electrician, wind}} {
		rooms := append(screentest.Rooms[:2:2], screentest.SpareRooms[1:]...)
		screentest.NothingIsTooWide(t, keeping(ids...), rooms, screentest.Showing{Name: name, Sample: owain, State: screen.State{stateNote: ids[0]}})
	}
}

// Nothing on the page is the same in both languages but numbers, marks and the learner's own words.
func TestOneLanguage(t *testing.T) {
	for _, ids := range [][]string{nil, {pathway}, three, {academic, electricianAt, electrician, wind}} {
		welsh := strings.Split(sit(t, "cy", theme.Wide, ids...).Text(), "\n")
		for _, line := range strings.Split(sit(t, "en", theme.Wide, ids...).Text(), "\n") {
			if strings.ContainsFunc(line, unicode.IsLetter) && slices.Contains(welsh, line) {
				t.Errorf("in both languages: %q", line)
			}
		}
	}
}
