package vault

import (
	"context"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// Preview opens a transfer file of the same record, and says what taking it in would do. The zero Secret will do, for the record is open. A file under
// other keys is "transfer.forged", one of another record "file.other".
func (f *File) Preview(ctx context.Context, file *transfer.Sealed, s seal.Secret) (*Incoming, error) {
	if err := f.await(ctx); err != nil {
		return nil, err
	}
	defer f.end()
	if err := f.shut(f.id); err != nil {
		return nil, err
	}
	if file.Learner != f.id {
		return nil, otherRecord()
	}
	if err := f.same(file, s); err != nil {
		return nil, err
	}
	content, err := file.Open(ctx, f.ring)
	if err != nil {
		return nil, err
	}
	in := weigh(content, f.kept.changes)
	in.FirstContact = content.Device != f.o.Device // a file remembers no device
	in.accept = func(ctx context.Context) error { return f.accept(ctx, content.Changes) }
	return in, nil
}

// same refuses a file that a secret opens to other keys than those of the record.
func (f *File) same(file *transfer.Sealed, s seal.Secret) error {
	if s.Kind() == "" {
		return nil
	}
	ring, err := seal.Unlock(file.Learner, file.Wraps, s)
	if err != nil {
		return doesNotOpen(s.Kind())
	}
	defer ring.Forget()
	if !ring.Same(f.ring) {
		return forged()
	}
	return nil
}

// accept takes changes in. Those under the id of another stay where they came from: a learner's own file has no place for what cannot be so.
func (f *File) accept(ctx context.Context, changes []learner.Change) error {
	return f.saving(ctx, f.id, func(k *kept) error {
		k.take(changes)
		return nil
	})
}
