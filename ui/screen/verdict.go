package screen

import (
	"llwybr/core/i18n"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// verdictStates are the signs of what is found for one of the five tests of a sector. The word stands beside it always.
var verdictStates = map[string]theme.State{"met": theme.Met, "partly": theme.Likely, "not-met": theme.NotYet, "no-data": theme.NotKnown}

// Verdict is what is found for one of the five tests: a sign and a word.
func Verdict(t *i18n.Translator, verdict string) *widget.Chip {
	return widget.NewChip(verdictStates[verdict], t.T("sectors.verdict."+verdict))
}
