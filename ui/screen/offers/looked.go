package offers

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// listed is how many rows are named one by one.
const listed = 100

// looked is the list that was read: what of it can be used, what cannot and why, and the question whether to use it.
func (p *page) looked(l screen.LookedAt) fyne.CanvasObject {
	col := widget.Column(12, widget.NewSubheading(p.heading(l)), widget.NewNote(l.Path))
	if l.Err != nil {
		col.Add(widget.NewNotice(widget.NoticeFault, p.c.Words.Error(l.Err)))
	} else {
		p.rows(col, l)
	}
	buttons := widget.Flow(8)
	col.Add(buttons)
	if l.Err == nil && l.Offer.Rows() > 0 {
		buttons.Add(p.Button("offers.use", p.say("offers.use"), widget.PrimaryButton, p.lists().Keep))
	}
	buttons.Add(p.Button("offers.leave", p.say("offers.not-now"), widget.SecondaryButton, p.lists().Leave))
	return widget.NewCard(col)
}

func (p *page) heading(l screen.LookedAt) string {
	if l.Offer.From == "" {
		return p.say("offers.looked")
	}
	return p.say("offers.looked.from", "From", l.Offer.From)
}

// rows are the good rows, then the others with line, column and reason.
func (p *page) rows(col *fyne.Container, l screen.LookedAt) {
	if l.Offer.Rows() == 0 {
		col.Add(widget.NewBody(p.say("offers.nothing")))
	} else {
		col.Add(widget.NewStrong(p.count(l.Offer.Options, l.Offer.Courses)))
		if l.Replaces {
			col.Add(widget.NewNotice(widget.NoticeInfo, p.say("offers.replaces", "From", l.Offer.From)))
		}
		col.Add(p.disclose(l.Offer))
	}
	if len(l.Faults) == 0 {
		return
	}
	col.Add(widget.NewStrong(p.c.Words.N("offers.bad", len(l.Faults))))
	bad := widget.Column(6)
	for _, f := range l.Faults[:min(len(l.Faults), listed)] {
		bad.Add(widget.NewBody(p.say("offer.fault", "Line", f.Line, "Column", f.Column, "Problem", f.Message)))
	}
	p.more(bad, len(l.Faults))
	col.Add(bad)
}

// disclose opens to the good rows.
func (p *page) disclose(o guide.Offer) fyne.CanvasObject {
	d := widget.NewDisclosure(icons.List, p.say("offers.show"), p.good(o), func(open bool) {
		p.open = map[bool]string{true: "rows"}[open]
		p.c.Shell.Rebuild()
	})
	d.SetOpen(p.open != "")
	p.Target("offers.show", d.Head())
	return d
}

// count says how many rows there are, and of what.
func (p *page) count(options []guide.OfferOption, courses []guide.OfferCourse) string {
	if len(courses) > 0 {
		return p.c.Words.N("offers.courses", len(courses))
	}
	return p.c.Words.N("offers.options", len(options))
}

// good names the good rows in the order of the file.
func (p *page) good(o guide.Offer) fyne.CanvasObject {
	col := widget.Column(4)
	for _, x := range o.Options[:min(len(o.Options), listed)] {
		p.c.Shows(x.Qualification)
		col.Add(widget.NewSmall(p.option(x)))
	}
	for _, c := range o.Courses[:min(len(o.Courses), listed)] {
		p.c.Shows(c.Area)
		area := p.c.Guide.Name(c.Area)
		level := p.c.Words.Say(screen.LevelWord(c.Level))
		col.Add(widget.NewSmall(strings.Join([]string{p.c.Words.Text(c.Name), level, p.c.Words.Text(area)}, " · ")))
	}
	p.more(col, o.Rows())
	return col
}

// option is one choice at 14 in a line: what it is, whether it is there, its block and its year.
func (p *page) option(x guide.OfferOption) string {
	parts := []string{p.c.Words.Text(p.c.Guide.Name(x.Qualification)), p.say("options.offered." + map[bool]string{true: "yes", false: "no"}[x.Offered])}
	parts = append(parts, screen.OptionFacts(p.c.Words, x)...)
	if x.Year10 != "" {
		parts = append(parts, p.say("options.start", "Month", message.Day(x.Year10)))
	}
	return strings.Join(parts, " · ")
}

func (p *page) more(col *fyne.Container, all int) {
	if all > listed {
		col.Add(widget.NewNote(p.say("offers.more", "Number", all-listed)))
	}
}
