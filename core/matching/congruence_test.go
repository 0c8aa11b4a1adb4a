package matching_test

import (
	"errors"
	"testing"

	"llwybr/core/matching"
)

// Published values of Iachan's M, for the code SEI.
func TestIachanMAsPublished(t *testing.T) {
	for code, want := range map[string]int{"SEI": 28, "ESI": 21, "ESA": 20} {
		if m, err := matching.IachanM("SEI", code); m != want || err != nil {
			t.Errorf("SEI and %s: %d, %v", code, m, err)
		}
	}
}

func TestBadCodesAreNamed(t *testing.T) {
	for _, tc := range []struct {
		a, b, bad string
		why       matching.CodeFault
		twoToo    bool // IachanM refuses it as well
	}{
		{"RIA", "", "", matching.CodeLength, true},
		{"RIAS", "RIA", "RIAS", matching.CodeLength, true},
		{"SE", "SE", "SE", matching.CodeLength, false},
		{"RIA", "SE", "SE", matching.CodeLength, true},
		{"RIA", "RXA", "RXA", matching.CodeLetter, true},
		{"ria", "RIA", "ria", matching.CodeLetter, true},
		{"RIA", "RIR", "RIR", matching.CodeRepeat, true},
		{"RIA", "ŵA", "ŵA", matching.CodeLetter, true},
	} {
		_, errC := matching.CIndex(tc.a, tc.b)
		var got *matching.CodeError
		if !errors.As(errC, &got) || got.Code != tc.bad || got.Why != tc.why {
			t.Errorf("C-index of %q and %q: %v", tc.a, tc.b, errC)
		}
		if _, errM := matching.IachanM(tc.a, tc.b); (errM != nil) != tc.twoToo {
			t.Errorf("M of %q and %q: %v", tc.a, tc.b, errM)
		}
	}
	if _, err := matching.IachanM("SE", "RIA"); err == nil || err.Error() != `matching: code-length "RIA"` {
		t.Errorf("two letters and three: %v", err)
	}
}

func TestCongruenceIsSymmetricAndBounded(t *testing.T) {
	for _, a := range allCodes() {
		for _, b := range allCodes() {
			c, _ := matching.CIndex(a, b)
			m, _ := matching.IachanM(a, b)
			c2, _ := matching.CIndex(b, a)
			m2, _ := matching.IachanM(b, a)
			if c != c2 || m != m2 || c < 0 || c > 18 || m < 0 || m > 28 || (c == 18) != (a == b) || (m == 28) != (a == b) {
				t.Fatalf("%s and %s: C %d and %d, M %d and %d", a, b, c, c2, m, m2)
			}
		}
	}
}
