package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/assets/icons"
	"llwybr/ui/theme"
)

// sample is one widget as the tests show it: at a width of the drawings, on the page, a card or the rail.
type sample struct {
	name   string
	width  float32
	rail   bool
	build  func() fyne.CanvasObject
	target bool // a control: at least 44 in both directions
}

var interestNames = map[theme.Interest]string{
	"R": "Gwneud", "I": "Ymchwilio", "A": "Creu", "S": "Helpu", "E": "Arwain", "C": "Trefnu",
}

func gallery() []sample {
	var all []sample
	for _, part := range [][]sample{buttons(), choices(), railSamples(), stateSamples(), rows(), fields(), pictures(), texts(), settingsSamples(), tableSamples(), planSamples(), routeMaps(), pinSamples(), readSamples()} {
		all = append(all, part...)
	}
	return all
}

func nothing() {}

func noString(string) {}

func buttons() []sample {
	return []sample{
		{"button-primary", 240, false, func() fyne.CanvasObject {
			return NewButton("Gweld fy syniadau", PrimaryButton, nothing).WithTrailingIcon(icons.ArrowRight)
		}, true},
		{"button-secondary", 240, false, func() fyne.CanvasObject {
			return NewButton("Dangos fel rhestr", SecondaryButton, nothing).WithIcon(icons.List)
		}, true},
		{"button-quiet", 240, false, func() fyne.CanvasObject { return NewButton("Argraffu", QuietButton, nothing).WithIcon(icons.Print) }, true},
		{"button-disabled", 240, false, func() fyne.CanvasObject {
			b := NewButton("Cadw", PrimaryButton, nothing)
			b.Disable()
			return b
		}, true},
		{"button-wrapped", 200, false, func() fyne.CanvasObject {
			return NewButton("Ychwanegu at y gymhariaeth (2 o 3)", PrimaryButton, nothing).WithIcon(icons.Plus)
		}, true},
		{"keep", 110, false, func() fyne.CanvasObject { return NewKeep("Wedi'i gadw", "Cadw", false, nil) }, true},
		{"kept", 110, false, func() fyne.CanvasObject { return NewKeep("Wedi'i gadw", "Cadw", true, nil) }, true},
		{"button-tool", 200, false, func() fyne.CanvasObject {
			return NewButton("Chwilio", ToolButton, nothing).WithIcon(icons.Search).WithKey("Ctrl K")
		}, true},
		{"source-mark", 60, false, func() fyne.CanvasObject { return NewSourceMark("[2]", "Ffynhonnell 2", nothing) }, true},
		{"key-hint", 200, false, func() fyne.CanvasObject { return NewKeyHint([]string{"Ctrl", "K"}, "chwilio") }, false},
	}
}

func answerOptions() []Answer {
	return []Answer{
		{"1", "1", "−−", "Would really not like"}, {"2", "2", "−", "Would not like"}, {"3", "3", "~", "In between"},
		{"4", "4", "+", "Would like"}, {"5", "5", "++", "Would really like"},
	}
}

func languages() []Option {
	return []Option{{ID: "cy", Label: "Cymraeg"}, {ID: "en", Label: "English"}}
}

func mediums() []Option {
	return []Option{
		{ID: "welsh", Label: "Welsh-medium", Note: "Most lessons are in Welsh"}, {ID: "bilingual", Label: "Bilingual"},
		{ID: "english", Label: "English-medium"}, {ID: "unknown", Label: "Not sure"},
	}
}

func choices() []sample {
	return []sample{
		{"lang-switch", 220, false, func() fyne.CanvasObject { return NewLangSwitch(languages(), "cy", noString) }, true},
		{"segments", 340, false, func() fyne.CanvasObject {
			return NewSegments([]Option{{ID: "both", Label: "Both"}, {ID: "cy", Label: "Cymraeg"}, {ID: "en", Label: "English"}}, "both", noString)
		}, true},
		{"tiles", 420, false, func() fyne.CanvasObject {
			return NewTiles([]Option{{ID: "1", Label: "100%"}, {ID: "2", Label: "125%"}, {ID: "3", Label: "150%"}, {ID: "4", Label: "200%"}}, "2", noString)
		}, true},
		{"pills", 420, false, func() fyne.CanvasObject {
			return NewPills([]Option{{ID: "all", Label: "Popeth"}, {ID: "q", Label: "Cymwysterau"}, {ID: "r", Label: "Llwybrau"}}, "all", noString)
		}, true},
		{"choice", 420, false, func() fyne.CanvasObject { return NewChoice("School", mediums(), "bilingual", noString) }, true},
		{"answers", 850, false, func() fyne.CanvasObject { return NewAnswers(answerOptions(), "4", noString) }, true},
		{"answers-narrow", 400, false, func() fyne.CanvasObject { return NewAnswers(answerOptions(), "4", noString) }, true},
		{"tabs", 520, false, func() fyne.CanvasObject {
			return NewTabs([]Tab{{"close", "Close fit", "9"}, {"near", "Near fit", "12"}, {"wider", "Wider ideas", "8"}}, "close", noString)
		}, true},
		{"check-on", 300, false, func() fyne.CanvasObject { return NewCheck("Symud ymlaen pan fydda i'n ateb", true, nil) }, true},
		{"check-off", 300, false, func() fyne.CanvasObject { return NewCheck("Darllen pob sgrin yn uchel wrth iddi agor", false, nil) }, true},
		{"check-done", 60, false, func() fyne.CanvasObject { return NewCheck("Wedi'i wneud", true, nil).HideLabel().ForDone() }, true},
		{"select", 250, false, func() fyne.CanvasObject {
			return NewSelect("Nod", "Dewis", mediums(), "english", noString).WithIcon(icons.Flag)
		}, true},
	}
}

