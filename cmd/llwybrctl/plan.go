package main

import (
	"io"

	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/core/plan"
)

// planLanguages are what --lang takes for a plan.
var planLanguages = map[string][]string{message.Welsh: {message.Welsh}, message.English: {message.English}, "both": {message.Welsh, message.English}}

// renderers are the forms of a plan by the flag that names its file.
var renderers = []struct {
	flag   string
	render func(io.Writer, plan.Document, ...plan.Words) error
}{{"pdf", plan.PDF}, {"html", plan.HTML}, {"text", plan.Text}}

// writePlan writes a learner's plan as PDF, HTML or plain text; several forms may be asked for at once.
func writePlan(t *tool, args []string) error {
	f, o := t.flags("plan")
	file := f.String("learner", "", "")
	paths := map[string]*string{}
	for _, r := range renderers {
		paths[r.flag] = f.String(r.flag, "", "")
	}
	if err := t.parse(f, o, args, 0); err != nil {
		return err
	}
	languages, ok := planLanguages[o.lang]
	if !ok || *paths["pdf"]+*paths["html"]+*paths["text"] == "" {
		return t.misused("command.plan-usage")
	}
	rec, err := t.learner(*file)
	if err != nil {
		return err
	}
	doc, err := t.document(rec)
	if err != nil {
		return err
	}
	for _, r := range renderers {
		if err := t.writeForm(*paths[r.flag], doc, r.render, languages); err != nil {
			return err
		}
	}
	return nil
}

func (t *tool) document(rec learner.Record) (plan.Document, error) {
	in, err := t.guided.PlanInput(rec, t.today)
	if err != nil {
		return plan.Document{}, err
	}
	return plan.Build(in), nil
}

// writeForm writes one form of a plan; "" writes nothing and "-" writes to standard output.
func (t *tool) writeForm(path string, doc plan.Document, render func(io.Writer, plan.Document, ...plan.Words) error, languages []string) error {
	var words []plan.Words
	for _, l := range languages {
		words = append(words, t.bundle.For(l))
	}
	switch path {
	case "":
		return nil
	case "-":
		return render(t.out, doc, words...)
	}
	return plan.SaveFile(path, func(out io.Writer) error { return render(out, doc, words...) })
}
