package interests_test

import (
	"errors"
	"testing"

	"llwybr/core/interests"
)

// FuzzScore reads any bytes as a sheet: pairs of an item's place in the form (beyond it: an unknown id made of the byte) and an answer.
func FuzzScore(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0, 5, 1, 4, 8, 3, 9, 2, 16, 1, 17, 1, 24, 5, 25, 5, 32, 0, 33, 2, 40, 3, 41, 3})
	f.Add([]byte{0, 6, 200, 3, 255, 255})
	items := form(8)
	f.Fuzz(func(t *testing.T, data []byte) {
		sheet, bad := interests.Sheet{}, false
		for ; len(data) > 1; data = data[2:] {
			id, answer := "?"+string(data[:1]), int(int8(data[1]))
			if k := int(data[0]); k < len(items) {
				id = items[k].ID
			}
			sheet[id] = answer
		}
		for id, answer := range sheet {
			bad = bad || id[0] == '?' || answer < 0 || answer > interests.MaxAnswer
		}
		p, err := interests.Score(items, sheet)
		var faults *interests.SheetError
		if bad != errors.As(err, &faults) || bad && len(faults.Faults) == 0 {
			t.Fatalf("sheet %v: %v", sheet, err)
		}
		if !bad {
			checkBounds(t, p)
		}
	})
}
