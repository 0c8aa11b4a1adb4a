package voice

import (
	"os"
	"path/filepath"
	"runtime"
)

// engines are what this system may speak with, its own speech first. espeak-ng comes after it wherever it may be installed, for it is the one
// that has Welsh everywhere.
func engines() []named {
	switch runtime.GOOS {
	case "windows":
		return []named{{"sapi", sapi{powershell(), new(patter)}}, {"espeak", espeak{names: espeakWindows()}}}
	case "darwin":
		// A program started from the Finder has a short path that none of the package managers' folders is in.
		return []named{{"say", say{"/usr/bin/say"}}, {"espeak", espeak{names: []string{
			"/opt/homebrew/bin/espeak-ng", "/usr/local/bin/espeak-ng", "/opt/local/bin/espeak-ng", "espeak-ng"}}}}
	}
	return []named{{"espeak", espeak{names: []string{"espeak-ng", "espeak"}}}}
}

// espeakWindows is where espeak-ng's installer for Windows puts it.
func espeakWindows() []string {
	var places []string
	for _, root := range []string{"ProgramFiles", "ProgramFiles(x86)"} {
		if at := os.Getenv(root); at != "" {
			places = append(places, filepath.Join(at, "eSpeak NG", "espeak-ng.exe"))
		}
	}
	return places
}
