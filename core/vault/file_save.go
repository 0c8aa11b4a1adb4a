package vault

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"slices"
	"time"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// lockEnding is of the lock beside a file, which is there while it is written.
const lockEnding = ".lock"

// From these sizes on a log is thinned before it is written, long before it is more than what is read.
const (
	thinChanges = transfer.ChangeLimit * 4 / 5
	thinSize    = transfer.FileLimit * 4 / 5
)

// Append adds changes to the log, all or none, and returns when the whole file is on the disk and has been read back.
func (f *File) Append(ctx context.Context, id string, changes ...learner.Change) error {
	given, err := written(changes)
	if err != nil {
		return err
	}
	return f.saving(ctx, id, func(k *kept) error { return k.add(given) })
}

// written gives changes as they read back.
func written(changes []learner.Change) ([]learner.Change, error) {
	given := make([]learner.Change, len(changes))
	for i, c := range changes {
		line, err := c.Encode()
		if err == nil {
			given[i], err = learner.DecodeChange(line)
		}
		if err != nil {
			return nil, err
		}
	}
	return given, nil
}

// add puts changes to those that are there. One under the id of another is refused.
func (k *kept) add(changes []learner.Change) error {
	differing := k.take(changes)
	if len(differing) > 0 {
		return differs(differing[0].ID)
	}
	return nil
}

// take puts changes to those that are there, and gives those that are under the id of another.
func (k *kept) take(changes []learner.Change) (differing []learner.Change) {
	at := make(map[string]int, len(k.changes)+len(changes))
	for i, c := range k.changes {
		at[c.ID] = i
	}
	log := slices.Clip(k.changes)
	for _, c := range changes {
		i, known := at[c.ID]
		switch {
		case !known:
			at[c.ID] = len(log)
			log = append(log, c)
		case !equal(log[i], c):
			differing = append(differing, c)
		}
	}
	k.changes = log
	return differing
}

// equal compares changes that were read, which are in their one form.
func equal(a, b learner.Change) bool {
	return a.ID == b.ID && a.Time == b.Time && a.Field == b.Field && bytes.Equal(a.Value, b.Value) && slices.Equal(a.After, b.After)
}

// saving changes what the file holds, in turn. ctx ends the waiting alone.
func (f *File) saving(ctx context.Context, id string, edit func(*kept) error) error {
	if err := f.await(ctx); err != nil {
		return err
	}
	defer f.end()
	if err := f.shut(id); err != nil {
		return err
	}
	return f.saveLocked(ctx, edit)
}

// saveLocked saves under the file's lock.
func (f *File) saveLocked(ctx context.Context, edit func(*kept) error) error {
	release, err := f.lockOf(ctx, f.path)
	if err == nil {
		defer release()
		err = f.save(context.WithoutCancel(ctx), edit)
	}
	return f.tell(err)
}

// notTheDisk are faults of what was asked for: the file is as good as it was.
var notTheDisk = []string{"record.change-differs", "vault.not-yours", "transfer.full"}

// tell explains an error, and remembers it for Saved.
func (f *File) tell(err error) error {
	err = f.explain(err)
	if err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) &&
		!slices.ContainsFunc(notTheDisk, func(id string) bool { return isID(err, id) }) {
		f.say(f.saved, err)
	}
	return err
}

// say is what Saved answers from now on.
func (f *File) say(saved time.Time, wrong error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.saved, f.wrong = saved, wrong
}

// lockOf waits for the lock of a file.
func (f *File) lockOf(ctx context.Context, path string) (release func(), err error) {
	for end := time.Now().Add(f.o.Wait); ; {
		release, _, err = f.disk.lock(beside(path, lockEnding))
		if !errors.Is(err, errHeld) || time.Now().After(end) {
			return release, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// save takes in what lies on the disk, changes it, and writes it whole. Until it has been read back nothing here has changed.
func (f *File) save(ctx context.Context, edit func(*kept) error) error {
	next, sound, err := f.look(ctx)
	if err != nil {
		return err
	}
	before := next
	if err := edit(&next); err != nil {
		return err
	}
	if sound && next.sum == f.kept.sum && len(next.changes) == len(before.changes) && sameWraps(next.wraps, before.wraps) {
		f.say(f.saved, nil)
		return nil // it is all there already
	}
	return f.put(next, f.path, sound)
}

func sameWraps(a, b []seal.Wrap) bool {
	return slices.EqualFunc(a, b, func(a, b seal.Wrap) bool { return string(a.Box) == string(b.Box) })
}

// put writes what is to be kept, and from then on that is what is there.
func (f *File) put(next kept, path string, keepPrevious bool) error {
	data, err := f.encode(&next)
	if err != nil {
		return err
	}
	if err := saveWhole(f.disk, path, data, keepPrevious); err != nil {
		return err
	}
	next.sum, next.size = sha256.Sum256(data), len(data)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.kept, f.path, f.saved, f.wrong, f.aside = next, path, f.o.Now().UTC(), nil, false
	return nil
}

// encode makes the file, of a thinner log where it is long.
func (f *File) encode(k *kept) ([]byte, error) {
	if len(k.changes) < thinChanges && k.size < thinSize {
		data, err := f.write(*k)
		if !isID(err, "transfer.full") {
			return data, err
		}
	}
	k.changes = learner.Compact(k.changes)
	return f.write(*k)
}

func (f *File) write(k kept) ([]byte, error) {
	return transfer.Write(f.id, f.o.Device, f.ring, k.wraps, k.changes)
}

// NearlyFull reports whether the log is so long, although it was thinned, that soon no change will fit.
func (f *File) NearlyFull() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.kept.changes) > transfer.ChangeLimit*9/10 || f.kept.size > transfer.FileLimit*9/10
}

// look reads what lies on the disk. Another program or another machine may have written it since: then what both know is what is to be kept. sound is
// false when there is nothing there that is worth keeping as the version before.
func (f *File) look(ctx context.Context) (next kept, sound bool, err error) {
	data, _, err := readWhole(f.disk, f.path, transfer.FileLimit)
	if errors.Is(err, fs.ErrNotExist) {
		if f.wasMoved() {
			err = nil
		}
		return f.kept.unwritten(), false, err
	}
	if err == nil {
		next, err = f.taken(ctx, data)
	}
	if !isDamaged(err) {
		return next, err == nil, err
	}
	err = f.disk.rename(f.path, f.path+damagedEnding) // what is known here is whole: the other is set aside
	f.aside = f.aside || err == nil
	return f.kept.unwritten(), false, err
}

// wasMoved reports whether the file is missing because of a save that did not come to its end: it was set aside, or became the version before. Else
// somebody has taken it away, and it is not put back unasked.
func (f *File) wasMoved() bool {
	data, _, err := readWhole(f.disk, f.path+prevEnding, transfer.FileLimit)
	return f.aside || err == nil && sha256.Sum256(data) == f.kept.sum
}

// unwritten is the same, to be written again whatever lies there.
func (k kept) unwritten() kept {
	k.sum = [sha256.Size]byte{}
	return k
}

// taken gives what is known here together with what is in a file of the same record.
func (f *File) taken(ctx context.Context, data []byte) (kept, error) {
	if sha256.Sum256(data) == f.kept.sum {
		return f.kept, nil
	}
	file, err := transfer.Read(data)
	if err != nil {
		return kept{}, err
	}
	if file.Learner != f.id {
		return kept{}, otherRecord()
	}
	content, err := file.Open(ctx, f.ring)
	if err != nil {
		return kept{}, err
	}
	next := kept{sha256.Sum256(data), len(data), file.Wraps, content.Changes}
	next.take(f.kept.changes)
	return next, nil
}
