package plan

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// dateText is a day as the window's language writes it; "" stays empty.
func (p *page) dateText(day string) string { return p.c.Words.Date(message.Day(day)) }

// shortDay is a day in few letters, with its year only where that is not this year: "3 Rhag".
func (p *page) shortDay(day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return p.dateText(day)
	}
	month := p.say("dates.month-short." + strconv.Itoa(int(at.Month())))
	if year := at.Format("2006"); year != string(p.c.Today)[:4] {
		return p.say("planner.day-year", "Day", at.Day(), "Month", month, "Year", year)
	}
	return p.say("planner.day", "Day", at.Day(), "Month", month)
}

// dateSpec is a field of a day in the window's language. Field finds it on a page that was built anew, to open its month again there.
func (p *page) dateSpec(label, text string, field func(*page) *widget.DateField) widget.DateSpec {
	words := widget.DateWords{Open: p.say("planner.date.open"), Previous: p.say("planner.date.previous"), Next: p.say("planner.date.next"), Today: p.say("planner.date.today")}
	for i := range words.Weekdays {
		words.Weekdays[i] = p.say("planner.weekday." + strconv.Itoa((i+1)%len(words.Weekdays)))
	}
	return widget.DateSpec{Label: label, Hint: p.say("planner.date.hint"), Text: text, Today: string(p.c.Today), Words: words, Read: p.readDay,
		Show: p.dateText, Long: func(day string) string { return p.c.Words.DateAlone(message.Day(day)) },
		Sheet: func(title string, content fyne.CanvasObject, focus fyne.Focusable) func() {
			shut := p.c.Shell.Sheet(title, content, focus)
			p.c.Shell.Again(func(s screen.Screen) {
				if d := field(s.(*page)); d != nil {
					d.Open()
				}
			})
			return shut
		}}
}

// readDay reads a day as people write it in either language, or says what is wrong with it.
func (p *page) readDay(text string) (day, fault string) {
	read, err := p.c.Words.ParseDate(text)
	return string(read), p.c.Words.Error(err)
}
