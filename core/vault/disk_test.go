package vault

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// failing is a disk whose calls fail from the k-th on, or that one alone.
type failing struct {
	disk
	fail     error
	at       int  // the call that fails first, counted from 1; 0: none
	forever  bool // and all after it
	calls    int
	fired    int
	linkless bool // there are no hard links here, as on FAT
}

func (d *failing) call() error {
	d.calls++
	if d.at > 0 && (d.calls == d.at || d.forever && d.calls > d.at) {
		d.fired++
		return &fs.PathError{Op: "x", Path: "Mali.llwybr", Err: d.fail}
	}
	return nil
}

func (d *failing) file(f diskFile, err error) (diskFile, error) {
	if err != nil {
		return nil, err
	}
	return failingFile{f, d}, nil
}

func (d *failing) open(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.open(path))
}

func (d *failing) reopen(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.reopen(path))
}

func (d *failing) create(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.create(path))
}

func (d *failing) alter(path string) (diskFile, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.file(d.disk.alter(path))
}

func (d *failing) rename(from, to string) error {
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.rename(from, to)
}

func (d *failing) link(from, to string) error {
	if d.linkless {
		return &os.LinkError{Op: "link", Old: from, New: to, Err: syscall.EPERM}
	}
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.link(from, to)
}

func (d *failing) remove(path string) error {
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.remove(path)
}

func (d *failing) names(dir string) ([]fs.DirEntry, error) {
	if err := d.call(); err != nil {
		return nil, err
	}
	return d.disk.names(dir)
}

func (d *failing) syncDir(dir string) error {
	if err := d.call(); err != nil {
		return err
	}
	return d.disk.syncDir(dir)
}

type failingFile struct {
	diskFile
	d *failing
}

func (f failingFile) Read(p []byte) (int, error) {
	if err := f.d.call(); err != nil {
		return 0, err
	}
	return f.diskFile.Read(p)
}

// Write writes a half of it when it fails, as a full disk does.
func (f failingFile) Write(p []byte) (int, error) {
	if err := f.d.call(); err != nil {
		n, _ := f.diskFile.Write(p[:len(p)/2])
		return n, err
	}
	return f.diskFile.Write(p)
}

func (f failingFile) Stat() (fs.FileInfo, error) {
	if err := f.d.call(); err != nil {
		return nil, err
	}
	return f.diskFile.Stat()
}

func (f failingFile) Sync() error {
	if err := f.d.call(); err != nil {
		return err
	}
	return f.diskFile.Sync()
}

func (f failingFile) Close() error {
	err := f.d.call()
	return errors.Join(err, f.diskFile.Close())
}
