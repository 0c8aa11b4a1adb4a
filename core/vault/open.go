package vault

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
)

// FileName is the name of the store's file in its folder.
const FileName = "llwybr.vault"

// applicationID marks the file as ours in its header; see migrations/0001_start.sql.
const applicationID = 0x4C4C5759

// smallest is the size of the smallest file that can be a database.
const smallest = 512

// Options say how a store is opened. The zero value will do.
type Options struct {
	KDF          seal.KDF         // what words cost, for tests; the zero KDF is measured on this machine and kept in the store
	Backups      string           // the folder of the backups; "" = beside the store
	Organisation string           // age1…: who else can open the records made from now on; "" = nobody
	Wait         time.Duration    // how long to wait for another Llwybr that has the store open; 0 means two seconds
	Now          func() time.Time // the clock of LastOpened and of new ids; nil means time.Now
}

// Vault is the store in one SQLite file. One connection holds it alone for as long as it is open, and is the queue of all work on it.
type Vault struct {
	db           *sql.DB
	path         string
	node         string
	now          func() time.Time
	kdf          seal.KDF
	organisation string
	backups      string
	insertRow    *sql.Stmt  // of a change that is not there yet
	bytes        *os.File   // of the store, to be searched; see lookInto
	measuring    sync.Mutex // one at a time finds what words cost

	mu        sync.RWMutex // of the keys; always taken before the connection
	keys      map[string]*opened
	workspace seal.Ring
}

// Open opens the store in a folder (see DefaultDir) and makes folder and store where they are missing. A store that is damaged, written by a
// newer version, somebody else's, or open elsewhere is refused and left as it is, to the byte; see SetAside. All records are locked at first.
func Open(dir string, options Options) (*Vault, error) {
	wait := options.Wait
	if wait <= 0 {
		wait = 2 * time.Second
	}
	v := unopened(dir, options)
	if err := v.openInTurn(wait, migrations); err != nil {
		return nil, explain(err, v.path)
	}
	return v, nil
}

func unopened(dir string, options Options) *Vault {
	v := &Vault{path: filepath.Join(dir, FileName), now: options.Now, kdf: options.KDF, organisation: options.Organisation, backups: options.Backups, keys: map[string]*opened{}}
	if v.now == nil {
		v.now = time.Now
	}
	return v
}

// turn is how long one try to open waits for the file's lock.
const turn = 250 * time.Millisecond

// openInTurn tries again, each time after a pause of its own length, while the file is busy and there is time. Several programs that open at
// once each hold a part of the lock that the others want; without the uneven pauses all of them could wait in vain until none has it.
func (v *Vault) openInTurn(wait time.Duration, steps []migration) error {
	for end := time.Now().Add(wait); ; {
		err := v.open(min(wait, turn), steps)
		if !busy(err) || time.Now().After(end) {
			return err
		}
		time.Sleep(time.Duration(20+rand.IntN(180)) * time.Millisecond)
	}
}

// busy reports whether somebody else has the file, in any of the ways in which SQLite says so.
func busy(err error) bool {
	bad, ok := errors.AsType[*sqlite.Error](err)
	if !ok {
		return false
	}
	code := bad.Code() & 0xff
	return code == sqlite3.SQLITE_BUSY || code == sqlite3.SQLITE_LOCKED || code == sqlite3.SQLITE_PROTOCOL
}

func (v *Vault) open(wait time.Duration, steps []migration) error {
	fresh, err := v.prepare()
	if err != nil {
		return err
	}
	examined := false
	if !fresh {
		if examined, err = examineUntouched(v.path, wait, len(steps)); err != nil {
			return err
		}
		if err := v.logSound(); err != nil {
			return err
		}
	}
	sqlite.StrictPragmas(true)
	v.db, err = sql.Open("sqlite", address(v.path, wait, settings))
	if err != nil {
		return err
	}
	v.db.SetMaxOpenConns(1)
	if err = v.start(steps, examined); err != nil {
		v.db.Close()
	}
	return err
}

func (v *Vault) start(steps []migration, examined bool) error {
	if err := readBack(v.db); err != nil {
		return err
	}
	os.Remove(v.path + "-shm") // left by examineUntouched; holding the file alone needs none
	if !examined {
		if err := examine(v.db, v.path, len(steps)); err != nil {
			return err
		}
	}
	if err := migrate(v.db, v.path, steps); err != nil {
		return err
	}
	if err := v.readNode(); err != nil {
		return err
	}
	if err := v.finish(); err != nil {
		return err
	}
	return v.syncNames() // where the log now stands; SQLite does not look whether that succeeded
}

// syncNames makes the names in the store's folder durable.
func (v *Vault) syncNames() error { return syncDir(filepath.Dir(v.path)) }

// readNode gets the name of this installation, and makes one at the first opening.
func (v *Vault) readNode() error {
	ctx := context.Background()
	node, err := meta(ctx, v.db, metaNode)
	if v.node = node; err == nil && node == "" {
		v.node = learner.NewNode()
		err = setMeta(ctx, v.db, metaNode, v.node)
	}
	return err
}

