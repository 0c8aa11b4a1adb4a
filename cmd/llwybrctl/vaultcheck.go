package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"llwybr/core/message"
	"llwybr/core/vault"
)

type checkedJSON struct {
	Sound    bool `json:"sound"`
	Learners int  `json:"learners"`
	Opened   int  `json:"opened"` // how many of them were read with their keys
}

// checkStore reads everything that can be read without keys, and with what opens a record everything in that. It says what is hurt, and what to do.
func checkStore(t *tool, args []string) error {
	f, o, p := t.placed("check")
	p.opening(f)
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	j, err := t.checked(context.Background(), p)
	if err != nil {
		return errors.Join(err, p.advice(err))
	}
	if p.file != "" && j.Opened == 0 {
		t.warn(message.Fail(nil, "vaultcmd.outside"))
	}
	return t.print(j)
}

func (t *tool) checked(ctx context.Context, p *place) (checkedJSON, error) {
	j := checkedJSON{Sound: true}
	s, err := t.toCheck(ctx, p, &j)
	if err != nil {
		return j, err
	}
	err = s.Check()
	if r, ok := s.(*open); ok && err == nil {
		_, err = r.Changes(ctx, r.id)
	}
	entries, err2 := s.List()
	j.Learners = len(entries)
	err = errors.Join(err, err2, s.Close())
	if p.file != "" {
		err = ofFile(p.file, err)
	}
	return j, err
}

// toCheck opens what is to be checked: one record where something was given that opens it, else everything, locked.
func (t *tool) toCheck(ctx context.Context, p *place, j *checkedJSON) (store, error) {
	switch {
	case p.words != "" || p.recovery != "" || p.workspace != "":
		j.Opened = 1
		r, err := t.openRecord(ctx, p)
		if err != nil {
			return nil, err
		}
		return r, nil
	case p.file != "":
		return t.lockedFile(p)
	}
	v, err := t.openVault(p.dir)
	if err != nil {
		return nil, err
	}
	return v, nil
}

func (t *tool) lockedFile(p *place) (store, error) {
	if err := p.present(); err != nil {
		return nil, err
	}
	f, err := vault.LockedFile(p.file, t.fileOptions())
	if err != nil {
		return nil, ofFile(p.file, err)
	}
	return f, nil
}

// hurts are the faults of something damaged, which a person can do something about.
var hurts = []string{"record.store-damaged", "record.change-damaged", "keep.store-hurt", "vault.changes-missing", "vault.log-altered"}

// advice says what to do about a damaged store; nothing where the fault itself says it.
func (p *place) advice(err error) error {
	if p.dir == "" {
		return nil
	}
	for _, m := range messages(err) {
		if slices.Contains(hurts, m.ID) {
			return message.Fail(nil, "vaultcmd.hurt", "Folder", p.dir)
		}
	}
	return nil
}

type erasedJSON struct {
	Learner string   `json:"learner"`
	Erased  bool     `json:"erased"`
	Files   []string `json:"files_destroyed"`
}

// eraseRecord destroys a record's keys and all that is kept of it. It asks for no words: who may delete the files may do this, and it is done whole.
func eraseRecord(t *tool, args []string) error {
	f, o, p := t.placed("erase")
	f.StringVar(&p.file, "file", "", "")
	f.StringVar(&p.learner, "learner", "", "")
	if err := t.parsePlaced(f, o, p, args, 0); err != nil {
		return err
	}
	if p.dir != "" && p.learner == "" {
		return t.misused("command.needs", "Flag", "--learner")
	}
	s, err := t.toErase(p)
	if err != nil {
		return err
	}
	id, err := t.meant(s, p.learner)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	before := t.files(p)
	err = s.Erase(id)
	entries, err2 := s.List()
	err = errors.Join(err, err2, s.Close())
	if err2 != nil || known(entries, id) == nil {
		return err // it is still there
	}
	now := t.files(p)
	gone := slices.DeleteFunc(before, func(file string) bool { return slices.Contains(now, file) })
	return errors.Join(t.print(erasedJSON{id, true, append([]string{}, gone...)}), err)
}

func (t *tool) toErase(p *place) (store, error) {
	if p.file != "" {
		return t.lockedFile(p)
	}
	v, err := t.openVault(p.dir)
	if err != nil {
		return nil, err
	}
	return v, nil
}

// files are those that a place consists of: all in the folders of a store and its backups, but for the database's own; a learner's file and what
// lies beside it under its name.
func (t *tool) files(p *place) []string {
	if p.file != "" {
		return filesIn(filepath.Dir(p.file), strings.TrimPrefix(filepath.Base(p.file), "."), false)
	}
	all := filesIn(p.dir, "", true)
	if elsewhere := t.policyOf(p.dir).Backups; elsewhere != "" {
		all = append(all, filesIn(elsewhere, "", false)...)
	}
	return all
}

// filesIn are the files in a folder whose names begin so, but for a point. What cannot be read is not among them.
func filesIn(root, name string, deep bool) []string {
	var all []string
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case d.IsDir() && path != root && !deep:
			return fs.SkipDir
		case d.IsDir() || strings.HasSuffix(path, "-wal") || strings.HasSuffix(path, "-shm"):
			return nil
		case strings.HasPrefix(strings.TrimPrefix(d.Name(), "."), name):
			all = append(all, path)
		}
		return nil
	})
	return all
}
