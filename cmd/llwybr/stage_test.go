package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"llwybr/ui"
)

// stage is a display without a screen, with the built program on it.
type stage struct {
	t       testing.TB
	display string
	binary  string
	screen  string // the folder in which Xvfb keeps what it shows
}

// newStage starts Xvfb and builds the program. It fails, and never skips, where a tool is missing: `make test` installs them.
// Arguments are for Xvfb.
func newStage(t testing.TB, args ...string) *stage {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing; run make test-deps", tool)
		}
	}
	s := &stage{t: t, binary: filepath.Join(t.TempDir(), "llwybr"), screen: t.TempDir()}
	s.build(".", s.binary)
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", "1366x768x24", "-fbdir", s.screen, "-nolisten", "tcp"}, args...)...)
	x.ExtraFiles = []*os.File{write}
	if err := x.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	t.Cleanup(func() { _ = x.Process.Kill(); _ = x.Wait() })
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	s.display = ":" + strings.TrimSpace(line)
	return s
}

// build builds a program of this folder with the tags of the Makefile.
func (s *stage) build(pkg, out string) {
	s.t.Helper()
	cmd := exec.Command("go", "build", "-tags", "gles,migrated_fynedo,accessibility", "-o", out, pkg)
	if said, err := cmd.CombinedOutput(); err != nil {
		s.t.Fatalf("build %s: %v\n%s", pkg, err, said)
	}
}

// env is the environment of a program on the stage: its display, software drawing, and a home of its own.
func (s *stage) env(home string) []string {
	_ = os.MkdirAll(filepath.Join(home, ".cache"), 0o755)
	return append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1", "HOME="+home, "XDG_RUNTIME_DIR="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"), "LC_ALL=C.UTF-8")
}

// running is a running window.
type running struct {
	*stage
	cmd    *exec.Cmd
	trace  string
	places string  // the file in which the program writes where its parts are
	page   string  // where the walk is, as far as it knows
	low    float32 // below this a click would not reach what scrolls
	said   bytes.Buffer
	done   chan error
	read   int  // how much of the trace has been waited for
	parted bool // the program writes where its parts are
}

// launch starts the program on a data folder and waits until its first text is painted.
func (s *stage) launch(home, data string) *running { return s.start(home, data, true) }

// launchQuietly is launch without the file of parts, which costs a little itself.
func (s *stage) launchQuietly(home, data string) *running { return s.start(home, data, false) }

func (s *stage) start(home, data string, parts bool) *running {
	s.t.Helper()
	trace := filepath.Join(s.t.TempDir(), fmt.Sprintf("trace-%d", time.Now().UnixNano()))
	r := &running{stage: s, trace: trace, places: trace + "-parts", low: 650, done: make(chan error, 1)}
	r.cmd = exec.Command(s.binary, "--data", data, "--trace", trace, "--today", "2026-11-21", "--size", "1366x768")
	if r.parted = parts; parts {
		r.cmd.Args = append(r.cmd.Args, "--parts", r.places)
	}
	r.cmd.Env, r.cmd.Stderr, r.cmd.Stdout = s.env(home), &r.said, &r.said
	if err := r.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	go func() { r.done <- r.cmd.Wait() }()
	s.t.Cleanup(func() { _ = r.cmd.Process.Signal(syscall.SIGKILL) })
	r.waitFor("painted")
	return r
}

// waitFor waits until a line that begins so is written to the trace after what was waited for before.
func (r *running) waitFor(line string) {
	r.t.Helper()
	deadline := time.Now().Add(40 * time.Second)
	for time.Now().Before(deadline) {
		data, _ := os.ReadFile(r.trace)
		lines := strings.SplitAfter(string(data), "\n")
		at := 0
		for _, l := range lines {
			at += len(l)
			if at > r.read && strings.HasPrefix(l, line) && strings.HasSuffix(l, "\n") {
				r.read = at
				return
			}
		}
		select {
		case err := <-r.done:
			r.t.Fatalf("the program ended while waiting for %q: %v\n%s", line, err, r.said.String())
		case <-time.After(20 * time.Millisecond):
		}
	}
	data, _ := os.ReadFile(r.trace)
	r.picture("failed")
	r.t.Fatalf("waited in vain for %q; the trace:\n%s\n%s", line, data, r.said.String())
}

