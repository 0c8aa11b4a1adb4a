package ideas

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/message"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// build puts the view model into objects, in reading order.
func (x *ideas) build() {
	parts := []fyne.CanvasObject{}
	if x.view.fault != nil {
		parts = append(parts, widget.NewNotice(widget.NoticeFault, x.c.Words.Error(x.view.fault)))
	}
	if x.tab != bySubject {
		parts = append(parts, x.foundation()...)
	}
	parts = append(parts, x.tabBar())
	if x.tab == bySubject {
		parts = append(parts, x.subjects()...)
	}
	if x.tab != bySubject || len(x.view.rows[bySubject]) > 0 {
		parts = append(parts, x.tools())
	}
	if x.shown != "" && x.nowhere(x.shown) {
		parts = append(parts, x.beside(x.shown)...)
	}
	parts = append(parts, x.list()...)
	parts = append(parts, x.section("ideas.also.title", x.also(), x.newLine)...)
	if len(x.lines) > 0 {
		parts = append(parts, x.legend())
	}
	if x.aside {
		parts = append(parts, x.section("ideas.aside.title", x.view.aside, x.newAsideLine)...)
	}
	x.Main = widget.Column(12, parts...)
	if x.c.Class == theme.Wide && x.Beside == nil {
		x.Beside = x.panel(x.shown)
	}
	x.Parts = append(x.Parts, x.detailed...)
}

// foundation says what the ideas rest on, where that needs saying, with the way to the questions.
func (x *ideas) foundation() []fyne.CanvasObject {
	w := x.c.Words
	switch x.view.basis {
	case full:
		return nil
	case early:
		return []fyne.CanvasObject{widget.NewNotice(widget.NoticeWeigh, w.N("ideas.basis.early", x.view.answered))}
	case flat:
		return []fyne.CanvasObject{widget.NewNotice(widget.NoticeInfo, w.T("ideas.basis.flat"))}
	}
	text := w.T("ideas.basis.nothing")
	if x.view.basis == partial {
		text = w.N("ideas.basis.partial", x.view.answered)
	}
	button := widget.NewButton(w.T("ideas.questions"), widget.PrimaryButton, x.questions).WithTrailingIcon(icons.ArrowRight)
	x.Target("questions", button)
	other := x.Button("by-subject", w.T("ideas.subject.start"), widget.SecondaryButton, x.toSubjects).WithIcon(icons.Book)
	return []fyne.CanvasObject{widget.NewCard(widget.Column(12, widget.NewBody(text), widget.Flow(12, button, other)))}
}

func (x *ideas) tabBar() fyne.CanvasObject {
	var all []widget.Tab
	for _, b := range tabs {
		t := widget.Tab{ID: string(b), Label: x.c.Words.T("ideas.tab." + string(b))}
		if b != bySubject || len(x.chosen) > 0 {
			t.Count = strconv.Itoa(len(x.listed(x.view.rows[b])))
		}
		all = append(all, t)
	}
	x.tabs = widget.NewTabs(all, string(x.tab), x.pick)
	x.Target("tabs", x.tabs)
	return x.tabs
}

// tools are the button that explains, and the switch for what was put aside where there is something.
func (x *ideas) tools() fyne.CanvasObject {
	w := x.c.Words
	why := widget.NewButton(w.T("ideas.why"), widget.QuietButton, x.why).WithIcon(icons.Info)
	line := widget.Flow(12, x.filters()...)
	x.Target("why", why)
	line.Add(why)
	if n := len(x.view.aside); n > 0 {
		check := widget.NewCheck(w.T("ideas.aside.show", "Number", n), x.aside, x.showAside)
		x.Target("aside", check)
		line.Add(check)
	}
	return line
}

// also are the kept ideas that stand in no tab of ideas from answers, nor in the list on show.
func (x *ideas) also() []row {
	if x.tab != bySubject {
		return x.view.also
	}
	return slices.DeleteFunc(slices.Clone(x.view.also), func(r row) bool { return x.view.linked(r.id) != nil })
}

// nowhere reports an idea that stands in no list on show: one that was looked up.
func (x *ideas) nowhere(id string) bool {
	is := func(r row) bool { return r.id == id }
	if x.tab == bySubject && x.view.linked(id) != nil {
		return false
	}
	return x.view.band[id] == "" && !slices.ContainsFunc(x.view.also, is) && !(x.aside && slices.ContainsFunc(x.view.aside, is))
}

// list is the tab on show: its rows, or why there are none.
func (x *ideas) list() []fyne.CanvasObject {
	rows := x.view.rows[x.tab]
	switch {
	case len(rows) == 0 && x.tab == bySubject:
		return nil // the choice of subjects says it
	case len(rows) == 0:
		return []fyne.CanvasObject{widget.NewCard(widget.NewBody(x.c.Words.T(x.whyEmpty())))}
	}
	if rows = x.listed(rows); len(rows) == 0 {
		return []fyne.CanvasObject{x.loosen()}
	}
	return x.rows(rows, x.newLine)
}

