package main

import (
	"os/exec"
	"runtime"
)

// openFile shows a file in the system's own viewer. The viewer goes on by itself.
func openFile(path string) error {
	name, args := "xdg-open", []string{path}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", path}
	case "darwin":
		name = "open"
	}
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }() // the viewer's own exit code says nothing to us
	return nil
}
