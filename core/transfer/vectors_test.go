package transfer

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"

	agetest "c2sp.org/CCTV/age"
	"filippo.io/age"
	"filippo.io/age/armor"
)

// vector is one of age's public tests (C2SP, CCTV): a file, what opens it, and what must come of it.
type vector struct {
	expect     string // success, or the kind of failure
	hash       string // SHA-256 of what is in it, or of what is given before the failure
	identities []age.Identity
	armored    bool
	file       []byte
}

// TestVectors runs age's public tests against the age that is built in.
func TestVectors(t *testing.T) {
	files, err := fs.ReadDir(agetest.Vectors, ".")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 100 {
		t.Fatalf("%d vectors", len(files))
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			data, err := fs.ReadFile(agetest.Vectors, f.Name())
			if err != nil {
				t.Fatal(err)
			}
			v := readVector(t, data)
			plain, got := v.decrypt()
			if got != v.expect {
				t.Errorf("%s, want %s", got, v.expect)
			}
			sum := sha256.Sum256(plain)
			if v.hash != "" && v.hash != hex.EncodeToString(sum[:]) {
				t.Errorf("%d other bytes", len(plain))
			}
			if v.expect != "success" {
				neverOurs(t, v)
			}
		})
	}
	t.Logf("%d vectors", len(files))
}

func readVector(t *testing.T, data []byte) vector {
	t.Helper()
	v := vector{file: data}
	compressed := false
	for {
		line, rest, ok := bytes.Cut(v.file, []byte("\n"))
		if !ok {
			t.Fatal("no end of the head")
		}
		if v.file = rest; len(line) == 0 {
			break
		}
		key, value, _ := strings.Cut(string(line), ": ")
		switch key {
		case "expect":
			v.expect = value
		case "payload":
			v.hash = value
		case "identity", "passphrase":
			v.identities = append(v.identities, identityOf(t, key, value))
		case "armored":
			v.armored = true
		case "compressed":
			compressed = true
		case "comment", "file key":
		default:
			t.Fatal(key)
		}
	}
	if compressed {
		v.file = inflated(t, v.file)
	}
	return v
}

func identityOf(t *testing.T, key, value string) (i age.Identity) {
	t.Helper()
	var err error
	switch {
	case key == "passphrase":
		i, err = age.NewScryptIdentity(value)
	case strings.HasPrefix(value, "AGE-SECRET-KEY-PQ-"):
		i, err = age.ParseHybridIdentity(value)
	default:
		i, err = age.ParseX25519Identity(value)
	}
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func inflated(t *testing.T, data []byte) []byte {
	t.Helper()
	in, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// decrypt gives what came out, and in the vectors' words how it ended.
func (v vector) decrypt() (plain []byte, got string) {
	var in io.Reader = bytes.NewReader(v.file)
	if v.armored {
		in = armor.NewReader(in)
	}
	out, err := age.Decrypt(in, v.identities...)
	if err != nil {
		return nil, failure(err, "header failure")
	}
	plain, err = io.ReadAll(out)
	if err != nil {
		return plain, failure(err, "payload failure")
	}
	return plain, "success"
}

func failure(err error, other string) string {
	if _, ok := errors.AsType[*age.NoIdentityMatchError](err); ok {
		return "no match"
	}
	if _, ok := errors.AsType[*armor.Error](err); ok {
		return "armor failure"
	}
	if strings.HasSuffix(err.Error(), "bad header MAC") {
		return "HMAC failure"
	}
	return other
}

// neverOurs puts a vector that must fail into a file of ours: that is not read either.
func neverOurs(t *testing.T, v vector) {
	t.Helper()
	s, ring := goldenRing(t)
	file := append([]byte(Magic+"\n"+string(s.header)), v.file...)
	if len(file) > FileLimit {
		return
	}
	if _, err := open(file, ring); err == nil {
		t.Error("read")
	}
}
