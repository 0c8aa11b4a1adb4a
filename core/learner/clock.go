package learner

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"sync"
	"time"
)

// maxLead is how far a time from elsewhere may push the clock ahead of this machine's wall clock.
const maxLead = 24 * time.Hour

// Clock makes the times and ids of changes. Its times rise strictly, also when the wall clock goes back or stands still; so do its
// ids. It is safe for concurrent use.
type Clock struct {
	mu   sync.Mutex
	now  func() time.Time
	last HLC
}

// NewClock makes a clock for one installation (see NewNode). A nil now means time.Now.
func NewClock(node string, now func() time.Time) *Clock {
	if now == nil {
		now = time.Now
	}
	return &Clock{now: now, last: HLC{Node: node}}
}

// Observe makes the clock's next times later than what was read from a log or another machine, so that a wall clock that was set back
// cannot put today's changes before yesterday's. A time more than 24 hours ahead of this machine's wall clock moves it by 24 hours only.
func (c *Clock) Observe(times ...HLC) {
	c.mu.Lock()
	defer c.mu.Unlock()
	limit := c.wall() + maxLead.Milliseconds()
	for _, t := range times {
		if t.Wall > limit {
			t = HLC{Wall: limit}
		}
		c.advance(t)
	}
}

// Next makes an id (UUIDv7) and a time, later than every one before and later than seen: what is made in the knowledge of a value must
// win over it, even where that value's clock was years ahead. Such a seen time moves this one answer, not the clock.
func (c *Clock) Next(seen HLC) (string, HLC) {
	c.mu.Lock()
	defer c.mu.Unlock()
	wall := c.wall()
	if wall > c.last.Wall {
		c.last.Wall, c.last.Counter = wall, 0
	} else {
		c.last = c.last.next()
	}
	t := c.last
	if t.compareTick(seen) <= 0 {
		t = HLC{Wall: seen.Wall, Counter: seen.Counter, Node: t.Node}.next()
		if t.Wall <= wall+maxLead.Milliseconds() {
			c.last = t
		}
	}
	return changeID(t), t
}

// Change makes the change that an edit asks for: checked, with a new id and a time. Where the record is at hand, State.Change is better:
// it also notes what had been seen.
func (c *Clock) Change(e Edit) (Change, error) { return c.change(e, nil) }

func (c *Clock) change(e Edit, seen []HLC) (Change, error) {
	value, err := e.Canonical()
	if err != nil {
		return Change{}, err
	}
	var latest HLC
	for _, t := range seen {
		if t.compareTick(latest) > 0 {
			latest = t
		}
	}
	id, t := c.Next(latest)
	return Change{ID: id, Time: t, After: seen, Field: e.Field, Value: value}, nil
}

func (c *Clock) advance(t HLC) {
	if t.compareTick(c.last) > 0 {
		c.last.Wall, c.last.Counter = t.Wall, t.Counter
	}
}

// wall is the machine's clock in milliseconds, held within what a time can say.
func (c *Clock) wall() int64 {
	return min(max(c.now().UnixMilli(), 0), maxWall-2*maxLead.Milliseconds())
}

// NewID makes a UUIDv7 (RFC 9562): the millisecond, then random bits.
func NewID(now time.Time) string {
	var b [16]byte
	rand.Read(b[:])
	putMillis(&b, min(max(now.UnixMilli(), 0), maxWall))
	return format(b)
}

// changeID is a UUIDv7 whose first random bits are the counter (RFC 9562, section 6.2, method 1), so that ids rise with the times.
func changeID(t HLC) string {
	var b [16]byte
	rand.Read(b[:])
	putMillis(&b, t.Wall)
	b[6], b[7] = byte(t.Counter>>12), byte(t.Counter>>4)
	b[8] = byte(t.Counter&15)<<2 | b[8]&3
	return format(b)
}

func putMillis(b *[16]byte, ms int64) {
	binary.BigEndian.PutUint64(b[:8], uint64(ms)<<16|uint64(b[6])<<8|uint64(b[7]))
}

func format(b [16]byte) string {
	b[6], b[8] = b[6]&0x0f|0x70, b[8]&0x3f|0x80
	h := hex.EncodeToString(b[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// ValidID reports whether s is a UUIDv7 in its one canonical form (lower case, with hyphens).
func ValidID(s string) bool {
	if len(s) != 36 || s[14] != '7' || s[19] < '8' || s[19] > 'b' {
		return false
	}
	for i := range len(s) {
		hyphen := i == 8 || i == 13 || i == 18 || i == 23
		if hyphen != (s[i] == '-') || !hyphen && !lowerHex(s[i]) {
			return false
		}
	}
	return true
}

func lowerHex(b byte) bool { return '0' <= b && b <= '9' || 'a' <= b && b <= 'f' }
