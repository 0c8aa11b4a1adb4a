package ui

import (
	"testing"
	"time"

	"llwybr/core/vault"
)

func TestHowLongUntilItLocks(t *testing.T) {
	for _, c := range []struct {
		p    vault.Policy
		want time.Duration
	}{
		{vault.Policy{}, 10 * time.Minute}, {vault.Policy{Mode: vault.Own}, 10 * time.Minute}, {vault.Policy{Mode: vault.Shared}, 5 * time.Minute},
		{vault.Policy{Mode: vault.Portable}, 5 * time.Minute}, {vault.Policy{Mode: vault.Shared, LockAfter: 2}, 2 * time.Minute},
		{vault.Policy{Mode: vault.Own, LockAfter: 600}, time.Hour}, {vault.DefaultPolicy(), 10 * time.Minute},
	} {
		if got := lockAfter(c.p); got != c.want {
			t.Errorf("%+v: %v, want %v", c.p, got, c.want)
		}
	}
}

func TestWhatIsDoneWhenNobodyIsThere(t *testing.T) {
	own, pin, guest, both := sittingKind{}, sittingKind{pin: true}, sittingKind{guest: true}, sittingKind{guest: true, pin: true}
	for _, c := range []struct {
		kind        sittingKind
		limit, idle float64 // minutes
		want        idleStep
	}{
		{own, 5, 0, idleNothing}, {own, 5, 3.9, idleNothing}, {own, 5, 4, idleWarn}, {own, 5, 4.99, idleWarn}, {own, 5, 5, idleLock}, {own, 5, 600, idleLock},
		{own, 10, 8.9, idleNothing}, {own, 10, 9, idleWarn}, {own, 10, 10, idleLock},
		{own, 1, 0.4, idleNothing}, {own, 1, 0.5, idleWarn}, {own, 1, 1, idleLock},
		{pin, 5, 4, idleWarn}, {pin, 5, 5, idleCover}, {pin, 5, 34.9, idleCover}, {pin, 5, 35, idleLock},
		{guest, 5, 3, idleNothing}, {guest, 5, 4, idleWarn}, {guest, 5, 5, idleCover}, {guest, 5, 34.9, idleCover}, {guest, 5, 35, idleLock},
		{both, 10, 9.5, idleWarn}, {both, 10, 10, idleCover}, {both, 10, 40, idleLock},
	} {
		if got := idleFor(c.kind, minutes(c.limit), minutes(c.idle)); got != c.want {
			t.Errorf("%+v, %v of %v minutes: %d, want %d", c.kind, c.idle, c.limit, got, c.want)
		}
	}
}

func TestWhatIsDoneAfterSleep(t *testing.T) {
	own, pin, guest := sittingKind{}, sittingKind{pin: true}, sittingKind{guest: true}
	for _, c := range []struct {
		kind        sittingKind
		limit, jump float64
		want        idleStep
	}{
		{own, 5, 4.9, idleNothing}, {own, 5, 5, idleLock}, {pin, 5, 5, idleLock}, {pin, 10, 6, idleNothing},
		{guest, 5, 5, idleCover}, {guest, 5, 34, idleCover}, {guest, 5, 35, idleLock}, {sittingKind{guest: true, pin: true}, 5, 6, idleCover},
	} {
		if got := idleWoken(c.kind, minutes(c.limit), minutes(c.jump)); got != c.want {
			t.Errorf("%+v, %v of %v minutes: %d, want %d", c.kind, c.jump, c.limit, got, c.want)
		}
	}
}

func minutes(n float64) time.Duration { return time.Duration(n * float64(time.Minute)) }
