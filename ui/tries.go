package ui

import "time"

// tries counts wrong words and codes for one record, so that guessing by hand takes longer and longer. It is in memory alone: what guards the
// record itself is how long it takes to make a key.
type tries struct {
	wrong int
	until time.Time
}

// Waiting begins with the fifth wrong try and doubles with each further one.
const (
	triesFree    = 5
	triesFirst   = 5 * time.Second
	triesLongest = 5 * time.Minute
)

// failed notes a wrong try.
func (t *tries) failed(now time.Time) {
	if t.wrong++; t.wrong < triesFree {
		return
	}
	wait := triesLongest
	if doubled := t.wrong - triesFree; doubled < 6 {
		wait = min(triesFirst<<doubled, triesLongest)
	}
	t.until = now.Add(wait)
}

// wait is how many whole seconds remain until the next try; 0 = none.
func (t *tries) wait(now time.Time) int {
	left := t.until.Sub(now)
	if left <= 0 || left > triesLongest { // a clock that was set back does not lock anybody out
		return 0
	}
	return int((left + time.Second - 1) / time.Second)
}

// triesOf are the tries for a record, a file or the workspace.
func (a *App) triesOf(id string) *tries {
	if a.tried == nil {
		a.tried = map[string]*tries{}
	}
	if a.tried[id] == nil {
		a.tried[id] = &tries{}
	}
	return a.tried[id]
}
