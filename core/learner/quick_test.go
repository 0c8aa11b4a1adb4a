package learner

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestQuickReadsWhatIsWrittenAndNothingThatIsRefused compares the two ways of reading a change, on what was written, and on the same with a few
// bytes altered, taken away or put in.
func TestQuickReadsWhatIsWrittenAndNothingThatIsRefused(t *testing.T) {
	quickly := 0
	clock := NewClock("n1", func() time.Time { return time.UnixMilli(1_800_000_000_000) })
	rapid.Check(t, func(rt *rapid.T) {
		state := NewState()
		for range rapid.IntRange(0, 2).Draw(rt, "before") {
			other := NewClock(rapid.StringMatching(`[a-z0-9]{1,6}`).Draw(rt, "node"), nil)
			c, err := other.Change(Edit{"name", "x"})
			if err != nil {
				rt.Fatal(err)
			}
			state.Apply(c)
		}
		value := rapid.OneOf(rapid.Just[any](nil), rapid.Map(rapid.IntRange(0, 5), func(n int) any { return n }), rapid.Map(rapid.String(), func(s string) any { return s }))
		field := rapid.SampledFrom([]string{"name", "notes.a", "answers.R1", "liked.soc-2126"}).Draw(rt, "field")
		c, err := state.Change(clock, Edit{field, value.Draw(rt, "value")})
		if err != nil {
			rt.Skip("no value of this path")
		}
		data, err := c.Encode()
		if err != nil {
			rt.Skip("it cannot be written")
		}
		agree(rt, data)
		if _, ok := quick(data); ok {
			quickly++
		}
		bad := append([]byte{}, data...)
		for range rapid.IntRange(1, 3).Draw(rt, "faults") {
			at := rapid.IntRange(0, len(bad)-1).Draw(rt, "at")
			sign := rapid.SampledFrom([]byte("\"\\{}[],:0a-. \x00\n\xff\xc3/A1ne")).Draw(rt, "sign")
			switch rapid.IntRange(0, 2).Draw(rt, "fault") {
			case 0:
				bad[at] = sign
			case 1:
				bad = append(bad[:at:at], bad[at+1:]...)
			default:
				bad = append(bad[:at:at], append([]byte{sign}, bad[at:]...)...)
			}
			if len(bad) == 0 {
				return
			}
		}
		agree(rt, bad)
	})
	if quickly == 0 {
		t.Error("nothing was read quickly")
	}
}

// agree fails where quick takes what the long way refuses, or reads something else.
func agree(t *rapid.T, data []byte) {
	got, ok := quick(data)
	want, err := decodeStrictly(data)
	if ok && (err != nil || !cmp.Equal(want, got)) {
		t.Fatalf("%q: %v\n%s", data, err, cmp.Diff(want, got))
	}
}

func TestValuesThatAreSimple(t *testing.T) {
	for value, want := range map[string]bool{
		`null`: true, `true`: true, `false`: true, `0`: true, `-5`: true, `120`: true, `"tŷ <b> & 'x'"`: true, `""`: true, `-0`: true,
		``: false, `-`: false, `01`: false, `1.5`: false, `1e3`: false, `1234567890123456`: false, `"`: false, `"a\n"`: false, "\"\u2028\"": false, "\"\xff\"": false,
		`"a" `: false, ` 1`: false, `{}`: false, `[]`: false, `nul`: false, "\"\n\"": false, `"a"b"`: false,
	} {
		if simple([]byte(value)) != want {
			t.Error(value)
		}
	}
}
