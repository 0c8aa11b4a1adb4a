package vault

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"llwybr/core/message"
	"llwybr/core/seal"
)

// explain turns a fault of the database or the file system into one that a person can do something about. path is the store's file.
func explain(err error, path string) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[*message.Error](err); ok || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if bad, ok := errors.AsType[*sqlite.Error](err); ok {
		return explainCode(bad.Code()&0xff, err, path)
	}
	switch {
	case noSpace(err):
		return message.Fail(err, "record.store-full")
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrNotExist),
		errors.Is(err, fs.ErrExist):
		return message.Fail(err, "record.store-folder", "Folder", filepath.Dir(path))
	}
	return message.Fail(err, "record.store-failed")
}

func explainCode(code int, err error, path string) error {
	switch code {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return message.Fail(err, "record.store-elsewhere")
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return message.Fail(err, "record.store-folder", "Folder", filepath.Dir(path))
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return damaged(err, path)
	case sqlite3.SQLITE_FULL:
		return message.Fail(err, "record.store-full")
	}
	return message.Fail(err, "record.store-failed")
}

// noSpace reports a full disk or a spent quota. Windows has numbers of its own for it (ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL).
func noSpace(err error) bool {
	if n, ok := errors.AsType[syscall.Errno](err); ok && runtime.GOOS == "windows" {
		return n == 39 || n == 112
	}
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func damaged(err error, path string) error {
	return message.Fail(err, "record.store-damaged", "File", path)
}

func unknownLearner(id string) error { return message.Fail(nil, "record.learner-unknown", "ID", id) }

func differs(id string) error { return message.Fail(nil, "record.change-differs", "ID", id) }

// damagedChanges counts what of a log cannot be read; nil when all can.
func damagedChanges(damage []error) error {
	if len(damage) == 0 {
		return nil
	}
	return &message.Error{Message: message.Counted("record.change-damaged", len(damage)), Cause: damage[0]}
}

// missingChanges counts what is not in a log any more.
func missingChanges(n int) error {
	return &message.Error{Message: message.Counted("vault.changes-missing", n)}
}

func altered() error { return message.Fail(nil, "vault.log-altered") }

func wordsWrong() error { return message.Fail(nil, "vault.words-wrong") }

func codeWrong() error { return message.Fail(nil, "vault.code-wrong") }

// doesNotOpen is the error of a secret of a kind that opens nothing here.
func doesNotOpen(kind seal.Kind) error {
	switch kind {
	case seal.ByRecovery:
		return codeWrong()
	case seal.ByWorkspace, seal.ByOrganisation:
		return notForWorkspace()
	}
	return wordsWrong()
}

func locked() error { return message.Fail(nil, "vault.locked") }

func notYours() error { return message.Fail(nil, "vault.not-yours") }

func wordsNone() error { return message.Fail(nil, "vault.words-none") }

func wordsNeeded() error { return message.Fail(nil, "vault.words-needed") }

func workspaceClosed() error { return message.Fail(nil, "vault.workspace-closed") }

func notForWorkspace() error { return message.Fail(nil, "vault.workspace-not") }

func recipientWrong(cause error) error { return message.Fail(cause, "vault.recipient-wrong") }

func erased() error { return message.Fail(nil, "vault.erased") }

func nameNone() error { return message.Fail(nil, "vault.name-none") }

func nameTaken() error { return message.Fail(nil, "vault.name-taken") }
