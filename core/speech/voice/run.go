package voice

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"time"
)

// program is a program of the system and how it is called. Text is none of it.
type program struct {
	path string
	args []string
	env  []string // besides the environment of this process
}

// patience is how long a program that was killed may keep its pipes open before they are closed on it.
const patience = time.Second

// run starts the program, gives it the text and waits for its end. When ctx ends the program is killed with all that it started, and the error
// is that of ctx. What it wrote as errors comes back as text, its exit as err.
func (p program) run(ctx context.Context, text string) (out []byte, complaints string, err error) {
	if ctx.Err() != nil {
		return nil, "", ctx.Err()
	}
	cmd := exec.CommandContext(ctx, p.path, p.args...)
	cmd.Env = p.environment()
	cmd.Stdin = strings.NewReader(text)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	alone(cmd)
	cmd.Cancel = func() error { return end(cmd.Process) }
	cmd.WaitDelay = patience
	err = cmd.Run()
	if ctx.Err() != nil {
		return nil, "", ctx.Err()
	}
	return stdout.Bytes(), stderr.String(), missing(err)
}

func (p program) environment() []string { return append(os.Environ(), p.env...) }

// missing turns the failure to find a program into that of having no voice.
func missing(err error) error {
	if errors.Is(err, exec.ErrNotFound) || errors.Is(err, os.ErrNotExist) {
		return ErrNoVoice
	}
	return err
}

// found gives the first of the programs that is installed; a name without a folder is looked for on the path.
func found(names ...string) (string, bool) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, true
		}
	}
	return "", false
}
