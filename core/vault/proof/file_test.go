package proof

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"llwybr/core/seal"
	"llwybr/core/vault"
)

func init() { targets = append(targets, target{"file", openFile}) }

// openFile is the learner's own file.
func openFile(dir string, make bool, now clockOf) (vault.Store, string, error) {
	path, o := filepath.Join(dir, "llwybr-ABCDEF.llwybr"), vault.FileOptions{KDF: cheap, Now: now}
	ctx := context.Background()
	f, err := vault.OpenFile(ctx, path, seal.Words(words), o)
	if err == nil {
		all, err := f.List()
		return f, all[0].ID, err
	}
	if there(path) || there(path+".prev") {
		return nil, "", err
	}
	if !make {
		return nil, "", errNone
	}
	f, made, err := vault.CreateFile(ctx, path, words, o)
	if err != nil {
		return nil, "", err
	}
	return f, made.ID, nil
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, os.ErrNotExist)
}
