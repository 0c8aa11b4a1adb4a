package proof

import (
	"os"
	"strings"
	"testing"
	"time"
)

// TestNothingIsWrittenInPlain plants markers in names, answers, notes and paths and looks for them in every byte that the program wrote to any file
// anywhere, in what is there after its end and after a kill, and in images of power cuts.
func TestNothingIsWrittenInPlain(t *testing.T) {
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			found, random := newScan(), chance(t)
			for range rounds(1, 10) {
				o := orders{Act: "append", Target: target.name, Dir: quickDir(t), Sessions: 2, Groups: rounds(20, 60), Seed: random.Uint64(), Marked: true}
				before, err := newDisk(o.Dir)
				if err != nil {
					t.Fatal(err)
				}
				moments, _ := trace(t, o)
				r := newReplay(before)
				r.bytes = func(path string, data []byte) { found.look("every write", path, data) }
				for i, m := range moments {
					if r.step(m); i%(len(moments)/rounds(3, 10)) == 0 {
						image := quickDir(t)
						writeImage(t, r, o.Dir, image, r.cut(random))
						found.folder(t, "after a power cut", image)
						os.RemoveAll(image)
					}
				}
				for path := range r.written {
					if !strings.HasPrefix(path, o.Dir) && !strings.HasPrefix(path, "/dev/null") {
						t.Errorf("it wrote outside its folder, its home and the place for passing files: %s", path)
					}
				}
				found.folder(t, "after the end", o.Dir)
				o.Dir, o.Groups = quickDir(t), 1<<30
				killedAfter(t, o, 100*time.Millisecond, random)
				found.folder(t, "after a kill", o.Dir)
			}
			found.report(t, target.name, true)
		})
	}
}
