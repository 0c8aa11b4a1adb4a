package widget

import (
	"strings"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
)

// DateSpec says what a field of a day is for. Days are written 2026-12-03 and months 2026-12 between the field and its caller; what people
// read and write comes from the caller's functions, in the language of the window.
type DateSpec struct {
	Label, Hint string
	Text        string // what stands in the field
	Today       string
	Words       DateWords
	Unknown     string // the answer that the day is not known yet; "": it is not offered
	Read        func(text string) (day, fault string)
	Show        func(day string) string // words a day or a month
	Long        func(day string) string // words a day with its weekday
	// Sheet puts the month beside the page and gives the focus to a part of it; Escape closes it and gives the focus back.
	Sheet    func(title string, content fyne.CanvasObject, focus fyne.Focusable) (close func())
	OnDone   func() // the field was left, a day was picked, or the day is not known: the day can be saved
	OnSubmit func() // Enter in the field
}

// DateWords are the words of the month.
type DateWords struct {
	Open           string // the button that opens it
	Previous, Next string // month
	Today          string
	Weekdays       [7]string // short, from Monday
}

// DateField takes a day: typed as people write it, picked from a month, or not known yet. An empty field is a day that is not known.
type DateField struct {
	block
	spec    DateSpec
	entry   *Entry
	open    *iconButton
	unknown *Check
	close   func()
}

// NewDateField returns a field of a day.
func NewDateField(spec DateSpec) *DateField {
	d := &DateField{spec: spec}
	d.entry = NewEntry(EntrySpec{Label: spec.Label, Quiet: true, Placeholder: spec.Hint, Text: spec.Text, OnChange: d.typed,
		OnLeave: func(string) { d.done() }, OnSubmit: func(string) { d.submit() }})
	d.open = newIconButton(icons.Calendar, spec.Words.Open, d.Open).withEdge()
	d.unknown = NewCheck(spec.Unknown, strings.TrimSpace(spec.Text) == "", func(bool) { d.Forget() })
	d.unknown.Hidden = spec.Unknown == ""
	d.hold(d, Column(2, Column(6, NewSmallStrong(spec.Label), RowTop(6, d.open, Fill(d.entry))), d.unknown))
	return d
}

// Field is the part that is written in.
func (d *DateField) Field() fyne.Focusable { return d.entry.Field() }

// Opener is the button that opens the month.
func (d *DateField) Opener() fyne.Focusable { return d.open }

// Unknown is the box of a day that is not known yet.
func (d *DateField) Unknown() fyne.Focusable { return d.unknown }

// Text is what is written.
func (d *DateField) Text() string { return d.entry.Text() }

// SetText replaces what is written.
func (d *DateField) SetText(text string) { d.entry.SetText(text) }

// Day reads the day; "" when it is not known. What cannot be read is said under the field, and ok is false.
func (d *DateField) Day() (day string, ok bool) {
	text, fault := strings.TrimSpace(d.Text()), ""
	if text != "" {
		day, fault = d.spec.Read(text)
	}
	d.entry.SetFault(fault)
	return day, fault == ""
}

// Forget makes the day one that is not known.
func (d *DateField) Forget() { d.take("") }

// Open opens the month of the day that is written, else the month of today.
func (d *DateField) Open() {
	day := ""
	if text := strings.TrimSpace(d.Text()); text != "" {
		day, _ = d.spec.Read(text)
	}
	m := newMonth(d.spec, day, d.pick)
	d.close = d.spec.Sheet(d.spec.Label, m.content, m.grid)
}

// pick takes what was chosen in the month, which then closes.
func (d *DateField) pick(day string) {
	if d.close != nil {
		d.close()
	}
	d.take(day)
}

func (d *DateField) take(day string) {
	text := ""
	if day != "" {
		text = d.spec.Show(day)
	}
	d.SetText(text)
	d.unknown.SetChecked(text == "")
	d.entry.SetFault("")
	d.done()
}

func (d *DateField) typed(text string) { d.unknown.SetChecked(strings.TrimSpace(text) == "") }

func (d *DateField) done() {
	if d.spec.OnDone != nil {
		d.spec.OnDone()
	}
}

func (d *DateField) submit() {
	if d.spec.OnSubmit != nil {
		d.spec.OnSubmit()
	}
}