// key presses keys, by xdotool's names, one after the other.
func (r *running) key(names ...string) {
	r.t.Helper()
	for _, n := range names {
		r.xdotool("key", n)
		time.Sleep(60 * time.Millisecond)
	}
}

// typed types text.
func (r *running) typed(text string) {
	r.t.Helper()
	r.xdotool("type", "--delay", "40", text)
	time.Sleep(150 * time.Millisecond)
}

func (r *running) xdotool(args ...string) {
	r.t.Helper()
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+r.display)
	if said, err := cmd.CombinedOutput(); err != nil {
		r.t.Fatalf("xdotool %v: %v %s", args, err, said)
	}
}

// parts are the parts of the window that can be used now, with their places.
func (r *running) parts() []ui.Part {
	r.t.Helper()
	var parts []ui.Part
	data, err := os.ReadFile(r.places)
	for deadline := time.Now().Add(5 * time.Second); err != nil && time.Now().Before(deadline); data, err = os.ReadFile(r.places) {
		time.Sleep(20 * time.Millisecond) // the first file comes a little after the first frame
	}
	if err == nil {
		err = json.Unmarshal(data, &parts)
	}
	if err != nil {
		r.t.Fatal(err)
	}
	return parts
}

// until waits until something holds of the parts of the window.
func (r *running) until(what string, holds func([]ui.Part) bool) {
	r.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if _, err := os.Stat(r.places); err == nil && holds(r.parts()) {
			return
		}
	}
	r.picture("failed")
	r.t.Fatalf("waited in vain for %s; parts: %+v", what, r.parts())
}

// click clicks on the part with this id, scrolling it into view where it is below.
func (r *running) click(id string) {
	r.t.Helper()
	var at ui.Part
	for range 40 {
		r.until(id, func(parts []ui.Part) bool {
			i := slices.IndexFunc(parts, func(p ui.Part) bool { return p.ID == id })
			if i >= 0 {
				at = parts[i]
			}
			return i >= 0
		})
		still := strings.HasPrefix(id, "shell.") || strings.HasPrefix(id, "rail.") || strings.HasPrefix(id, "start.") // these do not scroll
		if bottom := at.Y + min(at.Height, 40); still || (bottom < r.low && at.Y > 70) {
			break
		}
		wheel := "5"
		if at.Y <= 70 {
			wheel = "4"
		}
		r.xdotool("mousemove", fmt.Sprint(int(at.X+20)), "400", "click", wheel)
		time.Sleep(120 * time.Millisecond)
	}
	r.clickAt(at.X+min(at.Width/2, 60), at.Y+min(at.Height/2, 24))
}

// clickAt clicks at a place of the window.
func (r *running) clickAt(x, y float32) {
	r.t.Helper()
	r.xdotool("mousemove", fmt.Sprint(int(x)), fmt.Sprint(int(y)))
	time.Sleep(40 * time.Millisecond)
	r.xdotool("click", "1")
	time.Sleep(120 * time.Millisecond)
}

// processorTime is how long a process has used the processor so far.
func processorTime(pid int) time.Duration {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(data[bytes.LastIndexByte(data, ')')+1:]))
	var user, system int64
	_, _ = fmt.Sscan(fields[11], &user)
	_, _ = fmt.Sscan(fields[12], &system)
	return time.Duration(user+system) * 10 * time.Millisecond // ticks of a hundredth of a second
}

// quit closes the program by its own key and waits for it to end.
func (r *running) quit() {
	r.t.Helper()
	r.key("ctrl+q")
	select {
	case err := <-r.done:
		if err != nil {
			r.t.Fatalf("the program ended with %v\n%s", err, r.said.String())
		}
	case <-time.After(20 * time.Second):
		r.t.Fatalf("the program does not end\n%s", r.said.String())
	}
}

// textOf reads a PDF back.
func textOf(t testing.TB, path string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
