//go:build unix

package voice

import (
	"os"
	"os/exec"
	"syscall"
)

// alone puts the program into a process group of its own, so that it can be ended with all that it started.
func alone(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// end kills the program's whole group.
func end(p *os.Process) error {
	if syscall.Kill(-p.Pid, syscall.SIGKILL) == nil {
		return nil
	}
	return p.Kill()
}
