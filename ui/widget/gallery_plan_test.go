package widget

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

func init() {
	for _, name := range []string{"plan-row", "plan-row-done", "plan-row-stacked", "page-preview", "page-preview-large"} {
		inPicture[name] = true // a box says its step to a screen reader, a page says what its bars stand for
	}
}

func planSamples() []sample {
	return []sample{
		{"plan-row", 712, false, func() fyne.CanvasObject {
			return NewPlanRow(PlanRowSpec{What: "Mynd i noson agored y coleg", Why: "Pam: rydw i eisiau gweld y gweithdy cyn dewis",
				Who: "Fi", When: "3 Rhag", Tick: "Wedi'i wneud: Mynd i noson agored y coleg", Edit: "Golygu", OnTick: nothing, OnEdit: nothing})
		}, true},
		{"plan-row-done", 712, false, func() fyne.CanvasObject {
			return NewPlanRow(PlanRowSpec{What: "Siarad â chynghorydd am dri llwybr", Who: "Cynghorydd gyrfa", When: "Wedi'i wneud", Done: true,
				Tick: "Wedi'i wneud", Edit: "Golygu", OnTick: nothing, OnEdit: nothing})
		}, true},
		{"plan-row-stacked", 330, false, func() fyne.CanvasObject {
			return NewPlanRow(PlanRowSpec{What: "Holi pa gwrs peirianneg fydd yn cymryd lle BTEC", Why: "Pam: gallai rhai cyrsiau ddod i ben", Who: "Cynghorydd",
				When: "12 Rhag", Note: "Mae'r diwrnod wedi mynd heibio.", Tick: "Wedi'i wneud", Edit: "Golygu", Stacked: true, OnTick: nothing, OnEdit: nothing})
		}, true},
		{"part-card", 470, false, func() fyne.CanvasObject {
			return NewPartCard(NewIcon(icons.Route, 22, Ink), "Os na fydd hynny'n gweithio", "Peirianneg Lefel 3 yn y coleg", false, nothing)
		}, true},
		{"part-card-open", 300, false, func() fyne.CanvasObject {
			return NewPartCard(NewGlyph(theme.NeedToKnow, 22), "", "3 chwestiwn i'w gofyn", true, nothing)
		}, true},
		{"date-field", 340, false, func() fyne.CanvasObject { return NewDateField(dateSpec("cy", "")) }, true},
		{"date-field-day", 340, false, func() fyne.CanvasObject { return NewDateField(dateSpec("en", "3 12 2026")) }, true},
		{"date-month", 400, false, func() fyne.CanvasObject { return newMonth(dateSpec("cy", ""), "2026-12-03", noString).content }, true},
		{"date-month-today", 400, false, func() fyne.CanvasObject { return newMonth(dateSpec("en", ""), "", noString).content }, true},
		{"page-preview", 336, false, func() fyne.CanvasObject { return NewPagePreview(previewSpec(306)) }, true},
		{"page-preview-large", 940, false, func() fyne.CanvasObject {
			spec := previewSpec(0)
			spec.Above = true
			return NewPagePreview(spec)
		}, true},
	}
}

