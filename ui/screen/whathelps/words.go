package whathelps

import (
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
)

// State is the word for how a door stands.
func State(c *screen.Context, s guide.DoorState) string {
	return c.Words.T("whathelps.state." + string(s))
}

// Kind names the family and the level of a door in one line.
func Kind(c *screen.Context, d guide.Door) string {
	var parts []string
	if f, ok := c.Guide.Catalogue.Family(d.Family); ok {
		c.ShowsOf("families", f.ID)
		parts = append(parts, c.Words.Text(f.Name))
	}
	if d.Level >= 0 {
		parts = append(parts, c.Words.Say(screen.LevelWord(d.Level)))
	}
	return strings.Join(parts, " · ")
}

// Rule is what a door asks for, in words, and why it is closed where it is.
func Rule(c *screen.Context, d guide.Door) string {
	c.Shows(guide.StepRecords(guide.Step{ID: d.ID, Requirement: d.Requirement})...)
	if d.Bar.ID != "" {
		return c.Words.Say(d.Bar) + "\n" + c.Words.Say(d.Text)
	}
	return c.Words.Say(d.Text)
}

// Changes words changes that go together, in one line: what is added stands in one list, and so does what is dropped.
func Changes(c *screen.Context, changes []guide.Change) string {
	return c.Words.Word(changesOf(c, changes))
}

// changesOf are the changes, as Changes words them.
func changesOf(c *screen.Context, changes []guide.Change) message.Parts {
	var words message.Parts
	for _, kind := range []string{"drop", "add"} {
		var names message.List
		for _, ch := range changes {
			if ch.Kind == kind {
				c.Shows(ch.About())
				names = append(names, c.Guide.Name(ch.About()))
			}
		}
		if len(names) > 0 {
			words = append(words, message.New("help.change."+kind, "Name", names))
		}
	}
	for _, ch := range changes {
		if ch.Kind != "drop" && ch.Kind != "add" {
			c.Shows(ch.About())
			words = append(words, c.Guide.SayChange(ch))
		}
	}
	return words
}

// change words one change.
func change(c *screen.Context, ch guide.Change) string {
	c.Shows(ch.About())
	return c.Words.Say(c.Guide.SayChange(ch))
}

// about names what a change is about, and its grade where it has one, for a list under the word for its kind.
func about(c *screen.Context, ch guide.Change) string {
	c.Shows(ch.About())
	m := c.Guide.SayChange(ch)
	if grade, graded := m.Args["Grade"]; graded {
		return c.Words.T("whathelps.graded", "Name", m.Args["Name"], "Grade", grade)
	}
	name, _ := m.Args["Name"].(message.Text)
	return c.Words.Text(name)
}

// course says of something to take first its level and its area; "" where it is not known.
func course(c *screen.Context, ch guide.Change) string {
	k, ok := c.Guide.Catalogue.Course(ch.About())
	area, known := c.Guide.Catalogue.Area(k.Area)
	if !ok || !known || k.Level < 0 {
		return ""
	}
	c.Shows(area.ID)
	return c.Words.T("whathelps.course", "Level", screen.LevelWord(k.Level), "Area", area.Name)
}
