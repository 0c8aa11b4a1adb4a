package ui

import (
	"llwybr/ui/screen"
	"llwybr/ui/screen/about"
	"llwybr/ui/screen/compare"
	"llwybr/ui/screen/counts"
	"llwybr/ui/screen/elsewhere"
	"llwybr/ui/screen/help"
	"llwybr/ui/screen/ideas"
	"llwybr/ui/screen/interests"
	"llwybr/ui/screen/journey"
	"llwybr/ui/screen/mine"
	"llwybr/ui/screen/offers"
	"llwybr/ui/screen/options"
	"llwybr/ui/screen/plan"
	"llwybr/ui/screen/result"
	"llwybr/ui/screen/routes"
	"llwybr/ui/screen/sectors"
	"llwybr/ui/screen/settings"
	"llwybr/ui/screen/sources"
	"llwybr/ui/screen/support"
	"llwybr/ui/screen/whatif"
)

// makers are the screens by name.
var makers = map[string]screen.Maker{
	screen.Journey: journey.New, screen.About: about.New, screen.Interests: interests.New, screen.Result: result.New, screen.Ideas: ideas.New,
	screen.Options: options.New, screen.Routes: routes.New, screen.Plan: plan.New, screen.Settings: settings.New, screen.Help: help.New,
	screen.Compare: compare.New, screen.Sources: sources.New, screen.Support: support.New, screen.WhatIf: whatif.New,
	screen.Elsewhere: elsewhere.New, screen.Sectors: sectors.New, screen.Offers: offers.New,
	screen.Counts: counts.New, screen.Information: mine.New,
}

// Screens are the names of the screens in the order of the path, as a tour shows them.
var Screens = []string{screen.Journey, screen.About, screen.Interests, screen.Result, screen.Ideas, screen.Options, screen.Routes, screen.Compare, screen.Plan,
	screen.WhatIf, screen.Support, screen.Settings, screen.Information, screen.Offers, screen.Sources, screen.Counts, screen.Elsewhere, screen.Sectors, screen.Help}
