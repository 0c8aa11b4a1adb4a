package widget

import (
	"fmt"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// TestPages paints parts together, as pages use them, for looking at beside the drawings (only with -sheets).
func TestPages(t *testing.T) {
	if *sheets == "" {
		t.Skip("run with -sheets DIR to paint the pages")
	}
	for _, variant := range theme.Variants() {
		for _, scale := range []float32{1, 1.5, 2} {
			test.NewTempApp(t).Settings().SetTheme(theme.New(variant, scale))
			for name, page := range map[string]func() fyne.CanvasObject{"interests": interestsPage, "ideas": ideasPage} {
				paintPage(t, filepath.Join(*sheets, fmt.Sprintf("page-%s-%s-%d.png", name, variant, int(scale*100))), page(), nil)
			}
			paintPage(t, filepath.Join(*sheets, fmt.Sprintf("page-dialog-%s-%d.png", variant, int(scale*100))), ideasPage(), showSampleDialog)
			paintPage(t, filepath.Join(*sheets, fmt.Sprintf("page-select-%s-%d.png", variant, int(scale*100))), ideasPage(), openSampleSelect)
		}
	}
}

func paintPage(t *testing.T, path string, page fyne.CanvasObject, over func(fyne.Canvas)) {
	t.Helper()
	c := software.NewCanvas()
	c.SetPadded(false)
	c.Resize(fyne.NewSize(1366, 768))
	c.SetContent(page)
	c.Resize(fyne.NewSize(1366, 768))
	if over != nil {
		over(c)
	} else {
		c.FocusNext()
		c.FocusNext()
	}
	save(t, path, c)
}

func showSampleDialog(c fyne.Canvas) {
	ShowDialog(c, DialogSpec{Title: "Tynnu TGAU Hanes o'ch masged?", Safe: 1,
		Body:    []fyne.CanvasObject{NewBody("Gallwch ei roi yn ôl unrhyw bryd. Does dim byd arall yn newid.")},
		Actions: []DialogAction{{Label: "Tynnu", Emphasis: PrimaryButton}, {Label: "Cadw", Emphasis: SecondaryButton}}})
}

var sampleSelect *Select

func openSampleSelect(c fyne.Canvas) {
	openDropList(c, sampleSelect, sampleSelect.options, sampleSelect.chosen, nil)
}

func sampleRail() fyne.CanvasObject {
	rail := Column(0, Inset(8, 8, Row(10, NewMark(36), NewHeading("Llwybr").In(OnRail))), NewIconRow(icons.Journey, "Fy nhaith", nothing).Strong(),
		NewRailItem(icons.User, "Amdanaf i", "Wedi'i wneud", WaymarkDone, nothing).AtEnds(true, false),
		NewRailItem(icons.Hexagon, "Diddordebau", "34 o 48 ateb", WaymarkPart, nothing).SetHere(true),
		NewRailItem(icons.Bulb, "Syniadau", "3 wedi'u cadw", WaymarkPart, nothing),
		NewRailItem(icons.Basket, "Opsiynau yn 14", "2 i'w trafod", WaymarkPart, nothing),
		NewRailItem(icons.Route, "Llwybrau", "Heb ddechrau", WaymarkOpen, nothing),
		NewRailItem(icons.Plan, "Cynllun", "Heb ddechrau", WaymarkOpen, nothing).AtEnds(false, true),
		Fill(), NewIconRow(icons.Hand, "Cymorth nawr", nothing), NewIconRow(icons.Gear, "Gosodiadau", nothing), NewIconRow(icons.Lock, "Cloi", nothing))
	back := canvas.NewRectangle(theme.Current().Palette().Rail)
	return Layers(back, Exact(216, Inset(6, 8, NewScroll(rail))))
}

func interestsPage() fyne.CanvasObject {
	head := Row(12, Fill(Column(0, NewHeading("Interests"), NewBody("Think about the doing. Pay and grades do not matter here.").In(Ink2))),
		NewButton("Search", ToolButton, nothing).WithIcon(icons.Search).WithKey("Ctrl K"), NewButton("Listen", ToolButton, nothing).WithIcon(icons.Speaker), NewLangSwitch(languages(), "en", noString))
	card := NewBigCard(Column(16, NewBody("Would you like doing this?").In(Ink2), NewDisplay("Make a map of the bottom of an ocean"),
		Row(0, NewButton("What does this mean?", QuietButton, nothing).WithIcon(icons.Info)), NewAnswers(answerOptions(), "4", noString)))
	foot := Flow(12, NewButton("Back", SecondaryButton, nothing).WithIcon(icons.ArrowLeft), NewButton("Skip for now", QuietButton, nothing),
		NewCheck("Move on when I answer", true, nil), NewButton("Next", PrimaryButton, nothing).WithTrailingIcon(icons.ArrowRight))
	progress := Row(16, NewStrong("Question 34 of 48"), Fill(NewProgress("34 of 48", 1, 1, 1, 1, .25, 0)), NewBody("About 3 minutes left").In(Ink2))
	hints := Flow(22, NewKeyHint([]string{"1–5"}, "answer"), NewKeyHint([]string{"Enter"}, "next"), NewKeyHint([]string{"S"}, "skip"))
	page := Limit(940, Column(20, progress, card, foot, hints))
	return Frame(nil, nil, sampleRail(), nil, Inset(18, 10, Frame(Inset(6, 6, head), nil, nil, nil, NewScroll(page))))
}

func ideasPage() fyne.CanvasObject {
	row := func(title, sub string, selected bool, interests ...theme.Interest) *ListRow {
		var trail []fyne.CanvasObject
		for _, i := range interests {
			trail = append(trail, NewBadge(i, 25, "", interestNames[i]))
		}
		trail = append(trail, NewButton("Keep", QuietButton, nothing).WithIcon(icons.Star))
		return NewListRow(RowSpec{Title: title, Sub: sub, Trailing: trail, Selected: selected, OnTap: nothing})
	}
	list := NewRowList(8, row("Conservation officer", "You like finding out, and working outdoors", false, "I", "R", "C"),
		row("Laboratory technician", "You like finding out, making, and exact work", true, "I", "R", "C"),
		row("Paramedic", "You like helping, making and finding out", false, "S", "R", "I"))
	sampleSelect = NewSelect("sector", "All sectors", append([]Option{{ID: "all", Label: "All sectors"}}, mediums()...), "all", noString).WithIcon(icons.Filter)
	left := Column(12, NewTabs([]Tab{{"c", "Close fit", "9"}, {"n", "Near fit", "12"}, {"w", "Wider ideas", "8"}}, "c", noString),
		Flow(10, sampleSelect, NewButton("Why these ideas?", QuietButton, nothing).WithIcon(icons.Info)), list)
	ways := Column(0)
	for _, family := range theme.Families() {
		ways.Add(Row(10, NewFamilySign(family, string(family), ""), Fill(NewSmall("Level 3 Medical Science, age 16 or over")), NewSourceMark("[2]", "source", nothing)))
		ways.Add(NewRule())
	}
	detail := NewCard(Column(12, NewSubheading("Laboratory technician"), NewBody("Sets up tests, measures results and keeps records.").In(Ink2),
		NewSmallStrong("Why this is here").In(Ink2), Row(8, NewGlyph(theme.Met, 18), Fill(NewBody("You would like to “work in a biology lab”."))),
		ways, NewDisclosure(icons.Pound, "Pay and jobs in Wales", NewBody("..."), nil), NewChip(theme.Likely, "Likely by August 2027"),
		Flow(10, NewButton("See routes", PrimaryButton, nothing).WithTrailingIcon(icons.ArrowRight), NewButton("What would help?", SecondaryButton, nothing), NewButton("Not for me", QuietButton, nothing))))
	columns := 2
	if theme.Current().Class(1366) == theme.Narrow {
		columns = 1
	}
	return Frame(nil, nil, sampleRail(), nil, NewScroll(Inset(12, 12, Grid(columns, 16, left, detail))))
}
