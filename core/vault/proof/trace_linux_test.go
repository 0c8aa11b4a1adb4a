package proof

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// traced are the calls that can change a disk, and those by which one knows which file they change.
const traced = "open,openat,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,sync,syncfs," +
	"rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,mkdir,mkdirat,close,dup,dup2,dup3,fcntl,lseek," +
	"copy_file_range,sendfile,splice,mmap,fstat,read,pread64,flock"

// call is one system call. What begins before something else ends may have had its effect before or after it.
type call struct {
	name     string
	args     []string
	result   int64
	thread   string
	injected bool // whether it was made to fail
}

// moment is the beginning or the end of a call; most calls begin and end at once.
type moment struct {
	*call
	begins, ends bool
}

func needStrace(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is not installed: apt-get install strace")
	}
	if out, err := exec.Command("strace", "-f", "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		t.Skipf("strace may not watch programs on this machine: %v %s", err, out)
	}
}

// trace runs a child and gives its calls. More is for strace: which calls to let fail. Only then the child may end badly.
func trace(t *testing.T, o orders, more ...string) (moments []moment, output string) {
	t.Helper()
	needStrace(t)
	path := filepath.Join(t.TempDir(), "trace")
	args := append([]string{"strace", "-f", "-qq", "-xx", "-s", "4000000", "-e", "signal=none", "--seccomp-bpf", "-e", "trace=" + traced, "-o", path}, more...)
	out, err := child(o, args...).CombinedOutput()
	if err != nil && len(more) == 0 {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if moments, err = parse(f); err != nil {
		t.Fatal(err)
	}
	return moments, string(out)
}

const unfinished = " <unfinished ...>"

// parse reads strace's lines: "PID name(args) = result", or the two halves of one.
func parse(r io.Reader) ([]moment, error) {
	lines, begun := bufio.NewReaderSize(r, 1<<20), map[string]*call{}
	texts := map[*call]string{}
	var all []moment
	for {
		line, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		pid, text, _ := strings.Cut(strings.TrimSpace(line), " ")
		text = strings.TrimSpace(text)
		m := moment{&call{thread: pid}, true, true}
		switch half, open := strings.CutSuffix(text, unfinished); {
		case open:
			m.ends, texts[m.call], begun[pid] = false, half, m.call
			if err := m.call.read(half + ") = 0"); err != nil {
				return nil, err
			}
		case strings.HasSuffix(text, "<detached ...>"): // the program ended in it
			continue
		case strings.HasPrefix(text, "<... "):
			_, tail, _ := strings.Cut(text, " resumed>")
			m.begins, m.call = false, begun[pid]
			err = m.call.read(texts[m.call] + tail)
		case strings.Contains(text, "("):
			err = m.call.read(text)
		default:
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, m)
	}
}

// read takes a whole line apart.
func (c *call) read(text string) error {
	text, c.injected = strings.CutSuffix(text, " (INJECTED)")
	name, rest, _ := strings.Cut(text, "(")
	end := strings.LastIndex(rest, ") ")
	if end < 0 {
		return fmt.Errorf("proof: %.100s", text)
	}
	c.name, c.args = name, split(rest[:end])
	result := strings.Fields(strings.TrimLeft(rest[end+1:], " ="))
	if len(result) == 0 || result[0] == "?" {
		c.result = -1 // the program ended
		return nil
	}
	n, err := strconv.ParseInt(result[0], 0, 64)
	if err != nil && strings.HasPrefix(result[0], "0x") {
		err = nil // an address
	}
	c.result = n
	return err
}

// split parts arguments at the commas that stand in no bracket. Texts are all in hexadecimal, so no sign in them is one of these.
func split(text string) []string {
	var args []string
	depth, from := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '[', '{', '(':
			depth++
		case ']', '}', ')':
			depth--
		case ',':
			if depth == 0 {
				args, from = append(args, strings.TrimSpace(text[from:i])), i+1
			}
		}
	}
	return append(args, strings.TrimSpace(text[from:]))
}

// bytes are an argument that is a text.
func (c *call) bytes(i int) []byte {
	text := []byte(c.args[i])
	from, to := bytes.IndexByte(text, '"'), bytes.LastIndexByte(text, '"')
	if from < 0 || to <= from {
		panic("proof: no text in " + c.name)
	}
	if bytes.HasSuffix(text, []byte("...")) {
		panic("proof: a text was cut in " + c.name)
	}
	data, err := hex.DecodeString(string(bytes.ReplaceAll(text[from+1:to], []byte(`\x`), nil)))
	if err != nil {
		panic(err)
	}
	return data
}

func (c *call) number(i int) int64 {
	n, err := strconv.ParseInt(c.args[i], 0, 64)
	if err != nil {
		panic(err)
	}
	return n
}
