package ui

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	record "llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/ui/widget"
)

// conflicts are the values of the open record that were set in two places without knowledge of each other. Private notes are left out: both
// texts stand in them, and nothing of them is shown outside.
func (w *Window) conflicts() []record.Conflict {
	if w.session == nil {
		return nil
	}
	return shownConflicts(w.session.Conflicts())
}

// shownConflicts are those that can be shown.
func shownConflicts(all []record.Conflict) []record.Conflict {
	return slices.DeleteFunc(slices.Clone(all), func(c record.Conflict) bool {
		return strings.HasPrefix(c.Field, record.PrivateSection+".") || strings.HasPrefix(c.Field, record.AdviserSection+".")
	})
}

// Settle implements screen.Mine.
func (m whole) Settle() { m.settle() }

// settle shows what was changed in two places: each value with when it was set, and the choice of one of them.
func (w *Window) settle() {
	col := widget.Column(14, widget.NewBody(w.words.T("conflict.what")))
	defer func() { w.again(w.settle) }()
	var shut func()
	var first fyne.Focusable
	for _, c := range w.conflicts() {
		card, focus := w.conflict(c, func() { shut() })
		col.Add(card)
		if first == nil {
			first = focus
		}
	}
	if first == nil {
		col = widget.Column(14, widget.NewBody(w.words.T("conflict.none")))
		shut = w.Sheet(w.words.T("conflict.title"), col)
		return
	}
	shut = w.Sheet(w.words.T("conflict.title"), col, first)
}

// conflict is one of them. A note holds both texts already; there is nothing to lose by keeping it so.
func (w *Window) conflict(c record.Conflict, shut func()) (card fyne.CanvasObject, focus fyne.Focusable) {
	col := widget.Column(10, widget.NewStrong(w.fieldName(c.Field)))
	merge, _ := record.KnownField(c.Field)
	for _, change := range append([]record.Change{c.Stands}, c.Others...) {
		said := widget.Column(2, widget.NewBody(w.fieldValue(c.Field, change.Value)), widget.NewNote(w.words.T("conflict.when", "When", w.moment(change.Time.Time()))))
		if merge == record.Text {
			col.Add(said)
			continue
		}
		keep := widget.NewButton(w.words.T("conflict.keep"), widget.SecondaryButton, func() { w.settleWith(c.Field, change.Value, shut) })
		if focus == nil {
			focus = keep
		}
		col.Add(widget.Row(12, widget.Fill(said), keep))
	}
	if merge == record.Text {
		keep := widget.NewButton(w.words.T("conflict.keep-both"), widget.SecondaryButton, func() { w.settleWith(c.Field, w.session.Value(c.Field), shut) })
		focus = keep
		col.Add(widget.Flow(0, keep))
	}
	return widget.NewCard(col), focus
}

// settleWith sets the value that was chosen, in the knowledge of the others; the next one is shown, if there is one.
func (w *Window) settleWith(field string, value json.RawMessage, shut func()) {
	if err := w.session.Set(field, value); err != nil {
		w.Failed(err)
		return
	}
	shut()
	w.Rebuild()
	if len(w.conflicts()) > 0 {
		w.settle()
		return
	}
	w.Toast(message.New("conflict.done"), true)
}

// moment is a day and the time of day.
func (w *Window) moment(t time.Time) string {
	local := t.Local()
	return w.words.T("mine.when", "Day", message.Day(local.Format(time.DateOnly)), "Time", local.Format("15:04"))
}

// fieldName says what stands at a path: the name of its section and, where the id says more, of what it is about.
func (w *Window) fieldName(field string) string {
	section, rest, _ := strings.Cut(field, ".")
	switch section {
	case "answers", "results", "offered", "choices", "liked", "struck", "encounters", "priorities", "preferences", "notes", "routes", "learning":
		what := w.about(section, rest)
		if what == rest { // an id that means nothing to anybody
			return w.words.T("conflict.field." + section)
		}
		return w.words.T("conflict.of", "Section", w.words.T("conflict.field."+section), "What", what)
	case "actions":
		id, part, _ := strings.Cut(rest, ".")
		if w.action(id, part) == id {
			return w.words.T("conflict.field.actions")
		}
		return w.words.T("conflict.of", "Section", w.words.T("conflict.field.actions"), "What", w.action(id, part))
	case "name", "language", "year10_start", "year_group", "setting", "school_category", "home", "medium":
		return w.words.T("conflict.field." + section)
	}
	return w.words.T("conflict.field.other")
}

// about names what an id of a section stands for.
func (w *Window) about(section, id string) string {
	if section == "answers" {
		if item, ok := w.app.Guide.Catalogue.Item(id); ok {
			return w.words.Text(item.Text)
		}
	}
	return w.words.Text(w.app.Guide.Name(id))
}

// action names a step by its own words, where it has some.
func (w *Window) action(id, part string) string {
	for _, a := range w.session.Record().Actions {
		if a.ID == id && a.What != "" && !strings.HasPrefix(a.What, "@") && part != "what" {
			return a.What
		}
	}
	return id
}

// fieldValue says a value in words, as far as the record's grammar knows it.
func (w *Window) fieldValue(field string, value json.RawMessage) string {
	section, _, _ := strings.Cut(field, ".")
	var v any
	if json.Unmarshal(value, &v) != nil || v == nil || v == "" {
		return w.words.T("conflict.nothing")
	}
	switch v := v.(type) {
	case bool:
		return w.words.T(map[bool]string{true: "mine.yes", false: "mine.no"}[v])
	case string:
		return w.textValue(section, v)
	case float64:
		if section == "answers" {
			return w.words.T("interests.answer." + strings.TrimSuffix(string(value), ".0"))
		}
		return string(value)
	case map[string]any:
		if grade, ok := v["grade"].(string); ok {
			return w.words.T("conflict.grade."+textOf(v["status"]), "Grade", grade)
		}
	}
	return w.words.T("conflict.other-value")
}

func textOf(v any) string {
	s, _ := v.(string)
	return s
}

// textValue says a text value: an answer chosen from a list in the words of the list, everything else as it was written.
func (w *Window) textValue(section, v string) string {
	switch section {
	case "setting":
		return w.words.T("about.setting." + v)
	case "school_category":
		return w.words.T("about.language." + v)
	case "medium":
		return w.words.T("about.medium." + v)
	case "home":
		return w.words.Text(w.app.Guide.Name(v))
	case "offered":
		return w.words.T("mine." + v)
	case "language":
		return map[string]string{message.Welsh: "Cymraeg", message.English: "English"}[v]
	}
	if id, ready := strings.CutPrefix(v, "@"); ready && (slices.Contains(plan.Ready(), id) || slices.Contains(plan.People(), id)) {
		return w.words.T(id)
	}
	return v
}
