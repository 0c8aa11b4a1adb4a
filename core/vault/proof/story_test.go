package proof

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"llwybr/core/learner"
	"llwybr/core/vault"
)

// story is what a child told.
type story struct {
	made   bool
	groups []*group
	faults []string // ids of messages
	sealed bool
	erased bool
	done   bool
	panics bool
}

// group is what was appended together: hashes by id.
type group struct {
	changes      map[string]string
	acknowledged bool
}

// hear takes in one line.
func (s *story) hear(line string) {
	word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	switch word {
	case "made":
		s.made = true
	case "try":
		g := &group{changes: map[string]string{}}
		for _, sign := range strings.Fields(rest) {
			id, hash, _ := strings.Cut(sign, "=")
			g.changes[id] = hash
		}
		s.groups = append(s.groups, g)
	case "ack":
		s.groups[len(s.groups)-1].acknowledged = true
	case "err", "failed":
		s.faults = append(s.faults, rest)
	case "sealed":
		s.sealed = true
	case "erased":
		s.erased = true
	case "done":
		s.done = true
	}
}

func storyOf(output string) *story {
	s := &story{panics: strings.Contains(output, "goroutine ")}
	for line := range strings.Lines(output) {
		if strings.HasSuffix(line, "\n") { // else it was cut while it was printed
			s.hear(line)
		}
	}
	return s
}

// clone is the story so far.
func (s *story) clone() *story {
	c := *s
	c.groups = nil
	for _, g := range s.groups {
		same := *g
		c.groups = append(c.groups, &same)
	}
	return &c
}

// acknowledged counts the changes that were.
func (s *story) acknowledged() int {
	n := 0
	for _, g := range s.groups {
		if g.acknowledged {
			n += len(g.changes)
		}
	}
	return n
}

// loss is what was acknowledged and is not there.
type loss struct{ changes int }

func (l loss) Error() string {
	return fmt.Sprintf("proof: %d acknowledged changes are lost", l.changes)
}

// compare looks whether what was found is what was told: everything acknowledged is there, groups are whole, and nothing is there that nobody
// appended. It does not ask for it where anything was lost with word of it.
func (s *story) compare(found []learner.Change) error {
	have := map[string]string{}
	for _, c := range found {
		have[c.ID] = hash(c)
	}
	lost, known := 0, 0
	var wrong []error
	for _, g := range s.groups {
		missing := 0
		for id, hash := range g.changes {
			switch got := have[id]; got {
			case hash:
				known++
			case "":
				missing++
			default:
				known++
				wrong = append(wrong, fmt.Errorf("proof: %s is another", id))
			}
		}
		if g.acknowledged {
			lost += missing
		} else if missing > 0 && missing < len(g.changes) {
			wrong = append(wrong, errors.New("proof: half a group"))
		}
	}
	if known != len(have) {
		wrong = append(wrong, fmt.Errorf("proof: %d changes that nobody appended", len(have)-known))
	}
	if lost > 0 {
		wrong = append(wrong, loss{lost})
	}
	return errors.Join(wrong...)
}

// look opens a store with the real code, checks it and compares it with what was told.
func look(t target, dir string, s *story) (err error) {
	store, id, err := t.open(dir, false, nil)
	if nothing := !s.made || len(s.faults) > 0 && s.acknowledged() == 0; nothing && errors.Is(err, errNone) {
		return nil // it was cut before there was anything, or its making failed and nothing could be appended since
	}
	if err != nil {
		return fmt.Errorf("proof: it does not open: %w", err)
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	found, err := store.Changes(context.Background(), id)
	return errors.Join(err, store.Check(), saved(store), s.compare(found))
}

// saved is what a file has to say of itself.
func saved(s vault.Store) error {
	if f, ok := s.(interface{ Saved() (time.Time, error) }); ok {
		_, err := f.Saved()
		return err
	}
	return nil
}
