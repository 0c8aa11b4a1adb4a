package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"llwybr/core/message"
)

// DataVariable is the environment variable that names another folder than the usual one.
const DataVariable = "LLWYBR_DATA"

// DefaultDir is the folder of the store and the settings: the one named by LLWYBR_DATA, else the system's folder for a user's local data, which is
// never one that roams from machine to machine. It is not made here.
func DefaultDir() (string, error) { return defaultDir(runtime.GOOS, os.Getenv) }

func defaultDir(system string, env func(string) string) (string, error) {
	if dir := env(DataVariable); dir != "" {
		return filepath.Abs(dir)
	}
	under := func(variable string, parts ...string) string {
		base := env(variable)
		if base == "" || system == runtime.GOOS && !filepath.IsAbs(base) {
			return ""
		}
		return filepath.Join(append([]string{base}, parts...)...)
	}
	choices := []string{under("XDG_DATA_HOME", "llwybr"), under("HOME", ".local", "share", "llwybr")}
	switch system {
	case "windows":
		choices = []string{under("LOCALAPPDATA", "Llwybr"), under("USERPROFILE", "AppData", "Local", "Llwybr")}
	case "darwin", "ios":
		choices = []string{under("HOME", "Library", "Application Support", "Llwybr")}
	}
	for _, dir := range choices {
		if dir != "" {
			return dir, nil
		}
	}
	return "", message.Fail(nil, "record.store-no-folder")
}

// SetAside moves a store that Open found damaged out of the way, so that a new one can be made or a backup restored. Nothing of it is lost: it
// stays beside, under the name that is given back. A store that another Llwybr has open is not moved.
func SetAside(dir string, now time.Time) (string, error) {
	path := filepath.Join(dir, FileName)
	if _, err := examineUntouched(path, 0, len(migrations)); isID(explain(err, path), "record.store-elsewhere") {
		return "", explain(err, path)
	}
	aside := path + ".damaged-" + now.UTC().Format("20060102-150405")
	for n := 2; exists(aside); n++ {
		aside = fmt.Sprintf("%s.damaged-%s-%d", path, now.UTC().Format("20060102-150405"), n)
	}
	moved := false
	for _, suffix := range []string{"", "-wal", "-shm"} { // a cut between leaves a log without its file, which Open refuses too
		err := os.Rename(path+suffix, aside+suffix)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", explain(err, path)
		}
		moved = moved || err == nil
	}
	if !moved {
		return "", explain(os.ErrNotExist, path)
	}
	return aside, explain(syncDir(dir), path)
}

func isID(err error, id string) bool {
	fault, ok := errors.AsType[*message.Error](err)
	return ok && fault.Message.ID == id
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// escapeGlob makes a path safe to stand in a pattern.
func escapeGlob(path string) string {
	if runtime.GOOS == "windows" {
		return path // [ is the only sign of a pattern that a Windows path can hold, and \ does not escape there
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}
