package vault

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// ChangeWords puts other words in place of those of the open file; the recovery sheet stays. The version before, which the old words open, is destroyed;
// copies that were made elsewhere still open with them.
func (f *File) ChangeWords(ctx context.Context, id, words string) error {
	words, err := canonical(words)
	if err != nil {
		return err
	}
	return f.rewrap(ctx, id, func() (seal.Wrap, error) { return seal.WrapInWords(f.id, f.ring, f.cost(), words) })
}

// NewRecovery makes a new recovery code for the open file; the old one opens it no longer.
func (f *File) NewRecovery(ctx context.Context, id string) (string, error) {
	code := seal.NewKey()
	defer code.Forget()
	err := f.rewrap(ctx, id, func() (seal.Wrap, error) { return seal.WrapInCode(f.id, f.ring, code), nil })
	if err != nil {
		return "", err
	}
	return code.Code(), nil
}

// rewrap puts a wrap in place of the one of its kind.
func (f *File) rewrap(ctx context.Context, id string, wrap func() (seal.Wrap, error)) error {
	if err := f.await(ctx); err != nil {
		return err
	}
	defer f.end()
	if err := f.shut(id); err != nil {
		return err
	}
	if f.ring.Mine.None() {
		return notYours()
	}
	w, err := wrap()
	if err != nil {
		return err
	}
	err = f.saveLocked(ctx, func(k *kept) error {
		others := slices.DeleteFunc(slices.Clone(k.wraps), func(have seal.Wrap) bool { return have.Kind == w.Kind })
		k.wraps = append([]seal.Wrap{w}, others...)
		return nil
	})
	if err != nil {
		return err
	}
	err = destroy(f.disk, f.path+prevEnding)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return f.explain(err)
}

// Export writes the open record as one encrypted transfer file, for the same words and codes. The adviser's private notes are not in it.
func (f *File) Export(ctx context.Context, id string) ([]byte, error) {
	if err := f.await(ctx); err != nil {
		return nil, err
	}
	defer f.end()
	if err := f.shut(id); err != nil {
		return nil, err
	}
	taken := slices.DeleteFunc(slices.Clone(f.kept.changes), func(c learner.Change) bool { return strings.HasPrefix(c.Field, adviserPath) })
	return transfer.Write(f.id, f.o.Device, f.ring, f.kept.wraps, taken)
}
