package vault

import (
	"context"
	"slices"
	"strings"

	"llwybr/core/learner"
	"llwybr/core/seal"
	"llwybr/core/transfer"
)

// adviserPath begins the paths of what an adviser keeps for themselves. It never leaves the vault.
const adviserPath = "adviser."

// Export writes an open record as one encrypted transfer file, for the words and codes that open it here. Where part of its log cannot be read, the
// file holds the rest: what is missing Changes tells.
func (v *Vault) Export(ctx context.Context, id string) (file []byte, err error) {
	changes, err := v.Changes(ctx, id)
	if err != nil && len(changes) == 0 {
		return nil, err
	}
	err = v.with(id, func(o *opened) error {
		if o.plain() {
			return wordsNeeded()
		}
		wraps, err := v.wraps(ctx, v.db, id)
		if err != nil {
			return explain(err, v.path)
		}
		file, err = transfer.Write(id, v.node, o.ring, wrapsToTake(wraps), changesToTake(changes))
		return err
	})
	return file, err
}

// wrapsToTake leaves out what opens with a name typed in this store, which no other store knows.
func wrapsToTake(wraps []seal.Wrap) []seal.Wrap {
	return slices.DeleteFunc(slices.Clone(wraps), func(w seal.Wrap) bool { return w.Kind == seal.ByName })
}

// changesToTake leaves out what is the adviser's own.
func changesToTake(changes []learner.Change) []learner.Change {
	return slices.DeleteFunc(changes, func(c learner.Change) bool { return strings.HasPrefix(c.Field, adviserPath) })
}
