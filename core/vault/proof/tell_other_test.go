//go:build !linux

package proof

import "fmt"

func tell(format string, args ...any) { fmt.Printf(format+"\n", args...) }
