package options

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/finding"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// say words a message of the page.
func (p *page) say(id string, pairs ...any) string { return p.c.Words.T(id, pairs...) }

// describe is the line under the name of a qualification: award where the name does not say it, levels, and when it is first taught where that matters.
func (p *page) describe(i item) string {
	var parts []string
	if i.award != "" {
		if award := p.say("options.award." + i.award); !within(p.c.Words.Text(i.name), award) {
			parts = append(parts, award)
		}
	}
	parts = append(parts, p.levels(i.low, i.high))
	if i.first != "" {
		parts = append(parts, p.say("options.first", "Month", i.first))
	}
	return strings.Join(parts, " · ")
}

func (p *page) levels(low, high int) string {
	switch {
	case high == 0:
		return p.say("requirement.level-entry")
	case low == 0:
		return p.say("options.levels.entry", "High", high)
	case low == high:
		return p.say("requirement.level-number", "N", low)
	}
	return p.say("options.levels", "Low", low, "High", high)
}

// inOrder sorts things by their names in the alphabet of the window's language.
func inOrder[T any](p *page, things []T, name func(T) message.Text) []T {
	names := make([]string, len(things))
	for i, t := range things {
		names[i] = p.c.Words.Text(name(t))
	}
	p.c.Words.Sort(names)
	rank := map[string]int{}
	for i, n := range names {
		rank[n] = i
	}
	sorted := slices.Clone(things)
	slices.SortStableFunc(sorted, func(a, b T) int { return rank[p.c.Words.Text(name(a))] - rank[p.c.Words.Text(name(b))] })
	return sorted
}

// word words a finding, by the catalogue's text or the product's message.
func (p *page) word(f finding.Finding) string {
	p.c.Shows(f.Records...)
	if f.Message.ID != "" {
		return p.c.Words.Say(f.Message)
	}
	return p.c.Words.Text(f.Text)
}

// mark is one mark for all the sources of a fact, [2] or [2–5]; nil where there is none. It opens the sheet of sources.
func (p *page) mark(id string, addresses []string) fyne.CanvasObject {
	if len(addresses) == 0 {
		return nil
	}
	m := p.newMark(addresses).Inline()
	p.focus("source."+id, m)
	return m
}

// newMark is a mark that is not among the parts of the page yet; nil where there is no source.
func (p *page) newMark(addresses []string) *widget.SourceMark {
	if len(addresses) == 0 {
		return nil
	}
	return widget.NewSourceMark(numbered(p.c.Cite(addresses...)), p.say("options.sources"), p.c.Shell.Sources)
}

// numbered writes the numbers of sources, those that follow each other as a range.
func numbered(numbers []int) string { return screen.Numbered(numbers) }
