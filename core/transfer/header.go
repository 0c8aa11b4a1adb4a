package transfer

import (
	"bytes"
	"encoding/json"
	"strconv"

	"filippo.io/age"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// header is the line in plain. Its members are written in this order.
type header struct {
	Format    int         `json:"format"`
	MinReader int         `json:"min_reader"` // the version that it takes to read it
	Learner   string      `json:"learner"`
	Wraps     []seal.Wrap `json:"wraps"`
}

// family is how the first line of every version of the file begins.
const family = "LLWYBR"

// Read takes a file apart as far as that goes without a key; data must stay as it is for as long as the answer is used. Faults are message.Error
// values: "transfer.not-ours", "transfer.newer", "transfer.large", "transfer.damaged".
func Read(data []byte) (*Sealed, error) {
	if len(data) > FileLimit {
		return nil, large()
	}
	rest, err := afterMagic(data)
	if err != nil {
		return nil, err
	}
	line, body, ok := cutLine(rest, HeaderLimit)
	if !ok {
		return nil, damaged(errCut)
	}
	h, err := readHeader(line)
	if err != nil {
		return nil, err
	}
	if !forOne(body) {
		return nil, damaged(errAge)
	}
	return &Sealed{Learner: h.Learner, Wraps: h.Wraps, header: line, body: body}, nil
}

// afterMagic gives what follows the first line.
func afterMagic(data []byte) ([]byte, error) {
	if rest, ok := bytes.CutPrefix(data, []byte(Magic+"\n")); ok {
		return rest, nil
	}
	line, _, ended := cutLine(data, 16)
	digits, ours := bytes.CutPrefix(bytes.TrimSuffix(line, []byte("\n")), []byte(family))
	if version, err := strconv.ParseUint(string(digits), 10, 16); ended && ours && err == nil && version > Format {
		return nil, newer(int(version))
	}
	return nil, notOurs()
}

func readHeader(line []byte) (header, error) {
	if version := versionOf(line); version > Format {
		return header{}, newer(version)
	}
	var h header
	if err := readLine(line, &h); err != nil {
		return h, damaged(errHeader) // what encoding/json says may quote what stands there
	}
	if err := h.check(); err != nil {
		return h, damaged(err)
	}
	return h, nil
}

// versionOf is the version that it takes to read a header, 0 where it does not say. It reads as little as it can, for a newer header may hold
// what this version does not know.
func versionOf(line []byte) int {
	var version struct {
		Format    int `json:"format"`
		MinReader int `json:"min_reader"`
	}
	if json.Unmarshal(line, &version) != nil {
		return 0
	}
	if version.MinReader > Format {
		return version.MinReader
	}
	return version.Format
}

// check reports whether a header is within what is read.
func (h header) check() error {
	if h.Format != Format || h.MinReader != Format || !learner.ValidID(h.Learner) || len(h.Wraps) == 0 || len(h.Wraps) > WrapLimit {
		return errHeader
	}
	for _, w := range h.Wraps {
		if !fits(w) {
			return errWrap
		}
	}
	return nil
}

// Sizes of what a wrap holds, in bytes: a box of one step of padding, or a small age file.
const (
	keyBox   = seal.Overhead + 256
	leastBox = 200
	mostBox  = 1 << 10
)

// fits reports whether a wrap is of a kind that is known, costs no more than what is read, and has the size that such a wrap has.
func fits(w seal.Wrap) bool {
	bound := w.KDF == nil || w.KDF.Fits()
	switch w.Kind {
	case seal.ByWords:
		return w.KDF != nil && bound && w.Recipient == "" && len(w.Box) == keyBox
	case seal.ByName:
		return bound && w.Recipient == "" && len(w.Box) == keyBox
	case seal.ByRecovery:
		return w.KDF == nil && w.Recipient == "" && len(w.Box) == keyBox
	case seal.ByWorkspace, seal.ByOrganisation:
		to, err := age.ParseX25519Recipient(w.Recipient)
		return err == nil && to.String() == w.Recipient && w.KDF == nil && leastBox <= len(w.Box) && len(w.Box) <= mostBox
	}
	return false
}
