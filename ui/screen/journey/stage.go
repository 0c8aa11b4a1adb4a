package journey

import (
	"llwybr/core/guide"
	"llwybr/core/learner"
)

// stage says which choice lies ahead; its text is also the last part of the fourth waymark's message id.
type stage string

const (
	atFourteen stage = "options"
	afterSix   stage = "after-16"
	afterEight stage = "after-18"
	asAdult    stage = "adult"
)

// startedWith is the preference that keeps what the learner chose at the front door.
const startedWith = "start"

// stageOf reads the stage from year group and setting; where neither is known, from what brought the learner here.
func stageOf(rec learner.Record) stage {
	switch {
	case rec.Setting == "adult":
		return asAdult
	case rec.YearGroup >= 11 && rec.Setting == "none":
		return afterSix
	case rec.YearGroup >= 12:
		return afterEight
	case rec.YearGroup == 11:
		return afterSix
	case rec.YearGroup > 0:
		return atFourteen
	}
	return stageWithoutYear(rec)
}

func stageWithoutYear(rec learner.Record) stage {
	switch rec.Setting {
	case "college":
		return afterEight
	case "none":
		return afterSix
	}
	if guide.Preference(rec, startedWith) == string(afterSix) {
		return afterSix
	}
	return atFourteen
}

// knowsAbout tells whether the learner has said where they stand.
func knowsAbout(rec learner.Record) bool { return rec.YearGroup > 0 || rec.Setting != "" }

// empty tells whether there is nothing to show yet but perhaps a name.
func empty(rec learner.Record) bool {
	return !knowsAbout(rec) && rec.Home == "" && rec.Medium == "" && rec.SchoolCategory == "" && rec.Year10Start == "" &&
		len(rec.Answers)+len(rec.Choices)+len(rec.Results)+len(rec.Liked)+len(rec.Struck)+len(rec.Routes)+len(rec.Actions)+len(rec.Notes) == 0
}
