package vault

import (
	"syscall"
	"time"
)

// processorTime is how long processors have worked for this program, on all threads together.
func processorTime() time.Duration {
	self, err := syscall.GetCurrentProcess()
	if err != nil {
		return 0
	}
	var created, exited, kernel, user syscall.Filetime
	if syscall.GetProcessTimes(self, &created, &exited, &kernel, &user) != nil {
		return 0
	}
	return spent(kernel) + spent(user)
}

// spent reads a length of time, which Windows counts in steps of 100 nanoseconds.
func spent(t syscall.Filetime) time.Duration {
	return time.Duration(int64(t.HighDateTime)<<32|int64(t.LowDateTime)) * 100
}
