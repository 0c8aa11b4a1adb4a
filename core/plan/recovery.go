package plan

import (
	"strings"

	"llwybr/core/message"
)

// RecoverySheet is the sheet with the code that opens a record when its words are forgotten. There is no name on it, and nothing else of the
// record: whoever finds it learns nothing from it. For a workspace, of an adviser, it says what that opens.
func RecoverySheet(code string, workspace bool, today message.Day) Document {
	what := "recovery.what"
	if workspace {
		what = "recovery.what.workspace"
	}
	return Document{Title: say("recovery.title"), Today: today, Foot: say("recovery.foot"), Sections: []Section{
		{ID: "code", Title: say("recovery.code"), Boxed: true, Rows: []Row{{Code: strings.Split(code, "-")}, {Lines: []Line{line(say("recovery.signs"))}}}},
		{ID: "what", Title: say("recovery.what.title"), Rows: []Row{{Lines: []Line{line(say(what))}}}},
		{ID: "how", Title: say("recovery.how.title"), Rows: points("recovery.how.1", "recovery.how.2", "recovery.how.3")},
		{ID: "safe", Title: say("recovery.safe.title"), Rows: points("recovery.safe.1", "recovery.safe.2", "recovery.safe.3")},
		{ID: "whose", Title: say("recovery.whose.title"), Rows: []Row{{Lines: []Line{line(say("recovery.whose"))}, Blank: true}}},
	}}
}

// points are rows of one sentence each, with a point before it.
func points(ids ...string) []Row {
	var rows []Row
	for _, id := range ids {
		rows = append(rows, Row{Mark: Point, Lines: []Line{line(say(id))}})
	}
	return rows
}
