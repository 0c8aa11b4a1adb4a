package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"llwybr/core/edition"
)

// offered is how many files are offered at most.
const offered = 5

// places are the folders in which a file from a stick is likely to lie: the tops of sticks, and a person's own folders.
func places() []string { return append(sticks(runtime.GOOS), ownFolders()...) }

// sticks are the folders under which a system shows sticks, or the sticks themselves.
func sticks(system string) []string {
	switch system {
	case "windows":
		var drives []string
		for letter := 'D'; letter <= 'Z'; letter++ {
			drives = append(drives, string(letter)+`:\`)
		}
		return drives
	case "darwin":
		return under("/Volumes")
	}
	user := filepath.Base(os.Getenv("USER"))
	return append(append(under(filepath.Join("/media", user)), under(filepath.Join("/run/media", user))...), under("/mnt")...)
}

func ownFolders() []string {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	var folders []string
	for _, name := range []string{"", "Downloads", "Lawrlwythiadau", "Documents", "Dogfennau", "Desktop", "Bwrdd Gwaith"} {
		folders = append(folders, filepath.Join(home, name))
	}
	return folders
}

// under are the folders in a folder.
func under(folder string) []string {
	entries, _ := os.ReadDir(folder) // what is not there holds nothing
	var folders []string
	for _, e := range entries {
		folders = append(folders, filepath.Join(folder, e.Name()))
	}
	return folders
}

// findFacts are the first files of editions in some folders.
func findFacts(folders []string, wait time.Duration) []string {
	return findFiles(folders, edition.Extension, wait)
}

// findFiles are the first files in some folders whose names end so. A disk that does not answer in time is not waited for.
func findFiles(folders []string, ending string, wait time.Duration) []string {
	names := make(chan string)
	enough := make(chan struct{})
	go func() {
		defer close(names)
		for _, folder := range folders {
			for _, path := range under(folder) {
				if !strings.HasSuffix(strings.ToLower(path), ending) {
					continue
				}
				select {
				case names <- path:
				case <-enough:
					return
				}
			}
		}
	}()
	defer close(enough)
	var found []string
	timeout := time.After(wait)
	for len(found) < offered {
		select {
		case path, more := <-names:
			if !more {
				return found
			}
			found = append(found, path)
		case <-timeout:
			return found
		}
	}
	return found
}
