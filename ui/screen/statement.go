package screen

import (
	"llwybr/core/message"
	"llwybr/ui/widget"
)

// StatementDay is the day on which the accessibility statement was written. Change it with the statement.
const StatementDay = message.Day("2026-11-21")

// StatementPart is a part of the accessibility statement: the ids of its heading and of its sentences.
type StatementPart struct {
	Heading string
	Points  []string
}

// Statement is the accessibility statement after its introduction, "access.intro". docs/accessibility.md says the same in both languages; a
// test compares them.
var Statement = []StatementPart{
	{"access.works", []string{"access.works.keyboard", "access.works.size", "access.works.colours", "access.works.shapes", "access.works.font",
		"access.works.still", "access.works.lists", "access.works.languages", "aloud.statement"}},
	{"access.not", []string{"access.not.reader", "access.not.letters", "access.not.pdf", "access.not.tested"}},
	{"access.instead", []string{"access.instead.plan", "access.instead.command", "access.instead.people"}},
	{"access.report", []string{"access.report.how"}},
}

// OpenStatement shows the accessibility statement beside the page.
func OpenStatement(c *Context) {
	t := c.Words
	col := widget.Column(18, widget.NewBody(t.T("access.intro")))
	for _, part := range Statement {
		points := widget.Column(8, widget.NewSubheading(t.T(part.Heading)))
		for _, id := range part.Points {
			points.Add(widget.RowTop(8, widget.NewBody("·").OneLine(), widget.Fill(widget.NewBody(t.T(id)))))
		}
		col.Add(points)
	}
	col.Add(widget.Column(4, widget.NewNote(t.T("access.draft")), widget.NewNote(t.T("access.date", "Day", StatementDay))))
	c.Shell.Sheet(t.T("access.title"), col)
	c.Shell.Again(func(Screen) {
		now := *c
		now.Words = c.Words.In(c.Shell.MachineSettings().Language)
		OpenStatement(&now)
	})
}
