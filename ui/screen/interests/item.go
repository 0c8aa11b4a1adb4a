package interests

import (
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
	"llwybr/ui/widget"
)

// pageWidth is the width of the card that asks one thing, in pixels of the drawings.
const pageWidth float32 = 940

// signs say an answer without words, for whoever reads them faster.
var signs = map[int]string{1: "−−", 2: "−", 3: "~", 4: "+", 5: "++"}

// buildItem builds the page of one question.
func (p *page) buildItem() {
	column := widget.Column(10, p.beginning()...)
	column.Add(p.progress())
	column.Add(p.card())
	for _, note := range p.notes() {
		column.Add(note)
	}
	if p.c.Class == theme.Narrow {
		aside := widget.Flow(10)
		p.addAside(aside)
		column.Add(aside)
	}
	p.Main = widget.Limit(pageWidth, column)
	p.Below = widget.Limit(pageWidth, p.buttons())
}

// progress says how far along the questions are: by number, as a bar in six parts, and as time in words.
func (p *page) progress() fyne.CanvasObject {
	v, words := p.view, p.c.Words
	number := widget.NewStrong(words.T("interests.number", "N", v.at+1, "Total", len(v.lines)))
	left := widget.NewBody(words.T("interests.all")).In(widget.Ink2)
	if !v.complete() {
		left = widget.NewBody(words.N("interests.left", v.minutesLeft())).In(widget.Ink2)
	}
	bar := widget.NewProgress(words.T("interests.progress", "N", v.answered, "Total", len(v.lines)), v.bars()...)
	if p.c.Class == theme.Narrow {
		return widget.Inset(0, 4, widget.Column(8, widget.Flow(16, number, left), bar))
	}
	return widget.Inset(0, 4, widget.Row(16, number.OneLine(), widget.Fill(bar), left.OneLine()))
}

// card is the question with its answers.
func (p *page) card() fyne.CanvasObject {
	v, words := p.view, p.c.Words
	item := v.current()
	text := words.Text(item.text)
	p.c.Shows(item.id)
	what := p.Button("what", p.c.Words.T("interests.what"), widget.QuietButton, p.explain).WithIcon(icons.Info)
	body := widget.Column(8, widget.NewBody(words.T("interests.ask")).In(widget.Ink2))
	if p.c.Class == theme.Narrow {
		body.Add(widget.NewHeading(text))
	} else {
		body.Add(widget.NewDisplay(text))
	}
	body.Add(widget.Row(0, what, widget.Fill()))
	body.Add(widget.Inset(0, 4, p.answers(item)))
	body.Add(p.never(item))
	if p.c.Class == theme.Narrow {
		return widget.NewCard(body)
	}
	return widget.NewBigCard(body)
}

// answers are the five tiles.
func (p *page) answers(item line) fyne.CanvasObject {
	var list []widget.Answer
	for n := 1; n <= 5; n++ {
		id := strconv.Itoa(n)
		list = append(list, widget.Answer{ID: id, Key: id, Sign: signs[n], Words: p.c.Words.Say(said(n))})
	}
	chosen := ""
	if item.answer > 0 {
		chosen = strconv.Itoa(item.answer)
	}
	tiles := widget.NewAnswers(list, chosen, p.pick)
	p.Target("answers", tiles)
	return tiles
}

// never is the sixth answer, apart from the five: it says nothing about the interest.
func (p *page) never(item line) fyne.CanvasObject {
	chosen := ""
	if item.answer == 0 {
		chosen = "0"
	}
	tile := widget.NewTiles([]widget.Option{{ID: "0", Label: p.c.Words.Say(said(0))}}, chosen, p.pick)
	p.Target("never", tile)
	note := widget.NewNote(p.c.Words.T("interests.never"))
	if p.c.Class == theme.Narrow {
		return widget.Column(8, tile, note)
	}
	return widget.Row(16, tile, widget.Fill(note))
}

// notes stand under the card: what this is, that a first picture is there, that a pause is fine.
func (p *page) notes() []fyne.CanvasObject {
	v, words := p.view, p.c.Words
	var list []fyne.CanvasObject
	if v.same {
		list = append(list, widget.NewNotice(widget.NoticeInfo, words.T("interests.pause")))
	}
	switch {
	case v.answered == 0:
		list = append(list, widget.NewNotice(widget.NoticeInfo, words.T("interests.start")))
	case v.complete() && v.beyond > 0:
		list = append(list, p.beside(widget.NewBody(words.T("interests.short-done")), p.goOnButton()))
	case v.picture && !v.complete():
		see := p.Button("picture", p.c.Words.T("interests.first-picture-see"), widget.QuietButton, p.result).WithIcon(icons.Hexagon)
		list = append(list, p.beside(widget.NewNote(words.N("interests.first-picture", v.given)), see))
	default:
		list = append(list, widget.NewNote(words.T("interests.stop")))
	}
	if p.c.Shell.MachineSettings().KeyHints && p.c.Class == theme.Wide {
		list = append(list, p.hints())
	}
	return list
}

// beside puts a button after a note, and under it where there is no room.
func (p *page) beside(note *widget.Text, button *widget.Button) fyne.CanvasObject {
	if p.c.Class == theme.Narrow {
		return widget.Column(4, note, widget.Row(0, button, widget.Fill()))
	}
	return widget.Row(12, widget.Fill(note), button)
}

func (p *page) hints() fyne.CanvasObject {
	row := widget.Flow(20)
	for _, hint := range [][2]string{{"1–5", "answer"}, {"0", "never"}, {"Enter", "next"}, {"Backspace", "back"}, {"S", "skip"}, {"R", "review"}} {
		row.Add(widget.NewKeyHint([]string{hint[0]}, p.c.Words.T("interests.hint."+hint[1])))
	}
	return row
}

// buttons are back, skip, and the main button; the check and the list stand beside them where there is room.
func (p *page) buttons() fyne.CanvasObject {
	group := widget.Flow(10)
	if p.view.at > 0 {
		group.Add(p.Button("back", p.c.Words.T("interests.back"), widget.SecondaryButton, p.back).WithIcon(icons.ArrowLeft))
	}
	if p.view.complete() {
		group.Add(p.Button("skip", p.c.Words.T("interests.next"), widget.SecondaryButton, p.skip).WithTrailingIcon(icons.ArrowRight))
	} else {
		group.Add(p.Button("skip", p.c.Words.T("interests.skip"), widget.QuietButton, p.skip))
	}
	if p.c.Class != theme.Narrow {
		p.addAside(group)
	}
	return widget.Row(10, widget.Fill(group), p.mainButton())
}

// addAside adds the check and the way to the list of all answers.
func (p *page) addAside(group *fyne.Container) {
	check := widget.NewCheck(p.c.Words.T("interests.move-on"), p.view.moveOn, p.setMoveOn)
	p.Target("move-on", check)
	group.Add(check)
	group.Add(p.Button("review", p.c.Words.T("interests.review"), widget.QuietButton, p.turnReview).WithIcon(icons.List))
}

func (p *page) mainButton() fyne.CanvasObject {
	p.first = "next"
	text := "interests.next"
	if p.view.complete() {
		text = "interests.see"
	}
	return p.Button("next", p.c.Words.T(text), widget.PrimaryButton, p.main).WithTrailingIcon(icons.ArrowRight)
}
