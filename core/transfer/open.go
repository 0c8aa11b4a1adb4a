package transfer

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"time"

	"llwybr/core/seal"
)

// OpenTime is how long a file may take to open.
const OpenTime = 10 * time.Second

// signatureLine is how long the line of a signature is, without its end.
const signatureLine = 2 * ed25519.SignatureSize

// manifest is the first line of what is signed. Its members are written in this order.
type manifest struct {
	Format  int    `json:"format"`
	Learner string `json:"learner"`
	Device  string `json:"device"`
	Key     string `json:"key"`    // of the signature: hex
	Count   int    `json:"count"`  // how many changes there are
	Lines   string `json:"lines"`  // SHA-256 of all their lines: hex
	Header  string `json:"header"` // SHA-256 of the header's line: hex
}

// devicePattern is what the id of an installation may look like.
var devicePattern = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

// Open decrypts and verifies a file. Nothing is given of a file of which anything is wrong: "transfer.damaged", or "transfer.forged" where somebody
// wrote it who has not the record's keys. ctx ends it.
func (s *Sealed) Open(ctx context.Context, ring seal.Ring) (Content, error) {
	ctx, cancel := context.WithTimeout(ctx, OpenTime)
	defer cancel()
	plain, err := s.decrypt(ctx, ring)
	if err != nil {
		return Content{}, damaged(err)
	}
	defer clear(plain)
	return s.verify(ctx, ring, plain)
}

// verify reads what was encrypted.
func (s *Sealed) verify(ctx context.Context, ring seal.Ring, plain []byte) (Content, error) {
	signed, signature, err := cutSignature(plain)
	if err != nil {
		return Content{}, damaged(err)
	}
	line, lines, ok := cutLine(signed, HeaderLimit)
	if !ok {
		return Content{}, damaged(errCut)
	}
	m, err := s.readManifest(line)
	if err != nil {
		return Content{}, err
	}
	signer := signerOf(ring, m.Device)
	if m.Key != hex.EncodeToString(signer) || !ed25519.Verify(signer, signed, signature) {
		return Content{}, forged(errSignature)
	}
	if m.Lines != hashOf(lines) || bytes.Count(lines, []byte("\n")) != m.Count {
		return Content{}, damaged(errLines)
	}
	changes, err := readChanges(ctx, lines, m.Count)
	if err != nil {
		return Content{}, damaged(err)
	}
	return Content{Learner: m.Learner, Device: m.Device, Signer: signer, Changes: changes}, nil
}

// cutSignature gives what is signed, and the signature.
func cutSignature(plain []byte) (signed, signature []byte, err error) {
	rest, ok := bytes.CutPrefix(plain, []byte(Magic+"\n"))
	if !ok {
		return nil, nil, errMagic
	}
	line, signed, ok := cutLine(rest, signatureLine)
	if !ok || len(line) != signatureLine+1 {
		return nil, nil, errCut
	}
	written := string(line[:signatureLine])
	signature, err = hex.DecodeString(written)
	if err != nil || hex.EncodeToString(signature) != written { // one way to write it
		return nil, nil, errForm
	}
	return signed, signature, nil
}

func (s *Sealed) readManifest(line []byte) (manifest, error) {
	if version := versionOf(line); version > Format {
		return manifest{}, newer(version)
	}
	var m manifest
	if readLine(line, &m) != nil || m.Format != Format || m.Learner != s.Learner || m.Header != hashOf(s.header) ||
		!devicePattern.MatchString(m.Device) || m.Count < 0 || m.Count > ChangeLimit {
		return m, damaged(errManifest)
	}
	return m, nil
}

func signerOf(ring seal.Ring, device string) ed25519.PublicKey {
	key := ring.Signer(device)
	defer clear(key)
	return bytes.Clone(key.Public().(ed25519.PublicKey))
}

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
