package proof

import (
	"errors"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// tally counts what became of images.
type tally struct {
	images, losing, lost, broken int
	acknowledged                 int
	models                       map[string]int
	faults                       map[string]int // by what they say
}

func (c *tally) take(model string, err error) {
	if c.models == nil {
		c.models, c.faults = map[string]int{}, map[string]int{}
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
	c.faults[strings.ReplaceAll(err.Error(), "\n", "; ")]++
}

// report logs the counts. safe says whether nothing may have happened, or something must.
func (c *tally) report(t *testing.T, what string, safe bool) {
	t.Helper()
	t.Logf("%s: %d images (%v), %d changes acknowledged in them, %d images lost %d of these, %d unreadable or wrong", what, c.images, c.models,
		c.acknowledged, c.losing, c.lost, c.broken)
	switch bad := c.losing + c.broken; {
	case safe && bad > 0:
		t.Errorf("%s: %v", what, c.faults)
	case !safe && bad == 0:
		t.Errorf("%s: nothing was lost, so the harness does not bite", what)
	}
}

// cutting is how power is cut: on which store, how often, and what makes it unsafe.
type cutting struct {
	orders
	images int
	ignore bool   // whether forcing to the disk does nothing
	story  *story // of what is in the folder at the start; nil when that is nothing
}

// powerCuts traces one run and makes images of it, which it reads with the real code. It gives the last image as the beginning of another run: one
// that recovers from a power cut, and is cut itself.
func powerCuts(t *testing.T, c cutting, random *rand.Rand, counts *tally) cutting {
	t.Helper()
	c.Act, c.Seed = "append", random.Uint64()
	if c.story == nil {
		c.Dir, c.story = quickDir(t), &story{}
	}
	before, err := newDisk(c.Dir)
	if err != nil {
		t.Fatal(err)
	}
	moments, _ := trace(t, c.orders)
	cuts := make([]int, c.images)
	for i := range cuts {
		cuts[i] = random.IntN(len(moments) + 1)
	}
	slices.Sort(cuts)
	r, at := newReplay(before), 0
	r.ignore, r.story = c.ignore, c.story
	next := c
	for i, end := range cuts {
		for ; at < end; at++ {
			r.step(moments[at])
		}
		how, to := r.cut(random), quickDir(t)
		counts.acknowledged += r.story.acknowledged()
		writeImage(t, r, c.Dir, to, how)
		if i == len(cuts)/2 {
			next.Dir, next.story = quickDir(t), r.story.clone()
			writeImage(t, r, c.Dir, next.Dir, how)
		}
		counts.take(how.model, look(targetOf(c.Target), to, r.story))
		os.RemoveAll(to)
	}
	return next
}

func writeImage(t *testing.T, r *replay, from, to string, how cut) {
	t.Helper()
	if err := r.image(from, to, how); err != nil {
		t.Fatal(err)
	}
}

// TestNothingIsLostWhenThePowerIsCut cuts the power at any call of a program that appends, and lets the disk keep any part of what was not
// forced to it. Then it goes on with what one image holds, and cuts it again.
func TestNothingIsLostWhenThePowerIsCut(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			random, counts, begun := chance(t), &tally{}, time.Now()
			for range rounds(1, 12) {
				c := cutting{orders: orders{Target: target.name, Sessions: 2, Groups: rounds(12, 30)}, images: rounds(10, 20)}
				for range 3 {
					c = powerCuts(t, c, random, counts)
				}
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
		"file on a disk that forgets":   {orders: orders{Target: "file"}, ignore: true},
	} {
		t.Run(name, func(t *testing.T) {
			c.images, c.Sessions, c.Groups = rounds(15, 100), 1, 40
			counts := &tally{}
			powerCuts(t, c, chance(t), counts)
			counts.report(t, name, false)
		})
	}
}
