package main

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/vault"
)

type writtenJSON struct {
	Learner string `json:"learner"`
	File    string `json:"file"`
}

// exportRecord writes one record to an encrypted file, or to one that everybody can read.
func exportRecord(t *tool, args []string) error {
	f, o, p := t.placed("export")
	p.opening(f)
	out, plain, force := f.String("out", "", ""), f.Bool("plain", false, ""), f.Bool("force", false, "")
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	if *out == "" {
		return t.misused("command.needs", "Flag", "--out")
	}
	if err := free(*out, *force, p.file); err != nil {
		return err
	}
	ctx := context.Background()
	r, err := t.openRecord(ctx, p)
	if err != nil {
		return err
	}
	data, err := r.exported(ctx, *plain)
	if err = errors.Join(err, r.Close()); err != nil {
		return err
	}
	if err := writeNew(*out, data); err != nil {
		return err
	}
	if *plain {
		t.warn(message.Fail(nil, "vaultcmd.plain", "File", *out))
	}
	return t.print(writtenJSON{r.id, *out})
}

// exported is the record as a file. A damaged one is not written: it could be taken for the whole.
func (r *open) exported(ctx context.Context, plain bool) ([]byte, error) {
	if !plain {
		return r.Export(ctx, r.id)
	}
	log, err := r.Changes(ctx, r.id)
	if err != nil {
		return nil, err
	}
	rec, _ := learner.Fold(log)
	return learner.Format(rec), nil
}

// free refuses to write over a file that is there, unless it was asked for, and over the one that is worked on in any case.
func free(out string, force bool, worked string) error {
	info, err := os.Stat(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && worked != "" {
		if same, err := os.Stat(worked); err == nil && os.SameFile(info, same) {
			return message.Fail(nil, "vaultcmd.itself", "File", out)
		}
	}
	switch {
	case err != nil || !info.Mode().IsRegular():
		return message.Fail(err, "command.cannot-write", "File", out)
	case !force:
		return message.Fail(nil, "vaultcmd.exists", "File", out, "Flag", "--force")
	}
	return nil
}

// writeNew writes a file whole or not at all.
func writeNew(out string, data []byte) error {
	if err := vault.WriteWhole(out, data); err != nil {
		return message.Fail(err, "command.cannot-write", "File", out)
	}
	return nil
}
