package proof

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// tally counts what became of images.
type tally struct {
	images, losing, lost, broken int
	acknowledged                 int
	models                       map[string]int
	first                        error
}

func (c *tally) take(model string, err error) {
	if c.models == nil {
		c.models = map[string]int{}
	}
	c.images++
	c.models[model]++
	var l loss
	switch {
	case err == nil:
		return
	case errors.As(err, &l):
		c.losing++
		c.lost += l.changes
	default:
		c.broken++
	}
	if c.first == nil {
		c.first = err
	}
}

// report logs the counts. safe says whether nothing may have happened, or something must.
func (c *tally) report(t *testing.T, what string, safe bool) {
	t.Helper()
	t.Logf("%s: %d images (%v), %d changes acknowledged in them, %d images lost %d of these, %d unreadable or wrong", what, c.images, c.models,
		c.acknowledged, c.losing, c.lost, c.broken)
	switch bad := c.losing + c.broken; {
	case safe && bad > 0:
		t.Errorf("%s: %v", what, c.first)
	case !safe && bad == 0:
		t.Errorf("%s: nothing was lost, so the harness does not bite", what)
	}
}

// cutting is how power is cut: on which store, how often, and what makes it unsafe.
type cutting struct {
	orders
	images int
	ignore bool // whether forcing to the disk does nothing
}

// powerCuts traces one run and makes images of it, which it reads with the real code.
func powerCuts(t *testing.T, c cutting, random *rand.Rand, counts *tally) {
	t.Helper()
	c.Act, c.Dir, c.Seed = "append", quickDir(t), random.Uint64()
	before, err := newDisk(c.Dir)
	if err != nil {
		t.Fatal(err)
	}
	moments := trace(t, c.orders)
	cuts := make([]int, c.images)
	for i := range cuts {
		cuts[i] = random.IntN(len(moments) + 1)
	}
	slices.Sort(cuts)
	r, at := newReplay(before), 0
	r.ignore = c.ignore
	images := quickDir(t)
	for _, end := range cuts {
		for ; at < end; at++ {
			r.step(moments[at])
		}
		how := r.cut(random)
		counts.acknowledged += r.story.acknowledged()
		counts.take(how.model, readImage(t, r, c.orders, filepath.Join(images, "disk"), how))
	}
}

func readImage(t *testing.T, r *replay, o orders, to string, how cut) error {
	t.Helper()
	if err := errors.Join(os.RemoveAll(to), os.MkdirAll(to, 0o700), r.image(o.Dir, to, how)); err != nil {
		t.Fatal(err)
	}
	return look(targetOf(o.Target), to, r.story)
}

// TestNothingIsLostWhenThePowerIsCut cuts the power at any call of a program that appends, and lets the disk keep any part of what was not
// forced to it.
func TestNothingIsLostWhenThePowerIsCut(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			random, counts, begun := chance(t), &tally{}, time.Now()
			for range rounds(1, 20) {
				powerCuts(t, cutting{orders: orders{Target: target.name, Sessions: 2, Groups: 30}, images: rounds(20, 25)}, random, counts)
			}
			counts.report(t, target.name, true)
			t.Logf("%.1f s", time.Since(begun).Seconds())
		})
	}
}

// TestPowerCutsTakeFromAnUnsafeStore is the control.
func TestPowerCutsTakeFromAnUnsafeStore(t *testing.T) {
	for name, c := range map[string]cutting{
		"vault with synchronous=OFF":    {orders: orders{Target: "vault", Unsafe: "OFF"}},
		"vault with synchronous=NORMAL": {orders: orders{Target: "vault", Unsafe: "NORMAL"}},
		"vault on a disk that forgets":  {orders: orders{Target: "vault"}, ignore: true},
	} {
		t.Run(name, func(t *testing.T) {
			c.images, c.Sessions, c.Groups = rounds(10, 100), 1, 40
			counts := &tally{}
			powerCuts(t, c, chance(t), counts)
			counts.report(t, name, false)
		})
	}
}
