package interests

import (
	"testing"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/ui/screen"
	"llwybr/ui/screen/screentest"
)

// pages are the first question of somebody new, and where Cai can be.
func pages() []screentest.Showing {
	all := []screentest.Showing{{Name: "start"}, {Name: "short-end", Arg: "C1", Before: shortForm}, {Name: "again", Sample: "cai-year10-below-gcse", Before: again}}
	for _, arg := range []string{"", "I8", "S2", "C1", review} {
		all = append(all, screentest.Showing{Name: arg, Sample: "cai-year10-below-gcse", Arg: arg})
	}
	return all
}

func TestLook(t *testing.T) { screentest.Paint(t, screen.Interests, New, pages()...) }

func TestNothingIsTooWide(t *testing.T) {
	screentest.NothingIsTooWide(t, New, screentest.Rooms, pages()...)
}

// shortForm answers the 24 questions.
func shortForm(st *screentest.Stage) {
	edits := []learner.Edit{{Field: guide.FormField, Value: "short"}}
	for i, it := range st.Guide.Activities(guide.ShortForm) {
		edits = append(edits, learner.Edit{Field: "answers." + it.ID, Value: i % 6})
	}
	do(st, edits)
}

// again puts the answers aside.
func again(st *screentest.Stage) { do(st, guide.StartAgain(st.Session.Record(), "2026-05-21")) }

func do(st *screentest.Stage, edits []learner.Edit) {
	st.T.Helper()
	if err := st.Session.SetAll(edits...); err != nil {
		st.T.Fatal(err)
	}
}
