package vault

import (
	"path/filepath"
	"strings"
)

// syncedVariables hold roots of folders that a service or the system carries to other machines: OneDrive's, and the part of a Windows profile that roams.
var syncedVariables = []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial", "APPDATA"}

// syncedNames are the names of folders that such services make, in small letters; a name that ends in * is a beginning.
var syncedNames = []string{
	"onedrive", "onedrive - *", "dropbox", "dropbox (*", "google drive", "googledrive", "googledrive-*", "my drive", "icloud drive", "iclouddrive",
	"mobile documents", "nextcloud", "owncloud", "box sync", "pcloud drive", "pclouddrive", "megasync", "seafile", "syncthing",
}

// syncedMarks are what such services put into the folder that they keep the same.
var syncedMarks = []string{
	".dropbox", ".dropbox.cache", ".849C9593-D756-4E56-8D6E-42412F2A707B", ".tmp.driveupload", ".tmp.drivedownload",
	".nextcloudsync.log", ".owncloudsync.log", ".stfolder", ".megaignore", ".seafile-data",
}

// syncedUnderHome are folders of a user that are carried elsewhere whatever lies in them.
var syncedUnderHome = []string{"Library/CloudStorage", "Library/Mobile Documents"}

// synced reports whether a folder lies in one that is kept the same on other machines.
func (s surroundings) synced(dir string) bool {
	for _, name := range syncedVariables {
		if root := s.env(name); root != "" && inside(root, dir) {
			return true
		}
	}
	for _, name := range syncedUnderHome {
		if s.home != "" && inside(filepath.Join(s.home, filepath.FromSlash(name)), dir) {
			return true
		}
	}
	for {
		if syncedName(filepath.Base(dir)) || s.marked(dir) {
			return true
		}
		if filepath.Dir(dir) == dir {
			return false
		}
		dir = filepath.Dir(dir)
	}
}

func (s surroundings) marked(dir string) bool {
	for _, mark := range syncedMarks {
		if dir != s.home && s.has(dir, mark) { // ~/.dropbox holds the service's own settings
			return true
		}
	}
	return false
}

func syncedName(name string) bool {
	name = strings.ToLower(name)
	for _, known := range syncedNames {
		if beginning, open := strings.CutSuffix(known, "*"); name == known || open && strings.HasPrefix(name, beginning) {
			return true
		}
	}
	return false
}

// inside reports whether a folder is another or lies in it, in small or large letters.
func inside(root, dir string) bool {
	relative, err := filepath.Rel(strings.ToLower(filepath.Clean(root)), strings.ToLower(filepath.Clean(dir)))
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}
