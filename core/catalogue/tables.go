package catalogue

import (
	"sync"

	"llwybr/core/message"
)

// prepare says how each table is read; nothing is read yet.
func (c *Catalogue) prepare() {
	c.prepareNames()
	c.prepareLearning()
	c.prepareWork()
	c.prepareAround()
	c.index = sync.OnceValue(c.buildIndex)
	c.standing = sync.OnceValue(c.takeStanding)
	c.prepareRecords()
}

func named(r row) Named {
	return Named{ID: r.text("id"), Name: r.pair("name"), Provenance: r.provenance()}
}

func (c *Catalogue) prepareNames() {
	c.levels = once(c, "levels", func(r row) Level {
		return Level{ID: r.text("id"), Code: r.text("code"), Name: r.pair("name"), Sort: r.whole("sort", 0), Equal: r.pair("equal"), Provenance: r.provenance()}
	})
	c.families = once(c, "families", func(r row) Family {
		return Family{ID: r.text("id"), Name: r.pair("name"), What: r.pair("what"), Provenance: r.provenance()}
	})
	c.aols = once(c, "aols", named)
	c.areas = once(c, "areas", named)
	c.sectors = once(c, "sectors", func(r row) Sector {
		return Sector{ID: r.text("id"), Scheme: r.text("scheme"), Name: r.pair("name"), Provenance: r.provenance()}
	})
	c.places = once(c, "places", readPlace)
	c.contacts = once(c, "contacts", func(r row) Contact {
		return Contact{ID: r.text("id"), Name: r.pair("name"), Phone: r.text("phone"), Web: r.pair("web"), What: r.pair("what"), Shown: r.text("shown"), Provenance: r.provenance()}
	})
	c.providers = once(c, "providers", func(r row) Provider {
		return Provider{ID: r.text("id"), Parent: r.text("parent"), Kind: r.text("kind"), Name: r.pair("name"), Town: r.text("town"),
			Authority: r.pair("authority"), Region: r.pair("region"), Lat: r.decimal("lat"), Lon: r.decimal("lon"), Website: r.text("website"), Provenance: r.provenance()}
	})
	c.publishers = sync.OnceValue(c.readPublishers)
}

func readPlace(r row) Place {
	p := Place{ID: r.text("id"), Name: r.pair("name"), Authority: r.pair("authority"), Lat: r.decimal("lat"), Lon: r.decimal("lon"), Provenance: r.provenance()}
	if r.text("shown_cy") == "no" {
		p.Name.CY = p.Name.EN
	}
	return p
}

func (c *Catalogue) readPublishers() map[string]message.Text {
	type publisher struct {
		host string
		name message.Text
	}
	all, err := readTable(c, "publishers", func(r row) publisher { return publisher{r.text("host"), r.pair("name")} })
	if err != nil {
		c.note(message.Fail(err, "catalogue.unreadable", "File", "publishers"))
	}
	m := make(map[string]message.Text, len(all))
	for _, p := range all {
		m[p.host] = p.name
	}
	return m
}

func (c *Catalogue) prepareLearning() {
	c.grades = once(c, "scales", func(r row) Grade {
		return Grade{Scale: r.text("scale"), Rank: r.whole("rank", 0), Grade: r.text("grade"), Name: r.pair("name"), Level: r.whole("level", 0), GCSE: r.text("gcse"), Provenance: r.provenance()}
	})
	c.qualifications = once(c, "qualifications", func(r row) Qualification {
		return Qualification{ID: r.text("id"), Kind: r.text("kind"), Name: r.pair("name"), LevelMin: r.whole("level_min", 0), LevelMax: r.whole("level_max", 0),
			Award: r.text("award"), Scale: r.text("scale"), AoL: r.text("aol"), AoLBasis: r.text("aol_basis"), Group: r.text("entitlement_group"), Subject: r.text("subject"),
			Teaching: r.teaching(), Provenance: r.provenance()}
	})
	c.exclusions = once(c, "exclusions", func(r row) Exclusion {
		return Exclusion{ID: r.text("id"), Kind: r.text("kind"), First: r.text("first"), Second: r.text("second"), Provenance: r.provenance()}
	})
	c.progressions = once(c, "progression", func(r row) Progression {
		return Progression{ID: r.text("id"), From: r.text("from"), To: r.text("to"), ToText: r.pair("to"), ToLevel: r.text("to_level"), Condition: r.pair("condition"), Relation: r.text("relation"), Provenance: r.provenance()}
	})
	c.checks = once(c, "entitlement", func(r row) Check {
		return Check{Framework: r.text("framework"), Step: r.whole("step", 0), Rule: r.text("rule"), Card: r.text("card"), Strength: r.text("strength"),
			Check: r.text("check"), Arg: r.text("arg"), OK: r.pair("ok"), Ask: r.pair("ask"), Provenance: r.provenance()}
	})
	c.courses = once(c, "courses", readCourse)
	c.steps = once(c, "steps", func(r row) Step {
		return Step{ID: r.text("id"), Family: r.text("family"), Level: r.whole("level", -1), Name: r.pair("name"), Kind: r.text("kind"), EntryRule: r.rule(), Teaching: r.teaching(), Provenance: r.provenance()}
	})
}

func readCourse(r row) Course {
	course := Course{ID: r.text("id"), Area: r.text("area"), Name: r.pair("name"), Level: r.whole("level", -1), Stage: r.text("stage"), Years: r.decimal("duration_years"),
		Providers: r.list("providers"), Medium: r.text("medium"), AtRisk: r.text("at_risk"), EntryRule: r.rule(), Teaching: r.teaching(), Provenance: r.provenance()}
	course.LevelMax = r.whole("level_max", course.Level)
	return course
}

func (c *Catalogue) prepareWork() {
	c.items = once(c, "items", func(r row) Item {
		return Item{ID: r.text("id"), Scale: r.text("scale"), Sort: r.whole("sort", 0), Text: r.pair("text"), Plain: r.pair("plain"),
			Short: r.text("short") == "yes", Total: r.decimal("item_total"), Provenance: r.provenance()}
	})
	c.occupations = once(c, "occupations", func(r row) Occupation {
		return Occupation{ID: r.text("id"), Name: r.pair("name"), Title: r.text("title_en"), Major: r.text("major"), MajorName: r.pair("major"),
			Interests: r.interests(), Confidence: r.text("confidence"), Provenance: r.provenance()}
	})
	c.onet = once(c, "onet", func(r row) Occupation {
		return Occupation{ID: r.text("id"), Name: message.Text{EN: r.text("name_en")}, Title: r.text("name_en"), Interests: r.interests(), Provenance: r.provenance()}
	})
	c.apprenticeships = once(c, "apprenticeships", func(r row) Apprenticeship {
		return Apprenticeship{ID: r.text("id"), Sector: r.text("sector"), Pathway: r.text("pathway"), Name: r.pair("name"), Level: r.whole("level", 0),
			Next: r.list("next"), Language: r.text("language"), EntryRule: r.rule(), Teaching: r.teaching(), Provenance: r.provenance()}
	})
	c.links = once(c, "links", func(r row) Link {
		return Link{ID: r.text("id"), From: r.text("from"), Level: r.whole("level", -1), Occupation: r.text("occupation"), Stated: r.text("kind") == "stated", Provenance: r.provenance()}
	})
}
