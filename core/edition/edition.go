package edition

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Claim is what the signature says of an edition: it stands in the trusted comment.
type Claim struct {
	Layout int
	Serial int
	Day    string // YYYY-MM-DD
}

const claimForm = "llwybr-facts layout=%d serial=%d day=%s"

// String is the trusted comment.
func (c Claim) String() string { return fmt.Sprintf(claimForm, c.Layout, c.Serial, c.Day) }

// ClaimOf is what the signature of a catalogue must say.
func ClaimOf(cat *catalogue.Catalogue) Claim {
	r := cat.Release()
	return Claim{Layout: catalogue.FormatVersion, Serial: r.Serial, Day: r.Day}
}

func parseClaim(comment string) (Claim, error) {
	var c Claim
	_, err := fmt.Sscanf(comment, claimForm, &c.Layout, &c.Serial, &c.Day)
	if err == nil {
		_, err = time.Parse(time.DateOnly, c.Day)
	}
	if err != nil || c.String() != comment || c.Serial < 1 {
		return c, message.Fail(err, "edition.claim", "Comment", shortened(comment))
	}
	return c, nil
}

// Edition is an edition whose signature was found right. Only Read makes one.
type Edition struct {
	Claim
	KeyID string // of the key that signed it
	parts parts
}

// Read reads an edition and checks it as far as that needs no database: its form, its sizes, who signed it, every byte of it, and its layout.
func Read(r io.Reader, p Policy) (*Edition, error) {
	if err := p.Off(); err != nil {
		return nil, err
	}
	f, err := readParts(r)
	if err != nil {
		return nil, err
	}
	s, err := parseSignature(f.signature)
	if err != nil {
		return nil, err
	}
	if err := p.check(s, f); err != nil {
		return nil, err
	}
	claim, err := parseClaim(s.TrustedComment)
	if err != nil {
		return nil, err
	}
	switch {
	case claim.Layout > catalogue.FormatVersion:
		return nil, message.Fail(nil, "edition.layout-newer", "Layout", claim.Layout, "Known", catalogue.FormatVersion)
	case claim.Layout < catalogue.FormatVersion:
		return nil, message.Fail(nil, "edition.layout-older", "Layout", claim.Layout, "Known", catalogue.FormatVersion)
	}
	return &Edition{Claim: claim, KeyID: keyID(s.KeyID), parts: f}, nil
}

// ReadFile is Read for a file on a disk or a stick, of which the reading can be called off.
func ReadFile(ctx context.Context, path string, p Policy) (*Edition, error) {
	if err := p.Off(); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, message.Fail(err, "edition.unreadable")
	}
	defer f.Close()
	e, err := Read(until{ctx, f}, p)
	if err != nil && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return e, err
}

// until reads as long as nobody calls it off.
type until struct {
	ctx context.Context
	io.Reader
}

func (u until) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.Reader.Read(p)
}

// Open opens the edition's facts from memory and sees that they are of the edition that the signature names.
func (e *Edition) Open() (*catalogue.Catalogue, error) {
	cat, err := catalogue.Open(held{e.parts.database}, heldName)
	if err != nil {
		return nil, message.Fail(err, "edition.damaged")
	}
	inside := ClaimOf(cat)
	switch {
	case cat.Err() != nil:
		err = message.Fail(cat.Err(), "edition.damaged")
	case inside != e.Claim:
		err = message.Fail(nil, "edition.disagrees", "Says", e.Serial, "Is", inside.Serial)
	}
	if err != nil {
		_ = cat.Close() // read-only: nothing can be lost
		return nil, err
	}
	return cat, nil
}

// Newer refuses an edition that is not newer than the one in use.
func (e *Edition) Newer(inUse catalogue.Release) error {
	switch {
	case e.Serial < inUse.Serial:
		return message.Fail(nil, "edition.older", "Serial", e.Serial, "InUse", inUse.Serial)
	case e.Serial == inUse.Serial:
		return message.Fail(nil, "edition.same", "Serial", e.Serial)
	}
	return nil
}
