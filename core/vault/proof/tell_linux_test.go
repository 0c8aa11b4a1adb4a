package proof

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

// tell prints one line by a call that nothing else here uses (writev), so that it is found in a trace and spared by faults.
func tell(format string, args ...any) {
	if os.Getenv(ordersVariable) == "" {
		return
	}
	line := fmt.Appendf(nil, format+"\n", args...)
	part := syscall.Iovec{Base: &line[0], Len: uint64(len(line))}
	syscall.Syscall(syscall.SYS_WRITEV, 1, uintptr(unsafe.Pointer(&part)), 1)
}
