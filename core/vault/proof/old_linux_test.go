package proof

import (
	"os"
	"testing"
)

// TestSealingAnOldStoreMayBeCutOff cuts the power while a store of version 1 is brought up to date and sealed: everything is there in each image, and
// once it says that it is sealed, nothing is in plain on the disk, whatever the disk kept.
func TestSealingAnOldStoreMayBeCutOff(t *testing.T) {
	random, counts, found := chance(t), &tally{}, newScan()
	for range rounds(1, 4) {
		o := orders{Act: "seal", Dir: quickDir(t)}
		s := oldStore(t, o.Dir)
		before, err := newDisk(o.Dir)
		if err != nil {
			t.Fatal(err)
		}
		moments, _ := trace(t, o)
		r := newReplay(before)
		r.story = s
		every := max(1, len(moments)/rounds(12, 100))
		for i, m := range moments {
			if r.step(m); i%every != 0 && i < len(moments)-5 {
				continue
			}
			how, image := r.cut(random), quickDir(t)
			writeImage(t, r, o.Dir, image, how)
			if s.sealed {
				found.folder(t, "after "+how.model, image)
			}
			counts.acknowledged += s.acknowledged()
			counts.take(how.model, look(targetOf("vault"), image, s))
			os.RemoveAll(image)
		}
	}
	counts.report(t, "bringing up to date and sealing", true)
	found.report(t, "once it was sealed", true)
}
