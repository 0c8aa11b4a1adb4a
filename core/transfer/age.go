package transfer

import (
	"bytes"
	"context"
	"io"

	"filippo.io/age"

	"llwybr/core/seal"
)

// Parts of the header of an age file for one X25519 recipient. Each value in it is 32 bytes in base64: 43 signs.
var (
	ageBegins = []byte("age-encryption.org/v1\n-> X25519 ")
	ageEnds   = []byte("\n--- ")
)

const ageSigns = 43

// forOne reports whether an age file has the one header that Write makes: one X25519 recipient, nothing beside. So age sees no other kind of
// stanza, and no long header.
func forOne(body []byte) bool {
	share := len(ageBegins)
	key := share + ageSigns + 1
	mac := key + ageSigns + len(ageEnds)
	end := mac + ageSigns
	return len(body) > end && bytes.HasPrefix(body, ageBegins) && body[key-1] == '\n' &&
		bytes.Equal(body[key+ageSigns:mac], ageEnds) && body[end] == '\n' && bytes.Count(body[:end], []byte("\n")) == 3
}

// decrypt opens the age file, to the end of its stream.
func (s *Sealed) decrypt(ctx context.Context, ring seal.Ring) ([]byte, error) {
	if ring.None() {
		return nil, errSealed
	}
	in, err := age.Decrypt(bytes.NewReader(s.body), ring.Identity())
	if err != nil {
		return nil, errSealed
	}
	plain := bytes.NewBuffer(make([]byte, 0, len(s.body)))
	if _, err = plain.ReadFrom(watched{ctx, in}); err != nil {
		clear(plain.Bytes())
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, errSealed
	}
	return plain.Bytes(), nil
}

// watched is a reader that stops when its context ends.
type watched struct {
	ctx context.Context
	in  io.Reader
}

func (w watched) Read(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.in.Read(p)
}

// encrypt writes the age file for the record's own recipient.
func encrypt(to io.Writer, ring seal.Ring, plain []byte) error {
	out, err := age.Encrypt(to, ring.Recipient())
	if err != nil {
		return err
	}
	if _, err = out.Write(plain); err != nil {
		return err
	}
	return out.Close()
}
