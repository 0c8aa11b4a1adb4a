package about

import (
	"slices"
	"strconv"

	"llwybr/core/learner"
	"llwybr/core/message"
)

// The answers to "which year" that are no year group.
const (
	inCollege = "college"
	outside   = "out"
	adult     = "adult"
)

// outOfSchool are the settings of someone who is in no year of a school.
var outOfSchool = []string{"none", "home", "carer", "travelling"}

// years are the answers to "which year": Year 7 to Year 14, and three for those who are in none.
func years() []option {
	var all []option
	for n := 7; n <= 14; n++ {
		all = append(all, option{strconv.Itoa(n), message.New("about.year.number", "N", n)})
	}
	for _, id := range []string{inCollege, outside, adult} {
		all = append(all, option{id, message.New("about.year." + id)})
	}
	return all
}

// yearChosen reads the answer back from year group and setting.
func yearChosen(rec learner.Record) string {
	switch {
	case rec.YearGroup > 0:
		return strconv.Itoa(rec.YearGroup)
	case rec.Setting == adult, rec.Setting == inCollege:
		return rec.Setting
	case slices.Contains(outOfSchool, rec.Setting):
		return outside
	}
	return ""
}

// yearEdits are the changes that an answer to "which year" makes. A start of Year 10 that followed from the old year group follows the new one.
func yearEdits(rec learner.Record, chosen string, today message.Day) []learner.Edit {
	group, err := strconv.Atoi(chosen)
	if err != nil {
		return noGroup(rec, chosen)
	}
	edits := []learner.Edit{{Field: "year_group", Value: group}}
	if rec.Setting == adult || rec.YearGroup == 0 && rec.Setting == "none" {
		edits = append(edits, learner.Edit{Field: "setting", Value: nil})
	}
	if rec.YearGroup > 0 && rec.Year10Start == startFor(rec.YearGroup, today) {
		edits = append(edits, learner.Edit{Field: "year10_start", Value: startFor(group, today)})
	}
	return edits
}

// noGroup keeps a setting that says more than "not in school" does.
func noGroup(rec learner.Record, chosen string) []learner.Edit {
	edits := []learner.Edit{{Field: "year_group", Value: nil}}
	setting := chosen
	if chosen == outside {
		setting = "none"
		if slices.Contains(outOfSchool, rec.Setting) {
			setting = rec.Setting
		}
	}
	if setting != rec.Setting {
		edits = append(edits, learner.Edit{Field: "setting", Value: setting})
	}
	return edits
}

// edits are the changes that an answer makes; an empty answer clears it.
func edits(rec learner.Record, id, chosen string, today message.Day) []learner.Edit {
	var value any
	if chosen != "" {
		value = chosen
	}
	switch {
	case id == askYear && value != nil:
		return yearEdits(rec, chosen, today)
	case id == askYear && rec.YearGroup == 0:
		return []learner.Edit{{Field: "setting", Value: nil}}
	case id == askYear:
		return []learner.Edit{{Field: "year_group", Value: nil}}
	}
	return []learner.Edit{{Field: fields[id], Value: value}}
}
