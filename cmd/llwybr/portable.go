package main

import (
	"os"
	"path/filepath"
	"runtime"

	"llwybr/core/vault"
)

// toolkitFolder is where the toolkit's own folders go in portable mode, in the data folder.
const toolkitFolder = "toolkit"

// beside has the toolkit and its list of fonts keep their folders beside the program, where the mode is portable: nothing of ours may stay on the host. They
// hold nothing about a person. It must come before the toolkit begins.
func (p *program) beside() {
	if p.config.Policy.Mode != vault.Portable || p.config.Dir == "" {
		return
	}
	here := filepath.Join(p.config.Dir, toolkitFolder)
	for _, variable := range toolkitVariables(runtime.GOOS) {
		_ = os.Setenv(variable, here) // a name that is not empty always can be set
	}
}

// toolkitVariables name the folders for settings and for what can be made again. On Windows and macOS the toolkit does not ask for the first.
func toolkitVariables(system string) []string {
	switch system {
	case "windows":
		return []string{"LocalAppData"}
	case "darwin":
		return nil
	}
	return []string{"XDG_CONFIG_HOME", "XDG_CACHE_HOME"}
}

// clear takes the toolkit's empty folders away from a host, where the toolkit asked nobody.
func (p *program) clear() {
	home, err := os.UserHomeDir()
	if p.config.Policy.Mode != vault.Portable || err != nil {
		return
	}
	roots := map[string]string{"windows": filepath.Join(home, "AppData", "Roaming", "fyne"), "darwin": filepath.Join(home, "Library", "Preferences", "fyne")}
	if root, ok := roots[runtime.GOOS]; ok {
		_ = os.Remove(filepath.Join(root, metadata.ID)) // it goes where it is empty, and stays where something is in it
		_ = os.Remove(root)
	}
}