var sampleMonths = map[string][]string{
	"cy": {"Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// dateSpec is a field of a day in a language, which reads days as figures with spaces.
func dateSpec(language, text string) DateSpec {
	spec := DateSpec{Label: "By when?", Hint: "Pick a day", Text: text, Today: "2026-11-21", Unknown: "I do not know yet", Read: readSample,
		Words: DateWords{Open: "Open the month", Previous: "Previous month", Next: "Next month", Today: "today", Weekdays: [7]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}}}
	if language == "cy" {
		spec.Label, spec.Hint, spec.Unknown = "Erbyn pryd?", "Dewis diwrnod", "Dydw i ddim yn gwybod eto"
		spec.Words = DateWords{"Agor y mis", "Y mis blaenorol", "Y mis nesaf", "heddiw", [7]string{"Llun", "Maw", "Mer", "Iau", "Gwe", "Sad", "Sul"}}
	}
	spec.Show = func(day string) string { return showSample(language, day) }
	spec.Long = spec.Show
	return spec
}

func readSample(text string) (day, fault string) {
	at, err := time.Parse("2 1 2006", text)
	if err != nil {
		return "", "no day: " + text
	}
	return at.Format(time.DateOnly), ""
}

func showSample(language, day string) string {
	if at, err := time.Parse(time.DateOnly, day); err == nil {
		return fmt.Sprintf("%d %d %d", at.Day(), at.Month(), at.Year())
	}
	at, _ := time.Parse("2006-01", day)
	return fmt.Sprintf("%s %d", sampleMonths[language][at.Month()-1], at.Year())
}

// previewSpec is a plan of two pages with every kind of mark.
func previewSpec(wide float32) PreviewSpec {
	ink := colour{R: 0x1B, G: 0x1E, B: 0x33, A: 255}
	words := func(y, size float32, bold bool, text string, w float32) PaperMark {
		return PaperMark{Kind: PaperWords, X: 20, Y: y, W: w, H: 6, Text: text, Size: size, Base: size * .9, Bold: bold, Ink: ink}
	}
	first := Paper{Width: 210, Height: 297, Marks: []PaperMark{
		{Kind: PaperBox, X: 12, Y: 12, W: 186, H: 24, Radius: 2.4, Ink: ink, Edge: .5}, words(16, 6, true, "Fy nghynllun", 38),
		words(26, 3.2, false, "Owain", 12), {Kind: PaperBox, X: 170, Y: 16, W: 10, H: 10, Radius: 2, Fill: ink},
		words(48, 4, true, "Fy nghamau nesaf", 35), words(56, 3.4, false, "Mynd i noson agored y coleg", 60),
		{Kind: PaperStroke, Points: []fyne.Position{{X: 12, Y: 54}, {X: 100, Y: 54}}, Ink: ink, Edge: .3},
		{Kind: PaperStroke, Points: []fyne.Position{{X: 12, Y: 70}, {X: 60, Y: 70}, {X: 60, Y: 80}}, Ink: ink, Edge: 1, Dash: []float32{3, 2}},
		{Kind: PaperDisc, X: 120, Y: 60, W: 8, H: 8, Fill: ink}, {Kind: PaperDisc, X: 132, Y: 60, W: 8, H: 8, Ink: ink, Edge: .6, Dash: []float32{1, 1}},
		{Kind: PaperHalfDisc, X: 148, Y: 60, W: 4, H: 8, Fill: ink},
		{Kind: PaperArea, Points: []fyne.Position{{X: 160, Y: 68}, {X: 168, Y: 60}, {X: 168, Y: 68}}, Fill: ink},
	}}
	second := Paper{Width: 210, Height: 297, Marks: []PaperMark{words(20, 4, true, "Ffynonellau", 30)}}
	return PreviewSpec{Pages: []Paper{first, second}, Text: []string{"Fy nghynllun", "Owain", "Fy nghamau nesaf", "Mynd i noson agored y coleg", "Tudalen 1 o 2"},
		Name: "Agor y dudalen yn fawr", Previous: "Y dudalen flaenorol", Next: "Y dudalen nesaf", Wide: wide,
		Of: func(page, pages int) string { return fmt.Sprintf("Tudalen %d o %d", page, pages) }}
}

func TestARowIsTickedAndEdited(t *testing.T) {
	var did []string
	r := NewPlanRow(PlanRowSpec{What: "Ffonio", Edit: "Golygu", Tick: "Wedi'i wneud: Ffonio",
		OnTick: func() { did = append(did, "tick") }, OnEdit: func() { did = append(did, "edit") }})
	w := open(t, r)
	w.Canvas().Focus(r.Tick())
	press(r.Tick(), fyne.KeySpace)
	w.Canvas().Focus(r.Edit())
	press(r.Edit(), fyne.KeyReturn)
	if !slices.Equal(did, []string{"tick", "edit"}) {
		t.Errorf("%v", did)
	}
}

func TestAPartCardOpens(t *testing.T) {
	opened := 0
	p := NewPartCard(NewIcon(icons.Route, 22, Ink), "label", "words", false, func() { opened++ })
	w := open(t, p)
	test.Tap(p)
	w.Canvas().Focus(p)
	press(p, fyne.KeyReturn, fyne.KeySpace)
	if opened != 3 {
		t.Errorf("opened %d times", opened)
	}
}

// No type under 13 px, at any width: smaller lines are bars as long as their words.
func TestSmallTypeIsBars(t *testing.T) {
	useTheme(t, theme.Light, 1)
	for _, width := range []float32{200, 306, 600, 940} {
		words, bars := 0, 0
		for _, part := range paintPaper(previewSpec(0).Pages[0], width) {
			switch part := part.(type) {
			case *canvas.Text:
				words++
				if part.TextSize < leastType {
					t.Errorf("%v wide: %q is %v high", width, part.Text, part.TextSize)
				}
			case *canvas.Rectangle:
				if part.StrokeWidth == 0 && part.FillColor != (colour{R: 0x1B, G: 0x1E, B: 0x33, A: 255}) {
					bars++
				}
			}
		}
		if words+bars != 4 || (width == 306) != (words == 0 && width == 306) || width == 940 && bars != 0 {
			t.Errorf("%v wide: %d lines of type, %d bars", width, words, bars)
		}
	}
}

func TestPagesTurn(t *testing.T) {
	var turned []int
	opened := 0
	spec := previewSpec(306)
	spec.OnTurn = func(page int) { turned = append(turned, page) }
	spec.OnOpen = func() { opened++ }
	p := NewPagePreview(spec)
	w := open(t, p)
	w.Canvas().Focus(p.Picture())
	press(p.Picture(), fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyLeft)
	previous, next := p.Turners()
	test.Tap(next.(*iconButton))
	if !slices.Equal(turned, []int{1, 0, 1}) || opened != 1 || p.Page() != 1 {
		t.Errorf("turned %v, opened %d", turned, opened)
	}
	if !next.(*iconButton).Disabled() || previous.(*iconButton).Disabled() || p.number.String() != "Tudalen 2 o 2" {
		t.Error("the buttons do not say where the pages end")
	}
	p.SetPages(spec.Pages[:1], []string{"one"})
	if p.Page() != 0 || p.number.String() != "Tudalen 1 o 1" || !slices.Contains(p.Twin(), "one") {
		t.Errorf("%v", p.Twin())
	}
}

func TestAWideSheetHasRoomForAPage(t *testing.T) {
	w := open(t, NewBody("page"))
	for room, want := range map[float32]float32{1366: 990, 1024: 990, 900: 900} {
		w.Resize(fyne.NewSize(room, 700))
		s := ShowWideSheet(w.Canvas(), SheetSpec{Title: "Plan", Close: "Close", Body: NewPagePreview(previewSpec(0))})
		if got := s.content.Size().Width; got != want {
			t.Errorf("%v wide in %v", got, room)
		}
		s.Close()
	}
}

// The screen sets type wider than print at some sizes; words that follow on a line give way, and stand over none.
func TestWordsOfALineStandClear(t *testing.T) {
	useTheme(t, theme.Light, 1)
	line := func(x, w float32, text string) PaperMark {
		return PaperMark{Kind: PaperWords, X: x, Y: 10, W: w, Text: text, Size: 3.2, Base: 3}
	}
	paper := Paper{Width: 210, Height: 297, Marks: []PaperMark{line(10, 60, "y graddau mae'r cyflogwr yn gofyn amdanyn nhw"), line(70.5, 5, "[1]"), line(110, 5, "[2]")}}
	for width := float32(860); width < 1100; width += 7 {
		end := float32(0)
		for _, part := range paintPaper(paper, width) {
			text := part.(*canvas.Text)
			if at := text.Position().X; at <= end || text.Text == "[2]" && at > 110*width/210+1 {
				t.Errorf("%v wide: %q at %v, the words before it end at %v", width, text.Text, at, end)
			}
			end = text.Position().X + text.Size().Width
		}
	}
}
