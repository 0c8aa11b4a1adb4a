package transfer

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// Write makes a file of a record's changes. It needs no words: the wraps are as they were made. "transfer.full" says that there is too much.
func Write(learnerID, device string, ring seal.Ring, wraps []seal.Wrap, changes []learner.Change) ([]byte, error) {
	h := header{Format, Format, learnerID, wraps}
	if err := h.check(); err != nil {
		return nil, err
	}
	line, err := lineOf(h)
	if err != nil {
		return nil, err
	}
	if len(line) > HeaderLimit+1 {
		return nil, errHeader
	}
	plain, err := inside(learnerID, device, ring, line, changes)
	if err != nil {
		return nil, err
	}
	defer clear(plain)
	file := bytes.NewBuffer(make([]byte, 0, len(line)+len(plain)+len(plain)>>10+512))
	file.WriteString(Magic + "\n")
	file.Write(line)
	if err := encrypt(file, ring, plain); err != nil {
		return nil, err
	}
	if file.Len() > FileLimit {
		return nil, full()
	}
	return file.Bytes(), nil
}

// inside makes what is encrypted.
func inside(learnerID, device string, ring seal.Ring, header []byte, changes []learner.Change) ([]byte, error) {
	lines, err := linesOf(changes)
	if err != nil {
		return nil, err
	}
	defer clear(lines)
	key := ring.Signer(device)
	defer clear(key)
	m := manifest{Format: Format, Learner: learnerID, Device: device, Key: hex.EncodeToString(key.Public().(ed25519.PublicKey)),
		Count: len(changes), Lines: hashOf(lines), Header: hashOf(header)}
	if !devicePattern.MatchString(device) {
		return nil, errManifest
	}
	signed, err := lineOf(m)
	if err != nil {
		return nil, err
	}
	signed = append(signed, lines...)
	defer clear(signed)
	return append([]byte(Magic+"\n"+hex.EncodeToString(ed25519.Sign(key, signed))+"\n"), signed...), nil
}

// linesOf writes the changes, each on a line of its own.
func linesOf(changes []learner.Change) ([]byte, error) {
	if len(changes) > ChangeLimit {
		return nil, full()
	}
	var lines bytes.Buffer
	seen := make(map[string]bool, len(changes))
	for _, c := range changes {
		line, err := c.Encode()
		if err != nil {
			return nil, err
		}
		if seen[c.ID] {
			return nil, errRepeated
		}
		seen[c.ID] = true
		lines.Write(line)
		lines.WriteByte('\n')
		if lines.Len() > FileLimit {
			return nil, full()
		}
	}
	return lines.Bytes(), nil
}
