package widget

import (
	"strconv"

	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// tableSamples are the parts of the compare screen and those in which baskets, doors and the agenda of a talk are shown.
func tableSamples() []sample {
	return []sample{
		{"compare", 1102, false, func() fyne.CanvasObject { return NewCompareTable(compareSample(3, 0)) }, false},
		{"compare-two", 800, false, func() fyne.CanvasObject { return NewCompareTable(compareSample(2, 1)) }, false},
		{"compare-one", 460, false, func() fyne.CanvasObject { return NewCompareTable(compareSample(1, 2)) }, false},
		{"door-open", 540, false, func() fyne.CanvasObject {
			return NewDoorRow(DoorSpec{Door: theme.Open, Word: "Ar agor", Name: "Prentisiaeth Lefel 2 neu 3", Rule: "16 oed neu hŷn", Mark: sampleMark("[4]")})
		}, true},
		{"door-ajar", 540, false, func() fyne.CanvasObject {
			return NewDoorRow(DoorSpec{Door: theme.Ajar, Word: "Cilagored", Name: "Peirianneg Lefel 3 yn y coleg",
				Rule: "Yn dibynnu ar raddau: 4 TGAU A*–C, gyda Mathemateg", Mark: sampleMark("[3]")})
		}, true},
		{"door-harder", 540, false, func() fyne.CanvasObject {
			return NewDoorRow(DoorSpec{Door: theme.Harder, Word: "Anoddach o fan hyn: gofynnwch", Name: "Safon Uwch Bioleg, Cemeg neu Ffiseg",
				Rule: "Y Gwyddorau (dwyradd) yw'r brif ffordd", Mark: sampleMark("[2]"), Help: "Beth fyddai'n helpu?", OnHelp: nothing})
		}, true},
		{"door-not-known", 400, false, func() fyne.CanvasObject {
			return NewDoorRow(DoorSpec{Door: theme.DoorNotKnown, Word: "Ddim yn hysbys", Name: "Gofal plant Lefel 3", Rule: "Dim rheol yn y data eto. Gofynnwch"})
		}, true},
		{"door-changed", 480, false, func() fyne.CanvasObject {
			return NewCard(NewDoorRow(DoorSpec{Door: theme.Ajar, Word: "Cilagored", Name: "Safon Uwch Bioleg", Sub: "Safon Uwch · Lefel 3", Rule: "Y Gwyddorau (dwyradd) yw'r brif ffordd", Mark: sampleMark("[2]"),
				More: "Gallai helpu: ychwanegu TGAU Mathemateg Bellach", Changed: "Newidiwyd. O'r blaen: ddim yn hysbys", Help: "Beth fyddai'n helpu?", OnHelp: nothing}).Reaching(18))
		}, true},
		{"door-narrow", 260, false, func() fyne.CanvasObject {
			return NewDoorRow(DoorSpec{Door: theme.Harder, Word: "Anoddach o fan hyn: gofynnwch", Name: "Safon Uwch Bioleg, Cemeg neu Ffiseg",
				Rule: "Y Gwyddorau (dwyradd) yw'r brif ffordd", Mark: sampleMark("[2]"), Help: "Beth fyddai'n helpu?", OnHelp: nothing, Narrow: true})
		}, true},
		{"basket", 520, false, func() fyne.CanvasObject { return NewBasket(basketSample(false)) }, false},
		{"basket-narrow", 330, false, func() fyne.CanvasObject { return NewBasket(basketSample(true)) }, false},
		{"chip-button", 180, false, func() fyne.CanvasObject {
			return NewChipButton(theme.InPlace, "Ydy", "Ydy'r ysgol yn ei gynnig?", nothing)
		}, true},
		{"add-row", 420, false, func() fyne.CanvasObject { return NewAddRow(icons.Plus, "Ychwanegu cymhwyster", nothing) }, true},
		{"agenda", 640, false, func() fyne.CanvasObject { return NewAgenda(agendaSample(nil)) }, false},
		{"agenda-tiles", 640, false, func() fyne.CanvasObject {
			return NewAgendaTiles(3, AgendaTile{icons.Plus, "Arian a theithio", nothing}, AgendaTile{icons.Plus, "Dysgu drwy'r Gymraeg", nothing},
				AgendaTile{icons.Plus, "Fy nghryfderau", nothing}, AgendaTile{icons.Plus, "Cymorth i ddysgu", nothing},
				AgendaTile{icons.Pencil, "Yn ei eiriau ei hun", nothing}, AgendaTile{icons.Clock, "Y tro nesaf (1)", nil})
		}, false},
	}
}

func compareSample(fit, from int) CompareSpec {
	roles := []Option{{ID: "first", Label: "Cyntaf"}, {ID: "backup", Label: "Wrth gefn"}, {ID: "no", Label: "Ddim i mi"}}
	return CompareSpec{
		Fit: fit, From: from, Corner: "Seren: pwysig i mi", Starred: "Pwysig i mi", Star: "Nodi ei fod yn bwysig i mi", Choice: "Fy newis",
		Switch: "Y llwybr i'w weld", Before: "Yr un cynt", After: "Y nesaf", Shown: "2 a 3 o 3",
		Columns: []CompareColumn{
			{ID: "a", Family: theme.Academic, Name: "Safon Uwch", Sub: "Mathemateg, Ffiseg, Cyfrifiadureg", Short: "Safon Uwch", Choices: roles},
			{ID: "c", Family: theme.College, Name: "Cwrs galwedigaethol", Sub: "Peirianneg, Lefel 3", Short: "Cwrs galwedigaethol", Choices: roles, Chosen: "backup"},
			{ID: "p", Family: theme.Apprenticeship, Name: "Prentisiaeth", Sub: "Peirianneg drydanol ac electronig, Lefel 3", Short: "Prentisiaeth", Choices: roles, Chosen: "first"},
		},
		Rows: []CompareRow{
			{ID: "needed", Name: "Beth sydd ei angen", Icon: icons.List, Cells: []CompareCell{
				{Text: "Mae un coleg yn gofyn am 6 TGAU gradd C; gofynnwch i'ch un chi", State: theme.NeedToKnow, Word: "Angen gwybod", Mark: sampleMark("[1]")},
				{Text: "4 TGAU A*–C, gyda Mathemateg", State: theme.Likely, Word: "Tebygol", Mark: sampleMark("[2]")},
				{Text: "Cyflogwr. Dim graddau yn y data", State: theme.NeedToKnow, Word: "Angen gwybod", Mark: sampleMark("[3]")},
			}},
			{ID: "long", Name: "Hyd", Icon: icons.Clock, Cells: []CompareCell{
				{Text: "2 flynedd", Mark: sampleMark("[1]")}, {Text: "Ddim yn hysbys. Gofynnwch i'r coleg", Unknown: true}, {Text: "1 i 4 blynedd", Mark: sampleMark("[4]")},
			}},
			{ID: "travel", Name: "Teithio", Icon: icons.Bus, Starred: true, Cells: []CompareCell{
				{Text: "25 munud ar y bws", Own: "fy nodyn i", Edit: "Newid fy nodyn", OnEdit: nothing},
				{Text: "40 munud ar y trên", Own: "fy nodyn i", Edit: "Newid fy nodyn", OnEdit: nothing},
				{Text: "Yn dibynnu ar y cyflogwr", Unknown: true, Edit: "Ychwanegu nodyn", OnEdit: nothing},
			}},
			{ID: "next", Name: "Beth sy'n dod wedyn", Icon: icons.Flag, Cells: []CompareCell{
				{Text: "Gradd prifysgol", Note: "Y swydd: peiriannydd trydanol", Mark: sampleMark("[5]")}, {Text: "HNC neu HND, gradd, prentisiaeth", Mark: sampleMark("[2]")},
				{Text: "Prentisiaeth Uwch o 18 oed, prentisiaeth gradd", Mark: sampleMark("[5]")},
			}},
		},
		OnStar: func(string, bool) {}, OnChoose: func(string, string) {}, OnTurn: func(int) {},
	}
}

func sampleMark(label string) *SourceMark { return NewSourceMark(label, "Ffynhonnell "+label, nothing) }

func agendaSample(told func(string)) AgendaSpec {
	tell := func(what string) {
		if told != nil {
			told(what)
		}
	}
	return AgendaSpec{Remove: "Tynnu", MoveHint: "Alt a saeth i'w symud",
		Cards: []AgendaCard{{ID: "a", Text: "Cymharu coleg a phrentisiaeth", Author: "Owain"}, {ID: "b", Text: "Beth os na chaf i'r graddau?", Author: "Owain"},
			{ID: "c", Text: "Sut mae dod o hyd i gyflogwr", Author: "Cynghorydd", Adviser: true}},
		OnMove: func(id string, by int) { tell(id + strconv.Itoa(by)) }, OnRemove: func(id string) { tell(id) }}
}

func basketSample(narrow bool) BasketSpec {
	question := "Ydy'r ysgol yn ei gynnig?"
	item := func(id, name, sub string) BasketItem {
		return BasketItem{ID: id, Name: name, Sub: sub, Question: question}
	}
	usual := func(id, name, sub, changed string) BasketItem {
		i := item(id, name, sub)
		i.Changed, i.Action, i.OnAction = changed, "Newid", nothing
		return i
	}
	choice := func(id, name, sub string, state theme.State, answer string) BasketItem {
		i := item(id, name, sub)
		i.Offered, i.Answer, i.OnAsk, i.Action, i.OnAction = state, answer, nothing, "Tynnu", nothing
		return i
	}
	engineering := choice("e", "TAAU Peirianneg", "Lefel 1–2 · o fis Medi 2027", theme.NotKnown, "Ddim yn gwybod")
	engineering.Mark = sampleMark("[1]")
	return BasketSpec{Title: "Fy masged", Narrow: narrow, Add: "Ychwanegu cymhwyster", OnAdd: nothing, Count: "2 fasged wedi'u cadw",
		Above: NewButton("Dadwneud", QuietButton, nothing).WithIcon(icons.Undo), Below: NewButton("Cymharu basgedi", SecondaryButton, nothing),
		Groups: []BasketGroup{
			{Name: "Disgwylir fel arfer", Items: []BasketItem{usual("m", "TGAU Mathemateg a Rhifedd", "Dwyradd · Lefel 1–2", ""),
				usual("s", "TGAU Gwyddoniaeth Integredig", "Gradd unigol · Lefel 1–2", "Newidiwyd")}},
			{Name: "Fy newisiadau (2 o 4)", Question: question, Items: []BasketItem{engineering, choice("h", "TGAU Hanes", "Lefel 1–2", theme.InPlace, "Ydy")}},
			{Name: "Eraill", Empty: "Dim byd eto"},
		}}
}
