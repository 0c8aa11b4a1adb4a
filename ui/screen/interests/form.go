package interests

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// beginning stands over the first question while there is no answer: how many questions to answer, and the answers of last time where the
// learner put some aside.
func (p *page) beginning() []fyne.CanvasObject {
	if len(p.c.Session.Record().Answers) > 0 {
		return nil
	}
	var list []fyne.CanvasObject
	if p.view.earlier != "" {
		list = append(list, p.lastTime())
	}
	if p.twoForms() {
		list = append(list, p.formChoice())
	}
	return list
}

// twoForms reports whether there is a choice: an older edition of the facts has one form.
func (p *page) twoForms() bool {
	return len(p.c.Guide.Activities(guide.ShortForm)) < len(p.c.Guide.Activities(guide.FullForm))
}

// formChoice are the two forms as equals: how many questions, and how long they take.
func (p *page) formChoice() fyne.CanvasObject {
	words := p.c.Words
	var options []widget.Option
	for _, f := range []guide.Form{guide.FullForm, guide.ShortForm} {
		n := len(p.c.Guide.Activities(f))
		options = append(options, widget.Option{ID: string(f), Label: words.N("interests.form", n, "Minutes", minutes(n))})
	}
	tiles := widget.NewTiles(options, string(p.view.form), p.setForm)
	p.Target("form", tiles)
	note := widget.NewNote(words.T("interests.form-note"))
	if p.c.Class == theme.Narrow {
		return widget.Column(8, tiles, note)
	}
	return widget.Row(16, tiles, widget.Fill(note))
}

// setForm takes another form. The question on show stays where the form asks it.
func (p *page) setForm(form string) {
	if p.c.Set(guide.FormField, form) {
		p.c.Shell.Rebuild()
	}
}

// goOnButton leads from the end of the short form to the activities that it does not ask.
func (p *page) goOnButton() *widget.Button {
	label := p.c.Words.N("interests.go-on", p.view.beyond)
	return p.Button("go-on", label, widget.SecondaryButton, p.goOn).WithTrailingIcon(icons.ArrowRight)
}

func (p *page) goOn() {
	if !p.c.Set(guide.FormField, string(guide.FullForm)) {
		return
	}
	v, err := fetch(p.c.Guide, p.c.Session.Record(), "", false)
	if err != nil {
		p.c.Shell.Failed(err)
		return
	}
	p.view = v
	p.c.Shell.Rebuild()
}

// lastTime offers the answers that were put aside.
func (p *page) lastTime() fyne.CanvasObject {
	note := widget.NewBody(p.c.Words.T("interests.last-time", "Day", p.view.earlier))
	back := p.Button("bring-back", p.c.Words.T("interests.bring-back"), widget.SecondaryButton, p.bringBack).WithIcon(icons.Undo)
	return p.beside(note, back)
}

func (p *page) bringBack() {
	if err := p.c.Session.SetAll(p.c.Guide.BringBack(p.c.Session.Record(), p.c.Today)...); err != nil {
		p.c.Shell.Failed(err)
		return
	}
	p.c.Shell.Toast(message.New("interests.brought-back"), true)
	p.turnReview()
}
