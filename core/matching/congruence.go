package matching

import (
	"fmt"

	"llwybr/core/interests"
)

// CodeFault says what is wrong with a Holland code.
type CodeFault string

// The faults of a code.
const (
	CodeLength CodeFault = "code-length" // not three letters (for IachanM: not two or three, or not as many as the other code)
	CodeLetter CodeFault = "code-letter" // a letter other than R, I, A, S, E, C; capitals only
	CodeRepeat CodeFault = "code-repeat" // a letter stands twice
)

// CodeError is a code that cannot be compared.
type CodeError struct {
	Code string // as it was given
	Why  CodeFault
}

// Error implements error with the fault and the code, in no language.
func (e *CodeError) Error() string { return fmt.Sprintf("matching: %s %q", e.Why, e.Code) }

// CIndex is the congruence of two three-letter codes, 0 to 18; the mean over all codes is 9. It is 3·X1 + 2·X2 + X3, where Xi is 3 minus the
// hexagon distance of the i-th letters, and does not depend on the order of a and b. The error is a *CodeError for the first bad code.
//
// Source: Brown and Gore (1994); docs/interests.md, matching.
func CIndex(a, b string) (int, error) {
	if err := checkCodes(a, b, 3); err != nil {
		return 0, err
	}
	sum := 0
	for i := range len(a) {
		sum += (3 - i) * (3 - interests.Distance(letter(a, i), letter(b, i)))
	}
	return sum, nil
}

// The weights of IachanM by place in the first code and in the second.
var (
	weights3 = [][]int{{22, 10, 4}, {10, 5, 2}, {4, 2, 1}}
	weights2 = [][]int{{5, 2}, {2, 1}}
)

// IachanM is the agreement of two codes of three letters, 0 to 28, or of two letters, 0 to 6: the sum of a weight for every letter that
// stands in both, by its two places. It ignores hexagon distance. The error is a *CodeError for the first bad code.
//
// Source: Iachan (1984); docs/interests.md, matching.
func IachanM(a, b string) (int, error) {
	weights := weights3
	if len(a) == len(weights2) {
		weights = weights2
	}
	if err := checkCodes(a, b, len(weights)); err != nil {
		return 0, err
	}
	sum := 0
	for i := range len(a) {
		for j := range len(b) {
			if a[i] == b[j] {
				sum += weights[i][j]
			}
		}
	}
	return sum, nil
}

func letter(code string, i int) interests.Scale { return interests.Scale(code[i : i+1]) }

func checkCodes(a, b string, length int) error {
	for _, code := range []string{a, b} {
		if why := faultOf(code, length); why != "" {
			return &CodeError{Code: code, Why: why}
		}
	}
	return nil
}

func faultOf(code string, length int) CodeFault {
	if len(code) != length {
		return CodeLength
	}
	seen := map[interests.Scale]bool{}
	for i := range len(code) {
		switch s := letter(code, i); {
		case s.Index() < 0:
			return CodeLetter
		case seen[s]:
			return CodeRepeat
		default:
			seen[s] = true
		}
	}
	return ""
}
