package screen

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Numbered writes the numbers of a fact's sources as one mark, those that follow each other as a range: [2], [2–5, 8].
func Numbered(numbers []int) string {
	sorted := slices.Clone(numbers)
	slices.Sort(sorted)
	sorted = slices.Compact(sorted)
	var parts []string
	for i := 0; i < len(sorted); {
		j := i
		for j+1 < len(sorted) && sorted[j+1] == sorted[j]+1 {
			j++
		}
		part := strconv.Itoa(sorted[i])
		if j > i {
			part = fmt.Sprintf("%d–%d", sorted[i], sorted[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
