package proof

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
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

// mustTell are the calls whose failing somebody must be told of; where another fails, there may be another way.
var mustTell = []string{"write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2"}

// excused reports whether a failing need not be told: SQLite's index of its log is made anew at each start, and SQLite does not look whether a folder
// could be forced to the disk.
func excused(target, line, dir string) bool {
	return strings.Contains(line, "-shm>") || target == "vault" && strings.Contains(line, "fsync(") && strings.Contains(line, "<"+filepath.Join(dir, "data")+">")
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

// watched runs the work under strace and gives what it told and strace's lines about a call.
func watched(t *testing.T, o orders, call string, more ...string) (*story, []string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "calls")
	args := append([]string{"strace", "-f", "-qq", "-y", "-s", "200", "-e", "signal=none", "-e", "trace=" + call, "-o", path}, more...)
	out, _ := child(o, args...).CombinedOutput() // it may fail: what counts is what it tells
	lines, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err, string(out))
	}
	return storyOf(string(out)), strings.Split(string(lines), "\n")
}

// within gives which of a call's lines are about the folder: the numbers of the calls in their thread.
func within(lines []string, dir string) []int {
	var numbers []int
	first, n := "", 0
	for _, line := range lines {
		pid, text, _ := strings.Cut(line, " ")
		if first == "" {
			first = pid
		}
		if pid != first || strings.HasPrefix(strings.TrimSpace(text), "<...") {
			continue
		}
		if n++; strings.Contains(text, dir) {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// faults are all that can be on a target's work.
func faults(t *testing.T, target string) []fault {
	t.Helper()
	var all []fault
	for _, call := range slices.Sorted(maps.Keys(faulty)) {
		dir := quickDir(t)
		_, lines := watched(t, work(target, dir), call)
		for _, how := range faulty[call] {
			for _, k := range within(lines, dir) {
				all = append(all, fault{call, how, k, false}, fault{call, how, k, true})
			}
		}
	}
	return all
}

// tolls counts what became of faults.
type tolls struct {
	fired, told, unheard   int
	calls, silent, message map[string]int
}

// suffer runs the work under one fault and judges it.
func (n *tolls) suffer(t *testing.T, target string, f fault) {
	t.Helper()
	dir := quickDir(t)
	defer os.RemoveAll(dir)
	s, lines := watched(t, work(target, dir), f.call, "-e", "inject="+f.String())
	hit := ""
	for _, line := range lines {
		if hit == "" && strings.Contains(line, "(INJECTED)") && strings.Contains(line, dir) {
			hit = line
		}
	}
	if hit == "" {
		n.unheard++
		return
	}
	n.fired++
	n.calls[f.call]++
	for _, fault := range s.faults {
		n.message[fault]++
		if strings.HasPrefix(fault, `"`) {
			t.Errorf("%v: no message for it: %s", f, fault)
		}
	}
	if len(s.faults) > 0 {
		n.told++
	} else if n.silent[f.call]++; slices.Contains(mustTell, f.call) && !excused(target, hit, dir) {
		t.Errorf("%v: nobody is told: %s", f, hit)
	}
	if s.panics || !s.done && len(s.faults) == 0 {
		t.Errorf("%v: the program broke off", f)
	}
	if err := look(targetOf(target), dir, s); err != nil {
		t.Errorf("%v: %v: %s", f, err, hit)
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
			for _, f := range all[:min(rounds(25, len(all)), len(all))] {
				n.suffer(t, target.name, f)
			}
			t.Logf("%s: %d faults fired %v, %d told by messages %v, no need to tell %v, %d did not fire; 0 acknowledged lost; %.0f s",
				target.name, n.fired, n.calls, n.told, n.message, n.silent, n.unheard, time.Since(begun).Seconds())
		})
	}
}
