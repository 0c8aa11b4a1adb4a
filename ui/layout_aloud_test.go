package ui_test

import (
	"testing"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/tour"
)

// The layout holds while a page is read aloud: the strip covers nothing and fits, also in small windows with large text.
func TestLayoutWhileReading(t *testing.T) {
	x := present(t, samples[0])
	for _, l := range []look{{1366, 768, 1, message.Welsh, "light"}, {1366, 768, 2, message.Welsh, "contrast"}, {1024, 700, 1, message.English, "light"}, {1024, 700, 2, message.Welsh, "light"}} {
		st := newStage(t, x, l).enter(samples[0])
		for _, name := range []string{screen.Journey, screen.Result, screen.Routes, screen.Plan} {
			st.Go(screen.Place{Name: name})
			st.ReadPage(6)
			st.Settle()
			faults, _ := tour.Check(st.Win().Canvas())
			for _, f := range faults {
				t.Errorf("%v %s while it is read: %s", l, name, f)
			}
		}
	}
}
