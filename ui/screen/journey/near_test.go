package journey

import (
	"testing"

	"llwybr/core/catalogue/fixture"
	"llwybr/core/guide"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// Who lives near the border finds what England offers, marked as no part of what is owed in Wales; nobody else is sent there.
func TestNearTheBorder(t *testing.T) {
	for sample, near := range map[string]bool{"owain-year11-apprenticeship": true, "elin-year9-welsh-medium": false} {
		for _, language := range []string{"cy", "en"} {
			st := screentest.New(t, language, sample)
			st.Guide = guide.New(fixture.Open(t))
			who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Journey}, nil)
			if who.Sees(who.Words.T("elsewhere.near")) != near || who.Has("see-elsewhere") != near {
				t.Errorf("%s: near the border %v", sample, !near)
			}
			if near {
				who.Enter("see-elsewhere")
				if went := who.Shell.Went; len(went) != 1 || went[0].Name != screen.Elsewhere {
					t.Errorf("it leads to %v", went)
				}
			}
		}
	}
}
