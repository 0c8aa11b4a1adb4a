package learner

import (
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestClockRisesWhateverTheWallClockDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		walls := rapid.SliceOfN(rapid.Int64Range(-1<<42, 1<<49), 1, 30).Draw(t, "walls")
		i := 0
		clock := NewClock("n1", func() time.Time { return time.UnixMilli(walls[i]) })
		var lastID string
		var last HLC
		for i = range walls {
			id, now := clock.Next(HLC{})
			if now.Compare(last) <= 0 || id <= lastID {
				t.Fatalf("%s %s is not after %s %s", now, id, last, lastID)
			}
			if !ValidID(id) || !now.valid() {
				t.Fatalf("invalid: %s %s", id, now)
			}
			last, lastID = now, id
		}
	})
}

func TestClockWithinOneMillisecond(t *testing.T) {
	clock := NewClock("n1", func() time.Time { return time.UnixMilli(1000) })
	var last HLC
	for range 1<<16 + 3 {
		_, now := clock.Next(HLC{})
		if now.Compare(last) <= 0 {
			t.Fatalf("%s is not after %s", now, last)
		}
		last = now
	}
	if last.Wall != 1001 {
		t.Errorf("a full counter goes on in the next millisecond, got %s", last)
	}
}

func TestClockAfterWhatWasSeen(t *testing.T) {
	wall := time.UnixMilli(1_000_000)
	tests := []struct {
		name     string
		observed HLC
		seen     HLC
		want     HLC // of the next change
		then     int64
	}{
		{"nothing seen", HLC{}, HLC{}, HLC{1_000_000, 0, "n1"}, 1_000_000},
		{"an hour ahead moves the clock", HLC{}, HLC{4_600_000, 7, "n2"}, HLC{4_600_000, 8, "n1"}, 4_600_000},
		{"years ahead moves only this change", HLC{}, HLC{maxWall / 2, 0, "n2"}, HLC{maxWall / 2, 1, "n1"}, 1_000_000},
		{"observed an hour ahead", HLC{4_600_000, 7, "n2"}, HLC{}, HLC{4_600_000, 8, "n1"}, 4_600_000},
		{"observed years ahead moves by a day", HLC{maxWall / 2, 7, "n2"}, HLC{}, HLC{87_400_000, 1, "n1"}, 87_400_000},
		{"at the end of time", HLC{}, HLC{maxWall, math.MaxUint16, "n2"}, HLC{maxWall, math.MaxUint16, "n1"}, 1_000_000},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			clock := NewClock("n1", func() time.Time { return wall })
			clock.Observe(test.observed)
			_, got := clock.Next(test.seen)
			same(t, "time", test.want, got)
			_, next := clock.Next(HLC{})
			same(t, "next", test.then, next.Wall)
		})
	}
}

func TestWrittenTimesReadBackAndSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) HLC {
			return HLC{rapid.Int64Range(0, maxWall).Draw(t, name), rapid.Uint16().Draw(t, name), rapid.StringMatching(`[a-z0-9]{1,32}`).Draw(t, name)}
		}
		a, b := draw("a"), draw("b")
		read, err := ParseHLC(a.String())
		if err != nil || read != a {
			t.Fatalf("%s reads back as %s, %v", a, read, err)
		}
		if a.Compare(b) != strings.Compare(a.String(), b.String()) {
			t.Fatalf("%s and %s sort otherwise when written", a, b)
		}
	})
}

func TestOnlyTheWrittenFormOfATimeIsRead(t *testing.T) {
	good := "2026-11-21T19:26:24.123Z/00ff/9f86d081"
	if _, err := ParseHLC(good); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{
		"", "now", good + "/", good + "A", strings.ToLower(good), strings.Replace(good, "00ff", "00FF", 1), strings.Replace(good, "00ff", "0xff", 1),
		strings.Replace(good, "11-21", "13-21", 1), strings.Replace(good, "Z/", "z/", 1), good[:30], good[:25] + "00ff/",
		strings.Replace(good, "2026", "1969", 1), good + strings.Repeat("a", 32),
	} {
		if got, err := ParseHLC(bad); err == nil {
			t.Errorf("%q was read as %s", bad, got)
		}
	}
}

func TestIDs(t *testing.T) {
	id := NewID(time.UnixMilli(0x0123456789ab))
	if !ValidID(id) || !strings.HasPrefix(id, "01234567-89ab-7") {
		t.Errorf("not a UUIDv7 of its millisecond: %s", id)
	}
	now := time.Now()
	first, second := NewID(now), NewID(now)
	node, other := NewNode(), NewNode()
	if first == second || node == other {
		t.Error("made twice")
	}
	for _, bad := range []string{"", id[1:], strings.ToUpper(id), id[:14] + "4" + id[15:], id[:19] + "c" + id[20:], id[:8] + "0" + id[9:], id[:35] + "g", id[:19] + "_" + id[20:]} {
		if ValidID(bad) {
			t.Errorf("taken as an id: %q", bad)
		}
	}
}
