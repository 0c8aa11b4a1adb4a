package edition

import (
	"bytes"
	"io/fs"
	"time"
)

// heldName is the one name in a file system of one file.
const heldName = "catalogue.db"

// held is a file system of one file in memory: SQLite reads the bytes whose signature was checked, and no others.
type held struct{ data []byte }

// Open implements fs.FS.
func (h held) Open(name string) (fs.File, error) {
	if name != heldName {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &heldFile{bytes.NewReader(h.data)}, nil
}

type heldFile struct{ *bytes.Reader }

func (f *heldFile) Stat() (fs.FileInfo, error) { return heldInfo(f.Reader.Size()), nil }
func (f *heldFile) Close() error               { return nil }

type heldInfo int64

func (heldInfo) Name() string       { return heldName }
func (i heldInfo) Size() int64      { return int64(i) }
func (heldInfo) Mode() fs.FileMode  { return 0o444 }
func (heldInfo) ModTime() time.Time { return time.Time{} }
func (heldInfo) IsDir() bool        { return false }
func (heldInfo) Sys() any           { return nil }
