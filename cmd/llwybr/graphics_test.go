package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Without OpenGL, and without a display, the program says so in both languages with the way round, ends by itself, and never crashes.
func TestNoWindow(t *testing.T) {
	s := newStage(t, "-extension", "GLX")
	for name, display := range map[string]string{"no OpenGL": s.display, "no display": ""} {
		t.Run(name, func(t *testing.T) {
			data := t.TempDir()
			cmd := exec.Command(s.binary, "--data", data)
			cmd.Env = append(s.env(t.TempDir()), "DISPLAY="+display)
			var said bytes.Buffer
			cmd.Stdout, cmd.Stderr = &said, &said
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			stop := time.AfterFunc(30*time.Second, func() { _ = cmd.Process.Signal(os.Kill) })
			_ = cmd.Wait()
			if !stop.Stop() {
				t.Fatalf("the program does not end\n%s", said.String())
			}
			if code := cmd.ProcessState.ExitCode(); code != 1 {
				t.Errorf("exit code %d", code)
			}
			for _, words := range []string{"Nid yw Llwybr yn gallu agor ffenestr", "Llwybr cannot open a window", "llwybrctl"} {
				if !strings.Contains(said.String(), words) {
					t.Errorf("%q is not said:\n%s", words, said.String())
				}
			}
			if strings.Contains(said.String(), "goroutine") {
				t.Errorf("it crashed:\n%s", said.String())
			}
		})
	}
}
