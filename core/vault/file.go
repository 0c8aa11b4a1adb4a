package vault

import (
	"context"
	"crypto/sha256"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/seal"
)

// FileOptions say how a learner's own file is kept. The zero value will do.
type FileOptions struct {
	KDF          seal.KDF         // what words cost, for tests; the zero KDF is measured on this machine
	Device       string           // the id of this installation, which signs; "" = a new one each time
	Organisation string           // age1…: who else can open the files made from now on; "" = nobody
	Wait         time.Duration    // how long to wait for another program that is writing the file; 0 means two seconds
	Now          func() time.Time // nil means time.Now
}

// File is the store of one learner in the learner's own file: the truth on a shared computer. Each Append writes it whole, reads it back, and only
// then returns; nothing of it lies anywhere else. Before it writes it looks at what is there, and takes in what another program or another machine
// wrote since. When it cannot be written, nothing changes.
type File struct {
	path string
	disk disk
	node string
	o    FileOptions

	turn    chan struct{} // one does something at a time, and may take long where the place is slow
	locking atomic.Bool   // the keys are to be forgotten as soon as nobody needs them
	aside   bool          // what lay there was set aside, and nothing was put in its place yet

	mu    sync.Mutex // of what follows: it is altered in turn alone, and may be read out of turn
	id    string
	entry Entry
	ring  seal.Ring // none: locked
	kept  kept
	saved time.Time // when it was last seen whole on the disk
	wrong error     // why what was given since is not
}

var _ Store = (*File)(nil)

// kept is what the file holds, as far as is known.
type kept struct {
	sum     [sha256.Size]byte // of its bytes; nought when they are to be written again
	size    int
	wraps   []seal.Wrap
	changes []learner.Change
}

func newFile(path string, o FileOptions) *File {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Wait <= 0 {
		o.Wait = 2 * time.Second
	}
	f := &File{path: whereItLies(path), disk: osDisk{}, node: learner.NewNode(), o: o, turn: make(chan struct{}, 1)}
	if f.o.Device == "" {
		f.o.Device = f.node
	}
	return f
}

// whereItLies is the path of the file itself, wherever the program goes and whatever leads to it: a link must not be replaced by what it leads to.
func whereItLies(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	if behind, err := filepath.EvalSymlinks(path); err == nil {
		path = behind
	}
	return path
}

// CreateFile makes a new record in a new file, and leaves it open. A file that is there is left as it is ("file.there").
func CreateFile(ctx context.Context, path, words string, o FileOptions) (*File, Made, error) {
	words, err := canonical(words)
	if err != nil {
		return nil, Made{}, err
	}
	f, code := newFile(path, o), seal.NewKey()
	defer code.Forget()
	f.id, f.ring = learner.NewID(f.o.Now()), seal.NewRing()
	f.entry = Entry{ID: f.id, LastOpened: f.o.Now().UTC().Truncate(time.Millisecond)}
	if f.kept.wraps, err = f.firstWraps(words, code); err == nil {
		err = f.begin(ctx)
	}
	if err != nil {
		f.ring.Forget()
		return nil, Made{}, err
	}
	return f, Made{f.id, code.Code()}, nil
}

func (f *File) firstWraps(words string, code seal.Key) ([]seal.Wrap, error) {
	own, err := seal.WrapInWords(f.id, f.ring, f.cost(), words)
	if err != nil {
		return nil, err
	}
	wraps := []seal.Wrap{own, seal.WrapInCode(f.id, f.ring, code)}
	if f.o.Organisation == "" {
		return wraps, nil
	}
	w, err := seal.WrapForHolder(f.id, f.ring, seal.ByOrganisation, f.o.Organisation)
	if err != nil {
		return nil, recipientWrong(err)
	}
	return append(wraps, w), nil
}

// cost is what words are made to cost: as before where that is known, else measured.
func (f *File) cost() seal.KDF {
	if f.o.KDF.Name == "" {
		f.o.KDF = seal.Calibrate(processorTime)
	}
	return f.o.KDF
}

// Path is where the file lies.
func (f *File) Path() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.path
}

