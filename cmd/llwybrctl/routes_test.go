package main

import (
	"slices"
	"strings"
	"testing"
)

const elinFile = samplesDir + "elin-year9-welsh-medium.llwybr.json"

// Every route stands in one order; those of the handful are marked and say why, each in both languages.
func TestRoutesHaveAHandful(t *testing.T) {
	var r routesJSON
	ok(t, &r, "", "routes", "--learner", elinFile, "--to", "soc-2126", "--json")
	families, first := map[string]bool{}, map[string]int{}
	for _, route := range r.Routes {
		families[route.Family] = true
		if route.First {
			first[route.Family]++
		}
		if route.First != (len(route.Why) > 0) || len(route.Why) != len(route.WhyTexts) {
			t.Errorf("%s: first %v, why %v", route.ID, route.First, route.Why)
		}
		for _, why := range route.WhyTexts {
			held(t, route.ID, why)
		}
		heldRoute(t, route)
	}
	if len(first) != len(families) || len(families) < 3 {
		t.Errorf("families %v, in the handful %v", families, first)
	}
}

// heldRoute: each step says how far, what stays and in which language; a route that needs an employer stands beside another.
func heldRoute(t *testing.T, route routeJSON) {
	t.Helper()
	if (route.Beside != nil) != route.NeedsEmployer || route.Family == "apprenticeship" && route.Beside == nil {
		t.Errorf("%s: beside %v", route.ID, route.Beside)
	}
	if route.Beside != nil {
		held(t, route.ID, route.Beside.textJSON)
	}
	if len(route.Help) == 0 {
		t.Errorf("%s: no help", route.ID)
	}
	for _, s := range route.Steps {
		held(t, s.ID, s.Travel)
		if len(s.Otherwise) == 0 {
			t.Errorf("%s: nothing stays", s.ID)
		}
		for _, o := range s.Otherwise {
			held(t, s.ID, o.textJSON)
		}
		for _, p := range s.Providers {
			if p.Medium != s.Medium {
				t.Errorf("%s at %s: %q", s.ID, p.ID, p.Medium)
			}
		}
	}
}

// held: a text is there in both languages, filled and not the same.
func held(t *testing.T, id string, text textJSON) {
	t.Helper()
	if text.TextEN == "" || text.TextCY == "" || text.TextEN == text.TextCY || strings.Contains(text.TextEN+text.TextCY, "{{") || strings.Contains(text.TextEN, "<no value>") {
		t.Errorf("%s: %+v", id, text)
	}
}

// --cannot-reach and --furthest-miles order the routes anew, say why by name, and hide none.
func TestRoutesOutOfReach(t *testing.T) {
	goal, providers := reachable(t)
	var free, bound, near routesJSON
	ok(t, &free, "", "routes", "--learner", elinFile, "--to", goal, "--json")
	ok(t, &bound, "", "routes", "--learner", elinFile, "--to", goal, "--json", "--cannot-reach", strings.Join(providers, ","))
	ok(t, &near, "", "routes", "--learner", elinFile, "--to", goal, "--json", "--furthest-miles", "0.5")
	for _, j := range []routesJSON{bound, near} {
		if got, want := routeIDs(j), routeIDs(free); !slices.Equal(got, want) {
			t.Errorf("%v, without saying anything %v", got, want)
		}
		away := 0
		for _, r := range j.Routes {
			for _, a := range r.Away {
				away++
				held(t, r.ID, a.textJSON)
			}
		}
		if away == 0 {
			t.Errorf("%s: nothing is out of reach", goal)
		}
	}
	if code, _, errs := ctl("", "routes", "--learner", elinFile, "--to", goal, "--cannot-reach", "prov-moon", "--lang", "en"); code != 1 || !strings.Contains(errs, "prov-moon") {
		t.Errorf("exit %d: %s", code, errs)
	}
}

// reachable is an occupation with a step of which the providers and their distance are known.
func reachable(t *testing.T) (goal string, providers []string) {
	t.Helper()
	for _, goal := range []string{"soc-5319", "soc-5313", "soc-5434", "soc-6221", "soc-3221", "soc-5231"} {
		var j routesJSON
		ok(t, &j, "", "routes", "--learner", elinFile, "--to", goal, "--json")
		for _, r := range j.Routes {
			for _, s := range r.Steps {
				if len(s.Providers) > 0 && s.Providers[0].Miles != nil {
					for _, p := range s.Providers {
						providers = append(providers, p.ID)
					}
					return goal, providers
				}
			}
		}
	}
	t.Fatal("no step with a provider")
	return "", nil
}

func routeIDs(j routesJSON) []string {
	var all []string
	for _, r := range j.Routes {
		all = append(all, r.Family+" "+r.ID)
	}
	slices.Sort(all)
	return all
}
