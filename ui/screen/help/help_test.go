package help

import (
	"strings"
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
	"llwybr/ui/widget"
)

// A telephone number, or whom to ask for one, stands beside every web address; the four signs are there.
func TestEveryContactCanBeRung(t *testing.T) {
	for _, language := range []string{"cy", "en"} {
		st := screentest.New(t, language, "")
		v := fetch(st.Context())
		if len(v.Signs) != 4 || len(v.Contacts) == 0 {
			t.Fatalf("%+v", v)
		}
		p := New(st.Context(), "", nil)
		st.Show(p, 1150, 650)
		said := strings.Join(widget.TwinOf(p.Content()), "\n")
		for _, k := range v.Contacts {
			if k.Web != "" && k.Phone == "" {
				t.Errorf("%s has an address and no number", k.Name)
			}
			if !strings.Contains(said, k.Name) || !strings.Contains(said, k.Phone) {
				t.Errorf("%s is not shown", k.Name)
			}
		}
	}
}

func TestTheAccessibilityStatementOpens(t *testing.T) {
	st := screentest.New(t, "cy", "")
	who := screentest.Sit[*page](st, New, screen.Place{Name: screen.Help}, nil)
	who.Tap("help.statement")
	for _, part := range screen.Statement {
		for _, id := range append([]string{part.Heading}, part.Points...) {
			if !strings.Contains(who.SheetText(), who.Words.T(id)) {
				t.Errorf("%s is not in the statement", id)
			}
		}
	}
}
