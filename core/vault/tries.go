package vault

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"llwybr/core/message"
)

// triesName is the file of the tries; it holds a number and nothing else.
const triesName = "tries.json"

// triesLimit is the size of the longest file of tries that is read, in bytes.
const triesLimit = 4 << 10

// freeTries is how many wrong PINs in a row cost no waiting.
const freeTries = 5

// waits are how long to wait after the last free try and after each that follows; after the end of the list, its last.
var waits = []time.Duration{30 * time.Second, time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour}

// waitAfter is how long to wait after so many wrong tries in a row.
func waitAfter(wrong int) time.Duration {
	if wrong < freeTries {
		return 0
	}
	return waits[min(wrong-freeTries, len(waits)-1)]
}

// Tries slows the guessing of PINs down. How many were wrong lies on the disk, so that starting the program again gives no new free tries; the waiting
// is counted by the machine's own running time, never by its clock, so that setting the clock shortens nothing. The price: a wait that is cut off by
// the end of the program begins anew. Words are never slowed down here: their key is slow to make.
type Tries struct {
	mu      sync.Mutex
	path    string
	running func() time.Duration // time that has really passed since some moment
	wrong   int
	from    time.Duration // when the wait began, in running time
}

// OpenTries reads the tries kept in a folder. A file that is damaged counts as the longest wait, one that is not there as no try.
func OpenTries(dir string) *Tries {
	start := time.Now()
	return openTries(dir, func() time.Duration { return time.Since(start) }) // monotonic: Go measures it beside the clock
}

func openTries(dir string, running func() time.Duration) *Tries {
	t := &Tries{path: filepath.Join(dir, triesName), running: running, from: running()}
	sweepOf(dir, triesName)
	t.wrong = t.kept()
	return t
}

// triesFile is the form of the file.
type triesFile struct {
	Wrong int `json:"wrong"`
}

// kept is how many wrong tries the file holds.
func (t *Tries) kept() int {
	const longest = freeTries + 4
	data, err := readBounded(t.path, triesLimit)
	if errors.Is(err, fs.ErrNotExist) {
		return 0
	}
	file := triesFile{Wrong: -1}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err != nil || d.Decode(&file) != nil || d.More() || file.Wrong < 0 {
		return longest
	}
	return min(file.Wrong, longest)
}

// Wait is how long until the next try; 0 is now.
func (t *Tries) Wait() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.wait()
}

func (t *Tries) wait() time.Duration { return max(0, waitAfter(t.wrong)-(t.running()-t.from)) }

// Take takes one try, before the PIN is looked at: it counts as wrong until Right is called, so that ending the program in between gains nothing. While
// there is waiting to be done it is refused ("keep.tries-wait"), and so it is where the try cannot be written down ("keep.tries-unkept"): then words
// alone open.
func (t *Tries) Take() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if wait := t.wait(); wait > 0 {
		return triesWait(wait)
	}
	if err := t.keep(t.wrong + 1); err != nil {
		return message.Fail(err, "keep.tries-unkept")
	}
	t.wrong++
	t.from = t.running()
	return nil
}

// Right forgets the wrong tries: the PIN was right, or the record was opened by its words.
func (t *Tries) Right() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wrong = 0
	err := os.Remove(t.path)
	if err == nil {
		err = syncDir(filepath.Dir(t.path))
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return message.Fail(err, "keep.tries-unkept")
	}
	return nil
}

func (t *Tries) keep(wrong int) error {
	data, err := json.Marshal(triesFile{wrong})
	if err == nil {
		err = os.MkdirAll(filepath.Dir(t.path), 0o700)
	}
	if err != nil {
		return err
	}
	return WriteWhole(t.path, data)
}

// triesWait says how long, in minutes where that is what it is, rounded up: nobody is told a shorter time than is left.
func triesWait(wait time.Duration) *message.Error {
	m := message.Counted("keep.tries-wait-minutes", int((wait+time.Minute-1)/time.Minute))
	if wait <= time.Minute {
		m = message.Counted("keep.tries-wait", int((wait+time.Second-1)/time.Second))
	}
	return &message.Error{Message: m}
}
