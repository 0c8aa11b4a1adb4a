package proof

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// opened is a file that a program has open.
type opened struct {
	*file
	path     string
	at       int64
	appends  bool
	writable bool
}

// replay does to a disk what the calls of a trace did.
type replay struct {
	*disk
	open    map[int64]*opened
	syncing map[*call]int
	ignore  bool // whether forcing to the disk does nothing: the program as it would be without
	story   *story
	written map[string]bool // every path that was open for writing
	bytes   func(path string, data []byte)
}

func newReplay(d *disk) *replay {
	return &replay{disk: d, open: map[int64]*opened{}, syncing: map[*call]int{}, story: &story{}, written: map[string]bool{}}
}

// step takes in the next moment. A write may have its effect as soon as it begins; everything else has it when it ends.
func (r *replay) step(m moment) {
	if m.begins && m.name == "writev" && m.args[0] == "1" {
		r.tell(m.call)
		return
	}
	if m.begins && strings.HasSuffix(m.name, "sync") {
		r.syncing[m.call] = r.turn
	}
	if m.result < 0 {
		if m.ends && strings.HasSuffix(m.name, "sync") {
			r.forget(m.call)
		}
		return
	}
	early := strings.Contains(m.name, "write") || m.name == "close"
	if early && m.begins || !early && m.ends {
		act, known := effects[m.name]
		if !known {
			panic("proof: the model of the disk does not know " + m.name)
		}
		act(r, m.call)
	}
}

func (r *replay) tell(c *call) {
	if from := strings.Index(c.args[1], "iov_base="); from >= 0 {
		inner := call{name: "writev", args: []string{c.args[1][from:strings.LastIndex(c.args[1], ",")]}}
		r.story.hear(string(inner.bytes(0)))
	}
}

var effects = map[string]func(*replay, *call){
	"open":      func(r *replay, c *call) { r.opens(c, r.path(c, 0), c.args[1]) },
	"openat":    func(r *replay, c *call) { r.opens(c, r.path(c, 1), c.args[2]) },
	"close":     func(r *replay, c *call) { delete(r.open, c.number(0)) },
	"write":     func(r *replay, c *call) { r.write(c.number(0), c.bytes(1)[:c.result], -1) },
	"pwrite64":  func(r *replay, c *call) { r.write(c.number(0), c.bytes(1)[:c.result], c.number(3)) },
	"ftruncate": func(r *replay, c *call) { r.truncate(r.open[c.number(0)].file, c.number(1)) },
	"truncate":  func(r *replay, c *call) { r.truncate(r.now[r.path(c, 0)], c.number(1)) },
	"fallocate": func(r *replay, c *call) { r.allocate(c) },
	"fsync":     (*replay).synced,
	"fdatasync": (*replay).synced,
	"rename":    func(r *replay, c *call) { r.rename(r.path(c, 0), r.path(c, 1)) },
	"renameat":  func(r *replay, c *call) { r.rename(r.path(c, 1), r.path(c, 3)) },
	"renameat2": func(r *replay, c *call) { r.rename(r.path(c, 1), r.path(c, 3)) },
	"link":      func(r *replay, c *call) { r.name(map[string]*file{r.path(c, 1): r.now[r.path(c, 0)]}) },
	"linkat":    func(r *replay, c *call) { r.name(map[string]*file{r.path(c, 3): r.now[r.path(c, 1)]}) },
	"unlink":    func(r *replay, c *call) { r.name(map[string]*file{r.path(c, 0): nil}) },
	"unlinkat":  func(r *replay, c *call) { r.name(map[string]*file{r.path(c, 1): nil}) },
	"rmdir":     func(r *replay, c *call) { r.name(map[string]*file{r.path(c, 0): nil}) },
	"mkdir":     func(r *replay, c *call) { r.name(map[string]*file{r.path(c, 0): {folder: true}}) },
	"mkdirat":   func(r *replay, c *call) { r.name(map[string]*file{r.path(c, 1): {folder: true}}) },
	"dup":       func(r *replay, c *call) { r.open[c.result] = r.open[c.number(0)] },
	"dup2":      func(r *replay, c *call) { r.open[c.result] = r.open[c.number(0)] },
	"dup3":      func(r *replay, c *call) { r.open[c.result] = r.open[c.number(0)] },
	"fcntl":     (*replay).control,
	"lseek":     (*replay).seek,
	"mmap":      (*replay).mapped,
	"fstat":     func(*replay, *call) {},
	"read":      (*replay).reads,
	"pread64":   func(*replay, *call) {},
	"flock":     func(*replay, *call) {},
}

