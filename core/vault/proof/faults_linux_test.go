package proof

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// faulty are the calls that fail, and how.
var faulty = map[string][]string{
	"open": {"EACCES", "EMFILE", "EIO", "ENOSPC"}, "openat": {"EACCES", "EMFILE", "EIO", "ENOSPC"},
	"mkdirat": {"EACCES", "ENOSPC"}, "write": {"ENOSPC", "EIO"}, "pwrite64": {"ENOSPC", "EIO"}, "ftruncate": {"ENOSPC", "EIO"},
	"fsync": {"EIO", "ENOSPC"}, "fdatasync": {"EIO", "ENOSPC"}, "rename": {"EACCES", "EIO", "ENOSPC"}, "renameat": {"EACCES", "EIO", "ENOSPC"},
	"renameat2": {"EACCES", "EIO", "ENOSPC"}, "link": {"EIO", "EACCES"}, "linkat": {"EIO", "EACCES"}, "unlink": {"EACCES", "EIO"},
	"unlinkat": {"EACCES", "EIO"}, "fcntl": {"ENOLCK", "EIO"}, "flock": {"ENOLCK", "EIO"}, "read": {"EIO"}, "pread64": {"EIO"}, "fstat": {"EIO"},
}

// fault is one failing call: the k-th of its name, once or from then on.
type fault struct {
	call, how string
	k         int
	ever      bool
}

func (f fault) String() string {
	if f.ever {
		return fmt.Sprintf("%s:error=%s:when=%d+", f.call, f.how, f.k)
	}
	return fmt.Sprintf("%s:error=%s:when=%d", f.call, f.how, f.k)
}

// work is what the child does under faults: short, and with every part of a store's life in it.
func work(target, dir string) orders {
	return orders{Act: "append", Target: target, Dir: dir, Sessions: 2, Groups: 4, Seed: 6}
}

// faults are all that can be on a target's work: what the calls on its folder are when nothing fails, counted as strace counts them.
func faults(t *testing.T, target string) []fault {
	t.Helper()
	o := work(target, quickDir(t))
	before, err := newDisk(o.Dir)
	if err != nil {
		t.Fatal(err)
	}
	moments, _ := trace(t, o)
	r, counts := newReplay(before), map[string]int{}
	var all []fault
	for _, m := range moments {
		r.step(m)
		if m.begins && m.thread == moments[0].thread {
			counts[m.name]++
			if m.name == "fcntl" && !strings.Contains(m.args[1], "LK") {
				continue // it is no lock
			}
			for _, how := range faulty[m.name] {
				if k := counts[m.name]; strings.HasPrefix(r.about(m.call), o.Dir) {
					all = append(all, fault{m.name, how, k, false}, fault{m.name, how, k, true})
				}
			}
		}
	}
	return all
}

// madeUp is the part of a passing file's name that is different each time.
var madeUp = regexp.MustCompile(`[0-9a-f]{8,}$`)

// tolls counts what became of faults.
type tolls struct {
	fired, told, unheard   int
	calls, silent, message map[string]int
}

// suffer runs the work under one fault and judges it: whoever appended was told, or nothing depended on it, which shows when the power is cut at the end.
func (n *tolls) suffer(t *testing.T, target string, f fault) {
	t.Helper()
	o := work(target, quickDir(t))
	defer os.RemoveAll(o.Dir)
	before, err := newDisk(o.Dir)
	if err != nil {
		t.Fatal(err)
	}
	moments, output := trace(t, o, "-e", "inject="+f.String())
	r, s, hit := newReplay(before), storyOf(output), ""
	for _, m := range moments {
		if path := r.about(m.call); m.injected && hit == "" && strings.HasPrefix(path, o.Dir) {
			if hit = filepath.Base(path); path == o.Dir {
				hit = "its folder"
			}
		}
		r.step(m)
	}
	if hit == "" {
		n.unheard++
		return
	}
	n.count(t, f, s, hit)
	after := quickDir(t)
	defer os.RemoveAll(after)
	writeImage(t, r, o.Dir, after, cut{model: "none"})
	for what, dir := range map[string]string{"the program ends": o.Dir, "the power is cut": after} {
		if err := look(targetOf(target), dir, s); err != nil {
			t.Errorf("%v on %s, and then %s: %v", f, hit, what, err)
		}
	}
}

func (n *tolls) count(t *testing.T, f fault, s *story, hit string) {
	t.Helper()
	n.fired++
	n.calls[f.call]++
	for _, fault := range s.faults {
		if n.message[fault]++; strings.HasPrefix(fault, `"`) {
			t.Errorf("%v on %s: no message for it: %s", f, hit, fault)
		}
	}
	if len(s.faults) > 0 {
		n.told++
	} else {
		n.silent[f.call+" "+madeUp.ReplaceAllString(hit, "…")]++
	}
	if s.panics || !s.done && len(s.faults) == 0 {
		t.Errorf("%v on %s: the program broke off", f, hit)
	}
}

// TestEveryFailingCallIsToldAndNothingIsLost makes each call of a store's life fail, once and from then on.
func TestEveryFailingCallIsToldAndNothingIsLost(t *testing.T) {
	needStrace(t)
	for _, target := range targets {
		t.Run(target.name, func(t *testing.T) {
			begun, random := time.Now(), chance(t)
			all := faults(t, target.name)
			random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			n := &tolls{calls: map[string]int{}, silent: map[string]int{}, message: map[string]int{}}
			for _, f := range all[:min(rounds(12, len(all)), len(all))] {
				n.suffer(t, target.name, f)
			}
			t.Logf("%s: %d faults fired %v, %d told by messages %v, nothing depended on %v, %d did not fire; 0 acknowledged lost; %.0f s",
				target.name, n.fired, n.calls, n.told, n.message, n.silent, n.unheard, time.Since(begun).Seconds())
		})
	}
}
