package ideas

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/ui/keys"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// subjects are the two lists to choose from and what was chosen, over the list of what the facts link with it.
func (x *ideas) subjects() []fyne.CanvasObject {
	w, s := x.c.Words, x.view.start
	school := x.subjectSelect("subject.school", "ideas.subject.school", s.school)
	areas := x.subjectSelect("subject.area", "ideas.subject.area", s.areas)
	column := widget.Column(10, widget.NewBody(w.T("ideas.subject.how")), widget.Flow(12, school, areas))
	if len(s.chosen) > 0 {
		line := widget.Flow(8)
		for _, subject := range s.chosen {
			line.Add(x.dropButton(subject))
		}
		column.Add(line)
	}
	for _, subject := range s.none {
		x.c.Shows(subject.Qualifications...)
		column.Add(widget.NewNotice(widget.NoticeInfo, w.T("ideas.subject.none", "Name", subject.Name)))
	}
	if k, ok := x.c.Guide.Catalogue.Contact(careers); ok && len(s.none) > 0 {
		column.Add(x.c.Ask(k))
	}
	return []fyne.CanvasObject{widget.NewCard(column)}
}

// careers is whom to ask about what the facts do not say of a subject.
const careers = "careers-wales"

// subjectWide keeps both lists on one line.
const subjectWide float32 = 300

func (x *ideas) subjectSelect(id, name string, all []guide.Subject) fyne.CanvasObject {
	var options []widget.Option
	for _, s := range all {
		options = append(options, widget.Option{ID: s.ID, Label: x.c.Words.Text(s.Name)})
	}
	label := x.c.Words.T(name)
	list := widget.NewSelect(label, label, options, "", x.addSubject).WithIcon(icons.Book)
	x.Target(id, list)
	return widget.Limit(subjectWide, list)
}

// dropButton is a subject that was chosen; pressing it lets it go.
func (x *ideas) dropButton(s guide.Subject) fyne.CanvasObject {
	label := x.c.Words.T("ideas.subject.drop", "Name", s.Name)
	return x.Button("drop."+s.ID, label, widget.SecondaryButton, func() { x.dropSubject(s.ID) }).WithTrailingIcon(icons.Cross)
}

func (x *ideas) addSubject(id string) {
	if id != "" && !slices.Contains(x.chosen, id) {
		x.setSubjects(append(slices.Clone(x.chosen), id))
	}
}

func (x *ideas) dropSubject(id string) {
	x.setSubjects(slices.DeleteFunc(slices.Clone(x.chosen), func(have string) bool { return have == id }))
}

// setSubjects starts from other subjects and shows the list anew.
func (x *ideas) setSubjects(ids []string) {
	x.chosen, x.shown, x.open = ids, "", false
	x.c.Shell.Rebuild()
}

// toSubjects shows the tab of subjects.
func (x *ideas) toSubjects() {
	keys.Give(x.tabs)
	x.pick(string(bySubject))
}

// viaLine says in one line how the subjects lead to an idea.
func (x *ideas) viaLine(r row) string {
	var parts []string
	for _, v := range r.via {
		words := x.viaText(v)
		if numbers := x.c.Cite(v.Sources...); len(numbers) > 0 {
			words += " " + screen.Numbered(numbers)
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, "; ")
}

// linked says in the detail how the subjects lead to the idea, each with its sources or as our own reading.
func (x *ideas) linked(a about) []fyne.CanvasObject {
	r := x.view.linked(a.id)
	if r == nil || x.tab != bySubject {
		return nil
	}
	parts := []fyne.CanvasObject{heading(x.c.Words.T("ideas.subject.why"))}
	for _, v := range r.via {
		line := widget.Flow(4, widget.NewBody(x.viaText(v)))
		if !v.Own {
			x.marks(line, "via."+v.Subject, v.Sources)
		}
		parts = append(parts, line)
	}
	return append(parts, widget.NewNote(x.c.Words.T("ideas.subject.not-answers")))
}

// viaText names a subject and what it leads through, and says so where that is our own reading.
func (x *ideas) viaText(v guide.Via) string {
	x.c.Shows(v.Records...)
	words := x.c.Words.T("ideas.subject.via", "Subject", x.view.subject(v.Subject).Name, "Through", x.c.Guide.Name(v.Through))
	if v.Subject == v.Through {
		words = x.c.Words.T("ideas.subject.via-area", "Through", x.c.Guide.Name(v.Through))
	}
	if v.Own {
		return x.c.Words.T("ideas.subject.own", "Link", words)
	}
	return words
}
