package catalogue

import (
	"sync"

	"llwybr/core/message"
)

func (r row) teaching() Teaching {
	return Teaching{FirstTeaching: r.text("first_teaching"), LastTeaching: r.text("last_teaching"), ReplacedBy: r.list("replaced_by")}
}

func (c *Catalogue) prepareAround() {
	c.work = once(c, "work", func(r row) Work {
		return Work{Occupation: r.text("occupation"), Does: r.pair("does"), Provenance: r.provenance()}
	})
	c.pay = once(c, "pay", func(r row) Pay {
		return Pay{Occupation: r.text("occupation"), Low: r.whole("low", 0), Middle: r.whole("middle", 0), High: r.whole("high", 0), Where: r.text("where"), Provenance: r.provenance()}
	})
	c.ways = once(c, "ways", func(r row) Way {
		return Way{ID: r.text("id"), From: r.text("from"), FromLevel: r.whole("from_level", -1), To: r.text("to"), ToLevel: r.whole("to_level", -1),
			Kind: r.text("kind"), Note: r.pair("note"), Provenance: r.provenance()}
	})
	c.support = once(c, "support", func(r row) Support {
		return Support{ID: r.text("id"), Topic: r.text("topic"), Name: r.pair("name"), Who: r.pair("who"), What: r.pair("what"), Amount: r.pair("amount"),
			AgeMin: r.whole("age_min", 0), AgeMax: r.whole("age_max", 0), For: r.list("for"), Ask: r.text("ask"), Provenance: r.provenance()}
	})
	c.figures = once(c, "figures", func(r row) Figure {
		return Figure{ID: r.text("id"), Topic: r.text("topic"), About: r.text("about"), What: r.pair("what"), Value: r.decimal("value"), Unit: r.text("unit"),
			Where: r.pair("where"), Period: r.text("period"), Nature: r.text("nature"), Provenance: r.provenance()}
	})
	c.tests = once(c, "tests", func(r row) SectorTest {
		return SectorTest{Sector: r.text("sector"), Test: r.text("test"), Verdict: r.text("verdict"), Says: r.pair("says"), Period: r.text("period"),
			Where: r.pair("where"), Provenance: r.provenance()}
	})
	c.gaps = once(c, "gaps", func(r row) Gap {
		return Gap{ID: r.text("id"), Topic: r.text("topic"), What: r.pair("what"), Ask: r.text("ask"), Founding: r.whole("founding", 0), Provenance: r.provenance()}
	})
	c.scenarios = once(c, "scenarios", func(r row) Scenario {
		return Scenario{ID: r.text("id"), Name: r.pair("name"), What: r.pair("what"), Takes: r.text("takes"), Targets: r.list("targets"), Ask: r.text("ask"), Provenance: r.provenance()}
	})
	c.preparePacks()
}

func (c *Catalogue) preparePacks() {
	c.packs = once(c, "packs", func(r row) Pack {
		return Pack{ID: r.text("id"), Name: r.pair("name"), Where: r.pair("where"), What: r.pair("what"), Shown: r.text("shown"), Provenance: r.provenance()}
	})
	c.packGroups = once(c, "pack_groups", func(r row) PackGroup {
		return PackGroup{ID: r.text("id"), Pack: r.text("pack"), Kind: r.text("kind"), Name: r.pair("name"), Provenance: r.provenance()}
	})
	c.packEntries = once(c, "pack_entries", func(r row) PackEntry {
		return PackEntry{ID: r.text("id"), Pack: r.text("pack"), Groups: r.list("groups"), Kind: r.text("kind"), Stage: r.text("stage"), Name: r.pair("name"),
			What: r.pair("what"), Level: r.whole("level", -1), Verdict: r.text("verdict"), Teaching: r.teaching(), Provenance: r.provenance()}
	})
	c.releases = once(c, "releases", func(r row) Release {
		return Release{Serial: r.whole("serial", 0), Day: r.text("day"), News: r.pair("news")}
	})
	c.reviews = once(c, "reviews", func(r row) Review {
		return Review{Table: r.text("table"), Row: r.text("row"), Who: r.text("who"), Day: r.text("day")}
	})
	c.titles = sync.OnceValue(c.readTitles)
}

// readTitles reads what each source calls itself, by address, in the languages in which it says so.
func (c *Catalogue) readTitles() map[string]message.Text {
	type title struct {
		address string
		name    message.Text
	}
	all, err := readTable(c, "titles", func(r row) title { return title{r.text("address"), r.pair("title")} })
	if err != nil {
		c.note(message.Fail(err, "catalogue.unreadable", "File", "titles"))
	}
	m := make(map[string]message.Text, len(all))
	for _, t := range all {
		m[t.address] = t.name
	}
	return m
}

// Work says what people do in each occupation.
func (c *Catalogue) Work() []Work { return c.work() }

// Pay is what is earned in each occupation.
func (c *Catalogue) Pay() []Pay { return c.pay() }

// Ways are the steps of the ways from 14 to work.
func (c *Catalogue) Ways() []Way { return c.ways() }

// Support is the help that a learner can ask for.
func (c *Catalogue) Support() []Support { return c.support() }

// Figures are published numbers.
func (c *Catalogue) Figures() []Figure { return c.figures() }

// Tests are the five tests of each sector.
func (c *Catalogue) Tests() []SectorTest { return c.tests() }

// Gaps are what is not known yet.
func (c *Catalogue) Gaps() []Gap { return c.gaps() }

// Scenarios are what may happen.
func (c *Catalogue) Scenarios() []Scenario { return c.scenarios() }

// Packs are the bodies of facts by country or region.
func (c *Catalogue) Packs() []Pack { return c.packs() }

// PackGroups are the routes and gateways of the packs.
func (c *Catalogue) PackGroups() []PackGroup { return c.packGroups() }

// PackEntries are what the packs say.
func (c *Catalogue) PackEntries() []PackEntry { return c.packEntries() }

// Reviews say whose eyes have checked the Welsh.
func (c *Catalogue) Reviews() []Review { return c.reviews() }

// Release is the newest edition that the catalogue names; the zero value when it names none.
func (c *Catalogue) Release() Release {
	var newest Release
	for _, r := range c.releases() {
		if r.Serial > newest.Serial {
			newest = r
		}
	}
	return newest
}
