package review

import (
	"fmt"
	"io/fs"
	"strings"
)

// WaiversFile holds the answers to the soft findings that are right as they stand.
const WaiversFile = "locales/waivers.csv"

var waiversColumns = []string{"where", "check", "what", "reason", "who"}

// Waiver is a row: the text at Where is right although the check says What. Where may end in *, for all places that begin so.
type Waiver struct{ Where, Check, What, Reason, Who string }

func (w Waiver) answers(f Finding) bool {
	if w.Check != f.Check || w.What != f.What {
		return false
	}
	if start, ok := strings.CutSuffix(w.Where, "*"); ok {
		return strings.HasPrefix(f.Where, start)
	}
	return w.Where == f.Where
}

// ReadWaivers reads the answers. Each has a reason and says whose it is; no hard check can be waived.
func ReadWaivers(root fs.FS) ([]Waiver, error) {
	rows, err := readTable(root, WaiversFile, waiversColumns...)
	if err != nil {
		return nil, err
	}
	var all []Waiver
	for i, r := range rows {
		w := Waiver{r[0], r[1], r[2], r[3], r[4]}
		switch {
		case (Finding{Check: w.Check}).Hard():
			return nil, fmt.Errorf("%s: row %d: %s cannot be waived", WaiversFile, i+2, w.Check)
		case w.Where == "" || w.What == "" || len(strings.Fields(w.Reason)) < 2 || w.Who == "":
			return nil, fmt.Errorf("%s: row %d: a place, a reason or a name is missing", WaiversFile, i+2)
		}
		all = append(all, w)
	}
	return all, nil
}

// Answer takes away the findings that a waiver answers, and gives what is left and the waivers that answer nothing.
func Answer(found []Finding, waivers []Waiver) (left []Finding, idle []Waiver) {
	byWhat := map[[2]string][]int{}
	for i, w := range waivers {
		byWhat[[2]string{w.Check, w.What}] = append(byWhat[[2]string{w.Check, w.What}], i)
	}
	used := make([]bool, len(waivers))
	for _, f := range found {
		answered := false
		for _, i := range byWhat[[2]string{f.Check, f.What}] {
			if waivers[i].answers(f) {
				used[i], answered = true, true
			}
		}
		if !answered {
			left = append(left, f)
		}
	}
	for i, w := range waivers {
		if !used[i] {
			idle = append(idle, w)
		}
	}
	return left, idle
}
