package vault

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"llwybr/core/message"
)

// Recovered says what came of recovering a damaged store.
type Recovered struct {
	Aside    string // the damaged store, kept beside the new one; "" = there was none
	Backup   string // the newest sound backup; "" = there was none
	Learners int    // in the new store
	Changes  int    //
	Found    Count  // of those, in the damaged store itself
	Added    Count  // of those, in the backup alone
	Hurt     int    // learners of whose records a part is missing, or cannot be opened any more
	Unread   int    // rows of the damaged store that could not be read
	Doubtful bool   // pages were missing or there were signs of damage elsewhere: there may have been more, and nobody can tell
}

// Count is a number of learners and of their changes.
type Count struct{ Learners, Changes int }

// Lost reports whether something is missing, or may be.
func (r Recovered) Lost() bool { return r.Hurt > 0 || r.Unread > 0 || r.Doubtful }

// Messages say it for people.
func (r Recovered) Messages() []message.Message {
	all := []message.Message{message.Counted("keep.recovered", r.Learners, "Changes", r.Changes)}
	if r.Aside != "" {
		all = append(all, message.New("keep.recovered-aside", "File", r.Aside))
	}
	switch {
	case r.Backup == "":
		all = append(all, message.New("keep.recovered-no-backup"))
	case r.Added.Changes > 0 || r.Added.Learners > 0:
		all = append(all, message.New("keep.recovered-backup", "Learners", r.Added.Learners, "Changes", r.Added.Changes))
	}
	if r.Hurt > 0 {
		all = append(all, message.Counted("keep.recovered-hurt", r.Hurt))
	}
	switch {
	case r.Unread > 0:
		all = append(all, message.New("keep.recovered-unread", "Rows", r.Unread))
	case r.Doubtful && r.Hurt == 0:
		all = append(all, message.New("keep.recovered-doubtful"))
	case !r.Lost():
		all = append(all, message.New("keep.recovered-whole"))
	}
	return all
}

// Recover makes a new store of what can be read of a damaged one, row by row, and of the newest sound backup: of those beside the store and of other
// folders, such as the policy's. Nothing is shown that nobody wrote: what is read is authenticated when its record is opened. What was erased
// stays so. The damaged store is kept beside. Until the new store is whole nothing is changed; a kill leaves the old store or the new one.
func Recover(ctx context.Context, dir string, now time.Time, folders ...string) (Recovered, error) {
	path, err := replaceable(dir)
	if err != nil {
		return Recovered{}, explain(err, path)
	}
	found, err := carve(path)
	if err != nil {
		return Recovered{}, explain(err, path)
	}
	backup, held := newestSound(found, filepath.Join(dir, backupsFolder), folders)
	if !exists(path) && !exists(path+"-wal") && held == nil {
		return Recovered{}, explain(os.ErrNotExist, path)
	}
	all := found.with(held)
	r := report(path, found, held, all)
	r.Backup = backup
	if err := ctx.Err(); err != nil {
		return Recovered{}, err
	}
	if err := build(replacing(path), all); err != nil {
		return Recovered{}, explain(err, path)
	}
	r.Aside, err = replaceStore(path, ".damaged-", now)
	return r, explain(err, path)
}

// report counts what was found where.
func report(path string, found, held, all *haul) Recovered {
	var r Recovered
	r.Learners, r.Changes = all.tally()
	if held != nil {
		for id := range all.learners {
			if _, known := found.learners[id]; !known {
				r.Added.Learners++
			}
			mine := map[string]bool{}
			for _, c := range found.changes[id] {
				mine[c.id] = true
			}
			for _, c := range all.changes[id] {
				if !mine[c.id] {
					r.Added.Changes++
				}
			}
		}
	}
	r.Found = Count{r.Learners - r.Added.Learners, r.Changes - r.Added.Changes}
	all.indexed = found.indexed
	for id := range all.learners {
		if !all.whole(id) {
			r.Hurt++
		}
	}
	r.Unread = all.unread
	r.Doubtful = found.hurt || !soundWithLog(path)
	return r
}

// soundWithLog reports whether SQLite finds nothing wrong with a store and its log. It looks at a copy, for it would write to the store itself.
func soundWithLog(path string) bool {
	copied := replacing(path) + ".look"
	defer removeAll(copied)
	removeAll(copied)
	if copyWhole(path, copied) != nil {
		return false
	}
	if err := copyWhole(path+"-wal", copied+"-wal"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return false
	}
	db, err := sql.Open("sqlite", address(copied, 0, "_defensive=1&_error_rc=1&_pragma=locking_mode(EXCLUSIVE)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"))
	if err != nil {
		return false
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	return sound(db, copied, "PRAGMA integrity_check(1)") == nil
}

func removeAll(path string) {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		os.Remove(path + suffix)
	}
}

