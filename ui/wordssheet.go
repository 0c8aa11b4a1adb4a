package ui

import (
	"io"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/ui/widget"
)

// codePage shows the code of the recovery sheet, once, to be printed, saved or copied by hand.
func (f *wordsFlow) codePage() sheetPage {
	have := f.button("words.sheet.have", widget.PrimaryButton, func() { f.turn(f.groupsPage) })
	at := sheetPage{name: "words.sheet", title: f.t("words.sheet.title")}
	print := f.button("words.sheet.print", widget.SecondaryButton, f.print)
	at.focus = print
	what := "words.sheet.what"
	if f.workspace {
		what = "words.sheet.what.workspace"
	}
	at.body = []fyne.CanvasObject{widget.NewBody(f.t(what)),
		widget.Flow(12, print, f.button("words.sheet.pdf", widget.SecondaryButton, func() { f.save("pdf") }), f.button("words.sheet.html", widget.QuietButton, func() { f.save("html") })),
		widget.NewCard(codeGrid(f.recovery)), widget.NewNotice(widget.NoticeWeigh, f.t("words.sheet.without"))}
	at.foot = []fyne.CanvasObject{have, f.button("words.sheet.later", widget.QuietButton, func() { f.finish(false) })}
	return at
}

// codeGrid are the groups of a code, each with its number.
func codeGrid(code string) fyne.CanvasObject {
	grid := widget.Flow(10)
	for i, group := range strings.Split(code, "-") {
		grid.Add(widget.Exact(92, widget.Row(6, widget.Exact(20, widget.NewNote(strconv.Itoa(i+1))), widget.Fill(widget.NewStrong(group)))))
	}
	return grid
}

// groupsPage hides the code and asks for two of its groups, as they stand on the sheet.
func (f *wordsFlow) groupsPage() sheetPage {
	at := sheetPage{name: "words.groups", title: f.t("words.groups.title"), body: []fyne.CanvasObject{widget.NewBody(f.t("words.groups.what"))}}
	var first *widget.Entry
	for i, group := range f.asked {
		entry := widget.NewEntry(widget.EntrySpec{Label: f.t("words.groups.group", "N", group+1), Secret: true, Text: f.answers[i], Limit: 8,
			OnChange: func(text string) { f.answers[i] = text }, OnSubmit: func(string) { f.checkGroups() }})
		if first == nil {
			first = entry
		}
		at.body = append(at.body, entry)
	}
	if f.fault != nil {
		at.body = append(at.body, widget.NewNotice(widget.NoticeFault, f.told()))
	}
	at.focus = first.Field()
	at.foot = []fyne.CanvasObject{f.button("words.groups.done", widget.PrimaryButton, f.checkGroups), f.button("words.groups.back", widget.QuietButton, func() { f.turn(f.codePage) })}
	return at
}

// checkGroups ends the flow when both groups are as they stand on the sheet.
func (f *wordsFlow) checkGroups() {
	groups := strings.Split(f.recovery, "-")
	for i, group := range f.asked {
		if signs(f.answers[i]) != groups[group] {
			f.stay(message.Fail(nil, "words.groups.wrong", "N", group+1))
			return
		}
	}
	f.finish(true)
}

// signs are what somebody typed of a code, as it is printed.
func signs(typed string) string {
	return strings.NewReplacer("-", "", " ", "", "O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(typed))
}

// sheet is the recovery sheet in both languages.
func (f *wordsFlow) sheet() plan.Document {
	return plan.RecoverySheet(f.recovery, f.workspace, f.w.app.Today())
}

// write writes the sheet as pdf or html, whole or not at all.
func (f *wordsFlow) write(path, kind string) error {
	render := map[string]func(io.Writer, plan.Document, ...plan.Words) error{"pdf": plan.PDF, "html": plan.HTML}[kind]
	return plan.SaveFile(path, func(out io.Writer) error { return render(out, f.sheet(), f.w.planWords("both")...) })
}

// print opens a copy in the system's own viewer. The copy lies where all copies for printing do, and goes with them.
func (f *wordsFlow) print() {
	f.w.printPages(printing{write: func(path string) error { return f.write(path, "pdf") }, opened: "words.sheet.opened",
		none: "planner.print.none", what: "words.sheet.none", instead: "words.sheet.pdf", save: func() { f.save("pdf") }, said: f.note})
}

// note says something over the sheet, which covers the place where it is said else.
func (f *wordsFlow) note(id string) {
	f.w.dialog(func() widget.DialogSpec {
		return widget.DialogSpec{Title: f.t(id), Actions: []widget.DialogAction{{Label: f.t("shell.close"), Emphasis: widget.PrimaryButton}}}
	})
}

// save asks for a place for the sheet.
func (f *wordsFlow) save(kind string) {
	f.w.saveAs(saving{title: message.New("words.sheet.save"), what: message.New("words.sheet.save.what"), name: message.New("words.sheet.file"), ending: "." + kind,
		done: message.New("words.sheet.saved"), after: message.Parts{message.New("words.sheet.after")}, write: func(path string) error { return f.write(path, kind) }})
}
