package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"slices"
	"time"

	"llwybr/core/learner"
)

// stamp is how a time is printed: UTC, to the millisecond.
const stamp = "2006-01-02T15:04:05.000Z"

type listJSON struct {
	Learners []entryJSON `json:"learners"`
}

type entryJSON struct {
	ID         string `json:"id"`
	Label      string `json:"label"`
	LastOpened string `json:"last_opened"`
	KeepUntil  string `json:"keep_until,omitempty"`
	Wordless   bool   `json:"wordless,omitempty"`
}

// listRecords prints what the start screen may show. Nothing of it is read from a record.
func listRecords(t *tool, args []string) error {
	f, o, p := t.placed("list")
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	v, err := t.openVault(p.dir)
	if err != nil {
		return err
	}
	entries, err := v.List()
	if err = errors.Join(err, v.Close()); err != nil {
		return err
	}
	j := listJSON{Learners: []entryJSON{}}
	for _, e := range entries {
		j.Learners = append(j.Learners, entryJSON{e.ID, e.Label, stamped(e.LastOpened), stamped(e.Keep), e.Wordless})
	}
	return t.print(j)
}

// stamped writes a time; none is "".
func stamped(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.UTC().Format(stamp)
}

type changesJSON struct {
	Changes   []loggedJSON   `json:"changes"`
	Conflicts []conflictJSON `json:"conflicts"`
}

type loggedJSON struct {
	ID    string          `json:"id"`
	Time  string          `json:"time"`
	Field string          `json:"field"`
	Value json.RawMessage `json:"value"`
}

// conflictJSON is a value that stands although others were set without knowledge of it.
type conflictJSON struct {
	Field  string       `json:"field"`
	Stands loggedJSON   `json:"stands"`
	Others []loggedJSON `json:"others"`
}

// showRecord prints a record as a learner file, or its changes. What is sound is printed also where not everything is.
func showRecord(t *tool, args []string) error {
	ctx, changes := context.Background(), false
	r, err := t.recordOf(ctx, "show", args, func(f *flag.FlagSet) { f.BoolVar(&changes, "changes", false, "") })
	if err != nil {
		return err
	}
	log, damage := r.Changes(ctx, r.id)
	_ = r.Opened(r.id) // only a note for the start screen: not worth stopping for
	if damage == nil || len(log) > 0 {
		err = t.show(log, changes)
	}
	return errors.Join(err, damage, r.Close())
}

func (t *tool) show(log []learner.Change, changes bool) error {
	if changes {
		return t.print(changesOf(log))
	}
	rec, _ := learner.Fold(log)
	_, err := t.out.Write(learner.Format(rec))
	return err
}

// changesOf lists a log by time, so that it reads the same wherever its changes came in another order.
func changesOf(log []learner.Change) changesJSON {
	j := changesJSON{[]loggedJSON{}, []conflictJSON{}}
	log = slices.Clone(log)
	slices.SortStableFunc(log, func(a, b learner.Change) int { return cmp.Or(a.Time.Compare(b.Time), cmp.Compare(a.ID, b.ID)) })
	for _, c := range log {
		j.Changes = append(j.Changes, changeOf(c))
	}
	_, conflicts := learner.Fold(log)
	for _, c := range conflicts {
		shown := conflictJSON{c.Field, changeOf(c.Stands), nil}
		for _, other := range c.Others {
			shown.Others = append(shown.Others, changeOf(other))
		}
		j.Conflicts = append(j.Conflicts, shown)
	}
	return j
}

func changeOf(c learner.Change) loggedJSON {
	return loggedJSON{c.ID, c.Time.String(), c.Field, c.Value}
}
