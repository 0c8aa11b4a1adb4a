package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// pairs is how many launches of each program are measured, in turn.
const pairs = 20

// BenchmarkLaunch measures the time from the start of the process to the first painted text of the start screen, and the memory that the
// process then holds, beside an empty window of the toolkit in the same run. It reports medians and the median of the pairs' ratios.
func BenchmarkLaunch(b *testing.B) {
	s := newStage(b)
	empty := filepath.Join(b.TempDir(), "empty")
	s.build("./testdata/empty", empty)
	data := b.TempDir()
	settled(b, data)
	for b.Loop() {
		var ours, theirs, ratios, memory []float64
		for i := 0; i < pairs; i++ {
			t, m := s.measure(s.binary, "--data", data, "--trace", "/dev/stdout", "--today", "2026-11-21")
			t0, m0 := s.measure(empty)
			ours, theirs = append(ours, t), append(theirs, t0)
			ratios, memory = append(ratios, t/t0), append(memory, m/m0)
		}
		b.ReportMetric(median(ours), "ms/launch")
		b.ReportMetric(median(theirs), "ms/empty-window")
		b.ReportMetric(median(ratios), "launch-ratio")
		b.ReportMetric(median(memory), "memory-ratio")
	}
}

// settled puts a machine's settings in place, so that the start screen is the usual one and not the choice of a language.
func settled(b *testing.B, data string) {
	b.Helper()
	if err := os.WriteFile(filepath.Join(data, "settings.json"), []byte(`{"language":"cy","text_size":1}`), 0o600); err != nil {
		b.Fatal(err)
	}
}

// measure starts a program, waits for the line "painted", and gives milliseconds and MiB.
func (s *stage) measure(program string, args ...string) (ms, mib float64) {
	s.t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = s.env(s.t.TempDir())
	out, err := cmd.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if lines.Text() == "painted" {
			ms = float64(time.Since(start).Microseconds()) / 1000
			break
		}
	}
	time.Sleep(200 * time.Millisecond) // memory is read when both have come to rest
	mib = resident(cmd.Process.Pid)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if ms == 0 || mib == 0 {
		s.t.Fatalf("%s: nothing was painted", program)
	}
	return ms, mib
}

// resident is a process's resident memory in MiB.
func resident(pid int) float64 {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for _, line := range strings.Split(string(data), "\n") {
		var kib float64
		if n, _ := fmt.Sscanf(line, "VmRSS: %f kB", &kib); n == 1 {
			return kib / 1024
		}
	}
	return 0
}

func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}
