package seal

import (
	"bytes"
	"testing"
	"time"
)

// machine is one on which a derivation at the floor takes so long, and others as long as they are larger.
func machine(floor time.Duration) func(KDF) time.Duration {
	return func(k KDF) time.Duration {
		return floor * time.Duration(k.Memory) / time.Duration(Floor.Memory) * time.Duration(k.Passes) / time.Duration(Floor.Passes)
	}
}

func TestCalibrationFindsACostThatTheMachineBears(t *testing.T) {
	for floor, want := range map[time.Duration]struct{ memory, passes uint32 }{ // MiB
		1900 * time.Millisecond: {64, 3}, // slow: never under the floor
		700 * time.Millisecond:  {64, 3},
		690 * time.Millisecond:  {64, 4}, // 920
		360 * time.Millisecond:  {128, 3},
		200 * time.Millisecond:  {256, 3},
		120 * time.Millisecond:  {256, 5}, // 480, 640, 800: no more memory than the ceiling
		time.Millisecond:        {256, 20},
		0:                       {64, 3}, // a clock that stands
	} {
		k := calibrate(machine(floor))
		if k.Memory != want.memory<<10 || k.Passes != want.passes || k.Threads != Floor.Threads || k.Name != Argon2id || !k.Fresh().Fits() {
			t.Errorf("%v: %+v", floor, k)
		}
	}
	for floor := 15 * time.Millisecond; floor < Slowest; floor += time.Millisecond {
		k := calibrate(machine(floor))
		if took := machine(floor)(k); k.Passes < mostPasses && (took < Quickest || took > Slowest) && !between(floor, k) {
			t.Fatalf("%v: %+v takes %v", floor, k, took)
		}
	}
}

// between reports whether one pass more would take too long already.
func between(floor time.Duration, k KDF) bool {
	k.Passes++
	return machine(floor)(k) > Slowest
}

// TestCalibrationAsksTheClockBeforeAndAfter makes one real derivation, on a clock that says it took long enough.
func TestCalibrationAsksTheClockBeforeAndAfter(t *testing.T) {
	now := time.Duration(0)
	k := Calibrate(func() time.Duration { now += 800 * time.Millisecond; return now })
	if k != Floor || now != 1600*time.Millisecond {
		t.Error(k, now)
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
