package seal

import (
	"bytes"
	"testing"
	"time"
)

// clockOf is a processor's clock that stands while nobody works, and says of each derivation that it took so long.
func clockOf(t *testing.T, took ...time.Duration) func() time.Duration {
	now, asked := time.Duration(0), 0
	return func() time.Duration {
		if asked++; asked%2 == 0 {
			if asked/2 > len(took) {
				t.Fatal("more derivations than expected")
			}
			now += took[asked/2-1]
		}
		return now
	}
}

// TestCalibrationFindsACostThatTheMachineBears gives times of thought-up machines; the derivations themselves are real.
func TestCalibrationFindsACostThatTheMachineBears(t *testing.T) {
	ms := time.Millisecond
	for name, test := range map[string]struct {
		took             []time.Duration
		memory, expected uint32 // MiB and passes
	}{
		"slow: the floor":                 {[]time.Duration{1900 * ms}, 64, 3},
		"just slow enough":                {[]time.Duration{700 * ms}, 64, 3},
		"twice the memory":                {[]time.Duration{360 * ms, 730 * ms}, 128, 3},
		"twice would be too much":         {[]time.Duration{600 * ms, 800 * ms}, 64, 4},
		"a clock that stands":             {[]time.Duration{0}, 64, 3},
		"between what is and is too slow": {[]time.Duration{520 * ms, 690 * ms, 860 * ms}, 64, 5},
	} {
		t.Run(name, func(t *testing.T) {
			k := Calibrate(clockOf(t, test.took...))
			if k.Memory != test.memory<<10 || k.Passes != test.expected || k.Threads != Floor.Threads || k.Name != Argon2id || !k.Fresh().Fits() {
				t.Errorf("%+v", k)
			}
		})
	}
}

func TestParametersBeyondReasonMakeNoKey(t *testing.T) {
	good := cheap.Fresh()
	if _, err := good.Key("x"); err != nil {
		t.Fatal(err)
	}
	for _, k := range []KDF{
		{}, cheap, {Argon2id, 64, 1, 1, "AAAA"}, {Argon2id, 64, 1, 1, good.Salt + "="}, {"argon2i", 64, 1, 1, good.Salt}, {Argon2id, 7, 1, 1, good.Salt},
		{Argon2id, 1<<20 + 1, 1, 1, good.Salt}, {Argon2id, 64, 21, 1, good.Salt}, {Argon2id, 1 << 10, 1, 17, good.Salt}, {Argon2id, 64, 0, 1, good.Salt},
	} {
		if _, err := k.Key("x"); err == nil || k.Fits() {
			t.Errorf("%+v", k)
		}
	}
}

func TestSaltIsNewEachTime(t *testing.T) {
	a, b := cheap.Fresh(), cheap.Fresh()
	first, _ := a.Key("tri gair yma")
	second, _ := b.Key("tri gair yma")
	if a.Salt == b.Salt || bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same key twice")
	}
}
