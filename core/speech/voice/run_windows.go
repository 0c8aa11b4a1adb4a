package voice

import (
	"os"
	"os/exec"
	"syscall"
)

// createNoWindow keeps a console program from opening a console of its own.
const createNoWindow = 0x08000000

func alone(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: createNoWindow}
}

// end kills the program; those that speak here start no others.
func end(p *os.Process) error { return p.Kill() }
