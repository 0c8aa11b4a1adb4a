package plan

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen/screentest"
)

func TestStepsKnowWhatIsOverdue(t *testing.T) {
	rec := learner.Record{Actions: []learner.Action{
		{ID: "a1", What: "past", Due: "2026-11-20"}, {ID: "a2", What: "past and done", Due: "2026-11-20", Status: "done"},
		{ID: "a3", What: "today", Due: string(screentest.Today)}, {ID: "a4", What: "no day"},
	}}
	got := map[string][2]bool{}
	for _, s := range steps(rec, screentest.Today) {
		got[s.What] = [2]bool{s.done, s.overdue}
	}
	want := map[string][2]bool{"past": {false, true}, "past and done": {true, false}, "today": {false, false}, "no day": {false, false}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheNextFreeID(t *testing.T) {
	for want, ids := range map[string][]string{"a1": nil, "a3": {"a1", "a2"}, "a8": {"a7", "a2"}, "a2": {"a1", "other", "ax"}} {
		var actions []learner.Action
		for _, id := range ids {
			actions = append(actions, learner.Action{ID: id})
		}
		if got := nextID(actions); got != want {
			t.Errorf("%v → %s, want %s", ids, got, want)
		}
	}
}

func TestQuestionsAreAskedOnce(t *testing.T) {
	q := message.New("question.rule", "Step", message.Same("x"))
	if got := once([]message.Message{q, {}, q, message.New("question.rule", "Step", message.Same("y"))}); len(got) != 2 {
		t.Errorf("%v", got)
	}
}

func TestReadyAndOwnWords(t *testing.T) {
	for text, want := range map[string]string{"@plan.ready.adviser": "plan.ready.adviser", " @plan.who.me ": "plan.who.me", "me": "", "@home": "", "Ring": ""} {
		if got := ready(text); got != want {
			t.Errorf("%q → %q", text, got)
		}
	}
	for text, want := range map[string]string{"me": "plan.who.me", "@plan.who.school": "plan.who.school", "Mam": ""} {
		if got := person(text); got != want {
			t.Errorf("%q → %q", text, got)
		}
	}
}

func TestSwapExchangesEverything(t *testing.T) {
	a := learner.Action{ID: "a1", What: "one", Why: "w", Due: "2026-12-01", Status: "done"}
	b := learner.Action{ID: "a2", What: "two", First: "f"}
	got := map[string]any{}
	for _, e := range swap(a, b) {
		got[e.Field] = e.Value
	}
	want := map[string]any{
		"actions.a1.what": "two", "actions.a2.what": "one", "actions.a1.why": nil, "actions.a2.why": "w", "actions.a1.due": nil, "actions.a2.due": "2026-12-01",
		"actions.a1.first": "f", "actions.a2.first": nil, "actions.a1.status": nil, "actions.a2.status": "done",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Owain has kept no routes, so there is one of each family towards what he likes; what he chose stays among them.
func TestRoutesToChooseFrom(t *testing.T) {
	st := screentest.New(t, "en", "owain-year11-apprenticeship")
	v, err := fetch(st.Session.Record(), st.Guide, screentest.Today)
	if err != nil {
		t.Fatal(err)
	}
	if len(v.routes) < 2 || v.alone || len(v.missing) != 3 || v.open != 2 {
		t.Fatalf("%+v", v)
	}
	for _, r := range v.routes {
		if r.hired {
			if err := st.Session.Set("preferences."+guide.FirstRoute, r.id); err != nil {
				t.Fatal(err)
			}
		}
	}
	v, _ = fetch(st.Session.Record(), st.Guide, screentest.Today)
	if !v.alone || v.first == "" {
		t.Error("a route that needs an employer stands alone, and nothing is said")
	}
}
