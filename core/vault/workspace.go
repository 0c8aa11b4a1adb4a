package vault

import (
	"context"
	"database/sql"

	"llwybr/core/seal"
)

// The workspace is the key of the owner of this device, such as an adviser: it opens every record that was open while it was there, without what is
// the learner's alone. It is a ring of its own, wrapped by words and by a code as a record is.
const workspaceID = "workspace"

// HasWorkspace reports whether the owner of this device has given it words of their own.
func (v *Vault) HasWorkspace() bool { return v.workspaceRecipient(context.Background()) != "" }

// workspaceRecipient is whom records are wrapped for; "" = nobody.
func (v *Vault) workspaceRecipient(ctx context.Context) string {
	recipient, err := meta(ctx, v.db, metaWorkspace)
	if err != nil {
		return "" // then nothing else can be read or written either, and the work at hand says so
	}
	return recipient
}

// WorkspaceOpen reports whether the workspace's key is at hand.
func (v *Vault) WorkspaceOpen() bool {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return !v.workspace.None()
}

// SetWorkspace makes the workspace under words, or puts other words in place of those of an open one. The recovery code is new each time and shown
// once; an earlier one opens nothing any more. Records that are open are wrapped for it now, the others when they are next opened.
func (v *Vault) SetWorkspace(ctx context.Context, words string) (recovery string, err error) {
	words, err = canonical(words)
	if err != nil {
		return "", err
	}
	cost, err := v.cost(ctx)
	if err != nil {
		return "", explain(err, v.path)
	}
	ring, err := v.workspaceRing()
	if err != nil {
		return "", err
	}
	code := seal.NewKey()
	defer code.Forget()
	byWords, err := seal.WrapInWords(workspaceID, ring, cost, words)
	if err != nil {
		return "", explain(err, v.path)
	}
	if err := v.keepWorkspace(ctx, ring, byWords, seal.WrapInCode(workspaceID, ring, code)); err != nil {
		return "", err
	}
	v.mu.Lock()
	v.workspace = ring
	v.mu.Unlock()
	for _, id := range v.openIDs() {
		v.wrapForWorkspace(ctx, id)
	}
	return code.Code(), explain(v.emptyLog(), v.path)
}

// workspaceRing is the key of the workspace that is open, or a new one where there is none yet.
func (v *Vault) workspaceRing() (seal.Ring, error) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	switch {
	case !v.workspace.None():
		return v.workspace, nil
	case v.HasWorkspace():
		return seal.Ring{}, workspaceClosed()
	}
	return seal.NewRing(), nil
}

func (v *Vault) keepWorkspace(ctx context.Context, ring seal.Ring, wraps ...seal.Wrap) error {
	return v.inOne(ctx, func(tx *sql.Tx) error {
		for _, w := range wraps {
			body, err := bodyOf(w)
			if err == nil {
				_, err = tx.Exec(`INSERT OR REPLACE INTO workspace (kind, body) VALUES (?, ?)`, string(w.Kind), body)
			}
			if err != nil {
				return err
			}
		}
		return setMeta(context.WithoutCancel(ctx), tx, metaWorkspace, ring.Recipient().String())
	})
}

// OpenWorkspace opens the workspace by its words or its code. Then Unlock opens records with the zero Secret.
func (v *Vault) OpenWorkspace(ctx context.Context, s seal.Secret) error {
	rows, err := v.db.QueryContext(ctx, `SELECT body FROM workspace`)
	if err != nil {
		return explain(err, v.path)
	}
	wraps, err := readWraps(rows)
	if err != nil {
		return explain(err, v.path)
	}
	ring, err := seal.Unlock(workspaceID, wraps, s)
	if err != nil {
		return doesNotOpen(s.Kind())
	}
	v.mu.Lock()
	v.workspace = ring
	v.mu.Unlock()
	if recipient := ring.Recipient().String(); recipient != v.workspaceRecipient(ctx) { // whoever put another in its place opens no more records
		return explain(setMeta(ctx, v.db, metaWorkspace, recipient), v.path)
	}
	return nil
}

// CloseWorkspace forgets the workspace's key and those of the records that it opened.
func (v *Vault) CloseWorkspace() {
	v.lockAll(func(_ string, o *opened) bool { return o.by == seal.ByWorkspace })
	v.mu.Lock()
	defer v.mu.Unlock()
	v.workspace.Forget()
	v.workspace = seal.Ring{}
}

// tryWorkspace opens a record by the workspace; nothing where the workspace is closed and the record open.
func (v *Vault) tryWorkspace(id string, wraps []seal.Wrap) (*opened, error) {
	v.mu.RLock()
	defer v.mu.RUnlock()
	if v.workspace.None() {
		if v.keys[id] != nil {
			return nil, nil // it is open already
		}
		return nil, workspaceClosed()
	}
	ring, err := seal.Unlock(id, wraps, seal.Holder(seal.ByWorkspace, v.workspace.Identity()))
	if err != nil {
		return nil, notForWorkspace()
	}
	o := newOpened(ring, seal.ByWorkspace)
	o.adviser = v.workspace.Mine.Derive("private " + id)
	return o, nil
}

func (v *Vault) openIDs() []string {
	v.mu.RLock()
	defer v.mu.RUnlock()
	var ids []string
	for id := range v.keys {
		ids = append(ids, id)
	}
	return ids
}

// wrapForWorkspace lets the workspace open a record that is open. Where that cannot be written now it is tried again when the record is next opened.
func (v *Vault) wrapForWorkspace(ctx context.Context, id string) {
	recipient := v.workspaceRecipient(ctx)
	if recipient == "" {
		return
	}
	_ = v.with(id, func(o *opened) error {
		var have int
		err := v.db.QueryRowContext(ctx, `SELECT count(*) FROM wrap WHERE learner = ? AND kind = ? AND recipient = ?`, id, string(seal.ByWorkspace), recipient).Scan(&have)
		if err != nil || have > 0 || o.plain() {
			return err
		}
		w, err := seal.WrapForHolder(id, o.ring, seal.ByWorkspace, recipient)
		if err != nil {
			return err
		}
		return keepWrap(ctx, v.db, id, w)
	})
}
