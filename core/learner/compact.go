package learner

import "slices"

// Compact gives the changes of a log on which its record still depends, in the order of the log: of each path the newest of each node, the first
// of each action, which is its place in the list, and everything that only a newer version can read. Folded they give the same record and the
// same conflicts, also together with any other log.
func Compact(log []Change) []Change {
	t := thinning{log: log, newest: map[string]map[string]int{}, first: map[string]int{}}
	for i := range log {
		t.look(i)
	}
	places := t.unread
	for _, nodes := range t.newest {
		for _, i := range nodes {
			places = append(places, i)
		}
	}
	for _, i := range t.first {
		places = append(places, i)
	}
	slices.Sort(places)
	var kept []Change
	for _, i := range slices.Compact(places) {
		kept = append(kept, log[i])
	}
	return kept
}

// thinning finds what of a log must stay. The numbers are places in the log.
type thinning struct {
	log    []Change
	newest map[string]map[string]int // by path and node
	first  map[string]int            // by action
	unread []int
}

func (t *thinning) look(i int) {
	c := t.log[i]
	rule, id, _, ok := c.read()
	if !ok {
		t.unread = append(t.unread, i)
		return
	}
	nodes := t.newest[c.Field]
	if nodes == nil {
		nodes = map[string]int{}
		t.newest[c.Field] = nodes
	}
	if have, ok := nodes[c.Time.Node]; !ok || t.log[have].compare(c) < 0 {
		nodes[c.Time.Node] = i
	}
	if _, ok := rule.slot.(part); ok {
		if have, ok := t.first[id]; !ok || c.Time.Compare(t.log[have].Time) < 0 {
			t.first[id] = i
		}
	}
}
