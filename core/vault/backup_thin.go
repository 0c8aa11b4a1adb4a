package vault

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"llwybr/core/message"
)

// How many backups are kept: the newest of each of the last days, then the newest of each week. None is older than keptDays, so that what was erased
// in another way than by Erase is gone for good.
const (
	keptDaily  = 7
	keptWeekly = 3
	keptDays   = 28
)

// thin destroys the backups that are too many or too old beside a fresh one, and stores set aside long ago.
func (v *Vault) thin(fresh Backup) error {
	backups, err := v.Backups()
	if err != nil {
		return err
	}
	for _, b := range tooMany(backups, fresh.At) {
		if b.Path != fresh.Path {
			err = errors.Join(err, destroyCopy(b.Path))
		}
	}
	for _, name := range v.otherCopies() {
		if at, ok := asideTime(name); ok && at.Before(fresh.At.AddDate(0, 0, -keptDays)) {
			err = errors.Join(err, destroyCopy(name))
		}
	}
	return err
}

// tooMany gives those of the backups, the newest first, that are not to be kept at a time. Days and weeks are those of the calendar in UTC, and not
// counted back from now: else each new day would move what is a week old into the next week, and none would ever grow older. One that a wrong clock
// dated ahead is not kept: the fresh one that was just made holds all of it.
func tooMany(backups []Backup, now time.Time) (gone []Backup) {
	today, weekly := dayNumber(now), 0
	days, weeks := map[int]bool{}, map[int]bool{}
	for _, b := range backups {
		d := dayNumber(b.At)
		week := (d + 3) / 7 // 1 January 1970 was a Thursday: weeks begin on Mondays
		age := today - d
		keep := age >= 0 && age < keptDaily && !days[d]
		if age >= keptDaily && age < keptDays && !weeks[week] && weekly < keptWeekly {
			keep = true
			weekly++
		}
		if age >= 0 {
			days[d], weeks[week] = true, true
		}
		if !keep {
			gone = append(gone, b)
		}
	}
	return gone
}

func dayNumber(t time.Time) int { return int(t.Unix() / (24 * 60 * 60)) }

// asideName is the time in the name of a store that was set aside when another was restored.
var asideName = regexp.MustCompile(`\.before-(\d{8}-\d{6})`)

func asideTime(name string) (time.Time, bool) {
	parts := asideName.FindStringSubmatch(filepath.Base(name))
	if parts == nil {
		return time.Time{}, false
	}
	at, err := time.Parse(backupTime, parts[1])
	return at, err == nil
}

// otherCopies are the other copies of the store in its folder: those kept at migrations, set aside as damaged or when another was restored, and what was
// cut off while one of them was made.
func (v *Vault) otherCopies() []string {
	var all []string
	for _, ending := range []string{".v[0-9]*", ".damaged-*", ".before-*", ".new", ".restore*"} {
		names, _ := filepath.Glob(escapeGlob(v.path) + ending)
		all = append(all, names...)
	}
	for _, beginning := range []string{".", goneName} {
		names, _ := filepath.Glob(filepath.Join(escapeGlob(filepath.Dir(v.path)), beginning+FileName+".*"))
		all = append(all, names...)
	}
	return all
}

// erasedNoBackup is the id of the note that a record was erased, and that there is no backup any more of those who stay.
const erasedNoBackup = "keep.erased-no-backup"

// afterErase destroys every other copy that may hold what was erased: those set aside are destroyed, and where there were backups, a fresh one takes
// their place. Where a fresh one cannot be made, the erasing does not wait for it: those that hold an erased record are destroyed all the same, and
// the error says that ("keep.erased-no-backup"). Any other error says that a copy is still there ("keep.erased-copy-left").
func (v *Vault) afterErase() error {
	var left error
	for _, name := range v.otherCopies() {
		left = errors.Join(left, destroyCopy(name))
	}
	ctx := context.Background()
	store, err := meta(ctx, v.db, metaStore)
	if err != nil {
		return err
	}
	if store == "" {
		return copyLeft(left, filepath.Dir(v.path))
	}
	folder := v.backupsDir()
	sweepCopies(folder, store)
	older, err := v.Backups()
	if err != nil {
		return copyLeft(errors.Join(left, err), folder)
	}
	var none error
	if len(older) > 0 || v.backups != "" && !exists(folder) {
		if fresh, err := v.freshBackup(ctx, folder, store, older); err == nil {
			older = slices.DeleteFunc(older, func(b Backup) bool { return b.Path == fresh })
		} else {
			none = message.Fail(err, erasedNoBackup, "Folder", folder)
			older = v.holdErased(older)
		}
	}
	for _, b := range older {
		left = errors.Join(left, destroyCopy(b.Path))
	}
	if left != nil {
		return copyLeft(left, folder)
	}
	return none
}

func (v *Vault) freshBackup(ctx context.Context, folder, store string, older []Backup) (string, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	b := newBackup(folder, store, v.now(), older)
	return b.Path, v.copyTo(ctx, b.Path, halfName(folder, store))
}

// holdErased are those of some backups that hold a record that was erased, or of which nobody can tell.
func (v *Vault) holdErased(backups []Backup) (hold []Backup) {
	erased, err := texts(v.db, `SELECT learner FROM tombstone`)
	for _, b := range backups {
		held, err2 := learnersOf(b.Path)
		if err != nil || err2 != nil || slices.ContainsFunc(held, func(id string) bool { return slices.Contains(erased, id) }) {
			hold = append(hold, b)
		}
	}
	return hold
}

func copyLeft(cause error, folder string) error {
	if cause == nil {
		return nil
	}
	return message.Fail(cause, "keep.erased-copy-left", "Folder", folder)
}

// goneName begins the name of a file that is being destroyed, so that what a kill leaves of it is taken for nothing.
const goneName = ".gone-"

// destroyCopy overwrites a file and deletes it. A disk may keep the old bytes elsewhere all the same; see SECURITY.md.
func destroyCopy(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.Mode().IsRegular() {
		gone := path
		if name := filepath.Base(path); !strings.HasPrefix(name, goneName) {
			gone = filepath.Join(filepath.Dir(path), goneName+name)
			if err := replace(path, gone); err != nil {
				return err
			}
		}
		overwrite(gone, info.Size())
		path = gone
	}
	return errors.Join(os.Remove(path), syncDir(filepath.Dir(path)))
}

// overwrite writes zeros over a file as well as it can; deleting it is what counts.
func overwrite(path string, size int64) {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return
	}
	defer f.Close()
	zeros := make([]byte, 64<<10)
	for at := int64(0); at < size; at += int64(len(zeros)) {
		if _, err := f.WriteAt(zeros[:min(int64(len(zeros)), size-at)], at); err != nil {
			return
		}
	}
	f.Sync()
}
