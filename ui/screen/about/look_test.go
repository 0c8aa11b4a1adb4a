package about

import (
	"testing"

	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// pages are all that the screen can show to Elin, with a place half typed where there is a field for one.
func pages() []screentest.Showing {
	var all []screentest.Showing
	for _, question := range []string{askName, askYear, askStart, askSetting, askLanguage, askHome, askMedium, summary} {
		state := screen.State{"question": question, "typed": "Llan"}
		all = append(all, screentest.Showing{Name: question, Sample: "elin-year9-welsh-medium", State: state})
	}
	return all
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.About, New, pages()...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, pages()...)
}
