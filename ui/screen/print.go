package screen

import (
	"encoding/json"

	"llwybr/core/learner"
)

// PrintField is the learner's choice of the languages in which a plan prints: both, cy or en.
const PrintField = "preferences.print"

// PrintBoth is both languages side by side, the choice of who has made none.
const PrintBoth = "both"

// PrintLanguages is the choice in a record.
func PrintLanguages(rec learner.Record) string {
	var chosen string
	if json.Unmarshal(rec.Preferences["print"], &chosen) != nil || (chosen != "cy" && chosen != "en") {
		return PrintBoth
	}
	return chosen
}
