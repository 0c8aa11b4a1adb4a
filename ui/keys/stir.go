package keys

import (
	"slices"
	"sync"

	"fyne.io/fyne/v2"
)

// The ears of Listen. Input comes on the UI thread; the lock is for tests that run beside each other.
var (
	ears   []*func()
	earsMu sync.Mutex
)

// Listen calls heard at every key, click and move that reaches a window of the program, before it does anything, until stop is called. It
// says that somebody is there, and nothing of what they did.
func Listen(heard func()) (stop func()) {
	earsMu.Lock()
	defer earsMu.Unlock()
	ear := &heard
	ears = append(ears, ear)
	return func() {
		earsMu.Lock()
		defer earsMu.Unlock()
		ears = slices.DeleteFunc(ears, func(e *func()) bool { return e == ear })
	}
}

// Stir tells the listeners that somebody is there.
func Stir() {
	earsMu.Lock()
	now := slices.Clone(ears)
	earsMu.Unlock()
	for _, ear := range now {
		(*ear)()
	}
}

// KeyDown implements desktop.Keyable: it hears of every key, also of those that move the focus.
func (f *Focus) KeyDown(*fyne.KeyEvent) { Stir() }

// KeyUp implements desktop.Keyable.
func (f *Focus) KeyUp(*fyne.KeyEvent) {}

// Forget takes out the followers that a window has left behind: they hold what it showed until the toolkit forgets it.
func Forget(gone func(Follower) bool) {
	followersMu.Lock()
	defer followersMu.Unlock()
	followers = slices.DeleteFunc(followers, gone)
}
