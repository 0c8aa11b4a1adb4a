//go:build !windows

package main

import (
	"os"
	"os/exec"
	"runtime"
	"strconv"
)

// messageBox shows a text in the system's own box, where a program for it is installed and there is a display; else it does nothing.
func messageBox(title, text string) {
	for _, b := range boxes(title, text) {
		path, err := exec.LookPath(b[0])
		if err != nil {
			continue
		}
		if cmd := exec.Command(path, b[1:]...); cmd.Start() == nil {
			_ = cmd.Process.Release() // it stays until it is closed; the program need not wait
			return
		}
	}
}

func boxes(title, text string) [][]string {
	if runtime.GOOS == "darwin" {
		return [][]string{{"osascript", "-e", "display alert " + strconv.Quote(title) + " message " + strconv.Quote(text)}}
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return nil
	}
	return [][]string{{"zenity", "--error", "--no-markup", "--title", title, "--text", text}, {"kdialog", "--title", title, "--error", text}, {"xmessage", "-center", text}}
}
