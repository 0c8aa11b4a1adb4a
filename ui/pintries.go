package ui

import (
	"time"

	"llwybr/core/vault"
)

// pinTries slows the guessing of PINs down: vault.Tries, which survive the end of the program, or triesInMemory.
type pinTries interface {
	Wait() time.Duration // until the next try; 0 is now
	Take() error         // takes one, before the PIN is looked at
	Right() error        // the PIN was right
}

// pinThrottle are the tries of this machine.
func (a *App) pinThrottle() pinTries {
	switch {
	case a.tries != nil:
	case a.Dir == "":
		a.tries = &triesInMemory{now: a.clock}
	default:
		a.tries = vault.OpenTries(a.Dir)
	}
	return a.tries
}

// triesInMemory are tries where nothing is kept on a disk.
type triesInMemory struct {
	now   func() time.Time
	wrong int
	from  time.Time
}

// pinWaits are how long to wait after the fifth wrong PIN and after each that follows.
var pinWaits = []time.Duration{30 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour}

const freeTries = 5

// Wait implements pinTries.
func (t *triesInMemory) Wait() time.Duration {
	if t.wrong < freeTries {
		return 0
	}
	return max(0, pinWaits[min(t.wrong-freeTries, len(pinWaits)-1)]-t.now().Sub(t.from))
}

// Take implements pinTries.
func (t *triesInMemory) Take() error {
	t.wrong++
	t.from = t.now()
	return nil
}

// Right implements pinTries.
func (t *triesInMemory) Right() error {
	t.wrong = 0
	return nil
}
