package vault

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// NewFileName makes up the name of a new file. It says nothing of whose it is.
func NewFileName() string {
	const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ" // 32 that are not taken for one another
	var b [6]byte
	rand.Read(b[:])
	for i := range b {
		b[i] = signs[b[i]%byte(len(signs))]
	}
	return "llwybr-" + string(b[:]) + transfer.Ending
}

// OpenFile opens a learner's file with words, a code, or an identity that may open it. Where the file is missing, because a save was cut off, or
// damaged, the version before it is opened; of a damaged one Saved tells.
func OpenFile(ctx context.Context, path string, s seal.Secret, o FileOptions) (*File, error) {
	f := newFile(path, o)
	if err := f.unlock(ctx, s); err != nil {
		return nil, f.explain(err)
	}
	f.entry = Entry{ID: f.id, LastOpened: f.saved}
	f.sweep()
	return f, nil
}

// Unlock opens the file again, as it lies there now.
func (f *File) Unlock(ctx context.Context, id string, s seal.Secret) error {
	if err := f.await(ctx); err != nil {
		return err
	}
	defer f.end()
	if f.locking.CompareAndSwap(true, false) {
		f.forget()
	}
	if err := f.shut(id); !isID(err, "vault.locked") {
		return err
	}
	return f.explain(f.unlock(ctx, s))
}

// unlock reads the file and its keys.
func (f *File) unlock(ctx context.Context, s seal.Secret) error {
	data, at, err := readWhole(f.disk, f.path, transfer.FileLimit)
	if errors.Is(err, fs.ErrNotExist) {
		before, at, prevErr := readWhole(f.disk, f.path+prevEnding, transfer.FileLimit)
		if prevErr != nil {
			return err
		}
		return f.unlockData(ctx, before, at, s)
	}
	if err != nil {
		return err
	}
	err = f.unlockData(ctx, data, at, s)
	if isDamaged(err) && f.unlockPrevious(ctx, s) == nil {
		return nil
	}
	if err == nil {
		f.takePrevious(ctx)
	}
	return err
}

// takePrevious takes in what the version before has and the file has not: where a place has no locks, of two programs that saved at once the one may
// have written over what the other wrote.
func (f *File) takePrevious(ctx context.Context) {
	data, _, err := readWhole(f.disk, f.path+prevEnding, transfer.FileLimit)
	if err != nil {
		return // there need be none
	}
	if before, err := f.taken(ctx, data); err == nil && len(before.changes) > len(f.kept.changes) {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.kept.take(learner.Compact(before.changes)) // what was thinned away need not come back
	}
}

// unlockPrevious opens the version before, in the stead of a damaged file.
func (f *File) unlockPrevious(ctx context.Context, s seal.Secret) error {
	data, at, err := readWhole(f.disk, f.path+prevEnding, transfer.FileLimit)
	if err == nil {
		err = f.unlockData(ctx, data, at, s)
	}
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.kept.sum = [sha256.Size]byte{} // what lies there is not this
	f.wrong = message.Fail(nil, "file.previous")
	return nil
}

func (f *File) unlockData(ctx context.Context, data []byte, at time.Time, s seal.Secret) error {
	file, err := transfer.Read(data)
	if err != nil {
		return err
	}
	if f.id != "" && f.id != file.Learner {
		return otherRecord()
	}
	ring, err := seal.Unlock(file.Learner, file.Wraps, s)
	if err != nil {
		return doesNotOpen(s.Kind())
	}
	content, err := file.Open(ctx, ring)
	if err != nil {
		ring.Forget()
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.id, f.ring, f.saved, f.wrong = file.Learner, ring, at, nil
	f.kept = kept{sha256.Sum256(data), len(data), file.Wraps, content.Changes}
	return nil
}

// isDamaged reports whether a file could be no record any more, whatever it was.
func isDamaged(err error) bool {
	return isID(err, "transfer.damaged") || isID(err, "transfer.not-ours") || errors.Is(err, errLarge)
}

// sweep removes what saves that were cut off have left. Where the place has no locks, another program may be saving just now.
func (f *File) sweep() {
	release, sure, err := f.disk.lock(beside(f.path, lockEnding))
	if err != nil {
		return
	}
	defer release()
	for _, name := range f.temporaries() {
		info, err := name.Info()
		if err == nil && (sure || f.o.Now().Sub(info.ModTime()).Abs() > time.Minute) {
			_ = f.disk.remove(filepath.Join(filepath.Dir(f.path), name.Name())) // the next opening tries again
		}
	}
}

func (f *File) temporaries() []fs.DirEntry {
	all, _ := f.disk.names(filepath.Dir(f.path)) // a folder that cannot be listed is not swept
	var found []fs.DirEntry
	for _, name := range all {
		if isTemporary(name.Name(), f.path) {
			found = append(found, name)
		}
	}
	return found
}
