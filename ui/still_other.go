//go:build !windows

package ui

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// SystemKeepsStill reports whether the system asks programs not to move: as GTK and KDE note it in their files, or as GNOME answers.
// Where nothing says so, things may move.
func SystemKeepsStill() bool {
	config, err := os.UserConfigDir()
	return err == nil && (filesKeepStill(config) || gnomeKeepsStill())
}

// stillLines are the lines that say so, by file in the folder of settings.
var stillLines = map[string][]string{
	"gtk-3.0/settings.ini": {"gtk-enable-animations=0", "gtk-enable-animations=false"},
	"gtk-4.0/settings.ini": {"gtk-enable-animations=0", "gtk-enable-animations=false"},
	"kdeglobals":           {"AnimationDurationFactor=0"},
}

func filesKeepStill(config string) bool {
	for name, wanted := range stillLines {
		text, err := os.ReadFile(filepath.Join(config, filepath.FromSlash(name)))
		if err != nil {
			continue
		}
		for line := range strings.Lines(string(text)) {
			for _, w := range wanted {
				if strings.ReplaceAll(strings.TrimSpace(line), " ", "") == w {
					return true
				}
			}
		}
	}
	return false
}

// patience is how long the first start waits for GNOME's answer.
const patience = 500 * time.Millisecond

func gnomeKeepsStill() bool {
	ctx, done := context.WithTimeout(context.Background(), patience)
	defer done()
	answer, err := exec.CommandContext(ctx, "gsettings", "get", "org.gnome.desktop.interface", "enable-animations").Output()
	return err == nil && strings.TrimSpace(string(answer)) == "false"
}
