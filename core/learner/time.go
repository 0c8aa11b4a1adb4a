package learner

import (
	"cmp"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"strconv"
	"time"
)

// timeLayout is the readable part of a written hybrid time, always UTC and of fixed width, so that written times sort as the times do.
const timeLayout = "2006-01-02T15:04:05.000Z"

// maxWall is the last millisecond that the written form can hold (the end of the year 9999).
const maxWall = 253_402_300_799_999

// nodeLimit is the length of the longest name of a node.
const nodeLimit = 32

// HLC is a hybrid logical time (Kulkarni and others, 2014): the wall clock as far as it can be trusted, a counter for what happened
// within one millisecond or while the wall clock stood back, and the installation that made it. It is compared in that order. The zero
// value means "no time".
type HLC struct {
	Wall    int64  // milliseconds since 1970-01-01 UTC, 0 to the end of the year 9999
	Counter uint16 //
	Node    string // 1 to 32 of a-z and 0-9; see NewNode
}

// NewNode makes the name of an installation: 16 random hexadecimal digits. It says nothing of the machine or its user.
func NewNode() string {
	var b [8]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

// IsZero reports whether there is no time.
func (t HLC) IsZero() bool { return t == HLC{} }

// Compare gives -1, 0 or 1: by wall clock, then counter, then node.
func (t HLC) Compare(u HLC) int {
	return cmp.Or(t.compareTick(u), cmp.Compare(t.Node, u.Node))
}

// compareTick compares without the node: equal ticks of two nodes were certainly made without knowing of each other.
func (t HLC) compareTick(u HLC) int {
	return cmp.Or(cmp.Compare(t.Wall, u.Wall), cmp.Compare(t.Counter, u.Counter))
}

// Time is the wall clock part in UTC, for display.
func (t HLC) Time() time.Time { return time.UnixMilli(t.Wall).UTC() }

// String is the written form, "2026-11-21T19:26:24.123Z/0000/9f86d081884c7d65"; empty for no time.
func (t HLC) String() string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s/%04x/%s", t.Time().Format(timeLayout), t.Counter, t.Node)
}

// MarshalText writes String.
func (t HLC) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what String writes and nothing else.
func (t *HLC) UnmarshalText(text []byte) error {
	u, err := ParseHLC(string(text))
	if err == nil {
		*t = u
	}
	return err
}

// ParseHLC reads the written form of a time. Only the one canonical form of each time is taken.
func ParseHLC(s string) (HLC, error) {
	const head = len(timeLayout)
	if len(s) < head+7 || s[head] != '/' || s[head+5] != '/' {
		return HLC{}, fmt.Errorf("learner: not a hybrid time: %.60q", s)
	}
	wall, err := time.Parse(timeLayout, s[:head])
	if err != nil {
		return HLC{}, fmt.Errorf("learner: not a hybrid time: %w", err)
	}
	counter, err := strconv.ParseUint(s[head+1:head+5], 16, 16)
	t := HLC{Wall: wall.UnixMilli(), Counter: uint16(counter), Node: s[head+6:]}
	if err != nil || !t.valid() || t.String() != s {
		return HLC{}, fmt.Errorf("learner: not a hybrid time: %.60q", s)
	}
	return t, nil
}

func (t HLC) valid() bool {
	if t.Wall < 0 || t.Wall > maxWall || t.Node == "" || len(t.Node) > nodeLimit {
		return false
	}
	for _, r := range t.Node {
		if (r < '0' || r > '9') && (r < 'a' || r > 'z') {
			return false
		}
	}
	return true
}

// next is the time after t on the same node; at the end of time it stays.
func (t HLC) next() HLC {
	if t.Counter < 1<<16-1 {
		t.Counter++
		return t
	}
	if t.Wall < maxWall {
		t.Wall, t.Counter = t.Wall+1, 0
	}
	return t
}