func railSamples() []sample {
	item := func(icon icons.Name, title, sub string, state Waymark, here bool) fyne.CanvasObject {
		return NewRailItem(icon, title, sub, state, nothing).SetHere(here)
	}
	return []sample{
		{"rail-done", 192, true, func() fyne.CanvasObject {
			return NewRailItem(icons.User, "Amdanaf i", "Wedi'i wneud", WaymarkDone, nothing).AtEnds(true, false)
		}, true},
		{"rail-here", 192, true, func() fyne.CanvasObject { return item(icons.Hexagon, "Diddordebau", "34 o 48 ateb", WaymarkPart, true) }, true},
		{"rail-part", 192, true, func() fyne.CanvasObject {
			return item(icons.Basket, "Opsiynau yn 14 oed", "2 i'w trafod", WaymarkPart, false)
		}, true},
		{"rail-open", 192, true, func() fyne.CanvasObject {
			return NewRailItem(icons.Plan, "Cynllun", "Heb ddechrau", WaymarkOpen, nothing).AtEnds(false, true)
		}, true},
		{"icon-row", 192, true, func() fyne.CanvasObject { return NewIconRow(icons.Gear, "Gosodiadau", nothing) }, true},
		{"icon-row-current", 192, true, func() fyne.CanvasObject { return NewIconRow(icons.Hand, "Cymorth nawr", nothing).SetCurrent(true) }, true},
		{"rail-compact", 84, true, func() fyne.CanvasObject {
			return NewRailItem(icons.Basket, "Opsiynau yn 14 oed", "2 i'w trafod", WaymarkPart, nothing).Compact(true)
		}, true},
		{"icon-row-compact", 84, true, func() fyne.CanvasObject { return NewIconRow(icons.Gear, "Gosodiadau", nothing).Compact(true) }, true},
		{"icon-row-page", 192, false, func() fyne.CanvasObject {
			return NewIconRow(icons.Text, "Iaith, testun", nothing).OnPage().SetCurrent(true)
		}, true},
	}
}

func stateSamples() []sample {
	words := map[theme.State]string{
		theme.Met: "Wedi'i fodloni", theme.Likely: "Tebygol", theme.NeedToKnow: "Angen gwybod", theme.NotYet: "Ddim eto",
		theme.InPlace: "Yn ei le", theme.ToDiscuss: "I'w drafod", theme.NotKnown: "Ddim yn hysbys", theme.Fault: "Gwiriwch hyn",
	}
	all := []sample{}
	for _, state := range theme.States() {
		all = append(all, sample{"chip-" + string(state), 180, false, func() fyne.CanvasObject { return NewChip(state, words[state]) }, false})
	}
	for _, family := range theme.Families() {
		all = append(all, sample{"family-" + string(family), 220, false, func() fyne.CanvasObject {
			return NewFamilySign(family, string(family), "")
		}, false})
	}
	for _, interest := range theme.Interests() {
		all = append(all, sample{"badge-" + string(interest), 150, false, func() fyne.CanvasObject {
			return NewBadge(interest, 36, interestNames[interest], "")
		}, false})
	}
	return append(all, doorSample(), sample{"tag", 100, false, func() fyne.CanvasObject { return NewTag("Lefel 3") }, false})
}

func doorSample() sample {
	return sample{"doors", 240, false, func() fyne.CanvasObject {
		row := Row(12)
		for _, door := range theme.Doors() {
			row.Add(NewDoor(door, 24))
		}
		row.Add(NewGlyph(theme.Met, 18))
		row.Add(NewStation(theme.College, 18))
		return row
	}, false}
}

