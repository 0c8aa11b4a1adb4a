package guide_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
)

// checks are the kinds of line, and what tells whether one holds: "" where it does, else what was found.
var checks = map[string]func(golden, []string) string{
	"door": golden.door, "absent": golden.absent, "asked": golden.asked, "after": golden.after, "refuse": golden.refuse,
	"route": golden.route, "noroute": golden.noRoute, "gap": golden.gap, "open": golden.opens,
}

func (c golden) check(e expectation) string {
	check, ok := checks[e.kind]
	if !ok {
		return "no such kind of line"
	}
	return check(c, e.words)
}

// find gives a step among doors.
func find(all []guide.Door, step string) (guide.Door, bool) {
	i := slices.IndexFunc(all, func(d guide.Door) bool { return d.ID == step })
	if i < 0 {
		return guide.Door{}, false
	}
	return all[i], true
}

func (c golden) door(w []string) string {
	d, ok := find(c.all, w[0])
	if !ok {
		return "it is no next step"
	}
	return stands(d, w[1], w[2:])
}

func (c golden) asked(w []string) string {
	d, ok := c.doors.Door(c.rec, string(c.today), w[0])
	if !ok {
		return "there is no such step"
	}
	return stands(d, w[1], w[2:])
}

// stands compares a door with its state and with what is said beside it: note=, missing= or bar=.
func stands(d guide.Door, state string, beside []string) string {
	if string(d.State) != state {
		return fmt.Sprintf("%s by %s%s", d.State, d.Rule, deciding(d))
	}
	for _, b := range beside {
		name, want, _ := strings.Cut(b, "=")
		if got := said(d, name); got != want {
			return fmt.Sprintf("%s %q%s", name, got, deciding(d))
		}
	}
	return ""
}

func said(d guide.Door, name string) string {
	r := d.Requirement
	switch {
	case name == "bar":
		return d.Bar.ID
	case r.Decided < 0:
		return ""
	case name == "note":
		return r.Leaves[r.Decided].Note.ID
	case name == "missing":
		return strconv.Itoa(r.Leaves[r.Decided].Missing)
	}
	return ""
}

// deciding names the leaf that decided, for the words of a failure.
func deciding(d guide.Door) string {
	if d.Requirement.Decided < 0 {
		return ""
	}
	l := d.Requirement.Leaves[d.Requirement.Decided]
	return fmt.Sprintf(", decided by %s (%s, %s)", l.Node, l.State, l.Note.ID)
}

func (c golden) absent(w []string) string {
	if d, ok := find(c.all, w[0]); ok {
		return "it is there, " + string(d.State)
	}
	return ""
}

// basket reads the changes at the beginning of a line, and what comes after them.
func basket(w []string) (add, drop, rest []string) {
	for i, s := range w {
		switch {
		case strings.HasPrefix(s, "+"):
			add = append(add, s[1:])
		case strings.HasPrefix(s, "-"):
			drop = append(drop, s[1:])
		default:
			return add, drop, w[i:]
		}
	}
	return add, drop, nil
}

func (c golden) after(w []string) string {
	add, drop, rest := basket(w)
	all, err := c.guide.DoorsAfter(c.rec, c.today, add, drop)
	if err != nil {
		return err.Error()
	}
	d, ok := find(all, rest[0])
	if !ok {
		return "it is no next step"
	}
	return stands(d, rest[1], rest[2:])
}

func (c golden) refuse(w []string) string {
	add, drop, rest := basket(w)
	_, err := c.guide.DoorsAfter(c.rec, c.today, add, drop)
	var m *message.Error
	switch {
	case err == nil:
		return "it is not refused"
	case !errors.As(err, &m) || m.Message.ID != rest[0]:
		return err.Error()
	}
	return ""
}

func (c golden) routes(goal, family string) ([]guide.Route, error) {
	a, err := c.guide.Routes(c.rec, goal)
	return slices.DeleteFunc(a.Routes, func(r guide.Route) bool { return r.Family != family }), err
}

func (c golden) route(w []string) string {
	of, err := c.routes(w[0], w[1])
	if err != nil {
		return err.Error()
	}
	found := []string{}
	for _, r := range of {
		found = append(found, string(r.Steps[0].Requirement.State)+" "+r.Steps[0].ID)
	}
	if slices.Contains(found, w[2]+" "+w[3]) {
		return ""
	}
	return fmt.Sprintf("they begin with %v", found)
}

func (c golden) noRoute(w []string) string {
	of, err := c.routes(w[0], w[1])
	if err != nil {
		return err.Error()
	}
	for _, r := range of {
		if r.Steps[0].ID == w[2] {
			return "there is " + r.ID
		}
	}
	return ""
}

func (c golden) gap(w []string) string {
	a, err := c.guide.Routes(c.rec, w[0])
	if err != nil {
		return err.Error()
	}
	if !slices.Contains(a.Gaps, w[1]) {
		return fmt.Sprintf("the gaps are %v", a.Gaps)
	}
	return ""
}

// opens looks for a set of changes, PATH=VALUE each, among those that would help with a step.
func (c golden) opens(w []string) string {
	h, err := c.guide.WhatWouldHelp(c.rec, c.today, w[0])
	if err != nil {
		return err.Error()
	}
	want := slices.Sorted(slices.Values(w[1:]))
	found := []string{}
	for _, set := range h.Sets {
		var has []string
		for _, change := range set.Changes {
			value := fmt.Sprint(change.Value)
			if a, ok := change.Value.(learner.Attainment); ok {
				value = a.Grade
			}
			has = append(has, change.Field+"="+value)
		}
		slices.Sort(has)
		if slices.Equal(has, want) {
			return ""
		}
		found = append(found, strings.Join(has, " "))
	}
	return fmt.Sprintf("what would help is %q", found)
}
