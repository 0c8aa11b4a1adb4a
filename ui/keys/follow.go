package keys

import (
	"slices"
	"sync"

	"fyne.io/fyne/v2"
)

// Follower is something that follows the focus and pages by key: a scroll round the widgets.
type Follower interface {
	// Follow is told that an object got the focus; it may be none of the follower's own.
	Follow(object fyne.CanvasObject)
	// Page is offered a key nobody used, with the object that has the focus, or with the canvas where nothing has it. It answers whether it used the key.
	Page(object fyne.CanvasObject, canvas fyne.Canvas, event *fyne.KeyEvent) bool
}

var (
	followers   []Follower
	followersMu sync.Mutex
)

// Join adds a follower until leave is called.
func Join(follower Follower) (leave func()) {
	followersMu.Lock()
	defer followersMu.Unlock()
	followers = append(followers, follower)
	return func() { part(follower) }
}

func part(follower Follower) {
	followersMu.Lock()
	defer followersMu.Unlock()
	followers = slices.DeleteFunc(followers, func(f Follower) bool { return f == follower })
}

// present returns the followers, newest first: an inner scroll is drawn after the outer one.
func present() []Follower {
	followersMu.Lock()
	defer followersMu.Unlock()
	now := slices.Clone(followers)
	slices.Reverse(now)
	return now
}

// Arrived tells the followers that an object has the focus.
func Arrived(object fyne.CanvasObject) {
	for _, follower := range present() {
		follower.Follow(object)
	}
}

func scrolled(object fyne.CanvasObject, canvas fyne.Canvas, event *fyne.KeyEvent) bool {
	for _, follower := range present() {
		if follower.Page(object, canvas, event) {
			return true
		}
	}
	return false
}
