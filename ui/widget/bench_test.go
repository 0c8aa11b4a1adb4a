package widget

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"llwybr/ui/theme"
)

// longPage is a page of 60 rows, each with badges and a button: more than any screen shows.
func longPage() fyne.CanvasObject {
	var rows []*ListRow
	for i := range 60 {
		rows = append(rows, NewListRow(RowSpec{Title: fmt.Sprintf("Occupation %d", i), Sub: "You like finding out, making, and exact work", OnTap: nothing,
			Trailing: []fyne.CanvasObject{NewBadge("I", 25, "", "I"), NewBadge("R", 25, "", "R"), NewButton("Keep", QuietButton, nothing)}}))
	}
	return Frame(nil, nil, Exact(216, NewBody("rail")), nil, NewScroll(Inset(12, 12, Column(8, NewRowList(8, rows...)))))
}

func show1366(page fyne.CanvasObject) software.WindowlessCanvas {
	c := software.NewCanvas()
	c.SetPadded(false)
	c.Resize(fyne.NewSize(1366, 768))
	c.SetContent(page)
	return c
}

func BenchmarkBuildAndLayout(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.Light, 1))
	for b.Loop() {
		show1366(longPage())
	}
}

// BenchmarkMinSizes is what the toolkit asks before it paints a frame that changed: the least size of every object on the page.
func BenchmarkMinSizes(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(theme.New(theme.Light, 1))
	page := longPage()
	show1366(page)
	for b.Loop() {
		askMinSizes(page)
	}
}

func askMinSizes(object fyne.CanvasObject) {
	object.MinSize()
	for _, child := range childrenOf(object) {
		askMinSizes(child)
	}
}
