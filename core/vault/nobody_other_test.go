//go:build !linux

package vault

import "errors"

func openAsNobody(string, string) error { return errors.New("only on Linux") }