// Node names this opening of the file in the times of changes. It is a new one each time: two copies of a file must never share one.
func (f *File) Node() string { return f.node }

// Create refuses: a file holds one record.
func (f *File) Create(context.Context, string, string) (Made, error) {
	return Made{}, message.Fail(nil, "file.one")
}

// Saved is when the file was last written and read back. The error, which is else nil, says why what was asked for since is not in it. It waits for
// nothing.
func (f *File) Saved() (time.Time, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.saved, f.wrong
}

// List gives the one learner.
func (f *File) List() ([]Entry, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.id == "" {
		return nil, nil
	}
	return []Entry{f.entry}, nil
}

// SetLabel does nothing lasting: on a shared computer nothing is shown of a learner before their file is opened.
func (f *File) SetLabel(id, label string) error {
	label, err := checkLabel(label)
	if err != nil {
		return err
	}
	return f.update(id, func(e *Entry) { e.Label = label })
}

// Opened notes the time for as long as the file is open.
func (f *File) Opened(id string) error {
	return f.update(id, func(e *Entry) { e.LastOpened = f.o.Now().UTC().Truncate(time.Millisecond) })
}

// SetKeep notes the time for as long as the file is open: the file is the learner's, to be kept for as long as the learner likes.
func (f *File) SetKeep(id string, until time.Time) error {
	return f.update(id, func(e *Entry) { e.Keep = until.UTC() })
}

func (f *File) update(id string, set func(*Entry)) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if id != f.id || f.id == "" {
		return unknownLearner(id)
	}
	set(&f.entry)
	return nil
}

// Private is the key of the learner's private notes; none for who opened the file in another way than the learner, or while it is locked.
func (f *File) Private(id string) seal.Key {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.shut(id) != nil {
		return seal.Key{}
	}
	return f.ring.Mine
}

// PrivateSection is where the private notes stand: a workspace opens no file of its own accord.
func (f *File) PrivateSection(string) string { return learner.PrivateSection }

// Openers are the kinds of what opens the file.
func (f *File) Openers(_ context.Context, id string) ([]seal.Kind, error) {
	defer f.begun()()
	if err := f.shut(id); err != nil {
		return nil, err
	}
	return kindsOf(f.kept.wraps), nil
}

// Changes gives the learner's log.
func (f *File) Changes(ctx context.Context, id string) ([]learner.Change, error) {
	if err := f.await(ctx); err != nil {
		return nil, err
	}
	defer f.end()
	if err := f.shut(id); err != nil {
		return nil, err
	}
	return slices.Clone(f.kept.changes), nil
}

// Lock forgets the keys, and what was read. While the file is being written that is done right after; until then nothing more is answered.
func (f *File) Lock(id string) {
	f.mu.Lock()
	known := id == f.id
	f.mu.Unlock()
	if !known {
		return
	}
	f.locking.Store(true)
	select {
	case f.turn <- struct{}{}:
		f.end()
	default: // who has the turn does it when it ends
	}
}

func (f *File) forget() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.ring.Forget()
	f.ring, f.kept = seal.Ring{}, kept{}
}

// Close forgets the keys.
func (f *File) Close() error {
	defer f.begun()()
	f.forget()
	return nil
}

// shut is the error of a learner who is not this one, or of a file that is locked.
func (f *File) shut(id string) error {
	switch {
	case id != f.id || f.id == "":
		return unknownLearner(id)
	case f.locking.Load(), f.ring.None():
		return locked()
	}
	return nil
}

// begun waits for its turn, and gives what ends it.
func (f *File) begun() func() {
	f.turn <- struct{}{}
	return f.end
}

// await waits for its turn for as long as the context lasts.
func (f *File) await(ctx context.Context) error {
	select {
	case f.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// end ends it. Who wanted the file locked meanwhile may have come between the two looks, so there are two.
func (f *File) end() {
	for {
		if f.locking.CompareAndSwap(true, false) {
			f.forget()
		}
		<-f.turn
		if !f.locking.Load() {
			return
		}
		select {
		case f.turn <- struct{}{}:
		default:
			return // another has the turn, and looks at its end
		}
	}
}
