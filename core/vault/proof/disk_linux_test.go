package proof

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// sector is what a disk writes whole.
const sector = 512

// file is a file or a folder as the program sees it, and what of it is sure to be on the disk.
type file struct {
	data    []byte  // as the program sees it
	safe    []byte  // on the disk
	pending []write // what is not sure to be there, in order
	folder  bool
}

// write is one writing or cutting that was not forced to the disk yet.
type write struct {
	at   int64
	data []byte
	size int64 // the new length, when data is nil
	turn int   // when it was done
}

func (w write) apply(data []byte) []byte {
	if w.data == nil {
		return resize(data, w.size)
	}
	if end := w.at + int64(len(w.data)); end > int64(len(data)) {
		data = resize(data, end)
	}
	copy(data[w.at:], w.data)
	return data
}

func resize(data []byte, size int64) []byte {
	if size <= int64(len(data)) {
		clear(data[size:])
		return data[:size]
	}
	return append(data, make([]byte, size-int64(len(data)))...)
}

// names are the files of a disk by path.
type names map[string]*file

// reach reports whether every folder between a root and a path is there.
func (n names) reach(root, path string) bool {
	for dir := filepath.Dir(path); dir != root; dir = filepath.Dir(dir) {
		if n[dir] == nil {
			return false
		}
	}
	return true
}

// naming is one change of names: a file made, renamed, linked or removed. It is on the disk whole or not at all.
type naming struct {
	set  map[string]*file // nil removes
	turn int
}

func (n naming) apply(to names) {
	for path, f := range n.set {
		if to[path] = f; f == nil {
			delete(to, path)
		}
	}
}

func (n naming) touches(folder string) bool {
	for path := range n.set {
		if filepath.Dir(path) == folder {
			return true
		}
	}
	return false
}

// disk is what the calls of a program did so far, and what of it a power cut cannot take any more.
type disk struct {
	now     names
	safe    names
	pending []naming
	turn    int
}

// newDisk begins with what is in a folder, all of it safe.
func newDisk(root string) (*disk, error) {
	d := &disk{now: names{}, safe: names{}}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		f := &file{folder: entry.IsDir()}
		if !f.folder {
			if f.safe, err = os.ReadFile(path); err != nil {
				return err
			}
			f.data = append([]byte{}, f.safe...)
		}
		d.now[path], d.safe[path] = f, f
		return nil
	})
	return d, err
}

func (d *disk) change(f *file, w write) {
	d.turn++
	w.turn = d.turn
	f.data = w.apply(f.data)
	f.pending = append(f.pending, w)
}

func (d *disk) name(set map[string]*file) {
	d.turn++
	n := naming{set, d.turn}
	n.apply(d.now)
	d.pending = append(d.pending, n)
}

// sync makes a file's writes, or a folder's names, safe: those that were done before the turn.
func (d *disk) sync(f *file, path string, turn int) {
	if f.folder {
		var left []naming
		for _, n := range d.pending {
			if n.turn <= turn && n.touches(path) {
				n.apply(d.safe)
			} else {
				left = append(left, n)
			}
		}
		d.pending = left
		return
	}
	for len(f.pending) > 0 && f.pending[0].turn <= turn {
		f.safe = f.pending[0].apply(f.safe)
		f.pending = f.pending[1:]
	}
}

// cut says what a power cut leaves of what was not safe.
type cut struct {
	model  string
	random *rand.Rand
	until  int     // of the turns: those after it are gone ("prefix")
	share  float64 // of the sectors: how many are there ("torn")
}

// models of loss: nothing that was not forced to the disk is there; everything up to a moment; any part of it; all.
var models = []string{"none", "prefix", "torn", "all"}

func (d *disk) cut(random *rand.Rand) cut {
	return cut{models[random.IntN(len(models))], random, random.IntN(d.turn + 1), []float64{0.1, 0.5, 0.9}[random.IntN(3)]}
}

// image writes what is on the disk after a power cut into a folder, in place of the root.
func (d *disk) image(root, to string, c cut) error {
	left := names{}
	for path, f := range d.safe {
		left[path] = f
	}
	until := c.until
	if c.model == "torn" && len(d.pending) > 0 {
		until = d.pending[c.random.IntN(len(d.pending))].turn
	}
	for _, n := range d.pending {
		if c.model == "all" || c.model != "none" && n.turn <= until {
			n.apply(left)
		}
	}
	for path, f := range left {
		inside, ok := strings.CutPrefix(path, root)
		if !ok || f.folder || !left.reach(root, path) {
			continue
		}
		target := filepath.Join(to, inside)
		if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(target, f.after(c), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// after is what a power cut leaves in a file.
func (f *file) after(c cut) []byte {
	data := append([]byte{}, f.safe...)
	for _, w := range f.pending {
		switch {
		case c.model == "all", c.model == "prefix" && w.turn < c.until:
			data = w.apply(data)
		case c.model == "prefix" && w.turn == c.until && w.data != nil:
			if n := c.random.IntN(len(w.data)/sector+1) * sector; n > 0 {
				data = write{at: w.at, data: w.data[:n]}.apply(data)
			}
		case c.model == "torn":
			data = w.tear(c, data)
		}
	}
	return data
}

// tear lets some sectors of a write reach the disk.
func (w write) tear(c cut, data []byte) []byte {
	if w.data == nil {
		if c.random.Float64() < c.share {
			data = w.apply(data)
		}
		return data
	}
	for from := int64(0); from < int64(len(w.data)); {
		to := min((w.at+from)/sector*sector+sector-w.at, int64(len(w.data)))
		if c.random.Float64() < c.share {
			data = write{at: w.at + from, data: w.data[from:to]}.apply(data)
		}
		from = to
	}
	return data
}
