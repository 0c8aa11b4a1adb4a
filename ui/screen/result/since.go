package result

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"llwybr/assets/icons"
	"llwybr/core/guide"
	"llwybr/core/learner"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// legend says which shape of the hexagon is which.
func (p *page) legend() fyne.CanvasObject {
	words, line := p.c.Words, widget.Flow(18)
	if p.view.known {
		line.Add(widget.Row(8, newStroke(1), widget.NewNote(words.T("result.legend-now", "Day", p.c.Today))))
	}
	if !p.noLast {
		line.Add(widget.Row(8, newStroke(3), widget.NewNote(words.T("result.legend-last", "Day", p.view.last.day))))
	}
	return line
}

// lastButton hides last time's shape, or shows it.
func (p *page) lastButton() *widget.Button {
	label, icon := "result.last-hide", icons.Eyeoff
	if p.noLast {
		label, icon = "result.last-show", icons.Eye
	}
	return p.Button("last", p.c.Words.T(label), widget.QuietButton, p.turnLast).WithIcon(icon)
}

func (p *page) turnLast() {
	p.noLast = !p.noLast
	p.c.Shell.Rebuild()
}

// newStroke is a sample of a line of the hexagon: whole, or in dashes.
func newStroke(dashes int) *screen.Mark {
	var parts []fyne.CanvasObject
	for range dashes {
		parts = append(parts, canvas.NewRectangle(nil))
	}
	return screen.NewMark(28, container.NewWithoutLayout(parts...), func(th *theme.Theme, size fyne.Size) {
		each, height, ink := size.Width/float32(2*dashes-1), th.Px(4), th.Palette().Primary
		if dashes > 1 {
			height, ink = th.Px(2), th.Palette().Ink2
		}
		for i, part := range parts {
			dash := part.(*canvas.Rectangle)
			dash.FillColor = ink
			dash.Move(fyne.NewPos(float32(2*i)*each, (size.Height-height)/2))
			dash.Resize(fyne.NewSize(each, height))
		}
	})
}

// since says in words what moved since last time, and which ideas came and went.
func (p *page) since() []fyne.CanvasObject {
	l, words := p.view.last, p.c.Words
	if l == nil || !p.view.known {
		return nil
	}
	column := widget.Column(8, widget.NewSubheading(words.T("result.since", "Day", l.day)))
	for _, m := range l.moved {
		column.Add(widget.NewBody(p.moved(m)))
	}
	if len(l.same) > 0 {
		column.Add(widget.NewBody(words.T("result.moved-same", "Names", names(l.same))))
	}
	if len(l.unknown) > 0 {
		column.Add(widget.NewBody(words.T("result.moved-unknown", "Names", names(l.unknown))))
	}
	column.Add(widget.NewNote(words.T("result.moved-note")))
	return []fyne.CanvasObject{widget.NewCard(column)}
}

// moved words how one kind moved.
func (p *page) moved(m move) string {
	id := "result.moved"
	switch {
	case m.before == m.now && m.up:
		id = "result.moved-up"
	case m.before == m.now:
		id = "result.moved-down"
	}
	return p.c.Words.T(id, "Name", guide.InterestName(m.letter), "Before", was(m.before), "Now", was(m.now))
}

// was is a strength within a sentence.
func was(strength int) message.Message { return message.New("result.was." + strconv.Itoa(strength)) }

// cameAndWent lists the ideas that are new beside those that are none any more.
func (p *page) cameAndWent() []fyne.CanvasObject {
	l, words := p.view.last, p.c.Words
	switch {
	case l == nil || !l.compared:
		return nil
	case len(l.came)+len(l.went) == 0:
		return []fyne.CanvasObject{widget.NewCard(widget.NewBody(words.T("result.ideas-same")))}
	}
	columns := 2
	if p.c.Class == theme.Narrow {
		columns = 1
	}
	lists := widget.Grid(columns, 18, p.ideas("result.came", l.came), p.ideas("result.went", l.went))
	body := widget.Column(12, lists, widget.NewNote(words.T("result.kept-stays")))
	part := widget.NewDisclosure(icons.Bulb, words.T("result.ideas-moved", "Came", len(l.came), "Went", len(l.went)), body, p.turnIdeas)
	part.SetOpen(p.ideasOpen)
	p.Target("ideas-moved", part.Head())
	return []fyne.CanvasObject{widget.NewCard(part)}
}

// ideas are the names of some ideas under a heading, in alphabetical order.
func (p *page) ideas(title string, list []idea) fyne.CanvasObject {
	column := widget.Column(4, widget.NewSmallStrong(p.c.Words.N(title, len(list))))
	for _, i := range screen.Alphabetical(p.c.Words, list, func(i idea) message.Text { return i.name }) {
		p.c.Shows(i.id)
		column.Add(widget.NewBody(p.c.Words.Text(i.name)))
	}
	return column
}

func (p *page) turnIdeas(open bool) {
	p.ideasOpen = open
	p.c.Shell.Rebuild()
}

// setAll makes changes together and tells of a fault; it reports whether they were saved.
func (p *page) setAll(edits []learner.Edit) bool {
	if err := p.c.Session.SetAll(edits...); err != nil {
		p.c.Shell.Failed(err)
		return false
	}
	return true
}

// again puts today's answers aside as those of last time and goes to the first question; one undo takes it back.
func (p *page) again() {
	if !p.setAll(guide.StartAgain(p.c.Session.Record(), p.c.Today)) {
		return
	}
	p.c.Shell.Go(screen.Place{Name: screen.Interests})
	p.c.Shell.Toast(message.New("result.put-aside"), true)
}

// bringBack makes last time's answers the answers again.
func (p *page) bringBack() {
	if !p.setAll(p.c.Guide.BringBack(p.c.Session.Record(), p.c.Today)) {
		return
	}
	p.c.Shell.Rebuild()
	p.c.Shell.Toast(message.New("interests.brought-back"), true)
}

// goOn leads from the short form to the activities that it does not ask.
func (p *page) goOn() {
	if p.c.Set(guide.FormField, string(guide.FullForm)) {
		p.c.Shell.Go(screen.Place{Name: screen.Interests})
	}
}
