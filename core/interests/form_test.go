package interests_test

import (
	"fmt"

	"llwybr/core/interests"
)

// form makes a form with n items a scale: R1 … Rn, I1 … In and so on.
func form(n int) []interests.Item {
	items := make([]interests.Item, 0, 6*n)
	for _, s := range interests.Scales {
		for i := 1; i <= n; i++ {
			items = append(items, interests.Item{ID: fmt.Sprintf("%s%d", s, i), Scale: s})
		}
	}
	return items
}

// answers makes a sheet; each string is one scale, one digit an item, "-" for an item that was not answered.
func answers(r, i, a, s, e, c string) interests.Sheet {
	sheet := interests.Sheet{}
	for k, digits := range []string{r, i, a, s, e, c} {
		for n, d := range digits {
			if d != '-' {
				sheet[fmt.Sprintf("%s%d", interests.Scales[k], n+1)] = int(d - '0')
			}
		}
	}
	return sheet
}

// same makes a sheet with one answer to everything on a form with n items a scale.
func same(n, answer int) interests.Sheet {
	sheet := interests.Sheet{}
	for _, item := range form(n) {
		sheet[item.ID] = answer
	}
	return sheet
}

func must(p interests.Profile, err error) interests.Profile {
	if err != nil {
		panic(err)
	}
	return p
}
