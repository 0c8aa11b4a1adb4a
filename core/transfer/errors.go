package transfer

import (
	"context"
	"errors"

	"llwybr/core/message"
)

func notOurs() error { return message.Fail(nil, "transfer.not-ours") }

func newer(version int) error {
	return message.Fail(nil, "transfer.newer", "Version", version, "Known", Format)
}

func large() error { return message.Fail(nil, "transfer.large", "Limit", FileLimit>>20) }

func full() error { return message.Fail(nil, "transfer.full", "Limit", ChangeLimit) }

func forged(cause error) error { return message.Fail(cause, "transfer.forged") }

// damaged is the fault of a file of which something is wrong. The causes name no value that stands in the file. What somebody stopped is not damaged.
func damaged(cause error) error {
	if errors.Is(cause, context.Canceled) {
		return cause
	}
	if errors.Is(cause, context.DeadlineExceeded) {
		return message.Fail(cause, "transfer.slow")
	}
	return message.Fail(cause, "transfer.damaged")
}

// What can be wrong, for logs and tests.
var (
	errCut       = errors.New("transfer: cut off, or a line is too long")
	errHeader    = errors.New("transfer: the header does not fit")
	errWrap      = errors.New("transfer: a wrap does not fit")
	errAge       = errors.New("transfer: not for one recipient")
	errSealed    = errors.New("transfer: this does not decrypt")
	errMagic     = errors.New("transfer: not a record inside")
	errSignature = errors.New("transfer: signed by nobody who has the keys")
	errManifest  = errors.New("transfer: the manifest does not fit")
	errLines     = errors.New("transfer: not the changes that were signed")
	errRepeated  = errors.New("transfer: a change twice")
)