// whyEmpty is the message that says why a tab has no rows.
func (x *ideas) whyEmpty() string {
	struck := slices.ContainsFunc(x.view.aside, func(r row) bool { return x.view.band[r.id] == x.tab })
	switch {
	case struck:
		return "ideas.empty.aside"
	case x.view.matched():
		return "ideas.empty." + string(x.tab)
	}
	return "ideas.empty." + string(x.view.basis)
}

// rows makes a list of rows. Where there is no side panel the open detail stands under its row, between two lists.
func (x *ideas) rows(rows []row, build func(row) *widget.ListRow) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	var above []*widget.ListRow
	for _, r := range rows {
		above = append(above, build(r))
		if r.id != x.shown || !x.open {
			continue
		}
		if under := x.beside(r.id); under != nil {
			out = append(append(out, widget.NewRowList(8, above...)), under...)
			above = nil
		}
	}
	if len(above) > 0 {
		out = append(out, widget.NewRowList(8, above...))
	}
	return out
}

// beside shows a detail where it belongs: in the side panel of a wide window, which gives nothing to put into the list, or in place.
func (x *ideas) beside(id string) []fyne.CanvasObject {
	if x.c.Class == theme.Wide {
		return nil
	}
	panel := x.panel(id)
	x.Parts = append(x.Parts, x.detailed...)
	x.detailed = nil
	return []fyne.CanvasObject{panel}
}

func (x *ideas) newLine(r row) *widget.ListRow {
	return x.line(r, x.reason(r), x.star(r.id, r.kept))
}

// star is the toggle that keeps an idea.
func (x *ideas) star(id string, kept bool) *widget.Keep {
	return widget.NewKeep(x.c.Words.T("ideas.kept"), x.c.Words.T("ideas.keep"), kept, func(bool) { x.keep(id) })
}

func (x *ideas) newAsideLine(r row) *widget.ListRow {
	button := widget.NewButton(x.c.Words.T("ideas.restore"), widget.QuietButton, func() { x.restoreIdea(r.id) }).WithIcon(icons.Undo)
	return x.line(r, "", button)
}

// line is a row: an idea with its interests, its ways in, and the control that keeps it or brings it back.
func (x *ideas) line(r row, sub string, last control) *widget.ListRow {
	x.c.Shows(r.id)
	signs := widget.Row(14, x.badges(r.top), x.signs(r.ways))
	if x.c.Class == theme.Narrow {
		signs = widget.Column(6, x.badges(r.top), x.signs(r.ways))
	}
	made := widget.NewListRow(widget.RowSpec{
		Title: x.c.Words.Text(r.name), Sub: sub, Trailing: []fyne.CanvasObject{signs, last}, Selected: r.id == x.shown,
		OnTap: func() { x.show(r.id) },
	})
	x.lines = append(x.lines, line{r.id, made, last})
	x.Target(rowID(r.id), made)
	x.Target(keepID(r.id), last)
	return made
}

// reason is the short line under a name: the learner's strongest answer for it, or what kind of idea it is.
func (x *ideas) reason(r row) string {
	w := x.c.Words
	switch {
	case len(r.via) > 0:
		return x.viaLine(r)
	case r.reason != nil:
		it, _ := x.c.Guide.Catalogue.Item(r.reason.Item)
		x.c.Shows(it.ID)
		return w.T("ideas.reason", "Answer", answerWord(r.reason.Answer), "Item", it.Text)
	case x.view.matched():
		return w.T("ideas.reason.none")
	}
	return w.T("ideas.reason.spread")
}

func answerWord(answer int) message.Message {
	return message.New("interests.answer." + strconv.Itoa(answer))
}

const badgeSide, signSide float32 = 26, 18

// badges are the three interests that stand highest in an occupation.
func (x *ideas) badges(letters []string) fyne.CanvasObject {
	line := widget.Row(4)
	for _, letter := range letters {
		line.Add(widget.NewBadge(theme.Interest(letter), badgeSide, "", x.c.Words.T("interest."+letter)))
	}
	return line
}

// signs say which families have a way in; a dash stands where it is not known.
func (x *ideas) signs(ways []bool) fyne.CanvasObject {
	line := widget.Row(7)
	var known []string
	for i, f := range x.view.families {
		if !ways[i] {
			line.Add(newDash(signSide))
			continue
		}
		known = append(known, x.c.Words.Text(f.Name))
		line.Add(widget.NewStation(theme.Family(f.ID), signSide))
	}
	return newNamed(line, known...)
}

// legend says in which order the rows stand and what the signs mean.
func (x *ideas) legend() fyne.CanvasObject {
	w := x.c.Words
	line := widget.Flow(14, widget.NewNote(w.T("ideas.order")))
	for _, f := range x.view.families {
		x.c.ShowsOf("families", f.ID)
		line.Add(widget.Row(6, widget.NewStation(theme.Family(f.ID), signSide), widget.NewNote(w.Text(f.Name))))
	}
	line.Add(widget.Row(6, newDash(signSide), widget.NewNote(w.T("ideas.way.unknown"))))
	return line
}

// section is a list under a heading; nothing where it has no rows.
func (x *ideas) section(title string, rows []row, build func(row) *widget.ListRow) []fyne.CanvasObject {
	if len(rows) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{widget.NewRule(), widget.NewSubheading(x.c.Words.T(title))}, x.rows(rows, build)...)
}
