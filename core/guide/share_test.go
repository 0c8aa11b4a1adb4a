package guide_test

import (
	"reflect"
	"sync"
	"testing"

	"llwybr/core/guide"
)

// One guide answers several windows at once: every question, asked from several goroutines from the first moment on, has the same answer. The race
// detector watches this one.
func TestAGuideIsSharedBySeveralWindows(t *testing.T) {
	g := open(t)
	rec := sample(t, g, "elin-year9-welsh-medium")
	ask := func() []any {
		routes, err := g.Routes(rec, rec.Liked[0])
		if err != nil {
			t.Error(err)
		}
		help, err := g.WhatWouldHelp(rec, "2026-11-22", "step-a-level-biology")
		if err != nil {
			t.Error(err)
		}
		p, err := g.Score(rec.Answers)
		if err != nil {
			t.Error(err)
		}
		report, err := g.Entitlement(rec, guide.Wales1416)
		if err != nil {
			t.Error(err)
		}
		towards, err := g.Towards(rec)
		if err != nil {
			t.Error(err)
		}
		return []any{g.Doors(rec, "2026-11-22"), routes, help, g.Match(rec.Answers, p), report, towards}
	}
	answers := make([][]any, 4)
	var all sync.WaitGroup
	for i := range answers {
		all.Go(func() { answers[i] = ask() })
	}
	all.Wait()
	for i, a := range answers {
		if !reflect.DeepEqual(a, answers[0]) {
			t.Errorf("window %d has another answer", i)
		}
	}
}
