package vault

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"llwybr/core/message"
)

// Restored says what came of restoring a backup.
type Restored struct {
	Aside    string // the store that was there before, kept beside; "" = there was none
	Learners int
	Changes  int
}

// Restore puts a backup in the place of the whole store of a folder. The file is copied and the copy verified wholly first; one that is damaged is refused,
// and the error says which part of it is sound ("keep.restore-refused"). The store that was there is kept beside. Records that were erased in it do
// not come back. A kill leaves the old store or the new one. The restored store writes under a name of its own (Node): two histories must not share one.
func Restore(ctx context.Context, dir, file string, now time.Time) (Restored, error) {
	path, err := replaceable(dir)
	if err != nil {
		return Restored{}, explain(err, path)
	}
	r, err := restore(ctx, path, file, now)
	if err != nil {
		removeAll(replacing(path))
	}
	return r, explain(err, path)
}

func restore(ctx context.Context, path, file string, now time.Time) (r Restored, err error) {
	copied := replacing(path)
	if err := makeFolder(path); err != nil {
		return r, err
	}
	if err := takeCopy(file, copied); err != nil {
		return r, err
	}
	if err := verify(copied); err != nil {
		return r, refused(err, copied, file)
	}
	present, err := carve(path) // whatever its state: what was erased is to stay so
	if err != nil {
		return r, err
	}
	if err := prepareCopy(copied, present.tombstones); err != nil {
		return r, err
	}
	if err := verify(copied); err != nil {
		return r, refused(err, copied, file)
	}
	h, err := carve(copied)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return r, err
	}
	r.Learners, r.Changes = h.tally()
	r.Aside, err = replaceStore(path, ".before-", now)
	return r, err
}

// takeCopy copies a backup. Where its log lies beside it, as with a store that was set aside, the log is played in.
func takeCopy(file, copied string) error {
	removeAll(copied)
	err := copyWhole(file, copied)
	if err == nil {
		if err = copyWhole(file+"-wal", copied+"-wal"); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
	}
	if noSpace(err) {
		return err
	}
	if err != nil {
		return message.Fail(err, "keep.restore-unread", "File", file)
	}
	db, err := editing(copied)
	if err != nil {
		return err
	}
	_, _ = db.Exec("PRAGMA journal_mode = DELETE") // one that is damaged is found when it is verified
	return db.Close()
}

// editing opens a copy to be altered before it becomes the store.
func editing(copied string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", address(copied, 0, "_foreign_keys=1&_synchronous=FULL&_defensive=1&_error_rc=1"+
		"&_pragma=locking_mode(EXCLUSIVE)&_pragma=secure_delete(1)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"))
	if err == nil {
		db.SetMaxOpenConns(1)
	}
	return db, err
}

// refused says which part of a damaged backup is sound.
func refused(cause error, copied, file string) error {
	if isID(cause, "record.store-foreign") || isID(cause, "record.store-newer") {
		var fault *message.Error
		errors.As(cause, &fault)
		if fault.Message.Args["File"] != nil {
			fault.Message.Args["File"] = file
		}
		return fault
	}
	h, err := carve(copied)
	if err != nil {
		return message.Fail(cause, "keep.restore-refused", "File", file, "Sound", 0, "Learners", 0, "Changes", 0)
	}
	sound, changes := 0, 0
	for id := range h.learners {
		if h.whole(id) {
			sound++
			changes += len(h.changes[id])
		}
	}
	return message.Fail(cause, "keep.restore-refused", "File", file, "Sound", sound, "Learners", len(h.learners), "Changes", changes)
}

// prepareCopy brings a copy up to this version, takes away who was erased since, and gives it a name of its own.
func prepareCopy(copied string, tombstones map[string]int64) (err error) {
	db, err := editing(copied)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var version int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	for ; version < len(migrations); version++ {
		if err := runMigration(db, migrations[version], version+1); err != nil {
			return fmt.Errorf("vault: %s: %w", migrations[version].name, err)
		}
	}
	if _, err := db.Exec(`DELETE FROM meta WHERE name = ?`, metaNode); err != nil {
		return err
	}
	for id, erased := range tombstones {
		if _, err := db.Exec(`INSERT OR IGNORE INTO tombstone (learner, erased) VALUES (?, ?)`, id, erased); err != nil {
			return err
		}
	}
	if _, err := db.Exec(`DELETE FROM learner WHERE id IN (SELECT learner FROM tombstone)`); err != nil {
		return err
	}
	_, err = db.Exec(`VACUUM`)
	return err
}
