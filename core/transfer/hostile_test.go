package transfer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"llwybr/core/learner"
	"llwybr/core/seal"
)

// quick is how long anything hostile may take.
const quick = time.Second

// refused reads a file that must be refused at once, with one message.
func refused(t *testing.T, file []byte, ring seal.Ring, id string) {
	t.Helper()
	begun := time.Now()
	content, err := open(file, ring)
	wantID(t, err, id)
	if content.Changes != nil {
		t.Error("something was given")
	}
	if took := time.Since(begun); took > quick {
		t.Errorf("it took %v", took)
	}
}

// outsides are the parts of a good file that may be exchanged.
type outsides struct {
	good []byte
	line string // the header's
	body []byte // the age file
}

func outsideOf(good []byte) outsides {
	line := string(bytes.SplitN(good, []byte("\n"), 3)[1])
	return outsides{good, line, good[len(Magic)+1+len(line)+1:]}
}

// with gives the file with another header.
func (o outsides) with(header string) []byte {
	return append([]byte(Magic+"\n"+header+"\n"), o.body...)
}

// edit gives the file with something else in the header.
func (o outsides) edit(old, new string) []byte {
	if !strings.Contains(o.line, old) {
		panic("not there: " + old)
	}
	return o.with(strings.Replace(o.line, old, new, 1))
}

// hostile is a file that must be refused, and how.
type hostile struct {
	name string
	file []byte
	id   string
}

func allRefused(t *testing.T, ring seal.Ring, tests []hostile) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { refused(t, test.file, ring, test.id) })
	}
}

func TestHostileFirstLine(t *testing.T) {
	r := newRecord(t, 2)
	good := r.write(t)
	allRefused(t, r.ring, []hostile{
		{"nothing", nil, "transfer.not-ours"},
		{"8 MiB and one", append(bytes.Clone(good), make([]byte, FileLimit+1-len(good))...), "transfer.large"},
		{"8 MiB of noughts", make([]byte, FileLimit), "transfer.not-ours"},
		{"a zip", append([]byte("PK\x03\x04"), good...), "transfer.not-ours"},
		{"a database", append([]byte("SQLite format 3\x00"), good...), "transfer.not-ours"},
		{"a byte order mark", append([]byte("\xef\xbb\xbf"), good...), "transfer.not-ours"},
		{"Windows line ends", bytes.Replace(good, []byte("\n"), []byte("\r\n"), 1), "transfer.not-ours"},
		{"no version", bytes.Replace(good, []byte(Magic), []byte("LLWYBR"), 1), "transfer.not-ours"},
		{"version 0", bytes.Replace(good, []byte(Magic), []byte("LLWYBR0"), 1), "transfer.not-ours"},
		{"version 2", bytes.Replace(good, []byte(Magic), []byte("LLWYBR2"), 1), "transfer.newer"},
		{"a version that is no number", bytes.Replace(good, []byte(Magic), []byte("LLWYBR99999999999"), 1), "transfer.not-ours"},
	})
}