// about is the path of the file that a call is about.
func (r *replay) about(c *call) string {
	for i := range c.args[:min(2, len(c.args))] {
		if strings.HasPrefix(c.args[i], `"`) && c.name != "write" && c.name != "pwrite64" && c.name != "read" && c.name != "pread64" {
			return string(c.bytes(i))
		}
	}
	if fd, err := strconv.ParseInt(c.args[0], 10, 64); err == nil && r.open[fd] != nil {
		return r.open[fd].path
	}
	return ""
}

// forget is what a failed forcing does: what should have been written is given up, and no later forcing brings it.
func (r *replay) forget(c *call) {
	if o := r.open[c.number(0)]; o != nil && !o.folder {
		o.pending = slices.DeleteFunc(o.pending, func(w write) bool { return w.turn <= r.syncing[c] })
	}
}

func (r *replay) reads(c *call) {
	if o := r.open[c.number(0)]; o != nil {
		o.at += c.result
	}
}

// path is an argument that names a file. These programs name files in full.
func (r *replay) path(c *call, i int) string {
	path := string(c.bytes(i))
	if !filepath.IsAbs(path) {
		panic("proof: a path that is not whole: " + path)
	}
	return filepath.Clean(path)
}

func (r *replay) opens(c *call, path, flags string) {
	f := r.now[path]
	o := &opened{path: path, appends: strings.Contains(flags, "O_APPEND"), writable: !strings.HasPrefix(flags, "O_RDONLY")}
	if f == nil {
		f = &file{folder: strings.Contains(flags, "O_DIRECTORY")}
		if strings.Contains(flags, "O_CREAT") && r.now[filepath.Dir(path)] != nil {
			r.name(map[string]*file{path: f})
		}
	} else if strings.Contains(flags, "O_TRUNC") && len(f.data) > 0 {
		r.truncate(f, 0)
	}
	if o.file = f; o.writable {
		r.written[path] = true
	}
	r.open[c.result] = o
}

func (r *replay) write(fd int64, data []byte, at int64) {
	o := r.open[fd]
	if o == nil {
		return // what was there at the start: the standard outputs
	}
	if r.bytes != nil {
		r.bytes(o.path, data)
	}
	if at < 0 {
		if at = o.at; o.appends {
			at = int64(len(o.data))
		}
		o.at = at + int64(len(data))
	}
	if len(data) > 0 {
		r.change(o.file, write{at: at, data: data})
	}
}

func (r *replay) truncate(f *file, size int64) { r.change(f, write{size: size}) }

func (r *replay) allocate(c *call) {
	o := r.open[c.number(0)]
	if size := c.number(2) + c.number(3); c.args[1] == "0" && size > int64(len(o.data)) {
		r.truncate(o.file, size)
	}
}

func (r *replay) synced(c *call) {
	if o := r.open[c.number(0)]; o != nil && !r.ignore {
		r.sync(o.file, o.path, r.syncing[c])
	}
	delete(r.syncing, c)
}

func (r *replay) rename(from, to string) { r.name(map[string]*file{from: nil, to: r.now[from]}) }

func (r *replay) control(c *call) {
	if strings.HasPrefix(c.args[1], "F_DUPFD") {
		r.open[c.result] = r.open[c.number(0)]
	}
}

func (r *replay) seek(c *call) {
	if o := r.open[c.number(0)]; o != nil {
		o.at = c.result
	}
}

// mapped refuses a file that is written through memory, which no trace shows; but SQLite's index of its log holds nothing that lasts.
func (r *replay) mapped(c *call) {
	if !strings.Contains(c.args[3], "MAP_SHARED") || !strings.Contains(c.args[2], "PROT_WRITE") || c.args[4] == "-1" {
		return
	}
	if o := r.open[c.number(4)]; o != nil && !strings.HasSuffix(o.path, "-shm") {
		panic(fmt.Sprintf("proof: %s is written through memory", filepath.Base(o.path)))
	}
}
