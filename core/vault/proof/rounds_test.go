package proof

import (
	"math/rand/v2"
	"os"
	"testing"
	"time"
)

// ProveVariable set to anything makes the long proofs.
const proveVariable = "LLWYBR_PROVE"

// rounds is how often to try: a few times in every run of the tests, often in the long proofs.
func rounds(few, many int) int {
	if os.Getenv(proveVariable) != "" {
		return many
	}
	return few
}

// chance gives a source of randomness that a failure names, so that it can be had again.
func chance(t *testing.T) *rand.Rand {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

// quickDir is a folder in memory where there is one: forcing to the disk costs nothing there, and what is proved is in the calls.
func quickDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "llwybr-proof-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
