package vault

import (
	"context"
	"errors"
	"io/fs"

	"llwybr/core/transfer"
)

// SaveTo writes the record to another place, or to the same one anew where it has vanished, and goes on there. What else lies there is left as it is
// ("file.there").
func (f *File) SaveTo(ctx context.Context, path string) error {
	if err := f.await(ctx); err != nil {
		return err
	}
	defer f.end()
	if err := f.shut(f.id); err != nil {
		return err
	}
	path = whereItLies(path)
	release, err := f.lockOf(ctx, path)
	if err != nil {
		return explainFile(err, path)
	}
	defer release()
	next, keep := f.kept, false
	data, _, err := readWhole(f.disk, path, transfer.FileLimit)
	switch {
	case err == nil:
		if next, err = f.taken(ctx, data); err != nil {
			return fileThere()
		}
		keep = true
	case errors.Is(err, errLarge):
		return fileThere()
	case !errors.Is(err, fs.ErrNotExist):
		return explainFile(err, path)
	}
	return explainFile(f.put(next, path, keep), path)
}

// begin writes a file for the first time.
func (f *File) begin(ctx context.Context) error {
	release, err := f.lockOf(ctx, f.path)
	if err != nil {
		return f.explain(err)
	}
	defer release()
	_, _, err = readWhole(f.disk, f.path, transfer.FileLimit)
	switch {
	case err == nil, errors.Is(err, errLarge):
		return fileThere()
	case !errors.Is(err, fs.ErrNotExist):
		return f.explain(err)
	}
	return f.explain(f.put(f.kept, f.path, false))
}
