package vault

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// Backup is one copy of the whole store that was verified when it was made.
type Backup struct {
	Path string
	At   time.Time // UTC, to the second
	Size int64
}

// Backups are files of their own in a folder beside the store, or in the one that the policy names, where stores of several machines may have theirs:
// so each name holds a random id of its store, and the time. Nothing in it is about a person.
const (
	backupsFolder = "backups"
	backupEnding  = ".vault-backup"
	backupTime    = "20060102-150405"
	metaStore     = "store" // the id of a store in the names of its backups; its node changes when one is restored
)

// backupName takes a name apart: id of the store, time, and which of those made in one second.
var backupName = regexp.MustCompile(`^llwybr-([0-9a-z]{1,32})-(\d{8}-\d{6})(?:-(\d{1,6}))?\` + backupEnding + `$`)

// backupEvery is how long after a backup the next one is due, where something changed.
const backupEvery = 12 * time.Hour

// BackUp makes a backup beside the others, verifies it, and destroys those that are too many or too old. Where it fails the others stay. A backup that was
// cut off is under no name that is listed.
func (v *Vault) BackUp(ctx context.Context) (Backup, error) {
	folder := v.backupsDir()
	store, err := v.storeID(ctx)
	if err == nil {
		err = os.MkdirAll(folder, 0o700)
	}
	if err != nil {
		return Backup{}, v.unbacked(err, folder)
	}
	sweepCopies(folder, store)
	there, err := v.Backups()
	if err != nil {
		return Backup{}, v.unbacked(err, folder)
	}
	b := newBackup(folder, store, v.now(), there)
	if err := v.copyTo(ctx, b.Path, halfName(folder, store)); err != nil {
		return Backup{}, v.unbacked(err, folder)
	}
	if info, err := os.Stat(b.Path); err == nil {
		b.Size = info.Size()
	}
	return b, v.unbacked(v.thin(b), folder)
}

// BackUpTo writes one backup to a file that somebody chose. An earlier file of that name is replaced when the new one is whole.
func (v *Vault) BackUpTo(ctx context.Context, path string) error {
	whole, err := filepath.Abs(path)
	if err != nil {
		return v.unbacked(err, path)
	}
	if own, _ := filepath.Abs(v.path); whole == own || whole == own+"-wal" || whole == own+"-shm" {
		return message.Fail(nil, "keep.backup-itself", "File", path)
	}
	half := filepath.Join(filepath.Dir(whole), "."+filepath.Base(whole)+".new")
	return v.unbacked(v.copyTo(ctx, whole, half), filepath.Dir(whole))
}

// copyTo writes a whole, verified copy of the store, or none; half is its name until it is both.
func (v *Vault) copyTo(ctx context.Context, to, half string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	os.Remove(half) // of an earlier try
	if err := os.WriteFile(half, nil, 0o600); err != nil {
		return err
	}
	defer os.Remove(half)
	if _, err := v.db.ExecContext(context.WithoutCancel(ctx), "VACUUM INTO ?", half); err != nil {
		return err
	}
	if err := syncFile(half); err != nil {
		return err
	}
	if err := verify(half); err != nil {
		return err
	}
	return replace(half, to)
}

// unbacked words the failure of a backup: what is wrong with a disk is said of the folder, not of the store.
func (v *Vault) unbacked(err error, folder string) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	switch worded := explain(err, v.path); {
	case isID(worded, "record.store-full"):
		return message.Fail(err, "keep.backup-full", "Folder", folder)
	case isID(worded, "record.store-damaged"), isID(worded, "keep.store-hurt"):
		return message.Fail(err, "keep.backup-hurt")
	}
	return message.Fail(err, "keep.backup-failed", "Folder", folder)
}

// BackUpDue reports whether it is time for a backup: something changed, and the last is twelve hours old; or the last is so old that it will not be
// kept much longer.
func (v *Vault) BackUpDue(now time.Time) bool {
	backups, err := v.Backups()
	if err != nil {
		return false
	}
	if len(backups) == 0 {
		entries, err := v.List()
		return err == nil && len(entries) > 0
	}
	age := now.Sub(backups[0].At)
	switch {
	case age < 0 || age > (keptDays-1)*24*time.Hour: // dated ahead by a clock that was wrong, or soon too old
		return true
	case age < backupEvery:
		return false
	}
	mine, err1 := marks(v.db)
	its, err2 := marksOf(backups[0].Path)
	return err1 == nil && (err2 != nil || mine != its)
}

// Backups gives the backups of this store, the newest first.
func (v *Vault) Backups() ([]Backup, error) {
	store, err := meta(context.Background(), v.db, metaStore)
	if err != nil || store == "" {
		return nil, explain(err, v.path)
	}
	all, err := backupsIn(v.backupsDir())
	return all[store], err
}

// backupsIn gives the backups in a folder by their stores' ids, the newest first.
func backupsIn(folder string) (map[string][]Backup, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return nil, explain(err, filepath.Join(folder, "x"))
	}
	all := map[string][]Backup{}
	for _, e := range entries {
		parts := backupName.FindStringSubmatch(e.Name())
		if parts == nil || !e.Type().IsRegular() {
			continue
		}
		at, err := time.Parse(backupTime, parts[2])
		info, err2 := e.Info()
		if err == nil && err2 == nil && info.Size() >= smallest {
			all[parts[1]] = append(all[parts[1]], Backup{filepath.Join(folder, e.Name()), at, info.Size()})
		}
	}
	for _, of := range all {
		newestFirst(of)
	}
	return all, nil
}

func newestFirst(backups []Backup) {
	slices.SortFunc(backups, func(a, b Backup) int {
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.within(), a.within()), cmp.Compare(a.Path, b.Path))
	})
}

// within tells backups of one second apart.
func (b Backup) within() int {
	n, _ := strconv.Atoi(backupName.FindStringSubmatch(filepath.Base(b.Path))[3])
	return n
}

// newBackup names a backup that is about to be made, beside those there are, the newest first.
func newBackup(folder, store string, now time.Time, there []Backup) Backup {
	b := Backup{At: now.UTC().Truncate(time.Second)}
	name := "llwybr-" + store + "-" + b.At.Format(backupTime)
	for _, other := range there {
		if other.At.Equal(b.At) {
			name += fmt.Sprint("-", other.within()+1)
			break
		}
	}
	b.Path = filepath.Join(folder, name+backupEnding)
	return b
}

// halfName is the name of a backup that is being made.
func halfName(folder, store string) string { return filepath.Join(folder, ".llwybr-"+store+".new") }

// sweepCopies destroys what a kill left of a backup of this store that was being made or destroyed.
func sweepCopies(folder, store string) {
	left, _ := filepath.Glob(filepath.Join(escapeGlob(folder), goneName+"llwybr-"+store+"-*"))
	for _, name := range append(left, halfName(folder, store), halfName(folder, store)+"-journal") {
		_ = destroyCopy(name) // tried again with the next backup
	}
}

func (v *Vault) backupsDir() string {
	if v.backups != "" {
		return v.backups
	}
	return filepath.Join(filepath.Dir(v.path), backupsFolder)
}

// storeID is the id of this store in the names of its backups; it is made with the first.
func (v *Vault) storeID(ctx context.Context) (string, error) {
	store, err := meta(ctx, v.db, metaStore)
	if err == nil && store == "" {
		store = learner.NewNode()
		err = setMeta(ctx, v.db, metaStore, store)
	}
	return store, err
}