func rows() []sample {
	return []sample{
		{"list-row", 480, false, func() fyne.CanvasObject {
			return NewListRow(RowSpec{Title: "Technegydd labordy", Sub: "Rydych chi'n hoffi ymchwilio, gwneud a gwaith manwl",
				Trailing: []fyne.CanvasObject{NewBadge("I", 24, "", "Ymchwilio"), NewBadge("R", 24, "", "Gwneud")}, Selected: true, OnTap: nothing})
		}, true},
		{"list-row-flat", 480, false, func() fyne.CanvasObject {
			return NewListRow(RowSpec{Title: "TGAU Gwyddoniaeth Integredig", Sub: "Gradd unigol · Lefel 1–2",
				Trailing: []fyne.CanvasObject{NewButton("Newid", QuietButton, nothing)}, OnTap: nothing}).Flat().SetChanged(true)
		}, true},
		{"entitlement", 276, false, func() fyne.CanvasObject {
			return NewEntitlementCard("Cymwysterau i annog ehangder", "Mae'r gyfraith yn gofyn i'ch ysgol gynnig dewis. Gofynnwch a fydd TAAU Peirianneg ar gael.", theme.ToDiscuss, "I'w trafod", nothing)
		}, true},
		{"notice", 420, false, func() fyne.CanvasObject {
			return NewNotice(NoticeInfo, "Mae **Gwneud** a **Helpu** yn agos iawn at ei gilydd, felly mae'n werth edrych ar syniadau o'r ddau.")
		}, false},
		{"notice-fault", 420, false, func() fyne.CanvasObject {
			return NewNotice(NoticeFault, "Dydy'r ffeil ddim yn agor. Does dim wedi'i golli.")
		}, false},
		{"disclosure", 420, false, func() fyne.CanvasObject {
			return NewDisclosure(icons.Pound, "Cyflog a swyddi yng Nghymru", NewBody("..."), nil)
		}, true},
		{"toast", 520, false, func() fyne.CanvasObject {
			toast := NewToast("Iawn")
			toast.Say("Tynnwyd: TGAU Hanes", "Dadwneud", nothing)
			return toast
		}, false},
		{"card", 300, false, func() fyne.CanvasObject {
			return NewCard(Column(8, NewSubheading("Fy masged"), NewNote("2 fasged wedi'u cadw")))
		}, false},
	}
}

func fields() []sample {
	return []sample{
		{"entry", 330, false, func() fyne.CanvasObject {
			return NewEntry(EntrySpec{Label: "Beth yn union fydd yn digwydd?", Placeholder: "Ysgrifennwch yma"})
		}, true},
		{"entry-letters", 360, false, func() fyne.CanvasObject {
			e := NewEntry(EntrySpec{Label: "Fy ngeiriau i", Text: "Tŷ'r Ŵyn", Rows: 3, Letters: true})
			e.SetFault("Rhy hir. Cadwyd y 200 llythyren gyntaf.")
			return e
		}, true},
		{"progress", 640, false, func() fyne.CanvasObject { return NewProgress("Cwestiwn 34 o 48", 1, 1, 1, 1, .25, 0) }, false},
		{"progress-plain", 300, false, func() fyne.CanvasObject { return NewProgress("34 o 48", .7) }, false},
		{"pips", 130, false, func() fyne.CanvasObject { return NewPips("Cryf", 4, 5) }, false},
	}
}

func hexScales() []HexScale {
	return []HexScale{
		{"R", "Gwneud", "Cryf", .76, true, .62, true}, {"I", "Ymchwilio", "Cryf iawn", .93, true, .70, true},
		{"A", "Creu", "Rhywfaint", .44, true, .66, true}, {"S", "Helpu", "Cryf", .72, true, .74, true},
		{"E", "Arwain", "Ychydig", .30, true, .42, true}, {"C", "Trefnu", "Rhywfaint", .40, true, .30, true},
	}
}

func pictures() []sample {
	return []sample{
		{"hexagon", 590, false, func() fyne.CanvasObject { return NewHexagon(hexScales(), func(theme.Interest) {}) }, true},
		{"hexagon-partial", 560, false, func() fyne.CanvasObject {
			scales := hexScales()
			scales[2].Known, scales[2].Strength = false, "Ddim yn hysbys eto"
			h := NewHexagon(scales, nil)
			h.ShowLast(false)
			return h
		}, true},
		{"hexagon-small", 130, false, func() fyne.CanvasObject { return NewHexagon(hexScales(), nil).Small() }, false},
		{"path-map", 732, false, func() fyne.CanvasObject {
			return NewPathMap("Rydych chi yma", Stop{"Amdanaf i", icons.User, WaymarkDone, false}, Stop{"Diddordebau", icons.Hexagon, WaymarkPart, true},
				Stop{"Syniadau", icons.Bulb, WaymarkPart, false}, Stop{"Opsiynau yn 14 oed", icons.Basket, WaymarkPart, false},
				Stop{"Llwybrau", icons.Route, WaymarkOpen, false}, Stop{"Cynllun", icons.Plan, WaymarkOpen, false})
		}, false},
	}
}

func texts() []sample {
	return []sample{
		{"text-display", 600, false, func() fyne.CanvasObject { return NewDisplay("Llunio map o waelod y cefnfor") }, false},
		{"text-heading", 300, false, func() fyne.CanvasObject { return NewHeading("Fy niddordebau") }, false},
		{"text-body", 260, false, func() fyne.CanvasObject {
			return NewBody("Ŵ ŵ Ŷ ŷ Â â Ê ê Î î Ô ô Û û. Does **dim rhaid** dilyn y drefn. Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.")
		}, false},
		{"text-marked", 400, false, func() fyne.CanvasObject {
			return NewRuns(theme.Strong, Run{Text: "TAAU "}, Run{Text: "Peirian", Marked: true}, Run{Text: "neg drydanol"})
		}, false},
		{"text-note", 200, false, func() fyne.CanvasObject { return NewNote("Darlun hyd yma. Gall newid wrth i chi ateb mwy.") }, false},
	}
}
