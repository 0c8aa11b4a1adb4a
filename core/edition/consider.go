package edition

import (
	"context"

	"llwybr/core/catalogue"
	"llwybr/core/message"
)

// Offer is an edition that could be installed, with what would change.
type Offer struct {
	*Edition
	Diff Diff
}

// Consider reads a file and checks everything: what Read checks, that it is newer than the edition in use, and, after the signature, that the
// database is sound. Nothing is installed. It may take seconds from a slow stick and can be called off.
func (s *Shelf) Consider(ctx context.Context, path string) (*Offer, error) {
	e, err := ReadFile(ctx, path, s.policy)
	if err != nil {
		return nil, err
	}
	inUse := s.Catalogue()
	if err := e.Newer(inUse.Release()); err != nil {
		return nil, err
	}
	d, err := e.compare(ctx, inUse)
	if err != nil {
		return nil, err
	}
	return &Offer{e, d}, nil
}

func (e *Edition) compare(ctx context.Context, inUse *catalogue.Catalogue) (Diff, error) {
	cat, err := e.Open()
	if err != nil {
		return Diff{}, err
	}
	defer cat.Close()
	if err := cat.Verify(); err != nil {
		return Diff{}, message.Fail(err, "edition.damaged")
	}
	d, err := Compare(ctx, inUse, cat)
	if err != nil && ctx.Err() == nil {
		return d, message.Fail(err, "edition.damaged")
	}
	return d, err
}
