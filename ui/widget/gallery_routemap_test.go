package widget

import (
	"fyne.io/fyne/v2"

	"llwybr/ui/theme"
)

func init() { inPicture["route-map"] = true } // levels, families and changes are shown by place and sign

func routeMaps() []sample {
	return []sample{{"route-map", 1120, false, func() fyne.CanvasObject { return NewRouteMap(routeMapSpec()) }, false}}
}

func routeMapSpec() RouteMapSpec {
	station := func(id, name string, column int, state theme.State, word string, facts ...string) RouteStation {
		return RouteStation{ID: id, Name: name, Column: column, State: state, Word: word, Facts: facts}
	}
	alevels := station("a1", "Safon Uwch", 3, theme.Likely, "Tebygol", "Lefel 3")
	alevels.Change = []theme.Family{theme.Apprenticeship, theme.College}
	own := station("w1", "Swydd gyda hyfforddiant", 8, theme.NeedToKnow, "Angen gwybod")
	own.Own = true
	return RouteMapSpec{
		Heading: "Lefel", Columns: []string{"Mynediad", "1", "2", "3", "4", "5", "6", "7–8", "Dim lefel"},
		Here: RouteHere{Column: 2, Words: "Rydych chi yma"}, Selected: "p1", OnShow: noString,
		Lanes: []RouteLane{
			{Family: theme.College, Name: "Cwrs galwedigaethol", Gap: "Ddim yn hysbys. Gofynnwch i Gyrfa Cymru: 0800 028 4844"},
			{Family: theme.Work, Name: "Gwaith a hyfforddiant", Tracks: []RouteTrack{{Stations: []RouteStation{own}, Own: true, Why: "Cyflog wrth ddysgu", Facts: []string{"Ein dehongliad ni, gofynnwch"}}}},
			{Family: theme.Apprenticeship, Name: "Prentisiaeth", Tracks: []RouteTrack{
				{Stations: []RouteStation{
					station("p0", "Peirianneg gwasanaethau adeiladu: gosodiadau electrodechnegol", 2, theme.Met, "Wedi'i fodloni"),
					station("p1", "Gweithgynhyrchu peirianneg", 3, theme.NeedToKnow, "Angen gwybod"), station("p2", "Prentisiaeth uwch", 4, theme.NotYet, "Ddim eto")}},
				{Stations: []RouteStation{station("p3", "Peirianneg gradd", 6, theme.NotYet, "Ddim eto")}, Own: true},
			}, More: "Rhagor o lwybrau: 4", OnMore: nothing},
			{Family: theme.Academic, Name: "Safon Uwch", Tracks: []RouteTrack{{Stations: []RouteStation{
				station("a0", "Cwrs Lefel 1", 1, theme.Met, "Wedi'i fodloni"), alevels, station("a2", "Gradd prifysgol", 6, theme.NotYet, "Ddim eto")}}}},
		},
		Job: RouteJob{Heading: "Swydd", Name: "Technegydd peirianneg", From: 3, To: 8},
		Legend: RouteLegend{States: []RouteSign{{theme.Met, "Wedi'i fodloni"}, {theme.Likely, "Tebygol"}, {theme.NeedToKnow, "Angen gwybod"}, {theme.NotYet, "Ddim eto"}},
			Change: "Mae'n bosibl newid i'r llwybr hwn yma", Sign: theme.Apprenticeship, Own: "Ein dehongliad ni, gofynnwch"},
	}
}
