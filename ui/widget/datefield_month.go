package widget

import (
	"time"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
)

// month is a month to pick a day from: its name between the ways to its neighbours, its days, and the day with the cursor in words.
type month struct {
	spec    DateSpec
	name    *Text
	words   *Text
	grid    *monthGrid
	content fyne.CanvasObject
}

// newMonth opens at a day, or at today where there is none. Pick is told of the chosen day; "" is a day that is not known.
func newMonth(spec DateSpec, day string, pick func(day string)) *month {
	m := &month{spec: spec, name: NewStrong("").Align(fyne.TextAlignCenter), words: NewNote("").Align(fyne.TextAlignCenter)}
	m.grid = newMonthGrid(spec, day, m.show, pick)
	previous := newIconButton(icons.ArrowLeft, spec.Words.Previous, func() { m.grid.turn(-1) })
	next := newIconButton(icons.ArrowRight, spec.Words.Next, func() { m.grid.turn(1) })
	col := Column(12, Row(8, previous, Fill(m.name), next), m.grid, m.words)
	if spec.Unknown != "" {
		col.Add(Row(0, Fill(), NewButton(spec.Unknown, SecondaryButton, func() { pick("") }), Fill()))
	}
	m.content = Limit(monthWide, col)
	m.show()
	return m
}

// monthWide is how wide a month becomes at most, in pixels of the drawings.
const monthWide float32 = 400

// show says the month and the day where the cursor stands.
func (m *month) show() {
	at := m.grid.cursor
	m.name.SetText(m.spec.Show(at.Format("2006-01")))
	words := m.spec.Long(at.Format(time.DateOnly))
	if at.Format(time.DateOnly) == m.spec.Today {
		words += " · " + m.spec.Words.Today
	}
	m.words.SetText(words)
}