// prepare makes the folder and an empty file that only its owner can read, where they are missing, and reports whether the file is empty.
// The file is never opened here once it has something in it: closing it again would drop SQLite's lock (POSIX).
func (v *Vault) prepare() (fresh bool, err error) {
	dir := filepath.Dir(v.path)
	if err := Suits(dir); err != nil {
		return false, err
	}
	if err := makeDir(dir); err != nil {
		return false, err
	}
	if err := finishReplacing(v.path); err != nil {
		return false, err
	}
	info, err := os.Stat(v.path)
	switch {
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return false, err
	case err == nil && !info.Mode().IsRegular():
		return false, fmt.Errorf("%w: not a file", fs.ErrExist)
	case err == nil && info.Size() >= smallest:
		return false, nil
	case err == nil && info.Size() > 0:
		return false, damaged(fmt.Errorf("%d bytes are no database", info.Size()), v.path)
	}
	if log, err := os.Stat(v.path + "-wal"); err == nil && log.Size() > 0 {
		return false, damaged(errors.New("the file is missing or empty, and its log is not"), v.path)
	}
	f, err := os.OpenFile(v.path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return false, err
	}
	return true, errors.Join(f.Close(), syncDir(dir))
}

// settings are how the live store is opened (measured: no acknowledged change is lost when the program is killed).
const settings = "_txlock=immediate&_journal_mode=WAL&_synchronous=FULL&_foreign_keys=1&_defensive=1&_dqs=0&_error_rc=1" +
	"&_pragma=locking_mode(EXCLUSIVE)&_pragma=secure_delete(1)&_pragma=temp_store(2)&_pragma=trusted_schema(0)" +
	"&_pragma=cell_size_check(1)&_pragma=journal_size_limit(4194304)&_pragma=fullfsync(1)&_pragma=checkpoint_fullfsync(1)"

// wanted are the settings as they must read back.
var wanted = []struct{ name, value string }{
	{"journal_mode", "wal"}, {"synchronous", "2"}, {"locking_mode", "exclusive"}, {"foreign_keys", "1"}, {"secure_delete", "1"},
	{"temp_store", "2"}, {"trusted_schema", "0"}, {"cell_size_check", "1"}, {"journal_size_limit", "4194304"},
	{"fullfsync", "1"}, {"checkpoint_fullfsync", "1"},
}

func readBack(db *sql.DB) error {
	for _, want := range wanted {
		var got string
		if err := db.QueryRow("PRAGMA " + want.name).Scan(&got); err != nil {
			return err
		}
		if !strings.EqualFold(got, want.value) {
			return message.Fail(nil, "record.store-unsafe", "Setting", want.name+"="+got)
		}
	}
	return nil
}

// address is the connection string of a file: always in URI form, for the plain form drops what stands behind the question mark.
func address(path string, wait time.Duration, query string) string {
	slashed := filepath.ToSlash(path)
	if runtime.GOOS == "windows" && !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // file:/C:/…
	}
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(slashed)
	return fmt.Sprintf("file:%s?_busy_timeout=%d&%s", escaped, wait.Milliseconds(), query)
}

// examineUntouched examines a store that is there without writing to it. done is false when that could not be done, as it cannot on a full
// disk, where there is no room for the index of the log.
func examineUntouched(path string, wait time.Duration, known int) (done bool, err error) {
	db, err := sql.Open("sqlite", address(path, wait, "mode=ro&_defensive=1&_error_rc=1&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)"))
	if err != nil {
		return false, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	err = examine(db, path, known)
	for _, code := range []int{sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMMAP} {
		if isCode(err, code) {
			return false, nil
		}
	}
	return true, err
}

// examine refuses what Open must not touch.
func examine(db *sql.DB, path string, known int) error {
	var application, version, tables int
	for query, into := range map[string]*int{
		"PRAGMA application_id": &application, "PRAGMA user_version": &version, "SELECT count(*) FROM sqlite_schema": &tables,
	} {
		if err := db.QueryRow(query).Scan(into); err != nil {
			return err
		}
	}
	switch {
	case application == 0 && version == 0 && tables == 0:
		return nil // just made, or the first opening was cut off before anything was in it
	case application != applicationID:
		return message.Fail(nil, "record.store-foreign", "File", path)
	case version > known:
		return message.Fail(nil, "record.store-newer", "Version", version, "Known", known)
	}
	return sound(db, path, "PRAGMA quick_check(5)")
}

// sound runs one of SQLite's checks.
func sound(db *sql.DB, path, check string) error {
	found, err := texts(db, check)
	if err != nil {
		return err
	}
	if len(found) != 1 || found[0] != "ok" {
		return damaged(errors.New(strings.Join(found, "; ")), path)
	}
	return nil
}

// texts gives the first column of a query.
func texts(db *sql.DB, query string) ([]string, error) {
	rows, err := db.QueryContext(context.Background(), query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, rows.Err()
}
