package journey

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// door is one of the four answers to "what brings you here?".
type door struct {
	id   string
	icon icons.Name
	name string // of the screen it opens
}

var doors = []door{
	{"ideas", icons.Bulb, screen.Interests},
	{string(atFourteen), icons.Basket, screen.Options},
	{string(afterSix), icons.Route, screen.Routes},
	{"plan", icons.Plan, screen.Plan},
}

// signs say when a person should be seen as well, whatever this program shows.
var signs = []string{"unsure", "worried", "support", "change"}

// buildFront builds the page of someone who has nothing here yet.
func (p *page) buildFront() {
	left := widget.Column(14, p.question(), p.doors(),
		widget.Flow(8, p.Button("about", p.c.Words.T("journey.front.about"), widget.QuietButton, p.to(screen.About)).WithIcon(icons.User), p.support()))
	right := p.signs()
	p.first = "door-ideas"
	if p.c.Class == theme.Wide {
		p.Main = widget.Grid(2, 24, left, widget.Column(0, right, widget.Fill()))
		return
	}
	p.Main = widget.Column(18, left, right)
}

func (p *page) question() fyne.CanvasObject {
	if p.c.Class == theme.Narrow {
		return widget.NewHeading(p.c.Words.T("journey.front"))
	}
	return widget.NewDisplay(p.c.Words.T("journey.front"))
}

func (p *page) doors() fyne.CanvasObject {
	var rows []*widget.ListRow
	for _, d := range doors {
		row := widget.NewListRow(widget.RowSpec{Title: p.c.Words.T("journey.front." + d.id), Sub: p.c.Words.T("journey.front." + d.id + "-note"),
			Leading:  []fyne.CanvasObject{widget.NewIcon(d.icon, 28, widget.Primary)},
			Trailing: []fyne.CanvasObject{widget.NewIcon(icons.ChevronRight, 18, widget.Primary)},
			OnTap:    func() { p.open(d) }})
		p.Target("door-"+d.id, row)
		rows = append(rows, row)
	}
	return widget.NewRowList(10, rows...)
}

// open keeps what brought the learner here, which names the fourth waymark until more is known, and goes there.
func (p *page) open(d door) {
	if p.c.Set("preferences."+startedWith, d.id) {
		p.c.Shell.Go(screen.Place{Name: d.name})
	}
}

// support leads to the help that a learner can ask for, where questions of money and travel come up.
func (p *page) support() fyne.CanvasObject {
	return p.Button("support", p.c.Words.T("support.open"), widget.QuietButton, p.to(screen.Support)).WithIcon(icons.Pound)
}

// signs is the card that says when to see someone as well, and whom.
func (p *page) signs() fyne.CanvasObject {
	column := widget.Column(8, widget.NewSubheading(p.c.Words.T("journey.signs")))
	for _, sign := range signs {
		column.Add(widget.NewBody(p.c.Words.T("journey.signs." + sign)))
	}
	column.Add(widget.NewRule())
	for _, k := range p.view.contacts {
		column.Add(p.contact(k))
	}
	column.Add(widget.Row(0, p.Button("help", p.c.Words.T("journey.signs.help"), widget.SecondaryButton, p.to(screen.Help)).WithIcon(icons.Hand), widget.Fill()))
	return widget.NewCard(column)
}

// contact is someone to ask, with the phone number where there is one.
func (p *page) contact(k contact) fyne.CanvasObject {
	p.c.ShowsOf("contacts", k.id)
	text := widget.NewStrong(p.c.Words.Text(k.name))
	if k.phone != "" {
		text = widget.NewStrong(p.c.Words.T("journey.signs.phone", "Name", k.name, "Phone", k.phone))
	}
	row := widget.Flow(4, text)
	row.Objects = append(row.Objects, p.marks(k.sources)...)
	return row
}
