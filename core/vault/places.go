package vault

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"llwybr/core/message"
)

// place is what the system says of the file system on which a folder lies.
type place struct {
	network   bool
	removable bool
	readOnly  bool
	synced    bool // files here are fetched from somewhere when they are opened
}

// surroundings are how a place is looked at; tests put their own in.
type surroundings struct {
	system func(dir string) (place, error)       // of a folder that is there
	env    func(string) string                   //
	home   string                                // "" where there is none
	has    func(dir, name string) bool           // whether a folder holds something of that name
	real   func(dir string) (string, error)      // without symbolic links
	stat   func(dir string) (fs.FileInfo, error) //
}

func here() surroundings {
	home, _ := os.UserHomeDir()
	return surroundings{
		system: systemPlace, env: os.Getenv, home: home, real: filepath.EvalSymlinks, stat: os.Stat,
		has: func(dir, name string) bool { return exists(filepath.Join(dir, name)) },
	}
}

// Suits reports whether a folder, which need not be there yet, is a place for a live vault; nil when it is. A database that is written all day is
// safe on a disk of the machine alone: a network's locks cannot be trusted, a service that keeps folders the same on several machines copies the file and
// its log at different moments, and a stick is pulled out. There each learner's own file does well, for it is written whole. The errors are
// "keep.place-network", "keep.place-synced", "keep.place-removable" and "keep.place-readonly". What nobody can tell suits.
func Suits(dir string) error { return here().suits(dir) }

func (s surroundings) suits(dir string) error {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return nil // opening it will say more
	}
	there := s.nearest(whole)
	if real, err := s.real(there); err == nil && real != there {
		whole, there = filepath.Join(real, strings.TrimPrefix(whole, there)), real
	}
	p, err := s.system(there)
	if err != nil {
		p = place{} // opening it will say more
	}
	switch {
	case p.network || filepath.Separator == '\\' && isUNC(whole):
		return message.Fail(nil, "keep.place-network", "Folder", dir)
	case p.synced || s.synced(whole):
		return message.Fail(nil, "keep.place-synced", "Folder", dir)
	case p.readOnly || errors.Is(err, syscall.EROFS):
		return message.Fail(err, "keep.place-readonly", "Folder", dir)
	case p.removable:
		return message.Fail(nil, "keep.place-removable", "Folder", dir)
	}
	return nil
}

// nearest is the folder itself, or the nearest above it that is there.
func (s surroundings) nearest(dir string) string {
	for {
		if _, err := s.stat(dir); err == nil || filepath.Dir(dir) == dir {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}

// isUNC reports whether a path of Windows names another machine, as \\server\share\… does; \\?\C:\… and \\.\… do not.
func isUNC(path string) bool {
	slashed := strings.ReplaceAll(path, `\`, "/")
	if strings.HasPrefix(slashed, "//?/UNC/") {
		return true
	}
	return strings.HasPrefix(slashed, "//") && !strings.HasPrefix(slashed, "//?/") && !strings.HasPrefix(slashed, "//./")
}
