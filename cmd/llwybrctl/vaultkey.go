package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"llwybr/core/message"
	"llwybr/core/passphrase"
	"llwybr/core/seal"
)

// lineLimit bounds a line of what is read line by line, in bytes: more than the longest change.
const lineLimit = 128 << 10

// key is what was given to open a record.
type key struct {
	secret    seal.Secret // none where the workspace opens it
	workspace string      // words
}

// key reads what opens a record: from a file, or from the first line of standard input.
func (t *tool) key(p *place) (key, error) {
	switch {
	case p.recovery != "":
		code, err := t.code(p.recovery)
		return key{secret: seal.Recovery(code)}, err
	case p.workspace != "":
		words, err := t.passphrase(p.workspace)
		return key{workspace: words}, err
	}
	words, err := t.passphrase(p.words)
	return key{secret: seal.Words(words)}, err
}

// passphrase reads words from the first line of a file; from standard input for "" and "-". They are never part of a message.
func (t *tool) passphrase(file string) (string, error) {
	line, err := t.firstLine(file)
	if err != nil {
		return "", err
	}
	if !utf8.ValidString(line) || strings.ContainsFunc(line, unicode.IsControl) {
		return "", message.Fail(nil, "vaultcmd.words-text", "File", named(file)) // as a file in UTF-16 is, which some shells write
	}
	words := passphrase.Canonical(line)
	if words == "" {
		return "", message.Fail(nil, "vaultcmd.words-empty", "File", named(file))
	}
	return words, nil
}

// code reads the code of a recovery sheet.
func (t *tool) code(file string) (seal.Key, error) {
	line, err := t.firstLine(file)
	if err != nil {
		return seal.Key{}, err
	}
	code, ok := seal.ReadCode(strings.TrimSpace(line))
	if !ok {
		return seal.Key{}, message.Fail(nil, "vaultcmd.code", "File", named(file), "Groups", seal.CodeGroups)
	}
	return code, nil
}

// named is how a message calls the place that something was read from.
func named(file string) string {
	if file == "" {
		return "-"
	}
	return file
}

// firstLine reads the first line of a file, or the next one of standard input.
func (t *tool) firstLine(name string) (string, error) {
	r := t.lines()
	if name == "" || name == "-" {
		t.prompt()
	} else {
		f, err := os.Open(name)
		if err != nil {
			return "", message.Fail(err, "command.cannot-read", "File", name)
		}
		defer f.Close()
		r = bufio.NewReaderSize(f, lineLimit)
	}
	line, err := nextLine(r)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", message.Fail(err, "command.cannot-read", "File", named(name))
	}
	return string(line), nil
}

// prompt asks somebody who sits at a terminal, where a silent wait would look as if nothing happened.
func (t *tool) prompt() {
	f, ok := t.in.(*os.File)
	if !ok {
		return
	}
	info, err := f.Stat()
	none, err2 := os.Stat(os.DevNull)
	if err == nil && err2 == nil && info.Mode()&os.ModeCharDevice != 0 && !os.SameFile(info, none) {
		t.warn(message.Fail(nil, "vaultcmd.prompt"))
	}
}

// lines is standard input, which is read line by line: the first may be a passphrase.
func (t *tool) lines() *bufio.Reader {
	if t.stdin == nil {
		t.stdin = bufio.NewReaderSize(t.in, lineLimit)
	}
	return t.stdin
}

// nextLine reads a line without its end and without the mark that some editors put before a text. It holds until the next is read. At the end there
// is io.EOF, with what stands after the last line end; a line that is too long is bufio.ErrBufferFull.
func nextLine(r *bufio.Reader) ([]byte, error) {
	line, err := r.ReadSlice('\n')
	line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	return bytes.TrimRight(line, "\r\n"), err
}

// weigh warns of words that are easier to find out than so many of the lists.
func (t *tool) weigh(words string, least int) {
	if len(strings.Fields(words)) < least || len(passphrase.Unknown(words)) > 0 {
		t.warn(message.Fail(nil, "vaultcmd.words-weak", "Words", least))
	}
}