// newestSound finds the newest backup that verifies: of the store whose id was read; where none is of that id, of those beside the store, and of those
// elsewhere which hold a learner who was found. Other backups may be of another machine.
func newestSound(found *haul, beside string, elsewhere []string) (string, *haul) {
	var all []Backup
	for _, folder := range append([]string{beside}, elsewhere...) {
		stores, _ := backupsIn(folder) // one that cannot be read has none for us
		for _, of := range stores {
			all = append(all, of...)
		}
	}
	newestFirst(all)
	ours := func(b Backup) bool {
		return backupName.FindStringSubmatch(filepath.Base(b.Path))[1] == found.meta[metaStore]
	}
	if !slices.ContainsFunc(all, ours) {
		ours = func(b Backup) bool { return filepath.Dir(b.Path) == beside || found.shares(b.Path) }
	}
	for _, b := range all {
		if !ours(b) || verify(b.Path) != nil {
			continue
		}
		if h, err := carve(b.Path); err == nil && !h.hurt && h.unread == 0 {
			return b.Path, h
		}
	}
	return "", nil
}

// shares reports whether a backup holds a learner who was found.
func (h *haul) shares(backup string) bool {
	ids, err := learnersOf(backup)
	return err == nil && slices.ContainsFunc(ids, func(id string) bool { return len(h.changes[id]) > 0 })
}

// build writes a new store that holds a haul.
func build(path string, h *haul) (err error) {
	removeAll(path)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		return err
	}
	db, err := sql.Open("sqlite", address(path, 0, settings))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	err = migrate(db, path, migrations)
	if err == nil {
		err = h.write(db)
	}
	if err == nil {
		err = sound(db, path, "PRAGMA integrity_check(5)")
	}
	err = errors.Join(err, db.Close()) // its log goes into the file
	if err == nil && exists(path+"-wal") {
		err = errors.New("vault: the log of a new store is left")
	}
	if err != nil {
		removeAll(path)
	}
	return err
}

// write puts all rows into an empty store, in one transaction.
func (h *haul) write(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	put := func(statement string, values ...any) {
		if err == nil {
			_, err = tx.Exec(statement, values...)
		}
	}
	for name, value := range h.meta {
		put(`INSERT INTO meta (name, value) VALUES (?, ?)`, name, value)
	}
	for kind, body := range h.workspace {
		put(`INSERT INTO workspace (kind, body) VALUES (?, ?)`, kind, body)
	}
	for _, id := range slices.Sorted(maps.Keys(h.learners)) {
		l := h.learners[id]
		put(`INSERT INTO learner (id, label, opened, keep, sealed, chain, head) VALUES (?, ?, ?, ?, ?, ?, ?)`, id, l.label, l.opened, l.keep, l.sealed, orEmpty(l.chain), orEmpty(l.head))
		for _, r := range h.logOf(id).rows { // numbered anew: a spoilt number may be another's
			put(`INSERT INTO change (learner, id, payload) VALUES (?, ?, ?)`, id, r.id, orEmpty(r.payload))
		}
	}
	for k, body := range h.wraps {
		put(`INSERT INTO wrap (learner, kind, recipient, body) VALUES (?, ?, ?, ?)`, k[0], k[1], k[2], body)
	}
	for id, tag := range h.names {
		put(`INSERT OR IGNORE INTO name (tag, learner) VALUES (?, ?)`, tag, id)
	}
	for id, erased := range h.tombstones {
		put(`INSERT INTO tombstone (learner, erased) VALUES (?, ?)`, id, erased)
	}
	h.writeMet(put)
	if err != nil {
		return err
	}
	return tx.Commit()
}

func (h *haul) writeMet(put func(string, ...any)) {
	for k, d := range h.devices {
		if _, known := h.learners[k[0]]; known {
			put(`INSERT INTO device (learner, device, key, met) VALUES (?, ?, ?, ?)`, k[0], k[1], orEmpty(d.key), d.met)
		}
	}
	for k, q := range h.quarantine {
		if _, known := h.learners[k[0]]; known {
			put(`INSERT INTO quarantine (id, learner, received, box) VALUES (?, ?, ?, ?)`, k[1], k[0], q.received, orEmpty(q.box))
		}
	}
}
