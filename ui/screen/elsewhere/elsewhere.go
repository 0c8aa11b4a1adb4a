// Package elsewhere is the page of how England and Greater Manchester do it, to compare. Every card says that it is no part of what a learner is
// owed in Wales.
package elsewhere

import (
	"slices"
	"strings"

	"llwybr/core/guide"
	"llwybr/core/message"
	"llwybr/ui/screen"
	"llwybr/ui/widget"
)

// place is where a person is on the page.
type place struct {
	pack, stage, group   string
	framework, add, drop string // of the page of the learner's choices
}

type page struct {
	screen.Base
	c    *screen.Context
	at   place
	view view
}

// New makes the page; its argument is a pack or one of its groups. It is a screen.Maker.
func New(c *screen.Context, arg string, s screen.State) screen.Screen {
	p := &page{c: c, at: placeOf(c.Guide, arg)}
	if s != nil {
		p.at = place{s["pack"], s["stage"], s["group"], s["framework"], s["add"], s["drop"]}
	}
	p.view = fetch(c.Words, c.Guide, p.at)
	if len(p.view.packs) == 0 {
		p.Main = widget.NewNotice(widget.NoticeInfo, c.Words.T("elsewhere.none"))
		return p
	}
	if !slices.Contains(frameworks, p.at.framework) {
		p.at.framework = frameworks[0]
	}
	if p.at.pack != mine || !hasFrameworks(c.Guide) {
		p.at.pack, p.at.stage = p.view.pack.ID, p.view.stage
	}
	p.Main = p.build()
	return p
}

// placeOf reads an argument: the id of a group, or of a pack.
func placeOf(g *guide.Guide, arg string) place {
	for _, k := range g.Catalogue.PackGroups() {
		if k.ID == arg {
			return place{pack: k.Pack, group: k.ID}
		}
	}
	return place{pack: arg}
}

// Title implements screen.Screen.
func (p *page) Title() string { return p.c.Words.T("elsewhere.title") }

// Subtitle implements screen.Screen.
func (p *page) Subtitle() string { return p.c.Words.T("elsewhere.sub") }

// First implements screen.Screen.
func (p *page) First() string {
	if len(p.Parts) == 0 {
		return ""
	}
	return p.Parts[0].ID
}

// State implements screen.Screen.
func (p *page) State() screen.State {
	return screen.State{"pack": p.at.pack, "stage": p.at.stage, "group": p.at.group, "framework": p.at.framework, "add": p.at.add, "drop": p.at.drop}
}

// show turns to another place on the page.
func (p *page) show(at place) {
	p.at = at
	p.c.Shell.Rebuild()
}

// label is what every card says: whose facts these are, and that they are there to compare.
func (p *page) label() *widget.Tag {
	where := p.view.pack.Where
	if p.at.pack == mine {
		where = p.of()
	}
	return widget.NewTag(p.c.Words.T("elsewhere.label", "Where", where))
}

// of is the place whose framework the choices are held against.
func (p *page) of() message.Text {
	at := map[string]string{guide.EBacc: "england", guide.MBacc: "greater-manchester"}[p.at.framework]
	for _, k := range p.view.packs {
		if k.ID == at {
			return k.Where
		}
	}
	return p.view.pack.Where
}

// months says when an entry is taught, as far as is known.
func (p *page) months(e guide.PackEntry) string {
	var said []string
	if e.FirstTeaching != "" {
		id := "elsewhere.first"
		if e.Status == "proposed" {
			id = "elsewhere.planned"
		}
		said = append(said, p.c.Words.T(id, "Day", message.Day(e.FirstTeaching)))
	}
	if e.LastTeaching != "" {
		said = append(said, p.c.Words.T("elsewhere.last", "Day", message.Day(e.LastTeaching)))
	}
	return strings.Join(said, " · ")
}
