package edition

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	"aead.dev/minisign"

	"llwybr/core/message"
)

// Bounds of the parts of a file, in bytes.
const (
	MaxSignature = 4 << 10
	MaxDatabase  = 128 << 20
)

// Extension is how the name of an edition's file ends.
const Extension = ".llwybr-facts"

const (
	magic    = "llwybr-facts"
	form     = 1
	headSize = len(magic) + 3*4
	// untrusted is the first line of every signature in a file. Nothing signs that line, so it says nothing and is always the same.
	untrusted = "llwybr-facts"
)

// parts are the two parts of a file, of the lengths that its head names; nothing else is known of them yet.
type parts struct {
	signature, database []byte
}

// readParts takes a file apart. It reads no more than the head allows, and one byte more, to see that nothing follows.
func readParts(r io.Reader) (parts, error) {
	head := make([]byte, headSize)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return parts{}, message.Fail(err, "edition.unreadable")
	}
	if err := checkHead(head[:n]); err != nil {
		return parts{}, err
	}
	signature, database := int(binary.LittleEndian.Uint32(head[16:])), int(binary.LittleEndian.Uint32(head[20:]))
	body, err := io.ReadAll(io.LimitReader(r, int64(signature)+int64(database)+1))
	switch {
	case err != nil:
		return parts{}, message.Fail(err, "edition.unreadable")
	case len(body) < signature+database:
		return parts{}, message.Fail(nil, "edition.truncated")
	case len(body) > signature+database:
		return parts{}, message.Fail(nil, "edition.trailing")
	}
	return parts{body[:signature:signature], body[signature:]}, nil
}

func checkHead(head []byte) error {
	switch begun := head[:min(len(head), len(magic))]; {
	case len(begun) == 0 || !bytes.HasPrefix([]byte(magic), begun):
		return message.Fail(nil, "edition.foreign")
	case len(head) < headSize:
		return message.Fail(nil, "edition.truncated")
	case binary.LittleEndian.Uint32(head[12:]) != form:
		return message.Fail(nil, "edition.form", "Form", int(binary.LittleEndian.Uint32(head[12:])), "Known", form)
	}
	if s := binary.LittleEndian.Uint32(head[16:]); s == 0 || s > MaxSignature {
		return message.Fail(nil, "edition.size")
	}
	if d := binary.LittleEndian.Uint32(head[20:]); d == 0 || d > MaxDatabase {
		return message.Fail(nil, "edition.size")
	}
	return nil
}

// join is the file of the two parts.
func (p parts) join() []byte {
	file := append(make([]byte, 0, headSize+len(p.signature)+len(p.database)), magic...)
	for _, n := range []int{form, len(p.signature), len(p.database)} {
		file = binary.LittleEndian.AppendUint32(file, uint32(n))
	}
	return append(append(file, p.signature...), p.database...)
}

// parseSignature reads a signature's text, and refuses every way to write the same signature but one.
func parseSignature(text []byte) (minisign.Signature, error) {
	s, err := readSignature(text)
	if err != nil {
		return s, err
	}
	if s.UntrustedComment != untrusted || s.String() != string(text) {
		return s, message.Fail(nil, "edition.tampered")
	}
	return s, nil
}

// readSignature reads a signature as the minisign program writes it; its older kind is refused.
func readSignature(text []byte) (minisign.Signature, error) {
	var s minisign.Signature
	if err := s.UnmarshalText(text); err != nil {
		return s, message.Fail(err, "edition.tampered")
	}
	if s.Algorithm != minisign.HashEdDSA {
		return s, message.Fail(nil, "edition.legacy")
	}
	return s, nil
}
