package widget

import (
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
