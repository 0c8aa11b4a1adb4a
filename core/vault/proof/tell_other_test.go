//go:build !linux

package proof

import (
	"fmt"
	"os"
)

func tell(format string, args ...any) {
	if os.Getenv(ordersVariable) != "" {
		fmt.Printf(format+"\n", args...)
	}
}
