package edition

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"llwybr/core/catalogue"
	"llwybr/core/message"
	"llwybr/core/vault"
)

// Folder is the folder of installed editions within the folder of the program's data.
const Folder = "facts"

// Shelf is where a machine keeps its editions: the one built into the program, and those installed since. It says which one is in use.
// Safe for concurrent use by one process.
type Shelf struct {
	dir    string
	policy Policy
	built  *catalogue.Catalogue

	mu        sync.Mutex
	inUse     *catalogue.Catalogue
	installed bool // inUse is not the one built in
	opened    []*catalogue.Catalogue
}

// OpenShelf opens the facts to use: the installed edition, or the one built in where none is installed or where that one is newer. Anything
// wrong with the installed one leaves the one built in, and the error, which is else nil, says what. data is the folder of the program's data;
// built stays the caller's to close. There is always a shelf.
func OpenShelf(data string, policy Policy, built *catalogue.Catalogue) (*Shelf, error) {
	s := &Shelf{dir: filepath.Join(data, Folder), policy: policy, built: built, inUse: built}
	err := s.choose()
	if n, fault := readNote(s.dir); fault == nil {
		sweep(s.dir, n)
	}
	return s, err
}

// Catalogue is the edition in use. It stays open until the shelf is closed, also when another takes its place.
func (s *Shelf) Catalogue() *catalogue.Catalogue {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.inUse
}

// Installed reports whether the edition in use was installed, so that there is an earlier one to go back to.
func (s *Shelf) Installed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.installed
}

// Off says why no edition can be installed; nil when one can.
func (s *Shelf) Off() error { return s.policy.Off() }

// Close closes every edition that the shelf has opened.
func (s *Shelf) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all error
	for _, c := range s.opened {
		all = errors.Join(all, c.Close())
	}
	s.opened, s.inUse, s.installed = nil, s.built, false
	return all
}

// choose takes into use what the shelf's note names.
func (s *Shelf) choose() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.inUse, s.installed = s.built, false
	n, err := readNote(s.dir)
	if err != nil || n.InUse == "" {
		return err
	}
	serial, _ := serialOf(n.InUse)
	if serial <= s.built.Release().Serial {
		return nil // the program itself has come with newer facts
	}
	cat, err := s.open(n.InUse)
	if err != nil {
		return &message.Error{Message: message.New("edition.passed-over", "Serial", serial, "Reason", reason(err)), Cause: err}
	}
	s.inUse, s.installed, s.opened = cat, true, append(s.opened, cat)
	return nil
}

// reason is the message of an error, to stand in another one.
func reason(err error) message.Message {
	if m, ok := errors.AsType[*message.Error](err); ok && m.Message.ID != "edition.unreadable" {
		return m.Message
	}
	return message.New("edition.gone")
}

// open reads an installed edition once more from its first byte.
func (s *Shelf) open(name string) (*catalogue.Catalogue, error) {
	e, err := ReadFile(context.Background(), filepath.Join(s.dir, name), s.policy)
	if err != nil {
		return nil, err
	}
	cat, err := e.Open()
	if err != nil {
		return nil, err
	}
	if serial, _ := serialOf(name); serial != e.Serial {
		_ = cat.Close()
		return nil, message.Fail(nil, "edition.disagrees", "Says", serial, "Is", e.Serial)
	}
	return cat, nil
}

// Install puts an edition on the shelf and takes it into use. A kill or a power cut at any moment leaves the old one in use or the new one,
// whole: the file is written whole under a name of its own and read back, and only then the note that names the edition in use is replaced.
func (s *Shelf) Install(e *Edition) error {
	if err := e.Newer(s.Catalogue().Release()); err != nil {
		return err
	}
	name := fileName(e.Serial)
	if err := s.put(name, e); err != nil {
		return err
	}
	cat, err := s.open(name)
	if err != nil {
		return message.Fail(err, "edition.not-installed", "Folder", s.dir)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	n, _ := readNote(s.dir) // a note that cannot be read is replaced
	next := note{InUse: name}
	if s.installed && n.InUse != name {
		next.Previous = n.InUse
	}
	if err := next.write(s.dir); err != nil {
		_ = cat.Close()
		return message.Fail(err, "edition.not-installed", "Folder", s.dir)
	}
	s.inUse, s.installed, s.opened = cat, true, append(s.opened, cat)
	sweep(s.dir, next)
	return nil
}

func (s *Shelf) put(name string, e *Edition) error {
	err := os.MkdirAll(s.dir, 0o700)
	if err == nil {
		err = vault.WriteWhole(filepath.Join(s.dir, name), e.parts.join())
	}
	if err != nil {
		return message.Fail(err, "edition.not-installed", "Folder", s.dir)
	}
	return nil
}

// Revert goes back to the edition that was in use before the installed one: the one installed before it, or the one built in. An error after
// which another edition is in use says why it is not the one that was meant.
func (s *Shelf) Revert() error {
	if !s.Installed() {
		return message.Fail(nil, "edition.nothing-before")
	}
	n, err := readNote(s.dir)
	if err != nil {
		return err
	}
	back := note{InUse: n.Previous}
	if err := back.write(s.dir); err != nil {
		return message.Fail(err, "edition.not-installed", "Folder", s.dir)
	}
	sweep(s.dir, back)
	return s.choose()
}

// fileName is the name of an edition's file on the shelf.
func fileName(serial int) string { return strconv.Itoa(serial) + Extension }

// serialOf reads a name of fileName; ok is false for every other one.
func serialOf(name string) (serial int, ok bool) {
	if len(name) <= len(Extension) {
		return 0, false
	}
	serial, err := strconv.Atoi(name[:len(name)-len(Extension)])
	return serial, err == nil && serial > 0 && fileName(serial) == name
}

// missing reports whether an error says that a file is not there.
func missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
