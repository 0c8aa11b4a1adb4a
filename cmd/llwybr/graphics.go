package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"llwybr/core/i18n"
)

// errNoWindow says that the machine gives the toolkit no way to draw: no OpenGL, or no display.
var errNoWindow = errors.New("no window can be opened")

// noWindow are the words by which the toolkit's log tells that it cannot draw. It has no other way to tell: it goes on without a window and
// never ends, or it panics.
var noWindow = []string{"window creation", "initialise GLFW", "initialise OpenGL"}

// witness reads what the toolkit logs on its way to standard error, and remembers that no window could be opened.
type witness struct {
	out    io.Writer
	mutex  sync.Mutex
	failed bool
	onFail func() // called once, when it happens
}

// Write implements io.Writer.
func (w *witness) Write(p []byte) (int, error) {
	for _, sign := range noWindow {
		if bytes.Contains(p, []byte(sign)) {
			w.fail()
		}
	}
	return w.out.Write(p)
}

func (w *witness) fail() {
	w.mutex.Lock()
	first := !w.failed
	w.failed = true
	w.mutex.Unlock()
	if first && w.onFail != nil {
		w.onFail()
	}
}

// Failed reports whether no window could be opened.
func (w *witness) Failed() bool {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.failed
}

// showing calls what opens the window. A panic of the toolkit after it has said that it cannot draw is that same fault; any other panic goes on.
func (w *witness) showing(open func()) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			if !w.Failed() {
				panic(cause)
			}
			err = errNoWindow
		}
	}()
	open()
	if w.Failed() {
		return errNoWindow
	}
	return nil
}

// tellNoWindow says in both languages that no window can be opened, that nothing is lost, and the way round: on standard error, and in the
// system's own message box where there is one.
func tellNoWindow() {
	text, err := inBoth(func(t *i18n.Translator) string { return t.T("program.no-window") + "\n" })
	if err != nil {
		fmt.Fprintln(os.Stderr, errNoWindow)
		return
	}
	fmt.Fprintln(os.Stderr, text)
	messageBox("Llwybr", text)
}
