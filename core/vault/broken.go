package vault

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
)

// logSound refuses a store whose log was damaged in its middle. SQLite takes the first frame that does not fit for the end of the log, as after a power
// cut, and would drop all that was saved behind it without a word.
func (v *Vault) logSound() error {
	log, err := os.ReadFile(v.path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && logBroken(log) {
		err = damaged(errors.New("the log is broken before its end"), v.path)
	}
	return err
}

// logBroken reports whether behind the first frame that does not fit there are the ends of two transactions or more of the same log. Each is forced to
// the disk before the next begins, so that a power cut can spoil the last alone. Frames of an earlier log have other salts.
func logBroken(log []byte) bool {
	order, sum, fits := logStart(log)
	if len(log) < logHeader+frameHeader {
		return false
	}
	salts, ends := string(log[16:24]), 0
	if !fits {
		salts = string(log[logHeader+8 : logHeader+16])
	}
	for rest := log[logHeader:]; len(rest) >= frameHeader+pageSize; rest = rest[frameHeader+pageSize:] {
		head := rest[:frameHeader]
		if fits {
			sum = logSum(order, logSum(order, sum, head[:8]), rest[frameHeader:frameHeader+pageSize])
			fits = string(head[8:16]) == salts && sum[0] == binary.BigEndian.Uint32(head[16:]) && sum[1] == binary.BigEndian.Uint32(head[20:])
		}
		if !fits && string(head[8:16]) == salts && binary.BigEndian.Uint32(head[4:]) > 0 {
			ends++
		}
	}
	return ends > 1
}
