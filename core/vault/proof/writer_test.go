package proof

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"strings"

	"llwybr/core/learner"
)

// writer makes the changes of a learner who does everything there is to do.
type writer struct {
	random *rand.Rand
	clock  *learner.Clock
	state  *learner.State
	marked bool
	marks  int
}

// newWriter goes on where a log ends.
func newWriter(node string, seed uint64, marked bool, log []learner.Change) *writer {
	w := &writer{random: rand.New(rand.NewPCG(seed, 6)), clock: learner.NewClock(node, nil), state: learner.NewState(log...), marked: marked}
	for _, c := range log {
		w.clock.Observe(c.Time)
	}
	return w
}

// group makes one to five changes that belong together.
func (w *writer) group() []learner.Change {
	group := make([]learner.Change, 1+w.random.IntN(5))
	for i := range group {
		c, err := w.state.Change(w.clock, w.edit())
		if err != nil {
			panic(err) // the edits here are right
		}
		group[i] = c
		w.state.Apply(c)
	}
	return group
}

// edit is anything that a learner may do: short, long, set, taken back.
func (w *writer) edit() learner.Edit {
	n := w.random.IntN(4)
	at := func(path string) string { return fmt.Sprintf(path, w.name(n)) }
	switch w.random.IntN(9) {
	case 0:
		return learner.Edit{Field: "name", Value: w.text(1)}
	case 1:
		return learner.Edit{Field: fmt.Sprintf("answers.%c%d", "RIASEC"[w.random.IntN(6)], 1+n), Value: w.random.IntN(6)}
	case 2:
		return learner.Edit{Field: at("actions.%s.what"), Value: w.text(3)}
	case 3:
		return learner.Edit{Field: at("results.%s"), Value: map[string]any{"grade": w.grade(), "status": "achieved"}}
	case 4:
		return learner.Edit{Field: at("agenda.%s"), Value: map[string]any{"when": w.text(2)}}
	case 5:
		return learner.Edit{Field: at("notes.%s"), Value: w.text(w.random.IntN(300))}
	case 6:
		return learner.Edit{Field: at("liked.%s"), Value: nil}
	case 7:
		return learner.Edit{Field: at("actions.%s.who"), Value: w.text(2)}
	}
	return learner.Edit{Field: at("liked.%s"), Value: true}
}

// markers is how many different markers are planted.
const markers = 200

// marker is a name that nobody has; it is worked out and so stands nowhere else.
func marker(n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "marciwr %d", n))
	return "mq" + strings.Map(func(r rune) rune { return 'a' + r%26 }, hex.EncodeToString(sum[:8]))
}

// next is the marker whose turn it is.
func (w *writer) next() string {
	w.marks++
	return marker(w.marks % markers)
}

func (w *writer) name(n int) string {
	if w.marked {
		return w.next()
	}
	return fmt.Sprint("id", n)
}

func (w *writer) grade() string {
	if w.marked {
		return w.next()
	}
	return "A*"
}

// text is so many words; in a marked log, markers.
func (w *writer) text(length int) string {
	parts := make([]string, max(length, 1))
	for i := range parts {
		if parts[i] = "gair"; w.marked {
			parts[i] = w.next()
		}
	}
	return strings.Join(parts, " ") + fmt.Sprint(" ", w.random.IntN(1000))
}

// signs are the changes of a group as a child tells them: id and hash.
func signs(group []learner.Change) string {
	var b strings.Builder
	for _, c := range group {
		b.WriteString(" " + c.ID + "=" + hash(c))
	}
	return b.String()
}

// hash stands for everything in a change.
func hash(c learner.Change) string {
	text, err := c.Encode()
	if err != nil {
		return err.Error()
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:6])
}
