//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package vault

// lockFile goes on without.
func lockFile(string) (release func(), sure bool, err error) { return func() {}, false, nil }
