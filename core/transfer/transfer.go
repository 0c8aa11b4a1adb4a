// Package transfer is the learner's own file (`.llwybr`): one record, encrypted, signed and whole. It reads and writes bytes and touches no disk.
//
// A file is
//
//	LLWYBR1\n
//	{header: one line of JSON, at most 8 KiB}\n    format, min_reader, learner, wraps of the record's keys
//	<age file (C2SP age v1), one X25519 recipient: the record's own>
//	  └ LLWYBR1\n
//	    <Ed25519 signature over everything after this line, lower-case hex>\n
//	    {manifest: one line of JSON}\n              format, learner, device, public key, count, SHA-256 of the lines and of the header
//	    {change: one line of JSON}\n …
//
// There is one way to write everything but what age draws at random: a file that is read is, byte for byte, the one that Write would make of what
// is in it. So no second form of the same thing can slip through, and a damaged byte is always noticed.
package transfer

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// Ending of a file's name, and what its first line says.
const (
	Ending = ".llwybr"
	Magic  = "LLWYBR1"
)

// Format is the version that is written, and the newest that is read.
const Format = 1

// Limits of what is read, checked before anything is taken apart.
const (
	FileLimit   = 8 << 20  // bytes
	HeaderLimit = 8 << 10  // bytes
	LineLimit   = 64 << 10 // bytes
	ChangeLimit = 10_000   // changes
	WrapLimit   = 8        // wraps
)

// Sealed is a file that was read but not opened.
type Sealed struct {
	Learner string      // whose record it is: a random id, in plain
	Wraps   []seal.Wrap // what opens it
	header  []byte      // the header's line, with its end
	body    []byte      // the age file
}

// Content is an opened file, every byte of which has been verified.
type Content struct {
	Learner string
	Device  string            // the installation that wrote it: a random id
	Signer  ed25519.PublicKey // of that installation for this record
	Changes []learner.Change  // in the order of the file; those of newer versions among them
}

// Fingerprint is six digits of a signer's key, in two groups, to compare by voice.
func (c Content) Fingerprint() string {
	sum := sha256.Sum256(append([]byte("llwybr/1 fingerprint "), c.Signer...))
	n := binary.BigEndian.Uint64(sum[:]) % 1_000_000
	return fmt.Sprintf("%03d %03d", n/1000, n%1000)
}
