package vault

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"llwybr/core/message"
)

// traceSize is how much of a text is looked for, in bytes; what is shorter is looked for whole.
const traceSize = 24

// traces are texts that must not occur in any file.
type traces struct {
	begins [1 << 16]bool       // the first two bytes, so that most of a file is passed by quickly
	parts  map[uint64][][]byte // by the first eight
}

func newTraces() *traces { return &traces{parts: map[uint64][][]byte{}} }

// add takes the beginning and the end of a text in.
func (t *traces) add(text []byte) {
	if len(text) < 8 {
		return
	}
	n := min(len(text), traceSize)
	for _, part := range [][]byte{text[:n], text[len(text)-n:]} {
		t.begins[binary.LittleEndian.Uint16(part)] = true
		first := binary.LittleEndian.Uint64(part)
		t.parts[first] = append(t.parts[first], bytes.Clone(part))
	}
}

// in reports whether any of them occurs in a text.
func (t *traces) in(data []byte) bool {
	for i := 0; i+8 <= len(data); i++ {
		if t.begins[binary.LittleEndian.Uint16(data[i:])] && t.at(data[i:]) {
			return true
		}
	}
	return false
}

func (t *traces) at(data []byte) bool {
	for _, part := range t.parts[binary.LittleEndian.Uint64(data)] {
		if bytes.HasPrefix(data, part) {
			return true
		}
	}
	return false
}

// prove reads every byte of the store's files and reports an erased record of which something is left.
func (v *Vault) prove(t *traces) error {
	if len(t.parts) == 0 {
		return nil
	}
	files, err := filepath.Glob(escapeGlob(v.path) + "*")
	if err != nil {
		return err
	}
	for _, name := range files {
		if err := filepath.WalkDir(name, func(name string, d fs.DirEntry, err error) error { return v.proveFile(name, d, err, t) }); err != nil {
			return explain(err, v.path)
		}
	}
	return nil
}

func (v *Vault) proveFile(name string, d fs.DirEntry, err error, t *traces) error {
	if err != nil || !d.Type().IsRegular() {
		return err
	}
	found, err := v.search(name, t)
	if err == nil && found {
		err = message.Fail(nil, "vault.erase-unproved", "File", name)
	}
	return err
}

// search looks for traces in a file of the store.
func (v *Vault) search(name string, t *traces) (bool, error) {
	if name == v.path {
		if err := v.lookInto(); err != nil {
			return false, err
		}
		return t.inFile(v.bytes)
	}
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	return t.inFile(f)
}

// lookInto opens the store's own file to be read beside the database. It stays open as long as the database does: closing it would drop the
// database's lock (POSIX).
func (v *Vault) lookInto() (err error) {
	if v.bytes == nil {
		v.bytes, err = os.Open(v.path)
	}
	return err
}

// inFile reads a file from its beginning, piece by piece; the pieces overlap by what is looked for.
func (t *traces) inFile(f *os.File) (bool, error) {
	piece := make([]byte, 1<<20)
	for at := int64(0); ; at += int64(len(piece) - traceSize) {
		n, err := f.ReadAt(piece, at)
		if t.in(piece[:n]) {
			return true, nil
		}
		if errors.Is(err, io.EOF) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
}
