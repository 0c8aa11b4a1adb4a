package ui

import (
	"time"

	"llwybr/core/vault"
)

// idleStep is what a window does when nobody has touched the program for a time.
type idleStep int

// The steps, each of which holds more back than the one before.
const (
	idleNothing idleStep = iota
	idleWarn             // say that the window will be locked
	idleCover            // hide everything; whoever comes back goes on, with the PIN where there is one
	idleLock             // close the record
)

// coveredFor is how long a covered record stays open: an interview is not lost to a talk in the corridor.
const coveredFor = 30 * time.Minute

// warnBefore is how long before the end somebody is warned.
const warnBefore = time.Minute

// lockAfter is how long nobody need touch the program until it locks: what the policy says, and what its mode usually says where it says
// nothing.
func lockAfter(p vault.Policy) time.Duration {
	minutes := p.LockAfter
	if minutes < 1 && p.Mode != vault.Own && p.Mode != "" {
		minutes = 5
	} else if minutes < 1 {
		minutes = 10
	}
	return time.Duration(min(minutes, 60)) * time.Minute
}

// sittingKind is what decides how a record is left when nobody is there.
type sittingKind struct {
	guest bool // it lives in memory alone
	pin   bool // a PIN re-opens it
}

// covers reports whether the record is covered and not closed: a guest's cannot be opened again, and one with a PIN need not be.
func (k sittingKind) covers() bool { return k.guest || k.pin }

// idleFor says what is to be done after a time without a key, a click or a move.
func idleFor(k sittingKind, limit, idle time.Duration) idleStep {
	switch {
	case k.covers() && idle >= limit+coveredFor, !k.covers() && idle >= limit:
		return idleLock
	case idle >= limit:
		return idleCover
	case idle >= limit-min(warnBefore, limit/2):
		return idleWarn
	}
	return idleNothing
}

// idleWoken says what is to be done when the clock has jumped: the machine slept, and whoever wakes it may be somebody else. A PIN is too
// little for that; a guest's work would be lost, so it is covered for as long as it ever is.
func idleWoken(k sittingKind, limit, jump time.Duration) idleStep {
	switch {
	case jump < limit:
		return idleNothing
	case k.guest && jump < limit+coveredFor:
		return idleCover
	}
	return idleLock
}
