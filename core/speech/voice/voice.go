// Package voice speaks through what the system has: espeak-ng on Linux, SAPI on Windows, say on macOS, each as a program of its own that is
// started for it. Nothing leaves the machine, and nothing is written to a file. The text goes in at the program's standard input, never among
// its arguments, which every user of the machine can read.
package voice

import (
	"context"
	"errors"
)

// Voice is one voice of the machine.
type Voice struct {
	ID       string // what the engine calls it: to be kept and given back, not to be shown
	Name     string // as a person would know it; "" where the system has no name for it
	Language string // cy | en
}

// Engine is what speaks on this machine.
type Engine interface {
	// Voices are the machine's Welsh and English voices, those that suit best first. No voice is no error.
	Voices(ctx context.Context) ([]Voice, error)
	// Speak says the text and returns when it has been said, or when ctx ends, which silences it at once; the error is then that of ctx. Rate 1 is
	// the voice's usual speed; 0.5 to 2.
	Speak(ctx context.Context, v Voice, text string, rate float64) error
}

// What can go wrong, for errors.Is. Anything else is the failure of the system's program.
var (
	// ErrSilent: there is a voice, but the machine has nothing to be heard through: no sound card, none that is free, or none for this user.
	ErrSilent = errors.New("voice: no sound can be played")
	// ErrNoVoice: the voice that was asked for is not on this machine, or is there no more.
	ErrNoVoice = errors.New("voice: no such voice")
)

// Slowest and Fastest bound the rate.
const (
	Slowest = 0.5
	Fastest = 2.0
)

func bounded(rate float64) float64 {
	if !(rate > 0) { // not a number, too
		return 1
	}
	return min(max(rate, Slowest), Fastest)
}
