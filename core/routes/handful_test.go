package routes

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"llwybr/core/message"
)

// The handful holds every family, three routes where there are three and never more than six, each once and with a reason; not every one of them needs
// an employer where one of all routes needs none; and what it calls the shortest or nearest is.
func TestLawTheHandful(t *testing.T) {
	name := func(id string) message.Text { return message.Same(id) }
	rapid.Check(t, func(t *rapid.T) {
		routes, welsh := Rerank(drawRoutes(t)), rapid.Bool().Draw(t, "welsh")
		holdHandful(t, Answer{Routes: routes, Handful: handful(routes, welsh, name)}, welsh)
	})
}

func TestLawTheHandfulOfTheCatalogue(t *testing.T) {
	w := newWorld(t)
	rapid.Check(t, func(t *rapid.T) {
		rec := w.unreachable(t, w.learner(t))
		a := w.find(t, rec, w.goal(t))
		holdHandful(t, a, rec.Medium == "welsh" || rec.Medium == "bilingual")
		for _, r := range a.Routes {
			if r.Family == "apprenticeship" && !r.NeedsEmployer {
				t.Errorf("%s needs no employer", r.ID)
			}
			if (r.Beside == "") == (r.NeedsEmployer && len(a.Routes) > 1 && beside(a, r)) {
				t.Errorf("%s stands beside %q", r.ID, r.Beside)
			}
		}
	})
}

// beside reports whether an answer has a route that can stand beside another.
func beside(a Answer, r Route) bool {
	return slices.ContainsFunc(a.Routes, func(o Route) bool { return o.ID != r.ID && (!o.NeedsEmployer || o.Family != r.Family) })
}

func holdHandful(t *rapid.T, a Answer, welsh bool) {
	t.Helper()
	families, seen, employers, last := map[string]bool{}, map[string]bool{}, 0, -1
	for _, p := range a.Handful {
		r := a.route(p.Route)
		if seen[p.Route] || len(p.Why) == 0 {
			t.Errorf("%s: twice, or without a reason", p.Route)
		}
		seen[p.Route], families[r.Family] = true, true
		employers += flag(r.NeedsEmployer)
		at := slices.IndexFunc(a.Routes, func(r Route) bool { return r.ID == p.Route }) + len(a.Routes)*flag(len(r.Away) > 0)
		if at < last {
			t.Errorf("%s stands out of the order of the routes", p.Route)
		}
		last = at
		for _, why := range p.Why {
			holdReason(t, a, r, why, welsh)
		}
	}
	if n := len(a.Handful); n < min(few, len(a.Routes)) || n > many {
		t.Errorf("%d of %d routes", n, len(a.Routes))
	}
	all := true
	for _, r := range a.Routes {
		all = all && r.NeedsEmployer
		if !families[r.Family] {
			t.Errorf("no %s", r.Family)
		}
	}
	if employers == len(a.Handful) && !all {
		t.Error("every route of the handful needs an employer while another does not")
	}
	holdSought(t, a, welsh)
}

// holdReason: what is said of a route holds of it.
func holdReason(t *rapid.T, a Answer, r Route, why Reason, welsh bool) {
	t.Helper()
	holds := why.Message.ID != ""
	switch why.Why {
	case Fastest:
		holds = holds && r.Years != nil && !slices.ContainsFunc(a.Routes, func(o Route) bool {
			return o.Years != nil && *o.Years < *r.Years && len(o.Away) <= len(r.Away)
		})
	case Nearest:
		holds = holds && r.near != nil && !slices.ContainsFunc(a.Routes, func(o Route) bool {
			return o.near != nil && o.near.km < r.near.km && len(o.Away) <= len(r.Away)
		})
	case Welsh:
		holds = holds && welsh && taughtInWelsh(r)
	case Earning:
		holds = holds && r.Earns
	case Academic:
		holds = holds && r.Family == "academic"
	case NoEmployer:
		holds = holds && !r.NeedsEmployer
	}
	if !holds {
		t.Errorf("%s: %s does not hold", r.ID, why.Why)
	}
}

// holdSought: where a length, a distance or a language is known, somebody in the handful has the reason.
func holdSought(t *rapid.T, a Answer, welsh bool) {
	t.Helper()
	has := map[Why]bool{}
	for _, p := range a.Handful {
		for _, why := range p.Why {
			has[why.Why] = true
		}
	}
	for why, known := range map[Why]func(Route) bool{
		Fastest: func(r Route) bool { return r.Years != nil },
		Nearest: func(r Route) bool { return r.near != nil },
		Welsh:   func(r Route) bool { return welsh && taughtInWelsh(r) },
		Earning: func(r Route) bool { return r.Earns },
	} {
		if has[why] != slices.ContainsFunc(a.Routes, known) {
			t.Errorf("%s: in the handful %v", why, has[why])
		}
	}
}
