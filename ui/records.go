package ui

import (
	"context"

	"llwybr/core/seal"
	"llwybr/core/vault"
	"llwybr/ui/session"
)

// workspace is what a store has in which an adviser opens everybody's records by words of their own.
type workspace interface {
	HasWorkspace() bool
	SetWorkspace(ctx context.Context, words string) (recovery string, err error)
	OpenWorkspace(ctx context.Context, s seal.Secret) error
	WorkspaceOpen() bool
	CloseWorkspace()
}

// byName is what a store has in which records are found by a typed name.
type byName interface {
	Find(ctx context.Context, name, words string) (id string, err error)
	SetTypedName(ctx context.Context, id, name, words string) error
}

// space is the store's workspace; nil where it can have none, or the policy keeps records in files.
func (a *App) space() workspace {
	if s, ok := a.Store.(workspace); ok && a.Policy.Mode == vault.Own {
		return s
	}
	return nil
}

// names is the store that finds records by a typed name; nil where the policy shows tiles or the store cannot.
func (a *App) names() byName {
	if s, ok := a.Store.(byName); ok && a.Policy.Mode == vault.Own && a.Policy.Names == vault.NamesTyped {
		return s
	}
	return nil
}

// files reports whether learners' own files are the truth on this machine.
func (a *App) files() bool { return a.Policy.Mode == vault.Shared || a.Policy.Mode == vault.Portable }

// useFiles has learners' own files made and opened as the program says.
func (a *App) useFiles() {
	if a.Files == nil {
		return
	}
	a.nameDevice()
	a.makeFile = func(ctx context.Context, path, words string) (vault.Store, vault.Made, error) {
		file, made, err := vault.CreateFile(ctx, path, words, *a.Files)
		if err != nil {
			return nil, vault.Made{}, err
		}
		return file, made, nil
	}
	a.openFile = func(ctx context.Context, path string, s seal.Secret) (vault.Store, error) {
		file, err := vault.OpenFile(ctx, path, s, *a.Files)
		if err != nil {
			return nil, err
		}
		return file, nil
	}
}

// nameDevice gives the files the id of this installation. Where it cannot be kept they are signed by a new one next time, which a person is told of when
// such a file is taken in, and no more.
func (a *App) nameDevice() {
	if a.Files.Device != "" || a.Dir == "" {
		return
	}
	id, made := a.settings.Device()
	a.Files.Device = id
	if made {
		_ = vault.SaveSettings(a.Dir, a.settings)
	}
}

// canMake reports whether a new record can be kept anywhere.
func (a *App) canMake() bool {
	if a.files() {
		return a.makeFile != nil
	}
	return a.Store != nil
}

// records is the store in which the open record lies.
func (w *Window) records() vault.Store {
	if w.mirror && w.pair != nil {
		return w.pair.first.records()
	}
	if w.store != nil {
		return w.store
	}
	return w.app.Store
}

// enterRecord shows an open record of a store. Where part of it could not be read it opens with what is sound.
func (w *Window) enterRecord(store vault.Store, id string) bool {
	opened, err := session.Open(store, id, w.app.Now)
	if opened == nil {
		w.Failed(err)
		return false
	}
	w.store = store
	w.Enter(opened)
	if err != nil {
		w.Failed(err)
	}
	return true
}

// letGo forgets the keys of the open record; a file's store is closed with it.
func (w *Window) letGo() {
	store := w.store
	w.store = nil
	if w.session == nil {
		return
	}
	if store == nil {
		store = w.app.Store
	}
	if store == nil {
		return
	}
	store.Lock(w.session.ID())
	if store != w.app.Store {
		_ = store.Close() // every change is safe already
	}
}
