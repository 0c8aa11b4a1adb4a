package compare

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// cell says one row of one route.
func (x *compare) cell(row string, r route) widget.CompareCell {
	switch row {
	case "needed":
		return x.needed(r)
	case "length":
		return x.length(r)
	case "money":
		return x.money(r)
	case "travel":
		return x.travel(r)
	case "welsh":
		return x.welsh(r)
	case "experience":
		return x.experience(r)
	case "next":
		return x.after(r)
	case "otherwise":
		return x.otherwise(r)
	}
	return x.changes(r)
}

// unknown keeps the row and says whom to ask.
func (x *compare) unknown(r route) widget.CompareCell {
	return widget.CompareCell{Text: x.c.Words.T("compare.ask." + r.Family), Unknown: true}
}

// mark is the number of the sources of a fact; nil where there is none.
func (x *compare) mark(addresses ...string) *widget.SourceMark {
	numbers := x.c.Cite(addresses...)
	if len(numbers) == 0 {
		return nil
	}
	label := screen.Numbered(numbers)
	return widget.NewSourceMark(label, x.c.Words.T("routes.source", "Number", strings.Trim(label, "[]")), x.c.Shell.Sources)
}

// needed is what the next step asks for.
func (x *compare) needed(r route) widget.CompareCell {
	w, state := x.c.Words, string(r.next.Requirement.State)
	return widget.CompareCell{Text: w.Say(r.next.Text), State: theme.State(state), Word: w.T("state." + state), Mark: x.mark(r.next.Sources...)}
}

// length is that of the whole route, else of its next step.
func (x *compare) length(r route) widget.CompareCell {
	switch {
	case r.Years != nil:
		var sources []string
		for _, s := range r.Steps {
			sources = append(sources, s.Sources...)
		}
		return widget.CompareCell{Text: x.years(*r.Years), Mark: x.mark(sources...)}
	case r.next.Years > 0:
		return widget.CompareCell{Text: x.c.Words.T("compare.length.first", "Years", x.years(r.next.Years)), Mark: x.mark(r.next.Sources...)}
	}
	return x.unknown(r)
}

func (x *compare) years(n float64) string {
	if n == float64(int(n)) {
		return x.c.Words.N("routes.years", int(n))
	}
	return x.c.Words.T("compare.length.part", "Number", n)
}

// employerMark is the source of an employer's being part of the route.
func (x *compare) employerMark(r route) *widget.SourceMark {
	for _, s := range r.Steps {
		if x.c.Guide.Terms(s).Employer {
			return x.mark(s.Sources...)
		}
	}
	return nil
}

// noteLimit is the length of a note on travel: a few words that stand in a cell.
const noteLimit = 140

func (x *compare) noteField(r route) widget.CompareCell {
	w := x.c.Words
	x.field = widget.NewEntry(widget.EntrySpec{Label: w.T("compare.note", "Name", r.family.Name), Text: x.draft, Letters: true, Limit: noteLimit,
		OnLeave: func(text string) { x.keepNote(text) }, OnSubmit: func(string) { x.written() }})
	return widget.CompareCell{Field: x.field, Done: widget.NewButton(w.T("compare.note.done"), widget.SecondaryButton, x.written)}
}

// welsh is the language of the next step, where a source says it.
func (x *compare) welsh(r route) widget.CompareCell {
	medium := x.c.Guide.Terms(r.next).Medium
	if medium == "" {
		return x.unknown(r)
	}
	return widget.CompareCell{Text: x.c.Words.T("compare.medium." + medium), Mark: x.mark(r.next.Sources...)}
}

// experience is whether an employer is part of the route.
func (x *compare) experience(r route) widget.CompareCell {
	if !r.NeedsEmployer {
		return x.unknown(r)
	}
	return widget.CompareCell{Text: x.c.Words.T("compare.experience.work"), Mark: x.employerMark(r)}
}

// after is what comes after the next step: the later steps, and the job.
func (x *compare) after(r route) widget.CompareCell {
	w := x.c.Words
	job := w.T("routes.arrival", "Name", r.goal)
	cell := widget.CompareCell{Text: job}
	if len(r.later) > 0 {
		var names []string
		for _, s := range r.later {
			names = append(names, x.stepName(s))
		}
		cell.Text, cell.Note = strings.Join(names, "\n"), job
	}
	if r.Own {
		cell.Note = strings.TrimPrefix(cell.Note+"\n"+w.T("routes.own-link"), "\n")
	}
	var sources []string
	for _, s := range r.later {
		sources = append(sources, s.Sources...)
	}
	cell.Mark = x.mark(append(sources, r.Link.Sources...)...)
	return cell
}

// changes are the dated notes of the steps that lie ahead, each once.
func (x *compare) changes(r route) widget.CompareCell {
	var notes, sources []string
	for _, s := range r.steps() {
		said := x.changesOf(s)
		if len(said) > 0 {
			sources = append(sources, s.Sources...)
		}
		for _, note := range said {
			if !slices.Contains(notes, note) {
				notes = append(notes, note)
			}
		}
	}
	if len(notes) == 0 {
		return widget.CompareCell{Text: x.c.Words.T("compare.changes.none")}
	}
	return widget.CompareCell{Text: strings.Join(notes, "\n"), Mark: x.mark(sources...)}
}

func (x *compare) changesOf(s guide.Step) []string {
	w, terms := x.c.Words, x.c.Guide.Terms(s)
	var said []string
	if until := guide.Until(s.Provenance, x.c.Today); until != "" {
		said = append(said, w.T("compare.changes.until", "Day", until))
	}
	if age := x.c.Age(s.Provenance); age != "" {
		said = append(said, age)
	}
	if terms.AtRisk {
		said = append(said, w.T("compare.changes.risk", "Name", s.Name))
	}
	if s.AskAgain {
		said = append(said, w.T("routes.ask-runs"))
	}
	return said
}

// stepName is a step with its level.
func (x *compare) stepName(s guide.Step) string {
	name := x.c.Words.Text(s.Name)
	if s.Level < 0 {
		return name
	}
	return name + ", " + x.c.Words.Say(screen.LevelWord(s.Level))
}

// short names a route by its family, and where two of one family stand beside each other by its next step too.
func (x *compare) short(r route) string { return x.c.Words.Word(x.shortly(r)) }

// shortly is short, to be worded in any language.
func (x *compare) shortly(r route) any {
	same := 0
	for _, other := range x.view.columns {
		if other.Family == r.Family {
			same++
		}
	}
	if same > 1 {
		return message.New("compare.short", "Family", r.family.Name, "Step", r.next.Name)
	}
	return r.family.Name
}

// long names a route by family, next step and job.
func (x *compare) long(r route) string {
	return x.c.Words.T("compare.short", "Family", r.family.Name, "Step", x.stepName(r.next)) + "\n" + x.c.Words.T("routes.arrival", "Name", r.goal)
}
