package learner

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"
)

// histories is how many random histories the laws are tried on: 10,000, or what LLWYBR_HISTORIES says, for the long proofs.
func histories() int {
	if n, err := strconv.Atoi(os.Getenv("LLWYBR_HISTORIES")); err == nil {
		return n
	}
	return 10_000
}

// anyEdit is an edit of any kind of merge, on few paths, so that changes meet.
func anyEdit(random *rand.Rand) Edit {
	id := string(rune('a' + random.IntN(2)))
	word := []string{"", "Mali", "tŷ\nmawr", "Zoë 🎓", `<&"\>`}[random.IntN(5)]
	edits := []Edit{
		{"name", "M" + word[:min(len(word), 2)]}, {"language", Languages[random.IntN(2)]}, {"year_group", 7 + random.IntN(8)}, {"answers.R1", random.IntN(6)},
		{"choices." + id, true}, {"offered." + id, []string{"yes", "no"}[random.IntN(2)]}, {"results." + id, Attainment{"A*", "achieved"}},
		{"learning.rse", random.IntN(2) == 0}, {"liked." + id, true}, {"struck." + id, true}, {"actions." + id + ".what", word},
		{"actions." + id + ".due", "2027-01-31"}, {"actions." + id + ".status", []string{"open", "done"}[random.IntN(2)]}, {"notes." + id, word},
		{"priorities." + id, 1 + random.IntN(8)}, {"agenda." + id, map[string]any{"n": random.IntN(3)}}, {"consent." + id, map[string]any{"when": word}},
	}
	e := edits[random.IntN(len(edits))]
	if e.Field == "name" {
		e.Value = "Mali"[:1+random.IntN(4)]
	}
	if random.IntN(5) == 0 {
		e.Value = nil
	}
	return e
}

// anyHistory is what up to four installations write, with clocks that are years apart and jump, passing on what they have now and then. Some of it is of a
// newer version.
func anyHistory(random *rand.Rand) []Change {
	replicas := make([]*replica, 1+random.IntN(4))
	for i := range replicas {
		r := &replica{wall: time.Date(2026+5*i, 1, 1, 0, 0, 0, 0, time.UTC)}
		r.clock = NewClock(fmt.Sprint("n", i), func() time.Time { return r.wall })
		replicas[i] = r
	}
	for range random.IntN(20) {
		r, other := replicas[random.IntN(len(replicas))], replicas[random.IntN(len(replicas))]
		r.wall = r.wall.Add(time.Duration(random.IntN(11)-5) * time.Second)
		switch random.IntN(6) {
		case 0:
			r.take(other.log...)
		case 1:
			newer, err := r.clock.Change(Edit{"notes.a", "x"})
			if err != nil {
				panic(err)
			}
			newer.Field = "later." + strconv.Itoa(random.IntN(2))
			r.take(newer)
		default:
			c, err := r.state.Change(r.clock, anyEdit(random))
			if err != nil {
				panic(err)
			}
			r.take(c)
		}
	}
	log := union(replicas)
	slices.SortFunc(log, Change.compare)
	return slices.CompactFunc(log, func(a, b Change) bool { return a.ID == b.ID })
}

// parts splits a log into three parts, which may share changes and miss none.
func parts(random *rand.Rand, log []Change) (split [3][]Change) {
	for _, c := range log {
		for i, first := random.IntN(3), true; first || random.IntN(4) == 0; i, first = (i+1)%3, false {
			split[i] = append(split[i], c)
		}
	}
	return split
}

func mixed(random *rand.Rand, log []Change) []Change {
	log = slices.Clone(log)
	random.Shuffle(len(log), func(i, j int) { log[i], log[j] = log[j], log[i] })
	return log
}