func TestHostileHeader(t *testing.T) {
	r := newRecord(t, 2)
	o := outsideOf(r.write(t))
	allRefused(t, r.ring, []hostile{
		{"no header", []byte(Magic + "\n"), "transfer.damaged"},
		{"a header without end", append([]byte(Magic+"\n"), bytes.Repeat([]byte("x"), FileLimit-100)...), "transfer.damaged"},
		{"a long header", o.with(strings.Replace(o.line, `{`, `{`+strings.Repeat(" ", HeaderLimit), 1)), "transfer.damaged"},
		{"a deep header", o.with(strings.Repeat("[", HeaderLimit-1)), "transfer.damaged"},
		{"a header of another kind", o.with(`[]`), "transfer.damaged"},
		{"null", o.with(`null`), "transfer.damaged"},
		{"no text", o.with("\x00\xff\xfe"), "transfer.damaged"},
		{"format 2", o.edit(`"format":1`, `"format":2`), "transfer.newer"},
		{"for readers of 3", o.edit(`"min_reader":1`, `"min_reader":3,"what":"comes"`), "transfer.newer"},
		{"format 0", o.edit(`"format":1`, `"format":0`), "transfer.damaged"},
		{"format -1", o.edit(`"format":1`, `"format":-1`), "transfer.damaged"},
		{"format 1.0", o.edit(`"format":1`, `"format":1.0`), "transfer.damaged"},
		{"format of a million digits", o.edit(`"format":1`, `"format":`+strings.Repeat("9", 5000)), "transfer.damaged"},
		{"a name not known", o.edit(`"learner"`, `"colour":1,"learner"`), "transfer.damaged"},
		{"a name twice", o.edit(`"learner"`, `"format":1,"learner"`), "transfer.damaged"},
		{"a name in capitals", o.edit(`"learner"`, `"Learner"`), "transfer.damaged"},
		{"another order", o.edit(`"format":1,"min_reader":1`, `"min_reader":1,"format":1`), "transfer.damaged"},
		{"a space", o.edit(`"format":1`, `"format": 1`), "transfer.damaged"},
		{"something after", o.with(o.line + "{}"), "transfer.damaged"},
		{"an escape", o.edit(`"words"`, `"w\u006frds"`), "transfer.damaged"},
		{"a path for an id", o.edit(testLearner, "../../../../etc/passwd"), "transfer.damaged"},
		{"a name for an id", o.edit(testLearner, "Mali"), "transfer.damaged"},
		{"an id in capitals", o.edit(testLearner, strings.Replace(testLearner, "0198", "A198", 1)), "transfer.damaged"},
	})
}

func TestHostileWraps(t *testing.T) {
	r := newRecord(t, 2)
	o := outsideOf(r.write(t))
	wrap, _ := json.Marshal(r.wraps[0])
	kdf := fmt.Sprintf(`"m":%d,"t":%d,"p":%d`, cheap.Memory, cheap.Passes, cheap.Threads)
	allRefused(t, r.ring, []hostile{
		{"no wraps", o.with(`{"format":1,"min_reader":1,"learner":"` + testLearner + `","wraps":[]}`), "transfer.damaged"},
		{"no list of wraps", o.with(`{"format":1,"min_reader":1,"learner":"` + testLearner + `","wraps":null}`), "transfer.damaged"},
		{"nine wraps", o.edit(`"wraps":[`, `"wraps":[`+strings.Repeat(string(wrap)+",", WrapLimit-1)), "transfer.damaged"},
		{"2 GiB of memory", o.edit(kdf, `"m":2097152,"t":1,"p":1`), "transfer.damaged"},
		{"a million passes", o.edit(kdf, `"m":64,"t":1000000,"p":1`), "transfer.damaged"},
		{"200 threads", o.edit(kdf, `"m":1048576,"t":1,"p":200`), "transfer.damaged"},
		{"no passes", o.edit(kdf, `"m":64,"t":0,"p":1`), "transfer.damaged"},
		{"another KDF", o.edit(`"argon2id"`, `"scrypt"`), "transfer.damaged"},
		{"another kind", o.edit(`"kind":"words"`, `"kind":"plain"`), "transfer.damaged"},
		{"a KDF for a code", o.edit(`"kind":"words"`, `"kind":"recovery"`), "transfer.damaged"},
		{"a workspace without a key", o.edit(`"kind":"words"`, `"kind":"workspace"`), "transfer.damaged"},
		{"a short box", o.edit(`"box":"`, `"box":"AAAA","box":"`), "transfer.damaged"},
		{"another recipient", o.edit(`"kind":"words",`, `"kind":"words","recipient":"age1x",`), "transfer.damaged"},
		{"no inside", o.good[:len(o.good)-len(o.body)], "transfer.damaged"},
		{"something after the end", append(bytes.Clone(o.good), o.body...), "transfer.damaged"},
		{"two files", append(bytes.Clone(o.good), o.good...), "transfer.damaged"},
	})
}

