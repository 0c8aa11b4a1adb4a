package ui

import (
	"io"

	"llwybr/core/message"
	"llwybr/core/plan"
)

// SavePlan implements screen.Shell.
func (w *Window) SavePlan(kind, languages string) { w.saveAs(w.planFile(kind, languages)) }

func (w *Window) savePlanTo(path, kind, languages string) {
	w.saveTo(path, w.planFile(kind, languages))
}

// planFile is the plan as a file of a kind, in one language or both.
func (w *Window) planFile(kind, languages string) saving {
	return saving{title: message.New("save.title"), what: message.New("save.what"), name: message.New("save.file"),
		ending: map[string]string{"pdf": ".pdf", "html": ".html", "text": ".txt"}[kind], done: message.New("save.done"), after: message.Parts{message.New("save.collect")},
		write: func(path string) error {
			in, err := w.app.Guide.PlanInput(w.session.Record(), w.app.Today())
			if err != nil {
				return err
			}
			return WritePlan(path, kind, plan.Build(in), w.planWords(languages)...)
		}}
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
