package ui

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/core/plan"
	"llwybr/ui/widget"
)

// SavePlan implements screen.Shell: asks for a place, suggests one, never writes over a file without asking, and writes whole or not at all.
func (w *Window) SavePlan(kind, languages string) {
	path := suggested(w.words.T("save.file"), kind)
	var dialog *widget.Dialog
	entry := widget.NewEntry(widget.EntrySpec{Label: w.words.T("save.where"), Text: path, Letters: true, OnSubmit: func(text string) {
		dialog.Close()
		w.savePlanTo(text, kind, languages)
	}})
	dialog = widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{
		Title: w.words.T("save.title"),
		Body:  []fyne.CanvasObject{widget.NewBody(w.words.T("save.what")), entry},
		Actions: []widget.DialogAction{
			{Label: w.words.T("save.save"), Emphasis: widget.PrimaryButton, Do: func() { w.savePlanTo(entry.Text(), kind, languages) }},
			{Label: w.words.T("shell.cancel"), Emphasis: widget.QuietButton},
		},
	})
	w.win.Canvas().Focus(entry.Field())
}

// suggested is a file in the person's own documents that is not there yet.
func suggested(name, kind string) string {
	ending := map[string]string{"pdf": ".pdf", "html": ".html", "text": ".txt"}[kind]
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	for _, folder := range []string{"Documents", "Dogfennau"} {
		if info, err := os.Stat(filepath.Join(home, folder)); err == nil && info.IsDir() {
			home = filepath.Join(home, folder)
			break
		}
	}
	return filepath.Join(home, name+ending)
}

func (w *Window) savePlanTo(path, kind, languages string) {
	path = strings.TrimSpace(path)
	if path == "" {
		w.SavePlan(kind, languages)
		return
	}
	if _, err := os.Stat(path); err == nil {
		widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{
			Title: w.words.T("save.there"),
			Body:  []fyne.CanvasObject{widget.NewBody(path)},
			Actions: []widget.DialogAction{
				{Label: w.words.T("save.keep"), Emphasis: widget.PrimaryButton, Do: func() { w.SavePlan(kind, languages) }},
				{Label: w.words.T("save.replace"), Emphasis: widget.SecondaryButton, Do: func() { w.writePlan(path, kind, languages) }},
			},
		})
		return
	}
	w.writePlan(path, kind, languages)
}

func (w *Window) writePlan(path, kind, languages string) {
	in, err := w.app.Guide.PlanInput(w.session.Record(), w.app.Today())
	if err == nil {
		err = WritePlan(path, kind, plan.Build(in), w.planWords(languages)...)
	}
	if err != nil {
		w.Failed(err)
		return
	}
	actions := []widget.DialogAction{{Label: w.words.T("shell.close"), Emphasis: widget.PrimaryButton}}
	if w.app.Open != nil {
		actions = append(actions, widget.DialogAction{Label: w.words.T("save.open"), Emphasis: widget.SecondaryButton, Do: func() {
			if err := w.app.Open(path); err != nil {
				w.Failed(err)
			}
		}})
	}
	widget.ShowDialog(w.win.Canvas(), widget.DialogSpec{Title: w.words.T("save.done"), Body: []fyne.CanvasObject{widget.NewBody(path), widget.NewBody(w.words.T("save.collect"))}, Actions: actions})
}

// planWords are the languages of a plan: cy, en or both.
func (w *Window) planWords(languages string) []plan.Words {
	if languages == "both" {
		return []plan.Words{w.app.Bundle.For(message.Welsh), w.app.Bundle.For(message.English)}
	}
	return []plan.Words{w.app.Bundle.For(languages)}
}

// WritePlan writes a plan as pdf, html or text, whole or not at all.
func WritePlan(path, kind string, doc plan.Document, words ...plan.Words) error {
	render := map[string]func(io.Writer, plan.Document, ...plan.Words) error{"pdf": plan.PDF, "html": plan.HTML, "text": plan.Text}[kind]
	return plan.SaveFile(path, func(out io.Writer) error { return render(out, doc, words...) })
}
