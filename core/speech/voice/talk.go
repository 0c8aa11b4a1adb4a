package voice

import (
	"bytes"
	"context"
	"io"
	"os/exec"
	"sync"
	"time"
)

// talker is a program that takes a line, does what it says and answers it, again and again: one that takes long to start is started once
// for many sentences. It ends by itself when its standard input is closed, as happens when this process ends.
type talker struct {
	program program
	cmd     *exec.Cmd
	in      io.WriteCloser
	answers chan struct{} // one for every line that was done
	ended   chan error    // the program's end
}

func startTalker(p program) (*talker, error) {
	t := &talker{program: p, cmd: exec.Command(p.path, p.args...), answers: make(chan struct{}), ended: make(chan error, 1)}
	t.cmd.Env = p.environment()
	alone(t.cmd)
	t.cmd.WaitDelay = patience
	var err error
	if t.in, err = t.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	t.cmd.Stdout = answering(t.answers)
	if err := t.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		t.ended <- t.cmd.Wait()
		close(t.ended)
	}()
	return t, nil
}

// done is the byte that answers a line (ACK); whatever else a program writes answers nothing.
const done = 6

// answering is a writer that passes the answers on.
type answering chan struct{}

func (a answering) Write(p []byte) (int, error) {
	for range bytes.Count(p, []byte{done}) {
		select {
		case a <- struct{}{}:
		case <-time.After(patience): // nobody listens any more
			return 0, io.ErrClosedPipe
		}
	}
	return len(p), nil
}

// do gives the program a line and waits for its answer. When ctx ends the program is killed. ok is false when the program is gone.
func (t *talker) do(ctx context.Context, line string) (ok bool, err error) {
	go func() { _, _ = io.WriteString(t.in, line+"\n") }()
	select {
	case <-t.answers:
		return true, nil
	case err := <-t.ended:
		return false, err
	case <-ctx.Done():
		_ = end(t.cmd.Process)
		return false, ctx.Err()
	}
}

// stop lets the program end.
func (t *talker) stop() { _ = t.in.Close() }

// patter is the talker of one voice, as long as sentences follow each other.
type patter struct {
	mu    sync.Mutex
	voice string
	live  *talker
	rest  *time.Timer
}

// quiet is how long a program is kept for the next sentence.
const quiet = 20 * time.Second

// say has the voice's program do the line; start makes the program where none is there for this voice.
func (p *patter) say(ctx context.Context, voice, line string, start func() program) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if p.rest != nil {
		p.rest.Stop()
	}
	if p.live != nil && p.voice != voice {
		p.hush()
	}
	if p.live == nil {
		t, err := startTalker(start())
		if err != nil {
			return missing(err)
		}
		p.live, p.voice = t, voice
	}
	ok, err := p.live.do(ctx, line)
	if !ok {
		p.live = nil
		if err == nil {
			err = io.ErrUnexpectedEOF // it ended well and left the line unsaid
		}
		return err
	}
	live := p.live
	p.rest = time.AfterFunc(quiet, func() { p.forget(live) })
	return nil
}

func (p *patter) hush() {
	p.live.stop()
	p.live = nil
}

// forget lets a program end that has had nothing to do.
func (p *patter) forget(t *talker) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.live == t {
		p.hush()
	}
}
