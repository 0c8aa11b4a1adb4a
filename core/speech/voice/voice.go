// Package voice speaks through what the system has: espeak-ng on Linux, SAPI on Windows, say on macOS, each as a program of its own that is
// started for it. Nothing leaves the machine, and nothing is written to a file.
package voice

import "context"

// Voice is one voice of the machine.
type Voice struct {
	ID       string // what the system calls it
	Name     string // as a person would know it; "" where the system has no name for it
	Language string // cy | en
}

// Engine is what speaks on this machine.
type Engine interface {
	// Voices are the machine's Welsh and English voices, those that suit best first. No voice is no error.
	Voices(ctx context.Context) ([]Voice, error)
	// Speak says the text and returns when it has been said, or when ctx ends, which silences it at once. Rate 1 is the voice's usual speed; 0.5 to 2.
	Speak(ctx context.Context, v Voice, text string, rate float64) error
}
