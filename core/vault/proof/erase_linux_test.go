package proof

import (
	"fmt"
	"os"
	"testing"
)

// TestErasingHoldsWhenThePowerIsCut cuts the power after a record was erased: whatever the disk kept of what was not forced to it, nothing of the record
// is there. Before that, it is there whole or it is gone.
func TestErasingHoldsWhenThePowerIsCut(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			random, images, cuts := chance(t), 0, 0
			for range rounds(1, 10) {
				o := orders{Act: "erase", Target: target.name, Dir: quickDir(t)}
				found := twoRecords(t, target, o.Dir, random.Uint64())
				before, err := newDisk(o.Dir)
				if err != nil {
					t.Fatal(err)
				}
				moments, _ := trace(t, o)
				r := newReplay(before)
				for i, m := range moments {
					r.step(m)
					n := 3
					if !r.story.erased {
						if n = 1; i%max(1, len(moments)/rounds(10, 20)) != 0 {
							continue
						}
					}
					for range n {
						how, image := r.cut(random), quickDir(t)
						writeImage(t, r, o.Dir, image, how)
						if cuts++; r.story.erased {
							images++
							found.folder(t, fmt.Sprintf("after %s, %d calls from the end", how.model, len(moments)-i), image)
						}
						opensOrIsGone(t, target, image, r.story.erased)
						os.RemoveAll(image)
					}
				}
				found.judge(t, target.name, true)
			}
			t.Logf("%s: %d images, %d of them after it was erased", target.name, cuts, images)
		})
	}
}

func opensOrIsGone(t *testing.T, target target, dir string, erased bool) {
	t.Helper()
	s, id, err := target.open(dir, false, nil)
	if err != nil {
		return // its own keys are destroyed first
	}
	defer s.Close()
	if erased {
		t.Error("it opens although it was erased")
	}
	if _, err := s.Changes(t.Context(), id); err != nil {
		t.Errorf("it opens and is not whole: %v", err)
	}
}