// TestMergeLaws tries the laws of merging on random histories: the order in which changes come, how often, and in which parts, makes no difference to anything
// that can be asked, conflicts and what is carried unread included; and what is written and read back merges the same.
func TestMergeLaws(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	random, n, changes, conflicts, naive := rand.New(rand.NewPCG(seed, 0)), histories(), 0, 0, 0
	for range n {
		log := anyHistory(random)
		want := everything(NewState(log...))
		changes, conflicts = changes+len(log), conflicts+len(want.Conflicts)
		split := parts(random, log)
		if !reflect.DeepEqual(lastComes(log), lastComes(mixed(random, log))) {
			naive++
		}
		laws := map[string][]Change{
			"another order, with repeats": mixed(random, append(slices.Clone(log), log[:random.IntN(len(log)+1)]...)),
			"in parts, written and read":  reread(t, slices.Concat(split[2], split[0], split[1])),
		}
		for law, changes := range laws {
			if got := everything(NewState(changes...)); !reflect.DeepEqual(got, want) {
				same(t, fmt.Sprintf("%s, of the history of seed %d", law, seed), want, got)
			}
		}
	}
	if naive == 0 {
		t.Error("keeping what comes last holds too, so the laws do not bite")
	}
	t.Logf("%d histories of %d changes, %d conflicts: the same record whatever the order, the repeats and the parts; keeping what comes last breaks on %d",
		n, changes, conflicts, naive)
}

// lastComes is the control: a merge that keeps whichever value comes last.
func lastComes(log []Change) map[string]string {
	last := map[string]string{}
	for _, c := range log {
		last[c.Field] = string(c.Value)
	}
	return last
}

func reread(t *testing.T, log []Change) []Change {
	t.Helper()
	again := make([]Change, len(log))
	for i, c := range log {
		text, err := c.Encode()
		if err == nil {
			again[i], err = DecodeChange(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return again
}

// longHistory is what one installation writes in a year or two: n changes.
func longHistory(tb testing.TB, node string, n int) [][]byte {
	tb.Helper()
	random, r := rand.New(rand.NewPCG(6, uint64(n))), &replica{clock: NewClock(node, nil)}
	texts := make([][]byte, n)
	for i := range texts {
		c := made(tb, &r.state, r.clock, anyEdit(random))
		r.take(c)
		text, err := c.Encode()
		if err != nil {
			tb.Fatal(err)
		}
		texts[i] = text
	}
	return texts
}

// mergeBudget is how long two histories of a thousand changes may take to become one record.
const mergeBudget = 100 * time.Millisecond

// mergeWritten reads two logs and makes one record of them.
func mergeWritten(tb testing.TB, a, b [][]byte) {
	var s State
	for _, text := range slices.Concat(a, b) {
		c, err := DecodeChange(text)
		if err != nil {
			tb.Fatal(err)
		}
		s.Apply(c)
	}
	s.Record()
	s.Conflicts()
}

// leastMerge is the least that a merge could do: it takes the same bytes apart with encoding/json and keeps the last value of each path.
func leastMerge(tb testing.TB, texts [][]byte) {
	last := map[string]json.RawMessage{}
	for _, text := range texts {
		var c Change
		if err := json.Unmarshal(text, &c); err != nil {
			tb.Fatal(err)
		}
		last[c.Field] = c.Value
	}
}

func TestTwoLongHistoriesMergeInTime(t *testing.T) {
	a, b := longHistory(t, "n1", 1000), longHistory(t, "n2", 1000)
	best, least := time.Hour, time.Hour
	for range 7 {
		begun := time.Now()
		mergeWritten(t, a, b)
		merged := time.Now()
		leastMerge(t, slices.Concat(a, b))
		best, least = min(best, merged.Sub(begun)), min(least, time.Since(merged))
	}
	if best > max(mergeBudget, 6*least) { // a machine that is busy with something else is slow at both
		t.Errorf("it took %v, and the least %v", best, least)
	}
	t.Logf("two histories of 1,000 changes merge in %v, reading included; taking the same bytes apart takes %v", best.Round(10*time.Microsecond), least.Round(10*time.Microsecond))
}

// BenchmarkMergeTwoHistories merges two histories of 1,000 changes from their written form; BenchmarkMergeBaseline does the least with the same bytes.
func BenchmarkMergeTwoHistories(b *testing.B) {
	one, two := longHistory(b, "n1", 1000), longHistory(b, "n2", 1000)
	for b.Loop() {
		mergeWritten(b, one, two)
	}
}

func BenchmarkMergeBaseline(b *testing.B) {
	texts := slices.Concat(longHistory(b, "n1", 1000), longHistory(b, "n2", 1000))
	for b.Loop() {
		leastMerge(b, texts)
	}
}