// A file for more than one recipient, or for words, is age's but not ours.
func TestForeignAgeFiles(t *testing.T) {
	r := newRecord(t, 2)
	s, err := Read(r.write(t))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := inside(testLearner, testDevice, r.ring, s.header, r.changes)
	if err != nil {
		t.Fatal(err)
	}
	words, err := age.NewScryptRecipient("afal")
	if err != nil {
		t.Fatal(err)
	}
	words.SetWorkFactor(2)
	for name, to := range map[string][]age.Recipient{"two": {r.ring.Recipient(), seal.NewRing().Recipient()}, "words": {words}} {
		file := bytes.NewBufferString(Magic + "\n")
		file.Write(s.header)
		out, err := age.Encrypt(file, to...)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(plain)
		out.Close()
		t.Run(name, func(t *testing.T) { refused(t, file.Bytes(), r.ring, "transfer.damaged") })
	}
}

// Text that this version would have cleaned, of a program that does not, is carried as it is: it must stay the same change everywhere.
func TestStrangeTextIsCarried(t *testing.T) {
	r := newRecord(t, 1)
	for _, text := range []string{"Si\u006f\u0302n", "\u202eilaM", "../../etc/passwd", "CON", "=1+1", "\u2028"} {
		value, err := lineOf(text)
		if err != nil {
			t.Fatal(err)
		}
		r.changes[0].Value = bytes.TrimSpace(value)
		content, err := open(r.write(t), r.ring)
		if err != nil {
			t.Fatal(text, err)
		}
		if !bytes.Equal(content.Changes[0].Value, r.changes[0].Value) {
			t.Errorf("%q became %s", text, content.Changes[0].Value)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	r := newRecord(t, 2)
	many := drawn(t, ChangeLimit+1)
	_, err := Write(testLearner, testDevice, r.ring, r.wraps, many)
	wantID(t, err, "transfer.full")

	long := drawn(t, 300)
	for i := range long {
		long[i].Value = []byte(`"` + strings.Repeat("x", learner.ValueLimit-2) + `"`)
	}
	_, err = Write(testLearner, testDevice, r.ring, r.wraps, long)
	wantID(t, err, "transfer.full")

	type refuse struct {
		learner, device string
		wraps           []seal.Wrap
		changes         []learner.Change
	}
	for name, w := range map[string]refuse{
		"no learner": {"Mali", testDevice, r.wraps, r.changes}, "no device": {testLearner, "a b", r.wraps, r.changes},
		"no wraps": {testLearner, testDevice, nil, r.changes}, "nine wraps": {testLearner, testDevice, make([]seal.Wrap, 9), r.changes},
		"a change twice": {testLearner, testDevice, r.wraps, append(r.changes, r.changes[0])},
		"a broken one":   {testLearner, testDevice, r.wraps, []learner.Change{{}}},
	} {
		if file, err := Write(w.learner, w.device, r.ring, w.wraps, w.changes); err == nil || file != nil {
			t.Error(name)
		}
	}
}

// The largest that is written is read.
func TestTheLargestFile(t *testing.T) {
	r := newRecord(t, 0)
	r.changes = drawn(t, ChangeLimit)
	content, err := open(r.write(t), r.ring)
	if err != nil || len(content.Changes) != ChangeLimit {
		t.Error(len(content.Changes), err)
	}
}

// Eight wraps, of every kind, fit.
func TestEveryKindOfWrap(t *testing.T) {
	r := newRecord(t, 1)
	workspace, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []seal.Kind{seal.ByWorkspace, seal.ByOrganisation, seal.ByOrganisation, seal.ByOrganisation} {
		w, err := seal.WrapForHolder(testLearner, r.ring, kind, workspace.Recipient().String())
		if err != nil {
			t.Fatal(err)
		}
		r.wraps = append(r.wraps, w)
	}
	byName := seal.WrapWith(testLearner, seal.ByName, nil, seal.NewKey(), r.ring.Secret(true))
	slow := seal.KDF{Name: seal.Argon2id, Memory: 262144, Passes: 20, Threads: 16}.Fresh()
	r.wraps = append(r.wraps, byName, seal.WrapWith(testLearner, seal.ByWords, &slow, seal.NewKey(), r.ring.Secret(true)))
	s, err := Read(r.write(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Wraps) != WrapLimit {
		t.Error(len(s.Wraps))
	}
	if _, err := seal.Unlock(testLearner, s.Wraps, seal.Holder(seal.ByWorkspace, workspace)); err != nil {
		t.Error(err)
	}
	if _, err := s.Open(t.Context(), r.ring); err != nil {
		t.Error(err)
	}
}
